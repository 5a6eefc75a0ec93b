import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { agreementRefusalWords, sayPlanChange } from "#app/content/plans";
import type { Step } from "#app/domain/plans/plan";
import { today as todayIs } from "#app/platform/service.server";
import { agreePlan, type AgreementAnswer } from "#app/services/plans/agree-plan.server";
import { ChangedMeanwhile } from "#app/ui/casework/changed-meanwhile";
import { PlanGoals } from "#app/ui/casework/plan";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { Page } from "#app/ui/page";
import { requirePermission } from "#app/web/access.server";
import { version } from "#app/web/fields";
import { once } from "#app/web/once.server";
import { parseForm } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { asActor } from "#db/client.server";
import { findPlanForCase } from "#db/queries/plans/find-plan";
import { findMyCase } from "#db/queries/resident/find-my-case";

const agreeForm = z.object({ version: version() });

export async function loader({ context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "own-record:read");
  return asActor(actor, async (db) => {
    const mine = await findMyCase(db, actor.id);
    const planned = mine && (await findPlanForCase(db, mine.id));
    const plan = planned?.plan;
    const ready = mine?.status === "in_support" && (plan?.goals.some(({ steps }) => steps.length > 0) ?? false);
    return { today: todayIs(), plan: ready ? plan : undefined, alreadyAgreed: plan !== undefined && planned?.agreed?.number === plan.version, hubPhone: mine?.hubPhone };
  });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "own-plan:tick");
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
  if (typeof outcome === "string") return data({ errors: [{ field: "agree", message: agreementRefusalWords[outcome] }], meanwhile: undefined }, 422);
  return data({ errors: undefined, meanwhile: { by: outcome.by, changes: outcome.changed.map(sayPlanChange) } }, 409);
}

const ownerOf = ({ owner, ownerName }: Step) => (owner === "resident" ? "You" : (ownerName ?? { adviser: "Your adviser", provider: "The place you go to" }[owner]));

export default function AgreePlan() {
  const { today, plan, alreadyAgreed, hubPhone } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  if (!plan || alreadyAgreed) {
    return (
      <Page title="Agree my plan" back="/my/plan">
        <h1 className="govuk-heading-l">{alreadyAgreed ? "You have agreed this plan" : "There is no plan to agree yet"}</h1>
        <p className="govuk-body">{alreadyAgreed ? "If it changes, you can agree it again." : "You make it together with your adviser. When it is ready, you can read it and agree it here."}</p>
      </Page>
    );
  }
  return (
    <Page title="Agree my plan" errors={problem?.errors} back="/my/plan">
      {problem?.meanwhile && <ChangedMeanwhile by={problem.meanwhile.by} changes={problem.meanwhile.changes} goOn="Read the plan again before you agree it." />}
      <h1 className="govuk-heading-l">Is this your plan?</h1>
      <p className="govuk-body">Read it through. You can change your mind at any time, and nothing happens to you if you do not agree.</p>
      <PlanGoals plan={plan} today={today} ownerOf={ownerOf} />
      <PostForm>
        <input type="hidden" name="version" value={plan.version} />
        <Button id="agree" preventDoubleClick>Yes, I agree this plan</Button>
      </PostForm>
      <p className="govuk-body">If something is not right, add a step of your own on <a className="govuk-link" href="/my/plan">your plan</a>, or tell your adviser{hubPhone && `: ${hubPhone}`}.</p>
    </Page>
  );
}
