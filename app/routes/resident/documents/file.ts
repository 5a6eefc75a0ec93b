import type { LoaderFunctionArgs } from "@remix-run/node";
import { depsWithin } from "#app/platform/deps.server";
import { openDocument } from "#app/services/documents/open-document.server";
import { orNotFound, requirePermission } from "#app/web/access.server";
import { downloadOf } from "#app/web/download-of";
import { asActor } from "#db/client.server";

/** A resident's own document, as it is kept. They know where it comes from: it is not asked twice. */
export async function loader({ params: { documentId = "" }, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "own-record:read");
  const opened = await asActor(actor, (db) => openDocument(depsWithin(db), actor, { residentId: actor.id }, documentId, { anyway: true }));
  return downloadOf(orNotFound(typeof opened === "string" ? undefined : opened));
}
