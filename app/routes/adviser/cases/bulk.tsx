import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { bulkActs, bulkDoes } from "#app/content/bulk";
import { sayCount } from "#app/content/names";
import { mostAtOnce, undoMinutes, whyLeftOut, type BulkActKind } from "#app/domain/cases/bulk";
import type { StaffActor } from "#app/domain/people/actor";
import { can } from "#app/domain/people/permissions";
import { now } from "#app/platform/service.server";
import { doToMany, type ToDo } from "#app/services/bulk/do-to-many.server";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { Page } from "#app/ui/page";
import { requirePermission } from "#app/web/access.server";
import { once } from "#app/web/once.server";
import { parseForm } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { asActor, type Db } from "#db/client.server";
import { listBulkCases } from "#db/queries/bulk/bulk-cases";
import { listAdvisers, listHubsOfAdviser } from "#db/queries/people/colleagues";
import { BulkFields } from "./bulk-fields";
import { bulkForms, selectedIn } from "./bulk.form";
import { BulkPreview } from "./bulk-preview";

const allowed = { reassign: "case:reassign", message: "message:write", close: "case:close" } as const;

/** The act and the cases; 404 where there is no such act, 403 where it is not for this person. */
function selectedBy(actor: StaffActor, request: Request): { kind: BulkActKind; references: string[] } {
  const { kind, references } = selectedIn(new URL(request.url).searchParams);
  if (!kind) throw new Response("Not found", { status: 404 });
  if (!can(actor, allowed[kind])) throw new Response("Forbidden", { status: 403 });
  return { kind, references };
}

/** Each case with what will happen to it, as far as is known: of a new lead only once they are chosen. */
async function previewOf(db: Db, kind: BulkActKind, references: readonly string[], leadId?: string) {
  const act = kind === "reassign" ? { kind, ...(leadId && { lead: { id: leadId, hubIds: await listHubsOfAdviser(db, leadId) } }) } : { kind };
  return (await listBulkCases(db, references.slice(0, mostAtOnce), now())).map((row) => ({ reference: row.reference, firstName: row.firstName, lastName: row.lastName, preferredName: row.preferredName, leadName: row.leadName, leftOut: whyLeftOut(act, row) }));
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "case:list");
  const { kind, references } = selectedBy(actor, request);
  return asActor(actor, async (db) => ({
    kind, tooMany: references.length > mostAtOnce,
    rows: await previewOf(db, kind, references),
    advisers: kind === "reassign" ? await listAdvisers(db, actor.roles.includes("manager") ? undefined : actor.hubIds) : [],
  }));
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "case:list");
  const { kind, references } = selectedBy(actor, request);
  const form = await request.formData();
  const { value, errors, typed } = parseForm(bulkForms[kind], form);
  if (errors) return data({ errors, typed, preview: undefined }, 422);
  const todo = { kind, ...value } as ToDo;
  if (form.get("step") !== "do") {
    const leadId = todo.kind === "reassign" ? todo.leadId : undefined;
    return data({ errors: undefined, typed, preview: await asActor(actor, (db) => previewOf(db, kind, references, leadId)) });
  }
  return redirected(await once<Response>({ actor }, form, async (deps) => redirect(`/adviser/cases/selected/${(await doToMany(deps, actor, references, todo)).actId}`)));
}

/** What is to be done to the cases that were selected: what it needs to know first, then each case with what will happen, and only then it is done. */
export default function Bulk() {
  const { kind, rows, advisers, tooMany } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const preview = answered?.preview;
  const shown = preview ?? rows;
  const taken = shown.filter(({ leftOut }) => !leftOut).length;
  const leadName = advisers.find(({ id }) => id === answered?.typed.leadId?.[0])?.name ?? "them";
  const heading = preview ? "Check before it is done" : `${bulkActs[kind]} (${rows.length})`;
  return (
    <Page title={preview ? `Check: ${bulkActs[kind]}` : bulkActs[kind]} errors={answered?.errors} back={{ href: "/adviser/cases", text: "Back to the cases" }}>
      <h1 className="govuk-heading-l">{heading}</h1>
      {rows.length === 0 && <p className="govuk-body">No case is selected. Go back and select one or more with the box beside the name.</p>}
      {tooMany && <p className="govuk-body">Only the first {mostAtOnce} are taken. Do the rest afterwards.</p>}
      {rows.length > 0 && !preview && (
        <PostForm>
          <BulkFields kind={kind} advisers={advisers} problem={answered} />
          <Button>Continue</Button>
        </PostForm>
      )}
      {rows.length > 0 && <BulkPreview kind={kind} rows={shown} leadName={leadName} chosen={preview !== undefined} />}
      {preview && (
        <PostForm>
          <input type="hidden" name="step" value="do" />
          {Object.entries(answered.typed).flatMap(([name, values]) => values.map((value) => name !== "step" && <input key={`${name} ${value}`} type="hidden" name={name} value={value} />))}
          {kind === "message" && <blockquote className="govuk-inset-text wl-words">{answered.typed.words?.[0]}</blockquote>}
          {taken > 0 ? (
            <>
              <p className="govuk-body">You can undo it for {undoMinutes} minutes. Nobody is told before then.</p>
              <Button className={kind === "close" ? "govuk-button--warning" : ""} preventDoubleClick>{bulkDoes[kind](sayCount(taken, "case", "cases"))}</Button>
            </>
          ) : (
            <p className="govuk-body">Every case is left out, so there is nothing to do.</p>
          )}
        </PostForm>
      )}
    </Page>
  );
}
