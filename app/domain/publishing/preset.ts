import { day, type CalendarDay } from "#app/domain/calendar/calendar-day";

/** A file somebody outside has defined: which columns it has is code beside it, what is known of its definition is data here. */
export interface Preset {
  code: "return" | "learner_destinations" | "neet_month";
  title: string;
  description: string;
  validFrom: CalendarDay;
  /** The last day it was read for; it may hold longer. */
  validUntil: CalendarDay;
  /** Where the definition comes from, with its mark: [P] read at its source, [S] second-hand, [L] a local choice. */
  source: string;
  /** What somebody must compare with the year's own specification before the file is used outside. */
  stillToCheck: readonly string[];
}

export const returnPreset: Preset = {
  code: "return",
  title: "Return of the demonstration’s measures",
  description: "One row for each event counted under a measure. Its measures, columns and codes are this place’s own.",
  validFrom: day("2024-04-01"),
  validUntil: day("2029-03-31"),
  source: "[L] Local measures and columns; no national indicator’s code is used",
  stillToCheck: ["The funder’s own list of columns and codes for the year", "The funder’s definitions of its measures, and their thresholds", "Whether the funder asks for a date of birth or a postcode, which this file does not hold"],
};

export const learnerDestinationsPreset: Preset = {
  code: "learner_destinations",
  title: "Learner destinations",
  description: "One row for each outcome of the return that says where somebody went, with the national destination code where the record tells it, or the reason why it does not.",
  validFrom: day("2025-08-01"),
  validUntil: day("2026-07-31"),
  source: "[S] Destination codes of the individualised learner record, second-hand",
  stillToCheck: ["The codes against this year’s specification", "The split of hours at 16 a week", "Whether learning recorded here is a traineeship, full-time or part-time, which the record does not tell", "The learner’s reference and the window after learning in which a destination counts"],
};

export const neetMonthPreset: Preset = {
  code: "neet_month",
  title: "What young people do, by month",
  description: "One row for each young person of academic age 16 or 17: what they were last known to do, when that was confirmed, and what they count as on the last day of the month.",
  validFrom: day("2026-09-01"),
  validUntil: day("2027-08-31"),
  source: "[S] National tracking codes for young people, second-hand; [L] how long a confirmation lasts",
  stillToCheck: ["The activity codes against this year’s specification", "How long each code lasts before it lapses", "The form of the national return, which is XML: this file is not it", "Young people up to 25 with an education, health and care plan, whom the record cannot tell"],
};

export const presets: readonly Preset[] = [returnPreset, learnerDestinationsPreset, neetMonthPreset];
