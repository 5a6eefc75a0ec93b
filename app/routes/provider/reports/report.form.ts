import { z } from "zod";
import { goalResults } from "#app/domain/referrals/goals";
import type { GoalReported } from "#app/domain/reports/end-report";
import { choice, optionalText, text } from "#app/web/fields";
import { parseForm, type FieldError, type Typed } from "#app/web/parse-form";

interface Goal {
  id: string;
  words: string;
}

const short = (words: string) => (words.length > 60 ? `${words.slice(0, 57)}…` : words);

const goalForm = ({ id, words }: Goal) =>
  z.object({ [`result-${id}`]: choice(goalResults, `Select what became of “${short(words)}”`), [`about-${id}`]: optionalText({ what: "What you write about a goal", max: 2000 }) }).transform((typed) => ({ goalId: id, result: typed[`result-${id}`] as GoalReported["result"], about: typed[`about-${id}`] as string }));

/** A report of these goals: one answer each. Where there are none, words are asked for instead. */
export function readReport(goals: readonly Goal[], form: FormData): { value: { goals: GoalReported[]; words: string }; errors?: undefined; typed: Typed } | { value?: undefined; errors: FieldError[]; typed: Typed } {
  const rest = parseForm(z.object({ words: goals.length === 0 ? text({ missing: "Enter what they did with you", what: "What you write", max: 4000 }) : optionalText({ what: "What you write", max: 4000 }) }), form);
  const each = goals.map((goal) => parseForm(goalForm(goal), form));
  const errors = [...each.flatMap((goal) => goal.errors ?? []), ...(rest.errors ?? [])];
  if (errors.length > 0 || !rest.value) return { errors, typed: rest.typed };
  return { value: { goals: each.flatMap((goal) => goal.value ?? []), words: rest.value.words }, typed: rest.typed };
}
