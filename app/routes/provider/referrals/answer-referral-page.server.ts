import { data, redirect } from "@remix-run/node";
import { answerRefusalWords } from "#app/content/referrals";
import type { LinkActor, StaffActor } from "#app/domain/people/actor";
import { writeToAdviser } from "#app/services/referrals/write-to-adviser.server";
import { answerReferral } from "#app/services/referrals/answer-referral.server";
import type { ReferralRead } from "#app/services/referrals/open-link.server";
import { once } from "#app/web/once.server";
import { parseForm, type FieldError, type Typed } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { dayFieldOf, readAnswer, writeForm } from "./answer.form";

export interface AnsweredAgain {
  errors: FieldError[];
  typed: Typed;
  /** Somebody answered since the page was made. */
  already: boolean;
}

/**
 * Takes a provider's answer, for a referral that a read as the provider has just shown to be theirs: only the service may move
 * the case. `savedAt` is where to go; a one-time link's address is no part of it, because the form's key keeps it.
 */
export async function answerFromForm(by: StaffActor | LinkActor, { referral }: ReferralRead, form: FormData, savedAt: (status: string) => string) {
  if (form.get("do") === "write") return writeFromForm(by, referral.id, form, savedAt);
  const { value, errors, typed } = readAnswer(form);
  const again = (problem: Partial<AnsweredAgain>, status: number) => data<AnsweredAgain>({ errors: [], typed, already: false, ...problem }, status);
  if (errors) return again({ errors }, 422);
  const outcome = await once({ service: true, forActor: by.id }, form, async (deps) => {
    const done = await answerReferral(deps, by, referral.id, value);
    return typeof done === "object" && "answered" in done ? redirect(savedAt(done.answered)) : done;
  });
  if (outcome === "not-found") throw new Response("Not found", { status: 404 });
  if (typeof outcome === "string") return again({ errors: [{ field: dayFieldOf(value.answer), message: answerRefusalWords[outcome] }] }, 422);
  if ("already" in outcome) return again({ already: true }, 409);
  return redirected(outcome);
}

/** Takes words to the adviser; where the referral has ended meanwhile, what was typed is kept. */
async function writeFromForm(by: StaffActor | LinkActor, referralId: string, form: FormData, savedAt: (said: string) => string) {
  const { value, errors, typed } = parseForm(writeForm, form);
  if (errors) return data<AnsweredAgain>({ errors, typed, already: false }, 422);
  const outcome = await once({ service: true, forActor: by.id }, form, async (deps) => {
    const done = await writeToAdviser(deps, by, { referralId, words: value.message });
    return done === "done" ? redirect(savedAt("written")) : done;
  });
  if (outcome === "not-found") throw new Response("Not found", { status: 404 });
  if (outcome === "over") return data<AnsweredAgain>({ errors: [], typed, already: true }, 409);
  return redirected(outcome);
}
