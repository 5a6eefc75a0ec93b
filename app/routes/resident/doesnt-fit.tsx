import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { wordsIn } from "#app/content/resident/catalogue";
import { reasonsToResident } from "#app/domain/applications/triage-rules";
import { offerNames, offers as everyOffer } from "#app/domain/cases/offer";
import { contestOffer } from "#app/services/resident/contest-offer.server";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { Textarea } from "#app/ui/govuk/textarea";
import { Page } from "#app/ui/page";
import { useWords } from "#app/ui/words";
import { requirePermission } from "#app/web/access.server";
import { fieldsOf } from "#app/web/field-state";
import { once } from "#app/web/once.server";
import { parseForm } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { asActor } from "#db/client.server";
import { readMyCase } from "./read-my-case.server";
import { ContestAnswer } from "./sections/offers";
import { wordsForm } from "./words.form";

const offerIn = ({ url }: Request) => everyOffer.find((offer) => offer === new URL(url).searchParams.get("offer"));

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "own-record:read");
  const found = await asActor(actor, (db) => readMyCase(db, actor));
  const about = offerIn(request);
  const offers = found?.mine.status === "in_support" ? found.offers : [];
  const chosen = offers.filter(({ offer }) => offer === about);
  return { offers: chosen.length > 0 ? chosen : offers, contested: found?.contested, mayContest: found?.mayContest ?? "yes", contestAnswer: found?.contestAnswer };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "own-record:read");
  const { contest } = wordsIn(context.asking.language).mySupport;
  const form = await request.formData();
  const { value, errors, typed } = parseForm(wordsForm(contest.missing, contest.label), form);
  if (errors) return data({ errors, typed }, 422);
  const outcome: Response | string = await once({ actor }, form, async (deps) => {
    const done = await contestOffer(deps, actor, { ...value, offer: offerIn(request) });
    return done === "done" ? redirect("/my?done=contested") : done;
  });
  return typeof outcome === "string" ? data({ errors: undefined, typed }, 409) : redirected(outcome);
}

/** "This doesn't fit me": what is offered and why, and their words against it; or who looks at it, or what came of it. */
export default function DoesntFit() {
  const { offers, contested, mayContest, contestAnswer } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const { errorAt, typedAt } = fieldsOf(problem);
  const { words: { mySupport, messages }, say } = useWords();
  const { contest } = mySupport;
  if (offers.length === 0 || mayContest !== "yes") {
    return (
      <Page title={contest.title} back="/my">
        <h1 className="govuk-heading-l">{mayContest === "looking" ? contest.lookingTitle : mayContest === "kept" ? contest.keptTitle : contest.noneTitle}</h1>
        {mayContest === "yes" && <p className="govuk-body">{contest.none}</p>}
        {mayContest === "looking" && <p className="govuk-body">{contest.looking}</p>}
        {contested && <p className="govuk-body wl-words">{contested}</p>}
        {mayContest === "kept" && <ContestAnswer found={{ contestAnswer, mayContest }} />}
      </Page>
    );
  }
  const reasons = reasonsToResident(offers.flatMap((each) => each.reasons), messages.reasons);
  return (
    <Page title={contest.title} errors={problem?.errors} back="/my">
      <h1 className="govuk-heading-l">{contest.heading}</h1>
      <p className="govuk-body">{contest.weOffer(say.list(offers.map(({ offer }) => offerNames[offer])))}</p>
      {reasons.length > 0 && (
        <>
          <p className="govuk-body">{mySupport.offeredBecause}</p>
          <ul className="govuk-list govuk-list--bullet">{reasons.map((reason) => <li key={reason}>{reason}</li>)}</ul>
        </>
      )}
      <p className="govuk-body">{contest.lead}</p>
      <PostForm>
        <Textarea name="words" label={{ text: contest.label, className: "govuk-label--s" }} error={errorAt("words")} value={typedAt("words")} />
        <Button preventDoubleClick>{contest.send}</Button>
      </PostForm>
    </Page>
  );
}
