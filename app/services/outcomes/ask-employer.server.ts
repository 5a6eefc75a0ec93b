import { factWords } from "#app/domain/agreements/words";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { employerQuestion } from "#app/domain/messages/employer-wording";
import { employerLinkDays, hasEmployerToAsk, stateOfAsk, whyNotAsk, type WishToAsk } from "#app/domain/outcomes/employer-confirmation";
import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { service } from "#app/platform/service.server";
import { hashOfToken, tokenFrom } from "#app/services/referrals/link-token.server";
import { appendAudit } from "#db/queries/audit/append-audit";
import { addCaseEvent } from "#db/queries/cases/add-case-event";
import { queueMessage } from "#db/queries/messages/outbox";
import { addConfirmation, findConfirmation, findWhoIsMeant, listConfirmations, withdrawConfirmation } from "#db/queries/outcomes/employer-confirmations";
import { lockCaseForOutcome } from "#db/queries/outcomes/find-case-for-outcome";
import { findOutcome } from "#db/queries/outcomes/outcome-rows";

/** What is in the message to an employer, but for its link: the same for the preview and for the outbox. */
export const messageToEmployer = (employer: string, expiresAt: Date, hubPhone: string) => employerQuestion({ placeName: service().placeName, employer, link: "((link))", untilOn: londonDayOf(expiresAt), hubPhone });

export const expiryOf = (now: Date) => new Date(now.getTime() + employerLinkDays * 86_400_000);

export type NotAsked = "not-found" | "no-employer" | NonNullable<ReturnType<typeof whyNotAsk>>;

/** Asks an employer about a job, as the resident agreed: by a one-time link of which only a hash is kept. */
export async function askEmployer(deps: Deps, actor: StaffActor, caseReference: string, outcomeId: string, { email, ...wish }: WishToAsk & { email: string }): Promise<{ confirmationId: string } | NotAsked> {
  const found = await lockCaseForOutcome(deps.db, caseReference);
  const outcome = found && (await findOutcome(deps.db, found.id, outcomeId));
  if (!outcome) return "not-found";
  if (!hasEmployerToAsk(outcome)) return "no-employer";
  const before = await listConfirmations(deps.db, outcomeId);
  const why = whyNotAsk(wish, { today: londonDayOf(deps.now()), startedOn: outcome.happenedOn, states: before.map((one) => stateOfAsk(one, deps.now())) });
  if (why) return why;
  const person = await findWhoIsMeant(deps.db, found.id);
  if (!person) return "not-found";

  const { caseId, kind, employer = "" } = outcome;
  const token = tokenFrom(deps.randomBytes(32));
  const expiresAt = expiryOf(deps.now());
  const confirmationId = await addConfirmation(deps, actor, { caseId, outcomeId, weeks: wish.weeks, employer, sentTo: email, agreedOn: wish.agreedOn, tokenHash: hashOfToken(token), expiresAt });
  await queueMessage(deps, { caseId, channel: "email", recipient: email, template: "employer-asked", ...messageToEmployer(employer, expiresAt, person.hubPhone), secrets: { link: `${service().settings.APP_ORIGIN}/employer/${token}` } });
  await addCaseEvent(deps, { caseId, kind: "employer_asked", by: actor, details: { outcomeId, kind, title: factWords[kind], confirmationId, employer } });
  await appendAudit(deps, { streamId: caseId, action: "employer.ask", by: actor, subject: outcomeId });
  return { confirmationId };
}

/** Takes back what an employer was asked: the link opens nothing any more. */
export async function withdrawEmployerAsk(deps: Deps, actor: StaffActor, caseReference: string, confirmationId: string): Promise<"withdrawn" | "changed-meanwhile" | "not-found"> {
  const found = await lockCaseForOutcome(deps.db, caseReference);
  const asked = found && (await findConfirmation(deps.db, found.id, confirmationId));
  const outcome = asked && (await findOutcome(deps.db, found.id, asked.outcomeId));
  if (!asked || !outcome) return "not-found";
  if (!(await withdrawConfirmation(deps, confirmationId))) return "changed-meanwhile";
  const { caseId, employer } = asked;
  await addCaseEvent(deps, { caseId, kind: "employer_not_asked_any_more", by: actor, details: { outcomeId: outcome.id, kind: outcome.kind, title: factWords[outcome.kind], confirmationId, employer } });
  await appendAudit(deps, { streamId: caseId, action: "employer.withdraw", by: actor, subject: outcome.id });
  return "withdrawn";
}
