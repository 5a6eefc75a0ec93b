import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { appointmentWays } from "./appointment";
import { overlap } from "./appointment-status";
import { aFreeTime, anyWay } from "./builders";
import { choiceOf, isSafeWay, timesToOffer } from "./free-times";

const now = new Date("2026-03-25T09:00:00Z");
const wish = { hubId: "hub", staffId: "amina", now, safeContact: anyWay };
const at = (time: string) => new Date(`2026-03-${time}:00Z`);

describe("free times a resident may take", () => {
  it("have their own adviser's first, then come by time", () => {
    const times = [
      aFreeTime({ id: "c", staffId: "joe", startsAt: at("26T09:00") }), aFreeTime({ id: "b", startsAt: at("27T09:00") }), aFreeTime({ id: "a", startsAt: at("26T11:00") }), aFreeTime({ id: "d", staffId: "joe", startsAt: at("26T08:00") }),
    ];
    expect(timesToOffer(times, wish).map(({ id }) => id)).toEqual(["a", "b", "d", "c"]);
  });

  it("are at their hub, three hours away or more, and within six weeks", () => {
    const times = [
      aFreeTime({ id: "elsewhere", hubId: "other" }), aFreeTime({ id: "past", startsAt: at("25T08:00") }), aFreeTime({ id: "too soon", startsAt: at("25T11:59") }), aFreeTime({ id: "in time", startsAt: at("25T12:00") }),
      aFreeTime({ id: "far", startsAt: new Date("2026-05-06T09:00:00Z") }),
    ];
    expect(timesToOffer(times, wish).map(({ id }) => id)).toEqual(["in time"]);
  });

  it("are never by phone where the phone is not safe, nor visits to somebody's home", () => {
    const times = appointmentWays.map((way) => aFreeTime({ id: way, way }));
    expect(timesToOffer(times, { ...wish, safeContact: { ...anyWay, channels: ["email"] } }).map(({ id }) => id)).toEqual(["in_person", "video"]);
    expect(timesToOffer(times, wish).map(({ id }) => id)).toEqual(["in_person", "phone", "video"]);
  });

  it("ring nobody outside their safe hours, by clocks in England", () => {
    const evenings = { ...anyWay, hours: { from: "10:30", to: "12:00" } };
    // 10 o'clock UTC is 11 in England once clocks have changed.
    expect([at("26T10:00"), at("30T10:00")].map((startsAt) => isSafeWay(evenings, "phone", startsAt))).toEqual([false, true]);
    expect(isSafeWay(evenings, "in_person", at("26T10:00"))).toBe(true);
  });

  it("never lie across what they have planned", () => {
    const planned = [{ startsAt: at("26T10:15"), minutes: 30 }];
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 500 })), (minutes) => {
        const times = minutes.map((each, index) => aFreeTime({ id: String(index), startsAt: new Date(at("26T08:00").getTime() + each * 60_000) }));
        const offered = timesToOffer(times, { ...wish, planned });
        expect(offered.some((time) => overlap(time, planned[0]!))).toBe(false);
        expect(offered.length).toBe(times.filter((time) => !overlap(time, planned[0]!)).length);
      }),
    );
  });
});

describe("a choice that fits on a phone", () => {
  const days = ["26", "27", "30", "31"].flatMap((day) => Array.from({ length: 12 }, (_, index) => aFreeTime({ id: `${day}-${index}`, startsAt: new Date(at(`${day}T08:00`).getTime() + index * 1_800_000) })));

  it("is three times a day over three days, from the first of a day to the last, and says where there are more", () => {
    const { same, others, moreFrom } = choiceOf(days, "amina");
    expect(same.map(({ id }) => id)).toEqual(["26-0", "26-6", "26-11", "27-0", "27-6", "27-11", "30-0", "30-6", "30-11"]);
    expect(others).toEqual([]);
    expect(moreFrom).toBe("2026-03-31");
  });

  it("goes on from there, to the end", () => {
    const { same, moreFrom } = choiceOf(days, "amina", "2026-03-31" as never);
    expect(same.map(({ startsAt }) => londonDayOf(startsAt))).toEqual(["2026-03-31", "2026-03-31", "2026-03-31"]);
    expect(moreFrom).toBeUndefined();
  });

  it("has few with others beside those with their own adviser, and as many where theirs has none", () => {
    const theirs = days.map((time) => ({ ...time, id: `joe ${time.id}`, staffId: "joe" }));
    expect(choiceOf([...days, ...theirs], "amina").others.map(({ id }) => id)).toEqual(["joe 26-0", "joe 27-0", "joe 30-0"]);
    expect(choiceOf(theirs, "amina").others.length).toBe(9);
  });

  it("keeps others at the hub apart, and has them alone for somebody without an adviser", () => {
    const times = [aFreeTime({ id: "mine" }), aFreeTime({ id: "theirs", staffId: "joe" })];
    expect([choiceOf(times, "amina").same, choiceOf(times, "amina").others].map((list) => list.map(({ id }) => id))).toEqual([["mine"], ["theirs"]]);
    expect(choiceOf(times, null)).toMatchObject({ same: [], others: [{ id: "mine" }, { id: "theirs" }] });
  });
});
