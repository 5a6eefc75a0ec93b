import type { AppointmentWay } from "#app/domain/appointments/appointment";
import { toResident, type Message, type ToResident } from "./wording";

/** What a message about an appointment says of it. Whom it is with and what it is about stay behind the sign-in. */
export interface AboutAppointment extends ToResident {
  /** The day and the time, said in their language. */
  when: string;
  way: AppointmentWay;
  /** Where to come, for one in person. */
  where: string;
  /** Where its calendar file is. */
  calendar: string;
}

const whereAndCalendar = ({ way, where, calendar, words: { appointment } }: AboutAppointment): string[] => [
  ...(way === "in_person" && !where ? [] : [appointment.ways[way](where)]),
  appointment.calendar(calendar),
];

/** An appointment staff made: it waits for an answer. */
export function appointmentOffered(about: AboutAppointment): Message {
  const { offered } = about.words.appointment;
  return toResident(about, offered.subject, offered.body(about.when), offered.answer, ...whereAndCalendar(about));
}

/** What one message says of several appointments: the day and the time of each. */
export interface AboutSeries extends Omit<AboutAppointment, "when"> {
  times: readonly string[];
}

const listOf = ({ times, channel }: AboutSeries) => (channel === "text" ? times.join("; ") : times.map((when) => `- ${when}`).join("\n"));

/** Several that belong together: they wait for an answer each. */
export function seriesOffered(about: AboutSeries): Message {
  const { offered, series, ways } = about.words.appointment;
  const place = about.way === "in_person" && !about.where ? [] : [ways[about.way](about.where)];
  return toResident(about, series.offered.subject, series.offered.body(about.times.length), listOf(about), offered.answer, ...place, series.calendar(about.calendar));
}

/** Several called off at once. */
export function seriesCancelled(about: AboutSeries): Message {
  const { cancelled, series } = about.words.appointment;
  return toResident(about, series.cancelled.subject, series.cancelled.body(about.times.length), listOf(about), cancelled.why);
}

/** What the resident booked themselves. */
export function appointmentBooked(about: AboutAppointment): Message {
  const { booked } = about.words.appointment;
  return toResident(about, booked.subject, booked.body(about.when), ...whereAndCalendar(about));
}

/** A new time. Where they chose it themselves, there is nothing to answer. */
export function appointmentMoved(about: AboutAppointment & { toAnswer: boolean }): Message {
  const { moved } = about.words.appointment;
  return toResident(about, moved.subject, moved.body(about.when), ...(about.toAnswer ? [moved.answer] : []), ...whereAndCalendar(about));
}

/** Called off by the service. Why stays behind the sign-in; the calendar file takes it out again. */
export function appointmentCancelled(about: AboutAppointment): Message {
  const { cancelled } = about.words.appointment;
  return toResident(about, cancelled.subject, cancelled.body(about.when), cancelled.why);
}

/** The day before. */
export function appointmentReminder(about: AboutAppointment): Message {
  const { reminder } = about.words.appointment;
  return toResident(about, reminder.subject, reminder.body(about.when), reminder.cannotCome, ...whereAndCalendar(about));
}

const changes = { booked: "has booked an appointment", moved: "has moved an appointment", cancelled: "has cancelled an appointment" } as const;
export type ResidentChange = keyof typeof changes;

/** To the adviser: the case's reference, not the name. */
export function appointmentChangedByResident({ reference, change, when, link }: { reference: string; change: ResidentChange; when: string; link: string }): Message {
  return { subject: `Case ${reference}: an appointment was ${change}`, body: [`The resident of case ${reference} ${changes[change]}: ${when}.`, `See it here: ${link}`].join("\n\n") };
}
