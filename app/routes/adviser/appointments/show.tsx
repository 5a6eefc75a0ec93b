import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { appointmentStatusTags, attendanceReasonWords, cancelReasonWords, sayMeeting, wayWords } from "#app/content/appointments";
import { sayCount, sayName } from "#app/content/names";
import { staffMay, statusOf } from "#app/domain/appointments/appointment-status";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { sayDay } from "#app/domain/calendar/words";
import { now, today as todayIs } from "#app/platform/service.server";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { Details } from "#app/ui/govuk/details";
import { Input } from "#app/ui/govuk/input";
import { NotificationBanner } from "#app/ui/govuk/notification-banner";
import { Radios } from "#app/ui/govuk/radios";
import { SummaryList } from "#app/ui/govuk/summary-list";
import { Tag } from "#app/ui/govuk/tag";
import { Textarea } from "#app/ui/govuk/textarea";
import { Page } from "#app/ui/page";
import { orNotFound, requirePermission } from "#app/web/access.server";
import { fieldsOf } from "#app/web/field-state";
import { once } from "#app/web/once.server";
import { withErrors } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { saidFor } from "#app/web/said-for";
import { findAppointment, listSeries } from "#db/queries/appointments/find-appointment";
import { isUuid } from "#db/queries/is-uuid";
import { PersonBar } from "../cases/person-bar";
import { readCase } from "../cases/read-case.server";
import { AccessNeeds } from "./access-needs";
import { readAccessNeeds } from "./access-needs.server";
import { AfterNoShow, AttendanceFields, SeriesList } from "./appointment-parts";
import { changeFrom } from "./appointment-change.server";
import { freeTimesOf } from "./free-times-of.server";
import { refusals } from "./time.form";
import { TimeFields } from "./time-fields";

const saved: Record<string, string> = { moved: "The appointment is moved. They are told, and asked whether they can come.", cancelled: "The appointment is cancelled, and they are told.", recorded: "It is recorded.", changed: "It is changed." };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "appointment:keep");
  const { appointmentId = "" } = params;
  const found = await readCase(actor, params.caseRef, async (db, { case: { id }, resident }) => {
    const shown = isUuid(appointmentId) ? await findAppointment(db, { id: appointmentId, caseId: id }) : undefined;
    const seriesId = shown?.appointment.seriesId;
    const series = seriesId ? (await listSeries(db, { caseId: id, seriesId })).map(({ id: otherId, startsAt, minutes, ...facts }) => ({ id: otherId, startsAt, minutes, status: statusOf({ startsAt, minutes, ...facts }, now()) })) : [];
    return { shown, series, needs: await readAccessNeeds(db, id, resident), free: shown ? await freeTimesOf(db, shown.appointment.staffId, resident) : [] };
  });
  const { appointment, hubName, group } = orNotFound(found.shown);
  const { id, startsAt, minutes, staffName, way, where, bring, cancelWords, cancelReason, attendance, attendanceReason, attendanceWords: whatHappened, secondStaffName, sessionId, attendanceRecordedAt, attendanceRecordedBy } = appointment;
  const keepsIt = actor.id === appointment.staffId || actor.id === appointment.secondStaffId;
  const may = staffMay(appointment, now());
  return {
    person: found.person, needs: found.needs, free: found.free, today: todayIs(), hubName, status: statusOf(appointment, now()), may: found.mayWork ? may : { record: keepsIt && may.record, move: false, cancel: false }, series: found.series, group, inSupport: found.status === "in_support" && found.mayWork, done: saidFor(saved, new URL(request.url).searchParams.get("done")),
    appointment: { id, startsAt, minutes, staffName, way, where, bring, cancelWords, cancelReason, attendance, attendanceReason, whatHappened, secondStaffName, sessionId, recorded: attendanceRecordedAt && `${sayDay(londonDayOf(attendanceRecordedAt))}, ${attendanceRecordedBy}` },
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "appointment:keep");
  const { caseRef = "", appointmentId: id = "" } = params;
  const form = await request.formData();
  const { change, errors, typed } = changeFrom(form);
  if (errors) return data({ errors, typed }, 422);
  const outcome: Response | "not-found" | "not-yet" | keyof typeof refusals = await once({ actor }, form, async (deps) => {
    const done = await change.make(deps, actor, { caseRef, id });
    return done === "done" ? redirect(`/adviser/cases/${caseRef}/appointments/${id}?done=${change.saved}`) : done;
  });
  if (typeof outcome !== "string") return redirected(outcome);
  if (outcome === "not-found") throw new Response("Not found", { status: 404 });
  const refused = outcome === "not-yet" ? { field: "attendance", message: "You can record whether they came once the appointment has begun" } : refusals[outcome];
  return data(withErrors(typed, [refused]), 409);
}

export default function ShowAppointment() {
  const found = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const { person, today, needs, free, hubName, status, may, done, appointment, group } = found;
  const { errorAt, typedAt } = fieldsOf(problem);
  const which = problem?.typed?.do?.[0];
  const base = `/adviser/cases/${person.reference}`;
  const tag = appointmentStatusTags[status];
  const later = found.series.filter(({ startsAt, status: each }) => startsAt > appointment.startsAt && (each === "offered" || each === "accepted")).length;
  return (
    <Page title={`Appointment ${person.reference}`} errors={problem?.errors} back={{ href: `${base}/appointments`, text: `Appointments of ${sayName(person)}` }} before={done && <NotificationBanner type="success">{done}</NotificationBanner>}>
      <PersonBar person={person} today={today} />
      <h1 className="govuk-heading-l">{sayMeeting(appointment)}</h1>
      <AccessNeeds needs={needs} />
      <SummaryList
        rows={[
          { key: "Status", value: <Tag className={tag.className}>{tag.text}</Tag> },
          group !== null && { key: "Group session", value: appointment.sessionId ? <a className="govuk-link" href={`/adviser/appointments/sessions/${appointment.sessionId}`}>{group}</a> : group },
          { key: "With", value: `${[appointment.staffName, appointment.secondStaffName].filter(Boolean).join(" and ")}, ${hubName}` },
          { key: "How", value: wayWords[appointment.way] },
          appointment.where !== "" && { key: "Where, or how to join", value: <span className="wl-lines">{appointment.where}</span> },
          appointment.bring !== "" && { key: "What to bring or know", value: <span className="wl-lines">{appointment.bring}</span> },
          appointment.cancelReason !== null && { key: "Why it was cancelled", value: cancelReasonWords[appointment.cancelReason] },
          appointment.cancelWords !== "" && { key: status === "cancelled_by_resident" ? "They wrote" : "We wrote to them", value: <span className="wl-lines">{appointment.cancelWords}</span> },
          appointment.attendanceReason !== null && { key: appointment.attendance === "late" ? "Why they came late" : "Why they did not come", value: attendanceReasonWords[appointment.attendanceReason] },
          appointment.whatHappened !== "" && { key: "What happened", value: <span className="wl-lines">{appointment.whatHappened}</span> },
          Boolean(appointment.recorded) && { key: "Recorded", value: appointment.recorded },
        ]}
      />
      {appointment.attendance === "did_not_attend" && found.inSupport && <AfterNoShow base={base} />}
      {may.record && (
        <PostForm>
          <input type="hidden" name="do" value="record" />
          <AttendanceFields attendance={appointment.attendance} reason={appointment.attendanceReason} words={appointment.whatHappened} errorAt={errorAt} typedAt={typedAt} />
          <Button preventDoubleClick>Save</Button>
        </PostForm>
      )}
      <SeriesList base={base} series={found.series} current={appointment.id} />
      {may.move && (
        <>
          <Details summary="Move it to another time" open={which === "move"}>
            <PostForm>
              <input type="hidden" name="do" value="move" />
              <TimeFields free={free} errorAt={errorAt} typedAt={typedAt} />
              <Button preventDoubleClick>Move the appointment</Button>
            </PostForm>
          </Details>
          <Details summary="Change where it is or what to bring" open={which === "change"}>
            <PostForm>
              <input type="hidden" name="do" value="change" />
              <Input name="where" label="Where, or how to join" error={errorAt("where")} value={which === "change" ? typedAt("where") : appointment.where} />
              <Textarea name="bring" label="What to bring or know" rows={3} error={errorAt("bring")} value={which === "change" ? typedAt("bring") : appointment.bring} />
              <Button preventDoubleClick>Save the change</Button>
            </PostForm>
          </Details>
        </>
      )}
      {may.cancel && (
        <Details summary="Cancel it" open={which === "cancel"}>
          <PostForm>
            <input type="hidden" name="do" value="cancel" />
            {later > 0 && <Radios name="which" legend={{ text: "Which?", className: "govuk-fieldset__legend--s" }} value={typedAt("which", "one")} items={[{ value: "one", text: "Only this one" }, { value: "later", text: `This one and the ${sayCount(later, "later one", "later ones")}` }]} />}
            <Textarea name="words" label="Why, and what happens next" hint="They read this" rows={3} error={errorAt("words")} value={typedAt("words")} />
            <Button className="govuk-button--warning" preventDoubleClick>Cancel the appointment</Button>
          </PostForm>
        </Details>
      )}
    </Page>
  );
}
