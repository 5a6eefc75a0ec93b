import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { wordsIn } from "#app/content/resident/catalogue";
import { feedbackSubjects, longestFeedback } from "#app/domain/people/feedback";
import { satisfactions } from "#app/domain/people/satisfaction";
import { giveFeedback } from "#app/services/feedback/give-feedback.server";
import { countTry } from "#app/services/identity/count-try.server";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { CharacterCount } from "#app/ui/govuk/character-count";
import { Radios } from "#app/ui/govuk/radios";
import { Page } from "#app/ui/page";
import { link, Rich, useWords } from "#app/ui/words";
import { fieldsOf } from "#app/web/field-state";
import { once } from "#app/web/once.server";
import { parseForm, withErrors } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { feedbackForm } from "./feedback.form";

export function loader({ request }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams.get("about");
  return { about: feedbackSubjects.find((subject) => subject === asked) };
}

export async function action({ request, context: { asking } }: ActionFunctionArgs) {
  const { visit, remoteAddress, language } = asking;
  const { feedback: words } = wordsIn(language);
  const form = await request.formData();
  const { value, errors, typed } = parseForm(feedbackForm(words), form);
  if (errors) return data({ errors, typed }, 422);
  const { allowed } = await countTry("feedback", { account: visit, visit, remoteAddress });
  if (!allowed) return data(withErrors(typed, [{ field: "satisfaction", message: words.tooOften }]), 429);
  const given = await once<never>({ visit }, form, async (deps) => {
    await giveFeedback(deps, value);
    return redirect("/feedback/thank-you");
  });
  return redirected(given);
}

export default function Feedback() {
  const { about } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const { words: { feedback: words } } = useWords();
  const { errorAt, typedAt } = fieldsOf(problem);
  return (
    <Page title={words.title} back="/" errors={problem?.errors}>
      <h1 className="govuk-heading-l">{words.title}</h1>
      <PostForm>
        {about && <input type="hidden" name="about" value={about} />}
        <Radios
          name="satisfaction" legend={{ text: words.how, className: "govuk-fieldset__legend--m" }} error={errorAt("satisfaction")} value={typedAt("satisfaction")}
          items={satisfactions.map((value) => ({ value, text: words.satisfaction[value] }))}
        />
        <CharacterCount name="words" maxlength={longestFeedback} label={{ text: words.improve, className: "govuk-label--m" }} hint={words.hint} error={errorAt("words")} value={typedAt("words")} />
        <p className="govuk-body"><Rich text={words.noAnswer} parts={{ hubs: link("/") }} /></p>
        <Button preventDoubleClick>{words.send}</Button>
      </PostForm>
    </Page>
  );
}
