import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { offerNames } from "#app/content/cases";
import { sayName } from "#app/content/names";
import { anotherOfferRefusals } from "#app/content/triage";
import { mayAskForAnother } from "#app/domain/applications/reorientation";
import { offers } from "#app/domain/cases/offer";
import { today as todayIs } from "#app/platform/service.server";
import { askForAnotherOffer } from "#app/services/triage/ask-for-another-offer.server";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { Radios } from "#app/ui/govuk/radios";
import { Textarea } from "#app/ui/govuk/textarea";
import { Page } from "#app/ui/page";
import { requirePermission } from "#app/web/access.server";
import { choice, text } from "#app/web/fields";
import { fieldsOf } from "#app/web/field-state";
import { once } from "#app/web/once.server";
import { parseForm, withErrors } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { listOpenEnrolments } from "#db/queries/cases/change-case";
import { listOpenEntries } from "#db/queries/resident/find-my-case";
import { PersonBar } from "../cases/person-bar";
import { readCase } from "../cases/read-case.server";

const askForm = z.object({ offer: choice(offers, "Select the offer you ask for"), words: text({ missing: "Enter why another offer fits better", what: "Why another offer fits better", max: 1000 }) });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "case:work");
  const shown = await readCase(actor, params.caseRef, async (db, { case: of }) => {
    const current = (await listOpenEnrolments(db, of.id)).map(({ offer }) => offer);
    const openCauses = (await listOpenEntries(db, of.id)).map(({ cause }) => cause);
    return { current, may: mayAskForAnother({ ...of, current, openCauses }, actor.id) };
  });
  return { ...shown, today: todayIs() };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "case:work");
  const form = await request.formData();
  const { value, errors, typed } = parseForm(askForm, form);
  if (errors) return data({ errors, typed }, 422);
  const caseRef = params.caseRef ?? "";
  const outcome: Response | string = await once({ actor }, form, async (deps) => {
    const done = await askForAnotherOffer(deps, actor, { caseRef, ...value });
    return done === "done" ? redirect(`/adviser/cases/${caseRef}`) : done;
  });
  if (typeof outcome !== "string") return redirected(outcome);
  if (outcome === "not-found") throw new Response("Not found", { status: 404 });
  return data(withErrors(typed, [{ field: "offer", message: anotherOfferRefusals[outcome as keyof typeof anotherOfferRefusals] }]), 422);
}

export default function AnotherOffer() {
  const { person, today, current, may } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const { errorAt, typedAt } = fieldsOf(problem);
  const name = sayName(person);
  return (
    <Page title={`Another offer for ${person.reference}`} errors={problem?.errors} back={{ href: `/adviser/cases/${person.reference}`, text: `Case ${person.reference}` }}>
      <PersonBar person={person} today={today} />
      <h1 className="govuk-heading-l">Ask for another offer for {name}</h1>
      {current.length > 0 && <p className="govuk-body">In support with {current.map((offer) => offerNames[offer]).join(" and ")}.</p>}
      {may === "yes" ? (
        <>
          <p className="govuk-body">The case goes to the triage queue of {person.hubName}. A colleague decides within 2 working days, and you get a message. Until then nothing changes.</p>
          <PostForm>
            <Radios name="offer" legend={{ text: "Which offer?", className: "govuk-fieldset__legend--m" }} error={errorAt("offer")} value={typedAt("offer")} items={offers.filter((offer) => current.length !== 1 || offer !== current[0]).map((value) => ({ value, text: offerNames[value] }))} />
            <Textarea name="words" rows={4} label={{ text: "Why does it fit better?", className: "govuk-label--m" }} hint="Everybody on the case can read this, and the resident" error={errorAt("words")} value={typedAt("words")} />
            <Button preventDoubleClick>Ask for this offer</Button>
          </PostForm>
        </>
      ) : (
        <p className="govuk-body">{anotherOfferRefusals[may]}.</p>
      )}
    </Page>
  );
}
