import { data, redirect, type ActionFunctionArgs, type AppLoadContext, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { wordsIn } from "#app/content/resident/catalogue";
import { equalityStepsFor, previousEqualityStep } from "#app/domain/equality/journey";
import { equalitySteps, type EqualityStep } from "#app/domain/equality/questions";
import { depsWithin } from "#app/platform/deps.server";
import { today } from "#app/platform/service.server";
import { answerEqualityQuestion } from "#app/services/equality/answer-equality-question.server";
import { LeaveQuickly } from "#app/ui/casework/leave-quickly";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { Page } from "#app/ui/page";
import { useWords } from "#app/ui/words";
import { orNotFound } from "#app/web/access.server";
import { fieldsOf } from "#app/web/field-state";
import { parseForm } from "#app/web/parse-form";
import { asVisitor } from "#db/client.server";
import { equalityTypedFrom } from "./answers-typed";
import { equalityForms } from "./question.form";
import { equalityPages } from "./question-fields";
import { openQuestions } from "./sent-draft.server";

const isStep = (step: string | undefined): step is EqualityStep => (equalitySteps as readonly (string | undefined)[]).includes(step);

/** The page asked for and what was answered so far. A page that is not for this person leads to the explanation. */
async function questionAt(context: AppLoadContext, { draftId, step }: LoaderFunctionArgs["params"]) {
  const named = orNotFound(isStep(step) ? step : undefined);
  const open = await openQuestions(context, draftId);
  const base = `/apply/${open.draftId}/equality`;
  if (!equalityStepsFor(open.answers).includes(named)) throw redirect(base);
  return { ...open, step: named, base };
}

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { step, base, answers } = await questionAt(context, params);
  const previous = previousEqualityStep(answers, step);
  return { step, answers, typed: equalityTypedFrom[step](answers), back: previous ? `${base}/${previous}` : base };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  // No one-time key: an answer given twice is the same answer, and one changed after Back must not be dropped.
  const { draftId, step, base, answers } = await questionAt(context, params);
  const { visit, language } = context.asking;
  const { value, errors, typed } = parseForm(equalityForms[step]({ answers, words: wordsIn(language).equality, today: today() }), await request.formData());
  if (errors) return data({ errors, typed }, 422);
  const answered = orNotFound(await asVisitor(visit, (db) => answerEqualityQuestion(depsWithin(db), draftId, step, value)));
  return redirect(answered === "finished" ? `/apply/${draftId}/sent` : `${base}/${answered.next}`);
}

export default function EqualityQuestion() {
  const { step, answers, typed, back } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const { words: { equality, page } } = useWords();
  const { title, Fields } = equalityPages[step];
  return (
    <Page title={title(equality, answers)} back={back} errors={problem?.errors} before={<LeaveQuickly />}>
      <PostForm>
        <Fields typed={problem?.typed ?? typed} errorAt={fieldsOf(problem).errorAt} answers={answers} />
        <Button>{page.continue}</Button>
      </PostForm>
    </Page>
  );
}
