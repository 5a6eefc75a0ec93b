import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { sayName } from "#app/content/names";
import { assessmentQuestions } from "#app/domain/cases/assessment-questions";
import { today as todayIs } from "#app/platform/service.server";
import { recordAssessment } from "#app/services/casework/record-assessment.server";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { Page } from "#app/ui/page";
import { requirePermission } from "#app/web/access.server";
import { fieldsOf } from "#app/web/field-state";
import { once } from "#app/web/once.server";
import { parseForm, withErrors } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { findNewestAssessment } from "#db/queries/casework/assessments";
import { isInFlow, MeetingFlow } from "../cases/meeting-flow";
import { PersonBar } from "../cases/person-bar";
import { readCaseToWork } from "../cases/read-case.server";
import { assessmentForm } from "./assessment.form";
import { QuestionField } from "./question-field";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "case:work");
  const { person, newest } = await readCaseToWork(actor, request, params.caseRef, async (db, { case: { id } }) => ({ newest: await findNewestAssessment(db, id) }));
  return { person, newest, today: todayIs(), inFlow: isInFlow(request) };
}

const refusals = { "not-in-support": "This case is not in support, so it has no assessment", "nothing-answered": "Answer at least one of the questions" } as const;

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "case:work");
  const form = await request.formData();
  const { value: answers, errors, typed } = parseForm(assessmentForm, form);
  if (errors) return data({ errors, typed }, 422);
  const caseRef = params.caseRef ?? "";
  const outcome: Response | "not-found" | keyof typeof refusals = await once({ actor }, form, async (deps) => {
    const done = await recordAssessment(deps, actor, { caseRef, answers });
    return done === "done" ? redirect(`/adviser/cases/${caseRef}/assessment/barriers${isInFlow(request) ? "?flow=first-meeting" : ""}`) : done;
  });
  if (typeof outcome !== "string") return redirected(outcome);
  if (outcome === "not-found") throw new Response("Not found", { status: 404 });
  return data(withErrors(typed, [{ field: assessmentQuestions.questions[0]!.id, message: refusals[outcome] }]), 422);
}

const parts = [...new Set(assessmentQuestions.questions.map(({ part }) => part))];

/** The questions to go through together, with what was answered the last time in its place. */
export default function NewAssessment() {
  const { person, newest, today, inFlow } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const fields = fieldsOf(problem);
  return (
    <Page title={`Do the assessment ${person.reference}`} errors={problem?.errors} back={`/adviser/cases/${person.reference}/assessment`}>
      {inFlow && <MeetingFlow reference={person.reference} step="assessment" />}
      <PersonBar person={person} today={today} />
      <h1 className="govuk-heading-l">Go through this with {sayName(person)}</h1>
      <p className="govuk-body">Every question is optional. {sayName(person)} can have a copy. {newest && "What was answered the last time stands here: saving makes a new version, and the last one stays readable."}</p>
      <PostForm>
        {parts.map((part) => (
          <section key={part} aria-labelledby={`part-${parts.indexOf(part)}`}>
            <h2 className="govuk-heading-m" id={`part-${parts.indexOf(part)}`}>{part}</h2>
            {assessmentQuestions.questions.filter((question) => question.part === part).map((question) => <QuestionField key={question.id} question={question} last={newest?.answers[question.id]} {...fields} />)}
          </section>
        ))}
        <Button preventDoubleClick>Save the assessment</Button>
      </PostForm>
    </Page>
  );
}
