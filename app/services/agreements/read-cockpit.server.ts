import { setImmediate } from "node:timers/promises";
import type { AskedNote } from "#app/domain/agreements/asked-notes";
import { breakdownOf, notKnown, type BreakdownRow } from "#app/domain/agreements/breakdown";
import { cohortOf, startMeasures, sustainedMeasures, type Cohort } from "#app/domain/agreements/cohort";
import { ways, type CountedEvent, type Way } from "#app/domain/agreements/counted-event";
import type { MeasureDefinition } from "#app/domain/agreements/measure";
import { quartersOf } from "#app/domain/agreements/profile";
import { standingOf, type Standing } from "#app/domain/agreements/standing";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import type { Quarter } from "#app/domain/calendar/financial-quarter";
import { offerNames, offers } from "#app/domain/cases/offer";
import { ageBands } from "#app/domain/returns/age-band";
import { shownPercentage } from "#app/domain/returns/suppress";
import { shownOr, type Shown } from "#app/domain/publishing/shown";
import type { StaffActor } from "#app/domain/people/actor";
import { asActor } from "#db/client.server";
import { listQuarterTargets, listWhereCounted } from "#db/queries/agreements/agreement-life";
import { findRules, listTargets, type Agreement } from "#db/queries/agreements/find-agreement";
import { countAgreement } from "./count-agreement.server";
import { readVariances } from "./read-variances.server";

export interface Part {
  id: string;
  name: string;
}

/** What each way tells apart, in the order it is shown. */
export type Parts = Record<Way, Part[]>;

export interface CockpitQuestion {
  year: string;
  measure?: string | undefined;
  /** One part alone, such as one offer. */
  part?: { way: Way; id: string } | undefined;
}

export interface MeasureStanding extends Standing {
  title: string;
}

/** A measure in one part alone: no target, because none is agreed for parts. */
export interface PartStanding extends BreakdownRow {
  measureCode: string;
  title: string;
}

export interface Rate extends Cohort {
  code: string;
  title: string;
  percentage: Shown;
}

export interface Cockpit {
  quarters: Quarter[];
  standings: MeasureStanding[];
  /** Where one part was asked for. */
  ofPart?: PartStanding[];
  /** Where one measure was asked for: told apart every way. */
  breakdowns?: { way: Way; rows: (BreakdownRow & { name: string })[] }[];
  rates: Rate[];
  /** Notes that are waited for, of any year. */
  asked: AskedNote[];
}

/** The names of every offer, council, hub and age group of the place. */
export async function partsOfPlace(actor: StaffActor): Promise<Parts> {
  const { hubs, councils } = await asActor(actor, listWhereCounted);
  return { offer: offers.map((id) => ({ id, name: offerNames[id] })), council: councils, hub: hubs, group: ageBands.map(({ name }) => ({ id: name, name: `Aged ${name}` })) };
}

/** One row a measure, in the order of the agreement, by the title it has now. */
export function newestOfEach(measures: readonly MeasureDefinition[]): MeasureDefinition[] {
  const newest = new Map<string, MeasureDefinition>();
  for (const measure of measures) if ((newest.get(measure.code)?.version ?? 0) < measure.version) newest.set(measure.code, measure);
  return [...newest.values()];
}

const withNotKnown = (parts: readonly Part[]): Part[] => [...parts, { id: notKnown, name: "Not known" }];

/** How an agreement stands in a year, in sums. What tells people apart is protected as publications are; whole measures are what returns show their readers. */
export async function readCockpit(actor: StaffActor, agreement: Agreement, today: CalendarDay, { year, measure, part }: CockpitQuestion): Promise<Cockpit> {
  const { rules, targets, quarterTargets } = await asActor(actor, async (db) => ({ rules: await findRules(db, agreement.id), targets: await listTargets(db, agreement.id), quarterTargets: await listQuarterTargets(db, agreement.id) }));
  const parts = await partsOfPlace(actor);
  const events = await countAgreement(agreement, today);
  const measures = newestOfEach(rules.measures).filter(({ code }) => !measure || code === measure);
  const quarters = quartersOf(year, agreement);
  const standings = measures.map(({ code, title }) => ({ title, ...standingOf(code, events, { agreement, year, today, targets, quarterTargets }) }));
  const toldApart = async (code: string, way: Way) => {
    // Hiding is work: other requests get their turn in between.
    await setImmediate();
    return breakdownOf(events.filter(({ measureCode }) => measureCode === code), way, withNotKnown(parts[way]).map(({ id }) => id), year, quarters);
  };

  const ofPart: PartStanding[] = [];
  if (part) for (const { code, title } of measures) ofPart.push({ measureCode: code, title, ...(await toldApart(code, part.way)).find(({ category }) => category === part.id)! });
  const breakdowns: NonNullable<Cockpit["breakdowns"]> = [];
  if (measure && !part) for (const way of ways) breakdowns.push({ way, rows: named(await toldApart(measure, way), parts[way]) });
  return { quarters, standings, ...(part && { ofPart }), ...(measure && !part && { breakdowns }), rates: ratesOf(events, rules.measures, year, today), asked: await readVariances(actor, agreement, today, events) };
}

/** The line of those of whom it is not known is left out where it holds nobody. */
function named(rows: readonly BreakdownRow[], parts: readonly Part[]): (BreakdownRow & { name: string })[] {
  return rows
    .filter(({ category, events, people }) => category !== notKnown || events !== 0 || people !== 0)
    .map((row) => ({ ...row, name: withNotKnown(parts).find(({ id }) => id === row.category)?.name ?? "" }));
}

/** Of the agreement as a whole, as its totals are; a percentage of a few people says little and is hidden. */
function ratesOf(events: readonly CountedEvent[], measures: readonly MeasureDefinition[], year: string, today: CalendarDay): Rate[] {
  const startCodes = startMeasures(measures);
  return sustainedMeasures(measures).map(({ code, weeks }) => {
    const cohort = cohortOf(events, { startCodes, code, weeks, year, today });
    return { ...cohort, code, title: newestOfEach(measures).find((measure) => measure.code === code)?.title ?? code, percentage: shownPercentage(shownOr(false, cohort.stayed), shownOr(false, cohort.people)) };
  });
}
