import { data } from "@remix-run/node";
import { planRefusalWords, sayPlanChange } from "#app/content/plans";
import type { ChangedMeanwhile, PlanAnswer } from "#app/services/plans/change-plan.server";
import type { FieldError, Typed } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import type { Again } from "./version-of";

/** A form with mistakes: shown again with what was typed. */
export const again = (errors: FieldError[], typed: Typed) => data<Again>({ errors, typed, meanwhile: undefined }, 422);

/** Somebody else was first: what they changed, with what was typed, and the version to go on from. */
export const changedMeanwhile = ({ by, changed, version, read }: ChangedMeanwhile, typed: Typed) => data<Again>({ errors: [], typed, meanwhile: { by, changes: changed.map(sayPlanChange), version, read } }, 409);

/** What a plan's service said, as an answer to the form. `field` is where a refusal is shown. */
export function answerTo(outcome: Response | Exclude<PlanAnswer, "done">, typed: Typed, field: string) {
  if (outcome instanceof Response) return redirected(outcome);
  if (outcome === "not-found") throw new Response("Not found", { status: 404 });
  if (typeof outcome === "object") return changedMeanwhile(outcome, typed);
  return again([{ field, message: planRefusalWords[outcome] }], typed);
}
