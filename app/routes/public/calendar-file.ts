import { redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { openCalendarLink } from "#app/services/appointments/open-calendar-link.server";
import { calendarHeaders } from "#app/web/calendar-headers";

/** A link from a message: its own proof, for one file that says nothing but when. */
export async function loader({ params }: LoaderFunctionArgs) {
  const file = await openCalendarLink(params.token ?? "");
  return file === undefined ? redirect("/calendar") : new Response(file, { headers: calendarHeaders });
}
