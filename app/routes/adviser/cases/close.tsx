import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { adviserCloseWords } from "#app/content/cases";
import { sayCount, sayName } from "#app/content/names";
import { sayDay } from "#app/domain/calendar/words";
import { triedEnough, triesBeforeClosing } from "#app/domain/cases/contact";
import { adviserCloseReasons } from "#app/domain/cases/own-close";
import { isOpen } from "#app/domain/referrals/referral";
import { today as todayIs } from "#app/platform/service.server";
import { closeCase } from "#app/services/cases/close-case.server";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { Radios } from "#app/ui/govuk/radios";
import { Textarea } from "#app/ui/govuk/textarea";
import { Page } from "#app/ui/page";
import { requirePermission } from "#app/web/access.server";
import { choice, optionalText } from "#app/web/fields";
import { fieldsOf } from "#app/web/field-state";
import { once } from "#app/web/once.server";
import { parseForm, withErrors } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { lockCaseByReference } from "#db/queries/cases/find-case-by-reference";
import { listReferralsOfCase } from "#db/queries/cases/find-case-for-show";
import { countTries } from "#db/queries/casework/contacts";
import { sayTries } from "../contacts/say-tries";
import { PersonBar } from "./person-bar";
import { readCaseToWork } from "./read-case.server";

const closeForm = z.object({ reason: choice(adviserCloseReasons, "Select why the case closes"), words: optionalText({ what: "What the resident and the team should know", max: 1000 }) });

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "case:close");
  const shown = await readCaseToWork(actor, request, params.caseRef, async (db, { case: { id } }) => ({ openReferrals: (await listReferralsOfCase(db, id)).filter(({ status }) => isOpen(status)).length, tries: await countTries(db, id) }));
  return { ...shown, today: todayIs() };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "case:close");
  const form = await request.formData();
  const { value, errors, typed } = parseForm(closeForm, form);
  if (errors) return data({ errors, typed }, 422);
  const caseRef = params.caseRef ?? "";
  const outcome: Response | string = await once({ actor }, form, async (deps) => {
    const found = await lockCaseByReference(deps.db, caseRef);
    if (found && value.reason === "could_not_reach" && !value.words && !triedEnough((await countTries(deps.db, found.id)).count)) return "tried-too-little";
    const done = found ? await closeCase(deps, actor, { caseId: found.id, ...value }) : "not-found";
    return done === "done" ? redirect(`/adviser/cases/${caseRef}`) : done;
  });
  if (outcome === "tried-too-little") return data(withErrors(typed, [{ field: "words", message: `Enter how else they were tried: fewer than ${triesBeforeClosing} tries are recorded` }]), 422);
  if (outcome === "not-found") throw new Response("Not found", { status: 404 });
  return typeof outcome === "string" ? redirect(`/adviser/cases/${caseRef}/close`) : redirected(outcome);
}

export default function CloseCase() {
  const { person, today, status, closedOn, openReferrals, tries } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const { errorAt, typedAt } = fieldsOf(problem);
  const name = sayName(person);
  return (
    <Page title={`Close case ${person.reference}`} errors={problem?.errors} back={`/adviser/cases/${person.reference}`}>
      <PersonBar person={person} today={today} />
      <h1 className="govuk-heading-l">{status === "closed" ? "This case is closed" : `Close the case of ${name}`}</h1>
      {status === "closed" ? (
        <p className="govuk-body">{closedOn && `It was closed on ${sayDay(closedOn)}. `}If {name} comes back, a new case begins on the same record.</p>
      ) : (
        <>
          <p className="govuk-body">Their offers end today, and turns in triage, meetings to come and documents asked for are called off. {openReferrals > 0 && `${sayCount(openReferrals, "open referral is", "open referrals are")} withdrawn, and the providers are told. `}Nothing of the case is shared any more. {name} is told, and can read the plan and come back.</p>
          <PostForm>
            <Radios name="reason" legend={{ text: "Why does it close?", className: "govuk-fieldset__legend--m" }} error={errorAt("reason")} value={typedAt("reason")} items={adviserCloseReasons.map((value) => ({ value, ...adviserCloseWords[value], ...(value === "could_not_reach" && { hint: `${sayTries(tries)} We ask for at least ${triesBeforeClosing} tries (a local setting), or words on how else they were tried.` }) }))} />
            <Textarea name="words" rows={3} label={{ text: "What the resident and the team should know (optional)", className: "govuk-label--s" }} hint={`${name} can read it`} error={errorAt("words")} value={typedAt("words")} />
            <Button className="govuk-button--warning" preventDoubleClick>Close the case</Button>
          </PostForm>
        </>
      )}
    </Page>
  );
}
