import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { sayName } from "#app/content/names";
import { contactRiskWords } from "#app/content/record";
import { today as todayIs } from "#app/platform/service.server";
import { recordContact, type ContactAnswer } from "#app/services/casework/record-contact.server";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { Page } from "#app/ui/page";
import { requirePermission } from "#app/web/access.server";
import { fieldsOf } from "#app/web/field-state";
import { once } from "#app/web/once.server";
import { parseForm, withErrors } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { countTries } from "#db/queries/casework/contacts";
import { PersonBar } from "../cases/person-bar";
import { readCaseToWork } from "../cases/read-case.server";
import { ContactFields } from "./contact-fields";
import { contactForm } from "./contact.form";
import { sayTries } from "./say-tries";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "contact:record");
  const { person, tries, safeContact } = await readCaseToWork(actor, request, params.caseRef, async (db, { case: { id }, resident }) => ({ tries: await countTries(db, id), safeContact: resident.safeContact }));
  return { person, tries, safeContact, today: todayIs() };
}

type Refusal = Exclude<ContactAnswer, "done" | "not-found">;

function errorOf(refusal: Refusal) {
  if (typeof refusal === "object") return { field: "whyAnyway", message: `Enter why you used ${refusal.risks.map((risk) => contactRiskWords[risk]).join(" and ")}` };
  if (refusal === "follow-up-in-the-past") return { field: "followUpOn-day", message: "The day to follow it up must be today or in the future" };
  return { field: "happenedOn-day", message: refusal === "in-the-future" ? "The day and time it happened must be in the past" : "The day it happened must be within the last 12 months" };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "contact:record");
  const form = await request.formData();
  const { value, errors, typed } = parseForm(contactForm, form);
  if (errors) return data({ errors, typed }, 422);
  const caseRef = params.caseRef ?? "";
  const outcome: Response | Exclude<ContactAnswer, "done"> = await once({ actor }, form, async (deps) => {
    const done = await recordContact(deps, actor, { caseRef, ...value });
    return done === "done" ? redirect(`/adviser/cases/${caseRef}#story`) : done;
  });
  if (outcome instanceof Response) return redirected(outcome);
  if (outcome === "not-found") throw new Response("Not found", { status: 404 });
  return data(withErrors(typed, [errorOf(outcome)]), 422);
}

export default function NewContact() {
  const { person, tries, safeContact, today } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const fields = fieldsOf(problem);
  const risky = Boolean(fields.errorAt("whyAnyway") ?? problem?.typed.whyAnyway?.[0]);
  return (
    <Page title={`Record a contact ${person.reference}`} errors={problem?.errors} back={{ href: `/adviser/cases/${person.reference}`, text: "Case" }}>
      <PersonBar person={person} today={today} />
      <h1 className="govuk-heading-l">Record a contact about {sayName(person)}</h1>
      <p className="govuk-body">{sayTries(tries)}</p>
      <PostForm>
        <ContactFields {...fields} safeContact={safeContact} risky={risky} />
        <Button preventDoubleClick>Save the contact</Button>
      </PostForm>
    </Page>
  );
}
