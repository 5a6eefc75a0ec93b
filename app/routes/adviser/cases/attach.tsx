import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { attachToCase } from "#app/services/cases/attach-to-case.server";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { Input } from "#app/ui/govuk/input";
import { Page } from "#app/ui/page";
import { requirePermission } from "#app/web/access.server";
import { fieldsOf } from "#app/web/field-state";
import { once } from "#app/web/once.server";
import { parseForm, withErrors } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { attachForm } from "./attach.form";
import { WhyJoin } from "./why-join";

export function loader({ context }: LoaderFunctionArgs) {
  requirePermission(context, "case:attach");
  return null;
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "case:attach");
  const form = await request.formData();
  const { value, errors, typed } = parseForm(attachForm, form);
  if (errors) return data({ errors, typed }, 422);
  // As the service: nobody sees a case that is not theirs, and this is how it becomes theirs, with a reason.
  const outcome: Response | "no-such-case" = await once({ service: true, forActor: actor.id }, form, async (deps) => {
    const done = await attachToCase(deps, actor, value);
    return typeof done === "string" ? done : redirect(`/adviser/cases/${done.reference}`);
  });
  if (outcome === "no-such-case") return data(withErrors(typed, [{ field: "reference", message: "There is no case with that reference. Check it with whoever gave it to you" }]), 422);
  return redirected(outcome);
}

export default function Attach() {
  const problem = useActionData<typeof action>();
  const { errorAt, typedAt } = fieldsOf(problem);
  return (
    <Page title="Join a case of another hub" errors={problem?.errors} back="/adviser/cases">
      <h1 className="govuk-heading-l">Join a case of another hub</h1>
      <p className="govuk-body">You need its reference. That you joined, and why, is kept and shown to the resident.</p>
      <PostForm>
        <Input name="reference" label={{ text: "Reference", className: "govuk-label--s" }} hint="For example, WL-7F3K-29QD" className="govuk-input--width-20" error={errorAt("reference")} value={typedAt("reference")} spellCheck={false} autoComplete="off" />
        <WhyJoin errorAt={errorAt} typedAt={typedAt} />
        <Button preventDoubleClick>Join the case</Button>
      </PostForm>
    </Page>
  );
}
