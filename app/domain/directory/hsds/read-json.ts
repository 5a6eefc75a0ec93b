import { mostDepth, mostRecords, tableFiles, tableOfFile, type RawRow, type Table } from "./tables";

type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value);

interface Nested {
  table: Table;
  /** The field of the nested record that names the one around it; or, `outer`, the other way round. */
  key: string;
  outer?: true;
}

/** What stands within what, by HSDS's compiled schemas. */
const nestedIn: Partial<Record<Table, Record<string, Nested>>> = {
  service: {
    organization: { table: "organization", key: "organization_id", outer: true }, program: { table: "program", key: "program_id", outer: true }, phones: { table: "phone", key: "service_id" }, schedules: { table: "schedule", key: "service_id" },
    service_areas: { table: "service_area", key: "service_id" }, service_at_locations: { table: "service_at_location", key: "service_id" }, languages: { table: "language", key: "service_id" }, cost_options: { table: "cost_option", key: "service_id" },
    required_documents: { table: "required_document", key: "service_id" }, contacts: { table: "contact", key: "service_id" }, attributes: { table: "attribute", key: "link_id" },
  },
  service_at_location: { service: { table: "service", key: "service_id", outer: true }, location: { table: "location", key: "location_id", outer: true }, schedules: { table: "schedule", key: "service_at_location_id" } },
  location: { addresses: { table: "address", key: "location_id" }, accessibility: { table: "accessibility", key: "location_id" } },
  organization: { services: { table: "service", key: "organization_id" }, locations: { table: "location", key: "organization_id" }, programs: { table: "program", key: "organization_id" }, contacts: { table: "contact", key: "organization_id" }, phones: { table: "phone", key: "organization_id" } },
  contact: { phones: { table: "phone", key: "contact_id" } },
  attribute: { taxonomy_term: { table: "taxonomy_term", key: "taxonomy_term_id", outer: true } },
  taxonomy_term: { taxonomy_detail: { table: "taxonomy", key: "taxonomy_id", outer: true } },
};

/** What gives a record away, in the order in which it is asked. */
const signs: readonly (readonly [Table, readonly string[]])[] = [
  ["service", ["status", "service_at_locations", "service_areas", "cost_options", "eligibility_description", "minimum_age", "application_process", "fees_description", "organization"]],
  ["location", ["location_type", "latitude", "addresses", "accessibility"]],
  ["service_at_location", ["location", "location_id"]],
  ["organization", ["website", "legal_status", "year_incorporated", "services", "logo", "contacts", "phones", "locations", "programs", "tax_status", "organization_identifiers", "email"]],
  ["taxonomy_term", ["code", "parent_id", "taxonomy", "taxonomy_id", "taxonomy_detail", "term_uri"]],
  ["taxonomy", ["version", "uri"]],
];

const kindOf = (record: Json): Table | undefined => signs.find(([, fields]) => fields.some((field) => field in record))?.[0];

export type ReadRows = { rows: RawRow[]; /** The file says that it is one page of several. */ pages?: { number: number; of: number } | undefined; problem?: undefined } | { problem: "not_json" | "nothing_in_it" | "too_many" | "too_deep" };

class Refused extends Error {
  constructor(readonly problem: "too_many" | "too_deep") {
    super(problem);
  }
}

/** Takes a record and everything in it apart. `depth` keeps a file made to be deep from being followed. */
function takeApart(table: Table, record: Json, at: string, nested: boolean, rows: RawRow[], depth = 0): void {
  if (depth > mostDepth) throw new Refused("too_deep");
  if (rows.length >= mostRecords) throw new Refused("too_many");
  const inside = nestedIn[table] ?? {};
  const cells: Json = Object.fromEntries(Object.entries(record).filter(([field]) => !Object.hasOwn(inside, field)));
  rows.push({ table, at, cells, nested, whole: Object.entries(inside).some(([field, { outer }]) => !outer && Object.hasOwn(record, field)) });
  for (const [field, { table: kind, key, outer }] of Object.entries(inside)) {
    const value = record[field];
    const each = Array.isArray(value) ? value.map((one: unknown, index) => [one, `${at}.${field}[${index}]`] as const) : [[value, `${at}.${field}`] as const];
    for (const [one, place] of each) {
      if (!isObject(one)) continue;
      if (outer) cells[key] ??= one.id;
      // A schedule at a location is also the service's.
      const above = outer ? {} : { [key]: record.id, ...(table === "service_at_location" && { service_id: record.service_id, location_id: isObject(record.location) ? record.location.id : record.location_id }) };
      takeApart(kind, outer ? one : { ...one, ...Object.fromEntries(Object.entries(above).filter(([name, id]) => id !== undefined && (one[name] === undefined || name === key))) }, place, true, rows, depth + 1);
    }
  }
}

/** Each table of a package in one file: `{"services.csv": […]}` or `{"service": […]}`. */
function tablesIn(record: Json): [string, Table, unknown[]][] {
  const byName = new Map<string, Table>((Object.entries(tableFiles) as [Table, string][]).flatMap(([table, file]) => [[table, table], [file, table], [file.replace(".csv", ""), table]]));
  const entries = Object.entries(record).flatMap(([name, value]): [string, Table, unknown[]][] => (Array.isArray(value) && byName.has(name) ? [[name, byName.get(name)!, value]] : []));
  return "id" in record ? [] : entries;
}

/**
 * Reads what a feed answers: one record, a list, a page with its `contents`, or a package's tables in one file. Records of records are
 * taken apart. Anything that is no record is passed over. What a record is, its fields say; where they do not (an id, a name and a
 * description), the others of the list do, and then the file's name: `taxonomies.json`.
 */
export function readHsdsJson(text: string, file = ""): ReadRows {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { problem: "not_json" };
  }
  const rows: RawRow[] = [];
  const page = isObject(json) && Array.isArray(json.contents) ? json : undefined;
  try {
    const tables = isObject(json) && !page ? tablesIn(json) : [];
    for (const [name, table, records] of tables) for (const [index, record] of records.entries()) if (isObject(record)) takeApart(table, record, `$["${name}"][${index}]`, false, rows);
    if (tables.length === 0) {
      const list: unknown[] = page ? (page.contents as unknown[]) : Array.isArray(json) ? json : [json];
      const usual = list.filter(isObject).map(kindOf).find(Boolean) ?? tableOfFile(file) ?? "organization";
      for (const [index, record] of list.entries()) {
        const at = page ? `$.contents[${index}]` : Array.isArray(json) ? `$[${index}]` : "$";
        if (isObject(record) && Object.keys(record).length > 0) takeApart(kindOf(record) ?? usual, record, at, false, rows);
      }
    }
  } catch (refused) {
    if (refused instanceof Refused) return { problem: refused.problem };
    throw refused;
  }
  if (rows.length === 0) return { problem: "nothing_in_it" };
  const [number, of] = [Number(page?.page_number ?? 1), Number(page?.total_pages ?? 1)];
  return { rows, ...(of > 1 && { pages: { number, of } }) };
}
