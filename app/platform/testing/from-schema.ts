import fc from "fast-check";

// Values for a JSON Schema as ours describe what machines send: those that fit it, and those that nearly do.

export interface JsonSchema {
  type?: string;
  const?: unknown;
  enum?: unknown[];
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  minItems?: number;
  maxItems?: number;
  format?: string;
  pattern?: string;
  maxLength?: number;
  minLength?: number;
  minimum?: number;
  maximum?: number;
}

const days = fc.constantFrom("2026-03-10", "2026-03-11", "2026-03-12", "2026-04-01", "2026-09-01", "2028-02-29");
const wordsUpTo = (max: number) => fc.oneof(fc.constantFrom("Some words", "A place from Monday", "Zoë’s", "x"), fc.string({ maxLength: Math.min(max, 60) })).map((text) => text.slice(0, max));

function text({ format, pattern, maxLength = 100 }: JsonSchema, known: readonly string[]): fc.Arbitrary<string> {
  if (format === "uuid") return fc.oneof(fc.constantFrom(...known.filter((one) => /^[0-9a-f-]{36}$/.test(one)), "018f0000-0000-7000-8000-000000000000"), fc.uuid());
  if (format === "date") return days;
  if (format === "date-time") return days.map((day) => `${day}T10:00:00Z`);
  if (pattern) return fc.oneof(fc.stringMatching(new RegExp(pattern)), fc.constantFrom("10:00", "25"));
  return fc.oneof(wordsUpTo(maxLength), fc.constantFrom(...known));
}

/** Something that fits; `known` is what is really there, for ids and references. */
export function fitting(schema: JsonSchema, known: readonly string[]): fc.Arbitrary<unknown> {
  if ("const" in schema) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const options = schema.oneOf ?? schema.anyOf;
  if (options) return fc.oneof(...options.map((one) => fitting(one, known)));
  if (schema.type === "object") {
    const properties = Object.fromEntries(Object.entries(schema.properties ?? {}).map(([name, one]) => [name, fitting(one, known)]));
    return fc.record(properties, { requiredKeys: schema.required ?? [] });
  }
  if (schema.type === "array") return fc.array(fitting(schema.items ?? {}, known), { minLength: schema.minItems ?? 0, maxLength: Math.min(schema.maxItems ?? 4, 4) });
  if (schema.type === "integer" || schema.type === "number") return fc.integer({ min: Math.max(schema.minimum ?? 0, -1000), max: Math.min(schema.maximum ?? 1000, 1000) });
  if (schema.type === "boolean") return fc.boolean();
  if (schema.type === "null") return fc.constant(null);
  return text(schema, known);
}

const nasty: unknown[] = [null, 0, -1, 1e308, true, "", " ", "\0", "a\0b", "\uD800", "\u202Eevil", "x".repeat(5000), "2026-02-30", "0000-00-00", "__proto__", "'; drop table cases; --", [], {}, [[]], { __proto__: null }, ["x"], "WL-0000-0000"];

/** Something that was fitting, with a part of it changed, left out, or added to. */
export function nearlyFitting(schema: JsonSchema, known: readonly string[]): fc.Arbitrary<unknown> {
  const anything = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...nasty) }, { weight: 1, arbitrary: fc.jsonValue() });
  const spoilt = fc.tuple(fitting(schema, known), fc.nat(5), anything).map(([whole, where, bad]) => {
    if (typeof whole !== "object" || whole === null || Array.isArray(whole)) return bad;
    const entries: [string, unknown][] = Object.entries(whole);
    const [name, value] = entries[where % Math.max(entries.length, 1)] ?? ["extra", bad];
    if (where === 5) return { ...whole, extra: bad };
    if (where === 4) return Object.fromEntries(entries.filter(([other]) => other !== name));
    const inside = Array.isArray(value) && value.length > 0 ? [...(value as unknown[]).slice(1), bad] : bad;
    return { ...whole, [name]: inside };
  });
  return fc.oneof({ weight: 5, arbitrary: spoilt }, { weight: 1, arbitrary: anything });
}
