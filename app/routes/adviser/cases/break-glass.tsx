import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { breakGlassReasonWords } from "#app/content/restriction";
import { breakGlassReasons } from "#app/domain/cases/restriction";
import { countTry } from "#app/services/identity/count-try.server";
import { breakGlass } from "#app/services/restricted/break-glass.server";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { Input } from "#app/ui/govuk/input";
import { Radios } from "#app/ui/govuk/radios";
import { Textarea } from "#app/ui/govuk/textarea";
import { WarningText } from "#app/ui/govuk/warning-text";
import { Page } from "#app/ui/page";
import { requirePermission } from "#app/web/access.server";
import { fieldsOf } from "#app/web/field-state";
import { once } from "#app/web/once.server";
import { parseForm, withErrors } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { breakGlassForm } from "./break-glass.form";

export function loader({ context }: LoaderFunctionArgs) {
  requirePermission(context, "case:break-glass");
  return null;
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "case:break-glass");
  const form = await request.formData();
  const { value, errors, typed } = parseForm(breakGlassForm, form);
  if (errors) return data({ errors, typed }, 422);
  const { visit, remoteAddress } = context.asking;
  const { allowed } = await countTry("break_glass", { account: actor.id, visit, remoteAddress });
  if (!allowed) return data(withErrors(typed, [{ field: "reference", message: "You have tried too often. Try again in an hour, or ask your manager" }]), 429);
  // As the service: nobody sees a restricted case they are not named on, and this is how they do until the end of the day.
  const outcome: Response | "none-to-open" = await once({ service: true, forActor: actor.id }, form, async (deps) => {
    const done = await breakGlass(deps, actor, value);
    return typeof done === "string" ? done : redirect(`/adviser/cases/${done.reference}`);
  });
  if (outcome === "none-to-open") return data(withErrors(typed, [{ field: "reference", message: "There is no restricted case with that reference that you can open. Check it with whoever gave it to you" }]), 422);
  return redirected(outcome);
}

export default function BreakGlass() {
  const problem = useActionData<typeof action>();
  const { errorAt, typedAt } = fieldsOf(problem);
  return (
    <Page title="Open a restricted case in an emergency" errors={problem?.errors} back={{ href: "/adviser/cases", text: "Cases" }}>
      <h1 className="govuk-heading-l">Open a restricted case in an emergency</h1>
      <p className="govuk-body">Only when it cannot wait for the people named on the case. You can read it until the end of today.</p>
      <WarningText>That you opened it, and why, is kept. The resident reads it, the managers are told, and one of them reviews it.</WarningText>
      <PostForm>
        <Input name="reference" label={{ text: "Reference", className: "govuk-label--s" }} hint="For example, WL-7F3K-29QD" className="govuk-input--width-20" error={errorAt("reference")} value={typedAt("reference")} spellCheck={false} autoComplete="off" />
        <Radios name="reason" legend={{ text: "Why must you open it now?", className: "govuk-fieldset__legend--s" }} error={errorAt("reason")} value={typedAt("reason")} items={breakGlassReasons.map((value) => ({ value, text: breakGlassReasonWords[value] }))} />
        <Textarea name="words" rows={3} label={{ text: "What has happened?", className: "govuk-label--s" }} hint="The manager who reviews it reads this" error={errorAt("words")} value={typedAt("words")} />
        <Button className="govuk-button--warning" preventDoubleClick>Open the case until the end of today</Button>
      </PostForm>
    </Page>
  );
}
