import { freshId, now } from "#app/platform/service.server";
import type { StaffActor } from "#app/domain/people/actor";
import { asService } from "../client.server";
import * as schema from "../schema/index";
import type { MadeCase } from "./make";

/** A job start of a case, recorded by its lead on the day it happened. */
export async function aJobStart(of: MadeCase & { lead: StaffActor }, happenedOn: string, over: Partial<typeof schema.outcomes.$inferInsert> = {}): Promise<{ id: string }> {
  const row = {
    id: freshId(), caseId: of.id, residentId: of.resident.id, kind: "job_start_employed" as const, happenedOn: happenedOn as never, recordedAt: now(), recordedBy: of.lead.id, recordedByName: of.lead.name,
    organisationName: "Northmere Bakery", hoursAWeek: 24, evidenceLevel: "adviser_seen" as const, ...over,
  };
  await asService((db) => db.insert(schema.outcomes).values(row));
  return { id: row.id };
}
