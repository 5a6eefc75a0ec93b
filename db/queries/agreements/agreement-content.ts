import { and, asc, eq, inArray } from "drizzle-orm";
import type { AgreementContent } from "#app/domain/agreements/variation";
import type { Quarter } from "#app/domain/calendar/financial-quarter";
import type { Db } from "../../client.server";
import { agreementCouncils, agreementQuarterTargets } from "../../schema/agreement-life";
import { agreementPartners, agreements, agreementStreams, agreementTargets, fundingStreams } from "../../schema/agreements";
import { organisations } from "../../schema/place";
import { listQuarterTargets } from "./agreement-life";
import { listTargets } from "./find-agreement";

/** The whole of what an agreement says today, in a settled order, so that two of them can be compared; its row is locked until the transaction ends. */
export async function lockContent(db: Db, agreementId: string): Promise<AgreementContent> {
  const [found] = await db.select({ name: agreements.name, summary: agreements.summary }).from(agreements).where(eq(agreements.id, agreementId)).for("update");
  if (!found) throw new Error(`agreement ${agreementId} is not there`);
  const councils = await db.select({ id: agreementCouncils.organisationId }).from(agreementCouncils).where(eq(agreementCouncils.agreementId, agreementId)).orderBy(asc(agreementCouncils.organisationId));
  const partners = await db.select({ organisationId: agreementPartners.organisationId, duty: agreementPartners.duty }).from(agreementPartners).where(eq(agreementPartners.agreementId, agreementId)).orderBy(asc(agreementPartners.organisationId));
  const streams = await db
    .select({ streamId: fundingStreams.id, budgetPence: fundingStreams.budgetPence, fromOn: fundingStreams.fromOn, untilOn: fundingStreams.untilOn })
    .from(agreementStreams)
    .innerJoin(fundingStreams, and(eq(fundingStreams.placeId, agreementStreams.placeId), eq(fundingStreams.id, agreementStreams.streamId)))
    .where(eq(agreementStreams.agreementId, agreementId))
    .orderBy(asc(fundingStreams.code));
  const quarterTargets = (await listQuarterTargets(db, agreementId)).map((target) => ({ ...target, quarter: target.quarter as Quarter }));
  return { ...found, councilIds: councils.map(({ id }) => id), partners, yearTargets: await listTargets(db, agreementId), quarterTargets, streams };
}

/** Puts a content in the place of what the agreement said: what is not in it any more goes, and streams take their budgets. */
export async function applyContent(db: Db, agreementId: string, content: AgreementContent): Promise<void> {
  await db.update(agreements).set({ name: content.name, summary: content.summary }).where(eq(agreements.id, agreementId));
  await db.delete(agreementCouncils).where(eq(agreementCouncils.agreementId, agreementId));
  await db.delete(agreementPartners).where(eq(agreementPartners.agreementId, agreementId));
  await db.delete(agreementTargets).where(eq(agreementTargets.agreementId, agreementId));
  await db.delete(agreementQuarterTargets).where(eq(agreementQuarterTargets.agreementId, agreementId));
  if (content.councilIds.length > 0) await db.insert(agreementCouncils).values(content.councilIds.map((organisationId) => ({ agreementId, organisationId })));
  if (content.partners.length > 0) await db.insert(agreementPartners).values(content.partners.map((partner) => ({ ...partner, agreementId })));
  if (content.yearTargets.length > 0) await db.insert(agreementTargets).values(content.yearTargets.map((target) => ({ ...target, agreementId })));
  if (content.quarterTargets.length > 0) await db.insert(agreementQuarterTargets).values(content.quarterTargets.map((target) => ({ ...target, agreementId })));
  for (const { streamId, budgetPence } of content.streams) await db.update(fundingStreams).set({ budgetPence }).where(eq(fundingStreams.id, streamId));
}

/** What an agreement's ids stand for: every organisation that can take part, and its streams. */
export async function listContentNames(db: Db, agreementId: string) {
  return {
    organisations: await db.select({ id: organisations.id, name: organisations.name, kind: organisations.kind }).from(organisations).where(inArray(organisations.kind, ["council", "jobcentre", "provider", "combined_authority"])).orderBy(asc(organisations.name), asc(organisations.id)),
    streams: await db
      .select({ id: fundingStreams.id, code: fundingStreams.code, name: fundingStreams.name })
      .from(agreementStreams)
      .innerJoin(fundingStreams, and(eq(fundingStreams.placeId, agreementStreams.placeId), eq(fundingStreams.id, agreementStreams.streamId)))
      .where(eq(agreementStreams.agreementId, agreementId))
      .orderBy(asc(fundingStreams.code)),
  };
}
