import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { sampleStatusTags } from "#app/content/outcomes";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { sayDay } from "#app/domain/calendar/words";
import { sampleItemLife } from "#app/domain/outcomes/evidence-sample";
import { depsWithin } from "#app/platform/deps.server";
import { recordCaseRead } from "#app/services/cases/record-case-read.server";
import { replyToSample } from "#app/services/outcomes/answer-evidence-sample.server";
import { EvidenceFacts } from "#app/ui/casework/evidence-facts";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { Textarea } from "#app/ui/govuk/textarea";
import { Page } from "#app/ui/page";
import { orNotFound, requirePermission } from "#app/web/access.server";
import { fieldsOf } from "#app/web/field-state";
import { text } from "#app/web/fields";
import { once } from "#app/web/once.server";
import { parseForm } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { asActor } from "#db/client.server";
import { findSampleItem } from "#db/queries/outcomes/evidence-samples";
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
    const item = await findSampleItem(db, params.itemId ?? "");
    if (!item || item.caseId !== found.id) throw new Response("Not found", { status: 404 });
    const outcome = orNotFound(await findOutcome(db, found.id, item.outcomeId));
    await recordCaseRead(depsWithin(db), actor, found);
    return { reference: found.reference, name: found.name, item, outcome, laid: await listDocumentsOfOutcome(db, outcome.id), mayReply: sampleItemLife[item.status].reply !== undefined };
  });
}

const form = z.object({ words: text({ missing: "Enter where the evidence is, or what is wrong with the record", what: "The reply", max: 2_000 }) });

export async function action({ request, params: { caseRef = "", itemId = "" }, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "outcome:record");
  const sent = await request.formData();
  const { value, errors, typed } = parseForm(form, sent);
  if (errors) return data({ errors, typed }, 422);
  const outcome: Response | string = await once({ actor }, sent, async (deps) => {
    const done = await replyToSample(deps, actor, { caseRef, itemId, ...value });
    return done === "replied" ? redirect(`/adviser/cases/${caseRef}`) : done;
  });
  if (typeof outcome !== "string") return redirected(outcome);
  if (outcome === "not-found") throw new Response("Not found", { status: 404 });
  return data({ errors: [{ field: "main-content", message: "Somebody has found about it meanwhile. This is how it stands now" }], typed }, 409);
}

/** The team says where the evidence of an outcome is that was drawn at random. */
export default function ReplyToSample() {
  const { reference, name, item, outcome, laid, mayReply } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const { errorAt, typedAt } = fieldsOf(problem);
  const base = `/adviser/cases/${reference}`;
  return (
    <Page title={`Evidence looked at again: ${reference}`} errors={problem?.errors} back={{ href: base, text: "Back to the case" }}>
      <span className="govuk-caption-l">{name}, {reference}</span>
      <h1 className="govuk-heading-l">Evidence looked at again</h1>
      <p className="govuk-body">This outcome was drawn at random from what the quarter counts. Somebody who had no part in it finds whether its evidence holds. Reply by {sayDay(item.replyByOn)}.</p>
      <EvidenceFacts outcome={outcome} href={`${base}/outcomes/${outcome.id}`} documents={<DocumentsOfOutcome reference={reference} laid={laid} />} reply={item.reply} repliedAt={item.repliedAt} repliedByName={item.repliedByName} />
      {item.foundAt && <p className="govuk-body">{sampleStatusTags[item.status].text} by {item.foundByName} on {sayDay(londonDayOf(item.foundAt))}: <span className="wl-words">{item.finding}</span></p>}
      {mayReply && (
        <>
          <p className="govuk-body">If there is a document, <a className="govuk-link" href={`${base}/outcomes/${outcome.id}/documents`}>lay it beside the outcome</a> first.</p>
          <PostForm>
            <Textarea name="words" rows={5} label={{ text: item.repliedAt ? "Reply again" : "Your reply", className: "govuk-label--m" }} hint="Where the evidence is and who has seen it, or what is wrong with the record" error={errorAt("words")} value={typedAt("words")} />
            <Button preventDoubleClick>Send the reply</Button>
          </PostForm>
        </>
      )}
    </Page>
  );
}
