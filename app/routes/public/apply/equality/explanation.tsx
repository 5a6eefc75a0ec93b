import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { z } from "zod";
import { wordsIn } from "#app/content/resident/catalogue";
import { equalitySteps } from "#app/domain/equality/questions";
import { depsWithin } from "#app/platform/deps.server";
import { skipEqualityQuestions } from "#app/services/equality/skip-equality-questions.server";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { Details } from "#app/ui/govuk/details";
import { Radios } from "#app/ui/govuk/radios";
import { Page } from "#app/ui/page";
import { useWords } from "#app/ui/words";
import { fieldsOf } from "#app/web/field-state";
import { choice } from "#app/web/fields";
import { parseForm } from "#app/web/parse-form";
import { asVisitor } from "#db/client.server";
import { openQuestions } from "./sent-draft.server";

export async function loader({ params, context }: LoaderFunctionArgs) {
  await openQuestions(context, params.draftId);
  return null;
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  // No one-time key: saying twice that one skips, or goes on, is saying it once.
  const { draftId } = await openQuestions(context, params.draftId);
  const { visit, language } = context.asking;
  const form = z.object({ equality: choice(["yes", "no"], wordsIn(language).equality.explanation.missing) });
  const { value, errors, typed } = parseForm(form, await request.formData());
  if (errors) return data({ errors, typed }, 422);
  if (value.equality === "yes") return redirect(`/apply/${draftId}/equality/${equalitySteps[0]}`);
  await asVisitor(visit, (db) => skipEqualityQuestions(depsWithin(db), draftId));
  return redirect(`/apply/${draftId}/sent`);
}

export default function EqualityExplanation() {
  const problem = useActionData<typeof action>();
  const { words: { equality: { explanation: words }, page } } = useWords();
  const { errorAt, typedAt } = fieldsOf(problem);
  return (
    <Page title={words.title} errors={problem?.errors}>
      <h1 className="govuk-heading-l">{words.title}</h1>
      <p className="govuk-body">{words.before}</p>
      <p className="govuk-body">{words.why}</p>
      <PostForm>
        <Radios
          name="equality" legend={{ text: words.question, className: "govuk-fieldset__legend--m" }} hint={words.hint} error={errorAt("equality")} value={typedAt("equality")}
          items={[{ value: "yes", text: words.yes }, { value: "no", text: words.no }]}
        />
        <Details summary={words.detailsTitle}>
          {words.details.map((paragraph) => <p key={paragraph} className="govuk-body">{paragraph}</p>)}
        </Details>
        <Button>{page.continue}</Button>
      </PostForm>
    </Page>
  );
}
