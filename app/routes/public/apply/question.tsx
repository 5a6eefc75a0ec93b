import { data, redirect, type ActionFunctionArgs, type AppLoadContext, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { wordsIn } from "#app/content/resident/catalogue";
import { isQuestion, type About, type QuestionStep } from "#app/domain/applications/asking";
import { firstUnanswered, hasStep, isAhead, isSensitive, mayOpen, previousStep, type StepId } from "#app/domain/applications/journey";
import { journeyOf } from "#app/domain/applications/journeys";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { languageToWriteIn } from "#app/domain/people/language";
import { depsWithin } from "#app/platform/deps.server";
import { service, today } from "#app/platform/service.server";
import { answerQuestion } from "#app/services/applications/answer-question.server";
import { questionPages } from "#app/ui/applying/question-fields";
import { LeaveQuickly } from "#app/ui/casework/leave-quickly";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { Page } from "#app/ui/page";
import { useWords } from "#app/ui/words";
import { orNotFound } from "#app/web/access.server";
import { typedFrom } from "#app/web/applying/answers-typed";
import { questionForms } from "#app/web/applying/question.form";
import { parseForm } from "#app/web/parse-form";
import { asVisitor } from "#db/client.server";
import type { Draft } from "#db/queries/applications/drafts";
import { findArea } from "#db/queries/place/find-area";
import { listHubs } from "#db/queries/place/list-hubs";
import { journeyPages } from "#app/content/applying/journey-pages";
import { unsentDraft } from "./own-draft.server";
import { pageOf, whereNext } from "./where-next.server";

// Any question of any journey: which it is, the draft says.

const stepNamed = (step = ""): QuestionStep => orNotFound(isQuestion(step) ? step : undefined);

/** The draft, if this page is one it may be on: pages ahead, or not for this person, lead to where they are. */
async function draftAt(context: AppLoadContext, draftId: string | undefined, step: QuestionStep): Promise<Draft> {
  const draft = await unsentDraft(context, draftId);
  const journey = journeyOf(draft);
  orNotFound(hasStep(journey, step) || undefined);
  const first = firstUnanswered(journey, draft.answers, today());
  if (!mayOpen(journey, draft.answers, step, today()) || isAhead(journey, step, first)) throw redirect(pageOf(draft, first));
  return draft;
}

async function aboutFor({ asking }: AppLoadContext, step: StepId, { kind, answers }: Draft): Promise<About> {
  const { hubs, listed } = await asVisitor(asking.visit, async (db) => ({
    hubs: step === "hub" ? await listHubs(db) : [],
    listed: step === "other-ways" && answers.postcode ? await findArea(db, answers.postcode) : undefined,
  }));
  return { kind, answers, today: today(), language: asking.language, hubs, postcodeListed: listed !== undefined, demonstration: service().settings.demonstration };
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const step = stepNamed(params.step);
  const draft = await draftAt(context, params.draftId, step);
  const journey = journeyOf(draft);
  const toCheck = new URL(request.url).searchParams.get("return") === "check";
  const previous = previousStep(journey, draft.answers, step, today());
  return {
    step,
    draftId: draft.id,
    kind: draft.kind,
    about: await aboutFor(context, step, draft),
    typed: typedFrom[step](draft.answers, languageToWriteIn(draft.language)),
    sensitive: isSensitive(journey, step),
    firstSensitive: step === journey.sensitiveFrom,
    toCheck,
    back: toCheck ? pageOf(draft, "check-answers") : previous ? pageOf(draft, previous) : journeyPages[draft.kind].address,
    keptUntilOn: londonDayOf(draft.expiresAt),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  // No one-time key: an answer given twice is the same answer, and one changed after Back must not be dropped.
  const step = stepNamed(params.step);
  const draft = await draftAt(context, params.draftId, step);
  const form = await request.formData();
  const { visit, language } = context.asking;
  const say = journeyPages[draft.kind].errors(wordsIn(language));
  const { value, errors, typed } = parseForm(questionForms[step](await aboutFor(context, step, draft), say), form);
  if (errors) return data({ errors, typed }, 422);
  const answered = await asVisitor(visit, (db) => answerQuestion(depsWithin(db), draft.id, step, value));
  if (answered === "sent") return redirect(pageOf(draft, "check-answers"));
  if (answered === "not-found") throw new Response("Not found", { status: 404 });
  if ("aheadOf" in answered) return redirect(pageOf(draft, answered.aheadOf));
  return redirect(await whereNext({ visit, draft, step, answers: answered.answers, toCheck: form.get("return") === "check" }));
}

export default function Question() {
  const { step, draftId, kind, about, typed: stored, sensitive, firstSensitive, toCheck, back, keptUntilOn } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const { words, say } = useWords();
  const { title, Fields } = questionPages[step];
  const asked = journeyPages[kind].questions(words);
  const errors = problem?.errors;
  const errorOf = (field: string) => errors?.find((error) => error.field === field || error.field.startsWith(`${field}-`))?.message;
  return (
    <Page title={title(asked)} back={back} errors={errors} before={sensitive && <LeaveQuickly explained={firstSensitive} />}>
      <PostForm>
        {toCheck && <input type="hidden" name="return" value="check" />}
        <Fields asked={asked} typed={problem?.typed ?? stored} errorOf={errorOf} about={about} />
        <Button>{words.page.continue}</Button>
      </PostForm>
      <p className="govuk-body"><a className="govuk-link" href={`/apply/${draftId}/save`}>{words.saveAndReturn.link}</a></p>
      <p className="govuk-body-s">{words.apply.keptUntil(say.day(keptUntilOn))}</p>
    </Page>
  );
}
