import { Pagination } from "../govuk/pagination";

interface PagedListProps {
  /** The address without its query. */
  path: string;
  /** What else stands in the query, such as a filter. */
  query?: Record<string, string | undefined>;
  page: number;
  size: number;
  total: number;
}

export const pageSizes = [25, 50, 100] as const;

/** Which page of how many somebody asks for; anything odd is the first page of 25. */
export function pageAskedFor(search: URLSearchParams): { page: number; size: number } {
  const size = pageSizes.find((each) => String(each) === search.get("size")) ?? pageSizes[0];
  const page = Number(search.get("page") ?? 1);
  return { size, page: Number.isInteger(page) && page >= 1 && page <= 1_000_000 ? page : 1 };
}

/** Which rows these are, the pages before and after, and how many to show on a page. Nothing where one short page holds everything. */
export function PagedList({ path, query = {}, page, size, total }: PagedListProps) {
  const pages = Math.max(1, Math.ceil(total / size));
  const to = (given: { page?: number; size?: number }) => {
    const asked = { ...query, page: String(given.page ?? 1), size: String(given.size ?? size) };
    const search = new URLSearchParams(Object.entries(asked).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
    return `${path}?${search.toString()}`;
  };
  if (total <= pageSizes[0]) return null;
  return (
    <>
      <p className="govuk-body">
        Showing {Math.min((page - 1) * size + 1, total)} to {Math.min(page * size, total)} of {total}
      </p>
      {pages > 1 && (
        <Pagination
          landmarkLabel="Pages of this list"
          previous={page > 1 ? { href: to({ page: page - 1 }) } : undefined}
          next={page < pages ? { href: to({ page: page + 1 }) } : undefined}
          items={neighbours(page, pages).map((number) => (number === "gap" ? { ellipsis: true } : { number, href: to({ page: number }), current: number === page }))}
        />
      )}
      <p className="govuk-body">
        Rows on a page:{" "}
        {pageSizes.map((each, index) => (
          <span key={each}>
            {index > 0 && ", "}
            {each === size ? <strong>{each}</strong> : <a className="govuk-link" href={to({ size: each })}>{each}<span className="govuk-visually-hidden"> rows on a page</span></a>}
          </span>
        ))}
      </p>
    </>
  );
}

/** The first, the last, and those beside this one. */
function neighbours(page: number, pages: number): (number | "gap")[] {
  const shown = [...new Set([1, page - 1, page, page + 1, pages])].filter((number) => number >= 1 && number <= pages).sort((a, b) => a - b);
  return shown.flatMap((number, index) => (index > 0 && number - (shown[index - 1] ?? 0) > 1 ? ["gap" as const, number] : [number]));
}
