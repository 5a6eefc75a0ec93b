import { ourTaxonomies, ourTerms } from "#app/content/our-taxonomies";
import type { HsdsService, HsdsServiceSummary } from "#app/domain/directory/hsds/service";
import type { HsdsTaxonomy, HsdsTaxonomyTerm } from "#app/domain/directory/hsds/taxonomy";
import { hsdsServiceOf, hsdsServiceSummaryOf, hsdsTaxonomyOf, hsdsTermOf, type Around } from "#app/domain/directory/hsds/to-hsds";
import type { Db } from "#db/client.server";
import { areaCodes, locationEntries, organisationEntries, programEntries, taxonomyEntries, termEntries } from "#db/queries/directory/around-entries";
import { findServiceEntries, type KeptService } from "#db/queries/directory/entries";

/** Every list of terms: the feeds' own and ours. */
export async function publishTaxonomies(db: Db): Promise<HsdsTaxonomy[]> {
  return [...ourTaxonomies, ...[...(await taxonomyEntries(db))].map(([id, entry]) => hsdsTaxonomyOf(id, entry))];
}

/** Every term, with the list it belongs to. */
export async function publishTerms(db: Db): Promise<HsdsTaxonomyTerm[]> {
  const taxonomies = new Map((await publishTaxonomies(db)).map((taxonomy) => [taxonomy.id, taxonomy]));
  return [...ourTerms, ...[...(await termEntries(db))].map(([id, entry]) => hsdsTermOf(id, entry, entry.taxonomyId === null ? undefined : taxonomies.get(entry.taxonomyId)))];
}

async function around(db: Db, entries: readonly KeptService[]): Promise<Around> {
  const ids = (of: (entry: KeptService) => readonly (string | null)[]) => [...new Set(entries.flatMap(of).filter((id) => id !== null))];
  const [organisations, programs, locations, terms, codes] = await Promise.all([
    organisationEntries(db, ids(({ organisationId }) => [organisationId])), programEntries(db, ids(({ programId }) => [programId])), locationEntries(db, ids((entry) => entry.locations.map(({ locationId }) => locationId))), publishTerms(db), areaCodes(db),
  ]);
  return { organisations, programs, locations, terms: new Map(terms.map((term) => [term.id, term])), areaCodes: codes };
}

/** These services with everything around them, in the order asked for. Whether they may be published is for whoever asks to have found out. */
export async function publishServices(db: Db, ids: readonly string[]): Promise<HsdsService[]> {
  const entries = await findServiceEntries(db, ids);
  const context = await around(db, entries);
  return entries.map((entry) => hsdsServiceOf(entry, context));
}

/** The same, as a list has them. */
export async function publishSummaries(db: Db, ids: readonly string[]): Promise<HsdsServiceSummary[]> {
  const entries = await findServiceEntries(db, ids);
  const context = await around(db, entries);
  return entries.map((entry) => hsdsServiceSummaryOf(entry, context));
}
