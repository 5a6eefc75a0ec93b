import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { sayName } from "#app/content/names";
import { askerWords, identityWords, requestKindWords } from "#app/content/rights";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { sayDay } from "#app/domain/calendar/words";
import { parseReference } from "#app/domain/people/reference";
import { askers, identityChecks, requestKinds } from "#app/domain/rights/rights-request";
import { depsWithin } from "#app/platform/deps.server";
import { today } from "#app/platform/service.server";
import { recordCaseRead } from "#app/services/cases/record-case-read.server";
import { recordRequest } from "#app/services/rights/record-request.server";
import { Due } from "#app/ui/casework/due";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { DateInput } from "#app/ui/govuk/date-input";
import { Radios } from "#app/ui/govuk/radios";
import { SummaryList } from "#app/ui/govuk/summary-list";
import { Textarea } from "#app/ui/govuk/textarea";
import { Page } from "#app/ui/page";
import { orNotFound, requirePermission } from "#app/web/access.server";
import { fieldsOf } from "#app/web/field-state";
import { once } from "#app/web/once.server";
import { parseForm, withErrors } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { asActor } from "#db/client.server";
import { findCaseForShow } from "#db/queries/cases/find-case-for-show";
import { listRequestsOfCase } from "#db/queries/rights/requests";
import { askForm } from "./ask.form";
import { endOf } from "./end-of";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "rights:answer");
  return asActor(actor, async (db) => {
    const { case: found, resident } = orNotFound(await findCaseForShow(db, parseReference(params.caseRef ?? "") ?? ""));
    await recordCaseRead(depsWithin(db), actor, found);
    const requests = (await listRequestsOfCase(db, found.id)).map(({ passages: _decided, caseId: _case, ...request }) => request);
    return { reference: found.reference, name: sayName(resident), requests, today: today() };
  });
}

const problems = {
  "in-the-future": { field: "askedOn-day", message: "The day they asked must be today or in the past" },
  "acting-unproven": { field: "identity", message: "Select what fits who asked: for somebody else, that their authority was seen" },
} as const;

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "rights:answer");
  const form = await request.formData();
  const { value, errors, typed } = parseForm(askForm, form);
  if (errors) return data({ errors, typed }, 422);
  const caseRef = params.caseRef ?? "";
  const outcome: Response | "not-found" | keyof typeof problems = await once({ actor }, form, async (deps) => {
    const done = await recordRequest(deps, actor, { caseRef, ...value });
    return typeof done === "string" ? done : redirect(`/manager/rights/${caseRef}/${done.requestId}${endOf(value.kind)}`);
  });
  if (typeof outcome !== "string") return redirected(outcome);
  if (outcome === "not-found") throw new Response("Not found", { status: 404 });
  return data(withErrors(typed, [problems[outcome]]), 422);
}

/** What somebody asked about their own data, and writing down that they ask. */
export default function RightsOfCase() {
  const { reference, name, requests, today: on } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const { errorAt, typedAt } = fieldsOf(problem);
  const askedOn = Object.fromEntries(["day", "month", "year"].map((part) => [part, typedAt(`askedOn-${part}`)]));
  return (
    <Page title={`They ask for their data: ${reference}`} errors={problem?.errors} back={{ href: `/adviser/cases/${reference}`, text: "Case" }}>
      <span className="govuk-caption-l">{reference}</span>
      <h1 className="govuk-heading-l">{name} asks for their data</h1>
      <p className="govuk-body">They may ask for everything held about them, or that it is erased, in any words and of anybody who works here. They need give no reason, and it costs nothing. There is one month to answer.</p>
      {requests.length === 0 && <p className="govuk-body">Nothing was asked yet. Each request stands here, with the day by which it has to be answered.</p>}
      {requests.map(({ id, kind, asker, identity, words, askedOn, dueOn, recordedByName, answeredAt, answeredByName }) => (
        <SummaryList
          key={id}
          card={{ title: `${requestKindWords[kind]}, asked on ${sayDay(askedOn)}` }}
          rows={[
            { key: "Who asked", value: askerWords[asker] },
            { key: "How we know", value: identityWords[identity] },
            ...(words ? [{ key: "In words", value: <span className="wl-lines">{words}</span> }] : []),
            { key: "Written down by", value: recordedByName },
            { key: "Answer", value: answeredAt ? `${kind === "copy" ? "Read through" : "Answered"} by ${answeredByName} on ${sayDay(londonDayOf(answeredAt))}` : <Due on={dueOn} today={on} />, actions: { items: [{ href: `/manager/rights/${reference}/${id}${endOf(kind)}`, text: kind === "erasure" ? (answeredAt ? "The answer" : "Answer it") : answeredAt ? "The file" : "Read it through", visuallyHiddenText: `asked on ${sayDay(askedOn)}` }] } },
          ]}
        />
      ))}
      <h2 className="govuk-heading-m">Write down a request</h2>
      <PostForm>
        <Radios name="kind" legend={{ text: "What did they ask for?", className: "govuk-fieldset__legend--s" }} error={errorAt("kind")} value={typedAt("kind")} items={requestKinds.map((value) => ({ value, text: requestKindWords[value] }))} />
        <Radios name="asker" legend={{ text: "Who asked?", className: "govuk-fieldset__legend--s" }} error={errorAt("asker")} value={typedAt("asker")} items={askers.map((value) => ({ value, text: askerWords[value] }))} />
        <Textarea name="words" rows={2} label={{ text: "Who, if it was somebody for them; and what they asked (optional)", className: "govuk-label--s" }} error={errorAt("words")} value={typedAt("words")} />
        <DateInput id="askedOn" namePrefix="askedOn" legend={{ text: "When did they ask?", className: "govuk-fieldset__legend--s" }} hint="The month runs from this day, whoever they asked" error={errorAt("askedOn")} values={askedOn} />
        <Radios name="identity" legend={{ text: "How do you know that it is them?", className: "govuk-fieldset__legend--s" }} error={errorAt("identity")} value={typedAt("identity")} items={identityChecks.map((value) => ({ value, text: identityWords[value] }))} />
        <Button preventDoubleClick>Write it down</Button>
      </PostForm>
    </Page>
  );
}
