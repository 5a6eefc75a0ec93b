import { describe, expect, it } from "vitest";
import { day } from "#app/domain/calendar/calendar-day";
import { aCountedEvent, people } from "./builders-of-counts";
import { standingOf, type WhereItStands } from "./standing";

const where: WhereItStands = {
  agreement: { fromOn: day("2025-04-01"), untilOn: day("2028-03-31") },
  year: "2026",
  today: day("2026-08-15"),
  targets: [{ measureCode: "into-employment", year: "2026-27", people: 40 }],
  quarterTargets: [],
};

describe("a measure in a year", () => {
  it("counts each person once in the year and once in each quarter, and every event", () => {
    const events = [aCountedEvent(), aCountedEvent({ happenedOn: day("2026-06-01") }), aCountedEvent({ happenedOn: day("2026-07-20") }), aCountedEvent({ person: "sam", happenedOn: day("2026-07-21") }), aCountedEvent({ happenedOn: day("2025-07-01") }), aCountedEvent({ measureCode: "better-work" })];
    const { people: inAll, events: all, quarters } = standingOf("into-employment", events, where);
    expect([inAll, all]).toEqual([2, 4]);
    expect(quarters.map(({ people: reached, events: counted, cumulative, state }) => [reached, counted, cumulative, state])).toEqual([[1, 2, 1, "ended"], [2, 2, 2, "running"], [0, 0, undefined, "to_come"], [0, 0, undefined, "to_come"]]);
  });

  it("is held against a profile up to today: whole quarters, and the running one by its days", () => {
    // 46 of the 92 days of July to September are over.
    expect(standingOf("into-employment", [], where)).toMatchObject({ target: 40, profileToday: 15, quarters: [{ profile: { people: 10, cumulative: 10 } }, { profile: { cumulative: 20 } }, {}, { profile: { cumulative: 40 } }] });
  });

  it("is off its profile only in quarters that have ended", () => {
    expect(standingOf("into-employment", people(4), where).quarters.map(({ variance }) => variance)).toEqual(["below", undefined, undefined, undefined]);
    expect(standingOf("into-employment", people(10), where).quarters[0]?.variance).toBeUndefined();
  });

  it("looks ahead in the running year, from the quarters that have ended since the agreement began", () => {
    const events = [...people(8, { happenedOn: day("2025-05-01") }), ...people(4, { happenedOn: day("2025-08-01") }, "late"), ...people(4, { happenedOn: day("2025-11-01") }, "later"), ...people(4, { happenedOn: day("2026-02-01") }, "latest"), ...people(6)];
    // The last four quarters reached 4, 4, 4 and 6; two and a half are left.
    expect(standingOf("into-employment", events, where).forecast).toEqual({ low: 16, point: 17, high: 21 });
    expect(standingOf("into-employment", events, where).pace).toEqual({ needed: 34, weeksLeft: 33, perWeekNeeded: 1.1, perWeekNow: 0 });
  });

  it("does not look ahead where too little has been, or in a year that is over", () => {
    expect(standingOf("into-employment", [], { ...where, agreement: { fromOn: day("2026-04-01"), untilOn: day("2029-03-31") } }).forecast).toBe("too-little");
    expect(standingOf("into-employment", [], { ...where, year: "2025" })).not.toHaveProperty("forecast");
  });

  it("has no profile and no pace where nothing was agreed for it", () => {
    const standing = standingOf("into-employment", people(3), { ...where, targets: [] });
    expect(standing).not.toHaveProperty("profileToday");
    expect(standing).not.toHaveProperty("pace");
  });
});
