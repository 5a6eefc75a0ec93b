import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { sayDay } from "#app/domain/calendar/words";
import { publishRules, type Published } from "#app/services/rules/publish-rules.server";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { WarningText } from "#app/ui/govuk/warning-text";
import { Page } from "#app/ui/page";
import { orNotFound, requirePermission } from "#app/web/access.server";
import { version } from "#app/web/fields";
import { once } from "#app/web/once.server";
import { parseForm } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { comparisonOf } from "./comparison-of.server";
import { ComparisonSums } from "./comparison";
import { draftToChange } from "./draft-to-change.server";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "rules:keep");
  const set = await draftToChange(actor, params.setId);
  const { comparison, current } = await comparisonOf(actor, set);
  return { set: { id: set.id, name: set.name, version: set.version, validFrom: set.validFrom }, comparison: current ? comparison : undefined };
}

const refusals: Record<Exclude<Published, "published" | "not-found" | { problem: string }>, string> = {
  "past-drafting": "Somebody else has published or discarded this draft",
  "changed-meanwhile": "Somebody else changed this draft while you had the page open. Look at it and see what it would change before you publish it",
  "not-tried": "First see what these rules would change: they were changed since, or were never tried",
};

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "rules:keep");
  const form = await request.formData();
  const { value, errors } = parseForm(z.object({ version: version() }), form);
  if (errors) return data({ errors }, 422);
  const setId = params.setId ?? "";
  const outcome: Response | Exclude<Published, "published" | "not-found"> = orNotFound(
    await once({ service: true, forActor: actor.id }, form, async (deps) => {
      const published = await publishRules(deps, actor, setId, value.version);
      return published === "published" ? redirect(`/admin/rules/${setId}?saved=published`) : published;
    }),
  );
  if (outcome instanceof Response) return redirected(outcome);
  if (typeof outcome === "object") return data({ errors: [{ field: "main-content", message: outcome.problem }] }, 422);
  return data({ errors: [{ field: "main-content", message: refusals[outcome] }] }, 409);
}

export default function PublishRules() {
  const { set, comparison } = useLoaderData<typeof loader>();
  const errors = useActionData<typeof action>()?.errors;
  return (
    <Page title="Publish these rules" errors={errors} back={`/admin/rules/${set.id}`}>
      <span className="govuk-caption-l">{set.name}</span>
      <h1 className="govuk-heading-l">Publish these rules</h1>
      <p className="govuk-body">Whatever happens on {sayDay(set.validFrom)} or later is judged by them. What happened before stays judged by the rules of its day.</p>
      {comparison ? (
        <>
          <ComparisonSums comparison={comparison} />
          <WarningText>Published rules cannot be changed or taken back. What is wrong in them can only be put right by the next rules.</WarningText>
          <PostForm>
            <input type="hidden" name="version" value={set.version} />
            <Button preventDoubleClick>Publish</Button>
          </PostForm>
        </>
      ) : (
        <p className="govuk-body">First <a className="govuk-link" href={`/admin/rules/${set.id}`}>see what they would change</a>.</p>
      )}
    </Page>
  );
}
