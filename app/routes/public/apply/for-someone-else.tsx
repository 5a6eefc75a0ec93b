import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { now } from "#app/platform/service.server";
import { beginDraft } from "#app/services/applications/begin-draft.server";
import { draftDays } from "#app/services/applications/draft-life";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { InsetText } from "#app/ui/govuk/inset-text";
import { WarningText } from "#app/ui/govuk/warning-text";
import { Page } from "#app/ui/page";
import { link, Rich, useWords } from "#app/ui/words";
import { once } from "#app/web/once.server";
import { visitFor } from "#app/web/visit-cookie.server";
import { asVisitor } from "#db/client.server";
import { listUnfinishedDrafts } from "#db/queries/applications/drafts";
import { listHubs } from "#db/queries/place/list-hubs";
import { pageOf } from "./where-next.server";

export async function loader({ context: { asking } }: LoaderFunctionArgs) {
  const { drafts, hubs } = await asVisitor(asking.visit, async (db) => ({ drafts: await listUnfinishedDrafts(db, now()), hubs: await listHubs(db) }));
  return { begun: drafts.some(({ kind }) => kind === "for_someone_else"), open: hubs.length > 0, draftDays };
}

export async function action({ request, context: { asking } }: ActionFunctionArgs) {
  const form = await request.formData();
  return once({ visit: asking.visit }, form, async (deps) => {
    if ((await listHubs(deps.db)).length === 0) return redirect("/apply/for-someone-else");
    const begun = await beginDraft(deps, asking.visit, { kind: "for_someone_else", language: asking.language });
    return redirect(pageOf(begun, begun.step), visitFor(request, draftDays));
  });
}

export default function ForSomeoneElse() {
  const { begun, open, draftDays: days } = useLoaderData<typeof loader>();
  const { words: { forSomeoneElse: { begin: words } }, say } = useWords();
  return (
    <Page title={words.title} back="/">
      <h1 className="govuk-heading-l">{words.title}</h1>
      <p className="govuk-body">{words.lead}</p>
      <p className="govuk-body"><Rich text={words.askFirst} parts={{ self: link("/apply") }} /></p>
      <WarningText><Rich text={words.urgent} parts={{ help: link("/help-now") }} /></WarningText>
      <h2 className="govuk-heading-m">{words.whatTitle}</h2>
      <p className="govuk-body">{words.what}</p>
      <p className="govuk-body">{words.theySee}</p>
      <h2 className="govuk-heading-m">{words.nextTitle}</h2>
      <ul className="govuk-list govuk-list--bullet">{words.next.map((line) => <li key={line}>{line}</li>)}</ul>
      <p className="govuk-body">{words.keep(say.number(days))}</p>
      {begun && <p className="govuk-body"><Rich text={words.goOn} parts={{ apply: link("/apply") }} /></p>}
      {open ? (
        <PostForm>
          <Button preventDoubleClick>{words.start}</Button>
        </PostForm>
      ) : (
        <InsetText>{words.closed}</InsetText>
      )}
    </Page>
  );
}
