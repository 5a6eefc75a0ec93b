// @ts-check

/** @param {number[]} numbers @param {number} hundredths the nearest rank */
export function percentile(numbers, hundredths) {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((sorted.length * hundredths) / 100) - 1)] ?? NaN;
}

/** @param {number[]} numbers */
export function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length % 2 === 1 ? (sorted[Math.floor(middle)] ?? NaN) : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2;
}

/** Columns of one width: the first two to the left, figures to the right. @param {string[][]} rows */
export function asTable(rows) {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (/** @type {string[]} */ row) => row.map((cell, column) => (column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join("  ").trimEnd();
  const [heading = [], ...rest] = rows;
  return [line(heading), widths.map((width) => "-".repeat(width)).join("  "), ...rest.map(line)].join("\n");
}

/** Significant at any size: 1234, 56.7, 8.90; a dash for what could not be measured. @param {number} number */
export const figure = (number) => (Number.isFinite(number) ? number.toFixed(number >= 100 ? 0 : number >= 10 ? 1 : 2) : "–");

/**
 * Where a page's time goes, from ways of answering that differ in one thing each. A difference that noise has turned around is said so.
 * @param {string} page
 * @param {Record<string, number | undefined>} milliseconds of a request, by way
 */
export function whereTheTimeGoes(page, milliseconds) {
  const { service: whole = NaN, oneHandler = NaN, react = NaN, bare = NaN, known = bare, open = NaN } = milliseconds;
  const parts = [
    { what: "Remix and what stands in front of it", ms: whole - react },
    { what: "drawing with React", ms: react - bare },
    ...(milliseconds["known"] === undefined ? [] : [{ what: "finding who is asking", ms: bare - known }]),
    { what: "the walls", ms: known - open },
    { what: "the SQL and a bare server", ms: open },
  ].sort((a, b) => b.ms - a.ms);
  const shares = parts.map(({ what, ms }) => (ms > 0 ? `${what} ${figure(ms)} (${Math.round((100 * ms) / whole)} %)` : `${what} too little to see`));
  const routes = oneHandler > whole ? `would add ${figure(oneHandler - whole)}` : "would add too little to see";
  return `${page}, ${figure(whole)} ms a request: ${shares.join(", ")}. Every route in one handler ${routes}.`;
}
