import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { columnsProblemWords, listFieldWords } from "#app/content/intake";
import { listFields, type ColumnsOf, type ListField } from "#app/domain/intake/list-columns";
import { nameColumns } from "#app/services/intake/name-columns.server";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { Select } from "#app/ui/govuk/select";
import { Page } from "#app/ui/page";
import { orNotFound, requirePermission } from "#app/web/access.server";
import { once } from "#app/web/once.server";
import { typedIn } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { asActor } from "#db/client.server";
import { listRows } from "#db/queries/intake/import-rows";
import { findImport } from "#db/queries/intake/list-imports";

/** Rows whose cells are shown as examples. */
const examples = 3;

export async function loader({ params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "list:import");
  const found = orNotFound(await asActor(actor, async (db) => {
    const list = await findImport(db, params.importId ?? "");
    return list && { list, rows: await listRows(db, list.id, { limit: examples, offset: 0 }) };
  }));
  const { list: { id, status, given }, rows } = found;
  if (status !== "previewed") throw redirect(`/adviser/imports/${id}`);
  const headings = Object.keys(rows[0]?.sent ?? {}).toSorted((a, b) => Number(b in given.columns) - Number(a in given.columns));
  return { id, columns: headings.map((heading, index) => ({ heading, name: `column-${index}`, field: given.columns[heading] ?? "", examples: rows.map(({ sent }) => sent[heading] ?? "").filter(Boolean) })) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "list:import");
  const form = await request.formData();
  const typed = typedIn(form);
  const columns: ColumnsOf = Object.fromEntries((typed.heading ?? []).flatMap((heading, index) => {
    const field = listFields.find((one) => one === typed[`column-${index}`]?.[0]);
    return field ? [[heading, field] as [string, ListField]] : [];
  }));
  const id = params.importId ?? "";
  const outcome: Response | Exclude<Awaited<ReturnType<typeof nameColumns>>, "done" | "over"> = await once({ actor }, form, async (deps) => {
    const named = await nameColumns(deps, id, columns);
    return named === "done" || named === "over" ? redirect(`/adviser/imports/${id}`) : named;
  });
  if (typeof outcome !== "string") return redirected(outcome);
  if (outcome === "not-found") throw new Response("Not found", { status: 404 });
  return data({ errors: [{ field: "column-0", message: columnsProblemWords[outcome] }], typed }, 422);
}

export default function Columns() {
  const { id, columns } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  return (
    <Page title="Which column holds what" back={`/adviser/imports/${id}`} errors={problem?.errors}>
      <h1 className="govuk-heading-l">Which column holds what</h1>
      <p className="govuk-body">Columns that hold nothing we need are not used. Every row is read again when you save.</p>
      <PostForm>
        {columns.map(({ heading, name, field, examples: shown }, index) => (
          <div key={heading}>
            <input type="hidden" name="heading" value={heading} />
            <Select
              name={name} label={heading} hint={shown.length > 0 ? `For example: ${shown.join("; ")}` : "This column is empty"} error={index === 0 ? problem?.errors[0]?.message : undefined}
              value={problem ? (problem.typed[name]?.[0] ?? "") : field} items={[{ value: "", text: "Not used" }, ...listFields.map((value) => ({ value, text: listFieldWords[value] }))]}
            />
          </div>
        ))}
        <Button preventDoubleClick>Save and read again</Button>
      </PostForm>
    </Page>
  );
}
