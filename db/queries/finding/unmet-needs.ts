import { and, desc, eq, sql } from "drizzle-orm";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import type { BarrierCode } from "#app/domain/cases/barrier";
import type { UnmetReason } from "#app/domain/directory/codes";
import type { Deps } from "#app/platform/deps.server";
import type { Db } from "../../client.server";
import { unmetNeeds } from "../../schema/answering";
import { organisations } from "../../schema/place";
import { services } from "../../schema/referrals";

export type NeedKind = BarrierCode | "other";

/** Something nothing in the directory suited. */
export interface UnmetNeed {
  caseId: string;
  hubId: string;
  what: NeedKind;
  why: UnmetReason;
  /** The service that could not, where it was one. */
  serviceId?: string | undefined;
  /** The outward half of their postcode; absent where it is not known. */
  district?: string | undefined;
  words: string;
}

/** Keeps a need; returns its id. */
export async function insertUnmetNeed({ db, now, newId }: Pick<Deps, "db" | "now" | "newId">, byName: string, need: UnmetNeed): Promise<string> {
  const id = newId();
  await db.insert(unmetNeeds).values({ ...need, id, recordedAt: now(), recordedByName: byName });
  return id;
}

/** What was recorded for a case, the newest first. */
export const listUnmetNeeds = (db: Db, caseId: string) => db.select().from(unmetNeeds).where(eq(unmetNeeds.caseId, caseId)).orderBy(desc(unmetNeeds.recordedAt), desc(unmetNeeds.id));

export interface CountedNeed {
  what: NeedKind;
  why: UnmetReason;
  /** Empty where no postcode was known. */
  district: string;
  needs: number;
}

/** How many needs were recorded in a time, without a name; nothing for whoever may not see the counts. They are whole: what is small is not hidden yet. */
export async function countUnmetNeeds(db: Db, from: CalendarDay, until: CalendarDay): Promise<CountedNeed[]> {
  const rows = await db.execute<{ what: NeedKind; why: UnmetReason; district: string; needs: number }>(sql`
    select what, why, district, sum(needs)::int as needs from unmet_needs_counted(${from}, ${until}) group by 1, 2, 3 order by 1, 3, 2`);
  return [...rows];
}

/** Services that came into the directory since such a need was recorded, and help with it. */
export async function listServicesSince(db: Db, from: CalendarDay, until: CalendarDay): Promise<{ what: NeedKind; serviceId: string; name: string; organisation: string; addedAt: Date; public: boolean }[]> {
  return db
    .select({ what: sql<NeedKind>`since.what`, serviceId: services.id, name: services.name, organisation: organisations.name, addedAt: sql<Date>`since.added_at`.mapWith(services.addedAt), public: services.public })
    .from(services)
    .innerJoin(sql`services_since_unmet_needs(${from}, ${until}) as since`, sql`since.service_id = ${services.id}`)
    .innerJoin(organisations, and(eq(organisations.placeId, services.placeId), eq(organisations.id, services.organisationId)))
    .orderBy(sql`since.what`, services.name, services.id);
}
