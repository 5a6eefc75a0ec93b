import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { wordsIn } from "#app/content/resident/catalogue";
import { possibleMoves } from "#app/domain/courses/waiting-list";
import { today } from "#app/platform/service.server";
import { giveBackPlace } from "#app/services/courses/give-back-place.server";
import { offerNext } from "#app/services/courses/offer-next.server";
import { takeOfferedPlace } from "#app/services/courses/take-offered-place.server";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { NotificationBanner } from "#app/ui/govuk/notification-banner";
import { SummaryList } from "#app/ui/govuk/summary-list";
import { Page } from "#app/ui/page";
import { link, Rich, useWords } from "#app/ui/words";
import { orNotFound, requirePermission } from "#app/web/access.server";
import { choice } from "#app/web/fields";
import { once } from "#app/web/once.server";
import { parseForm } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { saidFor } from "#app/web/said-for";
import { asActor } from "#db/client.server";
import { findPlace } from "#db/queries/courses/places";
import { listMyReferrals } from "#db/queries/resident/find-my-case";

const moveForm = z.object({ move: choice(["take", "give-back"], "Open the page again") });

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "own-record:read");
  const read = await asActor(actor, async (db) => {
    const found = await findPlace(db, params.coursePlaceId ?? "");
    return found && { ...found, referral: (await listMyReferrals(db, found.place.caseId)).find(({ id }) => id === found.place.referralId) };
  });
  const { place, start, turn, serviceName, referral } = orNotFound(read);
  const thanks: Record<string, string> = wordsIn(context.asking.language).courses.done;
  return {
    id: place.id, status: place.status, answerByOn: place.answerByOn, turn, serviceName, provider: referral?.provider ?? "", startsOn: start.startsOn, cancelled: start.cancelledAt !== null,
    may: possibleMoves(place, start, today()), done: saidFor(thanks, new URL(request.url).searchParams.get("done")),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "own-record:change");
  const placeId = params.coursePlaceId ?? "";
  const { startId } = orNotFound(await asActor(actor, (db) => findPlace(db, placeId))).place;
  const form = await request.formData();
  const { value, errors } = parseForm(moveForm, form);
  if (errors) return data({ errors }, 422);
  const outcome: Response | "not-found" | "too-late" = await once({ actor }, form, async (deps) => {
    const done = value.move === "take" ? await takeOfferedPlace(deps, actor, placeId) : await giveBackPlace(deps, actor, { placeId });
    return done === "done" ? redirect(`/my/courses/${placeId}?done=${value.move === "take" ? "taken" : "givenBack"}`) : done;
  });
  if (outcome === "not-found") throw new Response("Not found", { status: 404 });
  // Lapsed, given back or cancelled meanwhile: the page says how it stands.
  if (outcome === "too-late") return redirect(`/my/courses/${placeId}`);
  if (value.move === "give-back") await offerNext(startId);
  return redirected(outcome);
}

export default function MyPlace() {
  const { status, answerByOn, turn, serviceName, provider, startsOn, cancelled, may, done } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const { words: { courses: words }, say } = useWords();
  const offered = may.includes("take");
  return (
    <Page title={words.title(serviceName)} errors={problem?.errors} back={{ href: "/my", text: words.support }} before={done && <NotificationBanner type="success">{done}</NotificationBanner>}>
      <h1 className="govuk-heading-l">{words.title(serviceName)}</h1>
      <SummaryList
        rows={[
          { key: words.course, value: serviceName },
          provider !== "" && { key: words.with, value: provider },
          { key: words.starts, value: say.day(startsOn) },
          { key: words.status, value: words.statuses[status] },
        ]}
      />
      {cancelled && <p className="govuk-body">{words.cancelled}</p>}
      {offered && (
        <>
          <h2 className="govuk-heading-m">{words.offeredTitle}</h2>
          {answerByOn && <p className="govuk-body">{words.offered(say.day(answerByOn))}</p>}
          <PostForm>
            <input type="hidden" name="move" value="take" />
            <Button preventDoubleClick>{words.take}</Button>
          </PostForm>
          <PostForm>
            <input type="hidden" name="move" value="give-back" />
            <p className="govuk-body">{words.noHint}</p>
            <Button className="govuk-button--secondary" preventDoubleClick>{words.no}</Button>
          </PostForm>
        </>
      )}
      {status === "waiting" && !cancelled && <p className="govuk-body">{turn === 1 || turn === null ? words.next : words.waiting(turn)} {words.turnHint}</p>}
      {!offered && may.includes("give_back") && (
        <>
          <h2 className="govuk-heading-m">{words.giveBackTitle}</h2>
          <p className="govuk-body">{words.giveBackHint}</p>
          <PostForm>
            <input type="hidden" name="move" value="give-back" />
            <Button className="govuk-button--secondary" preventDoubleClick>{status === "waiting" ? words.giveBackTurn : words.giveBack}</Button>
          </PostForm>
        </>
      )}
      {may.length === 0 && !cancelled && <p className="govuk-body">{words.over} <Rich text={words.stillWant} parts={{ write: link("/my/messages") }} /></p>}
    </Page>
  );
}
