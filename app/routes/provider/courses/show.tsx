import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { sayPlacesLeft } from "#app/content/courses";
import { sayDay } from "#app/domain/calendar/words";
import { isOpenToJoin, lastDayToJoin, placesLeft } from "#app/domain/courses/start";
import { can } from "#app/domain/people/permissions";
import { today } from "#app/platform/service.server";
import { askForPlace } from "#app/services/courses/ask-for-place.server";
import { giveBackPlace } from "#app/services/courses/give-back-place.server";
import { movePlace } from "#app/services/courses/move-place.server";
import { offerNext } from "#app/services/courses/offer-next.server";
import { NotificationBanner } from "#app/ui/govuk/notification-banner";
import { SummaryList } from "#app/ui/govuk/summary-list";
import { Page } from "#app/ui/page";
import { requirePermission } from "#app/web/access.server";
import { fieldsOf } from "#app/web/field-state";
import { once } from "#app/web/once.server";
import { parseForm, withErrors } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { saidFor } from "#app/web/said-for";
import { asActor } from "#db/client.server";
import { listPlacesOfStart, listWithoutPlace } from "#db/queries/courses/places";
import { listOpenStarts } from "#db/queries/courses/starts";
import { AddSomebody, MoveSomebody, People, TakeOff } from "./people";
import { readOwnStart } from "./read-start.server";
import { actForm, addPersonForm, movePersonForm, removePersonForm } from "./start.form";

const savedWords = {
  added: "The start is added. Advisers can ask for its places.",
  changed: "The start is changed.",
  taken: "They have a place, and are told.",
  waiting: "They are on the list, and are told. A place that becomes free is offered in turn.",
  moved: "They are moved to this start, and they and their adviser are told.",
  removed: "They are taken off, and they and their adviser are told. The place goes to the next on the list.",
};

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "services:keep");
  const { start, serviceName, waiting } = await readOwnStart(actor, params.startId);
  const seesPeople = can(actor, "referral:answer");
  const { id, startsOn, places, taken, note, endsOn, cancelledAt } = start;
  const open = isOpenToJoin(start, today());
  return asActor(actor, async (db) => ({
    id, serviceName, startsOn, endsOn, places, taken, note, waiting, open, cancelled: cancelledAt !== null, left: placesLeft(start), joinUntil: lastDayToJoin(start),
    people: seesPeople ? await listPlacesOfStart(db, id) : [],
    otherStarts: seesPeople ? (await listOpenStarts(db, start.serviceId, today())).filter((other) => other.start.id !== id).map((other) => ({ id: other.start.id, startsOn: other.start.startsOn, places: other.start.places, left: placesLeft(other.start) })) : [],
    others: seesPeople && open ? await listWithoutPlace(db, start.serviceId) : [],
    saved: saidFor(savedWords, new URL(request.url).searchParams.get("saved")),
  }));
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "referral:answer");
  const { start } = await readOwnStart(actor, params.startId);
  const form = await request.formData();
  const { value: which, errors: none, typed } = parseForm(actForm, form);
  if (none) return data({ errors: none, typed }, 422);
  const [added, moved, removed] = [which.act === "add" ? parseForm(addPersonForm, form) : undefined, which.act === "move" ? parseForm(movePersonForm, form) : undefined, which.act === "remove" ? parseForm(removePersonForm, form) : undefined];
  const errors = added?.errors ?? moved?.errors ?? removed?.errors;
  if (errors) return data({ errors, typed }, 422);
  // Only whom the provider sees: then the service moves the case on its behalf.
  const seen = await asActor(actor, async (db) => ({ places: await listPlacesOfStart(db, start.id), others: await listWithoutPlace(db, start.serviceId) }));
  const placeId = moved?.value?.movePlaceId ?? removed?.value?.placeId ?? "";
  const theirs = added?.value ? seen.others.some(({ referralId }) => referralId === added.value.referralId) : seen.places.some(({ id }) => id === placeId);
  const toStartId = moved?.value?.toStartId;
  const outcome = theirs
    ? await once({ service: true, forActor: actor.id }, form, async (deps) => {
        if (added?.value) {
          const given = await askForPlace(deps, actor, { referralId: added.value.referralId, startId: start.id });
          return given === "taken" || given === "waiting" ? redirect(`/provider/courses/${start.id}?saved=${given}`) : given;
        }
        const done = toStartId === undefined ? await giveBackPlace(deps, actor, { placeId, words: removed?.value?.words ?? "", byProvider: true }) : await movePlace(deps, actor, { placeId, toStartId });
        return done === "done" ? redirect(`/provider/courses/${toStartId ?? start.id}?saved=${toStartId === undefined ? "removed" : "moved"}`) : done;
      })
    : "not-found";
  if (typeof outcome !== "string") {
    await offerNext(start.id);
    return redirected(outcome);
  }
  const field = added ? "referralId" : moved ? (outcome === "full" || outcome === "closed" ? "toStartId" : "movePlaceId") : "placeId";
  return data(withErrors(typed, [{ field, message: refusedWords[outcome] ?? changedWords }]), 409);
}

const changedWords = "This has changed since you opened the page: look at the list, and select again";
const refusedWords: Record<string, string> = { closed: "Nobody can join this start any more", full: "No place is left at this start, or others wait for it. They keep what they have here" };

export default function ShowStart() {
  const { id, serviceName, startsOn, endsOn, places, taken, note, waiting, open, cancelled, left, joinUntil, people, others, otherStarts, saved } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const fields = fieldsOf(problem);
  return (
    <Page title={`${serviceName}, starts ${sayDay(startsOn)}`} errors={problem?.errors} back={{ href: "/provider/courses", text: "Courses" }} before={saved && !problem && <NotificationBanner type="success">{saved}</NotificationBanner>}>
      <span className="govuk-caption-l">{serviceName}</span>
      <h1 className="govuk-heading-l">Starts {sayDay(startsOn)}</h1>
      {cancelled && <NotificationBanner title="Cancelled">This start is cancelled. Everybody was told, and keeps their turn for your next start of this course.</NotificationBanner>}
      <SummaryList
        rows={[
          { key: "Places", value: sayPlacesLeft({ places, left }) },
          { key: "Held", value: String(taken) },
          { key: "Waiting", value: String(waiting) },
          { key: "Join until", value: sayDay(joinUntil) },
          endsOn !== null && { key: "Last day", value: sayDay(endsOn) },
          note !== "" && { key: "Note", value: { text: note, className: "wl-said" } },
        ]}
      />
      {!cancelled && (
        <ul className="govuk-list">
          <li><a className="govuk-link" href={`/provider/courses/${id}/change`}>Change this start</a></li>
          <li><a className="govuk-link" href={`/provider/courses/${id}/cancel`}>Cancel this start</a></li>
        </ul>
      )}
      <People people={people} hidden={taken + waiting - people.length} />
      {open && others.length > 0 && <AddSomebody others={others} {...fields} />}
      {!cancelled && people.length > 0 && otherStarts.length > 0 && <MoveSomebody people={people} starts={otherStarts} {...fields} />}
      {!cancelled && people.length > 0 && <TakeOff people={people} {...fields} />}
    </Page>
  );
}
