import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { markRefusalWords } from "#app/content/registers";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { sayDay } from "#app/domain/calendar/words";
import { today } from "#app/platform/service.server";
import { callOffSession } from "#app/services/registers/call-off-session.server";
import { keepRegister, type NotKept } from "#app/services/registers/keep-register.server";
import { Details } from "#app/ui/govuk/details";
import { Button } from "#app/ui/govuk/button";
import { InsetText } from "#app/ui/govuk/inset-text";
import { NotificationBanner } from "#app/ui/govuk/notification-banner";
import { Textarea } from "#app/ui/govuk/textarea";
import { PostForm } from "#app/ui/form";
import { Page } from "#app/ui/page";
import { orNotFound, requirePermission } from "#app/web/access.server";
import { once } from "#app/web/once.server";
import { parseForm, type FieldError, type Typed } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { saidFor } from "#app/web/said-for";
import { asActor } from "#db/client.server";
import type { StaffActor } from "#app/domain/people/actor";
import { listRegister } from "#db/queries/registers/attendance";
import { findSession } from "#db/queries/registers/sessions";
import { readRegister } from "./register.form";
import { BlankRegister, RegisterForm } from "./register";
import { callOffForm } from "./sessions.form";
import { sayWhenHeld } from "./session-words";

const done = { kept: "The register is saved.", "called-off": "The session is called off." };

const read = (actor: StaffActor, sessionId: string | undefined) =>
  asActor(actor, async (db) => {
    const session = orNotFound(await findSession(db, actor.organisationId, sessionId ?? ""));
    return { session, people: await listRegister(db, session) };
  });

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "register:keep");
  const { session, people } = await read(actor, params.sessionId);
  const { id, serviceName, title, locationName, cancelledWhy, version, heldOn, startsOn } = session;
  return {
    session: { id, serviceName, title, locationName, cancelledWhy, version, on: sayWhenHeld(session), start: startsOn && sayDay(startsOn) },
    toCome: heldOn > today(),
    people: people.map(({ caseId: _case, recordedAt, earlier, ...person }) => ({
      ...person, recorded: recordedAt && `${person.recordedByName}, ${sayDay(londonDayOf(recordedAt))}`,
      earlier: (earlier ?? []).map(({ mark, by, at }) => ({ mark, by, at: sayDay(londonDayOf(new Date(at))) })),
    })),
    done: saidFor(done, new URL(request.url).searchParams.get("done")),
  };
}

export type PersonOnRegister = Awaited<ReturnType<typeof loader>>["people"][number];

interface Again {
  errors: FieldError[];
  typed: Typed;
}

const whyNot = ({ referralId, why }: NotKept): FieldError => {
  if (why === "not-found") return { field: `mark-${referralId}`, message: "They are no longer on this register" };
  if (why === "changed-meanwhile") return { field: `mark-${referralId}`, message: "A colleague filled this in since you opened the page. What is saved now is shown beside it" };
  if (why === "not-started") return { field: `started-${referralId}`, message: "Their referral has changed since you opened the page, so they cannot start now" };
  return { field: `mark-${referralId}`, message: markRefusalWords[why] };
};

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "register:keep");
  const { session, people } = await read(actor, params.sessionId);
  const form = await request.formData();
  const here = (said: string) => redirect(`/provider/registers/${session.id}?done=${said}`);
  if (form.get("do") === "call-off") {
    const { value, errors, typed } = parseForm(callOffForm, form);
    if (errors) return data<Again>({ errors, typed }, 422);
    const outcome = await once({ actor }, form, async (deps) => {
      const answer = await callOffSession(deps, actor, { sessionId: session.id, ...value });
      return answer === "done" ? here("called-off") : answer;
    });
    const refused = orNotFound(outcome);
    if (typeof refused !== "string") return redirected(refused);
    return data<Again>({ errors: [{ field: "why", message: refused === "has-register" ? "Somebody is marked on this register, so it was held" : "A colleague changed this session since you opened the page" }], typed }, 409);
  }
  const { value: lines, errors, typed } = readRegister(people, form);
  if (errors) return data<Again>({ errors, typed }, 422);
  if (lines.length === 0) return data<Again>({ errors: [{ field: people[0] ? `mark-${people[0].referralId}` : "register", message: "Select who came" }], typed }, 422);
  const outcome = await once({ service: true, forActor: actor.id }, form, async (deps) => {
    const answer = await keepRegister(deps, actor, session, people, lines);
    return "kept" in answer ? here("kept") : answer;
  });
  if ("why" in outcome) return data<Again>({ errors: [whyNot(outcome)], typed }, outcome.why === "changed-meanwhile" || outcome.why === "not-started" ? 409 : 422);
  return redirected(outcome);
}

export default function ShowRegister() {
  const { session, people, toCome, done: said } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { serviceName, title, on, start, locationName, cancelledWhy, version } = session;
  const errorAt = (name: string) => answer?.errors.find(({ field }) => field === name)?.message;
  const marked = people.some(({ mark }) => mark !== null);
  return (
    <Page title={`Register: ${serviceName}, ${on}`} wide back={{ href: "/provider/registers", text: "Registers" }} errors={answer?.errors} before={said && !answer && <NotificationBanner type="success">{said}</NotificationBanner>}>
      <span className="govuk-caption-l">{serviceName}{title && `, ${title}`}</span>
      <h1 className="govuk-heading-l">Register: {on}</h1>
      {(locationName || start) && <p className="govuk-body">{[locationName, start && `Course that starts ${start}`].filter(Boolean).join(". ")}</p>}
      {cancelledWhy !== null && <InsetText>Called off: {cancelledWhy}</InsetText>}
      <div id="register">
        {people.length === 0 ? (
          <p className="govuk-body">Nobody is on this register. Whoever you accept for {serviceName} will be{start ? " once they have a place on this course" : ""}.</p>
        ) : toCome || cancelledWhy !== null ? (
          <BlankRegister people={people} />
        ) : (
          <RegisterForm people={people} typed={answer?.typed} errorAt={errorAt} />
        )}
      </div>
      {cancelledWhy === null && !marked && (
        <div className="wl-no-print">
          <Details summary="It is not held" open={errorAt("why") !== undefined}>
            <PostForm>
              <input type="hidden" name="do" value="call-off" />
              <input type="hidden" name="version" value={version} />
              <Textarea name="why" rows={2} label="Why?" value={answer?.typed.why?.[0]} error={errorAt("why")} />
              <Button className="govuk-button--warning" preventDoubleClick>Call this session off</Button>
            </PostForm>
          </Details>
        </div>
      )}
    </Page>
  );
}
