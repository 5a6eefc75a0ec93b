import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs } from "@remix-run/node";
import fc from "fast-check";
import { randomUUID } from "node:crypto";
import { dirname, join } from "node:path";
import { expect } from "vitest";
import type { Actor } from "#app/domain/people/actor";
import { languageCodes, type Language } from "#app/domain/people/language";
import { map } from "../../../remix.config.js";

// What somebody hostile, or a broken browser, sends: repeated, missing and extra fields, other people's ids, files for text, NUL, half
// characters, right-to-left marks, a great deal of text. Half of each form is what would do, so that what lies behind it is reached.

/** How often each page is asked. More in a benchmark or overnight: FUZZ_RUNS=5000. */
export const runsOr = (few: number): number => Number(process.env.FUZZ_RUNS ?? few);

export type Args = LoaderFunctionArgs & ActionFunctionArgs;
export type Work = (args: Args) => unknown;

const sources = import.meta.glob<string>(["../../routes/**/*.{ts,tsx}", "../../ui/**/*.tsx"], { query: "?raw", import: "default", eager: true });
const domain = import.meta.glob<Record<string, unknown>>(["../../domain/**/*.ts", "!../../domain/**/*.test.ts"], { eager: true });
const lists = Object.fromEntries(Object.values(domain).flatMap((module) => Object.entries(module)).filter((entry): entry is [string, string[]] => Array.isArray(entry[1]) && entry[1].every((each) => typeof each === "string")));

/** Every code the domain knows: what a form could be given that means something. */
export const codes: string[] = [...new Set(Object.values(lists).flat())];

export interface PageAt {
  address: string;
  /** Under app/routes. */
  file: string;
}

/** The pages of some audiences, read from the map: a new one cannot be forgotten. */
export const pagesOf = (...audiences: string[]): PageAt[] => audiences.flatMap((audience) => Object.entries(map[audience] ?? {}).map(([address, file]) => ({ address, file: `${audience}/${file}` })));

export const sourceOf = (file: string): string => sources[`../../routes/${file}`] ?? "";
export const hasAction = ({ file }: PageAt): boolean => /export (async )?function action/.test(sourceOf(file));
export const partsOf = (address: string): string[] => [...address.matchAll(/:(\w+)/g)].map(([, name = ""]) => name);

/** A page's source with that of the files it uses near it, two steps deep: where the names of its fields stand. */
function nearby(file: string, depth = 2): string {
  const source = sources[file] ?? sources[`${file}.ts`] ?? sources[`${file}.tsx`] ?? "";
  if (depth === 0) return source;
  return [source, ...[...source.matchAll(/from "(\.[^"]+)"/g)].map(([, path = ""]) => nearby(join(dirname(file), path), depth - 1))].join("\n");
}

interface Fields {
  names: string[];
  /** What a choice chooses from, by field. */
  options: Record<string, string[]>;
  /** What the page reads from its query. */
  asked: string[];
}

const kinds = "text|optionalText|choice|choices|exclusiveChoices|optionalChoice|ticked|calendarDay|optionalCalendarDay|partOfDay|minutesOfDay|optionalNumber|identifier|identifierOr|version|day|words|lines|z\\.custom|z\\.array|z\\.object";

function fieldsNear(file: string): Fields {
  const source = nearby(`../../routes/${file}`);
  const dated = (name: string) => [`${name}-day`, `${name}-month`, `${name}-year`];
  const inHtml = [...source.matchAll(/\bname="([\w-]+)"|namePrefix="([\w-]+)"/g)].flatMap(([, name, prefix]) => (prefix ? dated(prefix) : [name!]));
  const inSchemas = [...source.matchAll(new RegExp(`\\b"?([\\w-]+)"?: (${kinds})\\b`, "g"))].flatMap(([, name = "", kind = ""]) => (/day$/i.test(kind) ? dated(name) : [name]));
  const taken = [...source.matchAll(/\bform\.get(?:All)?\("([\w-]+)"\)/g)].map(([, name]) => name!);
  const options: Record<string, string[]> = {};
  for (const [, name = "", given = ""] of source.matchAll(/\b"?([\w-]+)"?: (?:choice|choices|exclusiveChoices|optionalChoice)\((\[[^\]]*\]|\w+)/g)) {
    options[name] = given.startsWith("[") ? [...given.matchAll(/"([^"]+)"/g)].map(([, one]) => one!) : (lists[given] ?? []);
  }
  const asked = [...source.matchAll(/\b(?:query|searchParams|asked)\.(?:get(?:All)?|has)\("([\w-]+)"\)/g)].map(([, name]) => name!);
  return { names: [...new Set([...inHtml, ...inSchemas, ...taken])], options, asked: [...new Set(asked)] };
}

const long = "long ".repeat(3000);
const nasty = ["", " ", "\0", "a\0b", "\uD800", "\uDFFF x", "\u202Eevil", "👩🏽‍🏭", "Ж", "<script>alert(1)</script>", "'; drop table cases; --", "=HYPERLINK(1)", "%00", "%", "_", "\\", "(((((", "(a+)+$", "[", "*", "$1", "../../etc/passwd", "//evil.example", "https://evil.example", "__proto__", "constructor", "toString", "0", "-1", "1e400", "NaN", "2147483648", "9999999999", "31", "2", "0000", "9999", "2007", "yes", "none", "x".repeat(300), "z̷̢".repeat(60), long];
const filesSent = [
  () => new File([], ""), () => new File(["\0PK\u0003\u0004"], "a\0b\uD800.csv"), () => new File(['First name,Last name,Date of birth\n"'.repeat(200)], `${"x".repeat(500)}.csv`),
  () => new File(["First name,Last name,Date of birth,Postcode,Phone,__proto__\nRosa,\uFFFE\u0007Marsh,31/2/2009,NM1 4AB,07700 900982,x\n=1+1,@x,3/4/1900,,,\n"], "list.csv"), () => new File([`__proto__,constructor,dob,name\n${"a,b,3/4/2009,Ж\n".repeat(30)}`], "../../list.csv"),
];

/** What is really there, to be asked for: by the name of a part or a field, and all of it. */
export interface Known {
  byName: Record<string, readonly string[]>;
  all: readonly string[];
}

function likely(name: string, { options }: Fields, { byName, all }: Known): fc.Arbitrary<string> {
  if (options[name]?.length) return fc.constantFrom(...options[name]);
  if (byName[name]?.length) return fc.constantFrom(...byName[name]);
  if (/-day$/.test(name)) return fc.constantFrom("1", "12", "28", "31");
  if (/-month$/.test(name)) return fc.constantFrom("1", "3", "march", "12");
  if (/-year$/.test(name)) return fc.constantFrom("2026", "2025", "2027", "2009", "0001", "9999");
  if (/version/i.test(name)) return fc.nat(6).map(String);
  return fc.oneof({ weight: 3, arbitrary: fc.constantFrom("yes", "Some words", "12", "10am", "30", "rosa@resident.example", "07700 900982", "NM1 4AB", "QQ 12 34 56 C") }, { weight: 2, arbitrary: fc.constantFrom(...all) }, { weight: 2, arbitrary: fc.constantFrom(...codes) });
}

const hostile = ({ all }: Known): fc.Arbitrary<string> =>
  fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...nasty) }, { weight: 3, arbitrary: fc.constantFrom(...codes) }, { weight: 2, arbitrary: fc.constantFrom(...all) }, { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 40 }) });

export type Sent = [name: string, value: string | (() => File)][];

/** A form: most of its fields as they would do, then some of anything. */
function formOf(fields: Fields, known: Known): fc.Arbitrary<Sent> {
  const names = fields.names.length > 0 ? fields.names : ["nothing"];
  const whole = fc.tuple(...names.map((name) => fc.option(likely(name, fields, known).map((value): Sent[number] => [name, value]), { nil: undefined, freq: 6 }))).map((sent) => sent.filter((each) => each !== undefined));
  const name = fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...names) }, { weight: 1, arbitrary: fc.constantFrom("__proto__", "toString", "formKey", "token", "a-day", "") });
  const value = fc.oneof({ weight: 12, arbitrary: hostile(known) }, { weight: 1, arbitrary: fc.constantFrom(...filesSent) });
  const some = (max: number) => fc.array(fc.tuple(name, value), { maxLength: max });
  const withFile = fc.constantFrom(...filesSent).map((file): Sent[number] => ["file", file]);
  // What comes first counts: hostile fields stand in front as often as behind.
  return fc.oneof({ weight: 2, arbitrary: some(12) }, { weight: 2, arbitrary: whole }, { weight: 1, arbitrary: fc.tuple(whole, some(3)).map(([a, b]) => [...a, ...b]) }, { weight: 2, arbitrary: fc.tuple(some(3), whole).map(([a, b]) => [...a, ...b]) }, ...(names.includes("file") ? [{ weight: 3, arbitrary: fc.tuple(withFile, whole).map(([a, b]) => [a, ...b]) }] : []));
}

/** What stands in an address (what is not visible ASCII is refused in front of the pages): usually something that is there. */
function paramOf(name: string, { byName, all }: Known): fc.Arbitrary<string> {
  const there = /step$|^part$/i.test(name) ? codes.filter((code) => /^[a-z]+(-[a-z]+)*$/.test(code)) : all;
  return fc.oneof({ weight: 7, arbitrary: fc.constantFrom(...(byName[name]?.length ? byName[name] : there)) }, { weight: 1, arbitrary: fc.constantFrom(...all) }, { weight: 1, arbitrary: fc.constantFrom(...nasty) }).map((value) => value.replaceAll(/[^ -~]/g, ""));
}

const paramsOf = (address: string, known: Known) => fc.record(Object.fromEntries(partsOf(address).map((name) => [name, paramOf(name, known)])));

function queryOf(fields: Fields, known: Known): fc.Arbitrary<string> {
  const names = [...new Set([...fields.asked, ...fields.names, "page", "size", "search"])];
  const name = fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...(fields.asked.length > 0 ? fields.asked : names)) }, { weight: 2, arbitrary: fc.constantFrom(...names) }, { weight: 1, arbitrary: fc.constantFrom("__proto__", "_", "next") });
  const pair = name.chain((one) => fc.oneof(likely(one, fields, known), hostile(known)).map((value) => [one, value.replaceAll("\0", "").toWellFormed()] as [string, string]));
  return fc.array(pair, { maxLength: 5 }).map((pairs) => (pairs.length > 0 ? `?${new URLSearchParams(pairs).toString()}` : ""));
}

export interface Asked {
  params: Record<string, string>;
  query: string;
  sent: Sent;
  language: Language;
}

/** Everything that can be asked of a page. */
export function anythingOf({ address, file }: PageAt, known: Known): fc.Arbitrary<Asked> {
  const fields = fieldsNear(file);
  return fc.record({ params: paramsOf(address, known), query: queryOf(fields, known), sent: formOf(fields, known), language: fc.constantFrom(...languageCodes) });
}

export interface Answer {
  status: number;
  data: unknown;
  location: string | null;
}

/** What a page answers to somebody; an exception that is no answer is the problem looked for. */
export async function answerTo(work: Work, address: string, { params, query, sent, language }: Asked, who: { actor: Actor | undefined; visit: string }, method: "GET" | "POST"): Promise<Answer> {
  const path = address.replaceAll(/:(\w+)/g, (_whole, param: string) => encodeURIComponent(params[param] ?? ""));
  const body = new FormData();
  body.append("formKey", randomUUID());
  for (const [name, each] of sent) body.append(name, typeof each === "string" ? each : each());
  const request = new Request(`http://localhost:3000${path}${query}`, method === "POST" ? { method, body } : {});
  const asking: Partial<AppLoadContext["asking"]> = { ...who, path, search: query, language, remoteAddress: "192.0.2.7", requestId: "fuzz", nonce: "", formToken: "" };
  const said = await Promise.resolve().then(() => work({ request, params, context: { asking: asking as AppLoadContext["asking"] } })).catch((thrown: unknown) => {
    if (thrown instanceof Response) return thrown;
    throw thrown;
  });
  if (said instanceof Response) {
    const location = said.headers.get("Location");
    // Nothing that is sent leads anybody to another site.
    if (location !== null) expect(location).toMatch(/^(\/(?![/\\])|[?#]|$)/);
    await said.body?.cancel();
    return { status: said.status, data: undefined, location };
  }
  const { data, init } = (said ?? {}) as { data?: unknown; init?: { status?: number } | null };
  return { status: init?.status ?? 200, data: init === undefined ? said : data, location: null };
}
