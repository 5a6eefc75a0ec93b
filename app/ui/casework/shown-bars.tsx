import type { Shown } from "#app/domain/publishing/shown";

/** Narrow enough that its words can be read on a phone: each label stands above its bar, in as many lines as it takes. */
const [barWidth, room, lineHeight, barHeight] = [320, 70, 18, 28];
const lettersOfALine = 52;

function linesOf(label: string): string[] {
  return label.split(" ").reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    return last !== undefined && last.length + word.length < lettersOfALine ? [...lines.slice(0, -1), `${last} ${word}`] : [...lines, word];
  }, []);
}

/** What a bar says in words: the same that stands in the table, so that the chart tells nothing more. */
const inWords = (shown: Shown) => (shown === "hidden" ? "hidden" : String(shown));

/**
 * Bars of counts that may be published, each with its count beside it; a hidden one has no bar. Screen readers have the same in a
 * sentence in its place.
 */
export function ShownBars({ title, bars }: { title: string; bars: readonly { label: string; shown: Shown }[] }) {
  const largest = Math.max(1, ...bars.map(({ shown }) => (shown === "hidden" ? 0 : shown)));
  const drawn = bars.map(({ label, shown }) => ({ label, shown, lines: linesOf(label) }));
  const heightOf = ({ lines }: (typeof drawn)[number]) => lines.length * lineHeight + barHeight;
  const topOf = (at: number) => drawn.slice(0, at).reduce((sum, bar) => sum + heightOf(bar), 0);
  return (
    <>
      <p className="govuk-visually-hidden">
        {title}. {bars.map(({ label, shown }) => `${label}: ${inWords(shown)}`).join("; ")}.
      </p>
      <svg className="wl-chart wl-chart--narrow" viewBox={`0 0 ${barWidth + room} ${topOf(drawn.length)}`} aria-hidden="true">
        {drawn.map(({ label, shown, lines }, at) => {
          const length = shown === "hidden" ? 0 : (shown / largest) * barWidth;
          const bar = topOf(at) + lines.length * lineHeight;
          return (
            <g key={label}>
              {lines.map((line, index) => (
                <text key={line} x={0} y={topOf(at) + 14 + index * lineHeight} className="wl-chart__text">{line}</text>
              ))}
              {length > 0 && <rect x={0} y={bar} width={Math.round(length * 10) / 10} height={18} className="wl-chart__bar" />}
              <text x={Math.round(length) + (length > 0 ? 6 : 0)} y={bar + 14} className="wl-chart__text">{inWords(shown)}</text>
            </g>
          );
        })}
      </svg>
    </>
  );
}
