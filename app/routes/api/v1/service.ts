import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { depsWithin } from "#app/platform/deps.server";
import { changeService } from "#app/services/directory/change-service.server";
import { readOwnService } from "#app/services/machines/read-own-service.server";
import { requireIfMatch } from "#app/web/api/etag";
import { readJson } from "#app/web/api/read-json.server";
import { onlyMethods, refuse, requireMachine, say } from "#app/web/api/require-machine.server";
import { asActor } from "#db/client.server";
import { serviceRequest } from "./requests";
import { showService } from "./service-shown";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asked = await requireMachine(request, context, "directory:write");
  const found = await readOwnService(asked.machine, params.serviceId ?? "");
  if (!found) return refuse(asked, "not-found");
  const { shown, etag } = showService(found.entry, found.starts);
  return say(asked, 200, shown, { ETag: etag });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const asked = await requireMachine(request, context, "directory:write");
  // No one-time key: what is made from something older is refused.
  onlyMethods(asked, request, "GET", "HEAD", "PATCH");
  const { machine } = asked;
  const id = params.serviceId ?? "";
  const found = await readOwnService(machine, id);
  if (!found) return refuse(asked, "not-found");
  const tag = requireIfMatch(asked, request);
  const { value: entry } = await readJson(asked, request, serviceRequest);
  if (showService(found.entry, found.starts).etag !== tag) return refuse(asked, "changed");
  const changed = await asActor(machine, (db) => changeService(depsWithin(db), { serviceId: id, version: found.entry.version, entry }, { source: "machine", byName: machine.name }));
  if (changed === "not-found") return refuse(asked, "not-found");
  const now = await readOwnService(machine, id);
  if (changed !== "done" || !now) return refuse(asked, "changed");
  const { shown, etag } = showService(now.entry, now.starts);
  return say(asked, 200, shown, { ETag: etag });
}
