import { addDays } from "#app/domain/calendar/calendar-day";
import { freshId, now, today } from "#app/platform/service.server";
import { asService } from "../client.server";
import { activities, enrolments } from "../schema/index";
import { aCaseInSupport, aResident, type MadeCase } from "./make";
import type { StaffActor } from "#app/domain/people/actor";

/** A young person in Youth Pathways, aged 17 unless told otherwise. */
export async function aYoungPersonsCase({ dateOfBirth = "2008-10-01", youthPathways = true, ...wishes }: { dateOfBirth?: string; youthPathways?: boolean } & Parameters<typeof aCaseInSupport>[0] = {}): Promise<MadeCase & { lead: StaffActor }> {
  const made = await aCaseInSupport({ ...wishes, resident: await aResident({ dateOfBirth: dateOfBirth as never, phone: "01632 960 111" }) });
  if (youthPathways) await asService((db) => db.insert(enrolments).values({ id: freshId(), caseId: made.id, offer: "youth_pathways", fromOn: today(), why: "16 to 24 and not in work or learning" }));
  return made;
}

/** What somebody was found to be doing: looking for work, confirmed today and lapsing in 92 days unless told otherwise. */
export async function anActivity(made: MadeCase, over: Partial<typeof activities.$inferInsert> = {}): Promise<{ id: string }> {
  const row = { id: freshId(), caseId: made.id, residentId: made.resident.id, code: "619", group: "neet_available" as const, fromOn: today(), confirmedOn: today(), lapsesOn: addDays(today(), 92), source: "young_person" as const, recordedAt: now(), recordedByName: "Amina Okafor", ...over };
  await asService((db) => db.insert(activities).values(row));
  return { id: row.id };
}
