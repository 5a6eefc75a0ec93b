import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { outcomeKindLabels } from "#app/content/outcomes";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { sayDay } from "#app/domain/calendar/words";
import { mayOpen } from "#app/domain/documents/document";
import { stands } from "#app/domain/outcomes/outcome";
import { depsWithin } from "#app/platform/deps.server";
import { recordCaseRead } from "#app/services/cases/record-case-read.server";
import { layDocumentBeside } from "#app/services/outcomes/lay-document-beside.server";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { Radios } from "#app/ui/govuk/radios";
import { Page } from "#app/ui/page";
import { orNotFound, requirePermission } from "#app/web/access.server";
import { identifier } from "#app/web/fields";
import { once } from "#app/web/once.server";
import { parseForm } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { asActor } from "#db/client.server";
import { listDocuments } from "#db/queries/documents/documents";
import { findCaseForOutcome } from "#db/queries/outcomes/find-case-for-outcome";
import { listDocumentsOfOutcome } from "#db/queries/outcomes/outcome-documents";
import { findOutcome } from "#db/queries/outcomes/outcome-rows";
import { leadToJoining } from "../cases/lead-to-joining.server";
import { DocumentsOfOutcome } from "./documents-of-outcome";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "outcome:record");
  return asActor(actor, async (db) => {
    const found = orNotFound(await findCaseForOutcome(db, params.caseRef ?? ""));
    leadToJoining(actor, request, found);
    const outcome = orNotFound(await findOutcome(db, found.id, params.outcomeId ?? ""));
    await recordCaseRead(depsWithin(db), actor, found);
    const laid = await listDocumentsOfOutcome(db, outcome.id);
    const free = (await listDocuments(db, { caseId: found.id })).filter((one) => mayOpen(one) !== "gone" && !laid.some(({ id }) => id === one.id));
    return { reference: found.reference, name: found.name, outcome: { id: outcome.id, kind: outcome.kind, happenedOn: outcome.happenedOn }, may: stands(outcome), laid, free: free.map(({ id, name, uploadedAt }) => ({ id, name, uploadedAt })) };
  });
}

const form = z.object({ documentId: identifier("Select a document") });

export async function action({ request, params: { caseRef = "", outcomeId = "" }, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "outcome:record");
  const sent = await request.formData();
  const { value, errors } = parseForm(form, sent);
  if (errors) return data({ errors }, 422);
  const outcome: Response | string = await once({ actor }, sent, async (deps) => {
    const done = await layDocumentBeside(deps, actor, caseRef, outcomeId, value.documentId);
    return done === "laid" || done === "there-already" ? redirect(`/adviser/cases/${caseRef}/outcomes/${outcomeId}?saved=document`) : done;
  });
  if (typeof outcome !== "string") return redirected(outcome);
  if (outcome === "not-found") throw new Response("Not found", { status: 404 });
  return data({ errors: [{ field: "main-content", message: outcome === "gone" ? "That document was taken away. Select another" : "Somebody else has corrected this outcome. Lay the document beside the correction" }] }, 409);
}

/** Lays a document of the case beside an outcome that it shows. */
export default function DocumentsBeside() {
  const { reference, name, outcome, may, laid, free } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const base = `/adviser/cases/${reference}`;
  return (
    <Page title={`Documents of an outcome: ${reference}`} errors={problem?.errors} back={{ href: `${base}/outcomes/${outcome.id}`, text: "Back to the outcome" }}>
      <span className="govuk-caption-l">{name}, {reference}</span>
      <h1 className="govuk-heading-l">Documents that show it</h1>
      <p className="govuk-body">{outcomeKindLabels[outcome.kind]}, {sayDay(outcome.happenedOn)}</p>
      <DocumentsOfOutcome reference={reference} laid={laid} />
      {may && free.length > 0 && (
        <PostForm>
          <Radios name="documentId" legend={{ text: "Which document shows it?", className: "govuk-fieldset__legend--m" }} hint="It stays beside the outcome. The level of evidence stays as it is until you correct the record" error={problem?.errors.find(({ field }) => field === "documentId")?.message} items={free.map(({ id, name: called, uploadedAt }) => ({ value: id, text: called, hint: `Came on ${sayDay(londonDayOf(uploadedAt))}` }))} />
          <Button preventDoubleClick>Lay it beside the outcome</Button>
        </PostForm>
      )}
      {may && free.length === 0 && <p className="govuk-body">{laid.length > 0 ? "There is no other document in this case." : "There is no document in this case."} <a className="govuk-link" href={`${base}/documents/ask`}>Ask the resident for one</a>: when it comes, you can lay it beside the outcome here.</p>}
      {!may && <p className="govuk-body">This record does not stand any more, so nothing is laid beside it.</p>}
    </Page>
  );
}
