import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { placeLife } from "#app/domain/courses/place";
import { hasLapsed } from "#app/domain/courses/waiting-list";
import { placeLapsed, placeLapsedToAdviser } from "#app/domain/messages/course-wording";
import type { Deps } from "#app/platform/deps.server";
import { today } from "#app/platform/service.server";
import { messageResident } from "#app/services/cases/message-resident.server";
import { refreshNextThing } from "#app/services/cases/refresh-next-thing.server";
import { messageAdviser } from "#app/services/referrals/message-adviser.server";
import { oneByOne } from "#app/services/referrals/one-by-one.server";
import { asService } from "#db/client.server";
import { addCaseEvent } from "#db/queries/cases/add-case-event";
import { listLapsed } from "#db/queries/courses/places-due";
import { savePlace } from "#db/queries/courses/places";
import { aboutPlace } from "./about-place";
import { holdPlace } from "./hold-place.server";

async function lapsePlace(deps: Deps, placeId: string): Promise<boolean> {
  const held = await holdPlace(deps, placeId);
  if (!held || !hasLapsed(held.place, londonDayOf(deps.now()))) return false;
  const { place, start, referral } = held;
  await savePlace(deps, place.id, { status: placeLife[place.status].lapse! });
  await addCaseEvent(deps, { caseId: place.caseId, kind: "course_place_lapsed", details: aboutPlace(referral, start) });
  await messageResident(deps, place.caseId, "course-place", (to) => placeLapsed({ ...to, providerName: referral.organisationName, startsOn: start.startsOn }));
  await messageAdviser(deps, referral, "course-place-answered", (about) => placeLapsedToAdviser({ ...about, startsOn: start.startsOn }));
  await refreshNextThing(deps, place.caseId);
  return true;
}

const batch = 50;

/** Ends every offer of a place whose last day has passed, each in its own transaction, and returns how many. Running it again, or twice at once, ends none twice. */
export async function lapsePlaces(): Promise<number> {
  return oneByOne((await asService((db) => listLapsed(db, today(), batch))).map(({ id }) => id), lapsePlace);
}
