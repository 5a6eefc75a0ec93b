import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { quarterLabel } from "#app/domain/calendar/financial-quarter";
import { returnLife } from "#app/domain/returns/return";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { Textarea } from "#app/ui/govuk/textarea";
import { Page } from "#app/ui/page";
import { orNotFound, requirePermission } from "#app/web/access.server";
import { parseForm, type FieldError, type Typed } from "#app/web/parse-form";
import { asActor } from "#db/client.server";
import { findReturn } from "#db/queries/returns/returns";
import { downloadForm } from "./download.form";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "return:download");
  const { id, quarter, agreementName, status } = orNotFound(await asActor(actor, (db) => findReturn(db, params.returnId ?? "")));
  if (!returnLife[status].export) throw redirect(`/manager/returns/${id}`);
  return { found: { id, quarter, agreementName } };
}

/** Asks for the reason, then hands the same request on to the file: 307 keeps its method and its body, so no file leaves without a reason. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "return:download");
  // No one-time key: nothing is changed here.
  const { errors, typed } = parseForm(downloadForm, await request.formData());
  const { id } = orNotFound(await asActor(actor, (db) => findReturn(db, params.returnId ?? "")));
  return errors ? data({ errors, typed }, 422) : redirect(`/manager/returns/${id}/participants.csv`, 307);
}

export default function DownloadReturn() {
  const { found } = useLoaderData<typeof loader>();
  const problem = useActionData<{ errors: FieldError[]; typed: Typed }>();
  const errors = problem?.errors ?? [];
  const title = "Download the participants’ file";
  return (
    <Page title={`${title}: ${quarterLabel(found.quarter)}, ${found.agreementName}`} errors={errors} back={`/manager/returns/${found.id}`}>
      <span className="govuk-caption-l">
        {quarterLabel(found.quarter)}, {found.agreementName}
      </span>
      <h1 className="govuk-heading-l">{title}</h1>
      <p className="govuk-body">The file has one row for each event of each person, restricted cases too. It names nobody, but somebody who knows a person may recognise them in it. Send it only to the funder, and keep no copy.</p>
      <PostForm>
        <Textarea
          name="reason"
          value={problem?.typed.reason?.[0]}
          rows={3}
          label={{ text: "Why do you need the file?", className: "govuk-label--m" }}
          hint="Your name, the time and this reason are kept in the audit."
          error={errors.find(({ field }) => field === "reason")?.message}
        />
        <Button>Download the file (CSV)</Button>
      </PostForm>
    </Page>
  );
}
