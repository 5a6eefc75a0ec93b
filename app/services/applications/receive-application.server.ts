import type { ApplicationAnswers } from "#app/domain/applications/answers";
import { defaultClocks, triageDueOn } from "#app/domain/applications/clocks";
import { safeContactFrom } from "#app/domain/applications/contact-ways";
import { answersToSend } from "#app/domain/applications/give-answer";
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
import { refreshNextThing } from "#app/services/cases/refresh-next-thing.server";
import { insertApplication, insertCase, insertResident } from "#db/queries/applications/save-application";
import { appendAudit } from "#db/queries/audit/append-audit";
import { addCaseEvent } from "#db/queries/cases/add-case-event";
import { listHubs } from "#db/queries/place/list-hubs";
import { openTriageEntry } from "#db/queries/triage/open-triage-entry";

export interface Received {
  reference: string;
  caseId: string;
  residentId: string;
  applicationId: string;
  triageEntryId: string;
}

/**
 * Makes a complete application into a case in triage: the person (always a new one: duplicates are an adviser's to join), their
 * account, the case and who may see it, the application, its turn in the queue, the story, the audit, the acknowledgement.
 * Runs as the service. Throws where the answers lack a name or a date of birth, or the place has no hub.
 */
export async function receiveApplication(deps: Deps, given: ApplicationAnswers, questionsVersion: string): Promise<Received> {
  const submittedAt = deps.now();
  const today = londonDayOf(submittedAt);
  const answers = answersToSend(given, today);
  const hubId = await hubFor(deps, answers);
  const resident = residentFrom(deps, answers);
  const urgency = suggestOffer(triageFacts(answers, today), today).urgency.level;
  const answerByOn = triageDueOn(today, defaultClocks, urgency);

  await insertResident(deps.db, resident);
  const [caseId, applicationId] = [deps.newId(), deps.newId()];
  const reference = await openCase(deps, { id: caseId, residentId: resident.id, hubId, openedOn: today });
  await insertApplication(deps.db, { id: applicationId, caseId, reference, status: "submitted", answers: { ...answers, hubId }, questionsVersion, submittedAt, answerByOn });
  const triageEntryId = await openTriageEntry(deps, { caseId, hubId, applicationId, cause: "new_application", urgent: urgency === "urgent" });

  const by = { id: resident.id, name: `${resident.firstName} ${resident.lastName}`.trim() };
  await addCaseEvent(deps, { caseId, kind: "application_sent", by, details: { reference } });
  await appendAudit(deps, { streamId: caseId, action: "application.send", by, subject: reference });
  await messageResident(deps, caseId, "application_received", (to) => applicationReceived({ ...to, reference, answerByOn }));
  await refreshNextThing(deps, caseId);
  return { reference, caseId, residentId: resident.id, applicationId, triageEntryId };
}

/** The hub they chose or that is nearest; the first of the place where there is neither. */
async function hubFor({ db }: Deps, { hubId }: ApplicationAnswers): Promise<string> {
  const hubs = await listHubs(db);
  const hub = hubs.find(({ id }) => id === hubId) ?? hubs[0];
  if (!hub) throw new Error("the place has no hub to apply to");
  return hub.id;
}

function residentFrom({ newId, now }: Deps, answers: ApplicationAnswers) {
  const { firstName, lastName, dateOfBirth, postcode, email, phone, language, helpNeeded } = answers;
  // One name is enough, whichever field it was typed into.
  const [first = "", last = ""] = [firstName, lastName].filter(Boolean);
  if (!first || !dateOfBirth) throw new Error("the application is not complete");
  return {
    id: newId(), firstName: first, lastName: last, nameKey: nameKey(`${first} ${last}`), dateOfBirth, postcode, email, phone, helpNeeded,
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
