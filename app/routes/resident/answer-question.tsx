import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { wordsIn } from "#app/content/resident/catalogue";
import { answerQuestion } from "#app/services/resident/answer-question.server";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { Textarea } from "#app/ui/govuk/textarea";
import { Page } from "#app/ui/page";
import { link, Rich, useWords } from "#app/ui/words";
import { requirePermission } from "#app/web/access.server";
import { fieldsOf } from "#app/web/field-state";
import { once } from "#app/web/once.server";
import { parseForm } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { asActor } from "#db/client.server";
import { readMyCase } from "./read-my-case.server";
import { wordsForm } from "./words.form";

export async function loader({ context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "own-record:read");
  const found = await asActor(actor, (db) => readMyCase(db, actor));
  return { question: found?.question };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "own-record:read");
  const { question } = wordsIn(context.asking.language).mySupport;
  const form = await request.formData();
  const { value, errors, typed } = parseForm(wordsForm(question.missing, question.label), form);
  if (errors) return data({ errors, typed }, 422);
  const outcome: Response | string = await once({ actor }, form, async (deps) => {
    const done = await answerQuestion(deps, actor, value);
    return done === "done" ? redirect("/my?done=answered") : done;
  });
  // Asked no longer: the page says so, and nothing is lost that anybody waits for.
  return typeof outcome === "string" ? data({ errors: undefined, typed }, 409) : redirected(outcome);
}

export default function AnswerQuestion() {
  const { question } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const { errorAt, typedAt } = fieldsOf(problem);
  const { words: { mySupport: { question: words } } } = useWords();
  if (!question) {
    return (
      <Page title={words.noneTitle} back="/my">
        <h1 className="govuk-heading-l">{words.noneTitle}</h1>
        <p className="govuk-body"><Rich text={words.none} parts={{ support: link("/my") }} /></p>
      </Page>
    );
  }
  return (
    <Page title={words.title} errors={problem?.errors} back="/my">
      <PostForm>
        <Textarea name="words" label={{ text: question.question, isPageHeading: true, className: "govuk-label--l" }} hint={words.hint(question.by)} error={errorAt("words")} value={typedAt("words")} />
        <Button preventDoubleClick>{words.send}</Button>
      </PostForm>
    </Page>
  );
}
