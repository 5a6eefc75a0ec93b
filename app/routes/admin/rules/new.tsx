import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { partsOf } from "#app/domain/calendar/calendar-day";
import { today } from "#app/platform/service.server";
import { draftRules } from "#app/services/rules/draft-rules.server";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { Page } from "#app/ui/page";
import { orNotFound, requirePermission } from "#app/web/access.server";
import { fieldsOf } from "#app/web/field-state";
import { once } from "#app/web/once.server";
import { parseForm, withErrors } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { asActor } from "#db/client.server";
import { findAgreement } from "#db/queries/agreements/find-agreement";
import { DatesFields } from "./dates-fields";
import { datesForm } from "./dates.form";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "rules:keep");
  const agreement = await asActor(actor, (db) => findAgreement(db, params.agreementId ?? ""));
  const { year, month } = partsOf(today());
  const next = month < 4 ? year : year + 1;
  return { agreement: { name: orNotFound(agreement).name }, next };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "rules:keep");
  const form = await request.formData();
  const { value, errors, typed } = parseForm(datesForm, form);
  if (errors) return data({ errors, typed }, 422);
  // As the service: whether a quarter is frozen is the managers' to read.
  const outcome = orNotFound(
    await once({ service: true, forActor: actor.id }, form, async (deps) => {
      const drafted = await draftRules(deps, actor, params.agreementId ?? "", { name: value.name, funder: value.funder, validFrom: value.from });
      return typeof drafted === "object" && "setId" in drafted ? redirect(`/admin/rules/${drafted.setId}?saved=drafted`) : drafted;
    }),
  );
  return "problem" in outcome ? data(withErrors(typed, [{ field: "from-day", message: outcome.problem }]), 422) : redirected(outcome);
}

export default function NewRules() {
  const { agreement, next } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const { errorAt, typedAt } = fieldsOf(problem);
  return (
    <Page title="Write the next rules" errors={problem?.errors} back="/admin/rules">
      <span className="govuk-caption-l">{agreement.name}</span>
      <h1 className="govuk-heading-l">Write the next rules</h1>
      <p className="govuk-body">They begin as a copy of the rules published last. Change what is different, and see what that would do to what was counted.</p>
      <PostForm>
        <DatesFields typedAt={typedAt} errorAt={errorAt} first={{ name: `Rules for ${next} to ${next + 1}`, funder: "", from: { day: "1", month: "4", year: String(next) } }} />
        <Button preventDoubleClick>Begin a draft</Button>
      </PostForm>
    </Page>
  );
}
