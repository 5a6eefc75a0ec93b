import { addDays } from "#app/domain/calendar/calendar-day";
import type { PlaceStatus } from "#app/domain/courses/place";
import type { StaffActor } from "#app/domain/people/actor";
import { freshId, now, today } from "#app/platform/service.server";
import { asService } from "../client.server";
import { coursePlaces } from "../schema/answering";
import { courseStarts } from "../schema/directory";
import { referrals } from "../schema/referrals";
import { aCaseInSupport, aReference, type MadeCase } from "./make";

/** A start of a service, five weeks from now with twelve places unless told otherwise. */
export async function aStart(service: { id: string }, over: Partial<typeof courseStarts.$inferInsert> = {}): Promise<{ id: string; startsOn: typeof courseStarts.$inferInsert.startsOn }> {
  const row = { id: freshId(), serviceId: service.id, startsOn: addDays(today(), 35), places: 12, ...over };
  await asService((db) => db.insert(courseStarts).values(row));
  return row;
}

export interface WithReferral extends MadeCase {
  lead: StaffActor;
  referralId: string;
  referralRef: string;
}

/** A case of this adviser's whose referral to a service is accepted, unless told otherwise. */
export async function aCaseReferredTo(service: { id: string; organisationId: string }, lead: StaffActor, over: Partial<typeof referrals.$inferInsert> = {}): Promise<WithReferral> {
  const made = await aCaseInSupport({ lead, hubId: lead.hubIds[0]! });
  const row = {
    id: freshId(), reference: aReference(), caseId: made.id, serviceId: service.id, organisationId: service.organisationId, status: "accepted" as const, residentAgreedOn: today(),
    shared: [{ key: "name" as const, label: "Name", value: `${made.resident.name} ${made.resident.lastName}` }], madeBy: lead.id, madeByName: lead.name, sentAt: now(), answeredAt: now(), ...over,
  };
  await asService((db) => db.insert(referrals).values(row as never));
  return { ...made, lead, referralId: row.id, referralRef: row.reference };
}

/** A place or a turn as it stands. */
export async function aPlace(who: WithReferral, start: { id: string }, status: PlaceStatus = "taken", over: Partial<typeof coursePlaces.$inferInsert> = {}): Promise<{ id: string }> {
  const row = { id: freshId(), startId: start.id, referralId: who.referralId, caseId: who.id, status, askedAt: now(), changedAt: now(), ...over };
  await asService((db) => db.insert(coursePlaces).values(row));
  return row;
}
