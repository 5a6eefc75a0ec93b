import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { wordsIn } from "#app/content/resident/catalogue";
import { sayChangeToResident } from "#app/content/resident/plan-changes";
import { today as todayIs } from "#app/platform/service.server";
import { agreePlan, type AgreementAnswer } from "#app/services/plans/agree-plan.server";
import { ChangedMeanwhile } from "#app/ui/casework/changed-meanwhile";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { Page } from "#app/ui/page";
import { link, Rich, useWords } from "#app/ui/words";
import { requirePermission } from "#app/web/access.server";
import { version } from "#app/web/fields";
import { once } from "#app/web/once.server";
import { parseForm } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { asActor } from "#db/client.server";
import { findMyCase } from "#db/queries/resident/find-my-case";
import { MySteps } from "./plan-parts";
import { readMyPlan } from "./read-my-plan.server";

const agreeForm = z.object({ version: version() });

export async function loader({ context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "own-record:read");
  const { myPlan } = wordsIn(context.asking.language);
  const { plan, agreed, changes, mayAgree, today } = await asActor(actor, (db) => readMyPlan(db, actor));
  return { today, plan: mayAgree ? plan : undefined, alreadyAgreed: agreed !== undefined && !mayAgree, changes: changes.map((change) => sayChangeToResident(myPlan, change)) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "own-plan:tick");
  const { myPlan } = wordsIn(context.asking.language);
  const form = await request.formData();
  const { value, errors } = parseForm(agreeForm, form);
  if (errors) return data({ errors, meanwhile: undefined }, 422);
  const outcome: Response | Exclude<AgreementAnswer, "done"> = await once({ actor }, form, async (deps) => {
    const mine = await findMyCase(deps.db, actor.id);
    if (!mine) return "not-found" as const;
    const done = await agreePlan(deps, actor, { caseId: mine.id, number: value.version, agreedOn: todayIs(), way: "online" });
    return done === "done" ? redirect("/my/plan?done=agreed") : done;
  });
  if (outcome instanceof Response) return redirected(outcome);
  if (outcome === "not-found") throw new Response("Not found", { status: 404 });
  if (typeof outcome === "string") return data({ errors: [{ field: "agree", message: myPlan.agree.refusals[outcome] }], meanwhile: undefined }, 422);
  return data({ errors: undefined, meanwhile: { by: outcome.by, changes: outcome.changed.map((change) => sayChangeToResident(myPlan, change)) } }, 409);
}

/** The plan to read through and agree, with what changed since it was agreed before. */
export default function AgreePlan() {
  const { today, plan, alreadyAgreed, changes } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const { words: { myPlan } } = useWords();
  const { agree } = myPlan;
  if (!plan) {
    return (
      <Page title={agree.title} back="/my/plan">
        <h1 className="govuk-heading-l">{alreadyAgreed ? agree.alreadyTitle : agree.noneTitle}</h1>
        <p className="govuk-body">{alreadyAgreed ? agree.already : agree.none}</p>
      </Page>
    );
  }
  return (
    <Page title={agree.title} errors={problem?.errors} back="/my/plan">
      {problem?.meanwhile && <ChangedMeanwhile by={problem.meanwhile.by} changes={problem.meanwhile.changes} goOn={myPlan.changedMeanwhile.goOnAgree} />}
      <h1 className="govuk-heading-l">{agree.heading}</h1>
      <p className="govuk-body">{agree.lead}</p>
      {changes.length > 0 && (
        <div className="govuk-inset-text">
          <p>{myPlan.changedSince}</p>
          <ul className="govuk-list govuk-list--bullet">{changes.map((change) => <li key={change}>{change}</li>)}</ul>
        </div>
      )}
      <MySteps plan={plan} today={today} mayChange={false} />
      <PostForm>
        <input type="hidden" name="version" value={plan.version} />
        <Button id="agree" preventDoubleClick>{agree.button}</Button>
      </PostForm>
      <p className="govuk-body"><Rich text={agree.notRight} parts={{ write: link("/my/plan/comment") }} /></p>
    </Page>
  );
}
