import { largestOf, sayValue, type Series } from "#app/domain/publishing/series";
import { linesOf } from "./axis";

/** As narrow as a phone: a row's label stands above its bars, and each bar has its value and its column's name beside it. */
const [width, lineHeight, barHeight, gap] = [390, 18, 24, 10];
const [lettersOfALine, lettersOfABar] = [48, 8];

/** A group of bars for each row, one bar for each column. A hidden value has no bar, and says so; so has one that is not there. */
export function BarChart({ series }: { series: Series }) {
  const { rows, columns } = series;
  const largest = Math.max(1, largestOf(series));
  const alone = columns.length === 1;
  const longest = Math.max(...columns.map((name) => name.length));
  const room = Math.min(200, 64 + (alone ? 0 : longest * lettersOfABar));
  const drawn = rows.map((row) => ({ ...row, lines: linesOf(row.label, lettersOfALine) }));
  const heightOf = ({ lines }: (typeof drawn)[number]) => lines.length * lineHeight + columns.length * barHeight + gap;
  const topOf = (at: number) => drawn.slice(0, at).reduce((sum, row) => sum + heightOf(row), 0);
  return (
    <svg className="wl-chart wl-chart--narrow" viewBox={`0 0 ${width} ${topOf(drawn.length)}`} aria-hidden="true">
      {drawn.map(({ label, lines, values }, at) => (
        <g key={label}>
          {lines.map((line, index) => <text key={line} x={0} y={topOf(at) + 14 + index * lineHeight} className="wl-chart__text wl-chart__text--strong">{line}</text>)}
          {columns.map((name, column) => {
            const value = values[column] ?? null;
            const length = typeof value === "number" ? Math.round((value / largest) * (width - room) * 10) / 10 : 0;
            const bar = topOf(at) + lines.length * lineHeight + column * barHeight + 4;
            return (
              <g key={name} className={`wl-chart__series wl-chart__series--${(column % 4) + 1}`}>
                {length > 0 && <rect x={0} y={bar} width={length} height={barHeight - 6} className="wl-chart__fill" />}
                <text x={length + (length > 0 ? 6 : 0)} y={bar + 14} className="wl-chart__text">{sayValue(value)}{!alone && ` ${name}`}</text>
              </g>
            );
          })}
        </g>
      ))}
    </svg>
  );
}
