import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { makeSessions } from "#app/services/registers/make-sessions.server";
import { readOwnService } from "#app/services/machines/read-own-service.server";
import { onceForMachine, requireIdempotencyKey } from "#app/web/api/once-for-machine.server";
import { readJson } from "#app/web/api/read-json.server";
import { onlyMethods, refuse, requireMachine, say } from "#app/web/api/require-machine.server";
import { sessionRequest } from "./requests";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const asked = await requireMachine(request, context, "attendance:write");
  return onlyMethods(asked, request, "POST");
}

export async function action({ request, context }: ActionFunctionArgs) {
  const asked = await requireMachine(request, context, "attendance:write");
  onlyMethods(asked, request, "POST");
  const key = requireIdempotencyKey(asked, request);
  const { value, hash } = await readJson(asked, request, sessionRequest);
  const wrong = (at: string, detail: string) => refuse(asked, "wrong-fields", { errors: [{ at, detail }] });
  if (!(await readOwnService(asked.machine, value.serviceId))) return wrong("/service_id", "Is no service of yours");
  return onceForMachine(asked, { key, hash }, async (deps) => {
    const made = await makeSessions(deps, asked.machine, { ...value, repeat: "once" });
    if (made === "all-there") return refuse(asked, "not-possible-now", { detail: "There is such a session on this day already." });
    if (made === "not-found") return wrong("/service_id", "Is no service of yours that takes referrals");
    if (typeof made === "string") return wrong("/held_on", "Cannot be this day");
    return say(asked, 201, { id: made.made[0], service_id: value.serviceId, held_on: value.from });
  });
}
