import { describe, expect, it } from "vitest";
import { addDays, day, type CalendarDay } from "#app/domain/calendar/calendar-day";
import { isWorkingDay } from "#app/domain/calendar/working-days";
import { instantOn, seedCalendar } from "../place/calendar";
import { directory, serviceKey } from "../place/services";
import { situations } from "../people/situations";
import { allLives, arcs } from "./all-lives";

/** Every thirty-seventh day of two years: weekends, bank holidays, ends of quarters and both changes of the clock among them. */
const days: CalendarDay[] = Array.from({ length: 20 }, (_, index) => addDays(day("2026-01-01"), index * 37));
const hours = [5, 9.5, 13, 23];
const calendarOn = (on: CalendarDay, index = 1) => seedCalendar(instantOn(on, hours[index % hours.length]! * 60));
const lives = allLives(calendarOn(day("2026-03-11")));

describe("the lives of the demonstration", () => {
  it("are about four hundred, each kind as often as it says", () => {
    expect(lives.length).toBeGreaterThan(390);
    expect(lives.length).toBeLessThan(480);
    for (const { key, count } of arcs) expect(lives.filter((life) => life.key.replace(/-\d+$/, "") === key).length, key).toBe(count);
  });

  it("are the same every time", () => {
    expect(JSON.stringify(allLives(calendarOn(day("2026-03-11"))))).toBe(JSON.stringify(lives));
  });

  it("can be told on any day", () => {
    for (const [index, on] of days.entries()) {
      const calendar = calendarOn(on, index);
      for (const { key, happenings } of allLives(calendar)) {
        const instants = happenings.map(({ at }) => at.getTime());
        expect(instants, `${key} on ${on}`).toEqual([...instants].sort((a, b) => a - b));
        expect(instants.at(-1)!, `${key} on ${on}`).toBeLessThan(calendar.now.getTime());
        expect(instants[0]!, `${key} on ${on}`).toBeGreaterThanOrEqual(instantOn(calendar.openedOn, 0).getTime());
        expect(happenings.filter(({ on: then, happening }) => happening.kind !== "apply" && !isWorkingDay(then)), `${key} on ${on}`).toEqual([]);
      }
    }
  }, 60_000);

  it("each begin with an application, and are of somebody with an address of their own", () => {
    expect(lives.filter(({ happenings }) => happenings[0]?.happening.kind !== "apply")).toEqual([]);
    const addresses = lives.filter(({ samePersonAs }) => !samePersonAs).flatMap(({ answers }) => answers.email ?? []);
    expect(new Set(addresses).size).toBe(addresses.length);
    expect(new Set(lives.map(({ key }) => key)).size).toBe(lives.length);
  });

  it("are led by somebody of their hub, verified by another, and attached to somebody elsewhere", () => {
    for (const { key, lead, colleague, otherHubs } of lives) expect(new Set([lead, colleague, otherHubs]).size, key).toBe(3);
  });
});

it("a situation names only services that are in the directory and open", () => {
  const open = new Set(directory.filter(({ status }) => !status).map(serviceKey));
  expect(situations.flatMap(({ services }) => services).filter((service) => !open.has(service))).toEqual([]);
});
