import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { sayDay } from "#app/domain/calendar/words";
import { placeLife } from "#app/domain/courses/place";
import { isOpenToJoin, placesLeft } from "#app/domain/courses/start";
import { becomesOf, mayAskForPlace, possibleMoves } from "#app/domain/courses/waiting-list";
import { startMoved, startMovedToAdviser } from "#app/domain/messages/course-wording";
import type { ProviderActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { messageResident } from "#app/services/cases/message-resident.server";
import { refreshNextThing } from "#app/services/cases/refresh-next-thing.server";
import { messageAdviser } from "#app/services/referrals/message-adviser.server";
import { addCaseEvent } from "#db/queries/cases/add-case-event";
import { findEarlierPlace, insertPlace, savePlace } from "#db/queries/courses/places";
import { holdStart } from "#db/queries/courses/starts";
import { aboutPlace } from "./about-place";
import { holdPlace } from "./hold-place.server";

export type NotMoved = "not-found" | "too-late" | "closed" | "full";

/**
 * Moves somebody with a place, an offer or a turn to another start of the same service, where one is left and nobody waits for it. Where
 * none is (`full`), they keep what they have: nobody loses a place to a wish, and nobody who waits is passed. Both starts are held, always
 * in the same order, so that two moves the opposite way wait for each other and neither stops. By the provider, after a read as it.
 */
export async function movePlace(deps: Deps, by: ProviderActor, { placeId, toStartId }: { placeId: string; toStartId: string }): Promise<"done" | NotMoved> {
  const seen = await holdPlace(deps, placeId);
  if (!seen || seen.start.id === toStartId) return "not-found";
  for (const id of [seen.start.id, toStartId].sort()) await holdStart(deps.db, id);
  const [held, to] = [await holdPlace(deps, placeId), await holdStart(deps.db, toStartId)];
  if (!held || !to || to.start.serviceId !== held.start.serviceId) return "not-found";
  const { place, start, referral } = held;
  const on = londonDayOf(deps.now());
  const givenBack = placeLife[place.status].give_back;
  if (!givenBack || !possibleMoves(place, start, on).includes("give_back") || !mayAskForPlace(referral.referral.status)) return "too-late";
  if (!isOpenToJoin(to.start, on)) return "closed";
  if (becomesOf({ left: placesLeft(to.start), waiting: to.waiting }) !== "taken") return "full";

  const about = { referralId: referral.referral.id, caseId: place.caseId };
  await savePlace(deps, place.id, { status: givenBack });
  const earlier = await findEarlierPlace(deps.db, toStartId, about.referralId);
  if (earlier) await savePlace(deps, earlier.id, { status: placeLife.waiting.take!, askedAt: deps.now() });
  else await insertPlace(deps, { startId: toStartId, ...about, askedAt: deps.now(), status: "taken" });
  await addCaseEvent(deps, { caseId: place.caseId, kind: "course_place_given_back", by, details: { ...aboutPlace(referral, start), words: `Moved to the start of ${sayDay(to.start.startsOn)}` } });
  await addCaseEvent(deps, { caseId: place.caseId, kind: "course_place_taken", by, details: aboutPlace(referral, to.start) });
  const days = { startsOn: to.start.startsOn, formerlyOn: start.startsOn };
  await messageResident(deps, place.caseId, "course-place", (resident) => startMoved({ ...resident, ...days, providerName: referral.organisationName }));
  await messageAdviser(deps, referral, "course-place-answered", (adviser) => startMovedToAdviser({ ...adviser, ...days }));
  await refreshNextThing(deps, place.caseId);
  return "done";
}
