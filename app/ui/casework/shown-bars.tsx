import type { Shown } from "#app/domain/publishing/shown";

/** Narrow enough that its words can be read on a phone: each label stands above its bar. */
const [barWidth, room, rowHeight] = [320, 70, 46];
const mostLetters = 54;
const shortened = (text: string) => (text.length > mostLetters ? `${text.slice(0, mostLetters - 1)}…` : text);

/** What a bar says in words: the same that stands in the table, so that the chart tells nothing more. */
const inWords = (shown: Shown) => (shown === "hidden" ? "hidden" : String(shown));

/** Bars of counts that may be published, each with its count beside it; a hidden one has no bar. Its text says the same as the picture. */
export function ShownBars({ id, title, bars }: { id: string; title: string; bars: readonly { label: string; shown: Shown }[] }) {
  const largest = Math.max(1, ...bars.map(({ shown }) => (shown === "hidden" ? 0 : shown)));
  return (
    <svg className="wl-chart wl-chart--narrow" viewBox={`0 0 ${barWidth + room} ${bars.length * rowHeight}`} role="img" aria-labelledby={`${id}-title ${id}-text`}>
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-text`}>{bars.map(({ label, shown }) => `${label}: ${inWords(shown)}`).join("; ")}</desc>
      {bars.map(({ label, shown }, at) => {
        const length = shown === "hidden" ? 0 : (shown / largest) * barWidth;
        return (
          <g key={label}>
            <text x={0} y={at * rowHeight + 14} className="wl-chart__text">{shortened(label)}</text>
            {length > 0 && <rect x={0} y={at * rowHeight + 20} width={Math.round(length * 10) / 10} height={18} className="wl-chart__bar" />}
            <text x={Math.round(length) + (length > 0 ? 6 : 0)} y={at * rowHeight + 34} className="wl-chart__text">{inWords(shown)}</text>
          </g>
        );
      })}
    </svg>
  );
}
