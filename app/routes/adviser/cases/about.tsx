import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { sayName } from "#app/content/names";
import { alertKindWords } from "#app/content/record";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { sayDay } from "#app/domain/calendar/words";
import { alertKinds, longestAlert, notLookedAtSince } from "#app/domain/cases/alert";
import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { today as todayIs } from "#app/platform/service.server";
import { addCaseAlert } from "#app/services/casework/add-case-alert.server";
import { changePronunciation } from "#app/services/casework/change-pronunciation.server";
import { reviewCaseAlert } from "#app/services/casework/review-case-alert.server";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { Input } from "#app/ui/govuk/input";
import { Radios } from "#app/ui/govuk/radios";
import { SummaryList } from "#app/ui/govuk/summary-list";
import { Page } from "#app/ui/page";
import { requirePermission } from "#app/web/access.server";
import { fieldsOf } from "#app/web/field-state";
import { once } from "#app/web/once.server";
import { parseForm, type FieldError, type Typed } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { listAlerts } from "#db/queries/casework/alerts";
import { newAlertForm, pronunciationForm, reviewAlertForm } from "./about.form";
import { PersonBar } from "./person-bar";
import { readCaseToWork } from "./read-case.server";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "case:work");
  const { person, standing } = await readCaseToWork(actor, request, params.caseRef, async (db, { case: { id } }) => ({ standing: await listAlerts(db, id) }));
  return { person, standing, today: todayIs() };
}

type Make = (deps: Deps, actor: StaffActor, caseRef: string) => Promise<"done" | "not-found">;
type Asked = { make: Make; errors?: undefined; typed: Typed } | { make?: undefined; errors: FieldError[]; typed: Typed };

/** Which of the page's forms was sent, and what it asks for. */
function readAsked(form: FormData): Asked {
  if (form.has("alertId")) {
    const { value, errors, typed } = parseForm(reviewAlertForm, form);
    return errors ? { errors, typed } : { typed, make: (deps, actor, caseRef) => reviewCaseAlert(deps, actor, { caseRef, alertId: value.alertId, holds: value.review === "holds" }) };
  }
  if (form.has("pronunciation")) {
    const { value, errors, typed } = parseForm(pronunciationForm, form);
    return errors ? { errors, typed } : { typed, make: (deps, actor, caseRef) => changePronunciation(deps, actor, { caseRef, ...value }) };
  }
  const { value, errors, typed } = parseForm(newAlertForm, form);
  return errors ? { errors, typed } : { typed, make: (deps, actor, caseRef) => addCaseAlert(deps, actor, { caseRef, ...value }) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "case:work");
  const form = await request.formData();
  const caseRef = params.caseRef ?? "";
  const { make, errors, typed } = readAsked(form);
  if (errors) return data({ errors, typed }, 422);
  const outcome: Response | "not-found" = await once({ actor }, form, async (deps) => {
    const done = await make(deps, actor, caseRef);
    return done === "done" ? redirect(`/adviser/cases/${caseRef}/about`) : done;
  });
  if (typeof outcome === "string") throw new Response("Not found", { status: 404 });
  return redirected(outcome);
}

/** What stands at the top of every page of a case: alerts, and how the name is said. */
export default function About() {
  const { person, standing, today } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const { errorAt, typedAt } = fieldsOf(problem);
  const name = sayName(person);
  return (
    <Page title={`Before you meet them ${person.reference}`} errors={problem?.errors} back={{ href: `/adviser/cases/${person.reference}`, text: "Case" }}>
      <PersonBar person={person} today={today} />
      <h1 className="govuk-heading-l">Before you meet {name}</h1>
      <h2 className="govuk-heading-m">Alerts ({standing.length})</h2>
      {standing.length === 0 && <p className="govuk-body">No alerts. What everybody must know before meeting, ringing or writing appears here and at the top of every page of the case.</p>}
      {standing.map(({ id, kind, words, reviewOn, addedAt, addedByName }) => {
        const since = notLookedAtSince(reviewOn, today);
        return (
          <SummaryList
            key={id}
            card={{ title: { text: words, headingLevel: 3 } }}
            rows={[
              { key: "About", value: alertKindWords[kind].text },
              { key: "Added", value: `${sayDay(londonDayOf(addedAt))}, by ${addedByName}` },
              { key: "Looked at", value: since ? `Not looked at since ${sayDay(since)}` : `To be looked at again by ${sayDay(reviewOn)}` },
              {
                key: "Does it still hold?",
                value: (
                  <PostForm>
                    <input type="hidden" name="alertId" value={id} />
                    <div className="govuk-button-group">
                      <Button className="govuk-button--secondary" name="review" value="holds" preventDoubleClick>It still holds<span className="govuk-visually-hidden">: {words}</span></Button>
                      <Button className="govuk-button--secondary" name="review" value="ends" preventDoubleClick>End it<span className="govuk-visually-hidden">: {words}</span></Button>
                    </div>
                  </PostForm>
                ),
              },
            ]}
          />
        );
      })}
      <h2 className="govuk-heading-m">Add an alert</h2>
      <PostForm>
        <Radios name="kind" className="govuk-radios--small" legend={{ text: "What is it about?", className: "govuk-fieldset__legend--s" }} error={errorAt("kind")} value={typedAt("kind")} items={alertKinds.map((value) => ({ value, ...alertKindWords[value] }))} />
        <Input name="words" label={{ text: "What to do", className: "govuk-label--s" }} hint="What colleagues should do, never what somebody has or did: no diagnosis, no offence" maxLength={longestAlert} error={errorAt("words")} value={typedAt("words")} />
        <Button preventDoubleClick>Add the alert</Button>
      </PostForm>
      <h2 className="govuk-heading-m">How the name is said</h2>
      <PostForm>
        <Input name="pronunciation" label={{ text: `How do you say ${person.preferredName ?? person.firstName} ${person.lastName}?`, className: "govuk-label--s" }} hint="As it sounds, for example ‘LAY-uh’. The resident can change it too." spellCheck={false} error={errorAt("pronunciation")} value={typedAt("pronunciation", person.pronunciation ?? "")} />
        <Button className="govuk-button--secondary" preventDoubleClick>Save how it is said</Button>
      </PostForm>
    </Page>
  );
}
