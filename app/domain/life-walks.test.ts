import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applicationLife } from "./applications/application";
import { caseLife } from "./cases/case";
import { handoverLife } from "./handovers/handover";
import { importLife } from "./intake/list-import";
import { endsOf, movesOf, startOf, type Life } from "./life";
import { mergeLife } from "./people/merge";
import { stepLife } from "./plans/plan";
import { placeLife } from "./courses/place";
import { referralLife } from "./referrals/referral";
import { returnLife } from "./returns/return";

const lives: Record<string, Life<string, string>> = { applicationLife, caseLife, handoverLife, importLife, mergeLife, stepLife, referralLife, placeLife, returnLife };

const walks = 100_000;
const longest = 12;

/** Everything that may be tried: what the life knows, whatever its status is now, and things no life knows, some of them properties every object has. */
const triesOf = (life: Life<string, string>) => [...new Set(movesOf(life).map(({ happening }) => happening)), "constructor", "toString", "__proto__", "reset", ""];

/** What happens to a status when something is tried: the line of the table, or nothing. */
const after = (life: Life<string, string>, status: string, tried: string): string => (Object.hasOwn(life[status]!, tried) ? life[status]![tried]! : status);

describe.each(Object.entries(lives))("%s, walked at random", (_name, life) => {
  const statuses = Object.keys(life);
  const tries = triesOf(life);

  it(`never leaves its statuses nor an end, and reaches and leaves whatever it can, in ${walks.toLocaleString("en-GB")} walks`, () => {
    const [reached, left] = [new Set<string>([startOf(life)]), new Set<string>()];
    const ends = endsOf(life);
    const seeds = fc.sample(fc.array(fc.nat({ max: tries.length - 1 }), { minLength: 1, maxLength: longest }), { numRuns: walks, seed: 4 });
    for (const seed of seeds) {
      let status = startOf(life);
      for (const pick of seed) {
        const next = after(life, status, tries[pick]!);
        if (!statuses.includes(next)) throw new Error(`${status} became ${next}`);
        if (ends.includes(status) && next !== status) throw new Error(`${status} is an end and became ${next}`);
        if (next !== status) left.add(status);
        reached.add((status = next));
      }
    }
    expect([...reached].sort()).toEqual([...statuses].sort());
    expect([...left].sort()).toEqual(statuses.filter((status) => !ends.includes(status)).sort());
  });
});
