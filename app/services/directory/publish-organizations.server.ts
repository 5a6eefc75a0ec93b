import { hsdsOrganizationOf, hsdsOrganizationSummaryOf, hsdsProgramOf } from "#app/domain/directory/hsds/to-hsds";
import type { Db } from "#db/client.server";
import { organisationEntries, programEntries } from "#db/queries/directory/around-entries";
import { listPublished, type PublishedFilters } from "#db/queries/directory/published";
import { publishServices, publishSummaries } from "./publish-services.server";

/** An organisation may have more services than a page shows; so many are nested in it. */
const mostNested = 500;

/** Organisations as a list has them, in full with their services in short, or with their services in full. In the order asked for. */
export async function publishOrganizations(db: Db, ids: readonly string[], form: "summary" | "full" | "with-services", filters: PublishedFilters) {
  const [organisations, programs] = await Promise.all([organisationEntries(db, ids), form === "summary" ? new Map() : programEntries(db)]);
  const inOrder = ids.flatMap((id) => { const entry = organisations.get(id); return entry ? [{ id, entry }] : []; });
  if (form === "summary") return inOrder.map(({ id, entry }) => hsdsOrganizationSummaryOf(id, entry));
  const published = [];
  for (const { id, entry } of inOrder) {
    const services = (await listPublished(db, { ...filters, organisationId: id }, { limit: mostNested, offset: 0 })).map((service) => service.id);
    const own = [...(programs as Awaited<ReturnType<typeof programEntries>>)].filter(([, { organisationId }]) => organisationId === id).map(([programId, program]) => hsdsProgramOf(programId, program));
    published.push({ ...hsdsOrganizationOf(id, entry, own), services: await (form === "full" ? publishSummaries(db, services) : publishServices(db, services)) });
  }
  return published;
}
