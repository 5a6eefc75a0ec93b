import { quarterLabel, quarterOf, type Quarter } from "#app/domain/calendar/financial-quarter";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import { offerNames, offers } from "#app/domain/cases/offer";
import { ageBandOf, ageBands } from "#app/domain/returns/age-band";
import type { ChartRow, Series } from "#app/domain/publishing/series";
import { notKnown, type Behind } from "./behind";
import type { CaseloadWay, DashboardCounts, GroupCount, ReferralCount } from "./counts";
import { shortQuarter, type DashboardQuestion } from "./question";
import { clockOf, waitStages, type Waits, type WaitStage } from "./waits";

/** A chart of the dashboard with what it says and how it was counted: the page, its table and its file are made of it. */
export interface Figure {
  key: string;
  headline: string;
  about: string;
  kind: "lines" | "area" | "bars";
  series: Series;
  /** How many of the columns are drawn; all are in the table and the file. */
  drawn: number;
  /** What was counted and how. */
  definition: string;
}

interface Names {
  hubs: readonly { id: string; name: string }[];
  councils: readonly { id: string; name: string }[];
}

export interface ToDraw {
  question: DashboardQuestion;
  counts: DashboardCounts;
  names: Names;
  today: CalendarDay;
  /** Where the cases behind a number can be looked at. */
  linkTo: (behind: Behind) => string;
}

/** Every figure of the dashboard, in order. Counting by what is filtered by would be one bar: those are left out. */
export function figuresOf(all: ToDraw): Figure[] {
  const { hubId, councilId, offer } = all.question;
  const ways = caseloadFigures.filter(({ way }) => !{ hub: hubId, council: councilId, offer, age: undefined }[way]);
  return [applications(all), ...waitStages.map((stage) => wait(stage, all)), ...ways.map((way) => caseload(way, all)), referrals(all)];
}

const span = ({ quarters }: DashboardQuestion) => `${quarterLabel(quarters[0]!)} to ${quarterLabel(quarters.at(-1)!)}`;
const some = (count: number, one: string, many: string) => `${count.toLocaleString("en-GB")} ${count === 1 ? one : many}`;
/** "in January to March 2026", or that it is not over yet. */
const inQuarter = (quarter: Quarter, today: CalendarDay) => `${quarter === quarterOf(today) ? "so far " : ""}in ${quarterLabel(quarter)}`;

function byQuarter(question: DashboardQuestion, row: (quarter: Quarter) => Pick<ChartRow, "values" | "hrefs">): Pick<Series, "rowsAre" | "rows"> {
  return { rowsAre: "Quarter", rows: question.quarters.map((quarter) => ({ label: quarterLabel(quarter), short: shortQuarter(quarter), ...row(quarter) })) };
}

function applications({ question, counts, today, linkTo }: ToDraw): Figure {
  const of = (quarter: Quarter) => counts.applications.get(quarter) ?? { events: 0, people: 0 };
  const [before, last] = question.quarters.slice(-2) as [Quarter, Quarter];
  return {
    key: "applications",
    headline: `${some(of(last).events, "application", "applications")} ${inQuarter(last, today)}, after ${of(before).events.toLocaleString("en-GB")} in the quarter before`,
    about: `Applications and the people who made them, by quarter, ${span(question)}`,
    kind: "area",
    drawn: 1,
    series: { columns: ["Applications", "People"], ...byQuarter(question, (quarter) => ({ values: [of(quarter).events, of(quarter).people], hrefs: [of(quarter).events > 0 ? linkTo({ figure: "applications", quarter }) : undefined] })) },
    definition: "Every application that was sent, by oneself or by somebody else, in the quarter it came in. Somebody who applied twice in a quarter is 1 person and 2 applications.",
  };
}

const stageWords: Record<WaitStage, { title: string; wait: string; happened: string; from: string }> = {
  triage: { title: "From application to triage", wait: "for triage", happened: "were triaged", from: "From the day the application came in to the first decision of a triager. What is urgent is due the same day. Days on which we waited for the resident’s answer count too." },
  first_meeting: { title: "From application to first meeting", wait: "for a first meeting", happened: "had a first meeting", from: "From the day the case was opened to the first meeting, of cases that triage took into support." },
  plan: { title: "From start of support to agreed plan", wait: "for a plan", happened: "had agreed a plan", from: "From the day support started to the day the resident first agreed a plan." },
};
const none: Waits = { began: 0, median: null, nineInTen: null, inTime: 0, late: 0, notDue: 0, closedBefore: 0 };

function wait(stage: WaitStage, { question, counts, linkTo }: ToDraw): Figure {
  const words = stageWords[stage];
  const of = (quarter: Quarter) => counts.waits[stage].get(quarter) ?? none;
  const latest = question.quarters.findLast((quarter) => of(quarter).median !== null);
  const median = latest && of(latest).median;
  return {
    key: stage,
    headline: latest && median !== undefined && median !== null ? `Half of those who came in ${quarterLabel(latest)} ${words.happened} within ${some(median, "working day", "working days")}; the clock is ${clockOf[stage]}` : `Nobody’s wait ${words.wait} can be told yet`,
    about: `${words.title}, in working days, by the quarter in which the wait began, ${span(question)}`,
    kind: "lines",
    drawn: 3,
    series: {
      columns: ["Half waited", "9 in 10", "Clock", "Cases", "In time", "Late", "Not due yet", "Closed before"],
      ...byQuarter(question, (quarter) => {
        const { median: half, nineInTen, began, inTime, late, notDue, closedBefore } = of(quarter);
        return { values: [half, nineInTen, clockOf[stage], began, inTime, late, notDue, closedBefore], hrefs: [undefined, undefined, undefined, undefined, undefined, late > 0 ? linkTo({ figure: "late", stage, quarter }) : undefined] };
      }),
    },
    definition: `${words.from} Whoever still waits counts as waiting longest, so there is no number until half, or nine in ten, have got there. Cases closed before are left out. The clock is a local setting.`,
  };
}

interface CaseloadFigure {
  way: CaseloadWay;
  rowsAre: string;
  about: string;
  definition: string;
}
const caseloadFigures: readonly CaseloadFigure[] = [
  { way: "offer", rowsAre: "Offer", about: "by the offer they are in", definition: "Cases in support today. A case in two offers is counted in both." },
  { way: "hub", rowsAre: "Hub", about: "by hub", definition: "Cases in support today, at the hub that has them." },
  { way: "council", rowsAre: "Council", about: "by council", definition: "Cases in support today, by the council of the postcode the resident lives at now." },
  { way: "age", rowsAre: "Age", about: "by age", definition: "Cases in support today, by the resident’s age today." },
];

/** The groups in the order they are shown, each with its counts: noughts stand where nobody is, so that a group is never missing. */
function groupsOf(way: CaseloadWay, rows: readonly GroupCount[], { hubs, councils }: Names): { key: string; label: string; cases: number; people: number }[] {
  const known = { offer: offers.map((id) => ({ id, name: offerNames[id] })), hub: hubs, council: councils, age: ageBands.map(({ name }) => ({ id: name, name: `${name[0]!.toUpperCase()}${name.slice(1)}` })) }[way];
  const idOf = ({ group }: GroupCount) => (group === null ? notKnown : way === "age" ? (ageBandOf(Number(group)) ?? notKnown) : group);
  return [...known, { id: notKnown, name: "Not known" }].flatMap(({ id, name }) => {
    const own = rows.filter((row) => idOf(row) === id);
    const sum = (part: "cases" | "people") => own.reduce((total, row) => total + row[part], 0);
    return id === notKnown && own.length === 0 ? [] : [{ key: id, label: name, cases: sum("cases"), people: sum("people") }];
  });
}

function caseload({ way, rowsAre, about, definition }: CaseloadFigure, { counts, names, linkTo }: ToDraw): Figure {
  const groups = groupsOf(way, counts.caseload[way], names);
  const most = groups.reduce<(typeof groups)[number] | undefined>((largest, group) => (group.cases > (largest?.cases ?? 0) ? group : largest), undefined);
  return {
    key: `caseload-${way}`,
    headline: most ? `${most.label} has the most of ${some(counts.inSupport.cases, "case", "cases")} in support: ${most.cases.toLocaleString("en-GB")}` : "No case is in support",
    about: `Cases in support today, ${about}`,
    kind: "bars",
    drawn: 1,
    series: { rowsAre, columns: ["Cases", "People"], rows: groups.map(({ key, label, cases, people }) => ({ label, values: [cases, people], hrefs: [cases > 0 ? linkTo({ figure: "caseload", way, group: key }) : undefined] })) },
    definition,
  };
}

const noReferrals: ReferralCount = { events: 0, people: 0, accepted: 0, declined: 0, silent: 0, open: 0, taken_back: 0 };

function referrals({ question, counts, today, linkTo }: ToDraw): Figure {
  const of = (quarter: Quarter) => counts.referrals.get(quarter) ?? noReferrals;
  const last = question.quarters.at(-1)!;
  const { events, accepted, declined, silent } = of(last);
  return {
    key: "referrals",
    headline: `${some(events, "referral", "referrals")} sent ${inQuarter(last, today)}: ${accepted} accepted, ${declined} declined, ${silent} without an answer in time`,
    about: `Referrals to providers by the quarter in which they were sent, ${span(question)}`,
    kind: "lines",
    drawn: 4,
    series: {
      columns: ["Sent", "Accepted", "Declined", "No answer", "Open", "Taken back", "People"],
      ...byQuarter(question, (quarter) => {
        const each = of(quarter);
        return { values: [each.events, each.accepted, each.declined, each.silent, each.open, each.taken_back, each.people], hrefs: [each.events > 0 ? linkTo({ figure: "referrals", quarter }) : undefined] };
      }),
    },
    definition: "Every referral that was sent, as it stands today. Accepted means a yes was given, whatever became of it since. One person may be referred to several services: they are counted once a quarter.",
  };
}
