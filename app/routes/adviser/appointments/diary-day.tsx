import { appointmentStatusTags, sayMeeting, wayWords } from "#app/content/appointments";
import { sayName } from "#app/content/names";
import { say } from "#app/content/resident/say";
import type { AppointmentStatus } from "#app/domain/appointments/appointment-status";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import { Due } from "#app/ui/casework/due";
import { WorkList, type Work } from "#app/ui/casework/work-list";
import { Tag } from "#app/ui/govuk/tag";
import type { InDiary } from "#db/queries/appointments/diary";
import type { ListedSession } from "#db/queries/appointments/group-sessions";

type Row = Omit<InDiary, "staffName" | "secondStaffName" | "acceptedAt" | "cancelledBy" | "attendance" | "cancelledAt"> & { staffName?: string; secondStaffName?: string | null; status: AppointmentStatus };

export interface Day {
  on: CalendarDay;
  meetings: readonly Row[];
  sessions: readonly ListedSession[];
  free: readonly { id: string; startsAt: Date; staffName: string }[];
}

/** One meeting as a row. `due` where it waits to be recorded; `named` where it may be anybody's. */
export function workOf(row: Row, { due, today, named = false }: { due?: CalendarDay; today: CalendarDay; named?: boolean }): Work {
  const { id, reference, way, hubName, status, helpNeeded, staffName, secondStaffName } = row;
  const tag = appointmentStatusTags[status];
  const href = `/adviser/cases/${reference}/appointments/${id}`;
  const who = [named && staffName, secondStaffName].filter(Boolean).join(" and ");
  return {
    id,
    title: <a className="govuk-link" href={href}>{sayMeeting(row)}</a>,
    facts: [sayName(row), reference, `${wayWords[way]}, ${hubName}`, who !== "" && `With ${who}`],
    reason: <><p><Tag className={tag.className}>{tag.text}</Tag></p>{helpNeeded && <p>Would help: {helpNeeded}</p>}</>,
    due: due && <Due on={due} today={today} />,
    action: status === "to_record" && <a className="govuk-link" href={`${href}#attendance`}>Record attendance<span className="govuk-visually-hidden">: {sayName(row)}</span></a>,
  };
}

const groupOf = ({ id, title, startsAt, minutes, staffName, hubName, places, taken }: ListedSession): Work => ({
  id,
  title: <a className="govuk-link" href={`/adviser/appointments/sessions/${id}`}>{sayMeeting({ startsAt, minutes })}</a>,
  facts: [`Group session: ${title}`, `${hubName}, with ${staffName}`],
  reason: `${taken} of ${places} places taken`,
});

/** A day: who is met, the groups among them, and what is free still. */
export function DayOfDiary({ day: { on, meetings, sessions, free }, today, named }: { day: Day; today: CalendarDay; named: boolean }) {
  const items = [...meetings.map((row) => ({ at: row.startsAt, work: workOf(row, { today, named }) })), ...sessions.map((session) => ({ at: session.startsAt, work: groupOf(session) }))].sort((a, b) => a.at.getTime() - b.at.getTime());
  const times = free.map(({ startsAt, staffName }) => `${say.en.time(startsAt)}${named ? ` (${staffName})` : ""}`).join(", ");
  return (
    <section className="wl-section" aria-labelledby={`day-${on}`}>
      <h3 className="govuk-heading-s" id={`day-${on}`}>{on === today ? `Today, ${say.en.weekday(on)}` : say.en.weekday(on)}</h3>
      {items.length === 0 ? <p className="govuk-body">Nothing.</p> : <WorkList items={items.map(({ work }) => work)} />}
      {times && <p className="govuk-body">Free: {times}</p>}
    </section>
  );
}
