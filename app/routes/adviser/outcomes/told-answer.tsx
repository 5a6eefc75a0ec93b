import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { outcomeKindLabels, sustainmentAnswerLabels } from "#app/content/outcomes";
import { contactWayWords } from "#app/content/record";
import { partsOf } from "#app/domain/calendar/calendar-day";
import { sayDay } from "#app/domain/calendar/words";
import { sustainmentAnswers } from "#app/domain/outcomes/sustainment-check";
import { toldWays, type ToldProblem } from "#app/domain/outcomes/told-answer";
import { today } from "#app/platform/service.server";
import { recordToldAnswer } from "#app/services/outcomes/record-told-answer.server";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { Checkboxes } from "#app/ui/govuk/checkboxes";
import { DateInput } from "#app/ui/govuk/date-input";
import { Radios } from "#app/ui/govuk/radios";
import { Textarea } from "#app/ui/govuk/textarea";
import { Page } from "#app/ui/page";
import { requirePermission } from "#app/web/access.server";
import { fieldsOf } from "#app/web/field-state";
import { once } from "#app/web/once.server";
import { parseForm } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { readJobCheck } from "./read-job-check.server";
import { toldAnswerForm } from "./told-answer.form";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "outcome:record");
  const found = await readJobCheck(actor, request, params);
  if (found.check.answer) throw redirect(`/adviser/cases/${found.reference}/job-checks/${found.check.id}`);
  return { ...found, today: today() };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "outcome:record");
  const form = await request.formData();
  const { value, errors, typed } = parseForm(toldAnswerForm, form);
  if (errors) return data({ errors, typed }, 422);
  const { caseRef = "", checkId = "" } = params;
  const here = `/adviser/cases/${caseRef}/job-checks/${checkId}`;
  const outcome: Response | string | { problems: ToldProblem[] } = await once({ actor }, form, async (deps) => {
    const done = await recordToldAnswer(deps, actor, { caseRef, checkId, ...value });
    return done === "done" ? redirect(here) : done;
  });
  if (outcome === "not-found") throw new Response("Not found", { status: 404 });
  // They answered themselves meanwhile, or told a colleague: the check's page says what.
  if (typeof outcome === "string") return redirect(here);
  if ("problems" in outcome) return data({ errors: outcome.problems, typed }, 422);
  return redirected(outcome);
}

/** What somebody told an adviser about their job, in place of their own tap. */
export default function ToldAnswerPage() {
  const { reference, name, check, job, today: now } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const { errorAt, typedAt } = fieldsOf(problem);
  const typed = Object.fromEntries(Object.entries(problem?.typed ?? {}).map(([field, values]) => [field, values[0]]));
  const dateError = (field: string) => problem?.errors?.find((error) => error.field.startsWith(field))?.message;
  const { day, month, year } = partsOf(now);
  const endedOn = <DateInput id="endedOn" namePrefix="endedOn" legend={{ text: "Their last day in the job, if they know it", className: "govuk-fieldset__legend--s" }} hint="If they left it or changed it. Without it, it ends on the last day they are known to have been there" error={dateError("endedOn")} values={typed} />;
  return (
    <Page title={`What they told you about their job: ${reference}`} errors={problem?.errors} back={{ href: `/adviser/cases/${reference}/job-checks/${check.id}`, text: "Back to the question" }}>
      <span className="govuk-caption-l">{name}, {reference}</span>
      <h1 className="govuk-heading-l">What they told you about their job</h1>
      <p className="govuk-body">{outcomeKindLabels[job.kind]}{job.employer && `, ${job.employer}`}. Since {sayDay(job.happenedOn)}, {check.weeks} weeks on.</p>
      <PostForm>
        <Radios name="answer" value={typedAt("answer")} legend={{ text: "What did they tell you?", className: "govuk-fieldset__legend--m" }} error={errorAt("answer")} items={sustainmentAnswers.map((answer) => ({ value: answer, text: sustainmentAnswerLabels[answer] }))} />
        {endedOn}
        <Radios name="way" value={typedAt("way")} legend={{ text: "How did they tell you?", className: "govuk-fieldset__legend--m" }} error={errorAt("way")} items={toldWays.map((way) => ({ value: way, text: contactWayWords[way] }))} />
        <DateInput id="toldOn" namePrefix="toldOn" legend={{ text: "When did they tell you?", className: "govuk-fieldset__legend--m" }} error={dateError("toldOn")} values={problem ? typed : { "toldOn-day": `${day}`, "toldOn-month": `${month}`, "toldOn-year": `${year}` }} />
        <Textarea name="words" rows={3} label={{ text: "What they said (optional)", className: "govuk-label--s" }} hint="The resident can ask to read it" error={errorAt("words")} value={typedAt("words")} />
        <Checkboxes name="proofSeen" values={problem?.typed.proofSeen ?? []} items={[{ value: "yes", text: "They showed me something that proves it", hint: "For example, a payslip on their phone. Without it, it counts as their own word" }]} />
        <Button preventDoubleClick>Save what they told you</Button>
      </PostForm>
    </Page>
  );
}
