import { describe, expect, it } from "vitest";
import { day } from "#app/domain/calendar/calendar-day";
import { answerBy, eraseOn, mustBeKept, problemOfAsking } from "./rights-request";

describe("the month to answer somebody who asks for their data", () => {
  it.each([["2026-03-11", "2026-04-11"], ["2026-01-31", "2026-02-28"], ["2026-12-31", "2027-01-31"], ["2028-01-30", "2028-02-29"]])("asked on %s, it ends on %s", (askedOn, dueOn) => {
    expect(answerBy(day(askedOn))).toBe(dueOn);
  });
});

describe("a request as it is written down", () => {
  const today = day("2026-03-11");
  const problem = (asked: Partial<Parameters<typeof problemOfAsking>[0]>) => problemOfAsking({ askedOn: today, asker: "themselves", identity: "document_seen", ...asked }, today);

  it("may be of today or earlier, and of no later day", () => {
    expect(problem({})).toBeUndefined();
    expect(problem({ askedOn: day("2025-12-01") })).toBeUndefined();
    expect(problem({ askedOn: day("2026-03-12") })).toBe("in-the-future");
  });

  it("of somebody acting for them rests on their authority, and nothing else proves it", () => {
    expect(problem({ asker: "somebody_for_them", identity: "authority_seen" })).toBeUndefined();
    expect(problem({ asker: "somebody_for_them", identity: "signed_in" })).toBe("acting-unproven");
    expect(problem({ asker: "themselves", identity: "authority_seen" })).toBe("acting-unproven");
  });
});

describe("what stands against erasing a record", () => {
  const nothing = { openCases: 0, held: false, tracked: false };

  it("is nothing where the cases are closed, and nobody holds it or has to keep track", () => {
    expect(mustBeKept(nothing)).toEqual([]);
  });

  it("is each reason there is", () => {
    expect(mustBeKept({ ...nothing, openCases: 2 })).toEqual(["case_open"]);
    expect(mustBeKept({ openCases: 1, held: true, tracked: true })).toEqual(["case_open", "legal_hold", "duty_to_track"]);
  });

  it("leaves the message about it two days to leave", () => {
    expect(eraseOn(day("2026-03-30"))).toBe("2026-04-01");
  });
});
