import { createHash } from "node:crypto";
import { entryFieldWords, sayField, type NamesOf } from "#app/content/directory";
import type { DirectoryKind } from "#app/domain/directory/codes";
import type { Entries } from "#app/domain/directory/entry";
import type { Known } from "#app/domain/directory/hsds/assemble";
import { planImport, type Candidate, type Difference, type Here, type Planned } from "#app/domain/directory/plan-import";
import type { Deps } from "#app/platform/deps.server";
import type { Db } from "#db/client.server";
import { areaCodes, locationEntries, organisationEntries, programEntries, taxonomyEntries, termEntries } from "#db/queries/directory/around-entries";
import { findServiceEntries } from "#db/queries/directory/entries";
import { feedRecordsOf, type NewImportRecord } from "#db/queries/directory/imports";

const fingerprint = (content: string): string => createHash("sha256").update(content).digest("base64url").slice(0, 16);

/** What the place knows, read once: of services those a feed brought, or whose ids it names. */
export async function placeFor(db: Db, feedId: string | undefined, serviceIds: readonly string[]) {
  const [records, organization, program, taxonomy, terms, location, codes] = await Promise.all([feedId === undefined ? new Map<string, never>() : feedRecordsOf(db, feedId), organisationEntries(db), programEntries(db), taxonomyEntries(db), termEntries(db), locationEntries(db), areaCodes(db)]);
  const known = [...records].filter(([key]) => key.startsWith("service ")).map(([, { recordId }]) => recordId);
  const service = new Map((await findServiceEntries(db, [...new Set([...known, ...serviceIds])])).map((entry) => [entry.id, entry]));
  const entries: { [Kind in DirectoryKind]: Map<string, Entries[Kind]> } = { organization, program, taxonomy, taxonomy_term: terms, location, service };
  const byName = new Map<string, string[]>();
  for (const [id, { name }] of organization) byName.set(name.toLowerCase(), [...(byName.get(name.toLowerCase()) ?? []), id]);
  return { records, entries, byName, terms, codes };
}

export type Place = Awaited<ReturnType<typeof placeFor>>;

export const knownIn = ({ records, entries, codes }: Place): Known => {
  const councils = new Map([...codes].flatMap(([id, code]) => (code === null ? [] : [[code, id]])));
  return { has: (kind, externalId) => records.has(`${kind} ${externalId}`) || entries[kind].has(externalId), councilOf: (code) => councils.get(code) };
};

function hereIn({ records, entries, byName, terms }: Place, newId: Deps["newId"]): Here {
  return {
    feedRecord: (kind, externalId) => records.get(`${kind} ${externalId}`),
    entry: (kind, id) => (entries[kind] as Map<string, Entries[typeof kind]>).get(id),
    organisationNamed: (name) => { const ids = byName.get(name.toLowerCase()) ?? []; return ids.length === 1 ? ids[0] : undefined; },
    barrierOf: (termId) => terms.get(termId)?.barrier,
    fingerprint, newId,
  };
}

export const planFor = (place: Place, candidates: readonly Candidate[], gone: readonly string[], newId: Deps["newId"]): Planned[] => planImport(candidates, gone, hereIn(place, newId));

/** How everything is called, whether it is here or only in the feed. */
export function namesFor({ entries }: Place, planned: readonly Planned[]): NamesOf {
  const incoming = new Map(planned.flatMap(({ recordId, name }) => (recordId === undefined ? [] : [[recordId, name]])));
  const kinds = ["organization", "program", "taxonomy", "taxonomy_term", "location"] as const;
  return (id) => incoming.get(id) ?? kinds.map((kind) => entries[kind].get(id)?.name).find(Boolean);
}

/** A plan in words, as it is kept and shown. */
export function recordOf(planned: Planned, names: NamesOf): NewImportRecord {
  const { kind, externalId, name, action, problems, differences, clashes, recordId, incoming, at } = planned;
  const label = (field: string) => (entryFieldWords[kind] as Record<string, string>)[field] ?? field;
  const say = ({ field, before, after }: Difference) => ({ field: label(field), before: sayField(kind, field, before, names), after: sayField(kind, field, after, names) });
  const shown = (text: string) => (text.length > 200 ? `${text.slice(0, 200)}…` : text || "nothing");
  const clashWords = clashes.map(say).map(({ field, before, after }) => ({ at: field, words: `Changed here, and otherwise in the feed. Here: ${shown(before)}. In the feed: ${shown(after)}. What stands here is kept` }));
  return { kind, externalId: externalId.slice(0, 200), name: name || externalId || "Without a name", action, problems: [...clashWords, ...problems], changes: differences.map(say), ...(recordId !== undefined && { payload: { recordId, at, problems, ...(incoming && { incoming }) } }) };
}
