// What is copied when a place grows, and how each column of a copy is made. Pure: tables in, SQL out.

export interface Column {
  name: string;
  /** PostgreSQL's own name for the type: uuid, text, jsonb, _uuid… */
  type: string;
  generated: boolean;
}

export interface TableToCopy {
  name: string;
  columns: readonly Column[];
}

export interface Reference {
  from: string;
  to: string;
}

/** What hangs on a case and is not copied, and why. */
export const leftOut: Readonly<Record<string, string>> = {
  return_lines: "a return of the larger place is counted anew",
  claims: "a return of the larger place is counted anew",
  course_places: "a start has only so many places",
  provider_attendance: "a register belongs to the start's own people",
  list_import_rows: "a list that was brought in has its own lines",
  bulk_act_rows: "an act upon many cases was done once",
  evidence_sample_items: "a sample is drawn once from what there was",
};

/** Of which each copy has its own, though nothing there hangs on a case: the advisers, and what they lead. */
export const besides = ["group_sessions", "staff", "staff_hubs", "staff_credentials", "accounts", "hubs", "hub_organisations"] as const;

/** The tables that hang on a case or a resident, however far down, in order of name. */
export function hangingOnCases(references: readonly Reference[]): string[] {
  const found = new Set(["cases", "residents"]);
  const through = (table: string) => found.has(table) && !(besides as readonly string[]).includes(table);
  for (let before = 0; before !== found.size; ) {
    before = found.size;
    for (const { from, to } of references) if (through(to) && !(from in leftOut)) found.add(from);
  }
  return [...found].sort();
}

const quoted = (name: string) => `"${name}"`;

const digits = (value: string, from: number, many: number) => `substr(replace(${value}::text, '-', ''), ${from}, ${many})`;

/** Each copy's ids begin with its number, so that a copy lies together in every index; within a copy they keep the order of time they had. */
const copyId = (value: string, number: string) => `(lpad(to_hex(${number}), 8, '0') || ${digits(value, 1, 4)} || '7' || ${digits(value, 5, 3)} || '8' || ${digits(value, 8, 5)} || ${digits(value, 14, 3)} || ${digits(value, 18, 7)})::uuid`;

/** Copies share a hub with their neighbours: a hub has as many advisers and cases as one of a city. */
export const copiesOfAHub = 12;
const hubNumber = `(k / ${copiesOfAHub})`;

/** At most so many ids or references within one cell are made anew; more stop the growing. */
export const mostWithin = 12;

const within = (column: string, kind: "ids" | "references", cell: string) => {
  const at = (index: number) => `s.${quoted(`${kind}:${column}`)}[${index}]`;
  const made = (index: number) => (kind === "ids" ? `${copyId(at(index), "k")}::text` : `(select r.made from growing."references" r where r.number = k and r.was = ${at(index)})`);
  let text = cell;
  for (let index = 1; index <= mostWithin; index += 1) text = `replace(${text}, coalesce(${at(index)}, ''), coalesce(${made(index)}, ''))`;
  return `case when s.${quoted(`${kind}:${column}`)} is null then ${cell} else ${text} end`;
};

/** Columns that are more than what stood there: people's own, and what must be alone in the place. */
const ofTheirOwn: Readonly<Record<string, string>> = {
  "cases.reference": `(select r.made from growing."references" r where r.number = k and r.was = s."reference")`,
  "applications.reference": `(select r.made from growing."references" r where r.number = k and r.was = s."reference")`,
  "referrals.reference": `(select r.made from growing."references" r where r.number = k and r.was = s."reference")`,
  "residents.first_name": `(select n.first_name from growing.names n where n.number = (s."number" + k * 7) % s."names")`,
  "residents.last_name": `(select n.last_name from growing.names n where n.number = (s."number" + k * 13) % s."names")`,
  "residents.name_key": `(select n.first_key from growing.names n where n.number = (s."number" + k * 7) % s."names") || ' ' || (select n.last_key from growing.names n where n.number = (s."number" + k * 13) % s."names")`,
  "residents.preferred_name": "null",
  "residents.email": `case when s."email" is null then null else 'r' || k || '.' || s."number" || '@resident.example' end`,
  "residents.email_key": `case when s."email_key" is null then null else 'r' || k || '.' || s."number" || '@resident.example' end`,
  "residents.ni_number": `case when s."ni_number" is null then null else 'QQ' || lpad(((s."number" + k * 997) % 1000000)::text, 6, '0') || 'C' end`,
  "staff.email": `split_part(s."email", '@', 1) || '+' || k || '@' || split_part(s."email", '@', 2)`,
};

/** How a column of copy number `k` is made from its row `s`. */
export function valueOf(table: string, { name, type }: Column): string {
  const own = ofTheirOwn[`${table}.${name}`];
  if (own) return own;
  const cell = `s.${quoted(name)}`;
  if (type === "uuid" && name !== "place_id") return `case s.${quoted(`is:${name}`)} when 1 then ${copyId(cell, "k")} when 2 then ${copyId(cell, hubNumber)} else ${cell} end`;
  // What a link was made of is known to nobody: a copy's opens nothing.
  if (name.endsWith("token_hash")) return `encode(sha256(convert_to(${cell} || ':' || k, 'UTF8')), 'hex')`;
  if (type === "text" || type === "jsonb") {
    const text = type === "jsonb" ? `${cell}::text` : cell;
    const made = within(name, "references", within(name, "ids", text));
    return type === "jsonb" ? `(${made})::jsonb` : made;
  }
  return cell;
}

/** Whether a column can hold, within a cell, ids and references that have to be made anew. */
export const mayHoldOthers = ({ name, type }: Column): boolean => (type === "text" || type === "jsonb") && !name.endsWith("token_hash");

/** Copies the rows of a table for the copies from `$1` to `$2`. A hub is copied once for all that share it. */
export function copyOf({ name, columns }: TableToCopy): string {
  const kept = columns.filter(({ generated }) => !generated);
  const once = name === "hubs" || name === "hub_organisations" ? ` where k % ${copiesOfAHub} = 0` : "";
  return `insert into ${quoted(name)} (${kept.map((column) => quoted(column.name)).join(", ")}) select ${kept.map((column) => valueOf(name, column)).join(", ")} from growing.${quoted(name)} s cross join generate_series($1::int, $2::int) k${once}`;
}
