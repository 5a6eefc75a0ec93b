import type { FoundService } from "#db/queries/services/list-services";

export const sizes = [25, 50, 100] as const;

const folded = (text: string) => text.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();

/** Whether every word typed stands somewhere in what is known of the service; accents and case do not matter. */
export function mentions({ name, organisationName, description }: Pick<FoundService, "name" | "organisationName" | "description">, words: string): boolean {
  const text = folded(`${name} ${organisationName} ${description}`);
  return folded(words).split(/\s+/).every((word) => text.includes(word));
}

/** The page and size an address asks for, kept within what there is. */
export function pageAsked(query: URLSearchParams, total: number): { page: number; size: number } {
  const size = sizes.find((each) => String(each) === query.get("size")) ?? sizes[0];
  const last = Math.max(1, Math.ceil(total / size));
  const asked = Number(/^\d{1,4}$/.exec(query.get("page") ?? "")?.[0] ?? 1);
  return { size, page: Math.min(Math.max(asked, 1), last) };
}
