import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { apiScopeWords } from "#app/content/machines";
import { addMonths } from "#app/domain/calendar/calendar-day";
import { sayDay } from "#app/domain/calendar/words";
import { longestKeyMonths } from "#app/domain/machines/key";
import { apiScopes } from "#app/domain/machines/scopes";
import { today } from "#app/platform/service.server";
import { makeKey, type KeyWishRefusal } from "#app/services/machines/make-key.server";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { Checkboxes } from "#app/ui/govuk/checkboxes";
import { DateInput } from "#app/ui/govuk/date-input";
import { Input } from "#app/ui/govuk/input";
import { WarningText } from "#app/ui/govuk/warning-text";
import { Page } from "#app/ui/page";
import { requirePermission } from "#app/web/access.server";
import { fieldsOf } from "#app/web/field-state";
import { once } from "#app/web/once.server";
import { parseForm } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { keyForm } from "./machines.form";

const refusals: Record<KeyWishRefusal, string> = {
  "ends-in-the-past": "The key’s last day must be today or later",
  "ends-too-late": `The key’s last day must be within the next ${longestKeyMonths} months`,
};

export function loader({ context }: LoaderFunctionArgs) {
  requirePermission(context, "machine-access:keep");
  return { latest: sayDay(addMonths(today(), longestKeyMonths)) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "machine-access:keep");
  const form = await request.formData();
  const { value, errors, typed } = parseForm(keyForm, form);
  if (errors) return data({ errors, typed, made: undefined }, 422);
  let key = "";
  const outcome = await once({ actor }, form, async (deps) => {
    const made = await makeKey(deps, actor, value);
    if (typeof made === "string") return made;
    ({ key } = made);
    return redirect("/provider/machines");
  });
  if (typeof outcome === "string") return data({ errors: [{ field: "untilOn-day", message: refusals[outcome] }], typed, made: undefined }, 422);
  // The form sent a second time leads to the list: the key was in the first answer.
  if (!key) return redirected(outcome);
  return data({ errors: undefined, typed, made: { name: value.name, key } });
}

export default function NewKey() {
  const { latest } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { errorAt, typedAt, allTypedAt } = fieldsOf(answer);
  if (answer?.made) {
    return (
      <Page title="Your new key">
        <h1 className="govuk-heading-l">Your new key</h1>
        <p className="govuk-body">For {answer.made.name}:</p>
        <p className="govuk-body wl-breaks-anywhere"><strong><code>{answer.made.key}</code></strong></p>
        <WarningText>Copy it now and keep it like a password. It is not shown again: if it is lost, make another.</WarningText>
        <p className="govuk-body"><a className="govuk-link" href="/provider/machines">I have copied it</a></p>
      </Page>
    );
  }
  return (
    <Page title="Make a key" back={{ href: "/provider/machines", text: "Your own systems" }} errors={answer?.errors}>
      <h1 className="govuk-heading-l">Make a key</h1>
      <PostForm>
        <Input name="name" label="What is it for?" hint="Such as the system that will use it. Advisers and residents see this name where the system acts." autoComplete="off" value={typedAt("name")} error={errorAt("name")} />
        <Checkboxes name="scopes" legend="What may it do?" hint="Give it no more than the system needs." values={allTypedAt("scopes")} items={apiScopes.map((scope) => ({ value: scope, text: apiScopeWords[scope], hint: scope }))} error={errorAt("scopes")} />
        <DateInput id="untilOn" namePrefix="untilOn" legend="Last day" hint={`At the latest ${latest}. We write to you two weeks before.`} values={Object.fromEntries(Object.entries(answer?.typed ?? {}).map(([field, values]) => [field, values[0]]))} error={errorAt("untilOn")} />
        <Button preventDoubleClick>Make the key</Button>
      </PostForm>
    </Page>
  );
}
