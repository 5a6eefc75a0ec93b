import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, day, type CalendarDay } from "#app/domain/calendar/calendar-day";
import { bandOf, countAsked, isComplete, monthOf, timingOf, type Asked } from "./count";
import { enoughData, hiddenUpTo, rateOf, shownToOthers, shownToPartner } from "./shown";
import { managersFrom, withComment } from "./statement";

const today = day("2026-05-20");
const asked = (over: Partial<Asked> = {}): Asked => ({ askedOn: day("2026-03-10"), dueOn: day("2026-03-24"), answeredOn: day("2026-03-12"), accepted: true, barriers: 2, running: false, ...over });

const anAsking: fc.Arbitrary<Asked> = fc
  .record({ from: fc.nat(60), clock: fc.integer({ min: 1, max: 20 }), answeredAfter: fc.option(fc.nat(40)), accepted: fc.boolean(), barriers: fc.nat(6), reason: fc.constantFrom("no_places", "not_eligible", "other"), running: fc.boolean() })
  .map(({ from, clock, answeredAfter, accepted, barriers, reason, running }) => {
    const askedOn = addDays(day("2026-03-01"), from);
    return { askedOn, dueOn: addDays(askedOn, clock), answeredOn: answeredAfter === null ? undefined : addDays(askedOn, answeredAfter), accepted: accepted && answeredAfter !== null, barriers, ...(answeredAfter !== null && !accepted && { reason }), running: running && answeredAfter === null };
  });
/** Every way a month can have come out, of so many askings at the most, with up to two reasons for a no. */
function* everyMonthUpTo(most: number, reasonsGiven: number) {
  const upTo = (highest: number, counted = true) => Array.from({ length: counted ? highest + 1 : 1 }, (_none, count) => count);
  for (const asked of upTo(most))
    for (const answeredInTime of upTo(asked))
      for (const answeredLate of upTo(asked - answeredInTime))
        for (const silent of upTo(asked - answeredInTime - answeredLate))
          for (const accepted of upTo(answeredInTime + answeredLate))
            for (const full of upTo(answeredInTime + answeredLate - accepted, reasonsGiven > 0))
              for (const other of upTo(answeredInTime + answeredLate - accepted - full, reasonsGiven > 1)) yield { asked, answeredInTime, answeredLate, silent, accepted, full, other };
}

const histories = fc.array(anAsking, { maxLength: 60 });

describe("counting", () => {
  it("takes the last day as in time, and the day after as late", () => {
    expect(timingOf(asked({ answeredOn: day("2026-03-24") }), today)).toBe("in_time");
    expect(timingOf(asked({ answeredOn: day("2026-03-25") }), today)).toBe("late");
    expect(timingOf(asked({ answeredOn: undefined }), today)).toBe("silent");
    expect(timingOf(asked({ answeredOn: undefined, running: true, dueOn: today }), today)).toBe("waiting");
  });

  it("puts an asking into the month of asking, whenever it was answered", () => {
    expect(monthOf(day("2026-03-31"))).toBe("2026-03-01");
    expect(isComplete(day("2026-03-01"), [asked({ askedOn: day("2026-03-31"), answeredOn: day("2026-04-02") })], today)).toBe(true);
    expect(isComplete(day("2026-05-01"), [], today)).toBe(false);
    expect(isComplete(day("2026-04-01"), [asked({ running: true, answeredOn: undefined })], today)).toBe(false);
  });

  it("says the working days in the middle", () => {
    const after = (answered: string) => asked({ answeredOn: day(answered) });
    expect(countAsked([after("2026-03-11"), after("2026-03-13"), after("2026-03-20")], today).medianDays).toBe(3);
    expect(countAsked([after("2026-03-11"), after("2026-03-12")], today).medianDays).toBe(1.5);
    expect(countAsked([], today).medianDays).toBeNull();
  });

  it("agrees with itself: parts sum to the whole, and the case mix to what was asked and accepted", () => {
    fc.assert(
      fc.property(histories, (history) => {
        const counts = countAsked(history, today);
        const waiting = history.filter((one) => timingOf(one, today) === "waiting").length;
        expect(counts.answeredInTime + counts.answeredLate + counts.silent + waiting).toBe(counts.asked);
        expect(counts.caseMix.reduce((sum, band) => sum + band.asked, 0)).toBe(counts.asked);
        expect(counts.caseMix.reduce((sum, band) => sum + band.accepted, 0)).toBe(counts.accepted);
        expect(Object.values(counts.reasons).reduce((sum, count) => sum + count, 0)).toBe(history.filter(({ reason, accepted }) => reason && !accepted).length);
      }),
    );
  });

  it("counts three barriers and more as one band", () => expect([0, 1, 2, 3, 9].map(bandOf)).toEqual(["0", "1", "2", "3+", "3+"]));
});

describe("what is shown", () => {
  it("is never a rate of fewer than ten, to anybody", () => {
    expect([rateOf(9, 9), rateOf(9, 10)]).toEqual([undefined, 90]);
    fc.assert(
      fc.property(histories, (history) => {
        const counts = countAsked(history, today);
        for (const shown of [shownToPartner(counts), shownToOthers(counts)]) {
          if (counts.asked < enoughData) expect([shown.inTimeRate, shown.acceptedRate]).toEqual([undefined, undefined]);
          for (const [index, band] of shown.caseMix.entries()) if (counts.caseMix[index]!.asked < enoughData) expect(band.acceptedRate).toBeUndefined();
        }
      }),
    );
  });

  it("tells others no count from 1 to 4, nor two that give one away by subtraction", () => {
    fc.assert(
      fc.property(histories, (history) => {
        const counts = countAsked(history, today);
        const shown = shownToOthers(counts);
        const told = [shown.asked, ...Object.values(shown.parts ?? {}), ...shown.reasons.map(({ count }) => count)];
        for (const count of told) if (count !== undefined && count > 0) expect(count).toBeGreaterThan(hiddenUpTo);
        if (shown.parts) {
          const rest = counts.asked - Object.values(shown.parts).reduce((sum, count) => sum + count, 0);
          expect(rest === 0 || rest > hiddenUpTo).toBe(true);
        } else if (shown.asked !== undefined) {
          expect(shown.asked % 5).toBe(0);
        }
      }),
    );
  });

  it.each([
    ["twelve askings with two reasons", 12, 2],
    ["twenty-two askings", 22, 0],
  ])("gives no hidden count away to anybody who knows the rules and every number shown: of every month of up to %s, each could be another one", (_what, most, reasonsGiven) => {
    const alike = new Map<string, { small: Set<string>; values: Record<string, Set<number>> }>();
    for (const { asked: many, answeredInTime, answeredLate, silent, accepted, full, other } of everyMonthUpTo(most, reasonsGiven)) {
      const shown = shownToOthers({ asked: many, answeredInTime, answeredLate, silent, accepted, reasons: { ...(full > 0 && { full }), ...(other > 0 && { other }) }, medianDays: null, caseMix: [] });
      // What is rounded to this may have been more than was looked at.
      if ((shown.asked ?? 0) + 2 > most) continue;
      const tells = (name: string) => shown.reasons.some(({ reason }) => reason === name);
      const hidden = { asked: many, accepted, notAccepted: many - accepted, refused: answeredInTime + answeredLate - accepted, ...(!shown.parts && { answeredInTime, answeredLate, silent }), ...(!tells("full") && { full }), ...(!tells("other") && { other }) };
      const kind = JSON.stringify(shown);
      const group = alike.get(kind) ?? { small: new Set<string>(), values: {} };
      alike.set(kind, group);
      for (const [name, count] of Object.entries(hidden)) {
        (group.values[name] ??= new Set()).add(count);
        if (count > 0 && count <= hiddenUpTo) group.small.add(name);
      }
    }
    const known = [...alike].flatMap(([kind, { small, values }]) => [...small].filter((name) => values[name]!.size === 1).map((name) => `${name} from ${kind}`));
    expect(known).toEqual([]);
  });

  it("is everything to the partner itself", () => {
    const counts = countAsked([asked(), asked({ accepted: false, reason: "no_places" }), asked({ answeredOn: undefined, accepted: false })], today);
    expect(shownToPartner(counts)).toMatchObject({ asked: 3, parts: { answeredInTime: 2, answeredLate: 0, silent: 1 }, reasons: [{ reason: "no_places", count: 1 }] });
    expect(shownToOthers(counts)).toMatchObject({ asked: undefined, parts: undefined, reasons: [], moreReasons: true, medianDays: null });
  });
});

describe("a statement", () => {
  it("is the partner's own for ten working days", () => expect(managersFrom(day("2026-05-20"))).toBe("2026-06-04"));

  it("is shown to managers as soon as the partner has spoken, and what was said stays", () => {
    const said = (before: { comment: string; managersFromOn: CalendarDay }, words: string) => withComment(before, words, { by: "Priya Nair", on: "20 May 2026", today });
    const once = said({ comment: "", managersFromOn: day("2026-06-04") }, "Two tutors were ill.");
    expect(once).toEqual({ comment: "Two tutors were ill.\nPriya Nair, 20 May 2026", managersFromOn: today });
    expect(said(once, "Both are back.").comment.startsWith(once.comment)).toBe(true);
    expect(said({ comment: "", managersFromOn: day("2026-05-01") }, "Late.").managersFromOn).toBe("2026-05-01");
  });
});
