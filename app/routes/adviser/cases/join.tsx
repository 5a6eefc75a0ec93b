import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { sayName } from "#app/content/names";
import { today as todayIs } from "#app/platform/service.server";
import { joinCase } from "#app/services/cases/join-case.server";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { Page } from "#app/ui/page";
import { orNotFound, requirePermission } from "#app/web/access.server";
import { fieldsOf } from "#app/web/field-state";
import { pageOfCase } from "#app/web/join-path";
import { once } from "#app/web/once.server";
import { parseForm } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { joinForm } from "./attach.form";
import { PersonBar } from "./person-bar";
import { readCase } from "./read-case.server";
import { WhyJoin } from "./why-join";

/** The page of the case they were on when they found that they only read it. */
function backTo(request: Request, caseRef: string): string | undefined {
  const next = new URL(request.url).searchParams.get("next");
  return next ? pageOfCase(caseRef, next) : undefined;
}

export async function loader({ params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "case:attach");
  return { today: todayIs(), ...(await readCase(actor, params.caseRef)) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "case:attach");
  const form = await request.formData();
  const caseRef = params.caseRef ?? "";
  const { value, errors, typed } = parseForm(joinForm, form);
  if (errors) return data({ errors, typed }, 422);
  const outcome: Response | "not-found" = await once({ actor }, form, async (deps) => {
    const done = await joinCase(deps, actor, { caseRef, ...value });
    return done === "done" ? redirect(backTo(request, caseRef) ?? `/adviser/cases/${caseRef}`) : done;
  });
  return redirected(orNotFound(outcome));
}

export default function Join() {
  const { person: { mayJoin, ...person }, today, leadName, mayWork } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const href = `/adviser/cases/${person.reference}`;
  return (
    <Page title={`Join case ${person.reference}`} errors={problem?.errors} back={{ href, text: "The case" }}>
      <PersonBar person={person} today={today} />
      <h1 className="govuk-heading-l">{mayWork ? "You work on this case" : `Join the case of ${sayName(person)}`}</h1>
      {mayJoin ? (
        <>
          <p className="govuk-body">You can read this case. Only those who work on it change it{leadName && `: ${leadName} leads`}. Once you have joined, you can do everything here. That you joined, and why, is kept and shown to the resident.</p>
          <PostForm>
            <WhyJoin {...fieldsOf(problem)} />
            <Button preventDoubleClick>Join the case</Button>
          </PostForm>
        </>
      ) : (
        <p className="govuk-body">{mayWork ? "You can change it." : "This case is restricted: only the people named on it work on it. Ask whoever leads it to name you."} <a className="govuk-link" href={href}>Go to the case</a>.</p>
      )}
    </Page>
  );
}
