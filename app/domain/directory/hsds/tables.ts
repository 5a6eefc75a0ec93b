/** HSDS's tables that we read, by the name each has in the tabular package. */
export const tableFiles = {
  organization: "organizations.csv", program: "programs.csv", service: "services.csv", location: "locations.csv", service_at_location: "service_at_location.csv", address: "addresses.csv", accessibility: "accessibility.csv",
  contact: "contacts.csv", phone: "phones.csv", schedule: "schedules.csv", service_area: "service_areas.csv", cost_option: "cost_options.csv", language: "languages.csv", required_document: "required_documents.csv",
  taxonomy: "taxonomies.csv", taxonomy_term: "taxonomy_terms.csv", attribute: "attributes.csv",
} as const;
export type Table = keyof typeof tableFiles;

/** Tables of the standard that say nothing we keep: they are passed over without a word. */
export const otherFiles: readonly string[] = ["funding.csv", "metadata.csv", "meta_table_descriptions.csv", "organization_identifiers.csv"];

/** A file's name without its folder, as it can be kept. */
export const fileName = (path: string): string => path.split(/[\\/]/).at(-1)!.replaceAll("\0", "").slice(0, 200).toWellFormed();

/** The table a file of the package holds, by its name; plural or not, with or without a folder. JSON may be called `taxonomy_list.json` too. */
export function tableOfFile(name: string): Table | undefined {
  const file = fileName(name).toLowerCase().replace(/\.(csv|tsv|txt)$|(_list|_full)?\.json$/, "");
  const tables = Object.entries(tableFiles) as [Table, string][];
  return tables.find(([table, own]) => file === table || `${file}.csv` === own || file === `${table}s`)?.[0];
}

/** A record as it came, before anything is made of it. */
export interface RawRow {
  table: Table;
  /** Where it stands: a file and its line, or a path in JSON. */
  at: string;
  cells: Record<string, unknown>;
  /** Nested in another: said again with each record it belongs to. */
  nested: boolean;
  /** It says what hangs on it too, so that what it leaves out is not there. A page of a list does not. */
  whole: boolean;
}

/** Where a field of a row stands. */
export const placeOf = ({ at }: Pick<RawRow, "at">, field: string): string => (at.startsWith("$") ? `${at}.${field}` : `${at}, ${field}`);

/** [L] Local settings: records of all kinds, and levels of nesting, that are read of one feed. */
export const [mostRecords, mostDepth] = [50_000, 12];
