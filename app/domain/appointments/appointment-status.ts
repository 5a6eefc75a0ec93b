import { appointmentSettings, type AppointmentSettings } from "./appointment-settings";
import type { Attendance, Canceller } from "./appointment";

/** What an appointment's status is worked out from. */
export interface AppointmentFacts {
  startsAt: Date;
  minutes: number;
  acceptedAt: Date | null;
  cancelledAt: Date | null;
  cancelledBy: Canceller | null;
  attendance: Attendance | null;
  /** The group it is a place in: that has one time for everybody. */
  sessionId?: string | null;
}

/** Every status, in the order an appointment may live through it. Called off by the service and by the resident are two things, never one. */
export const appointmentStatuses = ["offered", "accepted", "to_record", "attended", "late", "did_not_attend", "cancelled_by_service", "cancelled_by_resident"] as const;
export type AppointmentStatus = (typeof appointmentStatuses)[number];

/** When it is over, as planned. */
export const endOf = ({ startsAt, minutes }: Pick<AppointmentFacts, "startsAt" | "minutes">): Date => new Date(startsAt.getTime() + minutes * 60_000);

export const hasBegun = ({ startsAt }: Pick<AppointmentFacts, "startsAt">, now: Date): boolean => startsAt <= now;

/** Calling off goes before everything; what was recorded, before the clock. */
export function statusOf(facts: AppointmentFacts, now: Date): AppointmentStatus {
  if (facts.cancelledAt) return facts.cancelledBy === "resident" ? "cancelled_by_resident" : "cancelled_by_service";
  if (facts.attendance) return facts.attendance;
  if (hasBegun(facts, now)) return "to_record";
  return facts.acceptedAt ? "accepted" : "offered";
}

/** Still to come: neither called off nor begun. */
export const isToCome = (facts: AppointmentFacts, now: Date): boolean => ["offered", "accepted"].includes(statusOf(facts, now));

/** What the resident may do with it now. A calendar file is there for whatever is to come, and for what was called off, so that calendars hear of it. */
export function residentMay(facts: AppointmentFacts, now: Date): { accept: boolean; move: boolean; cancel: boolean; calendar: boolean } {
  const status = statusOf(facts, now);
  const toCome = status === "offered" || status === "accepted";
  return { accept: status === "offered", move: toCome && !facts.sessionId, cancel: toCome, calendar: toCome || (facts.cancelledAt !== null && !hasBegun(facts, now)) };
}

/** What staff may do: move and call off what has not begun; record once it has, and correct what was recorded. */
export function staffMay(facts: AppointmentFacts, now: Date): { move: boolean; cancel: boolean; record: boolean } {
  const toCome = isToCome(facts, now);
  return { move: toCome && !facts.sessionId, cancel: toCome, record: !facts.cancelledAt && hasBegun(facts, now) };
}

/** So near that a change may not be seen in time: whoever makes it is told to ring as well. */
export const isShortNotice = ({ startsAt }: Pick<AppointmentFacts, "startsAt">, now: Date, { shortNoticeHours }: AppointmentSettings = appointmentSettings): boolean =>
  startsAt.getTime() - now.getTime() < shortNoticeHours * 3_600_000;

/** Whether two stretches of time touch each other; one that begins as the other ends does not. */
export const overlap = (one: Pick<AppointmentFacts, "startsAt" | "minutes">, other: Pick<AppointmentFacts, "startsAt" | "minutes">): boolean => one.startsAt < endOf(other) && other.startsAt < endOf(one);

/** Came, whether in time or late. */
export const hasMet = (attendance: Attendance): boolean => attendance !== "did_not_attend";

/** Until when a link to its calendar file works: as long as it is to come, and never longer than the setting. */
export const linkEndsAt = (facts: Pick<AppointmentFacts, "startsAt" | "minutes">, now: Date, { linkDays }: AppointmentSettings = appointmentSettings): Date =>
  new Date(Math.min(endOf(facts).getTime(), now.getTime() + linkDays * 86_400_000));
