import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { endRecordHold } from "#app/services/retention/keep-rules.server";
import { requirePermission } from "#app/web/access.server";
import { once } from "#app/web/once.server";
import { parseForm } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { endHoldForm } from "./retention.form";

/** Nothing to see: holds are ended from their list. */
export function loader({ context }: LoaderFunctionArgs): Response {
  requirePermission(context, "place:administer");
  return redirect("/admin/retention/holds");
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "place:administer");
  const form = await request.formData();
  const { value } = parseForm(endHoldForm, form);
  if (!value) return redirect("/admin/retention/holds");
  // One that somebody else has ended is gone from the list: there is nothing to say.
  const outcome: Response | "not-found" = await once({ service: true, forActor: actor.id }, form, async (deps) => {
    const done = await endRecordHold(deps, actor, value.hold);
    return done === "done" ? redirect("/admin/retention/holds") : done;
  });
  return typeof outcome === "string" ? redirect("/admin/retention/holds") : redirected(outcome);
}

export default function EndHold() {
  return null;
}
