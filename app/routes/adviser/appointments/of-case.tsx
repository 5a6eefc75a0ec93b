import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { appointmentStatusTags, sayMeeting, wayWords } from "#app/content/appointments";
import { sayCount, sayName } from "#app/content/names";
import { statusOf } from "#app/domain/appointments/appointment-status";
import { noShowsInARow } from "#app/domain/appointments/no-shows";
import type { StaffActor } from "#app/domain/people/actor";
import { now, today as todayIs } from "#app/platform/service.server";
import { addToSession, type PlaceAnswer } from "#app/services/appointments/add-to-session.server";
import { offerAppointment } from "#app/services/appointments/offer-appointment.server";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { InsetText } from "#app/ui/govuk/inset-text";
import { Select } from "#app/ui/govuk/select";
import { Input } from "#app/ui/govuk/input";
import { NotificationBanner } from "#app/ui/govuk/notification-banner";
import { Tag } from "#app/ui/govuk/tag";
import { Textarea } from "#app/ui/govuk/textarea";
import { Page } from "#app/ui/page";
import { requirePermission } from "#app/web/access.server";
import { fieldsOf } from "#app/web/field-state";
import { once } from "#app/web/once.server";
import { parseForm, withErrors } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { saidFor } from "#app/web/said-for";
import { listSessionsWithPlaces } from "#db/queries/appointments/group-sessions";
import { listAppointmentsOfCase, titlesOfGroups } from "#db/queries/appointments/find-appointment";
import { PersonBar } from "../cases/person-bar";
import { readCase } from "../cases/read-case.server";
import { AccessNeeds } from "./access-needs";
import { readAccessNeeds } from "./access-needs.server";
import { freeTimesOf } from "./free-times-of.server";
import { placeForm, placeRefusals } from "./session.form";
import { offerForm, refusals } from "./time.form";
import { TimeFields } from "./time-fields";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "appointment:keep");
  const at = now();
  const query = new URL(request.url).searchParams;
  const offered = saidFor(done, query.get("offered")) ?? (query.has("offered") ? said(Number(query.get("offered")) || 1) : undefined);
  const found = await readCase(actor, params.caseRef, async (db, { case: { id, hubId }, resident }) => {
    const [all, titles] = [await listAppointmentsOfCase(db, id), await titlesOfGroups(db, id)];
    return {
      free: await freeTimesOf(db, actor.id, resident),
      needs: await readAccessNeeds(db, id, resident),
      sessions: (await listSessionsWithPlaces(db, hubId, at)).filter((session) => !all.some(({ sessionId, cancelledAt }) => sessionId === session.id && !cancelledAt)),
      missed: noShowsInARow(all),
      appointments: all.map(({ id: appointmentId, startsAt, minutes, way, staffName, secondStaffName, sessionId, ...facts }) => ({ id: appointmentId, startsAt, minutes, way, staffName, secondStaffName, group: sessionId && titles.get(sessionId), status: statusOf({ startsAt, minutes, ...facts }, at) })).reverse(),
    };
  });
  return { ...found, offered, today: todayIs(), name: actor.name };
}

const done: Record<string, string> = { place: "They have a place in the group session, and are told. Nobody is told who else comes." };
const said = (count: number) => (count === 1 ? "The appointment is offered. They are told, and can accept it, move it or cancel it." : `${count} appointments are offered. They are told of all of them at once, and can answer, move or cancel each.`);

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "appointment:keep");
  const caseRef = params.caseRef ?? "";
  const form = await request.formData();
  if (form.get("do") === "place") return givePlace(actor, caseRef, form);
  const { value, errors, typed } = parseForm(offerForm, form);
  if (errors) return data({ errors, typed }, 422);
  const outcome: Response | "not-found" | keyof typeof refusals = await once({ actor }, form, async (deps) => {
    const done = await offerAppointment(deps, actor, { caseRef, ...value });
    return done === "done" ? redirect(`/adviser/cases/${caseRef}/appointments?offered`) : done;
  });
  if (typeof outcome !== "string") return redirected(outcome);
  if (outcome === "not-found") throw new Response("Not found", { status: 404 });
  return data(withErrors(typed, [refusals[outcome]]), 409);
}

async function givePlace(actor: StaffActor, caseRef: string, form: FormData) {
  const { value, errors, typed } = parseForm(placeForm, form);
  if (errors) return data({ errors, typed }, 422);
  const outcome: Response | Exclude<PlaceAnswer, "done"> = await once({ actor }, form, async (deps) => {
    const answer = await addToSession(deps, actor, { caseRef, sessionId: value.session });
    return answer === "done" ? redirect(`/adviser/cases/${caseRef}/appointments?offered=place`) : answer;
  });
  if (typeof outcome !== "string") return redirected(outcome);
  if (outcome === "not-found") throw new Response("Not found", { status: 404 });
  return data(withErrors(typed, [{ field: "session", message: placeRefusals[outcome] }]), 409);
}

export default function AppointmentsOfCase() {
  const { person, status, today, name, free, needs, appointments, offered, mayWork, sessions, missed } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const { errorAt, typedAt } = fieldsOf(problem);
  const base = `/adviser/cases/${person.reference}`;
  return (
    <Page title={`Appointments ${person.reference}`} errors={problem?.errors} back={base} before={offered && <NotificationBanner type="success">{offered}</NotificationBanner>}>
      <PersonBar person={person} today={today} />
      <h1 className="govuk-heading-l">Appointments of {sayName(person)}</h1>
      <AccessNeeds needs={needs} />
      {missed > 1 && <InsetText>They did not come the last {missed} times. Ask what would make it easier: another time, another way to meet, somebody who comes along.</InsetText>}
      {appointments.length === 0 && <p className="govuk-body">None yet. What you offer, and what they book themselves, appears here.</p>}
      <ul className="govuk-list govuk-list--spaced">
        {appointments.map((appointment) => (
          <li key={appointment.id}>
            <a className="govuk-link" href={`${base}/appointments/${appointment.id}`}>{sayMeeting(appointment)}</a> <Tag className={appointmentStatusTags[appointment.status].className}>{appointmentStatusTags[appointment.status].text}</Tag>
            <div className="govuk-hint govuk-!-margin-bottom-0">{appointment.group && `Group session: ${appointment.group}. `}{wayWords[appointment.way]}, with {[appointment.staffName, appointment.secondStaffName].filter(Boolean).join(" and ")}</div>
          </li>
        ))}
      </ul>
      {mayWork && status === "in_support" && (
        <PostForm>
          <h2 className="govuk-heading-m" id="offer">Offer an appointment with you, {name}</h2>
          <p className="govuk-body"><a className="govuk-link" href={`${base}/appointments/series`}>Offer one that repeats</a></p>
          {free.length === 0 && <p className="govuk-body">You have no free times. <a className="govuk-link" href="/adviser/appointments/times">Add times people can meet you</a>, or choose any day and time here.</p>}
          <TimeFields free={free} errorAt={errorAt} typedAt={typedAt} />
          <Input name="where" label={{ text: "Where, or how to join (optional)", className: "govuk-label--s" }} hint="Leave it empty for the address of their hub" error={errorAt("where")} value={typedAt("where")} />
          <Textarea name="bring" label={{ text: "What to bring or know (optional)", className: "govuk-label--s" }} hint="They read this when they have signed in" rows={3} error={errorAt("bring")} value={typedAt("bring")} />
          <Button preventDoubleClick>Offer this appointment</Button>
        </PostForm>
      )}
      {mayWork && status === "in_support" && sessions.length > 0 && (
        <PostForm>
          <input type="hidden" name="do" value="place" />
          <h2 className="govuk-heading-m">Give them a place in a group session</h2>
          <Select name="session" label={{ text: "Which?", className: "govuk-label--s" }} error={errorAt("session")} value={typedAt("session")} items={[{ value: "", text: "Choose one" }, ...sessions.map((session) => ({ value: session.id, text: `${session.title}, ${sayMeeting(session)} (${sayCount(session.left, "place", "places")} left)` }))]} />
          <Button className="govuk-button--secondary" preventDoubleClick>Give them a place</Button>
        </PostForm>
      )}
    </Page>
  );
}
