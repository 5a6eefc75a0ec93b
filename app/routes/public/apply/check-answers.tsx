import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { firstUnanswered, previousStep, stepsFor } from "#app/domain/applications/journey";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { sayDay } from "#app/domain/calendar/words";
import { today } from "#app/platform/service.server";
import { submitApplication } from "#app/services/applications/submit-application.server";
import { LeaveQuickly } from "#app/ui/casework/leave-quickly";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { SummaryList } from "#app/ui/govuk/summary-list";
import { Page } from "#app/ui/page";
import { once } from "#app/web/once.server";
import { asVisitor } from "#db/client.server";
import { listHubs } from "#db/queries/place/list-hubs";
import { ownDraft, unsentDraft } from "./own-draft.server";
import { summaryOf } from "./summary";
import { pageOf } from "./where-next.server";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const draft = await unsentDraft(context, params.draftId);
  const first = firstUnanswered(draft.answers, today());
  if (first !== "check-answers") throw redirect(pageOf(draft.id, first));
  const hubs = await asVisitor(context.asking.visit, listHubs);
  const hubName = hubs.find(({ id }) => id === draft.answers.hubId)?.name;
  const previous = previousStep(draft.answers, "check-answers", today());
  return {
    back: pageOf(draft.id, previous ?? "area"),
    rows: summaryOf(draft.answers, stepsFor(draft.answers, today()), hubName).map(({ step, ...row }) => ({ ...row, change: pageOf(draft.id, step, true) })),
    keptUntil: sayDay(londonDayOf(draft.expiresAt)),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const draft = await ownDraft(context, params.draftId);
  const { visit } = context.asking;
  // A visitor may open no case: the service does it, for the draft that was just shown to be theirs.
  const outcome = await once({ service: true, forActor: visit }, await request.formData(), async (deps) => {
    const submitted = await submitApplication(deps, visit, draft.id);
    return submitted !== "not-found" && "reference" in submitted ? redirect(`/apply/${draft.id}/sent`) : submitted;
  });
  if (outcome === "not-found") throw new Response("Not found", { status: 404 });
  return "unanswered" in outcome ? redirect(pageOf(draft.id, outcome.unanswered)) : outcome;
}

export default function CheckAnswers() {
  const { back, rows, keptUntil } = useLoaderData<typeof loader>();
  return (
    <Page title="Check your answers before you send your application" back={back} before={<LeaveQuickly />}>
      <h1 className="govuk-heading-l">Check your answers before you send your application</h1>
      <SummaryList
        rows={rows.map(({ key, values, change }) => ({
          key,
          value: values.length > 1 ? <ul className="govuk-list">{values.map((value) => <li key={value}>{value}</li>)}</ul> : (values[0] ?? "Not provided"),
          actions: { items: [{ href: change, text: "Change", visuallyHiddenText: key.toLowerCase() }] },
        }))}
      />
      <h2 className="govuk-heading-m">Send your application</h2>
      <p className="govuk-body">By sending it you confirm that, as far as you know, your answers are right. You can correct them later with your adviser.</p>
      <PostForm>
        <Button preventDoubleClick>Send your application</Button>
      </PostForm>
      <p className="govuk-body-s">If you do not send it, we keep your answers until {keptUntil}, then delete them.</p>
    </Page>
  );
}
