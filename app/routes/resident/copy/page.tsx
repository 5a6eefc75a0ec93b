import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { copySections, leftOutReasons } from "#app/domain/people/copy-of-data";
import { takeCopy } from "#app/services/resident/take-copy.server";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { InsetText } from "#app/ui/govuk/inset-text";
import { WarningText } from "#app/ui/govuk/warning-text";
import { Page } from "#app/ui/page";
import { useWords } from "#app/ui/words";
import { requirePermission } from "#app/web/access.server";
import { once } from "#app/web/once.server";
import { redirected } from "#app/web/redirected";
import { asActor } from "#db/client.server";
import { findMyCase } from "#db/queries/resident/find-my-case";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "own-record:read");
  const mine = await asActor(actor, (db) => findMyCase(db, actor.id));
  return { hubPhone: mine?.hubPhone, tooLate: new URL(request.url).searchParams.has("late") };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "own-record:read");
  const outcome: Response | "not-found" = await once({ actor }, await request.formData(), async (deps) => {
    const done = await takeCopy(deps, actor);
    return done === "done" ? redirect("/my/copy/file") : done;
  });
  if (outcome === "not-found") throw new Response("Not found", { status: 404 });
  return redirected(outcome);
}

/** What a copy of one's data has in it and what not, and the button for it. */
export default function CopyOfMyData() {
  const { hubPhone, tooLate } = useLoaderData<typeof loader>();
  const { words: { myRecord: { copy: words } } } = useWords();
  return (
    <Page title={words.title} back="/my/details">
      <h1 className="govuk-heading-l">{words.title}</h1>
      {tooLate && <InsetText>{words.expired}</InsetText>}
      {!hubPhone ? (
        <p className="govuk-body">{words.noRecord}</p>
      ) : (
        <>
          <p className="govuk-body">{words.lead}</p>
          <h2 className="govuk-heading-m">{words.inItTitle}</h2>
          <ul className="govuk-list govuk-list--bullet">{copySections.map((section) => <li key={section}>{words.sections[section]}</li>)}</ul>
          <h2 className="govuk-heading-m">{words.notInItTitle}</h2>
          <ul className="govuk-list govuk-list--bullet">{leftOutReasons.map((reason) => <li key={reason}>{words.leftOut[reason]}</li>)}</ul>
          <WarningText>{words.safe}</WarningText>
          <p className="govuk-body">{words.kept} {words.asking(hubPhone)}</p>
          <PostForm><Button>{words.button}</Button></PostForm>
        </>
      )}
    </Page>
  );
}
