import { and, asc, eq, inArray } from "drizzle-orm";
import { languageName } from "#app/domain/finding/language";
import type { Db } from "../../client.server";
import { serviceLanguages } from "../../schema/directory";
import { services } from "../../schema/referrals";

/** The languages public services are given in, by their English names, each once and in order. */
export async function listDirectoryLanguages(db: Db): Promise<string[]> {
  const rows = await db
    .selectDistinct({ code: serviceLanguages.code, name: serviceLanguages.name })
    .from(serviceLanguages)
    .innerJoin(services, and(eq(services.placeId, serviceLanguages.placeId), eq(services.id, serviceLanguages.serviceId)))
    .where(and(eq(services.public, true), inArray(services.status, ["active", "temporarily closed"])))
    .orderBy(asc(serviceLanguages.name), asc(serviceLanguages.code));
  return [...new Set(rows.map(({ code, name }) => languageName(name || (code ?? ""))).filter((name) => name !== "" && name !== "English"))].sort((a, b) => a.localeCompare(b, "en"));
}
