import { and, asc, eq, inArray, isNull, lt, sql } from "drizzle-orm";
import { askForPlace } from "#app/services/courses/ask-for-place.server";
import { listOpenStarts } from "#db/queries/courses/starts";
import type { Db } from "../../client.server";
import { cases } from "../../schema/cases";
import { referrals } from "../../schema/referrals";
import { diceFrom, seedOf } from "../dice";
import { instantOn, type SeedCalendar } from "../place/calendar";
import { takePart } from "./progress";
import { depsAt } from "./tell-life";

/** Most of those whom a provider has accepted ask for a place at its next start: some courses are full by now, and some people wait. */
export async function tellCoursePlaces(db: Db, { workingDays, today, now }: SeedCalendar): Promise<void> {
  if (!(await takePart(db, "course places", now))) return;
  const on = workingDays.at(-2)!;
  const dice = diceFrom(seedOf("course places"));
  const accepted = await db
    .select({ id: referrals.id, serviceId: referrals.serviceId, by: referrals.madeByName })
    .from(referrals)
    .innerJoin(cases, and(eq(cases.placeId, referrals.placeId), eq(cases.id, referrals.caseId)))
    .where(and(inArray(referrals.status, ["accepted"]), lt(referrals.answeredAt, instantOn(on, 9 * 60)), eq(cases.restricted, false), isNull(cases.closedOn), sql`exists (select from course_starts s where s.place_id = ${referrals.placeId} and s.service_id = ${referrals.serviceId})`))
    .orderBy(asc(referrals.answeredAt), asc(referrals.reference));
  for (const [index, { id, serviceId, by }] of accepted.entries()) {
    const [next] = await listOpenStarts(db, serviceId, today);
    if (next) await askForPlace(depsAt(db, instantOn(on, 9 * 60 + index * 5), dice), { name: by }, { referralId: id, startId: next.start.id });
  }
}
