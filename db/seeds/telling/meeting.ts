import { desc, eq } from "drizzle-orm";
import { addWorkingDays } from "#app/domain/calendar/working-days";
import { acceptAppointment } from "#app/services/appointments/accept-appointment.server";
import { cancelAppointment } from "#app/services/appointments/cancel-appointment.server";
import { cancelMyAppointment } from "#app/services/appointments/cancel-my-appointment.server";
import { offerAppointment } from "#app/services/appointments/offer-appointment.server";
import { datesOfSeries } from "#app/domain/appointments/series";
import { offerSeries } from "#app/services/appointments/offer-series.server";
import { recordAttendance } from "#app/services/appointments/record-attendance.server";
import { appointments } from "../../schema/support";
import { instantOn } from "../place/calendar";
import { mustBe, type Telling, type Tellers } from "./telling";

async function newestAppointment({ deps, life, ofCase }: Telling): Promise<string> {
  const [found] = await deps.db.select({ id: appointments.id }).from(appointments).where(eq(appointments.caseId, ofCase().id)).orderBy(desc(appointments.createdAt), desc(appointments.id)).limit(1);
  if (!found) throw new Error(`${life.key} has no appointment`);
  return found.id;
}

const half = 30;

export const meeting: Tellers<"offer-appointment" | "accept-appointment" | "service-cancels" | "resident-cancels" | "record-attendance" | "offer-series"> = {
  "offer-appointment": async (telling, { inDays, at, bring = "" }) => {
    const startsAt = instantOn(addWorkingDays(telling.moment.on, inDays), at);
    mustBe(await offerAppointment(telling.deps, telling.lead, { caseRef: telling.ofCase().reference, chosen: { startsAt, minutes: half, way: "in_person" }, where: "", bring }), telling);
  },
  "accept-appointment": async (telling) => mustBe(await acceptAppointment(telling.deps, telling.ofCase().resident, await newestAppointment(telling)), telling),
  "service-cancels": async (telling, { words }) => mustBe(await cancelAppointment(telling.deps, telling.lead, { caseRef: telling.ofCase().reference, id: await newestAppointment(telling), words }), telling),
  "resident-cancels": async (telling, { reason, words = "" }) => mustBe(await cancelMyAppointment(telling.deps, telling.ofCase().resident, { id: await newestAppointment(telling), reason, words }), telling),
  "record-attendance": async (telling, { attendance, reason, words = "" }) => mustBe(await recordAttendance(telling.deps, telling.lead, { caseRef: telling.ofCase().reference, id: await newestAppointment(telling), attendance, reason, words }), telling),
  "offer-series": async (telling, { inDays, at, times }) => {
    const wanted = { on: addWorkingDays(telling.moment.on, inDays), at, every: 1, end: { times } } as const;
    const days = datesOfSeries(wanted, telling.deps.now()).map(({ on }) => on);
    const offered = await offerSeries(telling.deps, telling.lead, { caseRef: telling.ofCase().reference, ...wanted, days, minutes: half, way: "in_person", where: "", bring: "" });
    if (typeof offered === "string") throw new Error(`${telling.life.key}: ${offered}`);
  },
};
