import { addDays, londonDayOf, type CalendarDay } from "#app/domain/calendar/calendar-day";
import { addWorkingDays, isWorkingDay } from "#app/domain/calendar/working-days";
import type { CaseStatus, CloseReason } from "#app/domain/cases/case";
import { jobStartKinds, stands, type Outcome } from "./outcome";
import type { JobEnd } from "./sustainment";

/** What a resident answers when asked whether they are still in the job. */
export const sustainmentAnswers = ["still_there", "changed_job", "left"] as const;
export type SustainmentAnswer = (typeof sustainmentAnswers)[number];

/** Weeks after a job start at which the resident is asked [S: common to payment-by-results programmes; a local setting]. */
export const sustainmentWeeks = [4, 13, 26] as const;
export type SustainmentWeeks = (typeof sustainmentWeeks)[number];

/** [L] Local setting: days a question is still asked after its day, where it could not be asked before. */
export const stillAskedDays = 28;

/** [L] Local setting: days the link in the question works. */
export const answerLinkDays = 60;

/** A question that was asked, with its answer where there is one. */
export interface AskedCheck {
  outcomeId: string;
  weeks: number;
  dueOn: CalendarDay;
  answer?: SustainmentAnswer;
  /** The last day in the job, where they left or changed it and said when. */
  endedOn?: CalendarDay;
}

export interface DueCheck {
  outcomeId: string;
  weeks: SustainmentWeeks;
  dueOn: CalendarDay;
}

/** Somebody who never wanted support, or wants none, is left alone; whoever found work is asked after their case has closed, too. */
const leftAlone: readonly CloseReason[] = ["objected", "no_longer_wanted", "recorded_in_error"];
export const mayBeAsked = ({ status, closeReason }: { status: CaseStatus; closeReason: CloseReason | null }): boolean => status !== "applied" && !(closeReason !== null && leftAlone.includes(closeReason));

const isJobStart = ({ kind }: Pick<Outcome, "kind">) => (jobStartKinds as readonly string[]).includes(kind);

type JobRecord = Pick<Outcome, "id" | "kind" | "happenedOn" | "supersedesId" | "supersededById" | "recordedInError">;

/** The ids a record has had: a correction is a new record of the same job. */
function idsOf(record: JobRecord, records: readonly JobRecord[]): string[] {
  const before = record.supersedesId ? records.find(({ id }) => id === record.supersedesId) : undefined;
  return before ? [record.id, ...idsOf(before, records)] : [record.id];
}

/** The job somebody is in as far as the record knows: the newest that stands, with nothing after it that says they look for work again. */
export function currentJob<Record extends JobRecord>(records: readonly Record[]): Record | undefined {
  const standing = records.filter(stands);
  const job = standing.filter(isJobStart).toSorted((a, b) => a.happenedOn.localeCompare(b.happenedOn) || a.id.localeCompare(b.id)).at(-1);
  if (!job || standing.some(({ kind, happenedOn }) => kind === "job_searching_again" && happenedOn >= job.happenedOn)) return undefined;
  return job;
}

/** The same, unless they told us since that they left it or changed it. */
export function jobNow<Record extends JobRecord>(records: readonly Record[], asked: readonly Pick<AskedCheck, "outcomeId" | "answer">[]): Record | undefined {
  const job = currentJob(records);
  const gone = job && asked.some(({ outcomeId, answer }) => idsOf(job, records).includes(outcomeId) && answer !== undefined && answer !== "still_there");
  return gone ? undefined : job;
}

const learningEnds: readonly Outcome["kind"][] = ["course_completed", "job_searching_again"];

/** The learning somebody is in: the newest that stands and was not completed since. */
export function learningNow<Record extends JobRecord>(records: readonly Record[]): Record | undefined {
  const standing = records.filter(stands);
  const begun = standing.filter(({ kind }) => kind === "learning_started" || kind === "back_in_education").toSorted((a, b) => a.happenedOn.localeCompare(b.happenedOn)).at(-1);
  return begun && standing.some(({ kind, happenedOn }) => learningEnds.includes(kind) && happenedOn >= begun.happenedOn) ? undefined : begun;
}

/**
 * The question a case's newest job start waits for, if any: at 4, 13 and 26 weeks, each once. Where several are late only the
 * newest is asked, so that nobody gets three at once. None after they said that they left or changed the job.
 */
export function checkDue(records: readonly JobRecord[], asked: readonly AskedCheck[], today: CalendarDay): DueCheck | undefined {
  const job = currentJob(records);
  if (!job) return undefined;
  const ofThisJob = idsOf(job, records);
  const before = asked.filter(({ outcomeId }) => ofThisJob.includes(outcomeId));
  if (before.some(({ answer }) => answer !== undefined && answer !== "still_there")) return undefined;
  const weeks = sustainmentWeeks.findLast((each) => addDays(job.happenedOn, each * 7) <= today);
  if (weeks === undefined || before.some((check) => check.weeks >= weeks)) return undefined;
  const dueOn = addDays(job.happenedOn, weeks * 7);
  return addDays(dueOn, stillAskedDays) < today ? undefined : { outcomeId: job.id, weeks, dueOn };
}

/** The job starts that wait on a day for the question of so many weeks began between these. */
export const startsWaitingFor = (weeks: SustainmentWeeks, today: CalendarDay): { from: CalendarDay; to: CalendarDay } => ({ from: addDays(today, -(weeks * 7 + stillAskedDays)), to: addDays(today, -weeks * 7) });

/**
 * When jobs came to their end, by the residents' own word. Where they did not say which day, the last day they are known to have
 * been there: nobody is counted as in work for weeks nobody spoke for.
 */
export function jobEndsOf(checks: readonly AskedCheck[], startedOn: (outcomeId: string) => CalendarDay | undefined): JobEnd[] {
  return checks.flatMap((check): JobEnd[] => {
    if (check.answer !== "left" && check.answer !== "changed_job") return [];
    const lastThere = checks.filter(({ outcomeId, answer }) => outcomeId === check.outcomeId && answer === "still_there").map(({ dueOn }) => dueOn).toSorted().at(-1);
    const endedOn = check.endedOn ?? lastThere ?? startedOn(check.outcomeId);
    return endedOn ? [{ outcomeId: check.outcomeId, endedOn }] : [];
  });
}

const lastHourToCall = 16;
const hourInLondon = new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/London", hour: "2-digit", hourCycle: "h23" });

/** The day an adviser gets in touch with somebody who says they left a job: the same working day, or the next after four in the afternoon [L]. */
export function callOn(at: Date): CalendarDay {
  const on = londonDayOf(at);
  return isWorkingDay(on) && Number(hourInLondon.format(at)) < lastHourToCall ? on : addWorkingDays(on, 1);
}

/** Whether an answer leaves an adviser anything to do. At 4 weeks "still there" is good news and no outcome. */
export const needsAnAdviser = ({ answer, weeks }: { answer: SustainmentAnswer; weeks: number }): boolean => answer !== "still_there" || weeks > sustainmentWeeks[0];
