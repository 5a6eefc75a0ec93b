import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { wordsIn } from "#app/content/resident/catalogue";
import { service } from "#app/platform/service.server";
import { changeOwnDetails, type DetailsAnswer } from "#app/services/resident/change-own-details.server";
import { LeaveQuickly } from "#app/ui/casework/leave-quickly";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { InsetText } from "#app/ui/govuk/inset-text";
import { NotificationBanner } from "#app/ui/govuk/notification-banner";
import { Page } from "#app/ui/page";
import { link, Rich, useWords } from "#app/ui/words";
import { orNotFound, requirePermission } from "#app/web/access.server";
import { version } from "#app/web/fields";
import { fieldsOf } from "#app/web/field-state";
import { once } from "#app/web/once.server";
import { parseForm } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { asActor } from "#db/client.server";
import { findDetails } from "#db/queries/resident/my-details";
import { detailsForms } from "./change.form";
import { changeFields } from "./change-fields";
import { isPart, partOf } from "#app/content/detail-parts";

const pageForm = z.object({ version: version() });

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "own-record:read");
  const part = orNotFound(isPart(params.part) ? params.part : undefined);
  const { niNumber, ...now } = orNotFound(await asActor(actor, (db) => findDetails(db, actor.id)));
  return { part, now: { ...now, hasNiNumber: niNumber !== null }, languages: service().settings.LANGUAGES, askedAnew: new URL(request.url).searchParams.has("changed") };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "own-record:change");
  const part = orNotFound(isPart(params.part) ? params.part : undefined);
  const now = orNotFound(await asActor(actor, (db) => findDetails(db, actor.id)));
  const form = await request.formData();
  const { settings } = service();
  const shape = detailsForms[part]({ words: wordsIn(context.asking.language), now, languages: settings.LANGUAGES, exampleNumbers: settings.DEMO });
  const [page, { value, errors, typed }] = [parseForm(pageForm, form), parseForm(shape, form)];
  if (errors || page.errors) return data({ errors: errors ?? page.errors, typed, meanwhile: undefined }, 422);
  const outcome: Response | "not-found" | Extract<DetailsAnswer, { version: number }> = await once({ actor }, form, async (deps) => {
    const answer = await changeOwnDetails(deps, actor, { version: page.value.version, change: value });
    if (typeof answer === "string" || "meanwhile" in answer) return answer;
    if (answer.askWhatIsSafe) return redirect("/my/details/safe-contact?changed=1");
    return redirect(answer.changed.length === 0 ? "/my/details" : `/my/details?done=${part === "contact" ? "contact" : "saved"}`);
  });
  if (outcome instanceof Response) return redirected(outcome);
  if (outcome === "not-found") throw new Response("Not found", { status: 404 });
  return data({ errors: undefined, typed, meanwhile: outcome.meanwhile }, 409);
}

/** One thing about oneself, on a small form of its own. */
export default function ChangeDetails() {
  const { part, now, languages, askedAnew } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const { words: { myRecord: { details: words } } } = useWords();
  const Fields = changeFields[part];
  const sensitive = part === "contact" || part === "safe-contact";
  const title = Object.entries(partOf).filter(([, each]) => each === part).map(([key]) => words.names[key as keyof typeof partOf])[0];
  return (
    <Page title={title!} errors={problem?.errors} back="/my/details" before={sensitive && <LeaveQuickly />}>
      {problem?.meanwhile && <Meanwhile changes={problem.meanwhile} />}
      {askedAnew && !problem && <InsetText>{words.safeContact.changed}</InsetText>}
      <PostForm>
        <input type="hidden" name="version" value={now.version} />
        <Fields now={now} languages={languages} {...fieldsOf(problem)} />
        <Button preventDoubleClick>{words.save}</Button>
      </PostForm>
    </Page>
  );
}

/** For the later of two people: what somebody else changed since, with one's own typing kept below. */
function Meanwhile({ changes }: { changes: Extract<DetailsAnswer, { version: number }>["meanwhile"] }) {
  const { words: { myRecord: { details: { meanwhile, names } } } } = useWords();
  const sentences = changes.flatMap(({ which, by }) => which.map((key) => meanwhile.changed(names[key], by)));
  return (
    <NotificationBanner title={meanwhile.title} role="alert">
      <p className="govuk-notification-banner__heading">{meanwhile.lead}</p>
      <ul className="govuk-list govuk-list--bullet">{[...new Set(sentences)].map((sentence) => <li key={sentence}>{sentence}</li>)}</ul>
      <p className="govuk-body">{meanwhile.goOn} <Rich text={meanwhile.seeNow} parts={{ details: link("/my/details") }} /></p>
    </NotificationBanner>
  );
}
