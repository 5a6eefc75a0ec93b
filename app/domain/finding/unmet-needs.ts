import type { UnmetReason } from "#app/domain/directory/codes";
import { unmetReasons } from "#app/domain/directory/codes";
import { suppressTable, type Shown } from "#app/domain/returns/suppress";

interface Counted {
  what: string;
  why: UnmetReason;
  /** Empty where no postcode was known. */
  district: string;
  needs: number;
}

export interface UnmetNeedsTable<What extends string> {
  /** Reasons that were given at all, in the order of the list. */
  reasons: UnmetReason[];
  rows: { what: What; district: string; counts: Shown[]; total: Shown }[];
  columnTotals: Shown[];
  total: Shown;
}

/**
 * Needs and districts by reason. One table with everything in it: two tables of the same people side by side would give away what each
 * hides. Counts of 1 to 4 are hidden, and as many others as it takes [L].
 */
export function unmetNeedsTable<What extends string>(counted: readonly (Counted & { what: What })[]): UnmetNeedsTable<What> {
  const reasons = unmetReasons.filter((why) => counted.some((each) => each.why === why));
  const keys = [...new Map(counted.map(({ what, district }) => [`${what} ${district}`, { what, district }])).values()];
  const count = (what: What, district: string, why: UnmetReason) => counted.filter((each) => each.what === what && each.district === district && each.why === why).reduce((sum, { needs }) => sum + needs, 0);
  const { rows, rowTotals, columnTotals, total } = suppressTable(keys.map(({ what, district }) => reasons.map((why) => count(what, district, why))));
  return { reasons, rows: keys.map((key, at) => ({ ...key, counts: rows[at] ?? [], total: rowTotals[at] ?? "hidden" })), columnTotals, total };
}
