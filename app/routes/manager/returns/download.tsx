import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { quarterLabel } from "#app/domain/calendar/financial-quarter";
import { learnerDestinationsPreset, returnPreset } from "#app/domain/publishing/preset";
import { restrictedFiles, returnFiles } from "#app/domain/publishing/return-files";
import { hasFiles, mayBePublished } from "#app/domain/returns/return";
import { PresetNotes } from "#app/ui/casework/preset-notes";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { Radios } from "#app/ui/govuk/radios";
import { Textarea } from "#app/ui/govuk/textarea";
import { WarningText } from "#app/ui/govuk/warning-text";
import { Page } from "#app/ui/page";
import { orNotFound, requirePermission } from "#app/web/access.server";
import { parseForm, type FieldError, type Typed } from "#app/web/parse-form";
import { asActor } from "#db/client.server";
import { findReturn } from "#db/queries/returns/returns";
import { downloadForm } from "./download.form";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "return:download");
  const found = orNotFound(await asActor(actor, (db) => findReturn(db, params.returnId ?? "")));
  if (!hasFiles(found)) throw redirect(`/manager/returns/${found.id}`);
  const { id, quarter, agreementName, streamName, status } = found;
  return { found: { id, quarter, agreementName: streamName === null ? agreementName : `${agreementName}, ${streamName}` }, superseded: status === "superseded", publishable: mayBePublished(found) };
}

/** Asks for the reason, then hands the same request on to the file: 307 keeps its method and its body, so no file leaves without a reason. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "return:download");
  // No one-time key: nothing is changed here.
  const { value, errors, typed } = parseForm(downloadForm, await request.formData());
  const { id } = orNotFound(await asActor(actor, (db) => findReturn(db, params.returnId ?? "")));
  return errors ? data({ errors, typed }, 422) : redirect(`/manager/returns/${id}/files/${value.file}`, 307);
}

export default function DownloadReturn() {
  const { found, superseded, publishable } = useLoaderData<typeof loader>();
  const problem = useActionData<{ errors: FieldError[]; typed: Typed }>();
  const errors = problem?.errors ?? [];
  const title = "Download this return";
  const errorOf = (name: string) => errors.find(({ field }) => field === name)?.message;
  return (
    <Page title={`${title}: ${quarterLabel(found.quarter)}, ${found.agreementName}`} errors={errors} back={`/manager/returns/${found.id}`}>
      <span className="govuk-caption-l">
        {quarterLabel(found.quarter)}, {found.agreementName}
      </span>
      <h1 className="govuk-heading-l">{title}</h1>
      <p className="govuk-body">These files are restricted. They have one row for each event of each person, restricted cases too. They name nobody, but somebody who knows a person may recognise them. Send them only to the funder, and keep no copy.</p>
      {superseded && <WarningText>This return is superseded. Its files are as they were when it stood.</WarningText>}
      {publishable && <p className="govuk-body">
        For anybody else there is <a className="govuk-link" href={`/manager/returns/${found.id}/publication`}>the publication copy</a>, in which small counts are hidden.
      </p>}
      <PostForm>
        <Radios
          name="file"
          value={problem?.typed.file?.[0] ?? (publishable ? "return.zip" : "participants.csv")}
          legend={{ text: "Which file do you need?", className: "govuk-fieldset__legend--m" }}
          error={errorOf("file")}
          items={restrictedFiles.filter((name) => publishable || name !== "return.zip").map((name) => ({ value: name, text: returnFiles[name].title, hint: { text: returnFiles[name].hint } }))}
        />
        <Textarea
          name="reason"
          value={problem?.typed.reason?.[0]}
          rows={3}
          label={{ text: "Why do you need the file?", className: "govuk-label--m" }}
          hint="Your name, the time, the file and this reason are kept in the audit."
          error={errorOf("reason")}
        />
        <Button>Download the file</Button>
      </PostForm>
      <h2 className="govuk-heading-m">Before a file is used outside</h2>
      <PresetNotes preset={returnPreset} />
      <PresetNotes preset={learnerDestinationsPreset} />
    </Page>
  );
}
