import { directoryKinds, type DirectoryKind } from "../codes";
import type { Entries } from "../entry";
import { assembleService } from "./assemble-service";
import { locationIn, organizationIn, programIn, taxonomyIn, termIn } from "./assemble-around";
import type { PhonesOf } from "./assemble-parts";
import { inCircles } from "./in-circles";
import { isOurTaxonomy, isOurTerm, offerOfTermId } from "./our-terms";
import { idIn, textIn, type Problem } from "./read-row";
import type { RawRow, Table } from "./tables";

/** A record as a feed has it, with the feed's own ids where it names another. */
export interface Incoming<Kind extends DirectoryKind = DirectoryKind> {
  kind: Kind;
  externalId: string;
  name: string;
  /** Where it stands. */
  at: string;
  /** What is wrong with it, or was left out of it. */
  problems: Problem[];
  /** What it says; absent where nothing can be made of it. Fields it does not speak of are left out. */
  entry?: Partial<Entries[Kind]>;
}

/** What assembling has to know of the place. */
export interface Known {
  /** Whether an earlier import, or this place itself, has a record under this id. */
  has: (kind: DirectoryKind, externalId: string) => boolean;
  councilOf: (areaCode: string) => string | undefined;
}

export interface Rows {
  of: (table: Table) => readonly RawRow[];
  /** Rows of a table whose field names this id. */
  naming: (table: Table, field: string, id: string) => readonly RawRow[];
  /** Whether a feed speaks of this table at all. */
  speaksOf: (table: Table) => boolean;
  byId: (table: Table, id: string) => RawRow | undefined;
  phonesOfContact: PhonesOf;
  /** Whether any service of the feed is said to belong to an offer of ours. */
  speaksOfOffers: boolean;
  /** Terms whose wider terms lead back to them. */
  circular: ReadonlySet<string>;
  /** Whether the feed has the record, or the place does. */
  has: (kind: DirectoryKind, id: string | undefined) => id is string;
}

const ownerFields = ["service_id", "location_id", "organization_id", "contact_id", "link_id", "service_at_location_id"];

/** The fullest of what is said of the same record again and again; of parts, one for each that they hang on. */
function distinct(rows: readonly RawRow[]): RawRow[] {
  const kept = new Map<string, RawRow>();
  for (const [index, row] of rows.entries()) {
    const id = idIn(row, "id");
    const isRecord = (directoryKinds as readonly string[]).includes(row.table);
    const key = id === undefined ? `${index}` : isRecord ? id : [id, ...ownerFields.map((field) => idIn(row, field) ?? "")].join("|");
    const before = kept.get(key);
    if (!before) kept.set(key, row);
    else if (Object.keys(row.cells).length > Object.keys(before.cells).length) kept.set(key, { ...row, whole: row.whole || before.whole });
    else if (row.whole) before.whole = true;
  }
  return [...kept.values()];
}

function indexed(rows: readonly RawRow[], given: ReadonlySet<Table>, known: Known): Rows {
  const tables = new Map<Table, RawRow[]>();
  for (const row of rows) {
    const table = tables.get(row.table);
    if (table) table.push(row);
    else tables.set(row.table, [row]);
  }
  for (const [table, all] of tables) tables.set(table, distinct(all));
  const ids = new Map<Table, Map<string, RawRow>>();
  const fields = new Map<string, Map<string, RawRow[]>>();
  const of = (table: Table) => tables.get(table) ?? [];
  const idsOf = (table: Table) => {
    if (!ids.has(table)) ids.set(table, new Map(of(table).flatMap((row) => { const id = idIn(row, "id"); return id === undefined ? [] : [[id, row] as const]; })));
    return ids.get(table)!;
  };
  const byField = (table: Table, field: string) => {
    const key = `${table}.${field}`;
    if (!fields.has(key)) {
      const index = new Map<string, RawRow[]>();
      for (const row of of(table)) {
        const id = idIn(row, field);
        if (id === undefined) continue;
        const group = index.get(id);
        if (group) group.push(row);
        else index.set(id, [row]);
      }
      fields.set(key, index);
    }
    return fields.get(key)!;
  };
  const wider = of("taxonomy_term").flatMap((row): [string, string][] => { const [id, parent] = [idIn(row, "id"), idIn(row, "parent_id")]; return id !== undefined && parent !== undefined ? [[id, parent]] : []; });
  return {
    of,
    phonesOfContact: (id) => byField("phone", "contact_id").get(id) ?? [],
    speaksOfOffers: of("attribute").some((row) => offerOfTermId(idIn(row, "taxonomy_term_id") ?? "")),
    circular: inCircles(new Map(wider)),
    naming: (table, field, id) => byField(table, field).get(id) ?? [],
    speaksOf: (table) => given.has(table),
    byId: (table, id) => idsOf(table).get(id),
    has: (kind, id): id is string => id !== undefined && (idsOf(kind).has(id) || known.has(kind, id)),
  };
}

/** A record the feed says twice at its top: the first counts. */
function saidTwice(rows: readonly RawRow[]): Incoming[] {
  const seen = new Map<string, RawRow>();
  return rows.flatMap((row): Incoming[] => {
    const id = idIn(row, "id");
    if (row.nested || id === undefined || !(directoryKinds as readonly string[]).includes(row.table)) return [];
    const key = `${row.table} ${id}`;
    const first = seen.get(key);
    if (!first) seen.set(key, row);
    return first ? [{ kind: row.table as DirectoryKind, externalId: id, name: textIn(row, "name").slice(0, 300).toWellFormed(), at: row.at, problems: [{ at: row.at, words: `The id ${id} stands at ${first.at} already. That one counts` }] }] : [];
  });
}

/**
 * Makes records of rows, in the order in which they can be written. A record nothing can be made of has no entry and says why; so does
 * a row of a part that belongs to nothing that is known.
 */
export function assemble(raw: readonly RawRow[], given: ReadonlySet<Table>, known: Known): Incoming[] {
  const rows = indexed(raw, given, known);
  const refused: Incoming[] = saidTwice(raw);
  const each = <Kind extends DirectoryKind>(kind: Kind, read: (row: RawRow, say: (problem: Problem) => void) => Partial<Entries[Kind]> | undefined): Incoming[] =>
    rows.of(kind).map((row): Incoming => {
      const problems: Problem[] = [];
      const externalId = idIn(row, "id");
      const name = textIn(row, "name").slice(0, 300).toWellFormed();
      if (externalId === undefined) return { kind, externalId: "", name, at: row.at, problems: [{ at: row.at, words: "It has no id. Without one it could not be found again at the next import" }] };
      const entry = read(row, (problem) => void problems.push(problem));
      return { kind, externalId, name, at: row.at, problems, ...(entry && { entry }) };
    });
  const ours = (row: RawRow) => isOurTerm(idIn(row, "id") ?? "") || isOurTaxonomy(idIn(row, row.table === "taxonomy" ? "id" : "taxonomy_id") ?? "");
  const records = [
    ...each("organization", (row, say) => organizationIn(row, rows, say)),
    ...each("program", (row, say) => programIn(row, rows, say)),
    ...each("taxonomy", (row, say) => taxonomyIn(row, say)),
    ...each("taxonomy_term", (row, say) => termIn(row, rows, say)),
    ...each("location", (row, say) => locationIn(row, rows, say)),
    ...each("service", (row, say) => assembleService(row, rows, known, say)),
  ];
  const ourIds = new Set([...rows.of("taxonomy"), ...rows.of("taxonomy_term")].filter(ours).map((row) => idIn(row, "id")));
  return [...records.filter(({ kind, externalId }) => !((kind === "taxonomy" || kind === "taxonomy_term") && ourIds.has(externalId))), ...refused];
}
