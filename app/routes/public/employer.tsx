import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { AnswerProblem } from "#app/domain/outcomes/employer-confirmation";
import { answerEmployer, openEmployerLink } from "#app/services/outcomes/answer-employer.server";
import { EmployerFields, EmployerIntroduction, EmployerTitle } from "#app/ui/casework/employer-question";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { Page } from "#app/ui/page";
import { once } from "#app/web/once.server";
import { parseForm } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { employerForm } from "./employer.form";

export async function loader({ params }: LoaderFunctionArgs) {
  const shown = await openEmployerLink(params.token ?? "");
  // One page and one status for a link that never was, was answered, was taken back or is too old: nobody learns which.
  return shown ? data({ shown }) : data({ shown: undefined }, 404);
}

export async function action({ request, params, context: { asking } }: ActionFunctionArgs) {
  const { token = "" } = params;
  // Whoever sends a link that opens nothing is answered as the loader answers, whatever they sent with it.
  if (!(await openEmployerLink(token))) return null;
  const form = await request.formData();
  const { value, errors, typed } = parseForm(employerForm, form);
  if (errors) return data({ errors, typed }, 422);
  const outcome: Response | string | { problems: AnswerProblem[] } = await once({ service: true, forActor: asking.visit }, form, async (deps) => {
    const done = await answerEmployer(deps, token, value);
    return done === "done" ? redirect("/employer/thank-you") : done;
  });
  if (typeof outcome === "string") return null;
  return "problems" in outcome ? data({ errors: outcome.problems, typed }, 422) : redirected(outcome);
}

/** An employer is asked about one person, by a link and without an account. */
export default function Employer() {
  const { shown } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>() ?? undefined;
  if (!shown) {
    return (
      <Page title="This link opens nothing">
        <h1 className="govuk-heading-l">This link opens nothing</h1>
        <p className="govuk-body">It may have been answered or be too old, or part of it may be missing. Check that you copied all of it from the message.</p>
        <p className="govuk-body">Questions? The number to call is in the message.</p>
      </Page>
    );
  }
  return (
    <Page title={`A question about a job at ${shown.employer}`} errors={problem?.errors}>
      <EmployerTitle {...shown} />
      <EmployerIntroduction {...shown} />
      <PostForm>
        <EmployerFields errors={problem?.errors ?? []} typed={problem?.typed ?? {}} />
        <Button preventDoubleClick>Send the answer</Button>
      </PostForm>
    </Page>
  );
}
