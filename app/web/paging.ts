/** Rows a page of a list may have. */
export const pageSizes = [25, 50, 100] as const;

export interface Paging {
  page: number;
  size: number;
  limit: number;
  offset: number;
}

/** The page an address asks for; the first, of 25, for anything it does not say properly. */
export function pagingOf(query: URLSearchParams): Paging {
  const asked = Number(query.get("page") ?? 1);
  const page = Number.isInteger(asked) && asked >= 1 && asked <= 10_000 ? asked : 1;
  const size = pageSizes.find((each) => String(each) === query.get("size")) ?? pageSizes[0];
  return { page, size, limit: size, offset: (page - 1) * size };
}
