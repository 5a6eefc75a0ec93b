import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import { quarterSpan, type Quarter } from "#app/domain/calendar/financial-quarter";
import type { ReturnLine } from "./return-line";

/** What has become of a record since it was counted; of support given, which is no outcome, nothing is known. */
export type RecordNow = "stands" | "in-error" | "corrected" | "not-known";

export type WhyDiffers = "its-own-quarter" | "recorded-since" | "rule-met-since" | "in-error" | "corrected" | "rule-not-met" | "not-known";

export interface OtherReturn {
  quarter: Quarter;
  countedOn: CalendarDay;
}

const happenedIn = ({ happenedOn }: ReturnLine, quarter: Quarter) => quarterSpan(quarter).from <= happenedOn && happenedOn <= quarterSpan(quarter).to;

/** Why a line stands here and not in the other return. */
export function whyAdded(line: ReturnLine, other: OtherReturn): WhyDiffers {
  if (!happenedIn(line, other.quarter)) return "its-own-quarter";
  return line.recordedOn > other.countedOn ? "recorded-since" : "rule-met-since";
}

/** Why a line stood in the other return and does not stand here. */
export function whyRemoved(line: ReturnLine, here: Pick<OtherReturn, "quarter">, now: RecordNow): WhyDiffers {
  if (now === "in-error" || now === "corrected") return now;
  if (!happenedIn(line, here.quarter)) return "its-own-quarter";
  return now === "stands" ? "rule-not-met" : "not-known";
}

/** What is told of a line that changed: where it stands is no change of it. */
export const namedFields = ["happenedOn", "recordedOn", "offer", "supportStartedOn", "ageAtStart", "neetAtStart", "employer", "contractKind", "employmentType", "hoursAWeek", "weeklyPayPence", "qualificationLevel", "evidenceLevel", "verified", "measureVersion", "shares", "caseId", "lineKind", "adjustmentReason"] as const satisfies readonly (keyof ReturnLine)[];
export type NamedField = (typeof namedFields)[number];

export const isNamedField = (name: string): name is NamedField => (namedFields as readonly string[]).includes(name);
