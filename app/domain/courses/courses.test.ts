import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, day } from "#app/domain/calendar/calendar-day";
import { referralStatuses } from "#app/domain/referrals/referral";
import { holdsPlace, isLive, placeLife, placeStatuses } from "./place";
import { isOpenToJoin, lastDayToJoin, placesLeft, refusedStart, type CourseStart, type StartWish } from "./start";
import { becomesOf, hasLapsed, inTurn, leftOver, possibleMoves, takeByOn, toBeOffered } from "./waiting-list";

const today = day("2026-03-11");
const start = (over: Partial<CourseStart> = {}): CourseStart => ({ startsOn: day("2026-04-13"), endsOn: null, closesOn: null, places: 12, taken: 0, cancelledAt: null, ...over });

describe("asking for a place", () => {
  it("gives one that is left where nobody waits for it", () => {
    expect(becomesOf({ left: 1, waiting: 0 })).toBe("taken");
    expect(becomesOf({ left: undefined, waiting: 0 })).toBe("taken");
  });

  it("gives a turn where all are held, or where somebody asked before", () => {
    expect(becomesOf({ left: 0, waiting: 0 })).toBe("waiting");
    expect(becomesOf({ left: 3, waiting: 1 })).toBe("waiting");
  });

  it("is open until the last day, and not where the start is cancelled", () => {
    expect(isOpenToJoin(start(), day("2026-04-13"))).toBe(true);
    expect(isOpenToJoin(start(), day("2026-04-14"))).toBe(false);
    expect(isOpenToJoin(start({ closesOn: day("2026-04-01") }), day("2026-04-02"))).toBe(false);
    expect(isOpenToJoin(start({ cancelledAt: new Date(0) }), today)).toBe(false);
  });
});

describe("an offered place", () => {
  it("is kept for three working days, over a weekend and a bank holiday", () => {
    expect(takeByOn(day("2026-03-11"), start())).toBe("2026-03-16");
    expect(takeByOn(day("2026-04-02"), start())).toBe("2026-04-09");
  });

  it("is never kept longer than the start is open", () => {
    expect(takeByOn(today, start({ closesOn: day("2026-03-12") }))).toBe("2026-03-12");
  });

  it("is theirs on its last day, and no longer the day after", () => {
    const offer = { status: "offered" as const, answerByOn: day("2026-03-16") };
    expect(hasLapsed(offer, day("2026-03-16"))).toBe(false);
    expect(hasLapsed(offer, day("2026-03-17"))).toBe(true);
    expect(possibleMoves(offer, start(), day("2026-03-16"))).toEqual(["take", "give_back"]);
    expect(possibleMoves(offer, start(), day("2026-03-17"))).toEqual([]);
    expect(possibleMoves(offer, start({ cancelledAt: new Date(0) }), today)).toEqual([]);
  });
});

describe("keeping a start", () => {
  const wish = (over: Partial<StartWish> = {}): StartWish => ({ startsOn: day("2026-05-05"), places: 10, note: "", ...over });
  const facts = { today, held: 4, otherDays: [day("2026-06-02")] };

  it("goes down to the places that are held, and not below", () => {
    expect(refusedStart(wish({ places: 4 }), facts)).toBeUndefined();
    expect(refusedStart(wish({ places: 3 }), facts)).toBe("fewer-than-held");
    expect(refusedStart({ ...wish(), places: undefined }, facts)).toBeUndefined();
  });

  it("refuses days that cannot be", () => {
    expect(refusedStart(wish({ startsOn: day("2026-03-10") }), facts)).toBe("in-the-past");
    expect(refusedStart(wish({ startsOn: day("2026-03-10") }), { ...facts, before: day("2026-03-10") })).toBeUndefined();
    expect(refusedStart(wish({ startsOn: day("2028-03-12") }), facts)).toBe("too-far-off");
    expect(refusedStart(wish({ startsOn: day("2026-06-02") }), facts)).toBe("same-day");
    expect(refusedStart(wish({ endsOn: day("2026-05-04") }), facts)).toBe("ends-before-it-starts");
    expect(refusedStart(wish({ closesOn: day("2026-05-06") }), facts)).toBe("closes-after-it-ends");
    expect(refusedStart(wish({ endsOn: day("2026-07-01"), closesOn: day("2026-05-19") }), facts)).toBeUndefined();
  });
});

describe("a place whose referral is over", () => {
  it("is given back, except by whoever used it", () => {
    for (const referral of ["declined", "expired", "withdrawn", "did_not_start"] as const) expect(leftOver("taken", referral)).toBe(true);
    for (const referral of ["completed", "left_early"] as const) expect([leftOver("taken", referral), leftOver("waiting", referral)]).toEqual([false, true]);
  });

  it("is left alone while the referral is open, and where there is none", () => {
    for (const referral of ["accepted", "started", "dates_offered"] as const) for (const place of placeStatuses) expect(leftOver(place, referral)).toBe(false);
    for (const referral of referralStatuses) expect([leftOver("given_back", referral), leftOver("lapsed", referral)]).toEqual([false, false]);
  });
});

describe("a course of places, asked for, offered and given back at random", () => {
  interface Person { id: string; askedAt: Date; status: (typeof placeStatuses)[number]; answerByOn: ReturnType<typeof day> | null }
  const doing = fc.record({ what: fc.constantFrom("ask", "give_back", "take", "lapse", "more", "fewer", "offer"), who: fc.nat(30) });

  it("never holds more than there are, serves in the order of asking, and loses nobody", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 8 }), fc.array(doing, { maxLength: 120 }), (places, acts) => {
        let there = places;
        const people: Person[] = [];
        const held = () => people.filter(({ status }) => holdsPlace(status)).length;
        const waiting = () => inTurn(people.filter(({ status }) => status === "waiting"));
        const left = () => placesLeft({ places: there, taken: held() });
        acts.forEach(({ what, who }, at) => {
          const person = people[who];
          if (what === "ask") people.push({ id: String(at).padStart(4, "0"), askedAt: new Date(at), status: becomesOf({ left: left(), waiting: waiting().length }), answerByOn: null });
          if (what === "more") there += 1;
          if (what === "fewer" && refusedStart({ startsOn: start().startsOn, places: there - 1, note: "" }, { today, held: held(), otherDays: [] }) === undefined) there = Math.max(0, there - 1);
          if (what === "offer") {
            const turn = waiting();
            const count = toBeOffered({ left: left(), waiting: turn.length });
            for (const next of turn.slice(0, count)) Object.assign(next, { status: placeLife[next.status].offer, answerByOn: today });
            const [latest, earliest] = [turn.slice(0, count).at(-1), turn[count]];
            if (latest && earliest) expect(latest.askedAt.getTime()).toBeLessThan(earliest.askedAt.getTime());
          }
          if (person && (what === "take" ? person.status === "offered" : what === "give_back" || what === "lapse")) {
            const moved = placeLife[person.status][what as "take"];
            if (moved) person.status = moved;
          }
          expect(held()).toBeLessThanOrEqual(there);
        });
        // Once everything that is free has been offered, a place is left only where nobody waits.
        const turn = waiting();
        if (toBeOffered({ left: left(), waiting: turn.length }) === 0 && turn.length > 0) expect(left()).toBe(0);
      }),
      { numRuns: 2000 },
    );
  });

  it("offers a place until a day that is neither past nor after the last day to join", () => {
    fc.assert(
      fc.property(fc.nat(60), (ahead) => {
        const course = start({ startsOn: addDays(today, ahead) });
        const by = takeByOn(today, course);
        expect(by >= today && by <= lastDayToJoin(course)).toBe(true);
      }),
    );
  });
});

it("somebody has a place or a turn in exactly the statuses from which it can be given back", () => {
  for (const status of placeStatuses) expect(isLive(status)).toBe(placeLife[status].give_back !== undefined);
});
