import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { startRefusalWords } from "#app/content/courses";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import type { StartRefusal } from "#app/domain/courses/start";
import { addStart } from "#app/services/courses/add-start.server";
import { changeStart } from "#app/services/courses/change-start.server";
import { readOwnService } from "#app/services/machines/read-own-service.server";
import { doForMachine } from "#app/web/api/once-for-machine.server";
import { readJson } from "#app/web/api/read-json.server";
import { onlyMethods, refuse, requireMachine, say } from "#app/web/api/require-machine.server";
import { findStartOn } from "#db/queries/machines/starts";
import { startRequest } from "./requests";
import { showStart } from "./service-shown";

const at: Record<StartRefusal, string> = { "in-the-past": "", "too-far-off": "", "ends-before-it-starts": "/ends_on", "closes-after-it-ends": "/closes_on", "same-day": "", "fewer-than-held": "/places" };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const asked = await requireMachine(request, context, "directory:write");
  return onlyMethods(asked, request, "PUT");
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const asked = await requireMachine(request, context, "directory:write");
  // No one-time key: the same start said again is the same start.
  onlyMethods(asked, request, "PUT");
  const { machine } = asked;
  const found = await readOwnService(machine, params.serviceId ?? "");
  const day = z.iso.date().safeParse(params.startsOn);
  if (!found || !day.success) return refuse(asked, "not-found");
  const startsOn = day.data as CalendarDay;
  const { value } = await readJson(asked, request, startRequest);
  return doForMachine(async (deps) => {
    const standing = await findStartOn(deps.db, found.entry.id, startsOn);
    const wish = { ...value, startsOn };
    const kept = standing ? await changeStart(deps, machine, { startId: standing.id, version: standing.version, wish }) : await addStart(deps, machine, found.entry.id, wish);
    if (kept === "not-found") return refuse(asked, "not-found");
    if (kept === "changed-meanwhile") return refuse(asked, "not-possible-now", { detail: standing?.cancelledAt ? "This start was cancelled." : "Somebody else is changing this start. Send it again." });
    if (typeof kept === "string" && kept !== "done") return refuse(asked, "wrong-fields", { errors: [{ at: at[kept], detail: startRefusalWords[kept].message }] });
    const now = await findStartOn(deps.db, found.entry.id, startsOn);
    if (!now) throw new Error("the start is gone while it is kept");
    return say(asked, 200, showStart(now));
  });
}
