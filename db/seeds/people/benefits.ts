import type { ApplicationAnswers } from "#app/domain/applications/answers";
import type { Benefit } from "#app/domain/applications/application";
import { diceFrom, seedOf } from "../dice";

type Chances = readonly (readonly [Benefit[], number])[];

const outOfWork: Chances = [[["universal_credit"], 62], [["universal_credit", "disability"], 8], [["jobseekers"], 8], [["applied"], 6], [["none"], 10], [["not_sure"], 3], [["prefer_not_to_say"], 3]];
const caring: Chances = [[["universal_credit", "carers"], 45], [["universal_credit"], 30], [["carers"], 15], [["none"], 10]];
const working: Chances = [[["none"], 55], [["universal_credit"], 38], [["disability"], 4], [["prefer_not_to_say"], 3]];
const notLooking: Chances = [[["employment_support"], 25], [["universal_credit", "disability"], 35], [["universal_credit"], 30], [["none"], 10]];

/** What somebody in this situation gets, and their number where they gave it: two in three do. Dice of its own, so that nothing else changes. */
export function benefitsOf(number: number, { activity }: ApplicationAnswers): Pick<ApplicationAnswers, "benefits" | "niNumber"> {
  const dice = diceFrom(seedOf(`benefits of ${number}`));
  const chances = activity === "caring" ? caring : activity === "not_looking" ? notLooking : activity === "looking" || activity === "volunteering" || activity === "other" ? outOfWork : working;
  const benefits = dice.weighted(chances);
  // QQ is never given out: see app/domain/people/ni-number.ts.
  return { benefits, ...(dice.chance(0.66) && { niNumber: `QQ${String(100_000 + ((number * 7919) % 900_000))}${dice.pick(["A", "B", "C", "D"])}` }) };
}
