import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { wordsIn } from "#app/content/resident/catalogue";
import { say as saying } from "#app/content/resident/say";
import { firstUnanswered, mayOpen, previousStep } from "#app/domain/applications/journey";
import { journeyOf } from "#app/domain/applications/journeys";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { today } from "#app/platform/service.server";
import { submitApplication, type Submitted } from "#app/services/applications/submit-application.server";
import { countAsking } from "#app/services/referrers/count-asking.server";
import { LeaveQuickly } from "#app/ui/casework/leave-quickly";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { InsetText } from "#app/ui/govuk/inset-text";
import { SummaryList } from "#app/ui/govuk/summary-list";
import { Page } from "#app/ui/page";
import { useWords } from "#app/ui/words";
import { once } from "#app/web/once.server";
import { redirected } from "#app/web/redirected";
import { asVisitor } from "#db/client.server";
import { listHubs } from "#db/queries/place/list-hubs";
import { journeyPages } from "#app/content/applying/journey-pages";
import { ownDraft, unsentDraft } from "./own-draft.server";
import { summaryOf } from "#app/content/applying/summary";
import { afterSending, pageOf } from "./where-next.server";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const draft = await unsentDraft(context, params.draftId);
  const journey = journeyOf(draft);
  const first = firstUnanswered(journey, draft.answers, today());
  if (first !== "check-answers") throw redirect(pageOf(draft, first));
  const { visit, language } = context.asking;
  const hubs = await asVisitor(visit, listHubs);
  const words = wordsIn(language);
  const pages = journeyPages[draft.kind];
  const telling = { words: pages.around(words), asked: pages.questions(words), say: saying[language], hubName: hubs.find(({ id }) => id === draft.answers.hubId)?.name };
  const previous = previousStep(journey, draft.answers, "check-answers", today());
  const shown = journey.steps.map(({ id }) => id).filter((step) => mayOpen(journey, draft.answers, step, today()));
  return {
    kind: draft.kind,
    back: pageOf(draft, previous ?? "area"),
    rows: summaryOf(draft.answers, shown, telling).map(({ step, ...row }) => ({ ...row, change: pageOf(draft, step, true) })),
    keptUntilOn: londonDayOf(draft.expiresAt),
    save: `/apply/${draft.id}/save`,
    comesBack: draft.residentId !== null,
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const draft = await ownDraft(context, params.draftId);
  const { asking } = context;
  // A visitor may open no case: the service does it, for the draft that was just shown to be theirs.
  const outcome: Response | Exclude<Submitted, { reference: string }> | "too-many" = await once({ service: true, forActor: asking.visit }, await request.formData(), async (deps) => {
    if (draft.kind === "for_someone_else" && draft.sentReference === null && !(await countAsking(deps, asking))) return "too-many";
    const submitted = await submitApplication(deps, asking.visit, draft.id);
    return submitted !== "not-found" && "reference" in submitted ? redirect(afterSending(draft)) : submitted;
  });
  if (outcome === "not-found") throw new Response("Not found", { status: 404 });
  if (outcome === "too-many") return data({ tooMany: true }, 429);
  return "unanswered" in outcome ? redirect(pageOf(draft, outcome.unanswered)) : redirected(outcome);
}

export default function CheckAnswers() {
  const { kind, back, rows, keptUntilOn, comesBack, save } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const { words: catalogue, say } = useWords();
  const { page, myRecord, saveAndReturn, forSomeoneElse } = catalogue;
  const { check: words } = journeyPages[kind].around(catalogue);
  return (
    <Page title={words.title} back={back} before={<LeaveQuickly />}>
      <h1 className="govuk-heading-l">{words.title}</h1>
      {comesBack && <InsetText>{myRecord.comingBack.check}</InsetText>}
      <SummaryList
        rows={rows.map(({ key, values, change }) => ({
          key,
          value: values.length > 1 ? <ul className="govuk-list">{values.map((value) => <li key={value}>{value}</li>)}</ul> : (values[0] ?? page.notProvided),
          actions: { items: [{ href: change, text: page.change, visuallyHiddenText: key.toLowerCase() }] },
        }))}
      />
      <h2 className="govuk-heading-m">{words.sendTitle}</h2>
      <p className="govuk-body">{words.confirm}</p>
      {problem?.tooMany && <InsetText>{forSomeoneElse.tooMany}</InsetText>}
      <PostForm>
        <Button preventDoubleClick>{words.send}</Button>
      </PostForm>
      <p className="govuk-body"><a className="govuk-link" href={save}>{saveAndReturn.link}</a></p>
      <p className="govuk-body-s">{words.keptUntil(say.day(keptUntilOn))}</p>
    </Page>
  );
}
