import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import type { MeasureProblem } from "#app/domain/agreements/check-measure-set";
import { removeMeasure, saveMeasure, type DraftRefused } from "#app/services/rules/change-draft.server";
import { orNotFound, requirePermission } from "#app/web/access.server";
import { version } from "#app/web/fields";
import { once } from "#app/web/once.server";
import { parseForm, withErrors } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { draftToChange, refusedDraft } from "./draft-to-change.server";
import { MeasurePage } from "./measure-page";
import { fieldOf, measureForm, typedOf } from "./measure.form";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "rules:keep");
  const { id, name, version: seen, draft } = await draftToChange(actor, params.setId);
  const measure = orNotFound(draft.find(({ code }) => code === params.measureCode));
  return { set: { id, name, version: seen }, title: measure.title, first: typedOf(measure) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "rules:keep");
  const form = await request.formData();
  const [setId, code] = [params.setId ?? "", params.measureCode ?? ""];
  const back = `/admin/rules/${setId}?saved=changed`;
  if (form.get("act") === "remove") {
    const { value: seen, errors, typed } = parseForm(z.object({ version: version() }), form);
    if (errors) return data({ errors, typed }, 422);
    const outcome: Response | DraftRefused = await once({ actor }, form, async (deps) => {
      const removed = await removeMeasure(deps, actor, setId, seen.version, code);
      return removed === "done" ? redirect(back) : removed;
    });
    // What was in the fields is read again: nothing was typed here.
    return outcome instanceof Response ? redirected(outcome) : data({ errors: [refusedDraft(outcome, "code")], typed: undefined }, 409);
  }
  const { value, errors, typed } = parseForm(measureForm, form);
  if (errors) return data({ errors, typed }, 422);
  const outcome: Response | DraftRefused | { problems: MeasureProblem[] } = await once({ actor }, form, async (deps) => {
    const saved = await saveMeasure(deps, actor, setId, value.version, code, value.measure);
    return saved === "done" ? redirect(back) : saved;
  });
  if (outcome instanceof Response) return redirected(outcome);
  if (typeof outcome === "object") return data(withErrors(typed, outcome.problems.map(({ field, message }) => ({ field: fieldOf[field], message }))), 422);
  return data(withErrors(typed, [refusedDraft(outcome, "code")]), 409);
}

export default function EditMeasure() {
  const { set, title, first } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  return <MeasurePage title={title} set={set} first={first} problem={problem && { errors: problem.errors, typed: problem.typed ?? first }} removable />;
}
