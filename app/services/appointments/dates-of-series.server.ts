import type { AppointmentWay } from "#app/domain/appointments/appointment";
import { overlap } from "#app/domain/appointments/appointment-status";
import { isSafeWay } from "#app/domain/appointments/free-times";
import { datesOfSeries, type DateOfSeries, type SeriesWanted } from "#app/domain/appointments/series";
import type { Deps } from "#app/platform/deps.server";
import { listDiaryOf, listPlannedOfCase } from "#db/queries/appointments/find-appointment";
import type { WhoBooks } from "#db/queries/appointments/find-who-books";

export type DateToOffer = DateOfSeries & { clash?: "adviser-busy" | "resident-busy" | "unsafe-way" };

/** The dates a series would have, each with what stands in its way: what is shown before anything is offered. */
export async function datesToOffer({ db, now }: Pick<Deps, "db" | "now">, { wanted, mine, staffId, minutes, way }: { wanted: SeriesWanted; mine: Pick<WhoBooks, "id" | "safeContact">; staffId: string; minutes: number; way: AppointmentWay }): Promise<DateToOffer[]> {
  const dates = datesOfSeries(wanted, now());
  const [first, last] = [dates[0], dates.at(-1)];
  if (!first || !last) return [];
  const busy = await listDiaryOf(db, staffId, first.startsAt, new Date(last.startsAt.getTime() + minutes * 60_000));
  const planned = await listPlannedOfCase(db, mine.id, now());
  return dates.map((date): DateToOffer => {
    if (date.leftOut) return date;
    const time = { startsAt: date.startsAt, minutes };
    if (!isSafeWay(mine.safeContact, way, date.startsAt)) return { ...date, clash: "unsafe-way" };
    if (planned.some((other) => overlap(other, time))) return { ...date, clash: "resident-busy" };
    return busy.some((other) => overlap(other, time)) ? { ...date, clash: "adviser-busy" } : date;
  });
}
