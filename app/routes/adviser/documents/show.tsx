import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { sayBytes, scanColours, scanWords } from "#app/content/documents";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { sayDay } from "#app/domain/calendar/words";
import { mayOpen } from "#app/domain/documents/document";
import { seeDocument } from "#app/services/documents/see-document.server";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { SummaryList } from "#app/ui/govuk/summary-list";
import { Tag } from "#app/ui/govuk/tag";
import { WarningText } from "#app/ui/govuk/warning-text";
import { Page } from "#app/ui/page";
import { orNotFound, requirePermission } from "#app/web/access.server";
import { once } from "#app/web/once.server";
import { redirected } from "#app/web/redirected";
import { findDocument } from "#db/queries/documents/documents";
import { listDocumentRequests } from "#db/queries/documents/requests";
import { readCase } from "../cases/read-case.server";

export async function loader({ params: { caseRef, documentId = "" }, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "document:open");
  const shown = await readCase(actor, caseRef, async (db, { case: { id: caseId } }) => {
    const document = await findDocument(db, { caseId }, documentId);
    const asked = document?.requestId ? (await listDocumentRequests(db, caseId)).find(({ id }) => id === document.requestId) : undefined;
    return { document, what: asked?.what };
  });
  const document = orNotFound(shown.document);
  return { person: shown.person, what: shown.what, document, may: mayOpen(document), maySettle: shown.mayWork };
}

export async function action({ request, params: { caseRef = "", documentId = "" }, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "document:ask");
  const outcome: Response | "not-found" = await once({ actor }, await request.formData(), async (deps) => {
    const answer = await seeDocument(deps, actor, { caseRef, documentId });
    return answer === "done" ? redirect(`/adviser/cases/${caseRef}/documents?done=seen`) : answer;
  });
  return redirected(orNotFound(outcome));
}

export default function ShowDocument() {
  const { person, document, what, may, maySettle } = useLoaderData<typeof loader>();
  const { name, bytes, scan, uploadedAt, uploadedByName, seenAt, seenByName, removedAt, removedByName } = document;
  const base = `/adviser/cases/${person.reference}/documents`;
  return (
    <Page title={`Document ${person.reference}`} back={{ href: base, text: "Documents" }}>
      <h1 className="govuk-heading-l">{name}</h1>
      <SummaryList
        rows={[
          { key: "Sent", value: `By ${uploadedByName} on ${sayDay(londonDayOf(uploadedAt))}` },
          ...(what ? [{ key: "Asked for", value: what }] : []),
          { key: "Size", value: sayBytes(bytes) },
          { key: "Virus scan", value: <Tag className={scanColours[scan]}>{scanWords[scan]}</Tag> },
          { key: "Looked at", value: seenAt ? `By ${seenByName} on ${sayDay(londonDayOf(seenAt))}` : "Not yet" },
        ]}
      />
      {may === "yes" && <Button href={`${base}/${document.id}/file`}>Open the file</Button>}
      {may === "ask" && (
        <>
          <WarningText>No virus scanner is set up: this file was not scanned. Open it only if you know where it comes from.</WarningText>
          <PostForm action={`${base}/${document.id}/file`}>
            <Button className="govuk-button--warning" preventDoubleClick>Open the file, although it was not scanned</Button>
          </PostForm>
        </>
      )}
      {may === "not-yet" && <p className="govuk-body">The virus scanner has not answered yet. Nobody can open the file until it has. Open this page again in a minute.</p>}
      {may === "gone" && <p className="govuk-body">{scan === "infected" ? "The virus scanner found something harmful. The file is deleted, and the resident is asked for another." : `${removedByName} deleted it${removedAt ? ` on ${sayDay(londonDayOf(removedAt))}` : ""}. The file is gone.`}</p>}
      {maySettle && !seenAt && (may === "yes" || may === "ask") && (
        <PostForm>
          <Button className="govuk-button--secondary" preventDoubleClick>I do not need to open it</Button>
        </PostForm>
      )}
      <p className="govuk-body">Opening it is kept, and the resident sees who did.</p>
    </Page>
  );
}
