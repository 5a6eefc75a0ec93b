import { largestOf, sayValue, type ChartValue, type Series } from "#app/domain/publishing/series";
import { linesOf, spreadOut, ticksUpTo } from "./axis";

/** As narrow as a phone, so that its words can be read on one. */
const [width, height, left, right, top, bottom] = [390, 250, 36, 100, 12, 34];
const [mostLabels, lettersOfALabel, lineHeight] = [4, 13, 16];

/** Runs of values with nothing missing between them: a line is not drawn over what is hidden or not there. */
function runsOf(values: readonly ChartValue[]): { at: number; value: number }[][] {
  return values.reduce<{ at: number; value: number }[][]>(
    (runs, value, at) => (typeof value === "number" ? [...runs.slice(0, -1), [...(runs.at(-1) ?? []), { at, value }]] : [...runs, []]),
    [[]],
  ).filter((run) => run.length > 0);
}

/** A line for each column over the rows, told apart by dashes, the shape of its points and its name at its end, not by colour alone. */
export function LineChart({ series, area = false }: { series: Series; /** Whether the first line's height is filled. */ area?: boolean }) {
  const { rows, columns } = series;
  const ticks = ticksUpTo(largestOf(series));
  const most = ticks.at(-1) ?? 1;
  const x = (at: number) => Math.round((left + (rows.length === 1 ? 0.5 : at / (rows.length - 1)) * (width - left - right)) * 10) / 10;
  const y = (value: number) => Math.round((height - bottom - (value / most) * (height - top - bottom)) * 10) / 10;
  const every = Math.ceil(rows.length / mostLabels);
  const lines = columns.map((name, column) => ({ name, column, runs: runsOf(rows.map(({ values }) => values[column] ?? null)) })).filter(({ runs }) => runs.length > 0);
  const ends = lines.map(({ name, runs }) => {
    const last = runs.at(-1)?.at(-1);
    return { words: [...linesOf(name, lettersOfALabel), sayValue(last?.value ?? null)], y: y(last?.value ?? 0) };
  });
  const places = spreadOut(ends.map((end) => end.y - (end.words.length * lineHeight) / 2), ends.map(({ words }) => words.length * lineHeight + 4), { from: 0, to: height - bottom });
  return (
    <svg className="wl-chart wl-chart--narrow" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {ticks.map((tick) => (
        <g key={tick}>
          <line x1={left} x2={width - right} y1={y(tick)} y2={y(tick)} className="wl-chart__grid" />
          <text x={left - 6} y={y(tick) + 5} textAnchor="end" className="wl-chart__text">{sayValue(tick)}</text>
        </g>
      ))}
      {rows.map(({ label, short }, at) => (rows.length - 1 - at) % every === 0 && <text key={label} x={x(at)} y={height - 10} textAnchor="middle" className="wl-chart__text">{short ?? label}</text>)}
      {lines.map(({ name, column, runs }, at) => (
        <g key={name} className={`wl-chart__series wl-chart__series--${(column % 4) + 1}`}>
          {area && column === 0 && runs.filter((run) => run.length > 1).map((run) => <polygon key={run[0]?.at} className="wl-chart__area" points={[`${x(run[0]?.at ?? 0)},${y(0)}`, ...run.map((point) => `${x(point.at)},${y(point.value)}`), `${x(run.at(-1)?.at ?? 0)},${y(0)}`].join(" ")} />)}
          {runs.map((run) => <polyline key={run[0]?.at} className="wl-chart__line" points={run.map((point) => `${x(point.at)},${y(point.value)}`).join(" ")} />)}
          {runs.flat().map((point) => <Point key={point.at} x={x(point.at)} y={y(point.value)} shape={column % 4} />)}
          {ends[at]?.words.map((words, line) => <text key={words} x={width - right + 10} y={(places[at] ?? 0) + (line + 1) * lineHeight - 3} className={line === 0 ? "wl-chart__text wl-chart__text--strong" : "wl-chart__text"}>{words}</text>)}
        </g>
      ))}
    </svg>
  );
}

function Point({ x, y, shape }: { x: number; y: number; shape: number }) {
  if (shape === 0) return <circle className="wl-chart__point" cx={x} cy={y} r={4} />;
  if (shape === 1) return <rect className="wl-chart__point" x={x - 4} y={y - 4} width={8} height={8} />;
  return <polygon className="wl-chart__point" points={shape === 2 ? `${x},${y - 5} ${x + 5},${y + 4} ${x - 5},${y + 4}` : `${x},${y - 6} ${x + 6},${y} ${x},${y + 6} ${x - 6},${y}`} />;
}
