import { daysBetween } from "#app/domain/calendar/calendar-day";
import { jobStartKinds, stands, type Outcome } from "./outcome";

/** Why two records that look like one event are two, in the words of whoever recorded the second [L]. */
export const notTheSameReasons = ["second_job", "left_and_came_back", "earlier_one_wrong_date", "another_kind_of_contract", "other"] as const;
export type NotTheSameReason = (typeof notTheSameReasons)[number];

/** The same inside a sentence. */
export const notTheSameWords: Record<NotTheSameReason, string> = {
  second_job: "a second job with the same employer",
  left_and_came_back: "they left and came back",
  earlier_one_wrong_date: "the day of the other record is wrong and is put right on its own",
  another_kind_of_contract: "another contract of another kind",
  other: "for another reason, written on the outcome’s page",
};

/** Two starts with one employer this close together are likely one start, recorded twice [L]. */
export const closeInDays = 14;

const legalForms = /\b(the|ltd|limited|plc|llp|cic)\b/g;

/** "The Saltby Bakery Ltd." and "saltby bakery" are one employer. */
export function employerKey(employer: string): string {
  return employer
    .normalize("NFKD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase()
    .replace(/&/g, " and ")
    .replace(/[^\p{Letter}\p{Number}]+/gu, " ")
    .replace(legalForms, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** Kinds of which somebody has one at a time with one employer or place. Two certificates of one college on one day are two, and are not asked about. */
const onceAtATime: readonly string[] = ["better_work", "sustained_13_weeks", "sustained_26_weeks", "learning_started", "volunteering_started", "back_in_education"];

/** What is compared with what: every way to start a job is one. `undefined` for kinds of which two close together are nothing strange. */
function familyOf(kind: string): string | undefined {
  if ((jobStartKinds as readonly string[]).includes(kind)) return "job_start";
  return onceAtATime.includes(kind) ? kind : undefined;
}

/** What of a record says whether it looks like another; a line of a return has it too. */
export interface Likeness {
  residentId: string;
  kind: string;
  happenedOn: Outcome["happenedOn"];
  employer?: string;
}

/** What two records must have in common before their days are compared; `undefined` where nothing is like it. Only who is self-employed may name no employer. */
export function likenessKey({ residentId, kind, employer = "" }: Likeness): string | undefined {
  const [family, name] = [familyOf(kind), employerKey(employer)];
  return family === undefined || (name === "" && kind !== "job_start_self_employed") ? undefined : JSON.stringify([residentId, family, name]);
}

/** One person, kind and employer, no more than 14 days apart: the same rule when something is recorded and when a return is checked. */
export function looksLikeOne(one: Likeness, other: Likeness): boolean {
  const key = likenessKey(one);
  return key !== undefined && key === likenessKey(other) && Math.abs(daysBetween(one.happenedOn, other.happenedOn)) <= closeInDays;
}

/** Two records of which somebody said that they are two. */
export interface ToldApart {
  outcomeId: string;
  otherId: string;
}

/** The first record of what this one says now: a correction is a new record of the same thing, and what was said of it still holds. */
export function originOf(id: string, records: ReadonlyMap<string, Pick<Outcome, "supersedesId">>): string {
  const before = records.get(id)?.supersedesId;
  return before === undefined ? id : originOf(before, records);
}

export const byId = <Row extends { id: string }>(rows: readonly Row[]): ReadonlyMap<string, Row> => new Map(rows.map((row) => [row.id, row]));

/** What was said about these two, in whichever order; the newest last where it was said more than once. */
export function toldApart<Said extends ToldApart>(one: string, other: string, said: readonly Said[], records: ReadonlyMap<string, Pick<Outcome, "supersedesId">>): Said | undefined {
  const pair = [originOf(one, records), originOf(other, records)].toSorted().join();
  return said.findLast((each) => [originOf(each.outcomeId, records), originOf(each.otherId, records)].toSorted().join() === pair);
}

/**
 * The records a new one looks like, as they happened: those that stand, but for the one it takes the place of, and but for those of which
 * somebody said already that they are another.
 */
export function likelySame<Row extends Outcome>(one: Likeness & { id?: string; supersedesId?: string }, records: readonly Row[], said: readonly ToldApart[]): Row[] {
  const known = byId<Pick<Outcome, "id" | "supersedesId">>(records);
  const self = one.id ?? one.supersedesId;
  return records.filter((other) => stands(other) && other.id !== one.id && other.id !== one.supersedesId && looksLikeOne(one, other) && !(self !== undefined && toldApart(self, other.id, said, known)));
}
