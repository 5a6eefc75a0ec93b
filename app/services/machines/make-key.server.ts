import { addMonths, londonDayOf, type CalendarDay } from "#app/domain/calendar/calendar-day";
import { keyBytes, keyFrom, longestKeyMonths, shownOfKey } from "#app/domain/machines/key";
import type { ApiScope } from "#app/domain/machines/scopes";
import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { service } from "#app/platform/service.server";
import { appendAudit } from "#db/queries/audit/append-audit";
import { insertKey } from "#db/queries/machines/keys";
import { hashOfKey } from "./recognise-machine.server";

export interface KeyWish {
  name: string;
  scopes: readonly ApiScope[];
  /** The last day it opens anything. */
  untilOn: CalendarDay;
}

export type KeyWishRefusal = "ends-in-the-past" | "ends-too-late";

/** The first instant after a day in London. */
const endOf = (day: CalendarDay): Date => {
  const next = new Date(`${day}T24:00:00Z`);
  return londonDayOf(new Date(next.getTime() - 1)) === day ? next : new Date(next.getTime() - 3_600_000);
};

/** Makes a key for the lead's own organisation. The key is in the answer and nowhere else: what is kept is its hash. */
export async function makeKey(deps: Deps, lead: StaffActor, { name, scopes, untilOn }: KeyWish): Promise<{ key: string; id: string } | KeyWishRefusal> {
  const today = londonDayOf(deps.now());
  if (untilOn < today) return "ends-in-the-past";
  if (untilOn > addMonths(today, longestKeyMonths)) return "ends-too-late";
  const [id, key] = [deps.newId(), keyFrom(deps.randomBytes(keyBytes))];
  await insertKey(deps.db, { id, organisationId: lead.organisationId, name, prefix: shownOfKey(key), keyHash: hashOfKey(key), scopes: [...scopes], createdAt: deps.now(), createdByName: lead.name, expiresAt: endOf(untilOn) });
  await appendAudit(deps, { streamId: service().placeId, action: "machine-key.make", by: lead, subject: `${name} (${shownOfKey(key)}…)`, reason: scopes.join(", ") });
  return { key, id };
}
