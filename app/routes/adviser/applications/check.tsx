import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { journeyPages } from "#app/content/applying/journey-pages";
import { summaryOf } from "#app/content/applying/summary";
import { wordsIn } from "#app/content/resident/catalogue";
import { say } from "#app/content/resident/say";
import { assistedParts, partOf, partToGoOnWith } from "#app/domain/applications/assisted";
import { isQuestion } from "#app/domain/applications/asking";
import { mayOpen } from "#app/domain/applications/journey";
import { journeyOf } from "#app/domain/applications/journeys";
import { today } from "#app/platform/service.server";
import { submitApplication } from "#app/services/applications/submit-application.server";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { SummaryList } from "#app/ui/govuk/summary-list";
import { Page } from "#app/ui/page";
import { requirePermission } from "#app/web/access.server";
import { once } from "#app/web/once.server";
import { redirected } from "#app/web/redirected";
import { asVisitor } from "#db/client.server";
import { listHubs } from "#db/queries/place/list-hubs";
import { AboutDraft, UrgentNow } from "./about-draft";
import { ownAtDesk, unsentAtDesk } from "./own-draft.server";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "application:take");
  const { draft, holder } = await unsentAtDesk(actor, context, params.draftId);
  const [journey, { answers }] = [journeyOf(draft), draft];
  const part = partToGoOnWith(journey, answers, today());
  const base = `/adviser/applications/${draft.id}`;
  if (part !== "check") throw redirect(`${base}/${part}`);
  const words = wordsIn("en");
  const hubs = await asVisitor(holder, listHubs);
  const shown = journey.steps.map(({ id }) => id).filter((step) => mayOpen(journey, answers, step, today()));
  const telling = { words: words.apply, asked: words.questions, say: say.en, hubName: hubs.find(({ id }) => id === answers.hubId)?.name };
  return {
    base, how: draft.assistedHow,
    name: [answers.firstName, answers.lastName].filter(Boolean).join(" "),
    urgent: answers.urgentNeeds?.some((need) => need !== "none") ?? false,
    rows: summaryOf(answers, shown, telling).map(({ step, ...row }) => ({ ...row, change: `${base}/${(isQuestion(step) && partOf(step)) || assistedParts[0]}?return=check` })),
    confirm: journeyPages.self.around(words).check.confirm,
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "application:take");
  const { draft, holder } = await ownAtDesk(actor, context, params.draftId);
  const base = `/adviser/applications/${draft.id}`;
  // Staff may open no case for a stranger: the service does it, for what was just shown to be theirs.
  const outcome: Response | string = await once({ service: true, forActor: actor.id }, await request.formData(), async (deps) => {
    const submitted = await submitApplication(deps, holder, draft.id);
    if (submitted === "not-found") return "not-found";
    return "reference" in submitted ? redirect(`${base}/sent`) : "unanswered";
  });
  if (outcome === "not-found") throw new Response("Not found", { status: 404 });
  return typeof outcome === "string" ? redirect(`${base}/check`) : redirected(outcome);
}

export default function Check() {
  const { base, how, name, urgent, rows, confirm } = useLoaderData<typeof loader>();
  return (
    <Page title="Check the answers: take an application" back={`${base}/contact`}>
      <h1 className="govuk-heading-l">Check the answers with them</h1>
      <AboutDraft how={how} name={name} />
      {urgent && <UrgentNow />}
      <SummaryList
        rows={rows.map(({ key, values, change }) => ({
          key,
          value: values.length > 1 ? <ul className="govuk-list">{values.map((value) => <li key={value}>{value}</li>)}</ul> : (values[0] ?? "Not provided"),
          actions: { items: [{ href: change, text: "Change", visuallyHiddenText: key.toLowerCase() }] },
        }))}
      />
      <h2 className="govuk-heading-m">Read this to them before you send it</h2>
      <p className="govuk-body">“{confirm}”</p>
      <PostForm><Button preventDoubleClick>Send the application</Button></PostForm>
      <p className="govuk-body">The questions about equality are the resident’s alone: nobody answers them for somebody, so they are not asked here.</p>
      <p className="govuk-body"><a className="govuk-link" href={`${base}/code`}>Stop here and give them a code</a></p>
    </Page>
  );
}
