import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { draftDays } from "#app/services/applications/draft-life";
import { comeBack } from "#app/services/resident/come-back.server";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { Page } from "#app/ui/page";
import { link, Rich, useWords } from "#app/ui/words";
import { requirePermission } from "#app/web/access.server";
import { once } from "#app/web/once.server";
import { redirected } from "#app/web/redirected";
import { visitFor } from "#app/web/visit-cookie.server";
import { asActor } from "#db/client.server";
import { findMyCase } from "#db/queries/resident/find-my-case";

export async function loader({ context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "own-record:read");
  const mine = await asActor(actor, (db) => findMyCase(db, actor.id));
  return { mine: mine && { status: mine.status, closedOn: mine.closedOn } };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "own-record:change");
  const { visit, language } = context.asking;
  // As the service: a draft belongs to a browser, and this one is the signed-in resident's.
  const outcome: Response | string = await once({ service: true, forActor: actor.id }, await request.formData(), async (deps) => {
    const begun = await comeBack(deps, actor, { visit, language });
    return typeof begun === "string" ? begun : redirect(`/apply/${begun.id}/${begun.step}`, visitFor(request, draftDays));
  });
  return typeof outcome === "string" ? redirect("/my/come-back") : redirected(outcome);
}

export default function ComeBack() {
  const { mine } = useLoaderData<typeof loader>();
  const { words: { myRecord: { comingBack: words } }, say } = useWords();
  const open = mine && mine.status !== "closed";
  const title = open ? words.openTitle : words.title;
  return (
    <Page title={title} back="/my">
      <h1 className="govuk-heading-l">{title}</h1>
      {!mine && <p className="govuk-body"><Rich text={words.noCase} parts={{ apply: link("/apply") }} /></p>}
      {open && <p className="govuk-body"><Rich text={words.open} parts={{ support: link("/my") }} /></p>}
      {mine && !open && (
        <>
          {mine.closedOn && <p className="govuk-body">{words.closedOn(say.day(mine.closedOn))}</p>}
          <p className="govuk-body">{words.lead}</p>
          <p className="govuk-body">{words.fresh} {words.sameRecord}</p>
          <PostForm><Button preventDoubleClick isStartButton>{words.button}</Button></PostForm>
        </>
      )}
    </Page>
  );
}
