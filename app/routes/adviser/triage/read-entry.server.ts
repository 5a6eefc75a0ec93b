import { sayTaken } from "#app/content/applications";
import { suggestOffer, triageFacts } from "#app/domain/applications/triage-rules";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import type { StaffActor } from "#app/domain/people/actor";
import type { Match } from "#app/domain/finding/match";
import { nextFitting } from "#app/domain/finding/rank";
import type { Deps } from "#app/platform/deps.server";
import { recordCaseRead } from "#app/services/cases/record-case-read.server";
import { listAdvisersOfHub } from "#db/queries/cases/change-case";
import { listAlerts } from "#db/queries/casework/alerts";
import { listServicesAsked } from "#db/queries/referrals/answers";
import { findPersonFacts } from "#db/queries/services/find-person-facts";
import type { FoundService } from "#db/queries/services/list-services";
import { rankForCase } from "#db/queries/services/rank-for-case";
import { listPossibleDuplicates } from "#db/queries/people/possible-duplicates";
import { findReferrer } from "#db/queries/referrers/find-referrer";
import { findApplicationOfCase, findTriageEntry, listDecisionsOfCase } from "#db/queries/triage/find-triage-entry";
import { personOf } from "../cases/person-of";
import { storyOfCase } from "../cases/story-of-case.server";

/** The next three to ask after a no; more to look at otherwise. */
const mostServices = { afterNo: 3, otherwise: 8 } as const;

/** Everything the decision page shows of an entry, and the note that it was read; `undefined` where it is not one the adviser sees. */
export async function readEntry(deps: Deps, actor: StaffActor, entryId: string) {
  const { db } = deps;
  const found = await findTriageEntry(db, entryId);
  if (!found) return undefined;
  const { entry, case: ofCase, resident, hubName, referral, serviceName, providerName, askedByName } = found;
  await recordCaseRead(deps, actor, ofCase);
  const today = londonDayOf(deps.now());
  const [application, decisions, colleagues, alerts, duplicates, asked] = await Promise.all([
    findApplicationOfCase(db, ofCase.id), listDecisionsOfCase(db, ofCase.id), listAdvisersOfHub(db, ofCase.hubId), listAlerts(db, ofCase.id), listPossibleDuplicates(db, ofCase.id), findReferrer(db, ofCase.id),
  ]);
  const answers = application?.answers ?? {};
  const inSupport = ofCase.status === "in_support";
  return {
    today, hubName, answers, taken: application && sayTaken(application), decisions, colleagues, duplicates, inSupport, asked,
    entry: { id: entry.id, cause: entry.cause, words: entry.words, urgent: entry.urgent, dueOn: entry.dueOn, waitingSince: entry.waitingSince, decidedAt: entry.decidedAt, version: entry.version, askedBy: entry.askedBy, askedByName, askedOffer: entry.askedOffer, declineReason: referral?.declineReason, serviceName, providerName, referralRef: referral?.reference, serviceId: referral?.serviceId },
    person: personOf(resident, ofCase, hubName, alerts),
    story: (await storyOfCase(db, actor, { caseId: ofCase.id, reference: ofCase.reference, today, query: new URLSearchParams(), without: [] })).days.slice(0, 10),
    suggestion: suggestOffer(triageFacts(answers, today), today),
    services: inSupport && !entry.decidedAt ? await fittingServices() : [],
  };

  async function fittingServices(): Promise<Match<FoundService>[]> {
    const person = await findPersonFacts(db, ofCase.id, today);
    return person ? nextFitting(await rankForCase(db, person, today), await listServicesAsked(db, ofCase.id), referral ? mostServices.afterNo : mostServices.otherwise) : [];
  }
}
