import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { partsOf } from "#app/domain/calendar/calendar-day";
import { nameDraft, type DraftRefused } from "#app/services/rules/change-draft.server";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { Page } from "#app/ui/page";
import { requirePermission } from "#app/web/access.server";
import { version } from "#app/web/fields";
import { fieldsOf } from "#app/web/field-state";
import { once } from "#app/web/once.server";
import { parseForm, withErrors } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { DatesFields } from "./dates-fields";
import { datesForm } from "./dates.form";
import { draftToChange, refusedDraft } from "./draft-to-change.server";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "rules:keep");
  const { id, name, funder, validFrom, version: seen } = await draftToChange(actor, params.setId);
  const { day, month, year } = partsOf(validFrom);
  return { id, version: seen, first: { name, funder, from: { day: String(day), month: String(month), year: String(year) } } };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "rules:keep");
  const form = await request.formData();
  const { value, errors, typed } = parseForm(datesForm.extend({ version: version() }), form);
  if (errors) return data({ errors, typed }, 422);
  const setId = params.setId ?? "";
  const outcome: Response | DraftRefused | { problem: string } = await once({ service: true, forActor: actor.id }, form, async (deps) => {
    const changed = await nameDraft(deps, actor, setId, value.version, { name: value.name, funder: value.funder, validFrom: value.from });
    return changed === "done" ? redirect(`/admin/rules/${setId}?saved=changed`) : changed;
  });
  if (outcome instanceof Response) return redirected(outcome);
  if (typeof outcome === "object") return data(withErrors(typed, [{ field: "from-day", message: outcome.problem }]), 422);
  return data(withErrors(typed, [refusedDraft(outcome, "name")]), 409);
}

export default function RulesDates() {
  const { id, version: seen, first } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const { errorAt, typedAt } = fieldsOf(problem);
  return (
    <Page title="Name and dates" errors={problem?.errors} back={`/admin/rules/${id}`}>
      <span className="govuk-caption-l">{first.name}</span>
      <h1 className="govuk-heading-l">Name and dates</h1>
      <PostForm>
        <input type="hidden" name="version" value={seen} />
        <DatesFields typedAt={typedAt} errorAt={errorAt} first={first} />
        <Button preventDoubleClick>Save</Button>
      </PostForm>
    </Page>
  );
}
