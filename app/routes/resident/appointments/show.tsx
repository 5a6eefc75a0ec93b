import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { wordsIn } from "#app/content/resident/catalogue";
import { isShortNotice, residentMay, statusOf } from "#app/domain/appointments/appointment-status";
import { now } from "#app/platform/service.server";
import { acceptAppointment } from "#app/services/appointments/accept-appointment.server";
import { AppointmentTag } from "#app/ui/casework/appointment-card";
import { useAppointmentWords } from "#app/ui/casework/appointment-words";
import { phonePart as parts } from "#app/ui/casework/hub-list";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { InsetText } from "#app/ui/govuk/inset-text";
import { NotificationBanner } from "#app/ui/govuk/notification-banner";
import { SummaryList } from "#app/ui/govuk/summary-list";
import { Page } from "#app/ui/page";
import { Rich } from "#app/ui/words";
import { requirePermission } from "#app/web/access.server";
import { once } from "#app/web/once.server";
import { redirected } from "#app/web/redirected";
import { saidFor } from "#app/web/said-for";
import { readMyAppointment } from "./read-appointment.server";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "own-record:read");
  const { appointment, hubName, hubPhone, phone, group } = await readMyAppointment(actor, params.appointmentId);
  const { id, startsAt, minutes, staffName, way, where, bring, cancelWords, cancelReason } = appointment;
  const thanks: Record<string, string> = wordsIn(context.asking.language).appointments.done;
  const at = now();
  const may = residentMay(appointment, at);
  return {
    appointment: { id, startsAt, minutes, staffName, way, where, bring, cancelWords, cancelReason, status: statusOf(appointment, at) },
    may, hubName, hubPhone, phone, group, soon: may.cancel && isShortNotice(appointment, at), done: saidFor(thanks, new URL(request.url).searchParams.get("done")),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "own-appointment:change");
  const { appointmentId = "" } = params;
  const outcome: Response | "not-found" | "too-late" = await once({ actor }, await request.formData(), async (deps) => {
    const done = await acceptAppointment(deps, actor, appointmentId);
    return done === "done" ? redirect(`/my/appointments/${appointmentId}?done=accepted`) : done;
  });
  if (outcome === "not-found") throw new Response("Not found", { status: 404 });
  // Accepted, begun or called off meanwhile: the page says how it stands.
  return outcome === "too-late" ? redirect(`/my/appointments/${appointmentId}`) : redirected(outcome);
}

export default function MyAppointment() {
  const { appointment, may, hubName, hubPhone, soon, done, phone, group } = useLoaderData<typeof loader>();
  const { id, startsAt, minutes, staffName, way, where, bring, status, cancelWords, cancelReason } = appointment;
  const { appointments, when, fromTo } = useAppointmentWords();
  const { one, ways, cancelReasons } = appointments;
  const base = `/my/appointments/${id}`;
  const cancelled = status === "cancelled_by_service" || status === "cancelled_by_resident";
  const places = { in_person: where, phone: phone ? one.weCall(phone) : one.weCallNoNumber, video: where || one.joinSoon, home: where || one.weCome };
  return (
    <Page title={one.title(when(startsAt))} back={{ href: "/my/appointments", text: appointments.list.title }} before={done && <NotificationBanner type="success">{done}</NotificationBanner>}>
      <h1 className="govuk-heading-l">{one.title(when(startsAt))}</h1>
      <SummaryList
        rows={[
          group !== null && { key: one.group, value: <><span dir="auto">{group}</span><br />{one.groupAlone}</> },
          { key: one.when, value: fromTo({ startsAt, minutes }) },
          { key: one.howLong, value: appointments.minutes(minutes) },
          { key: one.with, value: staffName },
          { key: one.how, value: ways[way] },
          { key: way === "video" ? one.join : one.where, value: <>{way === "in_person" && <>{hubName}<br /></>}<span className="wl-lines" dir="auto">{places[way]}</span></> },
          bring !== "" && { key: one.bring, value: <span className="wl-lines" dir="auto">{bring}</span> },
          { key: cancelled ? one.cancelledStatus : one.status, value: <AppointmentTag status={status} /> },
        ]}
      />
      {cancelled && (
        <InsetText>
          {cancelReason && <p className="govuk-body">{cancelReasons[cancelReason]}.</p>}
          {cancelWords && <p className="govuk-body wl-words">{status === "cancelled_by_service" ? one.theyWrote(cancelWords) : one.youWrote(cancelWords)}</p>}
          <p className="govuk-body"><a className="govuk-link" href="/my/appointments/book">{one.another}</a></p>
        </InsetText>
      )}
      {may.accept && (
        <PostForm>
          <h2 className="govuk-heading-m">{one.canYouCome}</h2>
          <Button preventDoubleClick>{one.accept}</Button>
        </PostForm>
      )}
      {soon && <InsetText><Rich text={one.soon(hubPhone)} parts={parts} /></InsetText>}
      {(may.move || may.cancel || may.calendar) && (
        <ul className="govuk-list govuk-list--spaced">
          {may.move && <li><a className="govuk-link" href={`${base}/move`}>{one.move}</a></li>}
          {may.cancel && <li><a className="govuk-link" href={`${base}/cancel`}>{one.cancel}</a></li>}
          {may.calendar && <li><a className="govuk-link" href={`${base}/calendar.ics`}>{cancelled ? one.calendarCancelled : one.calendar}</a>{!cancelled && <div className="govuk-hint govuk-!-margin-bottom-0">{one.calendarHint}</div>}</li>}
        </ul>
      )}
      {may.cancel && way === "in_person" && <p className="govuk-body"><Rich text={one.gettingThere(hubPhone)} parts={parts} /></p>}
      {!may.cancel && !cancelled && <p className="govuk-body">{one.notNow}</p>}
    </Page>
  );
}
