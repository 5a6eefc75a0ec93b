import { leftAsItWas, mayContest, newestAnswer } from "#app/domain/applications/contest";
import { reasonsFor, type TriageReason } from "#app/domain/applications/triage-rules";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import type { Offer } from "#app/domain/cases/offer";
import type { ResidentActor } from "#app/domain/people/actor";
import type { Step } from "#app/domain/plans/plan";
import { amendedFields } from "#app/domain/referrals/amended";
import { today } from "#app/platform/service.server";
import type { Db } from "#db/client.server";
import { listLivePlacesOfCase } from "#db/queries/courses/places";
import { findPlanForCase } from "#db/queries/plans/find-plan";
import { findMyCase, findNewestQuestion, listMyAmendments, listMyOffers, listMyReferrals, listOpenEntries } from "#db/queries/resident/find-my-case";
import { findApplicationOfCase, listDecisionsOfCase, type PastDecision } from "#db/queries/triage/find-triage-entry";

/** Everything a resident's first page shows; `undefined` where they have no case. */
export async function readMyCase(db: Db, actor: ResidentActor) {
  const mine = await findMyCase(db, actor.id);
  if (!mine) return undefined;
  const [entries, question, offers, referrals, amendments, decisions, application, plan, places] = await Promise.all([
    listOpenEntries(db, mine.id), findNewestQuestion(db, mine.id), listMyOffers(db, mine.id), listMyReferrals(db, mine.id), listMyAmendments(db, mine.id), listDecisionsOfCase(db, mine.id), findApplicationOfCase(db, mine.id), findPlanForCase(db, mine.id), listLivePlacesOfCase(db, mine.id),
  ]);
  const steps = plan?.plan.goals.flatMap((goal) => goal.steps) ?? [];
  const hasSteps = steps.length > 0;
  return {
    mine, entries,
    /** Each with what was changed of it after it went out, field by field. */
    referrals: referrals.map((referral) => ({
      ...referral,
      changes: amendments.filter(({ referralId }) => referralId === referral.id).map(({ id, amendedAt, byName, why, before, after }) => ({ id, on: londonDayOf(amendedAt), by: byName, why, fields: amendedFields(before, after) })),
    })),
    /** Their places at starts of courses, and their turns on lists. */
    places,
    answerByOn: application?.answerByOn,
    /** Who filled the application in with them. */
    taken: application?.assistedHow ? { how: application.assistedHow, who: [application.assistedByName, application.assistedOrganisation].filter(Boolean).join(", ") } : undefined,
    question: entries.some(({ waitingSince }) => waitingSince !== null) ? question : undefined,
    /** Their words while somebody looks at them. */
    contested: entries.find(({ cause }) => cause === "doesnt_fit")?.words,
    mayContest: mayContest(entries.map(({ cause }) => cause), decisions, today()),
    contestAnswer: contestAnswerOf(decisions),
    offers: offers.map(({ offer }) => ({ offer, reasons: reasonsOf(offer, decisions) })),
    /** What an adviser wrote to them with the newest decision. */
    said: newestWords(decisions),
    mySteps: steps.filter((step) => step.status === "open" && step.owner === "resident").map(({ id, title, dueOn }: Step) => ({ id, title, dueOn })).sort((a, b) => (a.dueOn ?? "9999").localeCompare(b.dueOn ?? "9999")),
    planToAgree: hasSteps && plan !== undefined && plan.agreed?.number !== plan.plan.version && !plan.agreed,
  };
}

/** A resident's case with everything their pages go by. */
export type MyRecord = NonNullable<Awaited<ReturnType<typeof readMyCase>>>;

/** Why an offer was made, as the rules say it to residents: only where the offer is the one they suggested. */
function reasonsOf(offer: Offer, decisions: readonly PastDecision[]): TriageReason[] {
  const accepted = decisions.find((decision) => decision.kind === "accept" && (decision.offer === offer || (offer === "skills_for_all" && decision.alsoSkills)));
  return accepted ? reasonsFor(offer, accepted.suggestion) : [];
}

/** What came of "this doesn't fit me", the last time they said so. */
function contestAnswerOf(decisions: readonly PastDecision[]) {
  const answer = newestAnswer(decisions);
  return answer && { kept: leftAsItWas(answer, decisions), by: answer.decidedBy, on: londonDayOf(answer.decidedAt), words: answer.words };
}

/** The newest decision's words and whose they are; a question, and the answer to "this doesn't fit me", are shown by themselves. */
function newestWords(decisions: readonly PastDecision[]): { words: string; by: string } | undefined {
  const [newest] = decisions.filter(({ kind }) => kind !== "ask");
  return newest?.words && newest !== newestAnswer(decisions) ? { words: newest.words, by: newest.decidedBy } : undefined;
}
