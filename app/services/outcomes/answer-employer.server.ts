import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { checkEmployerAnswer, stateOfAsk, tidyAnswer, type AnswerProblem, type EmployerAnswerGiven } from "#app/domain/outcomes/employer-confirmation";
import type { Deps } from "#app/platform/deps.server";
import { now } from "#app/platform/service.server";
import { refreshNextThing } from "#app/services/cases/refresh-next-thing.server";
import { hashOfToken, isToken } from "#app/services/referrals/link-token.server";
import { asService, type Db } from "#db/client.server";
import { appendAudit } from "#db/queries/audit/append-audit";
import { addCaseEvent } from "#db/queries/cases/add-case-event";
import { findConfirmationByLink, findWhoIsMeant, saveEmployerAnswer, type EmployerConfirmation } from "#db/queries/outcomes/employer-confirmations";
import { findOutcome } from "#db/queries/outcomes/outcome-rows";

/** All that an employer sees. */
export interface EmployerQuestionShown {
  firstName: string;
  lastName: string;
  employer: string;
  hubPhone: string;
}

async function waiting(db: Db, token: string, at: Date, hold: boolean): Promise<EmployerConfirmation | undefined> {
  const asked = isToken(token) ? await findConfirmationByLink(db, hashOfToken(token), hold) : undefined;
  return asked && stateOfAsk(asked, at) === "waiting" ? asked : undefined;
}

/** What a link to an employer opens; `undefined` where it never was, is answered, withdrawn or too old, and nobody is told which. Looking changes nothing: mail scanners follow links too. */
export const openEmployerLink = (token: string): Promise<EmployerQuestionShown | undefined> =>
  asService(async (db) => {
    const asked = await waiting(db, token, now(), false);
    const person = asked && (await findWhoIsMeant(db, asked.caseId));
    return person && { firstName: person.firstName, lastName: person.lastName, employer: asked.employer, hubPhone: person.hubPhone };
  });

/** An employer answers, once. As the service: the link is all there is to show who asks. The case's adviser finds the answer as the next thing. */
export async function answerEmployer(deps: Deps, token: string, given: EmployerAnswerGiven): Promise<"done" | "over" | { problems: AnswerProblem[] }> {
  const asked = await waiting(deps.db, token, deps.now(), true);
  const outcome = asked && (await findOutcome(deps.db, asked.caseId, asked.outcomeId));
  if (!asked || !outcome) return "over";
  const problems = checkEmployerAnswer(given, londonDayOf(deps.now()));
  if (problems.length > 0) return { problems };
  const { id, caseId, employer } = asked;
  await saveEmployerAnswer(deps, id, tidyAnswer(given));
  const by = { id, name: given.name, organisationName: employer };
  await addCaseEvent(deps, { caseId, kind: "employer_answered", by: { name: `${given.name}, ${employer}` }, details: { outcomeId: outcome.id, kind: outcome.kind, confirmationId: id, employer, answer: given.answer } });
  await appendAudit(deps, { streamId: caseId, action: "employer.answer", by, subject: outcome.id });
  await refreshNextThing(deps, caseId);
  return "done";
}
