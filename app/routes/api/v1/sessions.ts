import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { makeSessions } from "#app/services/registers/make-sessions.server";
import { readOwnService } from "#app/services/machines/read-own-service.server";
import { onceForMachine, requireIdempotencyKey } from "#app/web/api/once-for-machine.server";
import { readJson, readQuery } from "#app/web/api/read-json.server";
import { onlyMethods, refuse, requireMachine, say } from "#app/web/api/require-machine.server";
import { asActor } from "#db/client.server";
import { listSessionsOn } from "#db/queries/registers/sessions";
import { sessionRequest, sessionsQuery } from "./requests";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const asked = await requireMachine(request, context, "attendance:write");
  const { held_on: heldOn, service_id: serviceId } = readQuery(asked, request, sessionsQuery);
  const { machine } = asked;
  const rows = await asActor(machine, (db) => listSessionsOn(db, machine.organisationId, { heldOn, serviceId }));
  return say(asked, 200, { sessions: rows.map((row) => ({ id: row.id, service_id: row.serviceId, held_on: row.heldOn, begins_at: row.beginsAt, ends_at: row.endsAt, title: row.title, cancelled: row.cancelledWhy !== null, marked: row.marked })) });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const asked = await requireMachine(request, context, "attendance:write");
  onlyMethods(asked, request, "GET", "HEAD", "POST");
  const key = requireIdempotencyKey(asked, request);
  const { value, hash } = await readJson(asked, request, sessionRequest);
  const wrong = (at: string, detail: string) => refuse(asked, "wrong-fields", { errors: [{ at, detail }] });
  if (!(await readOwnService(asked.machine, value.serviceId))) return wrong("/service_id", "Is no service of yours");
  return onceForMachine(asked, { key, hash }, async (deps) => {
    const made = await makeSessions(deps, asked.machine, { ...value, repeat: "once" });
    if (made === "all-there") return refuse(asked, "not-possible-now", { detail: "There is such a session on this day already: GET /api/v1/sessions shows it." });
    if (made === "not-found") return wrong("/service_id", "Is no service of yours that takes referrals");
    if (typeof made === "string") return wrong("/held_on", "Cannot be this day");
    return say(asked, 201, { id: made.made[0], service_id: value.serviceId, held_on: value.from });
  });
}
