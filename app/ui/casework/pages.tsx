import { Pagination } from "#app/ui/govuk/pagination";

interface PagesProps {
  total: number;
  page: number;
  size: number;
  sizes: readonly number[];
  /** The address of the list without its query. */
  path: string;
  /** What else stands in the query, such as a filter; page and size are added. */
  query?: Record<string, string | undefined>;
}

/** The first, the last, and those beside the current one; a gap between. */
function shown(page: number, last: number): (number | "gap")[] {
  const near = [...new Set([1, page - 1, page, page + 1, last])].filter((each) => each >= 1 && each <= last).sort((a, b) => a - b);
  return near.flatMap((each, index) => (index > 0 && each - (near[index - 1] ?? 0) > 1 ? ["gap" as const, each] : [each]));
}

/** Which rows of a list these are, the pages around them, and how many a page. Nothing where the shortest page holds everything. */
export function Pages({ total, page, size, sizes, path, query = {} }: PagesProps) {
  const last = Math.max(1, Math.ceil(total / size));
  const address = (given: { page?: number; size?: number }) => {
    const asked = { ...query, page: String(given.page ?? 1), size: String(given.size ?? size) };
    return `${path}?${new URLSearchParams(Object.entries(asked).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))).toString()}`;
  };
  const [smallest = size] = sizes;
  if (total <= smallest) return null;
  return (
    <div className="wl-pages">
      <p className="govuk-body-s">Showing {Math.min((page - 1) * size + 1, total)} to {Math.min(page * size, total)} of {total}</p>
      {last > 1 && (
        <Pagination
          landmarkLabel="Pages of this list"
          previous={page > 1 ? { href: address({ page: page - 1 }) } : undefined}
          next={page < last ? { href: address({ page: page + 1 }) } : undefined}
          items={shown(page, last).map((each) => (each === "gap" ? { ellipsis: true } : { number: each, href: address({ page: each }), current: each === page }))}
        />
      )}
      <p className="govuk-body-s">
        Rows on a page:{" "}
        {sizes.map((each, index) => (
          <span key={each}>
            {index > 0 && ", "}
            {each === size ? <strong>{each}</strong> : <a className="govuk-link" href={address({ size: each })}>{each}<span className="govuk-visually-hidden"> rows on a page</span></a>}
          </span>
        ))}
      </p>
    </div>
  );
}
