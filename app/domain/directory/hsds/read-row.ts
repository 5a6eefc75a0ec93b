import { z } from "zod";
import { wanted } from "./fields";
import { placeOf, type RawRow } from "./tables";

/** What is wrong with a record, and where it stands. */
export interface Problem {
  at: string;
  words: string;
}

const longest = 10_000;

type Shape = z.ZodObject;

/** `2026-03-28T00:00:00` and `28/03/2026` are days too, `10008888` written as text is a number, and an empty cell is nothing. */
function asWanted(schema: z.ZodType, value: unknown): unknown {
  const text = typeof value === "string" ? value.replaceAll("\0", "").toWellFormed().trim() : value;
  if (text === "" || text === null || text === undefined) return undefined;
  if (schema instanceof z.ZodNumber && typeof text === "string") return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
  if (schema instanceof z.ZodISODate && typeof text === "string") return text.replace(/^(\d{4}-\d{2}-\d{2})T.*$/, "$1").replace(/^(\d{2})\/(\d{2})\/(\d{4})$/, "$3-$2-$1");
  if (schema instanceof z.ZodURL && typeof text === "string" && /^www\./i.test(text)) return `https://${text}`;
  if (schema instanceof z.ZodEnum && typeof text === "string") return (schema.options as string[]).find((option) => option.toLowerCase() === text.toLowerCase()) ?? text;
  if (schema instanceof z.ZodString && typeof text === "number") return String(text);
  return text;
}

const inner = (schema: unknown): z.ZodType => (schema instanceof z.ZodOptional ? (schema.unwrap() as z.ZodType) : (schema as z.ZodType));

const shown = (value: unknown) => {
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? "");
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
};

/**
 * What can be read of a row, field by field. A value that is not what the standard asks for is left out, and said: one wrong telephone
 * number does not keep a service out of the directory. Ids are whatever the feed has.
 */
export function readRow<S extends Shape>(shape: S, row: RawRow): { value: Partial<z.infer<S>>; problems: Problem[] } {
  const value: Record<string, unknown> = {};
  const problems: Problem[] = [];
  for (const [field, schema] of Object.entries(shape.shape)) {
    const kind = inner(schema);
    if (kind instanceof z.ZodArray || kind instanceof z.ZodObject || field === "id" || field.endsWith("_id")) continue;
    const cell = asWanted(kind, Object.hasOwn(row.cells, field) ? row.cells[field] : undefined);
    if (cell === undefined) continue;
    const read = kind.safeParse(cell);
    if (!read.success) problems.push({ at: placeOf(row, field), words: `“${shown(cell)}” is not ${wanted.get(kind)?.words ?? "what belongs here"}. It is left out` });
    else if (typeof read.data === "string" && read.data.length > longest) problems.push({ at: placeOf(row, field), words: "This is longer than 10,000 characters. It is left out" });
    else value[field] = read.data;
  }
  return { value: value as Partial<z.infer<S>>, problems };
}

/** An id a feed gives or refers to: any short text, the same in every import. */
export function idIn(row: RawRow, field: string): string | undefined {
  const cell = Object.hasOwn(row.cells, field) ? row.cells[field] : undefined;
  const text = typeof cell === "string" ? cell.replaceAll("\0", "").toWellFormed().trim() : typeof cell === "number" ? String(cell) : "";
  if (text === "" || text.length > 200) return undefined;
  return /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(text) ? text.toLowerCase() : text;
}

/** A field's text as it can be kept; empty where there is none. */
export function textIn(row: RawRow, field: string): string {
  const cell = Object.hasOwn(row.cells, field) ? row.cells[field] : undefined;
  return typeof cell === "string" ? cell.replaceAll("\0", "").toWellFormed().trim() : "";
}
