import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { sayCount, sayName } from "#app/content/names";
import { erasureAnswerWords, whyNotWords } from "#app/content/rights";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { sayDay } from "#app/domain/calendar/words";
import { parseReference } from "#app/domain/people/reference";
import { daysToErase, erasureAnswers, whyNotErased } from "#app/domain/rights/rights-request";
import { depsWithin } from "#app/platform/deps.server";
import { today } from "#app/platform/service.server";
import { recordCaseRead } from "#app/services/cases/record-case-read.server";
import { answerErasure } from "#app/services/rights/answer-erasure.server";
import { readErasure } from "#app/services/rights/read-erasure.server";
import { Due } from "#app/ui/casework/due";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { Radios } from "#app/ui/govuk/radios";
import { Textarea } from "#app/ui/govuk/textarea";
import { WarningText } from "#app/ui/govuk/warning-text";
import { Page } from "#app/ui/page";
import { orNotFound, requirePermission } from "#app/web/access.server";
import { fieldsOf } from "#app/web/field-state";
import { once } from "#app/web/once.server";
import { parseForm, withErrors } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { asActor } from "#db/client.server";
import { findCaseForShow } from "#db/queries/cases/find-case-for-show";
import { findRequest } from "#db/queries/rights/requests";
import { erasureForm } from "./erasure.form";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "rights:answer");
  const { shown, asked } = orNotFound(await asActor(actor, async (db) => {
    const found = await findCaseForShow(db, parseReference(params.caseRef ?? "") ?? "");
    const request = found && (await findRequest(db, found.case.id, params.requestId ?? ""));
    if (!found || request?.kind !== "erasure") return undefined;
    await recordCaseRead(depsWithin(db), actor, found.case);
    return { shown: found, asked: request };
  }));
  const { answer, whyNot, answerWords, answeredAt, answeredByName, askedOn, dueOn } = asked;
  return { reference: shown.case.reference, name: sayName(shown.resident), asked: { answer, whyNot, answerWords, answeredAt, answeredByName, askedOn, dueOn }, today: today(), ...(await readErasure(shown.case.residentId, today())) };
}

const refusals = { "answered-already": "This request was answered already: open the page again", "must-be-kept": "It cannot be erased now: what stands against it is said above" } as const;

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "rights:answer");
  const form = await request.formData();
  const { value, errors, typed } = parseForm(erasureForm, form);
  if (errors) return data({ errors, typed }, 422);
  const { caseRef = "", requestId = "" } = params;
  // As the service: notices and holds are nobody's. It asks first whether this person sees the case.
  const outcome: Response | "not-found" | keyof typeof refusals = await once({ service: true, forActor: actor.id }, form, async (deps) => {
    const done = await answerErasure(deps, actor, { caseRef, requestId, answer: value.answer, whyNot: value.whyNot ?? null, words: value.words });
    return done === "done" ? redirect(`/manager/rights/${caseRef}/${requestId}/erasure`) : done;
  });
  if (typeof outcome !== "string") return redirected(outcome);
  if (outcome === "not-found") throw new Response("Not found", { status: 404 });
  return data(withErrors(typed, [{ field: "answer", message: refusals[outcome] }]), 422);
}

/** What erasing would take, what stays and why, and what a person decides. */
export default function Erasure() {
  const { reference, name, asked, today: on, against, counted } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const { errorAt, typedAt } = fieldsOf(problem);
  const mayErase = against.length === 0;
  return (
    <Page title={`Asked to be erased: ${reference}`} errors={problem?.errors} back={{ href: `/manager/rights/${reference}`, text: "What they asked" }}>
      <span className="govuk-caption-l">{reference}</span>
      <h1 className="govuk-heading-l">{name} asks that what is held about them is erased</h1>
      <p className="govuk-body">Asked on {sayDay(asked.askedOn)}. {!asked.answeredAt && <Due on={asked.dueOn} today={on} />}</p>
      <h2 className="govuk-heading-m">What would go</h2>
      <ul className="govuk-list govuk-list--bullet">
        <li>Their name, ways to reach them and National Insurance number.</li>
        <li>Everything anybody wrote: notes, messages, the plan, answers, and who asked for them.</li>
        <li>Their files, and their answers to the equality questions.</li>
      </ul>
      <h2 className="govuk-heading-m">What would stay, and why</h2>
      <ul className="govuk-list govuk-list--bullet">
        <li>Days, codes, outcomes with their employer, the birth year, the outward postcode and the council, without a name: returns that were signed rest on them. {counted === 0 ? "Nothing of theirs was claimed." : `${sayCount(counted, "claim", "claims")} of theirs ${counted === 1 ? "was" : "were"} counted.`}</li>
        <li>That something was done, when and by whom of the staff; not its words.</li>
        <li>Back-ups, and what was sent to others, are not reached. Tell those who have it.</li>
      </ul>
      {asked.answer && asked.answeredAt ? (
        <>
          <h2 className="govuk-heading-m">The answer</h2>
          <p className="govuk-body">{asked.answer !== "given" && erasureAnswerWords[asked.answer]}{asked.whyNot && `: ${whyNotWords[asked.whyNot]}`}. {asked.answeredByName}, {sayDay(londonDayOf(asked.answeredAt))}.</p>
          {asked.answerWords && <p className="govuk-body wl-words">{asked.answerWords}</p>}
        </>
      ) : (
        <>
          {!mayErase && (
            <>
              <h2 className="govuk-heading-m">Why it cannot be erased now</h2>
              <ul className="govuk-list govuk-list--bullet">{against.map((reason) => <li key={reason}>{whyNotWords[reason]}.</li>)}</ul>
            </>
          )}
          <PostForm>
            <Radios name="answer" legend={{ text: "What happens with it?", className: "govuk-fieldset__legend--m" }} error={errorAt("answer")} value={typedAt("answer")} items={erasureAnswers.filter((value) => mayErase || value !== "erased").map((value) => ({ value, text: erasureAnswerWords[value] }))} />
            <Radios name="whyNot" legend={{ text: "If it is kept, why?", className: "govuk-fieldset__legend--s" }} error={errorAt("whyNot")} value={typedAt("whyNot")} items={whyNotErased.map((value) => ({ value, text: whyNotWords[value] }))} />
            <Textarea name="words" rows={3} label={{ text: "If it is kept, what they are told", className: "govuk-label--s" }} hint={`${name} reads this, and that they may complain to the Information Commissioner`} error={errorAt("words")} value={typedAt("words")} />
            {mayErase && <WarningText>What is erased cannot be brought back. It happens {daysToErase} days after the decision, so that our message about it leaves first.</WarningText>}
            <Button className="govuk-button--warning" preventDoubleClick>Decide, and tell {name}</Button>
          </PostForm>
        </>
      )}
    </Page>
  );
}
