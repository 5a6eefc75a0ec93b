import type { LoaderFunctionArgs } from "@remix-run/node";
import { residentMay } from "#app/domain/appointments/appointment-status";
import { now } from "#app/platform/service.server";
import { calendarFileOf } from "#app/services/appointments/calendar-file-of";
import { calendarHeaders } from "#app/web/calendar-headers";
import { requirePermission } from "#app/web/access.server";
import { readMyAppointment } from "./read-appointment.server";

/** The appointment as it stands now, for the resident's own calendar; called off ones too, so that it goes there again. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "own-record:read");
  const { appointment, safeContact } = await readMyAppointment(actor, params.appointmentId);
  if (!residentMay(appointment, now()).calendar) throw new Response("Not found", { status: 404 });
  return new Response(calendarFileOf(appointment, { safeContact, language: context.asking.language }, now()), { headers: calendarHeaders });
}
