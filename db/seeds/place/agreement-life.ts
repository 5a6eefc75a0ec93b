import type { AgreementContent } from "#app/domain/agreements/variation";
import { addDays, addMonths, day, type CalendarDay } from "#app/domain/calendar/calendar-day";
import type { Quarter } from "#app/domain/calendar/financial-quarter";
import type { Db } from "../../client.server";
import * as schema from "../../schema/index";
import { diceFrom, seedOf } from "../dice";
import { idOf } from "../ids";
import { agreementOf, partners } from "./agreement";
import { frozenAt, frozenQuarters, instantOn, type SeedCalendar } from "./calendar";
import { organisationId } from "./organisations";
import { staffActor } from "./staff";
import { fundingStreams, type SeedStream } from "./streams";

const councils = ["northmere", "saltby", "eastfold"];
/** Measures whose year is not spread evenly: fewer come in summer. */
const seasonal = ["engaged", "into-employment"];
const seasons = [0.25, 0.2, 0.27];

const byOrganisation = <Row extends { organisationId: string }>(rows: Row[]) => rows.toSorted((a, b) => (a.organisationId < b.organisationId ? -1 : 1));
const streamId = (code: string) => idOf(`stream/${code}`);

function quarterTargets({ measureCode, year, people }: { measureCode: string; year: string; people: number }): AgreementContent["quarterTargets"][number][] {
  if (!seasonal.includes(measureCode)) return [];
  const first = seasons.map((share) => Math.round(people * share));
  const last = people - first.reduce((sum, each) => sum + each, 0);
  return [...first, last].map((each, at) => ({ measureCode, quarter: `${Number(year.slice(0, 4))}-Q${at + 1}` as Quarter, people: each }));
}

/** What the agreement says by now, and what it said before its one change: fewer job starts in the second year, and no councils written down. */
function contents(calendar: SeedCalendar): { before: AgreementContent; after: AgreementContent } {
  const { name, summary, targets } = agreementOf(calendar);
  const after: AgreementContent = {
    name, summary,
    councilIds: councils.map(organisationId).toSorted(),
    partners: byOrganisation(partners.map(({ organisation, duty }) => ({ organisationId: organisationId(organisation), duty }))),
    yearTargets: targets,
    quarterTargets: targets.flatMap(quarterTargets),
    streams: fundingStreams(calendar).map(({ code, budgetPence, fromOn, untilOn }) => ({ streamId: streamId(code), budgetPence, fromOn, untilOn })),
  };
  const second = targets.find(({ measureCode }) => measureCode === "into-employment")!.year;
  const before: AgreementContent = {
    ...after,
    yearTargets: targets.map((target) => (target.measureCode === "into-employment" && target.year > second ? { ...target, people: target.people - 5 } : target)),
    quarterTargets: [],
    streams: after.streams.map((stream) => (stream.streamId === streamId("W03") ? { ...stream, budgetPence: (stream.budgetPence ?? 0) - 8_000_000 } : stream)),
  };
  return { before, after };
}

const managers = { writes: staffActor("ruth"), agrees: staffActor("morgan") };
const writtenBy = { writtenBy: managers.writes.id, writtenByName: managers.writes.name };

/** Councils, quarters, a change that was agreed, what was said of measures off their profile, what was spent, and what an outcome is said to be worth. */
export async function fillAgreementLife(db: Db, agreementId: string, calendar: SeedCalendar): Promise<void> {
  const { before, after } = contents(calendar);
  await db.insert(schema.agreementCouncils).values(after.councilIds.map((id) => ({ agreementId, organisationId: id })));
  await db.insert(schema.agreementQuarterTargets).values(after.quarterTargets.map((target) => ({ ...target, agreementId })));
  const writtenOn = addDays(calendar.openedOn, 120);
  await db.insert(schema.agreementVariations).values({
    id: idOf("variation/1"), agreementId, number: 1, status: "agreed", reason: "targets_reprofiled", before, after, ...writtenBy, version: 3,
    words: "The first months showed that fewer people come in summer. The board agreed a profile by quarter, five more job starts a year, and £80,000 more for the Return to work fund.",
    writtenAt: instantOn(writtenOn, 10 * 60), agreedAt: instantOn(addDays(writtenOn, 7), 11 * 60), agreedBy: managers.agrees.id, agreedByName: managers.agrees.name,
  });
  await db.insert(schema.varianceNotes).values(
    frozenQuarters(calendar).flatMap((quarter) => seasonal.map((measureCode) => ({ id: idOf(`note/${quarter}/${measureCode}`), agreementId, quarter, measureCode, words: noteOf[measureCode]!, ...writtenBy, writtenAt: new Date(frozenAt(quarter).getTime() - 86_400_000) }))),
  );
  await db.insert(schema.spendEntries).values(fundingStreams(calendar).flatMap((stream) => spendOf(agreementId, stream, calendar)));
  await db.insert(schema.agreementUnitValues).values(unitValues.map(({ measureCode, pounds, low, high, deadweightPercent }) => ({
    id: idOf(`unit-value/${measureCode}`), agreementId, measureCode, pence: pounds * 100, lowPence: low * 100, highPence: high * 100, deadweightPercent, validFrom: calendar.agreement.fromOn, sourceOn: calendar.agreement.fromOn,
    source: "Invented for the demonstration. A place enters its own, from a unit cost database it names", recordedAt: instantOn(calendar.openedOn, 9 * 60), recordedBy: managers.writes.id, recordedByName: managers.writes.name,
  })));
}

const noteOf: Record<string, string> = {
  engaged: "Word of mouth brought most people; two outreach days were called off. Both are held again next quarter.",
  "into-employment": "Employers took people on later than they had said. Those who waited are with their lead adviser, and most have a start date.",
};

const unitValues = [
  { measureCode: "into-employment", pounds: 3_900, low: 2_400, high: 5_600, deadweightPercent: 40 },
  { measureCode: "sustained-26-weeks", pounds: 7_800, low: 5_200, high: 10_900, deadweightPercent: 35 },
  { measureCode: "qualification", pounds: 1_100, low: 600, high: 1_900, deadweightPercent: 25 },
];

/** A month's spending of a stream, from the opening to the last whole month: little at first, then about its share of the budget, and one entry put right. */
function spendOf(agreementId: string, { code, budgetPence, fromOn, untilOn }: SeedStream, { openedOn, today }: SeedCalendar) {
  const dice = diceFrom(seedOf(`spend ${code}`));
  const firstOf = (on: CalendarDay) => day(`${on.slice(0, 7)}-01`);
  const months: CalendarDay[] = [];
  for (let month = firstOf(fromOn > openedOn ? fromOn : openedOn); addMonths(month, 1) <= firstOf(today) && month <= untilOn; month = addMonths(month, 1)) months.push(month);
  const by = { recordedBy: managers.writes.id, recordedByName: managers.writes.name };
  return months.flatMap((month, at) => {
    const id = idOf(`spend/${code}/${month}`);
    const share = (budgetPence / 36) * Math.min(1, 0.45 + at * 0.08) * (0.85 + dice.between(0, 30) / 100);
    const entry = { id, agreementId, streamId: streamId(code), month, pence: Math.round(share / 10_000) * 10_000, note: "", ...by, recordedAt: instantOn(addDays(addMonths(month, 1), 9), 15 * 60) };
    if (entry.recordedAt > instantOn(today, 0)) return [];
    if (code !== "W01" || at !== 2) return [entry];
    return [entry, { ...entry, id: idOf(`spend/${code}/${month}/correction`), pence: -1_250_000, note: "A coach’s pay was booked twice", correctsId: id, recordedAt: instantOn(addDays(addMonths(month, 1), 30), 15 * 60) }];
  });
}
