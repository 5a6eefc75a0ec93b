import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { wordsIn, type Words } from "#app/content/resident/catalogue";
import { ownCloseReasons } from "#app/domain/cases/own-close";
import { closeOwnCase } from "#app/services/resident/close-own-case.server";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { Radios } from "#app/ui/govuk/radios";
import { Textarea } from "#app/ui/govuk/textarea";
import { Page } from "#app/ui/page";
import { link, Rich, useWords } from "#app/ui/words";
import { requirePermission } from "#app/web/access.server";
import { choice, optionalText } from "#app/web/fields";
import { fieldsOf } from "#app/web/field-state";
import { once } from "#app/web/once.server";
import { parseForm } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { asActor } from "#db/client.server";
import { findMyCase } from "#db/queries/resident/find-my-case";

const closeForm = ({ myRecord: { closing: say } }: Words) => z.object({ why: choice(ownCloseReasons, say.missing), words: optionalText({ max: 1000, tooLong: say.wordsTooLong }) });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "own-record:read");
  const mine = await asActor(actor, (db) => findMyCase(db, actor.id));
  const justNow = new URL(request.url).searchParams.has("done");
  return { mine: mine && { status: mine.status, closedOn: mine.closedOn, closeReason: mine.closeReason, leadName: mine.leadName, hubPhone: mine.hubPhone }, justNow };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "own-record:change");
  const form = await request.formData();
  const { value, errors, typed } = parseForm(closeForm(wordsIn(context.asking.language)), form);
  if (errors) return data({ errors, typed }, 422);
  const outcome: Response | string = await once({ actor }, form, async (deps) => {
    const done = await closeOwnCase(deps, actor, value);
    return done === "done" ? redirect("/my/close?done=1") : done;
  });
  if (outcome === "not-found") throw new Response("Not found", { status: 404 });
  // Closed already, by themselves in another tab or by their adviser: the page says so.
  return typeof outcome === "string" ? redirect("/my/close") : redirected(outcome);
}

export default function CloseMyCase() {
  const { mine, justNow } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const { words: { myRecord: { closing: words } } } = useWords();
  const { errorAt, typedAt } = fieldsOf(problem);
  if (mine?.status !== "in_support" && mine?.status !== "applied") return <Closed mine={mine} justNow={justNow} />;
  return (
    <Page title={words.title} errors={problem?.errors} back="/my/details">
      <h1 className="govuk-heading-l">{words.title}</h1>
      <p className="govuk-body">{words.lead}</p>
      <p className="govuk-body">{words.still} {mine.leadName ? words.talk(mine.leadName, mine.hubPhone) : words.talkToHub(mine.hubPhone)}</p>
      <h2 className="govuk-heading-m">{words.whatHappensTitle}</h2>
      <ul className="govuk-list govuk-list--bullet">{words.whatHappens.map((one) => <li key={one}>{one}</li>)}</ul>
      <PostForm>
        <Radios name="why" legend={{ text: words.why, className: "govuk-fieldset__legend--m" }} error={errorAt("why")} value={typedAt("why")} items={ownCloseReasons.map((value) => ({ value, text: words.reasons[value] }))} />
        <Textarea name="words" rows={3} label={{ text: words.words, className: "govuk-label--s" }} error={errorAt("words")} value={typedAt("words")} />
        <div className="govuk-button-group">
          <Button className="govuk-button--warning" preventDoubleClick>{words.button}</Button>
          <a className="govuk-link" href="/my">{words.keep}</a>
        </div>
      </PostForm>
    </Page>
  );
}

type Mine = ReturnType<typeof useLoaderData<typeof loader>>["mine"];

/** There is nothing (more) to close: what is so now, and the way back. */
function Closed({ mine, justNow }: { mine: Mine; justNow: boolean }) {
  const { words: { myRecord: { closing: words } }, say } = useWords();
  const title = mine ? words.doneTitle : words.title;
  return (
    <Page title={title} back="/my">
      <h1 className="govuk-heading-l">{title}</h1>
      {!mine && <p className="govuk-body">{words.noCase}</p>}
      {mine?.closedOn && <p className="govuk-body">{justNow ? words.done : words.already(say.day(mine.closedOn))}</p>}
      {mine && justNow && mine.closeReason === "finished" && <p className="govuk-body">{words.doneInWork}</p>}
      {mine && (
        <>
          <p className="govuk-body"><Rich text={words.planStays} parts={{ plan: link("/my/plan") }} /></p>
          <p className="govuk-body"><Rich text={words.wayBack} parts={{ comeBack: link("/my/come-back") }} /></p>
        </>
      )}
    </Page>
  );
}
