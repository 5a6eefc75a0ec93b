import { z } from "zod";
import type { Paging } from "../paging";

/** [L] Records of one page unless asked otherwise, the most there are, and the most where only ids are asked for. */
export const [usualPage, mostOnAPage, mostMinimal] = [50, 100, 10_000] as const;

const whole = (name: string) => z.string().regex(/^\d{1,6}$/, `${name} is a whole number from 1`).transform(Number).pipe(z.number().min(1, `${name} is a whole number from 1`));
const flag = (name: string) => z.enum(["true", "false"], `${name} is true or false`).transform((value) => value === "true");
const id = (name: string) => z.guid(`${name} is an id`).transform((value) => value.toLowerCase());

/** What may be asked of a list, in the names of HSDS's own description. */
const asked = {
  page: whole("page").prefault("1").describe("Which page, from 1"),
  per_page: whole("per_page").prefault(String(usualPage)).describe(`Records on a page: at most ${mostOnAPage}; with minimal, at most ${mostMinimal}`),
  format: z.literal("json", "format is json: nothing else is offered").optional().describe("Only json"),
  search: z.string().max(200, "search has at most 200 characters").optional().describe("Words to look for"),
  full: flag("full").prefault("false").describe("Whether each record comes with everything around it"),
  minimal: flag("minimal").prefault("false").describe("Whether only the id and last_modified of each are wanted: all of them in one page, unless per_page says otherwise"),
  full_service: flag("full_service").prefault("false").describe("Whether an organisation’s services come in full"),
  modified_after: z.union([z.iso.datetime({ offset: true }), z.iso.date()], "modified_after is a date and time, like 2026-03-28T09:30:00Z").transform((value) => new Date(value)).optional().describe("Only services modified at that moment or later"),
  taxonomy_term_id: id("taxonomy_term_id").optional().describe("Only services with this term"),
  taxonomy_id: id("taxonomy_id").optional().describe("Only what has, or is, a term of this list"),
  organization_id: id("organization_id").optional().describe("Only services of this organisation"),
  parent_id: id("parent_id").optional().describe("Only terms beneath this one"),
  top_only: flag("top_only").prefault("false").describe("Only terms that have no wider one"),
};
export type Asked = keyof typeof asked;

export type Question<Name extends Asked> = { [Each in Name]: z.output<(typeof asked)[Each]> };

/** What a list may be asked, as its description tells of it. */
export const questionSchema = (names: readonly Asked[]) => z.object(Object.fromEntries(names.map((name) => [name, asked[name]])));

/** The query of an address as a question; or what of it cannot be read. What is not asked of this list is passed over. */
export function questionOf<Name extends Asked>(request: Request, names: readonly Name[]): { question: Question<Name>; errors?: undefined } | { question?: undefined; errors: { at: string; detail: string }[] } {
  const query = new URL(request.url).searchParams;
  const given = Object.fromEntries(names.flatMap((name) => (query.get(name) ? [[name, query.get(name)!]] : [])));
  const read = questionSchema(names).safeParse(given);
  if (read.success) return { question: read.data as Question<Name> };
  return { errors: read.error.issues.map(({ path, message }) => ({ at: `?/${String(path[0])}`, detail: message })) };
}

/** Which records a page has. More on a page than there may be are as many as there may be. */
export function pageAsked({ page, per_page }: Question<"page" | "per_page">, most: number = mostOnAPage): Paging {
  const size = Math.min(per_page, most);
  return { page, size, limit: size, offset: (page - 1) * size };
}

/** A page as HSDS has it. */
export const hsdsPage = <Record>(contents: readonly Record[], total: number, { page, size }: Paging) => {
  const pages = Math.max(1, Math.ceil(total / size));
  return { total_items: total, total_pages: pages, page_number: page, size: contents.length, first_page: page === 1, last_page: page >= pages, empty: contents.length === 0, contents };
};
