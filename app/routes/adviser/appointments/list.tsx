import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { sayCount } from "#app/content/names";
import { say } from "#app/content/resident/say";
import { statusOf } from "#app/domain/appointments/appointment-status";
import { addDays, londonDayOf } from "#app/domain/calendar/calendar-day";
import { londonInstant } from "#app/domain/calendar/london-time";
import { now, today as todayIs } from "#app/platform/service.server";
import { WorkList } from "#app/ui/casework/work-list";
import { Button } from "#app/ui/govuk/button";
import { DateInput } from "#app/ui/govuk/date-input";
import { Select } from "#app/ui/govuk/select";
import { Page } from "#app/ui/page";
import { requirePermission } from "#app/web/access.server";
import { asActor } from "#db/client.server";
import { listColleagues, listDiary } from "#db/queries/appointments/diary";
import { listAppointmentsOfStaff } from "#db/queries/appointments/find-appointment";
import { listFreeTimes } from "#db/queries/appointments/free-times";
import { listSessions } from "#db/queries/appointments/group-sessions";
import { listMeetingsOfThree } from "#db/queries/handovers/handovers";
import { addressOf, after, before, daysOf, diaryAsked, whoseOf } from "./diary";
import { DayOfDiary, workOf } from "./diary-day";
import { MeetingsOfThree } from "./meetings-of-three";

const most = 200;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "appointment:keep");
  const [at, today] = [now(), todayIs()];
  return asActor(actor, async (db) => {
    const colleagues = await listColleagues(db, actor.hubIds);
    const asked = diaryAsked(dayFields(new URL(request.url).searchParams), { today, self: actor.id, colleagues: colleagues.map(({ id }) => id) });
    const days = daysOf(asked);
    const span = { from: londonInstant(days[0]!, 0), until: londonInstant(addDays(days.at(-1)!, 1), 0) };
    const staffId = asked.whose === "hub" ? undefined : asked.whose === "mine" ? actor.id : asked.whose.staffId;
    const [toRecord, meetings, sessions, ofThree, free] = await Promise.all([
      listAppointmentsOfStaff(db, actor.id, { today: londonInstant(today, 0), most }),
      listDiary(db, { of: staffId ? { staffId } : { hubIds: actor.hubIds }, ...span }),
      listSessions(db, { hubIds: actor.hubIds, ...span, ...(staffId && { staffId }) }),
      listMeetingsOfThree(db, actor.id, londonInstant(today, 0)),
      freeTimes(staffId),
    ]);
    return {
      today, asked, ofThree, self: actor.id, colleagues, previous: before(asked), next: after(asked),
      toRecord: toRecord.map((each) => ({ ...each, on: londonDayOf(each.startsAt), status: statusOf(each, at) })).filter(({ status }) => status === "to_record"),
      days: days.map((on) => ({
        on,
        meetings: meetings.filter(({ startsAt }) => londonDayOf(startsAt) === on).map((each) => ({ ...each, status: statusOf(each, at) })),
        sessions: sessions.filter(({ startsAt, cancelledAt }) => londonDayOf(startsAt) === on && !cancelledAt),
        free: free.filter(({ startsAt }) => londonDayOf(startsAt) === on).map(({ id, startsAt, staffName }) => ({ id, startsAt, staffName })),
      })),
    };

    /** From now on: what is over cannot be taken. */
    async function freeTimes(of: string | undefined) {
      const from = span.from > at ? span.from : at;
      if (from >= span.until) return [];
      if (of) return listFreeTimes(db, { staffId: of, from, until: span.until });
      return (await Promise.all(actor.hubIds.map((hubId) => listFreeTimes(db, { hubId, from, until: span.until })))).flat();
    }
  });
}

/** A day typed into three fields is as good as one in the address. */
function dayFields(query: URLSearchParams): URLSearchParams {
  const [day, month, year] = ["day", "month", "year"].map((part) => (query.get(`from-${part}`) ?? "").trim());
  if (!day || !month || !year) return query;
  return new URLSearchParams({ whose: query.get("whose") ?? "mine", view: query.get("view") ?? "week", from: `${year.padStart(4, "0")}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` });
}

export default function Appointments() {
  const { today, asked, self, colleagues, previous, next, toRecord, ofThree, days } = useLoaderData<typeof loader>();
  const mine = asked.whose === "mine";
  const name = typeof asked.whose === "string" ? undefined : colleagues.find(({ id }) => id === whoseOf(asked))?.name;
  const heading = mine ? "My appointments" : asked.whose === "hub" ? "Appointments at my hubs" : `Appointments of ${name}`;
  // Today first: what is over this week comes after what is to come.
  const shown = [...days.filter(({ on }) => on >= today), ...days.filter(({ on }) => on < today)];
  const [first, last] = [days[0]!.on, days.at(-1)!.on];
  return (
    <Page title={heading} wide>
      <h1 className="govuk-heading-l">{heading}</h1>
      <ul className="wl-do wl-no-print">
        <li><a className="govuk-link" href="/adviser/appointments/times">Times people can meet me</a></li>
        <li><a className="govuk-link" href="/adviser/appointments/sessions">Group sessions</a></li>
      </ul>
      <h2 className="govuk-heading-m">To record ({toRecord.length})</h2>
      {toRecord.length === 0 ? <p className="govuk-body">Nothing. An appointment of yours appears here once it has begun, until you record whether they came.</p> : <WorkList items={toRecord.map((row) => workOf(row, { due: row.on, today }))} />}
      <MeetingsOfThree meetings={ofThree} />
      <h2 className="govuk-heading-m">{asked.view === "day" ? say.en.weekday(first) : `${say.en.day(first)} to ${say.en.day(last)}`}</h2>
      <form method="get" action="/adviser/appointments" className="wl-find wl-no-print">
        <Select name="whose" label="Whose" value={whoseOf(asked)} items={[{ value: "mine", text: "Mine" }, { value: "hub", text: "Everybody at my hubs" }, ...colleagues.filter(({ id }) => id !== self).map(({ id, name: text }) => ({ value: id, text }))]} />
        <Select name="view" label="Show" value={asked.view} items={[{ value: "week", text: "A week" }, { value: "day", text: "A day" }]} />
        <DateInput id="from" namePrefix="from" legend="From" values={{ day: String(Number(first.slice(8))), month: String(Number(first.slice(5, 7))), year: first.slice(0, 4) }} />
        <Button className="govuk-button--secondary">Show</Button>
      </form>
      <ul className="wl-do wl-no-print">
        <li><a className="govuk-link" href={addressOf(asked, { from: previous })}>{asked.view === "day" ? "The day before" : "The week before"}</a></li>
        {!(first <= today && today <= last) && <li><a className="govuk-link" href={addressOf(asked, { from: today })}>Today</a></li>}
        <li><a className="govuk-link" href={addressOf(asked, { from: next })}>{asked.view === "day" ? "The day after" : "The week after"}</a></li>
      </ul>
      {shown.map((day) => <DayOfDiary key={day.on} day={day} today={today} named={!mine} />)}
      <p className="govuk-body">{sayCount(days.reduce((sum, { meetings, sessions }) => sum + meetings.length + sessions.length, 0), "appointment", "appointments")} of cases you can see. What you offer from a case, and what residents book in free times, appears here.</p>
    </Page>
  );
}
