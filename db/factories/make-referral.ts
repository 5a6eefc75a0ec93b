import { addDays, type CalendarDay } from "#app/domain/calendar/calendar-day";
import type { StaffActor } from "#app/domain/people/actor";
import { isOpen, providerUntilOn } from "#app/domain/referrals/referral";
import { freshId, now, today } from "#app/platform/service.server";
import { asService } from "../client.server";
import * as schema from "../schema/index";
import { aReference, type MadeCase } from "./make";

type Wishes = Partial<typeof schema.referrals.$inferInsert> & { goals?: readonly string[] };

export interface MadeReferral {
  id: string;
  reference: string;
  caseId: string;
  goals: { id: string; words: string }[];
}

/** A referral of a case to a service, sent ten days ago and waiting unless told otherwise; its name is shared. */
export async function aReferral(made: MadeCase & { lead: StaffActor }, service: { id: string; organisationId: string }, { goals = [], ...over }: Wishes = {}): Promise<MadeReferral> {
  const status = over.status ?? "sent";
  const sentAt = new Date(now().getTime() - 10 * 24 * 60 * 60 * 1000);
  const row = {
    id: freshId(), reference: aReference(), caseId: made.id, serviceId: service.id, organisationId: service.organisationId, status, shared: [{ key: "name" as const, value: `${made.resident.name} ${made.resident.lastName}` }],
    residentAgreedOn: addDays(today(), -11), madeBy: made.lead.id, madeByName: made.lead.name, sentAt, respondByOn: addDays(today(), 4), ...(!isOpen(status) && { endedOn: today(), providerUntilOn: providerUntilOn(today()) }), ...over,
  };
  const wanted = goals.map((words, index) => ({ id: freshId(), referralId: row.id, caseId: made.id, position: index + 1, words }));
  await asService(async (db) => {
    await db.insert(schema.referrals).values(row);
    if (wanted.length > 0) await db.insert(schema.referralGoals).values(wanted);
  });
  return { id: row.id, reference: row.reference, caseId: made.id, goals: wanted };
}

/** A session of a service, today unless told otherwise. */
export async function aProviderSession(service: { id: string; organisationId: string }, over: Partial<typeof schema.providerSessions.$inferInsert> & { heldOn?: CalendarDay } = {}): Promise<{ id: string }> {
  const row = { id: freshId(), organisationId: service.organisationId, serviceId: service.id, heldOn: today(), createdAt: now(), ...over };
  await asService((db) => db.insert(schema.providerSessions).values(row));
  return { id: row.id };
}
