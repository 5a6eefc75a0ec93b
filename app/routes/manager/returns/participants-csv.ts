import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { depsWithin } from "#app/platform/deps.server";
import { exportReturn } from "#app/services/returns/export-return.server";
import { participantsFile } from "#app/services/returns/participants-file.server";
import { orNotFound, requirePermission } from "#app/web/access.server";
import { parseForm } from "#app/web/parse-form";
import { asActor } from "#db/client.server";
import { downloadForm } from "./download.form";

/** The file leaves only in answer to a form that says why. */
export function loader({ params, context }: LoaderFunctionArgs) {
  requirePermission(context, "return:download");
  return redirect(`/manager/returns/${params.returnId ?? ""}/download`);
}

export async function action({ request, params: { returnId = "" }, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "return:download");
  // No one-time key: the same file may be fetched again, and every time is written down.
  const { value } = parseForm(downloadForm, await request.formData());
  if (!value) return redirect(`/manager/returns/${returnId}/download`);
  const found = orNotFound(await asActor(actor, (db) => exportReturn(depsWithin(db), actor, returnId, value.reason)));
  if (found === "not-signed-off") return redirect(`/manager/returns/${returnId}`);
  return new Response(participantsFile(actor, found.id), {
    headers: { "Content-Type": "text/csv; charset=utf-8; header=present", "Content-Disposition": `attachment; filename="work-local-${found.quarter}-participants.csv"` },
  });
}
