import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aMeasure, aStream } from "#app/domain/agreements/builders";
import { addDays, addMonths, day } from "#app/domain/calendar/calendar-day";
import { nextQuarter, type Quarter } from "#app/domain/calendar/financial-quarter";
import { anOutcome } from "#app/domain/outcomes/builders";
import { stands, type Outcome } from "#app/domain/outcomes/outcome";
import { buildReturn, type FrozenQuarter, type ReturnLine } from "./build";
import { aReturnInput, aSupportedCase } from "./builders";

const start = day("2026-04-01");
const quarters: Quarter[] = ["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"];
const people = [0, 1, 2];
const cases = people.map((n) => aSupportedCase({ caseId: `c${n}`, residentId: `r${n}`, caseReference: `WL-${n}` }));
const streams = [
  aStream({ id: "s1", code: "S1", rules: [{ share: 60, measureCodes: ["into-employment"], validFrom: start }] }),
  aStream({ id: "s2", code: "S2", rules: [{ share: 60, validFrom: start }] }),
  aStream({ id: "s3", code: "S3", rules: [{ share: 30, validFrom: day("2026-10-01") }] }),
];
const measures = [aMeasure(), aMeasure({ id: "once", code: "once", oncePerMonths: 12 })];
type Scope = string | undefined;
const scopes: Scope[] = [undefined, "s1", "s2", "s3"];

const recorded = fc.record({ what: fc.constant("record" as const), person: fc.nat(2), happened: fc.nat(364) });
const wrong = fc.record({ what: fc.constantFrom("withdraw" as const, "correct" as const), which: fc.nat(20), happened: fc.nat(364) });
const froze = fc.record({ what: fc.constant("freeze" as const), quarter: fc.nat(3), scope: fc.nat(3) });
const superseded = fc.record({ what: fc.constant("supersede" as const) });
const story = fc.array(fc.oneof({ arbitrary: recorded, weight: 4 }, { arbitrary: wrong, weight: 2 }, { arbitrary: froze, weight: 4 }, { arbitrary: superseded, weight: 1 }), { maxLength: 30 });

interface Frozen extends FrozenQuarter {
  lines: ReturnLine[];
}

/** A year that has passed, in which things are recorded, put right, frozen and superseded in any order. */
class Place {
  facts: Outcome[] = [];
  frozen: Frozen[] = [];
  private instant = 0;

  private at = () => new Date(new Date("2027-05-01T09:00:00Z").getTime() + (this.instant += 1) * 60_000);

  record(person: number, happened: number, supersedesId?: string) {
    const id = `o${this.facts.length}`;
    this.facts.push(anOutcome({ id, residentId: `r${person}`, caseId: `c${person}`, happenedOn: addDays(start, happened), recordedAt: this.at(), ...(supersedesId && { supersedesId }) }));
    return id;
  }

  putRight(which: number, happened: number, correct: boolean) {
    const standing = this.facts.filter(stands);
    const found = standing[which % Math.max(1, standing.length)];
    if (!found) return;
    const supersededById = correct ? this.record(Number(found.residentId.slice(1)), happened, found.id) : undefined;
    this.facts = this.facts.map((fact) => (fact.id !== found.id ? fact : { ...fact, ...(supersededById ? { supersededById } : { recordedInError: true }) }));
  }

  build(quarter: Quarter, streamId: Scope) {
    return buildReturn(aReturnInput({ quarter, streamId, today: day("2027-05-01"), facts: this.facts, cases, measures, streams, alreadyClaimed: this.frozen.flatMap(({ lines }) => lines), earlierFrozenQuarters: this.frozen })).lines;
  }

  /** As the service: once, and a quarter as a whole or by stream, never both. */
  freeze(quarter: Quarter, streamId: Scope) {
    const inTheWay = this.frozen.some((each) => each.quarter === quarter && (each.streamId === streamId || !each.streamId || !streamId));
    if (!inTheWay) this.frozen.push({ quarter, streamId, frozenAt: this.at(), lines: this.build(quarter, streamId) });
  }

  /** As the service: only what was frozen last. */
  supersede = () => this.frozen.pop();
}

/** What the database holds of the claims, return by return, and refuses: written without the engine. */
function claimsOf({ frozen, facts }: Place): Map<string, { happenedOn: string; person: string; measure: string; fact: string; share: number }> {
  const claims = new Map<string, { happenedOn: string; person: string; measure: string; fact: string; share: number }>();
  for (const { lines } of frozen) {
    for (const { events, factId, measureCode, shares } of lines.filter((line) => line.events === -1)) {
      for (const { streamId } of shares) expect(claims.delete(`${factId} ${measureCode} ${streamId}`), `${events} takes back what is claimed`).toBe(true);
    }
    for (const { factId, measureCode, shares } of lines.filter((line) => line.events === 1)) {
      for (const { streamId, share } of shares) {
        const key = `${factId} ${measureCode} ${streamId}`;
        expect(claims.has(key), `${key} is claimed once`).toBe(false);
        const fact = facts.find(({ id }) => id === factId)!;
        claims.set(key, { happenedOn: fact.happenedOn, person: fact.residentId, measure: measureCode, fact: factId, share });
      }
    }
    const sums = new Map<string, number>();
    for (const { fact, measure, share } of claims.values()) sums.set(`${fact} ${measure}`, (sums.get(`${fact} ${measure}`) ?? 0) + share);
    for (const [key, sum] of sums) expect(sum, key).toBeLessThanOrEqual(100);
    const once = [...claims.values()].filter(({ measure }) => measure === "once");
    for (const a of once) for (const b of once) if (a.fact !== b.fact && a.person === b.person) expect(a.happenedOn >= addMonths(day(b.happenedOn), 12) || b.happenedOn >= addMonths(day(a.happenedOn), 12), `${a.fact} and ${b.fact}`).toBe(true);
  }
  return claims;
}

const played = (steps: (typeof story extends fc.Arbitrary<infer Steps> ? Steps : never)) => {
  const place = new Place();
  for (const step of steps) {
    if (step.what === "record") place.record(step.person, step.happened);
    else if (step.what === "freeze") place.freeze(quarters[step.quarter]!, scopes[step.scope]);
    else if (step.what === "supersede") place.supersede();
    else place.putRight(step.which, step.happened, step.what === "correct");
  }
  return place;
};

describe("claims, whatever is recorded, put right, frozen and superseded in whatever order", () => {
  it("are made once for each stream, never pass 100 per cent, and keep to one in 12 months", () => {
    fc.assert(fc.property(story, (steps) => void claimsOf(played(steps))), { numRuns: 300 });
  });

  it("are what stands, once every quarter has been frozen twice over", () => {
    fc.assert(
      fc.property(story, fc.boolean(), (steps, byStream) => {
        const place = played(steps);
        // What is open is frozen, then quarter after quarter, until nothing waits any more.
        for (const quarter of quarters) {
          const whole = place.frozen.some((each) => each.quarter === quarter && !each.streamId);
          const parts = place.frozen.some((each) => each.quarter === quarter && each.streamId);
          for (const scope of parts || (byStream && !whole) ? scopes.slice(1) : [undefined]) place.freeze(quarter, scope);
        }
        for (let quarter: Quarter = "2027-Q1", rounds = 0; rounds < 4; rounds += 1, quarter = nextQuarter(quarter)) for (const scope of byStream ? scopes.slice(1) : [undefined]) place.freeze(quarter, scope);
        const claims = claimsOf(place);
        const expected = place.facts.filter(stands).flatMap(({ id }) => [`${id} into-employment s1 60`, `${id} into-employment s2 40`]);
        const made = [...claims].filter(([, { measure }]) => measure === "into-employment").map(([key, { share }]) => `${key} ${share}`);
        expect(made.sort()).toEqual(expected.sort());
        for (const [key] of claims) expect(stands(place.facts.find(({ id }) => id === key.split(" ")[0])!), key).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it("are the same whether a quarter is reported as a whole or stream by stream", () => {
    fc.assert(
      fc.property(fc.array(recorded, { maxLength: 15 }), fc.shuffledSubarray(["s1", "s2", "s3"], { minLength: 3 }), (steps, order) => {
        const [whole, parts] = [played(steps), played(steps)];
        for (const quarter of quarters) {
          whole.freeze(quarter, undefined);
          for (const stream of order) parts.freeze(quarter, stream);
        }
        expect(new Map([...claimsOf(parts)].sort())).toEqual(new Map([...claimsOf(whole)].sort()));
      }),
      { numRuns: 100 },
    );
  });

  it("go back to what they were when the return frozen last is superseded, and the return in its place holds the same", () => {
    fc.assert(
      fc.property(story, fc.nat(3), fc.nat(3), (steps, quarter, scope) => {
        const place = played(steps);
        const before = claimsOf(place);
        const count = place.frozen.length;
        place.freeze(quarters[quarter]!, scopes[scope]);
        if (place.frozen.length === count) return;
        const after = claimsOf(place);
        place.supersede();
        expect(claimsOf(place)).toEqual(before);
        place.freeze(quarters[quarter]!, scopes[scope]);
        expect(claimsOf(place)).toEqual(after);
      }),
      { numRuns: 200 },
    );
  });
});
