import { data, redirect, type ActionFunctionArgs, type AppLoadContext, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { firstUnanswered, previousStep, stepIds, stepsFor, type StepId } from "#app/domain/applications/journey";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { sayDay } from "#app/domain/calendar/words";
import { depsWithin } from "#app/platform/deps.server";
import { today } from "#app/platform/service.server";
import { answerQuestion } from "#app/services/applications/answer-question.server";
import { LeaveQuickly } from "#app/ui/casework/leave-quickly";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { Page } from "#app/ui/page";
import { orNotFound } from "#app/web/access.server";
import { parseForm } from "#app/web/parse-form";
import { asVisitor } from "#db/client.server";
import type { Draft } from "#db/queries/applications/drafts";
import { findPostcode } from "#db/queries/place/find-postcode";
import { listHubs } from "#db/queries/place/list-hubs";
import { typedFrom } from "./answers-typed";
import { unsentDraft } from "./own-draft.server";
import { questionForms, type About, type QuestionStep } from "./question.form";
import { questionPages } from "./question-fields";
import { pageOf, whereNext } from "./where-next.server";

const isQuestion = (step: string): step is QuestionStep => step !== "check-answers" && (stepIds as readonly string[]).includes(step);
const stepNamed = (step = ""): QuestionStep => orNotFound(isQuestion(step) ? step : undefined);

/** The draft, if this page is one it may be on: pages ahead, or not for this person, lead to where they are. */
async function draftAt(context: AppLoadContext, draftId: string | undefined, step: QuestionStep): Promise<Draft> {
  const draft = await unsentDraft(context, draftId);
  const first = firstUnanswered(draft.answers, today());
  // The hub is on the check page, and can be changed, even where it was not asked.
  const theirs = step === "hub" || stepsFor(draft.answers, today()).includes(step);
  if (!theirs || stepIds.indexOf(step) > stepIds.indexOf(first)) throw redirect(pageOf(draft.id, first));
  return draft;
}

async function aboutFor({ asking }: AppLoadContext, step: StepId, { answers }: Draft): Promise<About> {
  const { hubs, listed } = await asVisitor(asking.visit, async (db) => ({
    hubs: step === "hub" ? await listHubs(db) : [],
    listed: step === "other-ways" && answers.postcode ? await findPostcode(db, answers.postcode) : undefined,
  }));
  return { answers, today: today(), hubs, postcodeListed: listed !== undefined };
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const step = stepNamed(params.step);
  const draft = await draftAt(context, params.draftId, step);
  const toCheck = new URL(request.url).searchParams.get("return") === "check";
  const previous = previousStep(draft.answers, step, today());
  return {
    step,
    about: await aboutFor(context, step, draft),
    typed: typedFrom[step](draft.answers),
    toCheck,
    back: toCheck ? pageOf(draft.id, "check-answers") : previous ? pageOf(draft.id, previous) : "/apply",
    keptUntil: sayDay(londonDayOf(draft.expiresAt)),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  // No one-time key: an answer given twice is the same answer, and one changed after Back must not be dropped.
  const step = stepNamed(params.step);
  const draft = await draftAt(context, params.draftId, step);
  const form = await request.formData();
  const { value, errors, typed } = parseForm(questionForms[step](await aboutFor(context, step, draft)), form);
  if (errors) return data({ errors, typed }, 422);
  const { visit } = context.asking;
  const answered = await asVisitor(visit, (db) => answerQuestion(depsWithin(db), draft.id, step, value));
  if (answered === "sent") return redirect(pageOf(draft.id, "check-answers"));
  if (answered === "not-found") throw new Response("Not found", { status: 404 });
  if ("aheadOf" in answered) return redirect(pageOf(draft.id, answered.aheadOf));
  return redirect(await whereNext({ visit, draftId: draft.id, step, answers: answered.answers, toCheck: form.get("return") === "check" }));
}

export default function Question() {
  const { step, about, typed: stored, toCheck, back, keptUntil } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const { title, Fields, sensitive } = questionPages[step];
  const errors = problem?.errors;
  const errorOf = (field: string) => errors?.find((error) => error.field === field || error.field.startsWith(`${field}-`))?.message;
  return (
    <Page title={title} back={back} errors={errors} before={sensitive && <LeaveQuickly />}>
      <PostForm>
        {toCheck && <input type="hidden" name="return" value="check" />}
        <Fields typed={problem?.typed ?? stored} errorOf={errorOf} about={about} />
        <Button>Continue</Button>
      </PostForm>
      <p className="govuk-body-s">You can stop and come back on this device. We keep your answers until {keptUntil}, then delete them.</p>
    </Page>
  );
}
