import { and, eq } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.server";
import type { Db } from "../../client.server";
import { residentLinks } from "../../schema/getting-in";
import { residents } from "../../schema/people";
import { cases } from "../../schema/cases";
import { appointments } from "../../schema/support";

/** A link to one appointment's calendar file: its hash alone is kept. */
export async function insertCalendarLink({ db, now, newId }: Pick<Deps, "db" | "now" | "newId">, link: { caseId: string; aboutId: string; tokenHash: string; expiresAt: Date }): Promise<void> {
  await db.insert(residentLinks).values({ ...link, id: newId(), purpose: "calendar", createdAt: now() });
}

/** As the service: the appointment a link is about, with when the link ends and what is safe to say. */
export async function findCalendarLink(db: Db, tokenHash: string) {
  const [found] = await db
    .select({ expiresAt: residentLinks.expiresAt, appointment: appointments, safeContact: residents.safeContact, language: residents.language })
    .from(residentLinks)
    .innerJoin(appointments, and(eq(appointments.placeId, residentLinks.placeId), eq(appointments.id, residentLinks.aboutId), eq(appointments.caseId, residentLinks.caseId)))
    .innerJoin(cases, and(eq(cases.placeId, appointments.placeId), eq(cases.id, appointments.caseId)))
    .innerJoin(residents, and(eq(residents.placeId, cases.placeId), eq(residents.id, cases.residentId)))
    .where(and(eq(residentLinks.tokenHash, tokenHash), eq(residentLinks.purpose, "calendar")));
  return found;
}
