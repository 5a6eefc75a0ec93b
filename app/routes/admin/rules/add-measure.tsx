import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { MeasureProblem } from "#app/domain/agreements/check-measure-set";
import { saveMeasure, type DraftRefused } from "#app/services/rules/change-draft.server";
import { requirePermission } from "#app/web/access.server";
import { once } from "#app/web/once.server";
import { parseForm, withErrors } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { draftToChange, refusedDraft } from "./draft-to-change.server";
import { MeasurePage } from "./measure-page";
import { fieldOf, measureForm } from "./measure.form";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "rules:keep");
  const { id, name, version } = await draftToChange(actor, params.setId);
  return { set: { id, name, version } };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "rules:keep");
  const form = await request.formData();
  const { value, errors, typed } = parseForm(measureForm, form);
  if (errors) return data({ errors, typed }, 422);
  const setId = params.setId ?? "";
  const outcome: Response | DraftRefused | { problems: MeasureProblem[] } = await once({ actor }, form, async (deps) => {
    const saved = await saveMeasure(deps, actor, setId, value.version, undefined, value.measure);
    return saved === "done" ? redirect(`/admin/rules/${setId}?saved=changed`) : saved;
  });
  if (outcome instanceof Response) return redirected(outcome);
  if (typeof outcome === "object") return data(withErrors(typed, outcome.problems.map(({ field, message }) => ({ field: fieldOf[field], message }))), 422);
  return data(withErrors(typed, [refusedDraft(outcome, "code")]), 409);
}

export default function AddMeasure() {
  const { set } = useLoaderData<typeof loader>();
  return <MeasurePage title="Add a measure" set={set} first={{ window: ["none"], situation: ["any"] }} problem={useActionData<typeof action>()} />;
}
