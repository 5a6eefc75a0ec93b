import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { sayMeeting, wayWords } from "#app/content/appointments";
import { sayCount } from "#app/content/names";
import { say } from "#app/content/resident/say";
import { mostTimes, type TimesOnADay } from "#app/domain/appointments/times-to-make";
import { now } from "#app/platform/service.server";
import { makeTimes, timesThatWouldBeMade } from "#app/services/appointments/make-times.server";
import { removeTimes } from "#app/services/appointments/remove-times.server";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { Checkboxes } from "#app/ui/govuk/checkboxes";
import { NotificationBanner } from "#app/ui/govuk/notification-banner";
import { Page } from "#app/ui/page";
import { requirePermission } from "#app/web/access.server";
import { fieldsOf } from "#app/web/field-state";
import { once } from "#app/web/once.server";
import { parseForm, withErrors } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { asActor } from "#db/client.server";
import { listTimesOf } from "#db/queries/appointments/free-times";
import { listHubs } from "#db/queries/place/list-hubs";
import { removeForm, timesForm } from "./times.form";
import { TimesFields } from "./times-fields";

const daysShown = 120;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "appointment:keep");
  const query = new URL(request.url).searchParams;
  const until = new Date(now().getTime() + daysShown * 86_400_000);
  const [hubs, times] = await asActor(actor, (db) => Promise.all([listHubs(db), listTimesOf(db, actor.id, now(), until)]));
  return {
    hubs: hubs.filter(({ id }) => actor.hubIds.includes(id)).map(({ id, name }) => ({ id, name })),
    times: times.map(({ appointmentId, ...time }) => ({ ...time, taken: appointmentId !== null })),
    made: Number(query.get("made")) || 0,
    removed: query.has("removed") ? Number(query.get("removed")) || 0 : undefined,
  };
}

const refusals = { "not-your-hub": ["hubId", "Select a hub you work at"], none: ["on-day", "There is no time left on these days: check the list below"], "too-many": ["weeks", `These are more than ${mostTimes} times: choose fewer weeks`] } as const;

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "appointment:keep");
  const form = await request.formData();
  if (form.has("remove") || form.get("step") === "remove") {
    const { value, errors, typed } = parseForm(removeForm, form);
    if (errors) return data({ errors, typed, days: undefined }, 422);
    const removed: Response = await once<Response>({ actor }, form, async (deps) => redirect(`/adviser/appointments/times?removed=${await removeTimes(deps, actor, value.remove)}`));
    return redirected(removed);
  }
  const { value, errors, typed } = parseForm(timesForm, form);
  if (errors) return data({ errors, typed, days: undefined }, 422);
  const check = () => asActor(actor, (db) => timesThatWouldBeMade({ db, now }, actor.id, value));
  if (value.step === "check") return data({ errors: undefined, typed, days: await check() });
  const outcome: Response | keyof typeof refusals = await once({ actor }, form, async (deps) => {
    const done = await makeTimes(deps, actor, value);
    return typeof done === "string" ? done : redirect(`/adviser/appointments/times?made=${done.made}`);
  });
  if (typeof outcome !== "string") return redirected(outcome);
  const [field, message] = refusals[outcome];
  return data({ ...withErrors(typed, [{ field, message }]), days: undefined }, 422);
}

export default function Times() {
  const { hubs, times, made, removed } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const { errorAt, typedAt, allTypedAt } = fieldsOf(problem);
  const free = times.filter(({ taken }) => !taken);
  const banner = made > 0 ? `${sayCount(made, "time is", "times are")} there. Residents of your hub can choose from them.` : removed === undefined ? undefined : `${sayCount(removed, "time was", "times were")} removed.`;
  if (problem?.days) return <Check days={problem.days} typed={problem.typed} />;
  return (
    <Page title="Times people can meet me" errors={problem?.errors} back={{ href: "/adviser/appointments", text: "My appointments" }} before={banner && <NotificationBanner type="success">{banner}</NotificationBanner>}>
      <h1 className="govuk-heading-l">Times people can meet me</h1>
      <p className="govuk-body">Residents of your hub move or book appointments into free times themselves. You can offer them to anybody.</p>
      <h2 className="govuk-heading-m">Add times</h2>
      <PostForm>
        <TimesFields hubs={hubs} errorAt={errorAt} typedAt={typedAt} />
        <input type="hidden" name="step" value="check" />
        <Button>See the dates</Button>
      </PostForm>
      <h2 className="govuk-heading-m" id="free">Free times ({free.length})</h2>
      {times.length > free.length && <p className="govuk-body">{sayCount(times.length - free.length, "time is", "times are")} taken: see <a className="govuk-link" href="/adviser/appointments">my appointments</a>.</p>}
      {free.length === 0 ? (
        <p className="govuk-body">None. The times you add appear here until somebody takes them.</p>
      ) : (
        <PostForm>
          <input type="hidden" name="step" value="remove" />
          <Checkboxes
            name="remove" className="govuk-checkboxes--small" legend={{ text: "Select the times to remove", className: "govuk-fieldset__legend--s" }} error={errorAt("remove")} values={allTypedAt("remove")}
            items={free.map((time) => ({ value: time.id, text: `${sayMeeting(time)}, ${wayWords[time.way].toLowerCase()}` }))}
          />
          <Button className="govuk-button--secondary" preventDoubleClick>Remove these times</Button>
        </PostForm>
      )}
    </Page>
  );
}

const leftOut = { "not-a-working-day": "not a working day", past: "in the past", taken: "you have something at these times already" } as const;

/** The actual dates, before anything is saved. */
function Check({ days, typed }: { days: readonly TimesOnADay[]; typed: Record<string, string[]> }) {
  const count = days.reduce((sum, { times }) => sum + times.length, 0);
  return (
    <Page title="Check the times" back="/adviser/appointments/times">
      <h1 className="govuk-heading-l">{count === 0 ? "There is no time on these days" : `Check the ${sayCount(count, "time", "times")}`}</h1>
      <ul className="govuk-list govuk-list--spaced">
        {days.map(({ on, times, leftOut: why }) => (
          <li key={on}><strong>{say.en.weekday(on)}</strong>: {why ? leftOut[why] : times.map(({ startsAt }) => say.en.time(startsAt)).join(", ")}</li>
        ))}
      </ul>
      {count > 0 && (
        <PostForm>
          {Object.entries({ ...typed, step: ["save"] }).map(([name, [value = ""]]) => <input key={name} type="hidden" name={name} value={value} />)}
          <Button preventDoubleClick>Save {sayCount(count, "time", "times")}</Button>
        </PostForm>
      )}
      <p className="govuk-body"><a className="govuk-link" href="/adviser/appointments/times">{count > 0 ? "Do not save, and begin again" : "Choose other times"}</a></p>
    </Page>
  );
}
