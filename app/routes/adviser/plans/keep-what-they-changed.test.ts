import { describe, expect, it } from "vitest";
import { keepWhatTheyChanged } from "./keep-what-they-changed";

const read = { title: ["Write a CV"], owner: ["resident"], "dueOn-day": ["20"] };

describe("a form shown again after somebody else changed the same step", () => {
  it("keeps what this person changed, and shows what the other changed elsewhere", () => {
    const now = { ...read, "dueOn-day": ["25"] };
    expect(keepWhatTheyChanged({ ...read, title: ["Write a long CV"] }, { read, now })).toEqual({ title: ["Write a long CV"], owner: ["resident"], "dueOn-day": ["25"] });
  });

  it("keeps this person's words where both changed the same field", () => {
    expect(keepWhatTheyChanged({ ...read, title: ["Mine"] }, { read, now: { ...read, title: ["Theirs"] } }).title).toEqual(["Mine"]);
  });

  it("keeps what this person emptied, and what the other one filled in", () => {
    const kept = keepWhatTheyChanged({ ...read, "dueOn-day": [""] }, { read, now: { ...read, adviserName: ["Joe Bell"] } });
    expect(kept).toMatchObject({ "dueOn-day": [""], adviserName: ["Joe Bell"] });
  });

  it("shows all as typed after a mistake, when nobody else changed anything", () => {
    expect(keepWhatTheyChanged({ title: [""] }, { read: undefined, now: read })).toEqual({ title: [""] });
  });
});
