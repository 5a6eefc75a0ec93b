import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import type { StaffActor } from "#app/domain/people/actor";
import { parseReference } from "#app/domain/people/reference";
import { depsWithin } from "#app/platform/deps.server";
import { openDocument } from "#app/services/documents/open-document.server";
import { orNotFound, requirePermission } from "#app/web/access.server";
import { downloadOf } from "#app/web/download-of";
import { asActor } from "#db/client.server";
import { findCaseForShow } from "#db/queries/cases/find-case-for-show";

/** A file the scanner found clean. One that was not scanned goes back to its page, where it takes one more press. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "document:open");
  return open(actor, params, false);
}

export async function action({ params, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "document:open");
  // No one-time key: the same file may be opened again, and every time is written down.
  return open(actor, params, true);
}

async function open(actor: StaffActor, { caseRef = "", documentId = "" }: Record<string, string | undefined>, anyway: boolean): Promise<Response> {
  const opened = await asActor(actor, async (db) => {
    const found = await findCaseForShow(db, parseReference(caseRef) ?? "");
    return found ? openDocument(depsWithin(db), actor, { caseId: found.case.id }, documentId, { anyway }) : "not-found";
  });
  if (opened === "ask" || opened === "not-yet") return redirect(`/adviser/cases/${caseRef}/documents/${documentId}`);
  return downloadOf(orNotFound(opened));
}
