import { factKinds } from "#app/domain/agreements/countable-fact";
import { employmentWords, evidenceWords, factWords, offerWords } from "#app/domain/agreements/words";
import type { ContractKind } from "#app/domain/outcomes/outcome";
import { codesOf, type Column } from "#app/domain/publishing/column";
import { textOrder } from "#app/domain/text-order";
import { ageBandOf, ageBands } from "./age-band";
import type { AdjustmentReason, ReturnLine } from "./return-line";

/** A line with the reference that stands for the person in the file. */
export interface FileLine {
  participant: string;
  line: ReturnLine;
}

const yesOrNo = (answer: boolean | undefined) => (answer === undefined ? null : answer ? "yes" : "no");
const yesAndNo = [["yes", "yes"], ["no", "no"]] as const;
const contractWords: Record<ContractKind, string> = { permanent: "permanent", fixed_term: "for a fixed term", agency: "through an agency", zero_hours: "zero hours", self_employed: "self-employed", apprenticeship: "an apprenticeship" };
const adjustmentWords: Record<AdjustmentReason, string> = { recorded_late: "recorded after the quarter was frozen", corrected: "corrected after it was frozen", withdrawn: "withdrawn after it was frozen", met_later: "met the rule after it was frozen" };

/** The funder's participant-level file, one row for each line. New columns go at the end; none changes its meaning. */
export const columns: readonly Column<FileLine>[] = [
  { name: "participant", title: "Participant", type: "text", description: "Stands for one person within this agreement, the same in every return. It cannot be turned back into a name.", value: ({ participant }) => participant },
  { name: "measure", title: "Measure", type: "text", description: "The local code of the measure.", value: ({ line }) => line.measureCode },
  { name: "measure_version", title: "Version of the measure", type: "whole_number", description: "The version of the rule in force on the day it happened.", value: ({ line }) => line.measureVersion },
  { name: "line_type", title: "Type of line", type: "text", description: "Whether it counts in this quarter or changes an earlier one.", codes: [["claim", "happened in this return’s quarter"], ["adjustment", "changes an earlier quarter that is frozen"]], value: ({ line }) => line.lineKind },
  { name: "adjustment_reason", title: "Reason for the adjustment", type: "text", description: "Why an earlier quarter changes.", codes: codesOf(adjustmentWords), empty: "a claim", value: ({ line }) => line.adjustmentReason ?? null },
  { name: "events", title: "Events", type: "whole_number", description: "1 counts one event; -1 takes back one that an earlier return counted.", unit: "events", value: ({ line }) => line.events },
  { name: "quarter", title: "Quarter it counts in", type: "text", description: "The financial quarter it happened in: 2026-Q1 is April to June 2026.", value: ({ line }) => line.eventQuarter },
  { name: "kind", title: "What happened", type: "text", description: "The code of the outcome or of the support given.", codes: factKinds.map((kind) => [kind, factWords[kind]]), value: ({ line }) => line.kind },
  { name: "happened_on", title: "Happened on", type: "date", description: "The day it happened.", value: ({ line }) => line.happenedOn },
  { name: "recorded_on", title: "Recorded on", type: "date", description: "The day it was recorded.", value: ({ line }) => line.recordedOn },
  { name: "support_started_on", title: "Support started on", type: "date", description: "The day this spell of support started.", empty: "support has not started", value: ({ line }) => line.supportStartedOn ?? null },
  { name: "offer", title: "Offer", type: "text", description: "The offer the person was in.", codes: codesOf(offerWords), empty: "in none", value: ({ line }) => line.offer ?? null },
  { name: "age_band", title: "Age at the start", type: "text", description: "The age band on the day support started.", unit: "years", codes: ageBands.map(({ name }) => [name, `aged ${name}`]), empty: "the date of birth is not known", value: ({ line }) => ageBandOf(line.ageAtStart) },
  { name: "neet_at_start", title: "Not in education, employment or training at the start", type: "text", description: "Whether the person was in no education, employment or training when support started.", codes: yesAndNo, empty: "not known", value: ({ line }) => yesOrNo(line.neetAtStart) },
  { name: "employment_type", title: "Kind of employment", type: "text", description: "The kind of work.", codes: codesOf(employmentWords), empty: "not work, or not known", value: ({ line }) => line.employmentType ?? null },
  { name: "contract", title: "Contract", type: "text", description: "The contract of the work.", codes: codesOf(contractWords), empty: "not work, or not known", value: ({ line }) => line.contractKind ?? null },
  { name: "hours_a_week", title: "Hours a week", type: "number", description: "Paid hours in a usual week.", unit: "hours a week", empty: "not work, or not known", value: ({ line }) => line.hoursAWeek ?? null },
  { name: "weekly_pay_pence", title: "Pay a week, in pence", type: "whole_number", description: "Worked out from the pay recorded: 52 weeks and 12 months to a year.", unit: "pence a week", empty: "not work, or not known", value: ({ line }) => line.weeklyPayPence ?? null },
  { name: "qualification_level", title: "Level of the qualification", type: "whole_number", description: "0 for entry level, 1 to 8.", empty: "no qualification", value: ({ line }) => line.qualificationLevel ?? null },
  { name: "evidence", title: "Evidence", type: "text", description: "How strong the evidence is, weakest first.", codes: codesOf(evidenceWords), value: ({ line }) => line.evidenceLevel },
  { name: "verified", title: "Verified by a second person", type: "text", description: "Whether another person than whoever recorded it has verified it.", codes: yesAndNo, value: ({ line }) => yesOrNo(line.verified) },
  { name: "streams", title: "Funding streams", type: "text", description: "The code of each stream and its share in per cent, such as NM-01:60 NM-02:40.", unit: "per cent", empty: "no stream pays for it", value: ({ line }) => line.shares.map(({ streamCode, share }) => `${streamCode}:${share}`).sort(textOrder).join(" ") },
];
