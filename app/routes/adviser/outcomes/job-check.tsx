import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { outcomeKindLabels, sustainmentAnswerLabels } from "#app/content/outcomes";
import { contactWayWords } from "#app/content/record";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { sayDay } from "#app/domain/calendar/words";
import { seeToAnswer } from "#app/services/outcomes/see-to-answer.server";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { DateInput } from "#app/ui/govuk/date-input";
import { SummaryList } from "#app/ui/govuk/summary-list";
import { Textarea } from "#app/ui/govuk/textarea";
import { Page } from "#app/ui/page";
import { requirePermission } from "#app/web/access.server";
import { fieldsOf } from "#app/web/field-state";
import { once } from "#app/web/once.server";
import { parseForm } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { jobCheckForm } from "./job-check.form";
import { readJobCheck } from "./read-job-check.server";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "outcome:record");
  return readJobCheck(actor, request, params);
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "outcome:record");
  const form = await request.formData();
  const { value, errors, typed } = parseForm(jobCheckForm, form);
  if (errors) return data({ errors, typed }, 422);
  const { caseRef = "", checkId = "" } = params;
  const outcome: Response | string = await once({ actor }, form, async (deps) => {
    const done = await seeToAnswer(deps, actor, { caseRef, checkId, ...value });
    return done === "done" ? redirect(`/adviser/cases/${caseRef}`) : done;
  });
  if (typeof outcome !== "string") return redirected(outcome);
  if (outcome === "not-found") throw new Response("Not found", { status: 404 });
  if (outcome === "in-the-future") return data({ errors: [{ field: "endedOn-day", message: "Their last day must be today or in the past" }], typed }, 422);
  // A colleague was quicker: the page says so.
  return data({ errors: undefined, typed }, 409);
}

/** What somebody answered about their job, and what an adviser does with it: record an outcome, or say that they spoke. */
export default function JobCheck() {
  const { reference, name, check, job } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const { errorAt, typedAt } = fieldsOf(problem);
  const { answer, answeredAt, weeks, endedOn, words, seenToAt, askedAt, sent, toldToName, toldWay, toldOn, proofSeen } = check;
  const base = `/adviser/cases/${reference}`;
  const sayAnswered = () => {
    if (!toldToName || !toldOn || !toldWay) return `On ${sayDay(londonDayOf(answeredAt ?? askedAt))}. Their own word: nobody has checked it`;
    return `On ${sayDay(toldOn)}, to ${toldToName}. ${contactWayWords[toldWay]}. ${proofSeen ? "They showed something that proves it" : "Their own word: nothing was seen"}`;
  };
  return (
    <Page title={`Still in work: ${reference}`} errors={problem?.errors} back={{ href: base, text: "Back to the case" }}>
      <span className="govuk-caption-l">{name}, {reference}</span>
      <h1 className="govuk-heading-l">{answer ? sustainmentAnswerLabels[answer] : sent ? "Asked whether they are still in the job" : "To ask: whether they are still in the job"}</h1>
      <SummaryList
        rows={[
          { key: "Job", value: <><a className="govuk-link" href={`${base}/outcomes/${job.id}`}>{outcomeKindLabels[job.kind]}</a>{job.employer && `, ${job.employer}`}. Since {sayDay(job.happenedOn)}</> },
          { key: "Asked", value: sent ? `${weeks} weeks on, on ${sayDay(londonDayOf(askedAt))}` : `Not asked, ${weeks} weeks on: there is no safe way to write to them` },
          { key: "Answered", value: answeredAt ? sayAnswered() : "Not yet" },
          ...(endedOn ? [{ key: "Last day there", value: sayDay(endedOn) }] : []),
          ...(words ? [{ key: toldToName ? "They said" : "They wrote", value: <span className="wl-words">{words}</span> }] : []),
        ]}
      />
      <p className="govuk-body">With the resident’s agreement you can also <a className="govuk-link" href={`${base}/outcomes/${job.id}/employer`}>ask the employer</a>.</p>
      {!answer && (
        <>
          <p className="govuk-body">{sent ? "They were asked and have not answered." : "Nobody could write to them."} {seenToAt ? "If you reach them later, record what they tell you." : "Ask them by telephone, or when you next speak."}</p>
          <Button href={`${base}/job-checks/${check.id}/told`}>Record what they told you</Button>
        </>
      )}
      {seenToAt && <p className="govuk-body">Seen to on {sayDay(londonDayOf(seenToAt))}.</p>}
      {answer && !seenToAt && (
        <>
          <h2 className="govuk-heading-m">Record what happened</h2>
          <p className="govuk-body">The form is filled in with what is known. Evidence from somebody else than the resident makes it count under more agreements.</p>
          <Button href={`${base}/outcomes/new?check=${check.id}`}>{answer === "left" ? "Record that they look for work again" : answer === "changed_job" ? "Record the new job" : "Record that they stayed in work"}</Button>
        </>
      )}
      {!seenToAt && (
        <>
          <PostForm>
            <h2 className="govuk-heading-m">{answer ? "Or say that you have spoken to them" : "Or say that you tried"}</h2>
            <Textarea name="words" label={{ text: answer ? "What was said" : "How you tried to reach them", className: "govuk-label--s" }} error={errorAt("words")} value={typedAt("words")} />
            {answer !== "still_there" && (
              <DateInput
                id="endedOn" namePrefix="endedOn" legend={{ text: "Their last day in the job, if you know it", className: "govuk-fieldset__legend--s" }} error={problem?.errors?.find(({ field }) => field.startsWith("endedOn"))?.message}
                values={Object.fromEntries(Object.entries(problem?.typed ?? {}).map(([field, values]) => [field, values[0]]))}
              />
            )}
            <Button className="govuk-button--secondary" preventDoubleClick>{answer ? "I have spoken to them" : "I have tried to ask them"}</Button>
          </PostForm>
        </>
      )}
    </Page>
  );
}
