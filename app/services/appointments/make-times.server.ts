import type { AppointmentWay } from "#app/domain/appointments/appointment";
import { mostTimes, timesWanted, type TimesOnADay, type TimesWanted } from "#app/domain/appointments/times-to-make";
import { addDays } from "#app/domain/calendar/calendar-day";
import { londonInstant } from "#app/domain/calendar/london-time";
import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { holdDiaryOf, listDiaryOf } from "#db/queries/appointments/find-appointment";
import { insertTimes, listTimesOf } from "#db/queries/appointments/free-times";

/** The times an adviser would make, day by day, beside what they have already: what is shown before anything is saved. */
export async function timesThatWouldBeMade({ db, now }: Pick<Deps, "db" | "now">, staffId: string, wanted: TimesWanted): Promise<TimesOnADay[]> {
  const [from, until] = [londonInstant(wanted.on, 0), londonInstant(addDays(wanted.on, wanted.weeks * 7), 0)];
  const busy = [...(await listTimesOf(db, staffId, from, until)), ...(await listDiaryOf(db, staffId, from, until))];
  return timesWanted(wanted, now(), busy);
}

/** Makes the times an adviser can be met at, and returns how many. Those that touch something already there are left out. */
export async function makeTimes(deps: Deps, actor: StaffActor, wanted: TimesWanted & { hubId: string; way: AppointmentWay }): Promise<{ made: number } | "not-your-hub" | "none" | "too-many"> {
  if (!actor.hubIds.includes(wanted.hubId)) return "not-your-hub";
  await holdDiaryOf(deps.db, actor.id);
  const times = (await timesThatWouldBeMade(deps, actor.id, wanted)).flatMap((day) => day.times);
  if (times.length === 0) return "none";
  if (times.length > mostTimes) return "too-many";
  const { hubId, way } = wanted;
  return { made: await insertTimes(deps, times.map((time) => ({ ...time, hubId, way, staffId: actor.id }))) };
}
