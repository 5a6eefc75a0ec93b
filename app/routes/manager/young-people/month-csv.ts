import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { depsWithin } from "#app/platform/deps.server";
import { streamOf } from "#app/platform/files/stream-of";
import { today as todayIs } from "#app/platform/service.server";
import { monthFile, noteMonthTaken } from "#app/services/neet/month-file.server";
import { requirePermission } from "#app/web/access.server";
import { parseForm } from "#app/web/parse-form";
import { asActor } from "#db/client.server";
import { monthForm } from "./month.form";

/** The file leaves only in answer to a form that says why. */
export function loader({ context }: LoaderFunctionArgs) {
  requirePermission(context, "casework:oversee");
  return redirect("/manager/young-people/month");
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "casework:oversee");
  // No one-time key: the same file may be fetched again, and every time is written down.
  const { value } = parseForm(monthForm(todayIs()), await request.formData());
  if (!value) return redirect("/manager/young-people/month");
  await asActor(actor, (db) => noteMonthTaken(depsWithin(db), actor, value.month, value.reason));
  return new Response(streamOf(monthFile(actor, value.month)), {
    headers: { "Content-Type": "text/csv; charset=utf-8; header=present", "Content-Disposition": `attachment; filename="work-local-${value.month.slice(0, 7)}-young-people.csv"`, "X-Content-Type-Options": "nosniff" },
  });
}
