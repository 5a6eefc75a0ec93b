import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { outcomeKindLabels } from "#app/content/outcomes";
import { sayDay } from "#app/domain/calendar/words";
import { depsWithin } from "#app/platform/deps.server";
import { recordCaseRead } from "#app/services/cases/record-case-read.server";
import { readLikeness, tellApart } from "#app/services/outcomes/tell-apart.server";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { Page } from "#app/ui/page";
import { orNotFound, requirePermission } from "#app/web/access.server";
import { fieldsOf } from "#app/web/field-state";
import { once } from "#app/web/once.server";
import { parseForm } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { asActor } from "#db/client.server";
import { findCaseForOutcome } from "#db/queries/outcomes/find-case-for-outcome";
import { findOutcome } from "#db/queries/outcomes/outcome-rows";
import { leadToJoining } from "../cases/lead-to-joining.server";
import { AlikeList, WhyTwoFields } from "./alike";
import { apartForm } from "./alike.form";
import { alikeToShow } from "./alike-to-show.server";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "outcome:record");
  const { alike, ...found } = await asActor(actor, async (db) => {
    const theCase = orNotFound(await findCaseForOutcome(db, params.caseRef ?? ""));
    leadToJoining(actor, request, theCase);
    const outcome = orNotFound(await findOutcome(db, theCase.id, params.outcomeId ?? ""));
    await recordCaseRead(depsWithin(db), actor, theCase);
    return { reference: theCase.reference, name: theCase.name, outcome: { id: outcome.id, kind: outcome.kind, happenedOn: outcome.happenedOn, employer: outcome.employer }, alike: (await readLikeness({ db }, outcome)).alike };
  });
  return { ...found, alike: await alikeToShow(actor, alike) };
}

export async function action({ params: { caseRef = "", outcomeId = "" }, request, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "outcome:record");
  const form = await request.formData();
  const { value, errors, typed } = parseForm(apartForm, form);
  if (errors) return data({ errors, typed }, 422);
  const outcome: Response | string = await once({ actor }, form, async (deps) => {
    const done = await tellApart(deps, actor, caseRef, outcomeId, value);
    return done === "told-apart" ? redirect(`/adviser/cases/${caseRef}/outcomes/${outcomeId}?saved=apart`) : done;
  });
  if (typeof outcome !== "string") return redirected(outcome);
  if (outcome === "not-found") throw new Response("Not found", { status: 404 });
  return data({ errors: [{ field: "main-content", message: "Somebody else has corrected one of them, or said that they are two. This is how it stands now" }], typed }, 409);
}

/** Said afterwards: why two records that look like one event are two. */
export default function TwoOutcomes() {
  const { reference, name, outcome, alike } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const { errorAt } = fieldsOf(problem);
  const here = `/adviser/cases/${reference}/outcomes/${outcome.id}`;
  return (
    <Page title={`Looks like another record: ${reference}`} errors={problem?.errors} back={{ href: here, text: "Back to the outcome" }}>
      <span className="govuk-caption-l">{name}, {reference}</span>
      <h1 className="govuk-heading-l">Looks like another record</h1>
      {alike.length === 0 ? (
        <p className="govuk-body">It looks like no other record that stands, or somebody has said why they are two.</p>
      ) : (
        <>
          <p className="govuk-body">{outcomeKindLabels[outcome.kind]}, {sayDay(outcome.happenedOn)}{outcome.employer && `, ${outcome.employer}`}, looks like:</p>
          <AlikeList alike={alike} caseReference={reference} />
          <p className="govuk-body">If they are the same, open one of them and say that it was recorded in error. A return with both cannot be frozen.</p>
          <PostForm>
            <WhyTwoFields typed={problem?.typed ?? {}} errorAt={errorAt} />
            <Button preventDoubleClick>Save that they are two</Button>
          </PostForm>
        </>
      )}
    </Page>
  );
}
