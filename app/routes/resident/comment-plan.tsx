import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { withoutMarks, wordsIn } from "#app/content/resident/catalogue";
import { findStep } from "#app/domain/plans/plan-edit";
import { commentOnPlan } from "#app/services/plans/comment-on-plan.server";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { Textarea } from "#app/ui/govuk/textarea";
import { Page } from "#app/ui/page";
import { useWords } from "#app/ui/words";
import { requirePermission } from "#app/web/access.server";
import { fieldsOf } from "#app/web/field-state";
import { once } from "#app/web/once.server";
import { parseForm } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { asActor } from "#db/client.server";
import { findMyCase } from "#db/queries/resident/find-my-case";
import { commentForm } from "./plan.form";
import { readMyPlan } from "./read-my-plan.server";

/** What the comment is about, from the address: the plan, a step, or a step that cannot be done. */
function aboutIn({ url }: Request) {
  const query = new URL(url).searchParams;
  const stepId = query.get("step") ?? undefined;
  return { stepId, cannot: stepId !== undefined && query.get("cannot") === "yes" };
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "own-record:read");
  const { stepId, cannot } = aboutIn(request);
  const { plan, open } = await asActor(actor, (db) => readMyPlan(db, actor));
  const step = plan && stepId !== undefined ? findStep(plan, stepId)?.step : undefined;
  if (stepId !== undefined && !step) throw new Response("Not found", { status: 404 });
  return { mayWrite: open && plan !== undefined, stepTitle: step?.title, cannot };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "own-plan:tick");
  const words = wordsIn(context.asking.language);
  const { comments } = words.myPlan;
  const { stepId, cannot } = aboutIn(request);
  const form = await request.formData();
  const { value, errors, typed } = parseForm(commentForm(words, cannot), form);
  if (errors) return data({ errors, typed }, 422);
  const said = cannot ? withoutMarks(comments.cannot(value.words)) : value.words;
  const outcome: Response | string = await once({ actor }, form, async (deps) => {
    const mine = await findMyCase(deps.db, actor.id);
    if (!mine) return "not-found";
    const done = await commentOnPlan(deps, actor, { caseId: mine.id, stepId, words: said });
    return done === "done" ? redirect("/my/plan?done=commented#comments") : done;
  });
  if (typeof outcome !== "string") return redirected(outcome);
  if (outcome === "no-such-step") return data({ errors: [{ field: "words", message: comments.noStep }], typed }, 422);
  if (outcome === "closed") return data({ errors: [{ field: "words", message: words.myPlan.refusals.closed }], typed }, 422);
  throw new Response("Not found", { status: 404 });
}

export default function CommentPlan() {
  const { mayWrite, stepTitle, cannot } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const { errorAt, typedAt } = fieldsOf(problem);
  const { words: { myPlan: { title, comments } } } = useWords();
  if (!mayWrite) {
    return (
      <Page title={comments.write} back="/my/plan">
        <h1 className="govuk-heading-l">{title}</h1>
        <p className="govuk-body">{comments.noPlan}</p>
      </Page>
    );
  }
  const heading = cannot ? comments.headingCannot : stepTitle === undefined ? comments.heading : comments.headingStep;
  return (
    <Page title={heading} errors={problem?.errors} back="/my/plan">
      <PostForm>
        {stepTitle && <span className="govuk-caption-l">{stepTitle}</span>}
        <Textarea name="words" label={{ text: heading, isPageHeading: true, className: "govuk-label--l" }} hint={cannot ? comments.hintCannot : comments.hint} error={errorAt("words")} value={typedAt("words")} />
        <Button preventDoubleClick>{comments.send}</Button>
      </PostForm>
    </Page>
  );
}
