import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { fileProblemWords, importKindWords, listAgreementWords, listLimits } from "#app/content/intake";
import { referrerAgreements } from "#app/domain/applications/referrer";
import { importKinds, mostBytes } from "#app/domain/intake/list-import";
import { uploadList } from "#app/services/intake/upload-list.server";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { FileUpload } from "#app/ui/govuk/file-upload";
import { Input } from "#app/ui/govuk/input";
import { Radios } from "#app/ui/govuk/radios";
import { Page } from "#app/ui/page";
import { requirePermission } from "#app/web/access.server";
import { fieldsOf } from "#app/web/field-state";
import { fileIn } from "#app/web/file-field";
import { once } from "#app/web/once.server";
import { parseForm, withErrors } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { asActor } from "#db/client.server";
import { listHubs } from "#db/queries/place/list-hubs";
import { newListForm } from "./new.form";

export async function loader({ context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "list:import");
  const hubs = await asActor(actor, listHubs);
  return { hubs: hubs.filter(({ id }) => actor.hubIds.includes(id)).map(({ id, name }) => ({ id, name })) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "list:import");
  const form = await request.formData();
  const { value, errors = [], typed } = parseForm(newListForm, form);
  const file = await fileIn(form, "file");
  const wrong = !file ? "missing" : file.bytes.byteLength > mostBytes ? "too_large" : file.bytes.byteLength === 0 ? "empty" : undefined;
  const all = [...errors, ...(wrong ? [{ field: "file", message: fileProblemWords[wrong]() }] : [])];
  if (!value || !file || all.length > 0) return data(withErrors(typed, all), 422);
  const { kind, from: fromName, agreement, hub: hubId } = value;
  const outcome: Response | { problem: string; line?: number | undefined } = await once({ actor }, form, async (deps) => {
    const uploaded = await uploadList(deps, actor, { kind, fromName, agreement, hubId, fileName: file.name.slice(0, 200), bytes: file.bytes });
    return "id" in uploaded ? redirect(`/adviser/imports/${uploaded.id}`) : uploaded;
  });
  if (outcome instanceof Response) return redirected(outcome);
  const { problem, line } = outcome as Exclude<Awaited<ReturnType<typeof uploadList>>, { id: string }>;
  const found = problem === "not-your-hub" ? { field: "hub", message: "Select the hub it is for" } : { field: "file", message: fileProblemWords[problem](line) };
  return data(withErrors(typed, [found]), 422);
}

export default function NewList() {
  const { hubs } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const { errorAt, typedAt } = fieldsOf(problem);
  const [onlyHub, ...others] = hubs;
  if (!onlyHub) {
    return (
      <Page title="Bring in a list" back={{ href: "/adviser/imports", text: "Lists" }}>
        <h1 className="govuk-heading-l">Bring in a list</h1>
        <p className="govuk-body">You do not work at a hub yet, so a list has no queue to go to. An administrator adds you to one.</p>
      </Page>
    );
  }
  return (
    <Page title="Bring in a list" back={{ href: "/adviser/imports", text: "Lists" }} errors={problem?.errors}>
      <h1 className="govuk-heading-l">Bring in a list</h1>
      <p className="govuk-body">You see every row before anything becomes of it. When you confirm, each person gets an application in the triage queue. They are told who sent the list and can say no, as when anybody else applies for them.</p>
      <PostForm encType="multipart/form-data">
        <Radios
          name="kind" legend={{ text: "What kind of list is it?", className: "govuk-fieldset__legend--m" }} error={errorAt("kind")} value={typedAt("kind")}
          items={importKinds.map((value) => ({ value, text: importKindWords[value], hint: <>You can use <a className="govuk-link" href={`/adviser/imports/template.csv?kind=${value}`}>our file to fill in<span className="govuk-visually-hidden">: {importKindWords[value]}</span></a>.</> }))}
        />
        <Input name="from" label={{ text: "Which school or Jobcentre sent it?", className: "govuk-label--m" }} hint="The people on it are told this name" error={errorAt("from")} value={typedAt("from")} />
        <Radios
          name="agreement" legend={{ text: "Do the people on it know?", className: "govuk-fieldset__legend--m" }} error={errorAt("agreement")} value={typedAt("agreement")}
          items={referrerAgreements.map((value) => ({ value, text: listAgreementWords[value] }))}
        />
        {others.length === 0 ? (
          <input type="hidden" name="hub" value={onlyHub.id} />
        ) : (
          <Radios name="hub" legend={{ text: "Which hub is it for?", className: "govuk-fieldset__legend--m" }} error={errorAt("hub")} value={typedAt("hub")} items={hubs.map(({ id, name }) => ({ value: id, text: name }))} />
        )}
        <FileUpload
          name="file" label={{ text: "The file", className: "govuk-label--m" }} accept=".csv,.txt,text/csv" error={errorAt("file")}
          hint={`A CSV file with headings in the first line. ${listLimits} Dates with the day first, like 3/4/2009.`}
        />
        <Button preventDoubleClick>Read the list</Button>
      </PostForm>
    </Page>
  );
}
