import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { agreementRefusalWords, agreementWayWords, stepOwnerWords } from "#app/content/plans";
import { partsOf } from "#app/domain/calendar/calendar-day";
import { waysRecordedByStaff } from "#app/domain/plans/agreed";
import { today } from "#app/platform/service.server";
import { agreePlan, type AgreementAnswer } from "#app/services/plans/agree-plan.server";
import { askToAgree } from "#app/services/plans/ask-to-agree.server";
import { ChangedMeanwhile } from "#app/ui/casework/changed-meanwhile";
import { PlanGoals } from "#app/ui/casework/plan";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { Radios } from "#app/ui/govuk/radios";
import { Page } from "#app/ui/page";
import { requirePermission } from "#app/web/access.server";
import { once } from "#app/web/once.server";
import { parseForm, typedIn, type Typed } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { agreeForm, asksOnline } from "./agree.form";
import { again, changedMeanwhile } from "./plan-answer.server";
import { planForEditing } from "./plan-for-editing.server";
import { DayField, errorOf } from "./step-fields";
import { versionOf } from "./version-of";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "plan:edit");
  const { reference, name, plan, agreed } = await planForEditing(actor, request, params.caseRef);
  const { day, month, year } = partsOf(today());
  return { reference, name, plan, alreadyAgreed: agreed?.number === plan.version, today: today(), typed: { "agreedOn-day": [String(day)], "agreedOn-month": [String(month)], "agreedOn-year": [String(year)] } };
}

type Refused = Exclude<AgreementAnswer, "done" | "not-found" | object>;
const fieldOf = (refused: Refused) => (refused === "in-the-future" || refused === "before-the-case" ? "agreedOn-day" : "way");

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "plan:edit");
  const form = await request.formData();
  const caseRef = params.caseRef ?? "";
  const planPath = `/adviser/cases/${caseRef}/plan`;
  if (asksOnline(form)) {
    const asked = await once({ actor }, form, async (deps) => ((await askToAgree(deps, actor, caseRef)) === "asked" ? redirect(`${planPath}?saved=asked`) : "nobody-to-ask" as const));
    if (asked !== "nobody-to-ask") return redirected(asked);
    return again([{ field: "ask", message: "There is no safe way to write to them. Show them the plan at the hub, or read it to them" }], typedIn(form));
  }
  const { value, errors, typed } = parseForm(agreeForm, form);
  if (errors) return again(errors, typed);
  const { version: number, agreedOn, way } = value;
  const outcome: Response | Exclude<AgreementAnswer, "done"> = await once({ actor }, form, async (deps) => {
    const done = await agreePlan(deps, actor, { caseRef, number, agreedOn, way });
    return done === "done" ? redirect(`${planPath}?saved=agreed`) : done;
  });
  if (outcome instanceof Response) return redirected(outcome);
  if (outcome === "not-found") throw new Response("Not found", { status: 404 });
  if (typeof outcome === "object") return changedMeanwhile(outcome, typed);
  return again([{ field: fieldOf(outcome), message: agreementRefusalWords[outcome] }], typed);
}

export default function AgreePlan() {
  const { reference, name, plan, alreadyAgreed, today: on, typed: atFirst } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const errors = problem?.errors ?? [];
  const typed: Typed = problem?.typed.way || problem?.typed["agreedOn-day"] ? problem.typed : atFirst;
  const askProblem = errorOf(errors, "ask");
  return (
    <Page title={`Agree the plan: ${reference}`} errors={errors} back={`/adviser/cases/${reference}/plan`}>
      {problem?.meanwhile && <ChangedMeanwhile by={problem.meanwhile.by} changes={problem.meanwhile.changes} goOn="Go through the changes with them before you record that they agree." />}
      <span className="govuk-caption-l">{name}, {reference}</span>
      <h1 className="govuk-heading-l">Record that they agree the plan</h1>
      {alreadyAgreed && <p className="govuk-body">They have agreed this version. If you change the plan, you can ask them again.</p>}
      <PlanGoals plan={plan} today={on} ownerOf={(step) => (step.owner === "resident" ? name : (step.ownerName ?? stepOwnerWords[step.owner]))} />
      {!alreadyAgreed && (
        <>
          <PostForm>
            <input type="hidden" name="version" value={versionOf(problem, plan.version)} />
            <Radios
              name="way"
              legend={{ text: "How did they agree?", className: "govuk-fieldset__legend--m" }}
              value={typed.way?.[0]}
              error={errorOf(errors, "way")}
              items={waysRecordedByStaff.map((way) => ({ value: way, text: agreementWayWords[way] }))}
            />
            <DayField id="agreedOn" legend="When did they agree?" typed={typed} errors={errors} />
            <Button preventDoubleClick>Record that they agree</Button>
          </PostForm>
          <h2 className="govuk-heading-m">Or let them agree online</h2>
          <p className="govuk-body">We write to them, in the way that is safe, that their plan is ready to read. They sign in to agree it.</p>
          {askProblem && <p className="govuk-error-message"><span className="govuk-visually-hidden">Error:</span> {askProblem}</p>}
          <PostForm>
            <input type="hidden" name="act" value="ask" />
            <Button id="ask" className="govuk-button--secondary" preventDoubleClick>Ask them to agree online</Button>
          </PostForm>
        </>
      )}
    </Page>
  );
}
