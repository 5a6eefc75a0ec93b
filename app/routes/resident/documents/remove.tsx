import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { removeDocument } from "#app/services/documents/remove-document.server";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { Page } from "#app/ui/page";
import { useWords } from "#app/ui/words";
import { orNotFound, requirePermission } from "#app/web/access.server";
import { once } from "#app/web/once.server";
import { redirected } from "#app/web/redirected";
import { asActor } from "#db/client.server";
import { findDocument } from "#db/queries/documents/documents";

export async function loader({ params: { documentId = "" }, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "own-record:read");
  const found = orNotFound(await asActor(actor, (db) => findDocument(db, { residentId: actor.id }, documentId)));
  if (found.removedAt) throw redirect("/my/documents");
  return { name: found.name };
}

export async function action({ request, params: { documentId = "" }, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "own-documents:send");
  const outcome: Response | "not-found" = await once({ actor }, await request.formData(), async (deps) => {
    const done = await removeDocument(deps, actor, documentId);
    return done === "done" ? redirect("/my/documents?done=removed") : done;
  });
  return redirected(orNotFound(outcome));
}

export default function RemoveDocument() {
  const { name } = useLoaderData<typeof loader>();
  const { words: { correspondence: { documents: words } } } = useWords();
  return (
    <Page title={words.remove} back="/my/documents">
      <h1 className="govuk-heading-l">{words.removeTitle(name)}</h1>
      <p className="govuk-body">{words.removeWords}</p>
      <p className="govuk-body">{words.removeAgain}</p>
      <PostForm>
        <div className="govuk-button-group">
          <Button className="govuk-button--warning" preventDoubleClick>{words.removeButton}</Button>
          <a className="govuk-link" href="/my/documents">{words.keep}</a>
        </div>
      </PostForm>
    </Page>
  );
}
