import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { quarterLabel } from "#app/domain/calendar/financial-quarter";
import { sayDay } from "#app/domain/calendar/words";
import { returnLife } from "#app/domain/returns/return";
import { signOffReturn } from "#app/services/returns/sign-off-return.server";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { Checkboxes } from "#app/ui/govuk/checkboxes";
import { SummaryList } from "#app/ui/govuk/summary-list";
import { Page } from "#app/ui/page";
import { orNotFound, requirePermission } from "#app/web/access.server";
import { choices, version } from "#app/web/fields";
import { once } from "#app/web/once.server";
import { parseForm, type FieldError } from "#app/web/parse-form";
import { asActor } from "#db/client.server";
import { findReturn } from "#db/queries/returns/returns";
import { totalsToShow } from "./return-to-show.server";
import { TotalsTable } from "./totals-table";

const signOffForm = z.object({ version: version(), read: choices(["yes"], "Confirm that you have read it and stand by it") });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "return:sign-off");
  return asActor(actor, async (db) => {
    const found = orNotFound(await findReturn(db, params.returnId ?? ""));
    const { id, quarter, agreementName, status, frozenByName, frozenAt, warningsAccepted } = found;
    if (!returnLife[status].sign_off) throw redirect(`/manager/returns/${id}`);
    return { found: { id, quarter, agreementName, frozenByName, warningsAccepted, version: found.version }, frozenOn: frozenAt && londonDayOf(frozenAt), totals: await totalsToShow(db, found), frozeIt: found.frozenBy === actor.id };
  });
}

export async function action({ request, params: { returnId = "" }, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "return:sign-off");
  const form = await request.formData();
  const { value, errors } = parseForm(signOffForm, form);
  if (errors) return data({ errors }, 422);

  const outcome = await once({ actor }, form, async (deps) => {
    const done = await signOffReturn(deps, actor, returnId, value.version);
    return done === "signed-off" ? redirect(`/manager/returns/${returnId}?saved=signed-off`) : done;
  });
  if (outcome === "not-found") throw new Response("Not found", { status: 404 });
  if (outcome === "same-person") return data({ errors: [{ field: "main-content", message: "You froze this return. Somebody else must sign it off" }] }, 409);
  if (outcome === "changed-meanwhile") return data({ errors: [{ field: "main-content", message: "Somebody else has changed this return since you opened it. This is how it stands now" }] }, 409);
  return outcome;
}

export default function SignOffReturn() {
  const { found, frozenOn, totals, frozeIt } = useLoaderData<typeof loader>();
  const errors = useActionData<{ errors: FieldError[] }>()?.errors ?? [];
  const title = `Sign off the return of ${quarterLabel(found.quarter)}`;
  return (
    <Page title={`${title}, ${found.agreementName}`} errors={errors} back={`/manager/returns/${found.id}`} wide>
      <span className="govuk-caption-l">{found.agreementName}</span>
      <h1 className="govuk-heading-l">{title}</h1>
      <SummaryList
        rows={[
          { key: "Frozen", value: `${frozenOn ? sayDay(frozenOn) : ""}, by ${found.frozenByName ?? ""}` },
          found.warningsAccepted !== null && { key: "Why the warnings were accepted", value: found.warningsAccepted },
        ]}
      />
      <TotalsTable returnId={found.id} totals={totals} />
      {frozeIt ? (
        <p className="govuk-body">You froze this return, so somebody else must sign it off.</p>
      ) : (
        <PostForm>
          <input type="hidden" name="version" value={found.version} />
          <Checkboxes
            name="read"
            legend={{ text: "Your word for it", className: "govuk-fieldset__legend--m" }}
            error={errors.find(({ field }) => field === "read")?.message}
            items={[{ value: "yes", text: "I have read this return and stand by its numbers" }]}
          />
          <Button preventDoubleClick>Sign off this return</Button>
        </PostForm>
      )}
    </Page>
  );
}
