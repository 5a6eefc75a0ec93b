import type { OutcomeKind } from "#app/domain/outcomes/outcome";
import type { FileLine } from "#app/domain/returns/participant-columns";
import type { ReturnLine } from "#app/domain/returns/return-line";
import { codesOf, type Column } from "./column";

/** [S] The national codes this service can hold, in the words of our own list: check against the year's specification. */
export const destinationCodes = {
  EMP1: "paid work for 16 hours a week or more",
  EMP2: "paid work for less than 16 hours a week",
  EMP4: "self-employed for 16 hours a week or more",
  EMP5: "self-employed for less than 16 hours a week",
  NPE1: "not in paid work, looking for work",
  NPE2: "not in paid work, not looking for work",
  EDU1: "traineeship",
  EDU2: "apprenticeship",
  EDU3: "supported internship",
  EDU4: "other further education, full-time",
  EDU5: "other further education, part-time",
  EDU6: "higher education",
  GAP1: "gap year before higher education",
  VOL1: "voluntary work",
  OTH1: "another outcome",
  OTH3: "could not be contacted",
  OTH4: "not known",
} as const;
export type DestinationCode = keyof typeof destinationCodes;

export const whyNoDestination = {
  hours_not_recorded: "the hours are not recorded, and the code depends on them",
  employment_not_told: "the contract is not recorded, so that employed and self-employed cannot be told apart",
  learning_not_told: "the record does not say which learning, or whether full-time",
} as const;
export type WhyNoDestination = keyof typeof whyNoDestination;

export type Destination = { code: DestinationCode } | { why: WhyNoDestination };

/** [S] Hours a week from which work is the first of each pair of codes. */
const manyHours = 16;

function ofWork({ employmentType, hoursAWeek }: Pick<ReturnLine, "employmentType" | "hoursAWeek">): Destination {
  if (employmentType === "apprenticeship") return { code: "EDU2" };
  if (employmentType === undefined) return { why: "employment_not_told" };
  if (hoursAWeek === undefined) return { why: "hours_not_recorded" };
  if (employmentType === "self_employed") return { code: hoursAWeek >= manyHours ? "EMP4" : "EMP5" };
  return { code: hoursAWeek >= manyHours ? "EMP1" : "EMP2" };
}

const byKind: Record<OutcomeKind, (line: ReturnLine) => Destination | undefined> = {
  job_start_employed: ofWork,
  job_start_self_employed: ofWork,
  job_start_apprenticeship: ofWork,
  better_work: ofWork,
  sustained_13_weeks: ofWork,
  sustained_26_weeks: ofWork,
  learning_started: () => ({ why: "learning_not_told" }),
  back_in_education: () => ({ why: "learning_not_told" }),
  volunteering_started: () => ({ code: "VOL1" }),
  job_searching_again: () => ({ code: "NPE1" }),
  // What somebody finished is not where they went.
  course_completed: () => undefined,
  qualification_gained: () => undefined,
  basic_skills_gained: () => undefined,
};

/** The destination an event is, or why its code cannot be told; `undefined` for what is no destination at all. */
export function destinationOf(line: ReturnLine): Destination | undefined {
  return Object.hasOwn(byKind, line.kind) ? byKind[line.kind as OutcomeKind](line) : undefined;
}

export interface DestinationRow extends FileLine {
  destination: Destination;
}

/**
 * The rows for lines in the order of the file: each event once, whatever number of measures count it, and none that is taken back.
 * Lines of one person must come together, as they do in that order.
 */
export async function* destinationRows(lines: AsyncIterable<FileLine>): AsyncGenerator<DestinationRow> {
  let person = "";
  let seen = new Set<string>();
  for await (const { participant, line } of lines) {
    if (participant !== person) [person, seen] = [participant, new Set()];
    const destination = line.events === 1 ? destinationOf(line) : undefined;
    if (!destination || seen.has(line.factId)) continue;
    seen.add(line.factId);
    yield { participant, line, destination };
  }
}

/** New columns go at the end; none changes its meaning. */
export const destinationColumns: readonly Column<DestinationRow>[] = [
  { name: "participant", title: "Participant", type: "text", description: "Stands for one person, the same as in the participants’ file of this agreement. It is no learner’s reference.", value: ({ participant }) => participant },
  { name: "destination", title: "Destination", type: "text", description: "The national destination code.", codes: codesOf(destinationCodes), empty: "the record does not tell the code: see the next column", value: ({ destination }) => ("code" in destination ? destination.code : null) },
  { name: "why_no_code", title: "Why there is no code", type: "text", description: "What the record lacks.", codes: codesOf(whyNoDestination), empty: "there is a code", value: ({ destination }) => ("why" in destination ? destination.why : null) },
  { name: "started_on", title: "Happened on", type: "date", description: "The day the outcome happened.", value: ({ line }) => line.happenedOn },
  { name: "collected_on", title: "Recorded on", type: "date", description: "The day the outcome was recorded.", value: ({ line }) => line.recordedOn },
  { name: "hours_a_week", title: "Hours a week", type: "number", description: "Paid hours in a usual week.", unit: "hours a week", empty: "not work, or not known", value: ({ line }) => line.hoursAWeek ?? null },
];
