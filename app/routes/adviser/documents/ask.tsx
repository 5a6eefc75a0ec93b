import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { sayName } from "#app/content/names";
import { askForDocument, type AskAnswer } from "#app/services/documents/ask-for-document.server";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { DateInput } from "#app/ui/govuk/date-input";
import { Input } from "#app/ui/govuk/input";
import { Textarea } from "#app/ui/govuk/textarea";
import { Page } from "#app/ui/page";
import { requirePermission } from "#app/web/access.server";
import { fieldsOf } from "#app/web/field-state";
import { once } from "#app/web/once.server";
import { parseForm, withErrors, type FieldError } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { readCaseToWork } from "../cases/read-case.server";
import { askForm } from "./ask.form";

const refusals: Record<Exclude<AskAnswer, "done" | "not-found">, FieldError> = {
  closed: { field: "what", message: "This case is closed, so nothing can be asked for" },
  "in-the-past": { field: "dueOn-day", message: "The day you need it by must be today or in the future" },
};

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "document:ask");
  return readCaseToWork(actor, request, params.caseRef);
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "document:ask");
  const form = await request.formData();
  const { value, errors, typed } = parseForm(askForm, form);
  if (errors) return data({ errors, typed }, 422);
  const caseRef = params.caseRef ?? "";
  const outcome: Response | Exclude<AskAnswer, "done"> = await once({ actor }, form, async (deps) => {
    const answer = await askForDocument(deps, actor, { caseRef, ...value });
    return answer === "done" ? redirect(`/adviser/cases/${caseRef}/documents?done=asked`) : answer;
  });
  if (typeof outcome !== "string") return redirected(outcome);
  if (outcome === "not-found") throw new Response("Not found", { status: 404 });
  return data(withErrors(typed, [refusals[outcome]]), 422);
}

export default function AskForDocument() {
  const { person } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const { errorAt, typedAt } = fieldsOf(problem);
  return (
    <Page title={`Ask for a document ${person.reference}`} errors={problem?.errors} back={`/adviser/cases/${person.reference}/documents`}>
      <h1 className="govuk-heading-l">Ask {sayName(person)} for a document</h1>
      <p className="govuk-body">They read this as you write it. Ask for what you need and no more.</p>
      <PostForm>
        <Input name="what" label={{ text: "What do you need?", className: "govuk-label--s" }} hint="For example, your food hygiene certificate" error={errorAt("what")} value={typedAt("what")} />
        <Textarea name="why" label={{ text: "Why do you need it?", className: "govuk-label--s" }} hint="For example, the college asks for it before the course starts" rows={3} error={errorAt("why")} value={typedAt("why")} />
        <DateInput
          id="dueOn" namePrefix="dueOn" legend={{ text: "When do you need it by?", className: "govuk-fieldset__legend--s" }} hint="For example, 27 3 2026" error={errorAt("dueOn")}
          values={{ day: typedAt("dueOn-day"), month: typedAt("dueOn-month"), year: typedAt("dueOn-year") }}
        />
        <Button preventDoubleClick>Ask for it</Button>
      </PostForm>
    </Page>
  );
}
