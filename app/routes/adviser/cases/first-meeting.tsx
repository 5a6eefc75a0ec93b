import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { sayName } from "#app/content/names";
import { contactWayWords } from "#app/content/record";
import { partsOf } from "#app/domain/calendar/calendar-day";
import { sayDay } from "#app/domain/calendar/words";
import { longestContactWords, meetingWays } from "#app/domain/cases/contact";
import { today as todayIs } from "#app/platform/service.server";
import { recordFirstMeeting, type FirstMeetingAnswer } from "#app/services/cases/record-first-meeting.server";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { DateInput } from "#app/ui/govuk/date-input";
import { Radios } from "#app/ui/govuk/radios";
import { Textarea } from "#app/ui/govuk/textarea";
import { Page } from "#app/ui/page";
import { requirePermission } from "#app/web/access.server";
import { calendarDay, choice, optionalText } from "#app/web/fields";
import { fieldsOf } from "#app/web/field-state";
import { once } from "#app/web/once.server";
import { parseForm, withErrors } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { MeetingFlow, nextInFlow } from "./meeting-flow";
import { readCaseToWork } from "./read-case.server";

const meetingForm = z.object({
  metOn: calendarDay({ missing: "Enter the day you met", what: "The day you met" }),
  way: choice(meetingWays, "Select how you met"),
  words: optionalText({ what: "What you talked about", max: longestContactWords }),
});

const refusals: Record<Exclude<FirstMeetingAnswer, "done" | "not-found">, string> = {
  "not-in-support": "This case is not in support, so no meeting can be recorded",
  "already-met": "A first meeting is recorded already",
  "in-the-future": "The day you met must be today or in the past",
  "before-application": "The day you met must be on or after the day of the application",
};

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "plan:edit");
  return { today: todayIs(), ...(await readCaseToWork(actor, request, params.caseRef)) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "plan:edit");
  const form = await request.formData();
  const { value, errors, typed } = parseForm(meetingForm, form);
  if (errors) return data({ errors, typed }, 422);
  const caseRef = params.caseRef ?? "";
  const outcome: Response | Exclude<FirstMeetingAnswer, "done"> = await once({ actor }, form, async (deps) => {
    const done = await recordFirstMeeting(deps, actor, { caseRef, ...value });
    return done === "done" ? redirect(nextInFlow(caseRef, "meeting")) : done;
  });
  if (typeof outcome !== "string") return redirected(outcome);
  if (outcome === "not-found") throw new Response("Not found", { status: 404 });
  return data(withErrors(typed, [{ field: "metOn-day", message: refusals[outcome] }]), 422);
}

export default function FirstMeeting() {
  const { person, firstMetOn, today } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const { errorAt, typedAt } = fieldsOf(problem);
  // Most are recorded on the day.
  const { day, month, year } = partsOf(today);
  return (
    <Page title={`First meeting ${person.reference}`} errors={problem?.errors} back={`/adviser/cases/${person.reference}`}>
      {!firstMetOn && <MeetingFlow reference={person.reference} step="meeting" />}
      <h1 className="govuk-heading-l">Record the first meeting with {sayName(person)}</h1>
      {firstMetOn ? (
        <p className="govuk-body">They first met an adviser on {sayDay(firstMetOn)}.</p>
      ) : (
        <PostForm>
          <DateInput
            id="metOn" namePrefix="metOn" legend={{ text: "When did you meet?", className: "govuk-fieldset__legend--s" }} hint="For example, 27 3 2026" error={errorAt("metOn")}
            values={{ day: typedAt("metOn-day", String(day)), month: typedAt("metOn-month", String(month)), year: typedAt("metOn-year", String(year)) }}
          />
          <Radios name="way" className="govuk-radios--small wl-choices" legend={{ text: "How?", className: "govuk-fieldset__legend--s" }} error={errorAt("way")} value={typedAt("way", "in_person")} items={meetingWays.map((value) => ({ value, text: contactWayWords[value] }))} />
          <Textarea name="words" label={{ text: "What you talked about (optional)", className: "govuk-label--s" }} hint="Everybody who works on this case can read it, and the resident can ask for it" error={errorAt("words")} value={typedAt("words")} />
          <Button preventDoubleClick>Save the meeting and go on</Button>
        </PostForm>
      )}
    </Page>
  );
}
