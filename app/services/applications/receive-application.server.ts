import type { ApplicationAnswers } from "#app/domain/applications/answers";
import type { TakenBy } from "#app/domain/applications/assisted";
import { defaultClocks, triageDueOn } from "#app/domain/applications/clocks";
import { safeContactFrom } from "#app/domain/applications/contact-ways";
import { answersToSend } from "#app/domain/applications/give-answer";
import type { Journey } from "#app/domain/applications/journey";
import { forOneself } from "#app/domain/applications/journey-for-oneself";
import { apart } from "#app/domain/applications/referrer-given";
import { suggestOffer, triageFacts } from "#app/domain/applications/triage-rules";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { applicationReceived } from "#app/domain/messages/wording";
import { emailKey } from "#app/domain/people/email";
import { nameKey } from "#app/domain/people/name";
import { phoneKey } from "#app/domain/people/phone";
import { makeReference } from "#app/domain/people/reference";
import type { Deps } from "#app/platform/deps.server";
import { service } from "#app/platform/service.server";
import { messageResident } from "#app/services/cases/message-resident.server";
import { saveChangedDetails } from "#app/services/people/save-changed-details.server";
import { notePossibleDuplicates } from "#app/services/people/note-possible-duplicates.server";
import { recordReferrer } from "#app/services/referrers/record-referrer.server";
import { restrictFromTheStart } from "#app/services/restricted/restrict-from-the-start.server";
import { refreshNextThing } from "#app/services/cases/refresh-next-thing.server";
import { insertApplication, insertCase, insertResident } from "#db/queries/applications/save-application";
import { appendAudit } from "#db/queries/audit/append-audit";
import { addCaseEvent } from "#db/queries/cases/add-case-event";
import { listHubs } from "#db/queries/place/list-hubs";
import { lockDetails, saveWhereabouts, type HeldDetails } from "#db/queries/resident/my-details";
import { openTriageEntry } from "#db/queries/triage/open-triage-entry";

/** What is known of an application beside its answers. */
export interface AboutApplication {
  journey?: Journey;
  /** The person, where they were signed in when they came back. */
  knownId?: string | undefined;
  /** The member of staff who filled it in with them. */
  takenBy?: TakenBy | undefined;
}

export interface Received {
  reference: string;
  caseId: string;
  residentId: string;
  applicationId: string;
  triageEntryId: string;
}

/**
 * Makes a complete application into a case in triage: the person (a new one, unless they were signed in when they came back;
 * duplicates are an adviser's to join), their account, the case and who may see it, the application, its turn in the queue, the story,
 * the audit, the acknowledgement. Where somebody else asked for them, who that is, and instead of the acknowledgement the news of it.
 * Runs as the service. Throws where the answers lack a name or a date of birth, or the place has no hub.
 */
export async function receiveApplication(deps: Deps, given: ApplicationAnswers, questionsVersion: string, { journey = forOneself, knownId, takenBy }: AboutApplication = {}): Promise<Received> {
  const submittedAt = deps.now();
  const today = londonDayOf(submittedAt);
  const { answers: sent, referrer } = apart(answersToSend(journey, given, today));
  // The number is kept once, on the person: an application is shown to everybody who works on the case.
  const { niNumber: _onThePerson, ...answers } = sent;
  const hubId = await hubFor(deps, answers);
  const known = knownId === undefined ? undefined : await lockDetails(deps.db, knownId);
  const resident = { ...residentFrom(deps, sent), ...(known && { id: knownId! }) };
  const urgency = suggestOffer(triageFacts(answers, today), today).urgency.level;
  const answerByOn = triageDueOn(today, defaultClocks, urgency);

  if (!known) await insertResident(deps.db, resident);
  const [caseId, applicationId] = [deps.newId(), deps.newId()];
  const reference = await openCase(deps, { id: caseId, residentId: resident.id, hubId, openedOn: today });
  await restrictFromTheStart(deps, { caseId, residentId: resident.id, emailKey: resident.emailKey });
  await insertApplication(deps.db, { id: applicationId, caseId, reference, status: "submitted", answers: { ...answers, hubId }, questionsVersion, submittedAt, answerByOn, ...(takenBy && { assistedHow: takenBy.how, assistedByName: takenBy.name, assistedOrganisation: takenBy.organisationName }) });
  const triageEntryId = await openTriageEntry(deps, { caseId, hubId, applicationId, cause: "new_application", urgent: urgency === "urgent" });

  const themselves = { id: resident.id, name: `${resident.firstName} ${resident.lastName}`.trim() };
  const by = takenBy ?? (referrer ? { name: referrer.name } : themselves);
  await addCaseEvent(deps, { caseId, kind: "application_sent", by, details: { reference, ...(takenBy && { how: takenBy.how, organisation: takenBy.organisationName }) } });
  await appendAudit(deps, { streamId: caseId, action: referrer ? "application.send-for" : takenBy ? "application.take" : "application.send", by, subject: reference });
  if (known) await bringUpToDate(deps, themselves, { caseId, held: known, answers: sent });
  if (referrer) await recordReferrer(deps, caseId, referrer, answerByOn);
  else await messageResident(deps, caseId, "application_received", (to) => applicationReceived({ ...to, reference, answerByOn, takenBy }));
  if (!known) await notePossibleDuplicates(deps, { caseId, resident });
  await refreshNextThing(deps, caseId);
  return { reference, caseId, residentId: resident.id, applicationId, triageEntryId };
}

/** Somebody who comes back may have another name, address or way to be reached than before. Their date of birth is corrected with an adviser. */
async function bringUpToDate(deps: Deps, by: { id: string; name: string }, { caseId, held, answers }: { caseId: string; held: HeldDetails; answers: ApplicationAnswers }): Promise<void> {
  const { firstName = "", lastName = "", email = null, phone = null, niNumber, language, postcode = null, helpNeeded = null } = answers;
  const [first = held.firstName, last = ""] = [firstName, lastName].filter(Boolean);
  const change = { firstName: first, lastName: last, email, phone, safeContact: safeContactFrom(answers), ...(niNumber && { niNumber }), ...(language && { language }) };
  await saveChangedDetails(deps, by, { caseId, residentId: by.id, held, change });
  await saveWhereabouts(deps.db, by.id, { postcode, helpNeeded });
}

/** The hub they chose or that is nearest; the first of the place where there is neither. */
async function hubFor({ db }: Deps, { hubId }: ApplicationAnswers): Promise<string> {
  const hubs = await listHubs(db);
  const hub = hubs.find(({ id }) => id === hubId) ?? hubs[0];
  if (!hub) throw new Error("the place has no hub to apply to");
  return hub.id;
}

function residentFrom({ newId, now }: Deps, answers: ApplicationAnswers) {
  const { firstName, lastName, dateOfBirth, postcode, email, phone, niNumber, language, helpNeeded } = answers;
  // One name is enough, whichever field it was typed into.
  const [first = "", last = ""] = [firstName, lastName].filter(Boolean);
  if (!first || !dateOfBirth) throw new Error("the application is not complete");
  return {
    id: newId(), firstName: first, lastName: last, nameKey: nameKey(`${first} ${last}`), dateOfBirth, postcode, email, phone, niNumber, helpNeeded,
    emailKey: email && emailKey(email), phoneKey: phone && phoneKey(phone), safeContact: safeContactFrom(answers), createdAt: now(),
    ...(language && { language }),
  };
}

const mostTries = 5;

/** Opens the case to its hub, the place's managers and the resident. A reference somebody else has is drawn again. */
async function openCase({ db, randomBytes }: Deps, row: { id: string; residentId: string; hubId: string; openedOn: ReturnType<typeof londonDayOf> }): Promise<string> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const reference = makeReference(randomBytes(16));
    if (await insertCase(db, { ...row, reference, status: "applied" }, [row.hubId, service().placeId, row.residentId])) return reference;
  }
  throw new Error("no free reference was found");
}
