import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { barrierWords } from "#app/content/applications";
import { barrierSizeWords } from "#app/content/cases";
import { sayName } from "#app/content/names";
import { suggestBarriers } from "#app/domain/cases/assessment";
import { questionsOf } from "#app/domain/cases/assessment-questions";
import { barrierSizes } from "#app/domain/cases/barrier";
import type { StaffActor } from "#app/domain/people/actor";
import { today as todayIs } from "#app/platform/service.server";
import { openSuggestedBarriers } from "#app/services/casework/open-suggested-barriers.server";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { Radios } from "#app/ui/govuk/radios";
import { Page } from "#app/ui/page";
import { orNotFound, requirePermission } from "#app/web/access.server";
import { fieldsOf } from "#app/web/field-state";
import { once } from "#app/web/once.server";
import { parseForm } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { asActor, type Db } from "#db/client.server";
import { listBarriers } from "#db/queries/cases/barriers";
import { findCaseForShow } from "#db/queries/cases/find-case-for-show";
import { findNewestAssessment } from "#db/queries/casework/assessments";
import { isInFlow, MeetingFlow, nextInFlow } from "../cases/meeting-flow";
import { PersonBar } from "../cases/person-bar";
import { readCaseToWork } from "../cases/read-case.server";
import { barriersForm, notABarrier } from "./assessment.form";

/** What the newest assessment speaks for that is not open. */
async function suggestionsOf(db: Db, caseId: string) {
  const newest = await findNewestAssessment(db, caseId);
  if (!newest) return [];
  const open = (await listBarriers(db, caseId)).filter(({ closedOn }) => closedOn === null).map(({ code }) => code);
  const questions = questionsOf(newest.questionsVersion);
  return suggestBarriers(newest.answers, open).map((one) => ({ ...one, because: one.because.map((id) => questions.find((question) => question.id === id)?.words ?? id) }));
}

const suggestedTo = (actor: StaffActor, caseRef: string) => asActor(actor, async (db) => suggestionsOf(db, orNotFound(await findCaseForShow(db, caseRef)).case.id));

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "case:work");
  const { person, suggestions } = await readCaseToWork(actor, request, params.caseRef, async (db, { case: { id } }) => ({ suggestions: await suggestionsOf(db, id) }));
  return { person, suggestions, today: todayIs(), inFlow: isInFlow(request) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "case:work");
  const form = await request.formData();
  const caseRef = params.caseRef ?? "";
  const { value: barriers, errors, typed } = parseForm(barriersForm(await suggestedTo(actor, caseRef)), form);
  if (errors) return data({ errors, typed }, 422);
  const outcome: Response | string = await once({ actor }, form, async (deps) => {
    const done = await openSuggestedBarriers(deps, actor, { caseRef, barriers });
    return done === "done" ? redirect(isInFlow(request) ? nextInFlow(caseRef, "barriers") : `/adviser/cases/${caseRef}/barriers`) : done;
  });
  if (typeof outcome === "string") throw new Response("Not found", { status: 404 });
  return redirected(outcome);
}

/** Barriers the assessment speaks for, for the two of them to confirm, each with its size. */
export default function SuggestedBarriers() {
  const { person, suggestions, today, inFlow } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const { errorAt, typedAt } = fieldsOf(problem);
  const base = `/adviser/cases/${person.reference}`;
  const onwards = inFlow ? { href: nextInFlow(person.reference, "barriers"), text: "Go on to the next appointment" } : { href: `${base}/barriers`, text: "See all barriers" };
  return (
    <Page title={`Suggested barriers ${person.reference}`} errors={problem?.errors} back={`${base}/assessment`}>
      {inFlow && <MeetingFlow reference={person.reference} step="barriers" />}
      <PersonBar person={person} today={today} />
      <h1 className="govuk-heading-l">What is in the way for {sayName(person)}?</h1>
      {suggestions.length === 0 ? (
        <p className="govuk-body">The assessment suggests no other barrier than those that are open. <a className="govuk-link" href={`${base}/barriers`}>Open one yourself</a>, or <a className="govuk-link" href={onwards.href}>{onwards.text.toLowerCase()}</a>.</p>
      ) : (
        <>
          <p className="govuk-body">The answers suggest these. Open only what they agree with, as large as they see it; what you leave empty is not opened.</p>
          <PostForm>
            {suggestions.map(({ code, because }) => (
              <Radios
                key={code} name={code} className="govuk-radios--small wl-choices" legend={{ text: barrierWords[code], className: "govuk-fieldset__legend--s" }} hint={`Because of: ${because.join("; ")}`} error={errorAt(code)} value={typedAt(code)}
                items={[...barrierSizes.map((value) => ({ value: value, text: barrierSizeWords[value] })), { value: notABarrier, text: "It is not a barrier" }]}
              />
            ))}
            <Button preventDoubleClick>Open these barriers</Button>
          </PostForm>
        </>
      )}
    </Page>
  );
}
