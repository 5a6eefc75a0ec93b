import type { z } from "zod";

export interface FieldError {
  /** The id of the input to go to. */
  field: string;
  message: string;
}

/** What was typed, by field, to be shown again as it was. */
export type Typed = Record<string, string[]>;

export type Parsed<Value> = { value: Value; errors?: undefined; typed: Typed } | { value?: undefined; errors: FieldError[]; typed: Typed };

const longest = 20_000;

/** Text as a database can keep it: no NUL, no half characters, one kind of line end. */
const storable = (text: string) => text.slice(0, longest).replaceAll("\0", "").toWellFormed().replaceAll(/\r\n?/g, "\n");

/** Every field as the list of what was sent for it; files, and the form's own token and key, are left out. */
export function typedIn(form: FormData): Typed {
  const typed: Typed = Object.create(null) as Typed;
  for (const [name, value] of form) {
    if (typeof value !== "string" || name === "token" || name === "formKey" || name === "__proto__") continue;
    (typed[name] ??= []).push(storable(value));
  }
  return typed;
}

export interface DateParts {
  day: string;
  month: string;
  year: string;
}

export type DatePart = keyof DateParts;

/** The three inputs of a date become one value under the date's own name. */
function withDates(typed: Typed): Record<string, unknown> {
  const raw: Record<string, unknown> = { ...typed };
  for (const field of Object.keys(typed)) {
    const name = /^(.+)-(?:day|month|year)$/.exec(field)?.[1];
    if (name) raw[name] = { day: typed[`${name}-day`]?.[0] ?? "", month: typed[`${name}-month`]?.[0] ?? "", year: typed[`${name}-year`]?.[0] ?? "" };
  }
  return raw;
}

/** A form becomes a value or errors, and nothing between. Fields are made with `fields.ts`. */
export function parseForm<Schema extends z.ZodType>(schema: Schema, form: FormData): Parsed<z.output<Schema>> {
  const typed = typedIn(form);
  const { success, data, error } = schema.safeParse(withDates(typed));
  if (success) return { value: data, typed };
  const errors = new Map<string, FieldError>();
  for (const { path, message } of error.issues) {
    // One of several values is wrong: the field is, which has no input of that number to go to.
    const field = path.filter((part) => typeof part === "string").join("-");
    if (!errors.has(String(path[0]))) errors.set(String(path[0]), { field, message });
  }
  return { errors: [...errors.values()], typed };
}

/** Errors found after parsing (by the domain), in the shape of the others. */
export const withErrors = (typed: Typed, errors: FieldError[]): { errors: FieldError[]; typed: Typed } => ({ errors, typed });
