import { shortQuarter } from "#app/content/agreements";
import { sayForecast, sayPace, sayShown } from "#app/content/standing";
import type { Cockpit, MeasureStanding, PartStanding, Rate } from "#app/services/agreements/read-cockpit.server";
import { Table } from "#app/ui/govuk/table";

const numeric = (label: string, text: string | number) => ({ text: String(text), format: "numeric" as const, "data-label": label });

/** Every measure in a year, each leading to its own quarters. */
export function StandingTable({ standings, caption, hrefOf }: { standings: readonly MeasureStanding[]; caption: string; hrefOf: (measureCode: string) => string }) {
  const outlook = standings.some(({ forecast }) => forecast !== undefined);
  return (
    <Table
      className="wl-table-stacked"
      caption={caption}
      captionClassName="govuk-table__caption--m"
      firstCellIsHeader
      head={["Measure", ...["People", "Events", "Profile by today", "Year’s target", ...(outlook ? ["Forecast of people"] : [])].map((text) => ({ text, format: "numeric" as const })), ...(outlook ? ["To reach the target"] : [])]}
      rows={standings.map(({ measureCode, title, people, events, profileToday, target, forecast, pace }) => [
        { text: <a className="govuk-link" href={hrefOf(measureCode)}>{title}</a> },
        numeric("People", people),
        numeric("Events", events),
        numeric("Profile by today", profileToday ?? "None"),
        numeric("Year’s target", target ?? "None"),
        ...(outlook ? [numeric("Forecast of people", sayForecast(forecast)), { text: pace ? sayPace(pace) : "No target is set.", "data-label": "To reach the target" }] : []),
      ])}
    />
  );
}

/** One measure's quarters: as its returns count them, and added up over the year. */
export function QuartersTable({ standing }: { standing: MeasureStanding }) {
  const states = { ended: "", running: " (so far)", to_come: " (to come)" };
  return (
    <Table
      className="wl-table-stacked"
      caption={`${standing.title}, by quarter`}
      captionClassName="govuk-table__caption--s"
      firstCellIsHeader
      head={["Quarter", ...["People", "Events", "Profile", "People since April", "Profile since April"].map((text) => ({ text, format: "numeric" as const }))]}
      rows={standing.quarters.map(({ quarter, state, people, events, cumulative, profile }) => [
        `${shortQuarter(quarter)}${states[state]}`,
        numeric("People", state === "to_come" ? "–" : people),
        numeric("Events", state === "to_come" ? "–" : events),
        numeric("Profile", profile?.people ?? "None"),
        numeric("People since April", cumulative ?? "–"),
        numeric("Profile since April", profile?.cumulative ?? "None"),
      ])}
    />
  );
}

const partHead = (quarters: Cockpit["quarters"]) => [...quarters.map(shortQuarter), "People in the year", "Events in the year"];
const partCells = (quarters: Cockpit["quarters"], { quarters: byQuarter, people, events }: Pick<PartStanding, "quarters" | "people" | "events">) => [...byQuarter, people, events].map((shown, at) => numeric(partHead(quarters)[at] ?? "", sayShown(shown)));

/** People of every measure in one part, or of one measure in every part: counts that may be hidden. */
export function PartTable({ caption, first, quarters, rows }: { caption: string; first: string; quarters: Cockpit["quarters"]; rows: readonly (Pick<PartStanding, "quarters" | "people" | "events"> & { name: string })[] }) {
  return (
    <Table
      className="wl-table-stacked"
      caption={caption}
      captionClassName="govuk-table__caption--s"
      firstCellIsHeader
      head={[first, ...partHead(quarters).map((text) => ({ text, format: "numeric" as const }))]}
      rows={rows.map((row) => [row.name, ...partCells(quarters, row)])}
    />
  );
}

export function RatesTable({ rates }: { rates: readonly Rate[] }) {
  return (
    <Table
      className="wl-table-stacked"
      caption="Still in work, of those who can be known about"
      captionClassName="govuk-table__caption--m"
      firstCellIsHeader
      head={["Measure", ...["Started a job long enough ago", "Counted as still in work", "Share", "Left out: started too recently"].map((text) => ({ text, format: "numeric" as const }))]}
      rows={rates.map(({ title, people, stayed, percentage, leftOut }) => [title, numeric("Started a job long enough ago", people), numeric("Counted as still in work", stayed), numeric("Share", percentage === "hidden" ? "too few to say" : `${percentage}%`), numeric("Left out: started too recently", leftOut)])}
    />
  );
}
