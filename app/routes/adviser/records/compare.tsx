import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { sayName } from "#app/content/names";
import { matchReasonWords } from "#app/content/possible-duplicates";
import { keptByDefault } from "#app/domain/people/join-records";
import { depsWithin } from "#app/platform/deps.server";
import { proposeJoin } from "#app/services/people/propose-join.server";
import { sayNotTheSame } from "#app/services/people/say-not-the-same.server";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { Radios } from "#app/ui/govuk/radios";
import { Textarea } from "#app/ui/govuk/textarea";
import { Page } from "#app/ui/page";
import { orNotFound, requirePermission } from "#app/web/access.server";
import { fieldsOf } from "#app/web/field-state";
import { once } from "#app/web/once.server";
import { parseForm, withErrors } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { asActor } from "#db/client.server";
import { listMergesOfCase, findStandingMerge } from "#db/queries/people/merges";
import { findMatchReasons } from "#db/queries/people/possible-duplicates";
import { compareForm } from "./compare.form";
import { EarlierJoins } from "./earlier-joins";
import { readBoth } from "./read-both.server";
import { SideBySide } from "./side-by-side";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "records:join");
  return orNotFound(
    await asActor(actor, async (db) => {
      const both = await readBoth(depsWithin(db), actor, [params.caseRef ?? "", params.otherRef ?? ""]);
      if (!both) return undefined;
      const [one, other] = both;
      const [reasons, earlier, standing] = [await findMatchReasons(db, [one.id, other.id]), await listMergesOfCase(db, one.id), await findStandingMerge(db, [one.record.id, other.record.id], ["proposed"])];
      const ofBoth = earlier.filter(({ keptRef, mergedRef }) => [keptRef, mergedRef].includes(other.reference) && one.reference !== other.reference);
      return { both, reasons, proposalId: standing?.id, earlier: ofBoth.filter(({ merge }) => merge.id !== standing?.id), keep: keptByDefault(one, other).reference };
    }),
  );
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "records:join");
  const form = await request.formData();
  const { value, errors, typed } = parseForm(compareForm, form);
  if (errors) return data({ errors, typed }, 422);
  const [caseRef, otherRef] = [params.caseRef ?? "", params.otherRef ?? ""];
  const outcome: Response | string = await once({ actor }, form, async (deps) => {
    if (value.finding === "not_same") {
      const said = await sayNotTheSame(deps, actor, { caseRef, otherRef, words: value.words });
      return said === "done" ? redirect(`/adviser/cases/${caseRef}`) : said;
    }
    const [keptRef, mergedRef] = value.keep === otherRef ? [otherRef, caseRef] : [caseRef, otherRef];
    const done = await proposeJoin(deps, actor, { keptRef, mergedRef, words: value.words });
    return typeof done === "string" ? done : redirect(`/adviser/triage/joins/${done.mergeId}`);
  });
  if (typeof outcome !== "string") return redirected(outcome);
  if (outcome === "not-found") throw new Response("Not found", { status: 404 });
  const message = outcome === "already-proposed" ? "Somebody has proposed to join one of these records: answer that first" : "These cases are on one record already";
  return data(withErrors(typed, [{ field: "finding", message }]), 409);
}

export default function Compare() {
  const { both, reasons, proposalId, earlier, keep } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const { errorAt, typedAt } = fieldsOf(problem);
  const [one, other] = both;
  const label = "govuk-label--s";
  const joined = one.record.id === other.record.id;
  return (
    <Page title={`Same person? ${one.reference} and ${other.reference}`} errors={problem?.errors} wide back={{ href: `/adviser/cases/${one.reference}`, text: `Case ${one.reference}` }}>
      <h1 className="govuk-heading-l">Are these the same person?</h1>
      {reasons.length > 0 && (
        <>
          <p className="govuk-body govuk-!-margin-bottom-1">They have in common:</p>
          <ul className="govuk-list govuk-list--bullet">{reasons.map((reason) => <li key={reason}>{matchReasonWords[reason]}</li>)}</ul>
        </>
      )}
      <SideBySide cases={both} facts={[one.record.facts, other.record.facts]} />
      <EarlierJoins joins={earlier} />
      {proposalId && <p className="govuk-inset-text">Somebody has proposed to join one of these records. <a className="govuk-link" href={`/adviser/triage/joins/${proposalId}`}>See the proposal</a></p>}
      {joined && <p className="govuk-inset-text">These two cases are on one record.</p>}
      {!proposalId && !joined && (
        <PostForm>
          <Radios
            name="finding" legend={{ text: "What do you find?", className: "govuk-fieldset__legend--m" }} error={errorAt("finding")} value={typedAt("finding")}
            items={[
              {
                value: "same", text: "The same person", hint: "You propose to join their records. A colleague who sees both cases confirms it, and it can be undone",
                conditional: (
                  <>
                    <Radios
                      name="keep" className="govuk-radios--small" legend={{ text: "Which record is kept?", className: "govuk-fieldset__legend--s" }} error={errorAt("keep")} value={typedAt("keep", keep)}
                      hint="Its details stay. What it lacks comes from the other. Of the two safe-contact settings, only what both allow is safe"
                      items={both.map(({ reference, record }) => ({ value: reference, text: `${reference}, ${sayName(record.facts)}${reference === keep ? " (older)" : ""}` }))}
                    />
                    <Textarea name="words" rows={3} label={{ text: "How do you know?", className: label }} hint="Read by the colleague who confirms it, not by the resident" error={errorAt("words")} value={typedAt("words")} />
                  </>
                ),
              },
              {
                value: "not_same", text: "Not the same", hint: "They are not shown beside each other again",
                conditional: <Textarea name="notWords" rows={3} label={{ text: "How do you know? (optional)", className: label }} hint="Read by colleagues, not by the resident" error={errorAt("notWords")} value={typedAt("notWords")} />,
              },
            ]}
          />
          <div className="govuk-button-group">
            <Button preventDoubleClick>Save</Button>
            <a className="govuk-link" href={`/adviser/cases/${one.reference}`}>Decide later</a>
          </div>
        </PostForm>
      )}
    </Page>
  );
}
