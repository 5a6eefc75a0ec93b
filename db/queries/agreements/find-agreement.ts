import { and, asc, eq, gte, lte } from "drizzle-orm";
import type { FundingStream } from "#app/domain/agreements/claims";
import type { MeasureDefinition } from "#app/domain/agreements/measure";
import { measuresOfSets } from "#app/domain/agreements/measure-set";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import type { Db } from "../../client.server";
import { agreementPartners, agreements, agreementStreams, agreementTargets, fundingStreams } from "../../schema/agreements";
import { organisations } from "../../schema/place";
import { isUuid } from "../is-uuid";
import { listPublishedSets } from "./measure-sets";

const columns = { id: agreements.id, name: agreements.name, summary: agreements.summary, fromOn: agreements.fromOn, untilOn: agreements.untilOn };

export type Agreement = Awaited<ReturnType<typeof listAgreements>>[number];

/** Every agreement, the earliest first. */
export const listAgreements = (db: Db) => db.select(columns).from(agreements).orderBy(asc(agreements.fromOn), asc(agreements.name), asc(agreements.id));

/** One agreement; `undefined` where there is none, or nobody who may know. */
export async function findAgreement(db: Db, id: string): Promise<Agreement | undefined> {
  if (!isUuid(id)) return undefined;
  const [found] = await db.select(columns).from(agreements).where(eq(agreements.id, id));
  return found;
}

/** Agreements that apply on a day. */
export const listAgreementsOn = (db: Db, on: CalendarDay) =>
  db.select(columns).from(agreements).where(and(lte(agreements.fromOn, on), gte(agreements.untilOn, on))).orderBy(asc(agreements.fromOn), asc(agreements.id));

/** What an agreement counts and who pays for it: every version of every measure with the days on which it applies, in the order they are shown, and its streams. */
export async function findRules(db: Db, agreementId: string): Promise<{ measures: MeasureDefinition[]; streams: FundingStream[] }> {
  const streams = await db
    .select({ id: fundingStreams.id, code: fundingStreams.code, name: fundingStreams.name, fromOn: fundingStreams.fromOn, untilOn: fundingStreams.untilOn, rules: fundingStreams.rules })
    .from(agreementStreams)
    .innerJoin(fundingStreams, and(eq(fundingStreams.placeId, agreementStreams.placeId), eq(fundingStreams.id, agreementStreams.streamId)))
    .where(eq(agreementStreams.agreementId, agreementId))
    .orderBy(asc(fundingStreams.code));
  return { measures: measuresOfSets(await listPublishedSets(db, agreementId)), streams };
}

/** Who took part and what each has a duty to do. */
export const listPartners = (db: Db, agreementId: string) =>
  db
    .select({ name: organisations.name, kind: organisations.kind, duty: agreementPartners.duty })
    .from(agreementPartners)
    .innerJoin(organisations, and(eq(organisations.placeId, agreementPartners.placeId), eq(organisations.id, agreementPartners.organisationId)))
    .where(eq(agreementPartners.agreementId, agreementId))
    .orderBy(asc(organisations.name), asc(organisations.id));

/** People to reach, by measure and financial year. */
export const listTargets = (db: Db, agreementId: string) =>
  db
    .select({ measureCode: agreementTargets.measureCode, year: agreementTargets.year, people: agreementTargets.people })
    .from(agreementTargets)
    .where(eq(agreementTargets.agreementId, agreementId))
    .orderBy(asc(agreementTargets.year), asc(agreementTargets.measureCode));
