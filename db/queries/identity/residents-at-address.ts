import { and, desc, eq } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import type { MessageChannel } from "#app/domain/messages/message";
import type { SafeContact } from "#app/domain/people/safe-contact";
import type { Db } from "../../client.server";
import { accounts, residents } from "../../schema/index";

export interface ResidentAtAddress {
  /** The record that has the address. */
  id: string;
  /** Whose record it leads to: another, where it was joined into one. */
  signsInAs: string;
  dateOfBirth: CalendarDay;
  /** As this record says: what was given with an address holds for it. */
  safeContact: SafeContact;
}

const kept = alias(residents, "kept");
const columns = { id: residents.id, keptId: kept.id, keptContact: kept.safeContact, dateOfBirth: residents.dateOfBirth, safeContact: residents.safeContact };
const keyColumn = { email: residents.emailKey, text: residents.phoneKey } as const;

/** Everybody who gave this address (as `emailKey` or `phoneKey` writes it): families share one. The newest first. */
export async function listResidentsAtAddress(db: Db, channel: MessageChannel, key: string): Promise<ResidentAtAddress[]> {
  const found = await db
    .select(columns)
    .from(residents)
    .leftJoin(kept, and(eq(kept.placeId, residents.placeId), eq(kept.id, residents.mergedIntoId)))
    .where(eq(keyColumn[channel], key))
    .orderBy(desc(residents.createdAt), desc(residents.id));
  return found.map(({ keptId, keptContact, safeContact, ...one }) => ({ ...one, signsInAs: keptId ?? one.id, safeContact: { ...safeContact, contentFree: safeContact.contentFree || (keptContact?.contentFree ?? false) } }));
}

/** Everybody who shares a resident's address of this kind, the resident among them; nobody where the address is gone meanwhile. */
export async function listResidentsSharing(db: Db, channel: MessageChannel, residentId: string): Promise<ResidentAtAddress[]> {
  const [one] = await db.select({ emailKey: residents.emailKey, phoneKey: residents.phoneKey }).from(residents).where(eq(residents.id, residentId));
  const key = channel === "email" ? one?.emailKey : one?.phoneKey;
  return key ? listResidentsAtAddress(db, channel, key) : [];
}

/** A resident whom an adviser recorded may never have signed in. */
export async function ensureAccount(db: Db, id: string, kind: "staff" | "resident"): Promise<void> {
  await db.insert(accounts).values({ id, kind }).onConflictDoNothing();
}
