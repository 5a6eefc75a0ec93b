import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { mayWorkOn } from "#app/domain/cases/team";
import { placesLeft } from "#app/domain/courses/start";
import { mayAskForPlace, possibleMoves } from "#app/domain/courses/waiting-list";
import { isLive } from "#app/domain/courses/place";
import { depsWithin } from "#app/platform/deps.server";
import { today } from "#app/platform/service.server";
import { recordCaseRead } from "#app/services/cases/record-case-read.server";
import { askForPlace } from "#app/services/courses/ask-for-place.server";
import { giveBackPlace } from "#app/services/courses/give-back-place.server";
import { offerNext } from "#app/services/courses/offer-next.server";
import { takeOfferedPlace } from "#app/services/courses/take-offered-place.server";
import { NotificationBanner } from "#app/ui/govuk/notification-banner";
import { Page } from "#app/ui/page";
import { orNotFound, requirePermission } from "#app/web/access.server";
import { fieldsOf } from "#app/web/field-state";
import { once } from "#app/web/once.server";
import { parseForm, withErrors } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { saidFor } from "#app/web/said-for";
import { asActor } from "#db/client.server";
import { isOnTheTeam } from "#db/queries/cases/on-the-team";
import { listPlacesOfReferral } from "#db/queries/courses/places";
import { listOpenStarts } from "#db/queries/courses/starts";
import { findReferralOfCase } from "#db/queries/referrals/find-referral";
import { askForm, moveForm, placeForm } from "./course-place.form";
import { AskForStart, EarlierPlaces, PlaceNow } from "./course-place-parts";

const savedWords = {
  taken: "They have a place, and are told.",
  waiting: "They are on the list, and are told. We offer them a place when it is their turn.",
  done: "The place is theirs.",
  "given-back": "The place is given back. The next on the list is offered it.",
};

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "case:read");
  const query = new URL(request.url).searchParams;
  return asActor(actor, async (db) => {
    const { referral, serviceName, organisationName, caseReference, residentName } = orNotFound(await findReferralOfCase(db, params.caseRef ?? "", params.referralRef ?? ""));
    await recordCaseRead(depsWithin(db), actor, { id: referral.caseId, reference: caseReference });
    const on = today();
    const places = (await listPlacesOfReferral(db, referral.id)).map(({ place, start, turn }) => ({ id: place.id, status: place.status, answerByOn: place.answerByOn, turn, startsOn: start.startsOn, cancelled: start.cancelledAt !== null, moves: possibleMoves(place, start, on) }));
    const now = places.find(({ status }) => isLive(status));
    const mayWork = mayWorkOn(actor, { onTeam: await isOnTheTeam(db, referral.caseId) });
    const starts = (await listOpenStarts(db, referral.serviceId, on)).map(({ start, waiting }) => ({ id: start.id, startsOn: start.startsOn, places: start.places, left: placesLeft(start), waiting, note: start.note }));
    return {
      reference: referral.reference, caseReference, residentName, serviceName, organisationName, now, earlier: places.filter(({ status }) => !isLive(status)), mayWork, starts,
      mayAsk: mayWork && !now && mayAskForPlace(referral.status), accepted: mayAskForPlace(referral.status), saved: saidFor(savedWords, query.get("saved")), stands: query.has("stands"),
    };
  });
}

const refusals: Record<string, string> = {
  "not-found": "Select the start they ask for",
  "not-accepted": "The provider must accept the referral before they can have a place",
  closed: "Nobody can join that start any more: select another",
};

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "referral:make");
  const form = await request.formData();
  const { referral, caseReference } = orNotFound(await asActor(actor, (db) => findReferralOfCase(db, params.caseRef ?? "", params.referralRef ?? "")));
  const { value: which, errors: none, typed } = parseForm(moveForm, form);
  if (none) return data({ errors: none, typed }, 422);
  const asked = which.move === "ask" ? parseForm(askForm, form) : undefined;
  const moved = which.move === "ask" ? undefined : parseForm(placeForm, form);
  const errors = asked?.errors ?? moved?.errors;
  if (errors) return data({ errors, typed }, 422);
  const mine = await asActor(actor, (db) => listPlacesOfReferral(db, referral.id));
  const place = mine.find(({ place: { id } }) => id === moved?.value?.placeId)?.place;
  const here = `/adviser/cases/${caseReference}/referrals/${referral.reference}/course`;
  if (moved && !place) return redirect(`${here}?stands=1`);
  const outcome: Response | string = await once<string>({ actor }, form, async (deps) => {
    const done = asked?.value
      ? await askForPlace(deps, actor, { referralId: referral.id, startId: asked.value.startId })
      : which.move === "take"
        ? await takeOfferedPlace(deps, actor, place?.id ?? "")
        : await giveBackPlace(deps, actor, { placeId: place?.id ?? "", words: moved?.value?.words ?? "" });
    const said = done === "done" && which.move === "give-back" ? "given-back" : done;
    return Object.hasOwn(savedWords, said) ? redirect(`${here}?saved=${said}`) : done;
  });
  if (outcome === "too-late" || outcome === "has-one-already") return redirect(`${here}?stands=1`);
  if (typeof outcome === "string") return data(withErrors(typed, [{ field: "startId", message: refusals[outcome] ?? "Open the page again" }]), outcome === "not-found" ? 422 : 409);
  if (which.move === "give-back" && place) await offerNext(place.startId);
  return redirected(outcome);
}

export default function CoursePlace() {
  const { reference, caseReference, residentName, serviceName, organisationName, now, earlier, mayWork, mayAsk, accepted, starts, saved, stands } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const fields = fieldsOf(problem);
  return (
    <Page title={`Place on ${serviceName}, referral ${reference}`} errors={problem?.errors} back={{ href: `/adviser/cases/${caseReference}/referrals/${reference}`, text: "The referral" }} before={saved && !problem && <NotificationBanner type="success">{saved}</NotificationBanner>}>
      {stands && <NotificationBanner title="Changed since you opened it" role="alert">Their place changed after you opened the page. Nothing of yours is saved. This is how it stands now.</NotificationBanner>}
      <span className="govuk-caption-l">{residentName}, {organisationName}</span>
      <h1 className="govuk-heading-l">Place on {serviceName}</h1>
      {now ? <PlaceNow now={now} mayWork={mayWork} {...fields} /> : <p className="govuk-body">{accepted ? "They have no place yet, and no turn on a list." : "They can have a place once the provider accepts the referral."}</p>}
      {!now && <AskForStart starts={starts} mayAsk={mayAsk} {...fields} />}
      <EarlierPlaces earlier={earlier} />
    </Page>
  );
}
