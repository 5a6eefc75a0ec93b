import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { employerAnswerStory, outcomeKindLabels } from "#app/content/outcomes";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { sayDay } from "#app/domain/calendar/words";
import { evidenceOfAnswer, stateOfAsk } from "#app/domain/outcomes/employer-confirmation";
import { depsWithin } from "#app/platform/deps.server";
import { now } from "#app/platform/service.server";
import { recordCaseRead } from "#app/services/cases/record-case-read.server";
import { seeToEmployerAnswer } from "#app/services/outcomes/see-to-employer-answer.server";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { SummaryList } from "#app/ui/govuk/summary-list";
import { Page } from "#app/ui/page";
import { orNotFound, requirePermission } from "#app/web/access.server";
import { choice } from "#app/web/fields";
import { once } from "#app/web/once.server";
import { parseForm } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { asActor } from "#db/client.server";
import { findConfirmation } from "#db/queries/outcomes/employer-confirmations";
import { findCaseForOutcome } from "#db/queries/outcomes/find-case-for-outcome";
import { findOutcome } from "#db/queries/outcomes/outcome-rows";
import { leadToJoining } from "../cases/lead-to-joining.server";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "outcome:record");
  return asActor(actor, async (db) => {
    const found = orNotFound(await findCaseForOutcome(db, params.caseRef ?? ""));
    leadToJoining(actor, request, found);
    const asked = orNotFound(await findConfirmation(db, found.id, params.confirmationId ?? ""));
    const job = orNotFound(await findOutcome(db, found.id, asked.outcomeId));
    await recordCaseRead(depsWithin(db), actor, found);
    const { tokenHash: _kept, ...shown } = asked;
    return { reference: found.reference, name: found.name, asked: shown, state: stateOfAsk(asked, now()), job: { id: job.id, kind: job.kind, happenedOn: job.happenedOn }, shows: asked.answeredAt && evidenceOfAnswer(asked, job, londonDayOf(asked.answeredAt))?.outcome };
  });
}

const form = z.object({ what: choice(["record", "nothing"], "Select what to do") });

export async function action({ request, params: { caseRef = "", confirmationId = "" }, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "outcome:record");
  const sent = await request.formData();
  const { value, errors } = parseForm(form, sent);
  if (errors) return data({ errors }, 422);
  const outcome: Response | string = await once({ actor }, sent, async (deps) => {
    const done = await seeToEmployerAnswer(deps, actor, caseRef, confirmationId, value.what);
    if (typeof done === "object") return redirect(`/adviser/cases/${caseRef}/outcomes/${done.outcomeId}?saved=recorded`);
    return done === "seen-to" ? redirect(`/adviser/cases/${caseRef}`) : done;
  });
  if (typeof outcome !== "string") return redirected(outcome);
  if (outcome === "not-found") throw new Response("Not found", { status: 404 });
  const message = outcome === "cannot-be-recorded" ? "This cannot be recorded as it is. Record the outcome yourself, and then say here that there is nothing more to record" : "Somebody else has seen to this, or corrected the record. This is how it stands now";
  return data({ errors: [{ field: "main-content", message }] }, outcome === "cannot-be-recorded" ? 422 : 409);
}

/** What an employer answered about a job, and what it shows, recorded with one press. */
export default function EmployerAnswerPage() {
  const { reference, name, asked, state, job, shows } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const { employer, answer, answeredAt, answeredByName, answeredByRole, startedOn, endedOn, hoursAWeek, sentTo, askedByName, askedAt, agreedOn, weeks, seenToAt } = asked;
  const base = `/adviser/cases/${reference}`;
  const gone = answer === "employed_then_left" || answer === "never_employed";
  return (
    <Page title={`What an employer says: ${reference}`} errors={problem?.errors} back={{ href: base, text: "Back to the case" }}>
      <span className="govuk-caption-l">{name}, {reference}</span>
      <h1 className="govuk-heading-l">{answer ? `${employer}: ${employerAnswerStory[answer]}` : `${employer} has not answered`}</h1>
      <SummaryList
        rows={[
          { key: "Job", value: <a className="govuk-link" href={`${base}/outcomes/${job.id}`}>{outcomeKindLabels[job.kind]}, {sayDay(job.happenedOn)}</a> },
          { key: "Asked", value: `${weeks ? `${weeks} weeks in work` : "The start"}. By ${askedByName} on ${sayDay(londonDayOf(askedAt))}, at ${sentTo}. The resident agreed on ${sayDay(agreedOn)}` },
          { key: "Answered", value: answeredAt ? `By ${answeredByName ?? ""}, ${answeredByRole ?? ""}, on ${sayDay(londonDayOf(answeredAt))}` : state === "waiting" ? "Not yet" : "Not in time, or the question was taken back" },
          startedOn !== undefined && { key: "First day of work", value: sayDay(startedOn) },
          endedOn !== undefined && { key: "Last day of work", value: sayDay(endedOn) },
          hoursAWeek !== undefined && { key: "Hours a week", value: String(hoursAWeek) },
        ]}
      />
      {seenToAt && <p className="govuk-body">Seen to on {sayDay(londonDayOf(seenToAt))}.</p>}
      {answer && !seenToAt && (
        <>
          {gone && <p className="govuk-body">Get in touch with them today: they may need help. If they look for work again, that is an <a className="govuk-link" href={`${base}/outcomes/new`}>outcome to record</a>{answer === "never_employed" && <>. If the job never was, open <a className="govuk-link" href={`${base}/outcomes/${job.id}`}>its record</a> and say that it was recorded in error</>}.</p>}
          {shows ? (
            <PostForm>
              <p className="govuk-body">It shows: {shows.kind && outcomeKindLabels[shows.kind].toLowerCase()}, {shows.happenedOn && sayDay(shows.happenedOn)}, {shows.hoursAWeek} hours a week. It is recorded with the employer’s word as its evidence.</p>
              <input type="hidden" name="what" value="record" />
              <Button preventDoubleClick>Record this evidence</Button>
            </PostForm>
          ) : <p className="govuk-body">It shows no outcome{weeks ? " after those weeks" : ""}.</p>}
          <PostForm>
            <input type="hidden" name="what" value="nothing" />
            <Button className="govuk-button--secondary" preventDoubleClick>{shows ? "I have seen it, and record nothing" : "I have seen it, and done what it needs"}</Button>
          </PostForm>
        </>
      )}
    </Page>
  );
}
