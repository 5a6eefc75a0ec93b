import type { MeasureDefinition } from "#app/domain/agreements/measure";
import { canonicalJson } from "#app/domain/canonical-json";
import { textOrder } from "#app/domain/text-order";
import { formulaSafe } from "./formula-safe";
import type { ReturnLine } from "./return-line";

export { formulaSafe } from "./formula-safe";

export type CellValue = string | number | null;

/** A line with the reference that stands for the person in the file. */
export interface FileLine {
  participant: string;
  line: ReturnLine;
}

export interface Column {
  name: string;
  title: string;
  description: string;
  type: "text" | "date" | "whole_number" | "number";
  value: (given: FileLine) => CellValue;
}

/** A band, because an exact age is not needed and tells more about the person. */
function ageBand(age: number | undefined): string | null {
  if (age === undefined) return null;
  return age < 16 ? "under 16" : age <= 18 ? "16 to 18" : age <= 24 ? "19 to 24" : age <= 49 ? "25 to 49" : "50 and over";
}

const yesOrNo = (answer: boolean | undefined) => (answer === undefined ? null : answer ? "yes" : "no");

/** The funder's participant-level file, one row for each line. New columns go at the end; none changes its meaning. */
export const columns: readonly Column[] = [
  { name: "participant", title: "Participant", type: "text", description: "Stands for one person within this agreement, the same in every return. It cannot be turned back into a name.", value: ({ participant }) => participant },
  { name: "measure", title: "Measure", type: "text", description: "The local code of the measure.", value: ({ line }) => line.measureCode },
  { name: "measure_version", title: "Version of the measure", type: "whole_number", description: "The version of the rule in force on the day it happened.", value: ({ line }) => line.measureVersion },
  { name: "line_type", title: "Type of line", type: "text", description: "claim: happened in this return’s quarter. adjustment: changes an earlier quarter that is frozen.", value: ({ line }) => line.lineKind },
  { name: "adjustment_reason", title: "Reason for the adjustment", type: "text", description: "recorded_late, corrected, withdrawn or met_later; empty for a claim.", value: ({ line }) => line.adjustmentReason ?? null },
  { name: "events", title: "Events", type: "whole_number", description: "1 counts one event; -1 takes back one that an earlier return counted.", value: ({ line }) => line.events },
  { name: "quarter", title: "Quarter it counts in", type: "text", description: "The financial quarter it happened in: 2026-Q1 is April to June 2026.", value: ({ line }) => line.eventQuarter },
  { name: "kind", title: "What happened", type: "text", description: "The code of the outcome or of the support given.", value: ({ line }) => line.kind },
  { name: "happened_on", title: "Happened on", type: "date", description: "The day it happened.", value: ({ line }) => line.happenedOn },
  { name: "recorded_on", title: "Recorded on", type: "date", description: "The day it was recorded.", value: ({ line }) => line.recordedOn },
  { name: "support_started_on", title: "Support started on", type: "date", description: "The day this spell of support started.", value: ({ line }) => line.supportStartedOn ?? null },
  { name: "offer", title: "Offer", type: "text", description: "youth_pathways, working_futures or skills_for_all.", value: ({ line }) => line.offer ?? null },
  { name: "age_band", title: "Age at the start", type: "text", description: "The age band on the day support started; empty where the date of birth is not known.", value: ({ line }) => ageBand(line.ageAtStart) },
  { name: "neet_at_start", title: "Not in education, employment or training at the start", type: "text", description: "yes or no; empty where it is not known.", value: ({ line }) => yesOrNo(line.neetAtStart) },
  { name: "employment_type", title: "Kind of employment", type: "text", description: "employed, self_employed or apprenticeship; empty outside work.", value: ({ line }) => line.employmentType ?? null },
  { name: "contract", title: "Contract", type: "text", description: "permanent, fixed_term, agency, zero_hours, self_employed or apprenticeship; empty where it is not known.", value: ({ line }) => line.contractKind ?? null },
  { name: "hours_a_week", title: "Hours a week", type: "number", description: "Paid hours in a usual week.", value: ({ line }) => line.hoursAWeek ?? null },
  { name: "weekly_pay_pence", title: "Pay a week, in pence", type: "whole_number", description: "Worked out from the pay recorded: 52 weeks and 12 months to a year.", value: ({ line }) => line.weeklyPayPence ?? null },
  { name: "qualification_level", title: "Level of the qualification", type: "whole_number", description: "0 for entry level, 1 to 8.", value: ({ line }) => line.qualificationLevel ?? null },
  { name: "evidence", title: "Evidence", type: "text", description: "self_declared, adviser_seen, document or employer_or_payslip, weakest first.", value: ({ line }) => line.evidenceLevel },
  { name: "verified", title: "Verified by a second person", type: "text", description: "yes or no.", value: ({ line }) => yesOrNo(line.verified) },
  { name: "streams", title: "Funding streams", type: "text", description: "The code of each stream and its share in per cent, such as NM-01:60 NM-02:40.", value: ({ line }) => line.shares.map(({ streamCode, share }) => `${streamCode}:${share}`).sort(textOrder).join(" ") },
];

/**
 * The reference that stands for a person in one agreement's files. `hash` gives hexadecimal text and is keyed with a secret of the
 * place, so that nobody who knows an id can find the person; another agreement's file gives the same person another reference.
 */
export function participantReference(residentId: string, agreementId: string, hash: (text: string) => string): string {
  return `P-${hash(canonicalJson([agreementId, residentId])).slice(0, 16).toUpperCase()}`;
}

/** The lines in the file's order, which tells nothing about the order of ids or of names. */
export function inFileOrder(lines: readonly ReturnLine[], participantOf: (residentId: string) => string): FileLine[] {
  return lines
    .map((line) => ({ participant: participantOf(line.residentId), line }))
    .sort((a, b) =>
      textOrder(a.participant, b.participant) || textOrder(a.line.measureCode, b.line.measureCode) || textOrder(a.line.happenedOn, b.line.happenedOn) || textOrder(a.line.id, b.line.id),
    );
}

/** The values of one row in the order of `columns`, with text as it is: what is hashed. */
export function canonicalRow(given: FileLine): CellValue[] {
  return columns.map(({ value }) => value(given));
}

/** The same row as it is written into CSV: formula-safe text, numbers as numbers, empty text for what is not known. */
export function csvRow(given: FileLine): (string | number)[] {
  return canonicalRow(given).map((cell) => (typeof cell === "string" ? formulaSafe(cell) : (cell ?? "")));
}

/** Which version of each measure the lines were counted under, by code; the latest where a year changed inside the quarter. */
export function ruleVersions(lines: readonly ReturnLine[]): Record<string, number> {
  const versions: Record<string, number> = {};
  for (const { measureCode, measureVersion } of lines) versions[measureCode] = Math.max(measureVersion, versions[measureCode] ?? 0);
  return versions;
}

/** The text whose hash seals a frozen return: the columns, the rows in file order, and every rule with its whole definition. */
export function contentText(rows: readonly FileLine[], rules: readonly MeasureDefinition[]): string {
  const inOrder = [...rules].sort((a, b) => textOrder(a.code, b.code) || a.version - b.version);
  return canonicalJson({ columns: columns.map(({ name }) => name), rows: rows.map(canonicalRow), rules: inOrder });
}
