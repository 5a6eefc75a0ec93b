import { quarterLabel, type Quarter } from "#app/domain/calendar/financial-quarter";
import type { Behind } from "./behind";
import type { PeopleAndEvents } from "./counts";
import type { Figure } from "./figures";
import { shortQuarter, type DashboardQuestion } from "./question";

/** What counts under a measure: people once in each time asked about, events as often as they happened. */
export interface OutcomeCounts {
  inQuarter: (measureCode: string, quarter: Quarter) => PeopleAndEvents;
  /** In all the quarters asked about together: somebody with an event in two of them is one person. */
  inAll: (measureCode: string) => PeopleAndEvents;
}

interface ToDraw {
  question: DashboardQuestion;
  agreementId: string;
  /** In the order of the agreement. */
  measures: readonly { code: string; title: string }[];
  counts: OutcomeCounts;
  linkTo: (behind: Behind) => string;
}

const definition = "By the rules of the agreement as the record stands today, by the engine of its returns: a frozen return may say otherwise, for it never moves. Two jobs of one person are 1 person and 2 events.";

/** All measures beside each other, then each by quarter. */
export function outcomeFigures({ question, agreementId, measures, counts, linkTo }: ToDraw): Figure[] {
  if (measures.length === 0) return [];
  const span = `${quarterLabel(question.quarters[0]!)} to ${quarterLabel(question.quarters.at(-1)!)}`;
  const most = measures.reduce((best, measure) => (counts.inAll(measure.code).people > counts.inAll(best.code).people ? measure : best));
  const people = counts.inAll(most.code).people;
  const together: Figure = {
    key: "outcomes",
    headline: people === 0 ? "Nothing counts under any measure in this time" : `Most people counted under “${most.title}”: ${people.toLocaleString("en-GB")}`,
    about: `People and events by measure, ${span}`,
    kind: "bars",
    drawn: 2,
    series: { rowsAre: "Measure", columns: ["people", "events"], rows: measures.map(({ code, title }) => ({ label: title, values: [counts.inAll(code).people, counts.inAll(code).events] })) },
    definition,
  };
  return [together, ...measures.map(({ code, title }): Figure => {
    const last = question.quarters.at(-1)!;
    const newest = counts.inQuarter(code, last);
    return {
      key: `outcomes-${code}`,
      headline: `${title}: ${newest.people.toLocaleString("en-GB")} ${newest.people === 1 ? "person" : "people"} in ${quarterLabel(last)}`,
      about: `${title}: people and events by quarter, ${span}`,
      kind: "lines",
      drawn: 2,
      series: {
        rowsAre: "Quarter",
        columns: ["People", "Events"],
        rows: question.quarters.map((quarter) => {
          const { people: some, events } = counts.inQuarter(code, quarter);
          return { label: quarterLabel(quarter), short: shortQuarter(quarter), values: [some, events], hrefs: [some > 0 ? linkTo({ figure: "outcomes", agreement: agreementId, measure: code, quarter }) : undefined] };
        }),
      },
      definition,
    };
  })];
}
