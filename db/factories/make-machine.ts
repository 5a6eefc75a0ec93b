import { day } from "#app/domain/calendar/calendar-day";
import { apiScopes, type ApiScope } from "#app/domain/machines/scopes";
import type { MachineActor, StaffActor } from "#app/domain/people/actor";
import type { ReferralStatus } from "#app/domain/referrals/referral";
import { depsWithin } from "#app/platform/deps.server";
import { freshId, now, today } from "#app/platform/service.server";
import { makeKey } from "#app/services/machines/make-key.server";
import { asActor, asService } from "../client.server";
import * as schema from "../schema/index";
import { aReference, aStaffMember, type MadeCase } from "./make";

export interface MadeMachine {
  key: string;
  keyId: string;
  lead: StaffActor;
  actor: MachineActor;
}

/** A key for an organisation, made by a lead of its own. */
export async function aMachine(organisation: { id: string; name: string }, { scopes = apiScopes, lead }: { scopes?: readonly ApiScope[]; lead?: StaffActor } = {}): Promise<MadeMachine> {
  const its = lead ?? (await aStaffMember({ name: "Lena Okoro", roles: ["provider", "provider_lead"], organisation }));
  const made = await asActor(its, (db) => makeKey(depsWithin(db), its, { name: "Student records", scopes, untilOn: day("2026-12-31") }));
  if (typeof made === "string") throw new Error(made);
  return { key: made.key, keyId: made.id, lead: its, actor: { kind: "machine", id: made.id, name: "Student records", roles: ["provider"], organisationId: organisation.id, organisationName: organisation.name, scopes } };
}

/** A referral of a case to a service as its provider has it: a name, a goal, and whatever status is wanted. */
export async function aReferralTo(service: { id: string; organisationId: string }, made: MadeCase & { lead: StaffActor }, over: Partial<typeof schema.referrals.$inferInsert> & { status?: ReferralStatus } = {}): Promise<{ id: string; reference: string; goalId: string }> {
  const [id, goalId, reference] = [freshId(), freshId(), over.reference ?? aReference()];
  await asService(async (db) => {
    await db.insert(schema.referrals).values({ id, reference, caseId: made.id, serviceId: service.id, organisationId: service.organisationId, status: "sent", shared: [{ key: "name", value: "Rosa Delgado" }], residentAgreedOn: today(), madeBy: made.lead.id, madeByName: made.lead.name, sentAt: now(), respondByOn: day("2026-03-25"), ...over });
    await db.insert(schema.referralGoals).values({ id: goalId, referralId: id, caseId: made.id, position: 1, words: "Speak with customers" });
  });
  return { id, reference, goalId };
}
