import { describe, expect, it } from "vitest";
import { factKinds } from "#app/domain/agreements/countable-fact";
import { aReturnLine } from "#app/domain/returns/builders";
import type { FileLine } from "#app/domain/returns/participant-columns";
import type { ReturnLine } from "#app/domain/returns/return-line";
import { destinationCodes, destinationOf, destinationRows, whyNoDestination } from "./learner-destination";

const of = (line: Partial<ReturnLine>) => destinationOf(aReturnLine(line));

describe("a learner's destination", () => {
  it.each([
    ["employed", 16, "EMP1"], ["employed", 15.5, "EMP2"], ["employed", 0, "EMP2"], ["self_employed", 16, "EMP4"], ["self_employed", 4, "EMP5"], ["apprenticeship", 30, "EDU2"],
  ] as const)("is of work: %s for %s hours is %s", (employmentType, hoursAWeek, code) => {
    expect(of({ employmentType, hoursAWeek })).toEqual({ code });
  });

  it.each([["volunteering_started", "VOL1"], ["job_searching_again", "NPE1"]] as const)("%s is %s", (kind, code) => {
    expect(of({ kind })).toEqual({ code });
  });

  it("says why there is no code, and guesses none", () => {
    expect(of({ hoursAWeek: undefined })).toEqual({ why: "hours_not_recorded" });
    expect(of({ kind: "better_work", employmentType: undefined })).toEqual({ why: "employment_not_told" });
    expect(of({ employmentType: "apprenticeship", hoursAWeek: undefined })).toEqual({ code: "EDU2" });
    expect(of({ kind: "learning_started" })).toEqual({ why: "learning_not_told" });
    expect(of({ kind: "back_in_education" })).toEqual({ why: "learning_not_told" });
  });

  it("is not what somebody finished, nor what the service did", () => {
    for (const kind of ["course_completed", "qualification_gained", "basic_skills_gained", "first_meeting_held", "plan_agreed", "barrier_closed"] as const) expect(of({ kind })).toBeUndefined();
  });

  it("is a code or a reason of the lists, for whatever can be counted", () => {
    for (const kind of factKinds) {
      const found = of({ kind });
      if (found) expect("code" in found ? found.code in destinationCodes : found.why in whyNoDestination).toBe(true);
    }
  });

  it("stands once for each event of a person, however many measures count it, and not where it is taken back", async () => {
    const lines: FileLine[] = [
      { participant: "P-1", line: aReturnLine({ factId: "a", measureCode: "better-work" }) },
      { participant: "P-1", line: aReturnLine({ factId: "a", measureCode: "into-employment" }) },
      { participant: "P-1", line: aReturnLine({ factId: "b" }) },
      { participant: "P-2", line: aReturnLine({ factId: "c", events: -1 }) },
      { participant: "P-2", line: aReturnLine({ factId: "d", kind: "plan_agreed" }) },
      { participant: "P-3", line: aReturnLine({ factId: "e" }) },
    ];
    async function* coming() {
      for (const each of lines) yield await Promise.resolve(each);
    }
    const found: string[] = [];
    for await (const { participant, line } of destinationRows(coming())) found.push(`${participant} ${line.factId}`);
    expect(found).toEqual(["P-1 a", "P-1 b", "P-3 e"]);
  });
});
