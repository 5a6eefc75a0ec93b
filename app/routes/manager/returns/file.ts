import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { isReturnFile, returnFiles, type ReturnFile } from "#app/domain/publishing/return-files";
import type { StaffActor } from "#app/domain/people/actor";
import { depsWithin } from "#app/platform/deps.server";
import { streamOf } from "#app/platform/files/stream-of";
import { exportReturn, takePublication } from "#app/services/returns/export-return.server";
import { returnFile } from "#app/services/returns/return-file.server";
import { orNotFound, requirePermission } from "#app/web/access.server";
import { parseForm } from "#app/web/parse-form";
import { asActor } from "#db/client.server";
import type { FoundReturn } from "#db/queries/returns/returns";
import { reasonForm } from "./download.form";

const nameOf = ({ quarter, streamCode, status }: FoundReturn) => [quarter, ...(streamCode === null ? [] : [streamCode.toLowerCase().replace(/[^a-z0-9]+/g, "-")]), ...(status === "superseded" ? ["superseded"] : [])].join("-");

async function answer(actor: StaffActor, found: FoundReturn, name: ReturnFile): Promise<Response> {
  return new Response(streamOf(await returnFile(actor, found, name)), {
    headers: { "Content-Type": returnFiles[name].mediaType, "Content-Disposition": `attachment; filename="work-local-${nameOf(found)}-${name}"`, "X-Content-Type-Options": "nosniff" },
  });
}

/** A publication copy, which needs only the right to read returns; of anything restricted, the page that asks why. */
export async function loader({ params: { returnId = "", file = "" }, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "return:read");
  const name = orNotFound(isReturnFile(file) ? file : undefined);
  if (returnFiles[name].restricted) return redirect(`/manager/returns/${returnId}/download`);
  const found = orNotFound(await asActor(actor, (db) => takePublication(depsWithin(db), actor, returnId, name)));
  return typeof found === "string" ? redirect(`/manager/returns/${returnId}`) : answer(actor, found, name);
}

/** A restricted file leaves only in answer to a form that says why. */
export async function action({ request, params: { returnId = "", file = "" }, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "return:download");
  const name = orNotFound(isReturnFile(file) ? file : undefined);
  // No one-time key: the same file may be fetched again, and every time is written down.
  const { value } = parseForm(reasonForm, await request.formData());
  if (!value) return redirect(`/manager/returns/${returnId}/download`);
  const found = orNotFound(await asActor(actor, (db) => exportReturn(depsWithin(db), actor, returnId, value.reason, name)));
  return typeof found === "string" ? redirect(`/manager/returns/${returnId}`) : answer(actor, found, name);
}
