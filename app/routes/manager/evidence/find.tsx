import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { sampleStatusTags } from "#app/content/outcomes";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { sayDay } from "#app/domain/calendar/words";
import { whyNotFind } from "#app/domain/outcomes/evidence-sample";
import { depsWithin } from "#app/platform/deps.server";
import { today } from "#app/platform/service.server";
import { recordCaseRead } from "#app/services/cases/record-case-read.server";
import { findAboutSample, type Found } from "#app/services/outcomes/answer-evidence-sample.server";
import { EvidenceFacts } from "#app/ui/casework/evidence-facts";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { Radios } from "#app/ui/govuk/radios";
import { Textarea } from "#app/ui/govuk/textarea";
import { Page } from "#app/ui/page";
import { orNotFound, requirePermission } from "#app/web/access.server";
import { fieldsOf } from "#app/web/field-state";
import { choice, text } from "#app/web/fields";
import { once } from "#app/web/once.server";
import { parseForm } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { asActor } from "#db/client.server";
import { findSampleItem } from "#db/queries/outcomes/evidence-samples";
import { listDocumentsOfOutcome } from "#db/queries/outcomes/outcome-documents";
import { findOutcome } from "#db/queries/outcomes/outcome-rows";

export async function loader({ params: { sampleId = "", itemId = "" }, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "evidence:sample");
  return asActor(actor, async (db) => {
    const item = await findSampleItem(db, itemId);
    if (!item || item.sampleId !== sampleId) throw new Response("Not found", { status: 404 });
    const outcome = orNotFound(await findOutcome(db, item.caseId, item.outcomeId));
    await recordCaseRead(depsWithin(db), actor, { id: item.caseId, reference: item.caseReference });
    const why = whyNotFind(item, "uphold", { ...outcome, repliedBy: item.repliedBy }, { today: today(), staffId: actor.id });
    return { item, outcome, documents: await listDocumentsOfOutcome(db, outcome.id), why, early: whyNotFind(item, "not_uphold", { ...outcome, repliedBy: item.repliedBy }, { today: today(), staffId: actor.id }) === "too-early" };
  });
}

const form = z.object({ finding: choice(["uphold", "not_uphold"], "Select if the evidence holds"), words: text({ missing: "Enter what you looked at and why", what: "What you looked at", max: 2_000 }) });

const refused: Record<Exclude<Found, "found" | "not-found">, { message: string; status: number }> = {
  "same-person": { message: "You recorded it, verified it or replied about it. Somebody else must find", status: 409 },
  "found-already": { message: "Somebody else has found about it. This is how it stands now", status: 409 },
  "too-early": { message: "The team can still reply. Wait for the reply, or until the day for it has passed", status: 422 },
};

export async function action({ request, params: { sampleId = "", itemId = "" }, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "evidence:sample");
  const sent = await request.formData();
  const { value, errors, typed } = parseForm(form, sent);
  if (errors) return data({ errors, typed }, 422);
  const outcome: Response | Exclude<Found, "found"> = await once({ actor }, sent, async (deps) => {
    const done = await findAboutSample(deps, actor, { itemId, ...value });
    return done === "found" ? redirect(`/manager/evidence/${sampleId}?saved=found`) : done;
  });
  if (typeof outcome !== "string") return redirected(outcome);
  if (outcome === "not-found") throw new Response("Not found", { status: 404 });
  return data({ errors: [{ field: outcome === "too-early" ? "finding" : "main-content", message: refused[outcome].message }], typed }, refused[outcome].status);
}

/** Whether the evidence of one outcome holds, found by somebody who had no part in it. */
export default function FindAboutEvidence() {
  const { item, outcome, documents, why, early } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const { errorAt, typedAt } = fieldsOf(problem);
  const base = `/adviser/cases/${item.caseReference}`;
  const laid = documents.length === 0 ? "None lies beside it" : documents.map(({ id, name, removedAt }) => <div key={id}>{removedAt ? `${name} (taken away since)` : <a className="govuk-link" href={`${base}/documents/${id}`}>{name}</a>}</div>);
  return (
    <Page title={`Does the evidence hold? ${item.caseReference}`} errors={problem?.errors} back={{ href: `/manager/evidence/${item.sampleId}`, text: "The sample" }}>
      <span className="govuk-caption-l">{item.caseReference}</span>
      <h1 className="govuk-heading-l">Does the evidence hold?</h1>
      <EvidenceFacts outcome={outcome} href={`${base}/outcomes/${outcome.id}`} documents={laid} reply={item.reply} repliedAt={item.repliedAt} repliedByName={item.repliedByName} />
      {item.foundAt && <p className="govuk-body">{sampleStatusTags[item.status].text} by {item.foundByName} on {sayDay(londonDayOf(item.foundAt))}: <span className="wl-words">{item.finding}</span></p>}
      {why === "same-person" && <p className="govuk-body">You recorded it, verified it or replied about it, so somebody else finds.</p>}
      {why === undefined && (
        <PostForm>
          {early && <p className="govuk-body">The team has until {sayDay(item.replyByOn)} to reply. Until then you can only find that it holds.</p>}
          <Radios name="finding" legend={{ text: "What do you find?", className: "govuk-fieldset__legend--m" }} value={typedAt("finding")} error={errorAt("finding")} items={[{ value: "uphold", text: "It holds" }, { value: "not_uphold", text: "It does not hold", hint: "Returns with it cannot be frozen until it is corrected or said to be recorded in error" }]} />
          <Textarea name="words" rows={4} label={{ text: "What you looked at, and why", className: "govuk-label--s" }} error={errorAt("words")} value={typedAt("words")} />
          <Button preventDoubleClick>Save the finding</Button>
        </PostForm>
      )}
    </Page>
  );
}
