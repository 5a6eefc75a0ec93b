import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { askStateLabels } from "#app/content/outcomes";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { sayDay } from "#app/domain/calendar/words";
import { hasEmployerToAsk, stateOfAsk } from "#app/domain/outcomes/employer-confirmation";
import { depsWithin } from "#app/platform/deps.server";
import { now } from "#app/platform/service.server";
import { recordCaseRead } from "#app/services/cases/record-case-read.server";
import { askEmployer, expiryOf, messageToEmployer, withdrawEmployerAsk, type NotAsked } from "#app/services/outcomes/ask-employer.server";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { DateInput } from "#app/ui/govuk/date-input";
import { Input } from "#app/ui/govuk/input";
import { NotificationBanner } from "#app/ui/govuk/notification-banner";
import { Radios } from "#app/ui/govuk/radios";
import { Table } from "#app/ui/govuk/table";
import { WarningText } from "#app/ui/govuk/warning-text";
import { sayQuestion } from "#app/ui/casework/employer-question";
import { Page } from "#app/ui/page";
import { orNotFound, requirePermission } from "#app/web/access.server";
import { fieldsOf } from "#app/web/field-state";
import { once } from "#app/web/once.server";
import { parseForm, type FieldError, type Typed } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { asActor } from "#db/client.server";
import { findWhoIsMeant, listConfirmations } from "#db/queries/outcomes/employer-confirmations";
import { findCaseForOutcome } from "#db/queries/outcomes/find-case-for-outcome";
import { findOutcome } from "#db/queries/outcomes/outcome-rows";
import { leadToJoining } from "../cases/lead-to-joining.server";
import { askEmployerForm, withdrawAskForm } from "./ask-employer.form";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "outcome:record");
  return asActor(actor, async (db) => {
    const found = orNotFound(await findCaseForOutcome(db, params.caseRef ?? ""));
    leadToJoining(actor, request, found);
    const outcome = orNotFound(await findOutcome(db, found.id, params.outcomeId ?? ""));
    const person = orNotFound(await findWhoIsMeant(db, found.id));
    await recordCaseRead(depsWithin(db), actor, found);
    const asked = (await listConfirmations(db, outcome.id)).map(({ id, weeks, sentTo, askedAt, askedByName, ...one }) => ({ id, weeks, sentTo, askedByName, askedOn: londonDayOf(askedAt), state: stateOfAsk(one, now()) }));
    const { employer = "" } = outcome;
    const { subject, body } = messageToEmployer(employer, expiryOf(now()), person.hubPhone);
    return { reference: found.reference, name: found.name, outcomeId: outcome.id, mayAsk: hasEmployerToAsk(outcome), employer, asked, restricted: person.restricted, question: sayQuestion({ ...person, employer }), subject, body: body.replace("((link))", "(a link that opens the question, for them alone)"), saved: new URL(request.url).searchParams.get("saved") };
  });
}

const whyNot: Record<Exclude<NotAsked, "not-found">, FieldError> = {
  "no-employer": { field: "email", message: "This record has no employer to ask, or does not stand any more" },
  "in-the-future": { field: "agreedOn-day", message: "The day they agreed must be today or in the past" },
  "agreed-too-long-ago": { field: "agreedOn-day", message: "They agreed more than 90 days ago. Ask them again first" },
  "weeks-not-over": { field: "about", message: "Those weeks are not over yet" },
  waiting: { field: "email", message: "The employer has been asked and can still answer. Take that back first" },
  "too-many": { field: "email", message: "The employer has been asked 3 times about this job. Find other evidence" },
};

export async function action({ request, params: { caseRef = "", outcomeId = "" }, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "outcome:record");
  const form = await request.formData();
  const here = `/adviser/cases/${caseRef}/outcomes/${outcomeId}/employer`;
  if (form.has("confirmationId")) {
    const { value, errors } = parseForm(withdrawAskForm, form);
    if (errors) return refused(errors);
    const outcome: Response | string = await once({ actor }, form, async (deps) => {
      const done = await withdrawEmployerAsk(deps, actor, caseRef, value.confirmationId);
      return done === "withdrawn" ? redirect(`${here}?saved=withdrawn`) : done;
    });
    if (typeof outcome !== "string") return redirected(outcome);
    if (outcome === "not-found") throw new Response("Not found", { status: 404 });
    return refused([{ field: "main-content", message: "It was answered or taken back since you opened this page. This is how it stands now" }], undefined, 409);
  }
  const { value, errors, typed } = parseForm(askEmployerForm, form);
  if (errors) return refused(errors, typed);
  const { email, about, agreedOn } = value;
  const weeks = about === "start" ? undefined : about === "13" ? (13 as const) : (26 as const);
  const outcome: Response | NotAsked = await once({ actor }, form, async (deps) => {
    const done = await askEmployer(deps, actor, caseRef, outcomeId, { email, weeks, agreedOn });
    return typeof done === "string" ? done : redirect(`${here}?saved=asked`);
  });
  if (typeof outcome !== "string") return redirected(outcome);
  if (outcome === "not-found") throw new Response("Not found", { status: 404 });
  return refused([whyNot[outcome]], typed);
}

const refused = (errors: FieldError[], typed: Typed = {}, status = 422) => data({ errors, typed }, status);

/** An employer is asked about a job: what they will see, exactly, and what was asked before. */
export default function AskEmployer() {
  const { reference, name, outcomeId, mayAsk, employer, asked, restricted, question, subject, body, saved } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const { errorAt, typedAt } = fieldsOf(problem);
  const typed = Object.fromEntries(Object.entries(problem?.typed ?? {}).map(([field, values]) => [field, values[0]]));
  const waits = asked.find(({ state }) => state === "waiting");
  return (
    <Page title={`Ask the employer: ${reference}`} errors={problem?.errors} back={{ href: `/adviser/cases/${reference}/outcomes/${outcomeId}`, text: "Back to the outcome" }}>
      {saved && <NotificationBanner type="success">{saved === "asked" ? "The question is on its way to the employer" : "The employer is no longer asked"}</NotificationBanner>}
      <span className="govuk-caption-l">{name}, {reference}</span>
      <h1 className="govuk-heading-l">Ask the employer</h1>
      {asked.length === 0 ? <p className="govuk-body">Nobody has asked {employer || "the employer"} yet. When somebody does, it stands here with what came of it.</p> : (
        <Table
          className="wl-table-stacked" caption="Asked so far" firstCellIsHeader head={["Asked", "Sent to", "About", "Now"]}
          rows={asked.map(({ id, askedOn, askedByName, sentTo, weeks, state }) => [
            { text: `${sayDay(askedOn)}, by ${askedByName}` }, { text: sentTo, "data-label": "Sent to" }, { text: weeks ? `${weeks} weeks in work` : "The start", "data-label": "About" },
            { text: state === "answered" ? <a className="govuk-link" href={`/adviser/cases/${reference}/employer-answers/${id}`}>Answered</a> : askStateLabels[state], "data-label": "Now" },
          ])}
        />
      )}
      {waits && (
        <PostForm>
          <input type="hidden" name="confirmationId" value={waits.id} />
          <Button className="govuk-button--warning" preventDoubleClick>Take the question back</Button>
        </PostForm>
      )}
      {!mayAsk && <p className="govuk-body">There is no employer to ask: the record is about self-employment, names nobody, or does not stand any more.</p>}
      {mayAsk && !waits && (
        <>
          {restricted && <WarningText>This case is restricted. Whoever reads that mailbox learns that this person is helped by us. Ask only where that is safe.</WarningText>}
          <PostForm>
            <Input name="email" type="email" label="The employer’s email address" hint="Of whoever keeps their staff records. Not the person’s own" autoComplete="off" value={typedAt("email")} error={errorAt("email")} />
            <Radios name="about" value={typedAt("about")} legend={{ text: "What do you ask about?", className: "govuk-fieldset__legend--s" }} error={errorAt("about")} items={[{ value: "start", text: "Whether they started" }, { value: "13", text: "Whether they were there after 13 weeks" }, { value: "26", text: "Whether they were there after 26 weeks" }]} />
            <DateInput id="agreedOn" namePrefix="agreedOn" legend={{ text: "When did the resident agree that we ask?", className: "govuk-fieldset__legend--s" }} hint="Within the last 90 days" error={errorAt("agreedOn")} values={typed} />
            <Button preventDoubleClick>Ask the employer</Button>
          </PostForm>
          <h2 className="govuk-heading-m">What they will see</h2>
          <p className="govuk-body">In the message, nothing of the person:</p>
          <blockquote className="govuk-inset-text"><p className="govuk-body"><strong>{subject}</strong></p>{body.split("\n\n").map((part) => <p key={part} className="govuk-body">{part}</p>)}</blockquote>
          <p className="govuk-body">Behind the link, their first and last name, and nothing else of them:</p>
          <blockquote className="govuk-inset-text"><p className="govuk-body"><strong>{question}</strong></p><p className="govuk-body">With the answers: they work there now, worked there and left, never worked there, or cannot say; the first and last day, hours a week, and who answers.</p></blockquote>
        </>
      )}
    </Page>
  );
}
