import { describe, expect, it } from "vitest";
import { askedOfQueueIn, queryOfQueue, queueAddress, queueTags, wishesOf } from "./queue-filter";

const asked = (query: string) => askedOfQueueIn(new URLSearchParams(query), ["central", "saltby"]);

describe("the filters of the triage queue", () => {
  it("are read from the address, and nothing that is none of them", () => {
    expect(asked("hub=saltby&cause=doesnt_fit&suggested=skills_for_all&urgent=yes&waiting=yes")).toEqual({ hub: "saltby", cause: "doesnt_fit", suggested: "skills_for_all", urgent: true, waiting: true });
    expect(asked("hub=elsewhere&cause=gold&suggested=&urgent=1&waiting=no")).toEqual({ hub: undefined, cause: undefined, suggested: undefined, urgent: false, waiting: false });
  });

  it("ask for one's own hubs alone", () => {
    expect(wishesOf(asked("hub=elsewhere"), ["central", "saltby"]).hubIds).toEqual(["central", "saltby"]);
    expect(wishesOf(asked("hub=saltby"), ["central", "saltby"]).hubIds).toEqual(["saltby"]);
  });

  it("are each taken away by themselves", () => {
    const tags = queueTags(asked("hub=saltby&cause=provider_declined&suggested=youth_pathways&urgent=yes&waiting=yes"), "Saltby Hub");
    expect(tags.map(({ text }) => text)).toEqual(["Saltby Hub", "A provider said no", "Suggested: Youth Pathways", "Urgent", "Waiting for the resident"]);
    for (const { without } of tags) expect(queueTags(without, "Saltby Hub")).toHaveLength(4);
    expect(queueTags(asked(""), undefined)).toEqual([]);
  });

  it("stay in the address while somebody works through the queue", () => {
    expect(queueAddress(asked("cause=doesnt_fit&urgent=yes"), { entryId: "e1", of: 12, decided: "WL-7F3K-29QD" })).toBe("/adviser/triage/e1?cause=doesnt_fit&urgent=yes&of=12&decided=WL-7F3K-29QD");
    expect(queueAddress(asked(""))).toBe("/adviser/triage");
    expect(asked(new URLSearchParams(Object.entries(queryOfQueue(asked("urgent=yes"))).flatMap(([name, value]) => (value ? [[name, value]] : []))).toString())).toEqual(asked("urgent=yes"));
  });
});
