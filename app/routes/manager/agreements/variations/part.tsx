import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { quartersOf } from "#app/domain/agreements/profile";
import { variationLife } from "#app/domain/agreements/variation";
import type { StaffActor } from "#app/domain/people/actor";
import { changeVariation } from "#app/services/agreements/vary-agreement.server";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { Page } from "#app/ui/page";
import { orNotFound, requirePermission } from "#app/web/access.server";
import { version } from "#app/web/fields";
import { fieldsOf } from "#app/web/field-state";
import { once } from "#app/web/once.server";
import { parseForm, withErrors } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { z } from "zod";
import { PartFields } from "./part-fields";
import { isPart, variationParts } from "./parts";
import { variationToShow } from "./variation-to-show.server";

/** The part of a draft that an address is about; of quarters, those of one year at a time. Whoever may not write it is led to reading it. */
async function partToWrite(actor: StaffActor, request: Request, { agreementId, variationId, part = "" }: { agreementId?: string; variationId?: string; part?: string }) {
  const name = orNotFound(isPart(part) ? part : undefined);
  const { agreement, variation, ...known } = await variationToShow(actor, agreementId, variationId);
  if (!variationLife[variation.status].change || variation.writtenBy !== actor.id) throw redirect(`/manager/agreements/${agreement.id}/variations/${variation.id}`);
  const asked = new URL(request.url).searchParams.get("year");
  const year = known.years.find((each) => each === asked) ?? known.years[0] ?? "";
  return { agreement, variation, name, year, known: { ...known, quarters: quartersOf(year, agreement) } };
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "agreement:vary");
  const { agreement, variation, name, year, known } = await partToWrite(actor, request, params);
  return { agreement: { id: agreement.id, name: agreement.name }, variationId: variation.id, version: variation.version, content: variation.after, name, year, known };
}

const refusals = { "past-drafting": "Somebody else has agreed or discarded this change", "changed-meanwhile": "This change was written on in another window while you had this one open. Open the part again", "not-yours": "Somebody else writes this change" } as const;

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "agreement:vary");
  const form = await request.clone().formData();
  const { agreement, variation, name, known } = await partToWrite(actor, request, params);
  const { value: seen, errors: old } = parseForm(z.object({ version: version() }), form);
  const { value, errors, typed } = variationParts[name].read(form, variation.after, known);
  if (old ?? errors) return data({ errors: [...(old ?? []), ...(errors ?? [])], typed }, 422);
  const outcome = orNotFound(
    await once({ actor }, form, async (deps) => {
      const changed = await changeVariation(deps, actor, variation.id, seen?.version ?? 0, value ?? {});
      return changed === "changed" ? redirect(`/manager/agreements/${agreement.id}/variations/${variation.id}?saved=changed`) : changed;
    }),
  );
  return typeof outcome === "string" ? data(withErrors(typed, [{ field: "main-content", message: refusals[outcome] }]), 409) : redirected(outcome);
}

export default function VariationPart() {
  const { agreement, variationId, version: seen, content, name, year, known } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const { errorAt, typedAt, allTypedAt } = fieldsOf(problem);
  const { title } = variationParts[name];
  const address = `/manager/agreements/${agreement.id}/variations/${variationId}`;
  return (
    <Page title={`${title}: ${agreement.name}`} errors={problem?.errors} back={address} wide={name === "years" || name === "quarters"}>
      <span className="govuk-caption-l">{agreement.name}</span>
      <h1 className="govuk-heading-l">{title}</h1>
      <PartFields name={name} address={`${address}/quarters`} year={year} known={known} content={content} errorAt={errorAt} typedAt={typedAt} allTypedAt={allTypedAt}>
        {(fields) => (
          <PostForm>
            <input type="hidden" name="version" value={seen} />
            {fields}
            <Button preventDoubleClick>Save this part</Button>
          </PostForm>
        )}
      </PartFields>
    </Page>
  );
}
