import type { CountedThing } from "#app/domain/returns/drill";
import type { AdjustmentReason } from "#app/domain/returns/return-line";
import type { ReturnCheck } from "#app/domain/returns/checks";
import type { ReturnStatus } from "#app/domain/returns/return";
import type { RoundWaits } from "#app/domain/returns/round";
import type { NamedField, WhyDiffers } from "#app/domain/returns/why-differs";

export interface StatusTag {
  text: string;
  className: string;
}

export const returnStatusTags: Record<ReturnStatus, StatusTag> = {
  open: { text: "Open", className: "govuk-tag--yellow" },
  checked: { text: "Checked", className: "govuk-tag--blue" },
  frozen: { text: "Frozen", className: "govuk-tag--purple" },
  signed_off: { text: "Signed off", className: "govuk-tag--green" },
  exported: { text: "Exported", className: "govuk-tag--green" },
  superseded: { text: "Superseded", className: "govuk-tag--grey" },
};

/** What a return waits for, to the manager who looks at it. */
export const returnNextWords: Record<ReturnStatus, string> = {
  open: "The quarter still runs. When it has ended, count it again: it is then checked and can be frozen.",
  checked: "It is counted and checked. Freeze it when you would put your name to it: after that its numbers never change.",
  frozen: "Its numbers never change. A second person, not the one who froze it, must sign it off before it is sent.",
  signed_off: "It can be downloaded and sent to the funder.",
  exported: "It has been downloaded. It can be downloaded again: the file is always the same.",
  superseded: "It counts for nothing any more, and stays to be read.",
};

/** What a round waits for, to the manager who looks down the list. */
export const roundWaitsWords: Record<RoundWaits, string> = {
  quarter: "The quarter still runs",
  building: "Nobody has counted it since the quarter ended: build its return",
  freezing: "Counted: somebody reads and freezes it",
  signing_off: "Frozen: a second person signs it off",
  sending: "Signed off: somebody downloads it and sends it",
  nothing: "Downloaded, so nothing more",
};

export const adjustmentWords: Record<AdjustmentReason, string> = {
  recorded_late: "Recorded after that quarter was frozen",
  corrected: "Corrected after that quarter was frozen",
  withdrawn: "Withdrawn after that quarter was frozen",
  met_later: "Met the rule after that quarter was frozen",
};

export const severityTags: Record<ReturnCheck["severity"], StatusTag> = {
  error: { text: "Error", className: "govuk-tag--red" },
  warning: { text: "Warning", className: "govuk-tag--yellow" },
};

/** One and many of what a number counts. */
export const countedThingWords: Record<CountedThing | "lines", [one: string, many: string]> = {
  people: ["person", "people"],
  events: ["event", "events"],
  added: ["event added to earlier quarters", "events added to earlier quarters"],
  "taken-back": ["event taken back", "events taken back"],
  lines: ["line", "lines"],
};

/** How a line of one return differs from another's. */
export const differenceWords: Record<"added" | "removed" | "changed", string> = { added: "New", removed: "Gone", changed: "Changed" };

export const whyDiffersWords: Record<WhyDiffers, string> = {
  "its-own-quarter": "It happened in another quarter",
  "recorded-since": "Recorded after the other return was counted",
  "rule-met-since": "It was on record, and meets the rule since",
  "in-error": "Recorded in error",
  corrected: "A correction took its place",
  "rule-not-met": "It is on record, and does not meet the rule any more",
  "not-known": "The record behind it is not there any more, or has another day",
};

/** What of a line can change. */
export const lineFieldWords: Record<NamedField, string> = {
  happenedOn: "the day it happened", recordedOn: "the day it was recorded", offer: "the offer", supportStartedOn: "the start of support", ageAtStart: "the age at the start", neetAtStart: "the situation at the start",
  employer: "the employer", contractKind: "the contract", employmentType: "the kind of work", hoursAWeek: "hours a week", weeklyPayPence: "pay", qualificationLevel: "the level of the qualification",
  evidenceLevel: "the evidence", verified: "whether it is verified", measureVersion: "the version of the rule", shares: "which streams pay", caseId: "the case", lineKind: "whether it is an adjustment", adjustmentReason: "the reason for the adjustment",
};

/** After a list that leaves out restricted cases. */
export const notShownWords = (count: number, besides: boolean) => `${besides ? "And " : ""}${count} ${besides ? "more that " : ""}${count === 1 ? "is" : "are"} not shown: ${count === 1 ? "its case is" : "their cases are"} restricted.`;

/** Instead of a reference, wherever a case is counted and not shown. */
export const restrictedCaseWords = "A restricted case";
