import { and, asc, eq, sql } from "drizzle-orm";
import { messageChannels, type MessageChannel } from "#app/domain/messages/message";
import { applications, triageEntries } from "../../schema/applications";
import { caseEvents, cases } from "../../schema/cases";
import { residents } from "../../schema/people";
import { hubs } from "../../schema/place";
import type { Db } from "../../client.server";

/** What the confirmation is made from: where the application went, by when its sender hears, and how they were written to. */
export async function findSentApplication(db: Db, reference: string) {
  const [found] = await db
    .select({
      reference: applications.reference, submittedAt: applications.submittedAt, answerByOn: applications.answerByOn, urgent: triageEntries.urgent,
      caseId: applications.caseId, answers: applications.answers, assistedHow: applications.assistedHow, assistedByName: applications.assistedByName, assistedOrganisation: applications.assistedOrganisation, safeContact: residents.safeContact, phone: residents.phone,
      hub: { name: hubs.name, address: hubs.address, phone: hubs.phone, openingHours: hubs.openingHours },
    })
    .from(applications)
    .innerJoin(triageEntries, and(eq(triageEntries.placeId, applications.placeId), eq(triageEntries.applicationId, applications.id), eq(triageEntries.cause, "new_application")))
    .innerJoin(cases, and(eq(cases.placeId, applications.placeId), eq(cases.id, applications.caseId)))
    .innerJoin(residents, and(eq(residents.placeId, cases.placeId), eq(residents.id, cases.residentId)))
    .innerJoin(hubs, and(eq(hubs.placeId, cases.placeId), eq(hubs.id, cases.hubId)))
    .where(eq(applications.reference, reference));
  return found && { ...found, writtenBy: await howAcknowledged(db, found.caseId) };
}

/** How the acknowledgement went, as the case's story tells it; `undefined` where there was no safe way. */
async function howAcknowledged(db: Db, caseId: string): Promise<MessageChannel | undefined> {
  const [told] = await db
    .select({ channel: sql<unknown>`${caseEvents.details} ->> 'channel'` })
    .from(caseEvents)
    .where(and(eq(caseEvents.caseId, caseId), eq(caseEvents.kind, "message_sent"), sql`${caseEvents.details} ->> 'template' = 'application_received'`))
    .orderBy(asc(caseEvents.recordedAt), asc(caseEvents.id))
    .limit(1);
  return messageChannels.find((channel) => channel === told?.channel);
}
