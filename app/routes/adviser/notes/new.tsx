import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { sayName } from "#app/content/names";
import { today as todayIs } from "#app/platform/service.server";
import { discardNoteDraft } from "#app/services/casework/discard-note-draft.server";
import { keepNoteDraft } from "#app/services/casework/keep-note-draft.server";
import { writeNote } from "#app/services/casework/write-note.server";
import { Page } from "#app/ui/page";
import { requirePermission } from "#app/web/access.server";
import { once } from "#app/web/once.server";
import { parseForm } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { findNoteDraft } from "#db/queries/casework/note-drafts";
import { PersonBar } from "../cases/person-bar";
import { readCaseToWork } from "../cases/read-case.server";
import { draftForm, noteForm } from "./note.form";
import { NoteForm } from "./note-form";
import { readersOf } from "./readers-of";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "note:write");
  const shown = await readCaseToWork(actor, request, params.caseRef, async (db, { case: { id } }) => ({ draft: await findNoteDraft(db, actor, id) }));
  return { person: shown.person, draft: shown.draft, today: todayIs(), readers: readersOf(actor, shown) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "note:write");
  const form = await request.formData();
  const caseRef = params.caseRef ?? "";
  const act = form.get("act");
  const { value, errors, typed } = parseForm(act === "keep" || act === "discard" ? draftForm : noteForm, form);
  if (errors) return data({ errors, typed }, 422);
  const outcome: Response | "not-found" = await once({ actor }, form, async (deps) => {
    const done = await (act === "keep" ? keepNoteDraft(deps, actor, { caseRef, ...value }) : act === "discard" ? discardNoteDraft(deps, actor, { caseRef }) : writeNote(deps, actor, { caseRef, ...value }));
    return done === "not-found" ? done : redirect(act === "keep" ? `/adviser/cases/${caseRef}/notes/new` : `/adviser/cases/${caseRef}#story`);
  });
  if (typeof outcome === "string") throw new Response("Not found", { status: 404 });
  return redirected(outcome);
}

export default function NewNote() {
  const { person, draft, today, readers } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  return (
    <Page title={`Write a note ${person.reference}`} errors={problem?.errors?.map((error) => (error.field === "words" ? { ...error, field: "note" } : error))} back={{ href: `/adviser/cases/${person.reference}`, text: "Case" }}>
      <PersonBar person={person} today={today} />
      <h1 className="govuk-heading-l">Write a note about {sayName(person)}</h1>
      <NoteForm caseRef={person.reference} readers={readers} draft={draft} problem={problem} />
    </Page>
  );
}
