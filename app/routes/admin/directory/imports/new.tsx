import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { feedProblemWords } from "#app/content/directory";
import { checkImport, type ImportChecked } from "#app/services/directory/check-import.server";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { FileUpload } from "#app/ui/govuk/file-upload";
import { Input } from "#app/ui/govuk/input";
import { Radios } from "#app/ui/govuk/radios";
import { Page } from "#app/ui/page";
import { requirePermission } from "#app/web/access.server";
import { fieldsOf } from "#app/web/field-state";
import { filesIn } from "#app/web/file-field";
import { once } from "#app/web/once.server";
import { parseForm, withErrors, type FieldError } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { asActor } from "#db/client.server";
import { listFeeds } from "#db/queries/directory/imports";
import { newImportForm } from "./new.form";

/** [L] Local setting: the bytes of a feed's files together. */
const mostBytes = 10_000_000;
const tooLarge = "The files must be 10 MB or smaller together. Put them into one ZIP file";
const sentBack: Record<string, string> = { "too-large": tooLarge, busy: "Too many files are on their way at the moment. Try again in a minute" };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "directory:import");
  return { feeds: await asActor(actor, listFeeds), sentBack: sentBack[new URL(request.url).searchParams.get("problem") ?? ""] };
}

function problemOf(checked: Exclude<ImportChecked, { id: string }>): FieldError {
  if (checked.problem === "no-such-feed") return { field: "feed", message: "Select which feed it is" };
  if (checked.problem === "pages-missing") return { field: "whole", message: `The files are pages of a longer list, and ${checked.pages.length === 1 ? "page" : "pages"} ${checked.pages.slice(0, 10).join(", ")} of it ${checked.pages.length === 1 ? "is" : "are"} missing. Choose them too, or select that it is a part` };
  return { field: "files", message: feedProblemWords[checked.problem](checked.file || "The file", checked.line) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "directory:import");
  const form = await request.formData();
  const { value, errors = [], typed } = parseForm(newImportForm, form);
  const files = await filesIn(form, "files");
  const size = files.reduce((sum, { bytes }) => sum + bytes.byteLength, 0);
  const wrong = files.length === 0 ? "Choose the feed’s files" : size > mostBytes ? tooLarge : undefined;
  const all = [...errors, ...(wrong ? [{ field: "files", message: wrong }] : [])];
  if (!value || all.length > 0) return data(withErrors(typed, all), 422);
  const feed = value.feed === "new" ? { name: value.name } : { id: value.feed };
  const outcome: Response | FieldError = await once({ actor }, form, async (deps) => {
    const checked = await checkImport(deps, actor, { feed, files, whole: value.whole === "whole" });
    return checked.problem === undefined ? redirect(`/admin/directory/imports/${checked.id}`) : problemOf(checked);
  });
  return outcome instanceof Response ? redirected(outcome) : data(withErrors(typed, [outcome]), 422);
}

export default function NewImport() {
  const { feeds, sentBack: back } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const problem = answer ?? (back === undefined ? undefined : { errors: [{ field: "files", message: back }], typed: undefined });
  const { errorAt, typedAt } = fieldsOf(problem);
  const name = <Input name="name" label="Name of the feed" hint="For example, Northmere City Council’s directory" error={errorAt("name")} value={typedAt("name")} />;
  return (
    <Page title="Bring in a feed" back={{ href: "/admin/directory/imports", text: "Feeds" }} errors={problem?.errors}>
      <h1 className="govuk-heading-l">Bring in a feed</h1>
      <p className="govuk-body">A council’s or a college’s services, in Open Referral’s format (HSDS 3.0). You see what would be added, changed and withdrawn before anything is saved.</p>
      <PostForm encType="multipart/form-data">
        {feeds.length === 0 ? (
          <>
            <input type="hidden" name="feed" value="new" />
            {name}
          </>
        ) : (
          <Radios
            name="feed" legend={{ text: "Which feed is it?", className: "govuk-fieldset__legend--m" }} error={errorAt("feed")} value={typedAt("feed")}
            items={[...feeds.map(({ id, name: text }) => ({ value: id, text })), { divider: "or" }, { value: "new", text: "A new feed", conditional: name }]}
          />
        )}
        <Radios
          name="whole" legend={{ text: "Is this the whole feed?", className: "govuk-fieldset__legend--m" }} error={errorAt("whole")} value={typedAt("whole")}
          items={[{ value: "whole", text: "Yes, everything the feed has", hint: "Services that are no longer in it become “not running now”. Nothing is deleted." }, { value: "part", text: "No, a part of it", hint: "What is not in these files stays as it is." }]}
        />
        <FileUpload
          name="files" multiple label={{ text: "The files", className: "govuk-label--m" }} accept=".json,.csv,.zip,application/json,text/csv,application/zip" error={errorAt("files")}
          hint="JSON (one service, a list, or pages of one), the CSV files of the tabular package, or these in a ZIP file. 10 MB together"
        />
        <Button preventDoubleClick>Check the feed</Button>
      </PostForm>
    </Page>
  );
}
