import { barrierCodes } from "#app/domain/cases/barrier";
import { weekdayCodes, type WeekdayCode } from "#app/domain/directory/codes";
import { offers } from "#app/domain/cases/offer";
import { partsOfDay, type PartOfDay, type Suits } from "#app/domain/finding/facts";
import type { Filters } from "#app/domain/finding/filters";

export const pageSizes = [25, 50, 100] as const;

/** What an address asks of a list of services; whatever makes no sense is not asked. */
export interface AskedOfServices extends Filters {
  words: string;
  /** Looked for as it is spelt. */
  asTyped: boolean;
  /** When somebody can come: it ranks, and takes nothing away. */
  days: readonly WeekdayCode[];
  parts: readonly PartOfDay[];
  page: number;
  size: number;
}

const ticked = (query: URLSearchParams, name: string) => (query.get(name) === "yes" ? { [name]: true } : {});

/** Any of a list, ticked one by one or with commas between. */
function several<Option extends string>(query: URLSearchParams, name: string, options: readonly Option[]): Option[] {
  const asked = query.getAll(name).flatMap((each) => each.split(","));
  return options.filter((option) => asked.includes(option));
}

/** When somebody can come, where anything was said. */
export const suitsOf = ({ days, parts }: Pick<AskedOfServices, "days" | "parts">): Suits | undefined => (days.length + parts.length > 0 ? { days, parts } : undefined);

export function askedOfServices(query: URLSearchParams): AskedOfServices {
  const language = (query.get("language") ?? "").trim().slice(0, 60);
  return {
    words: (query.get("q") ?? "").slice(0, 200),
    asTyped: query.get("typed") === "yes",
    page: Number(/^\d{1,4}$/.exec(query.get("page") ?? "")?.[0] ?? 1),
    size: pageSizes.find((each) => String(each) === query.get("size")) ?? pageSizes[0],
    days: several(query, "days", weekdayCodes),
    parts: several(query, "parts", partsOfDay),
    ...ticked(query, "free"), ...ticked(query, "near"), ...ticked(query, "soon"), ...ticked(query, "referrals"),
    language: language || undefined,
    offer: offers.find((each) => each === query.get("offer")),
    barrier: barrierCodes.find((each) => each === query.get("barrier")),
  };
}

/** The query of the same list, without some of what it asks; the page is left out, for another list begins anew. */
export function queryOf({ words, asTyped, size, days, parts, free, near, soon, referrals, language, offer, barrier }: AskedOfServices, without: readonly (keyof AskedOfServices)[] = []): Record<string, string> {
  const yes = (asked: boolean | undefined) => (asked ? "yes" : undefined);
  const all: Record<string, [keyof AskedOfServices, string | undefined]> = {
    q: ["words", words || undefined], typed: ["asTyped", yes(asTyped)], free: ["free", yes(free)], near: ["near", yes(near)], soon: ["soon", yes(soon)], referrals: ["referrals", yes(referrals)],
    days: ["days", days.join(",") || undefined], parts: ["parts", parts.join(",") || undefined],
    language: ["language", language], offer: ["offer", offer], barrier: ["barrier", barrier], size: ["size", size === pageSizes[0] ? undefined : String(size)],
  };
  return Object.fromEntries(Object.entries(all).flatMap(([name, [key, value]]) => (value === undefined || without.includes(key) ? [] : [[name, value]])));
}

/** The page asked for, kept within what there is. */
export const pageWithin = ({ page, size }: Pick<AskedOfServices, "page" | "size">, total: number): number => Math.min(Math.max(page, 1), Math.max(1, Math.ceil(total / size)));
