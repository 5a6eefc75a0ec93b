import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { datesRefusalWords } from "#app/content/registers";
import { sayDay } from "#app/domain/calendar/words";
import { say } from "#app/content/resident/say";
import { depsWithin } from "#app/platform/deps.server";
import { today } from "#app/platform/service.server";
import { makeSessions, sessionsToMake, type SessionsRefusal } from "#app/services/registers/make-sessions.server";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { Page } from "#app/ui/page";
import { requirePermission } from "#app/web/access.server";
import { once } from "#app/web/once.server";
import { parseForm, type FieldError } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { asActor } from "#db/client.server";
import { listPlacesOfSessions, listServicesToRegister } from "#db/queries/registers/sessions";
import { NewSessionFields } from "./new-session-fields";
import { sessionsForm } from "./sessions.form";

const refusedAs = (why: SessionsRefusal): FieldError => {
  if (why === "not-found") return { field: "service", message: "Select the service" };
  if (why === "wrong-start") return { field: "start", message: "Select a start of the same service" };
  if (why === "all-there") return { field: "from-day", message: "There is such a session on each of these days already" };
  return datesRefusalWords[why];
};

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "register:keep");
  const service = new URL(request.url).searchParams.get("service") ?? "";
  return asActor(actor, async (db) => {
    const { starts, locations } = await listPlacesOfSessions(db, actor.organisationId, today());
    return { services: await listServicesToRegister(db, actor.organisationId), locations, service, starts: starts.map(({ id, serviceName, startsOn }) => ({ id, name: `${serviceName}, ${sayDay(startsOn)}` })) };
  });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "register:keep");
  const form = await request.formData();
  const { value, errors, typed } = parseForm(sessionsForm, form);
  if (errors) return data({ errors, typed, listed: undefined }, 422);
  const { service, start, location, begins, ends, ...rest } = value;
  const wanted = { ...rest, serviceId: service, startId: start, locationId: location, beginsAt: begins, endsAt: ends };
  const saves = form.get("do") === "save";
  if (!saves) {
    const found = await asActor(actor, (db) => sessionsToMake(depsWithin(db), actor, wanted));
    if (typeof found === "string") return data({ errors: [refusedAs(found)], typed, listed: undefined }, 422);
    return data({ errors: undefined, typed, listed: { days: found.days.map((on) => say.en.weekday(on)), there: found.there.map(sayDay) } });
  }
  const outcome = await once({ actor }, form, async (deps) => {
    const done = await makeSessions(deps, actor, wanted);
    if (typeof done === "string") return done;
    const [first, ...more] = done.made;
    return redirect(more.length === 0 ? `/provider/registers/${first}` : "/provider/registers?done=made");
  });
  if (typeof outcome === "string") return data({ errors: [refusedAs(outcome)], typed, listed: undefined }, 422);
  return redirected(outcome);
}

export default function NewSessions() {
  const { services, starts, locations, service } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const typed = answer?.typed ?? (service ? { service: [service] } : {});
  if (answer?.listed) {
    const { days, there } = answer.listed;
    return (
      <Page title="Check the dates" back={{ href: "/provider/registers", text: "Registers" }}>
        <h1 className="govuk-heading-l">Check the {days.length === 1 ? "date" : `${days.length} dates`}</h1>
        <ol className="govuk-list">{days.map((each) => <li key={each}>{each}</li>)}</ol>
        {there.length > 0 && <p className="govuk-body">Already there, and left as they are: {there.join("; ")}</p>}
        <PostForm>
          <input type="hidden" name="do" value="save" />
          {Object.entries(typed).filter(([name]) => name !== "do").flatMap(([name, values]) => values.map((value, index) => <input key={`${name}-${index}`} type="hidden" name={name} value={value} />))}
          <Button preventDoubleClick>{days.length === 1 ? "Make this session" : "Make these sessions"}</Button>
        </PostForm>
      </Page>
    );
  }
  return (
    <Page title="Make sessions" back={{ href: "/provider/registers", text: "Registers" }} errors={answer?.errors}>
      <h1 className="govuk-heading-l">Make sessions</h1>
      {services.length === 0 ? (
        <p className="govuk-body">Your organisation has no service here that takes referrals.</p>
      ) : (
        <PostForm>
          <NewSessionFields services={services} starts={starts} locations={locations} typed={typed} errors={answer?.errors ?? []} />
          <Button preventDoubleClick>See the dates</Button>
        </PostForm>
      )}
    </Page>
  );
}
