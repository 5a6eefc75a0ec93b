interface ProfileChartProps {
  quarters: readonly { label: string; /** Reached by then; absent for what has not begun. */ reached?: number | undefined; /** To have been reached by then. */ profile?: number | undefined }[];
}

const [left, width, height, top, bottom] = [36, 386, 200, 20, 34];

/** Steps people count in: 1, 2 or 5 with noughts, four or five of them. */
function stepOf(most: number): number {
  const rough = Math.max(1, most / 4);
  const power = 10 ** Math.floor(Math.log10(rough));
  return [1, 2, 5, 10].map((times) => times * power).find((step) => step >= rough)!;
}

const rounded = (at: number) => Math.round(at * 10) / 10;

/** Where a bar's number stands: in the bar where there is room, else above it, and above the profile where that runs through it. */
function numberAt(bar: number, base: number, profile: number | undefined): { y: number; inside: boolean } {
  if (base - bar >= 26 && (profile === undefined || Math.abs(profile - (bar + 12)) > 12)) return { y: bar + 18, inside: true };
  const above = bar - 6;
  return { y: profile !== undefined && profile <= bar && Math.abs(profile - (above - 5)) < 12 ? profile - 8 : above, inside: false };
}

/** People reached since the beginning of the year as bars, and the profile as a line across them. The heading above it says what it shows and a table beside it has the same numbers, so screen readers pass it by. */
export function ProfileChart({ quarters }: ProfileChartProps) {
  const most = Math.max(1, ...quarters.flatMap(({ reached = 0, profile = 0 }) => [reached, profile]));
  const step = stepOf(most);
  const ceiling = Math.ceil(most / step) * step;
  const y = (count: number) => rounded(top + height - (count / ceiling) * height);
  const band = (width - left) / Math.max(1, quarters.length);
  const x = (at: number) => rounded(left + band * at);
  const profiled = quarters.flatMap(({ profile }, at) => (profile === undefined ? [] : [{ at, profile }]));
  const last = profiled.at(-1);
  return (
    <svg className="wl-chart wl-chart--narrow" viewBox={`0 0 ${width + 74} ${top + height + bottom}`} aria-hidden="true">
      {Array.from({ length: Math.round(ceiling / step) + 1 }, (_, at) => at * step).map((count) => (
        <g key={count}>
          <line x1={left} x2={width} y1={y(count)} y2={y(count)} className="wl-chart__grid" />
          <text x={left - 8} y={y(count) + 5} textAnchor="end" className="wl-chart__text">{count}</text>
        </g>
      ))}
      {quarters.map(({ label, reached, profile }, at) => {
        const number = numberAt(y(reached ?? 0), top + height, profile === undefined ? undefined : y(profile));
        return (
          <g key={label}>
            {reached !== undefined && reached > 0 && <rect x={x(at) + band * 0.2} y={y(reached)} width={rounded(band * 0.6)} height={rounded(top + height - y(reached))} className="wl-chart__bar" />}
            {reached !== undefined && <text x={x(at) + band / 2} y={number.y} textAnchor="middle" className={`wl-chart__text ${number.inside ? "wl-chart__text--inside" : "wl-chart__text--halo"}`}>{reached}</text>}
            <text x={x(at) + band / 2} y={top + height + 20} textAnchor="middle" className="wl-chart__text">{label}</text>
          </g>
        );
      })}
      {profiled.map(({ at, profile }) => (
        <line key={at} x1={x(at) + band * 0.08} x2={x(at) + band * 0.92} y1={y(profile)} y2={y(profile)} className="wl-chart__profile" />
      ))}
      {last && <text x={width + 6} y={y(last.profile) + 5} className="wl-chart__text">Profile {last.profile}</text>}
    </svg>
  );
}
