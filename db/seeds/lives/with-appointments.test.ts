import { describe, expect, it } from "vitest";
import { addWorkingDays } from "#app/domain/calendar/working-days";
import { seedCalendar } from "../place/calendar";
import { allLives } from "./all-lives";

const lives = allLives(seedCalendar(new Date("2026-03-11T10:00:00Z")));
const offered = lives.flatMap(({ key, lead, happenings }) => happenings.flatMap(({ on, happening }) => (happening.kind === "offer-appointment" ? [{ key, lead, when: `${addWorkingDays(on, happening.inDays)} ${happening.at}` }] : [])));

describe("appointments of the demonstration", () => {
  it("are of every kind, and not only one of each", () => {
    const count = (kind: string) => lives.filter(({ happenings }) => happenings.some(({ happening }) => happening.kind === kind)).length;
    for (const kind of ["offer-appointment", "accept-appointment", "service-cancels", "resident-cancels", "record-attendance"]) expect(count(kind), kind).toBeGreaterThan(2);
    expect(offered.filter(({ key }) => key === "rosa").length).toBe(3);
    expect(new Set(offered.map(({ lead }) => lead)).size).toBeGreaterThan(6);
  });

  it("never put two people with one adviser at one time", () => {
    expect(new Set(offered.map(({ lead, when }) => `${lead} ${when}`)).size).toBe(offered.length);
  });
});
