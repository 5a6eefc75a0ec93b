import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { wordsIn } from "#app/content/resident/catalogue";
import { isToCome, statusOf } from "#app/domain/appointments/appointment-status";
import { now } from "#app/platform/service.server";
import { AppointmentCard } from "#app/ui/casework/appointment-card";
import { useAppointmentWords } from "#app/ui/casework/appointment-words";
import { Button } from "#app/ui/govuk/button";
import { NotificationBanner } from "#app/ui/govuk/notification-banner";
import { Page } from "#app/ui/page";
import { requirePermission } from "#app/web/access.server";
import { saidFor } from "#app/web/said-for";
import { asActor } from "#db/client.server";
import { listAppointmentsOfCase } from "#db/queries/appointments/find-appointment";
import { findMyCase } from "#db/queries/resident/find-my-case";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "own-record:read");
  const at = now();
  const thanks: Record<string, string> = wordsIn(context.asking.language).appointments.done;
  const done = saidFor(thanks, new URL(request.url).searchParams.get("done"));
  return asActor(actor, async (db) => {
    const mine = await findMyCase(db, actor.id);
    const all = (mine ? await listAppointmentsOfCase(db, mine.id) : []).map(({ id, startsAt, minutes, staffName, way, ...facts }) => ({ id, startsAt, minutes, staffName, way, status: statusOf({ startsAt, minutes, ...facts }, at), toCome: isToCome({ startsAt, minutes, ...facts }, at) }));
    const planned = all.filter(({ toCome }) => toCome);
    return { done, inSupport: mine?.status === "in_support", planned, past: all.filter(({ toCome }) => !toCome).reverse() };
  });
}

export default function MyAppointments() {
  const { done, inSupport, planned, past } = useLoaderData<typeof loader>();
  const { appointments: { list } } = useAppointmentWords();
  return (
    <Page title={list.title} back="/my" before={done && <NotificationBanner type="success">{done}</NotificationBanner>}>
      <h1 className="govuk-heading-l">{list.title}</h1>
      <h2 className="govuk-heading-m">{list.next}</h2>
      {planned.length === 0 && <p className="govuk-body">{inSupport ? list.none : list.noCase}</p>}
      {planned.length === 0 && inSupport && <Button href="/my/appointments/book">{list.book}</Button>}
      {planned.map((appointment) => <AppointmentCard key={appointment.id} appointment={appointment} link={list.see} />)}
      <h2 className="govuk-heading-m">{list.past}</h2>
      {past.length === 0 && <p className="govuk-body">{list.noPast}</p>}
      {past.map((appointment) => <AppointmentCard key={appointment.id} appointment={appointment} link={list.seePast} />)}
    </Page>
  );
}
