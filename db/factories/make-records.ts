import { phoneKey } from "#app/domain/people/phone";
import { freshId, now } from "#app/platform/service.server";
import type { StaffActor } from "#app/domain/people/actor";
import { asService } from "../client.server";
import * as schema from "../schema/index";
import { aCaseInSupport, aHub, aResident, aStaffMember, type MadeCase } from "./make";

type Facts = Partial<typeof schema.residents.$inferInsert>;

/** With the keys they are found by, as the service keeps them. */
const withKeys = (facts: Facts): Facts => {
  const email = facts.email === undefined ? `${freshId()}@resident.example` : facts.email;
  return { emailKey: email, phoneKey: facts.phone ? (phoneKey(facts.phone) ?? null) : null, ...facts, email };
};

type InSupport = MadeCase & { lead: StaffActor };

/** Two cases of one hub that may be of one person, and two advisers who see both. */
export async function aPairOfRecords({ one = {}, other = {}, otherHubId }: { one?: Facts; other?: Facts; otherHubId?: string } = {}): Promise<{ kept: InSupport; merged: InSupport; proposer: StaffActor; confirmer: StaffActor }> {
  const hub = (await aHub()).id;
  const lead = await aStaffMember({ hubIds: [hub] });
  const kept = await aCaseInSupport({ hubId: hub, lead, resident: await aResident(withKeys(one)) });
  const merged = await aCaseInSupport({ hubId: otherHubId ?? hub, lead, resident: await aResident(withKeys(other)) });
  const hubIds = [hub, ...(otherHubId ? [otherHubId] : [])];
  await asService((db) =>
    db.insert(schema.possibleDuplicates).values({ id: freshId(), caseId: merged.id, residentId: merged.resident.id, otherCaseId: kept.id, otherResidentId: kept.resident.id, reasons: ["same_name", "same_date_of_birth"], score: 60, foundAt: now() }),
  );
  return { kept, merged, proposer: await aStaffMember({ hubIds }), confirmer: await aStaffMember({ hubIds }) };
}
