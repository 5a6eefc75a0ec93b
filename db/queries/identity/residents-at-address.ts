import { desc, eq } from "drizzle-orm";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import type { MessageChannel } from "#app/domain/messages/message";
import type { SafeContact } from "#app/domain/people/safe-contact";
import type { Db } from "../../client.server";
import { accounts, residents } from "../../schema/index";

export interface ResidentAtAddress {
  id: string;
  dateOfBirth: CalendarDay;
  safeContact: SafeContact;
}

const columns = { id: residents.id, dateOfBirth: residents.dateOfBirth, safeContact: residents.safeContact, emailKey: residents.emailKey, phoneKey: residents.phoneKey };
const keyColumn = { email: residents.emailKey, text: residents.phoneKey } as const;

/** Everybody who gave this address (as `emailKey` or `phoneKey` writes it): families share one. The newest first. */
export function listResidentsAtAddress(db: Db, channel: MessageChannel, key: string): Promise<ResidentAtAddress[]> {
  return db.select(columns).from(residents).where(eq(keyColumn[channel], key)).orderBy(desc(residents.createdAt), desc(residents.id));
}

/** Everybody who shares a resident's address of this kind, the resident among them; nobody where the address is gone meanwhile. */
export async function listResidentsSharing(db: Db, channel: MessageChannel, residentId: string): Promise<ResidentAtAddress[]> {
  const [one] = await db.select(columns).from(residents).where(eq(residents.id, residentId));
  const key = channel === "email" ? one?.emailKey : one?.phoneKey;
  return key ? listResidentsAtAddress(db, channel, key) : [];
}

/** A resident whom an adviser recorded may never have signed in. */
export async function ensureAccount(db: Db, id: string, kind: "staff" | "resident"): Promise<void> {
  await db.insert(accounts).values({ id, kind }).onConflictDoNothing();
}
