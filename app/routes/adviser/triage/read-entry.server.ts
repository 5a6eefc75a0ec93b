import { suggestOffer, triageFacts } from "#app/domain/applications/triage-rules";
import { ageOn } from "#app/domain/calendar/age";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import type { StaffActor } from "#app/domain/people/actor";
import { rankServices, type Match } from "#app/domain/referrals/matching";
import type { Deps } from "#app/platform/deps.server";
import { recordCaseRead } from "#app/services/cases/record-case-read.server";
import { listBarriers } from "#db/queries/cases/barriers";
import { listAdvisersOfHub, listOpenEnrolments } from "#db/queries/cases/change-case";
import { listEvents } from "#db/queries/cases/find-case-for-show";
import { listServicesForFinding, type FoundService } from "#db/queries/services/list-services";
import { findApplicationOfCase, findTriageEntry, listDecisionsOfCase } from "#db/queries/triage/find-triage-entry";
import { personOf } from "../cases/person-of";
import { timelineOf } from "../cases/timeline-of";

const mostServices = 8;

/** Everything the decision page shows of an entry, and the note that it was read; `undefined` where it is not one the adviser sees. */
export async function readEntry(deps: Deps, actor: StaffActor, entryId: string) {
  const { db } = deps;
  const found = await findTriageEntry(db, entryId);
  if (!found) return undefined;
  const { entry, case: ofCase, resident, hubName, referral, serviceName, providerName } = found;
  await recordCaseRead(deps, actor, ofCase);
  const today = londonDayOf(deps.now());
  const [application, decisions, colleagues, events] = await Promise.all([
    findApplicationOfCase(db, ofCase.id), listDecisionsOfCase(db, ofCase.id), listAdvisersOfHub(db, ofCase.hubId), listEvents(db, ofCase.id, 40),
  ]);
  const answers = application?.answers ?? {};
  const inSupport = ofCase.status === "in_support";
  return {
    today, hubName, answers, decisions, colleagues, inSupport,
    entry: { id: entry.id, cause: entry.cause, words: entry.words, urgent: entry.urgent, dueOn: entry.dueOn, waitingSince: entry.waitingSince, decidedAt: entry.decidedAt, version: entry.version, declineReason: referral?.declineReason, serviceName, providerName, referralRef: referral?.reference },
    person: personOf(resident, ofCase, hubName),
    story: timelineOf(events, today).slice(0, 10),
    suggestion: suggestOffer(triageFacts(answers, today), today),
    services: inSupport && !entry.decidedAt ? await fittingServices() : [],
  };

  async function fittingServices(): Promise<Match<FoundService>[]> {
    const [services, barriers, spells] = await Promise.all([listServicesForFinding(db), listBarriers(db, ofCase.id), listOpenEnrolments(db, ofCase.id)]);
    const others = services.filter(({ id }) => id !== referral?.serviceId);
    const person = { age: ageOn(resident.dateOfBirth, today), barriers: barriers.filter(({ closedOn }) => !closedOn).map(({ code }) => code), offers: spells.map(({ offer }) => offer) };
    return rankServices(others, person, today).filter(({ fits }) => fits.length > 0).slice(0, mostServices);
  }
}
