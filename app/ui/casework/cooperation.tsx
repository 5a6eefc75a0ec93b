import { bandWords, howCounted, notEnoughData, sayRate, sayReason, workWords } from "#app/content/cooperation";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import { sayMonthOf } from "#app/domain/calendar/words";
import type { Work } from "#app/domain/cooperation/count";
import type { ShownCounts } from "#app/domain/cooperation/shown";
import { Details } from "#app/ui/govuk/details";
import { Table } from "#app/ui/govuk/table";

export interface ShownMonth {
  id: string;
  month: CalendarDay;
  complete: boolean;
  comment: string;
  managersFrom: string;
  shown: ShownCounts;
}

/** The message of a kind of work in one sentence, from the newest month that is complete. */
export function headlineOf(months: readonly ShownMonth[]): string {
  const newest = months.find(({ complete }) => complete);
  if (!newest?.shown.parts) return "No month is complete yet";
  const { asked, parts } = newest.shown;
  const rest = [parts.answeredLate > 0 && `${parts.answeredLate} late`, parts.silent > 0 && `${parts.silent} not at all`].filter(Boolean).join(", ");
  return `In ${sayMonthOf(newest.month)}, ${parts.answeredInTime} of ${asked ?? 0} were answered in time${rest ? `, ${rest}` : ""}`;
}

/** A partner's own months of a kind of work: a headline, a chart, and the same numbers as a table. */
export function OwnMonths({ work, months, path, mayComment }: { work: Work; months: readonly ShownMonth[]; path: string; mayComment: boolean }) {
  const { title, accepted } = workWords[work];
  return (
    <section aria-labelledby={`of-${work}`}>
      <h2 className="govuk-heading-m" id={`of-${work}`}>{title}</h2>
      <p className="govuk-body govuk-!-font-weight-bold">{headlineOf(months)}</p>
      <Chart months={months} />
      <Table
        className="wl-table-stacked" caption={`${title} by month`} captionClassName="govuk-table__caption--s" firstCellIsHeader
        head={["Month", ...["Asked", "In time", "Late", "Silent", accepted, "Days to answer"].map((text) => ({ text, format: "numeric" as const })), "Who sees it"]}
        rows={months.map(({ id, month, complete, managersFrom, shown: { asked, parts, inTimeRate, acceptedRate, medianDays } }) => {
          const cell = (label: string, value: string | number | undefined) => ({ "data-label": label, format: "numeric" as const, text: value === undefined ? "" : String(value) });
          return [
            { text: sayMonthOf(month) },
            cell("Asked", asked), cell("In time", `${parts?.answeredInTime ?? 0}${inTimeRate === undefined ? "" : ` (${sayRate(inTimeRate)})`}`), cell("Late", parts?.answeredLate), cell("Silent", parts?.silent), cell(accepted, sayRate(acceptedRate)), cell("Days to answer", medianDays === null ? "None yet" : medianDays),
            { "data-label": "Who sees it", text: <>{managersFrom}{complete && mayComment && <><br /><a className="govuk-link" href={`${path}?comment=${id}#comment`}>Comment<span className="govuk-visually-hidden"> on {title} of {sayMonthOf(month)}</span></a></>}</> },
          ];
        })}
      />
      <CaseMix months={months} accepted={accepted} />
      {months.filter(({ comment }) => comment !== "").map(({ id, month, comment }) => (
        <div key={id}>
          <h3 className="govuk-heading-s">What you said about {sayMonthOf(month)}</h3>
          <p className="wl-words">{comment}</p>
        </div>
      ))}
    </section>
  );
}

/** Who was accepted, by how much stands in their way; and why others were not. */
function CaseMix({ months, accepted }: { months: readonly ShownMonth[]; accepted: string }) {
  const told = months.filter(({ shown }) => shown.reasons.length > 0 || shown.caseMix.some(({ acceptedRate }) => acceptedRate !== undefined));
  return (
    <Details summary="By barriers, and reasons">
      {told.length === 0 && <p className="govuk-body">{notEnoughData}. Rates by barriers appear once ten people of a kind were asked for in a month.</p>}
      {told.map(({ id, month, shown }) => (
        <div key={id}>
          <h3 className="govuk-heading-s">{sayMonthOf(month)}</h3>
          <p className="govuk-body">{accepted}: {sayCaseMix(shown)}.</p>
          {shown.reasons.length > 0 && <ul className="govuk-list govuk-list--bullet">{shown.reasons.map(({ reason, count }) => <li key={reason}>{sayReason(reason)}: {count}</li>)}</ul>}
        </div>
      ))}
    </Details>
  );
}

/** "no barriers 80%, 1 barrier not enough data, …": the line beside every rate of acceptance. */
export const sayCaseMix = ({ caseMix }: Pick<ShownCounts, "caseMix">): string => caseMix.map(({ barriers, acceptedRate }) => `${bandWords[barriers].toLowerCase()} ${sayRate(acceptedRate).toLowerCase()}`).join(", ");

const kinds = [
  { part: "answeredInTime", text: "in time", fill: "#0b4f4a" },
  { part: "answeredLate", text: "late", fill: "#b58105" },
  { part: "silent", text: "silent", fill: "#942514" },
] as const;
const [width, row, left, right] = [640, 28, 110, 150];

/** One bar a month, drawn on the server. Hidden from screen readers, who have the same in the sentence above and in the table below. */
function Chart({ months }: { months: readonly ShownMonth[] }) {
  const shown = months.filter((one) => one.shown.parts && one.complete).slice(0, 12);
  const most = Math.max(1, ...shown.map((one) => one.shown.asked ?? 0));
  if (shown.length < 2) return null;
  return (
    <svg className="wl-chart" viewBox={`0 0 ${width} ${shown.length * row}`} aria-hidden="true">
      {shown.map(({ id, month, shown: { parts } }, index) => {
        const scale = (width - left - right) / most;
        let x = left;
        return (
          <g key={id}>
            <text x={0} y={index * row + 18} className="wl-chart__text">{sayMonthOf(month)}</text>
            {kinds.map(({ part, fill }) => {
              const bar = <rect key={part} x={x} y={index * row + 4} width={(parts?.[part] ?? 0) * scale} height={row - 8} fill={fill} />;
              x += (parts?.[part] ?? 0) * scale;
              return bar;
            })}
            <text x={x + 6} y={index * row + 18} className="wl-chart__text">{kinds.filter(({ part }) => (parts?.[part] ?? 0) > 0).map(({ part, text }) => `${parts?.[part] ?? 0} ${text}`).join(", ")}</text>
          </g>
        );
      })}
    </svg>
  );
}

export function HowCounted() {
  return (
    <Details summary="How this is counted">
      <ul className="govuk-list govuk-list--bullet">{howCounted.map((sentence) => <li key={sentence}>{sentence}</li>)}</ul>
    </Details>
  );
}

