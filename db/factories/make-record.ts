import { freshId, now, today } from "#app/platform/service.server";
import { addDays } from "#app/domain/calendar/calendar-day";
import { asService } from "../client.server";
import * as schema from "../schema/index";
import { anOrganisation, type MadeCase } from "./make";

/** A permission of a case, open and without an end, to an organisation of its own unless told otherwise. */
export async function aPermission(made: MadeCase, over: Partial<typeof schema.sharingPermissions.$inferInsert> = {}): Promise<{ id: string; organisationId: string; recipientName: string }> {
  const recipient = over.organisationId ? { id: over.organisationId, name: over.recipientName ?? "Northmere Jobcentre" } : await anOrganisation({ kind: "jobcentre", name: "Northmere Jobcentre" });
  const row = {
    id: freshId(), caseId: made.id, organisationId: recipient.id, recipientName: recipient.name, fields: ["name", "phone"], purpose: "To book a meeting together", fromOn: today(), way: "in_person" as const,
    recordedAt: now(), recordedByName: "Amina Okafor", ...over,
  };
  await asService((db) => db.insert(schema.sharingPermissions).values(row));
  return { id: row.id, organisationId: recipient.id, recipientName: recipient.name };
}

/** A meeting of a case with an adviser some days from now (or ago), holding a time of that adviser's. */
export async function aHeldAppointment(made: MadeCase, staff: { id: string; name: string }, inDays = 3): Promise<{ id: string; slotId: string }> {
  const [id, slotId] = [freshId(), freshId()];
  const time = { hubId: made.hubId, staffId: staff.id, way: "in_person" as const, startsAt: new Date(`${addDays(today(), inDays)}T10:00:00Z`), minutes: 30, createdAt: now() };
  await asService(async (db) => {
    await db.insert(schema.appointments).values({ ...time, id, caseId: made.id, staffName: staff.name });
    await db.insert(schema.appointmentSlots).values({ ...time, id: slotId, appointmentId: id });
  });
  return { id, slotId };
}
