import type { FundingStream } from "#app/domain/agreements/claims";
import type { CountableFact } from "#app/domain/agreements/countable-fact";
import type { MeasureDefinition } from "#app/domain/agreements/measure";
import type { FrozenQuarter } from "./claims-in-force";
import type { SupportedCase } from "./return-line";

// For tests: what a return must hold, written a second time from docs/service-rules/counting.md, plainly and slowly, day by day and with
// nothing of the engine but its types. Where the two differ, one of them is wrong.

export interface SlowLine {
  fact: string;
  measure: string;
  version: number;
  events: 1 | -1;
  reason?: string;
  quarter: string;
  shares: string[];
}

export interface SlowInput {
  quarter: string;
  today: string;
  agreement: { fromOn: string; untilOn: string };
  measures: readonly MeasureDefinition[];
  streams: readonly FundingStream[];
  facts: readonly CountableFact[];
  cases: readonly SupportedCase[];
  /** The lines of each earlier return, as this counts them. */
  frozen: readonly { quarter: FrozenQuarter["quarter"]; frozenAt: Date; lines: readonly SlowLine[] }[];
}

const dayAfter = (on: string, days = 1) => new Date(Date.parse(on) + days * 86_400_000).toISOString().slice(0, 10);
const daysFromTo = (from: string, to: string) => Math.max(0, (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1);

function monthsAfter(on: string, months: number): string {
  const [year = 0, month = 0, date = 0] = on.split("-").map(Number);
  const index = year * 12 + month - 1 + months;
  const [thenYear, thenMonth] = [Math.floor(index / 12), (index % 12) + 1];
  const text = (of: number) => `${thenYear}-${String(thenMonth).padStart(2, "0")}-${String(of).padStart(2, "0")}`;
  // The last day of a shorter month stands for the days it lacks.
  for (let of = date; ; of -= 1) if (!Number.isNaN(Date.parse(text(of))) && new Date(Date.parse(text(of))).getUTCDate() === of) return text(of);
}

function quarterAround(on: string): string {
  const [year = 0, month = 0] = on.split("-").map(Number);
  if (month <= 3) return `${year - 1}-Q4`;
  return `${year}-Q${month <= 6 ? 1 : month <= 9 ? 2 : 3}`;
}
const quarterAfter = (quarter: string) => (quarter.endsWith("4") ? `${Number(quarter.slice(0, 4)) + 1}-Q1` : `${quarter.slice(0, 6)}${Number(quarter.at(-1)) + 1}`);

function yearsOld(born: string, on: string): number {
  let age = Number(on.slice(0, 4)) - Number(born.slice(0, 4));
  if (on.slice(5) < born.slice(5)) age -= 1;
  return age;
}

const strength = ["self_declared", "adviser_seen", "document", "employer_or_payslip"];
const workOf: Record<string, string> = { job_start_employed: "employed", job_start_self_employed: "self_employed", job_start_apprenticeship: "apprenticeship" };
const contractOf: Record<string, string> = { permanent: "employed", fixed_term: "employed", agency: "employed", zero_hours: "employed", self_employed: "self_employed", apprenticeship: "apprenticeship" };
const otherWork = ["better_work", "sustained_13_weeks", "sustained_26_weeks"];

interface Work {
  hoursAWeek?: number;
  payPence?: number;
  payPeriod?: string;
  contractKind?: string;
}

function payOf({ hoursAWeek, payPence, payPeriod }: Work): number | undefined {
  if (payPence === undefined || payPeriod === undefined) return undefined;
  if (payPeriod === "hour") return hoursAWeek === undefined ? undefined : Math.round(payPence * hoursAWeek);
  if (payPeriod === "week") return payPence;
  return Math.round(payPeriod === "month" ? (payPence * 12) / 52 : payPence / 52);
}

function typeOf({ kind, contractKind }: { kind: string } & Work): string | undefined {
  if (workOf[kind]) return workOf[kind];
  return otherWork.includes(kind) && contractKind ? contractOf[contractKind] : undefined;
}

type Spell = SupportedCase["spells"][number];

/** Every day up to one on which somebody was in one of these jobs. */
function daysInWork(spells: readonly Spell[], until: string): Set<string> {
  const days = new Set<string>();
  for (const { startedOn, endedOn } of spells) for (let on: string = startedOn; on <= until && (endedOn === undefined || on <= endedOn); on = dayAfter(on)) days.add(on);
  return days;
}

function mostDays(spells: readonly Spell[], until: string, { mayCombineSpells, allowedGapDays = 0 }: MeasureDefinition): number {
  if (!mayCombineSpells) return Math.max(0, ...spells.map((spell) => daysInWork([spell], until).size));
  const days = [...daysInWork(spells, until)].sort();
  let [most, run] = [0, 0];
  days.forEach((on, at) => {
    const missed = at === 0 ? 0 : daysFromTo(days[at - 1]!, on) - 2;
    run = missed > allowedGapDays ? 1 : run + 1;
    most = Math.max(most, run);
  });
  return most;
}

interface Counted {
  fact: CountableFact;
  measure: MeasureDefinition;
}

/** Whether a fact counts under a measure, beside what counts already. */
function doesCount(fact: CountableFact, measure: MeasureDefinition, of: SupportedCase, today: string, already: readonly Counted[]): boolean {
  const on: string = fact.happenedOn;
  const work = fact as Work & { kind: string };
  if (!measure.countsKinds.includes(fact.kind)) return false;
  if (fact.supersededById || fact.recordedInError) return false;
  if (strength.indexOf(fact.evidenceLevel) < strength.indexOf(measure.minimumEvidence)) return false;
  if (on > today || on < measure.validFrom || (measure.validTo && on > measure.validTo)) return false;
  if (!of.supportStartedOn || on < of.supportStartedOn) return false;
  if (measure.window) {
    const from = measure.window.from === "support_start" ? of.supportStartedOn : of.supportEndedOn;
    if (from && on > monthsAfter(from, measure.window.months)) return false;
  }
  if (measure.offers && !of.enrolments.some(({ offer, fromOn }) => measure.offers!.includes(offer) && fromOn <= on)) return false;
  if (measure.ageAtStart) {
    if (!of.bornOn) return false;
    const age = yearsOld(of.bornOn, of.supportStartedOn);
    if (age < measure.ageAtStart.from || age > measure.ageAtStart.to) return false;
  }
  if (measure.neetAtStart !== undefined && of.neetAtStart !== measure.neetAtStart) return false;
  if (measure.employmentTypes && !(measure.employmentTypes as readonly (string | undefined)[]).includes(typeOf(work))) return false;
  if (measure.minimumHoursAWeek !== undefined && !(work.hoursAWeek !== undefined && work.hoursAWeek >= measure.minimumHoursAWeek)) return false;
  if (measure.minimumWeeklyEarningsPence !== undefined && !((payOf(work) ?? -1) >= measure.minimumWeeklyEarningsPence)) return false;
  const jobs = of.spells.filter(
    ({ employmentType, hoursAWeek }) => (!measure.employmentTypes || (employmentType && measure.employmentTypes.includes(employmentType))) && (hoursAWeek === undefined || hoursAWeek >= (measure.minimumHoursAWeek ?? 0)),
  );
  if (measure.weeks !== undefined && mostDays(jobs, on, measure) < measure.weeks * 7) return false;
  if (measure.earned) {
    const sevenths = jobs.reduce((sum, job) => sum + daysInWork([job], on).size * (job.weeklyPayPence ?? 0), 0);
    const own = mostDays(jobs.filter(({ employmentType }) => employmentType === "self_employed"), on, measure);
    const byWeeks = measure.earned.orSelfEmployedWeeks !== undefined && own >= measure.earned.orSelfEmployedWeeks * 7;
    if (Math.round(sevenths / 7) < measure.earned.pence && !byWeeks) return false;
  }
  const others = already.filter((other) => other.fact.residentId === fact.residentId && other.fact.id !== fact.supersedesId && !(other.fact.id === fact.id && other.measure.code === measure.code));
  if (measure.oncePerMonths !== undefined) {
    const inTheWay = others.filter((other) => (measure.group === undefined ? other.measure.group === undefined && other.measure.code === measure.code : other.measure.group === measure.group));
    if (inTheWay.some(({ fact: { happenedOn } }) => on < monthsAfter(happenedOn, measure.oncePerMonths!) && happenedOn < monthsAfter(on, measure.oncePerMonths!))) return false;
  }
  return !(measure.oncePerCase && others.some((other) => other.measure.code === measure.code && other.fact.caseId === fact.caseId));
}

/** The offer of that day, else the one that ended last; of the measure's own where it names them. */
function offerOf({ enrolments }: SupportedCase, on: string, { offers }: MeasureDefinition): string | undefined {
  const been = enrolments.filter(({ offer, fromOn }) => fromOn <= on && (!offers || offers.includes(offer)));
  const lastDayOf = ({ untilOn }: { untilOn?: string }) => (untilOn === undefined || untilOn > on ? on : untilOn);
  let best: (typeof been)[number] | undefined;
  for (const each of been) {
    if (!best || lastDayOf(each) > lastDayOf(best) || (lastDayOf(each) === lastDayOf(best) && (each.fromOn > best.fromOn || (each.fromOn === best.fromOn && each.offer < best.offer)))) best = each;
  }
  return best?.offer;
}

function sharesOf(measure: MeasureDefinition, offer: string | undefined, on: string, streams: readonly FundingStream[]): string[] {
  const paid: string[] = [];
  let sum = 0;
  for (const stream of [...streams].sort((a, b) => (a.code < b.code ? -1 : 1))) {
    if (on < stream.fromOn || on > stream.untilOn) continue;
    const rule = stream.rules.find(
      (each) => each.validFrom <= on && (!each.validTo || on <= each.validTo) && (!each.measureCodes || each.measureCodes.includes(measure.code)) && (!each.offers || (each.offers as readonly (string | undefined)[]).includes(offer)),
    );
    const share = rule ? Math.min(rule.share, 100 - sum) : 0;
    if (share > 0) paid.push(`${stream.code} ${share}`);
    sum += share;
  }
  return paid;
}

/** The lines of a quarter's return, in no order. */
export function slowReturn({ quarter, today, agreement, measures, streams, facts, cases, frozen }: SlowInput): SlowLine[] {
  const factOf = (id: string) => facts.find((fact) => fact.id === id)!;
  const measureOf = (code: string, version: number) => measures.find((measure) => measure.code === code && measure.version === version)!;
  const isFrozen = (of: string) => frozen.some((each) => each.quarter === of);
  const openAfter = (of: string): string => (isFrozen(quarterAfter(of)) ? openAfter(quarterAfter(of)) : quarterAfter(of));
  const isGone = (fact: CountableFact) => Boolean(fact.supersededById) || fact.recordedInError === true;

  const claimed = frozen.flatMap(({ quarter: in_, lines }) => lines.filter(({ events }) => events === 1).map((line) => ({ ...line, in_ })));
  const inForce = claimed.filter(({ fact, measure }) => !frozen.some(({ lines }) => lines.some((line) => line.events === -1 && line.fact === fact && line.measure === measure)));
  const takenBack = inForce.filter(({ fact, in_ }) => isGone(factOf(fact)) && openAfter(in_) === quarter);
  const remaining = inForce.filter((line) => !takenBack.includes(line));

  const already: Counted[] = remaining.map(({ fact, measure, version }) => ({ fact: factOf(fact), measure: measureOf(measure, version) }));
  const isCorrectionOf = (fact: CountableFact, earlier: string): boolean => fact.supersedesId !== undefined && (fact.supersedesId === earlier || isCorrectionOf(factOf(fact.supersedesId), earlier));
  const lines: SlowLine[] = takenBack.map(({ in_: _in, ...line }) => {
    let last = factOf(line.fact);
    while (last.supersededById) last = factOf(last.supersededById);
    return { ...line, events: -1, reason: isGone(last) ? "withdrawn" : "corrected" };
  });

  const inTime = (a: CountableFact, b: CountableFact) => (a.happenedOn === b.happenedOn ? a.recordedAt.getTime() - b.recordedAt.getTime() || (a.id < b.id ? -1 : 1) : a.happenedOn < b.happenedOn ? -1 : 1);
  for (const fact of [...facts].sort(inTime)) {
    if (fact.happenedOn < agreement.fromOn || fact.happenedOn > agreement.untilOn) continue;
    const of = cases.find(({ caseId }) => caseId === fact.caseId)!;
    const codes = [...new Set(measures.map(({ code }) => code))].sort();
    for (const code of codes) {
      const versions = measures.filter((measure) => measure.code === code && measure.validFrom <= fact.happenedOn && (!measure.validTo || fact.happenedOn <= measure.validTo));
      const measure = versions.sort((a, b) => b.version - a.version)[0];
      if (!measure || remaining.some((line) => line.fact === fact.id && line.measure === code) || !doesCount(fact, measure, of, today, already)) continue;
      already.push({ fact, measure });
      const inTheWay = measure.oncePerMonths !== undefined && remaining.some((line) => isCorrectionOf(fact, line.fact) && (measure.group === undefined ? line.measure === code && measureOf(line.measure, line.version).group === undefined : measureOf(line.measure, line.version).group === measure.group));
      const home = quarterAround(fact.happenedOn);
      const froze = frozen.find((each) => each.quarter === home);
      if (inTheWay || (home !== quarter && !(froze && openAfter(home) === quarter))) continue;
      const reason = home === quarter || !froze ? undefined : fact.recordedAt <= froze.frozenAt ? "met_later" : fact.supersedesId ? "corrected" : "recorded_late";
      lines.push({ fact: fact.id, measure: code, version: measure.version, events: 1, ...(reason && { reason }), quarter: home, shares: sharesOf(measure, offerOf(of, fact.happenedOn, measure), fact.happenedOn, streams) });
    }
  }
  return lines;
}
