import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { commentOnStatement } from "#app/services/cooperation/comment-on-statement.server";
import { CommentOnMonth } from "#app/ui/casework/comment-on-month";
import { HowCounted, OwnMonths } from "#app/ui/casework/cooperation";
import { NotificationBanner } from "#app/ui/govuk/notification-banner";
import { Page } from "#app/ui/page";
import { requirePermission } from "#app/web/access.server";
import { commentForm, readOwnMonths, refusedComment } from "#app/web/cooperation/own-months.server";
import { fieldsOf } from "#app/web/field-state";
import { once } from "#app/web/once.server";
import { parseForm } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";

const path = "/provider/cooperation";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "cooperation:read-own");
  return readOwnMonths(actor, request);
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "cooperation:comment");
  const form = await request.formData();
  const { value, errors, typed } = parseForm(commentForm, form);
  if (errors) return data({ errors, typed }, 422);
  const outcome: Response | "not-found" | "changed-meanwhile" | "not-complete" = await once({ actor }, form, async (deps) => {
    const done = await commentOnStatement(deps, actor, value);
    return done === "done" ? redirect(`${path}?saved=1`) : done;
  });
  if (typeof outcome !== "string") return redirected(outcome);
  if (outcome === "not-found") throw new Response("Not found", { status: 404 });
  return data(refusedComment(typed, outcome), 409);
}

export default function OwnCooperation() {
  const { organisation, works, mayComment, commenting, saved } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const { errorAt, typedAt } = fieldsOf(problem);
  return (
    <Page title="How we answer" wide errors={problem?.errors} before={saved && !problem && <NotificationBanner type="success">Your comment stands beside the numbers. Managers see both.</NotificationBanner>}>
      <span className="govuk-caption-l">{organisation}</span>
      <h1 className="govuk-heading-l">How we answer</h1>
      <p className="govuk-body">How your organisation answers what it is asked, month by month. You see a month first, and can say something beside it. Managers see it ten working days after it is complete, or as soon as you have.</p>
      {works.length === 0 && <p className="govuk-body">Nothing has been asked of your organisation yet. Months appear here as soon as something is.</p>}
      {commenting && <CommentOnMonth on={commenting} error={errorAt("words")} typed={typedAt("words")} />}
      {works.map(({ work, months }) => <OwnMonths key={work} work={work} months={months} path={path} mayComment={mayComment} />)}
      <HowCounted />
    </Page>
  );
}
