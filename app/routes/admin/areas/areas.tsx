import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { giveAreaCodes, seenCodes } from "#app/services/place/give-area-codes.server";
import { Button } from "#app/ui/govuk/button";
import { Input } from "#app/ui/govuk/input";
import { NotificationBanner } from "#app/ui/govuk/notification-banner";
import { PostForm } from "#app/ui/form";
import { Page } from "#app/ui/page";
import { requirePermission } from "#app/web/access.server";
import { once } from "#app/web/once.server";
import { parseForm } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { asActor } from "#db/client.server";
import { listCouncilAreas } from "#db/queries/place/council-areas";
import { areasForm, codeField } from "./areas.form";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "place:administer");
  const councils = await asActor(actor, listCouncilAreas);
  return { councils, seen: seenCodes(councils), saved: new URL(request.url).searchParams.has("saved") };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "place:administer");
  const form = await request.formData();
  const councils = await asActor(actor, listCouncilAreas);
  const { value, errors, typed } = parseForm(areasForm(councils), form);
  if (errors) return data({ errors, typed }, 422);
  const given = value as Record<string, string | null>;
  const codes = new Map(councils.map(({ id }) => [id, given[codeField(id)] ?? null]));
  const outcome = await once({ actor }, form, async (deps) => {
    const done = await giveAreaCodes(deps, actor, codes, value.seen);
    return done === "done" ? redirect("/admin/areas?saved") : done;
  });
  if (outcome === "changed-meanwhile") return data({ errors: [{ field: codeField(councils[0]?.id ?? ""), message: "Somebody else changed the codes while you had the page open. Check your answers and save again" }], typed }, 409);
  if ("sameAs" in outcome) return data({ errors: [{ field: codeField(outcome.councilId), message: `Enter another code: ${outcome.sameAs} has this one` }], typed }, 422);
  return redirected(outcome);
}

const known = ({ postcodes, edition }: { postcodes: number; edition: string | null }) => (postcodes === 0 ? "No postcodes yet" : `${postcodes.toLocaleString("en-GB")} postcodes${edition ? `, from ${edition}` : ""}`);

export default function Areas() {
  const { councils, seen, saved } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const errorAt = (name: string) => answer?.errors.find(({ field }) => field === name)?.message;
  return (
    <Page title="Councils’ areas" errors={answer?.errors} before={saved && !answer ? <NotificationBanner type="success">Saved. Import the postcode directory to bring in their postcodes.</NotificationBanner> : undefined}>
      <h1 className="govuk-heading-l">Councils’ areas</h1>
      <p className="govuk-body">The code says which postcodes of the Office for National Statistics’ directory are a council’s. You find it in the list of local authority districts on geoportal.statistics.gov.uk. Bringing in the postcodes is a command: <code>npm run import:postcodes</code>.</p>
      {councils.length === 0 ? (
        <p className="govuk-body">There are no councils yet.</p>
      ) : (
        <PostForm>
          <input type="hidden" name="seen" value={seen} />
          {councils.map((council) => {
            const name = codeField(council.id);
            return <Input key={name} name={name} label={council.name} hint={known(council)} value={answer ? (answer.typed[name]?.[0] ?? "") : council.areaCode} error={errorAt(name)} className="govuk-input--width-10" spellCheck={false} autoComplete="off" />;
          })}
          <Button preventDoubleClick>Save</Button>
        </PostForm>
      )}
    </Page>
  );
}
