import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { parseReference } from "#app/domain/people/reference";
import { depsWithin } from "#app/platform/deps.server";
import { keepNoteDraft } from "#app/services/casework/keep-note-draft.server";
import { requirePermission } from "#app/web/access.server";
import { text } from "#app/web/fields";
import { parseForm } from "#app/web/parse-form";
import { asActor } from "#db/client.server";
import { draftForm } from "./note.form";

const keepForm = draftForm.extend({ caseRef: text({ missing: "Open the page again" }) });
const uuid = z.uuid();

export function loader({ context }: LoaderFunctionArgs) {
  requirePermission(context, "note:write");
  throw new Response("Not found", { status: 404 });
}

/** What a page sends by itself while somebody writes: nothing is shown, and the answer says only whether it was kept. */
export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "note:write");
  // No one-time key: a draft is kept over and over, and the same words twice are the same draft.
  const form = await request.formData();
  const { value, errors } = parseForm(keepForm, form);
  if (errors) return new Response(null, { status: 422 });
  const formKey = uuid.safeParse(form.get("formKey")).data;
  const kept = await asActor(actor, (db) => keepNoteDraft(depsWithin(db), actor, { ...value, caseRef: parseReference(value.caseRef) ?? "", formKey }));
  return new Response(null, { status: kept === "not-found" ? 404 : 204 });
}
