import { isOpenToJoin, placesLeft } from "#app/domain/courses/start";
import { placeLife } from "#app/domain/courses/place";
import { becomesOf, mayAskForPlace } from "#app/domain/courses/waiting-list";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { placeTaken, placeTurn } from "#app/domain/messages/course-wording";
import type { Deps } from "#app/platform/deps.server";
import { messageResident } from "#app/services/cases/message-resident.server";
import { addCaseEvent } from "#db/queries/cases/add-case-event";
import { findEarlierPlace, findLivePlaceAt, insertPlace, savePlace } from "#db/queries/courses/places";
import { holdStart } from "#db/queries/courses/starts";
import type { LockedReferral } from "#db/queries/referrals/change-referral";
import { aboutPlace } from "./about-place";

export type Given = "taken" | "waiting";
export type NotGiven = "not-found" | "not-accepted" | "closed" | "has-one-already";

interface Asking {
  startId: string;
  /** When they asked: by this their turn is decided. Now, unless they asked earlier and had to wait for a yes. */
  askedAt?: Date;
  by?: { id?: string; name: string } | undefined;
}

/**
 * Gives somebody whose referral the caller holds a place at a start, or their turn on its list; never more places than there are, and
 * nobody before those who asked earlier. `has-one-already`: they have a place or a turn at some start of this service.
 */
export async function givePlaceOrTurn(deps: Deps, found: LockedReferral, { startId, askedAt: askedEarlier, by }: Asking): Promise<Given | NotGiven> {
  const { referral } = found;
  if (!mayAskForPlace(referral.status)) return "not-accepted";
  if (await findLivePlaceAt(deps.db, referral.caseId, referral.serviceId)) return "has-one-already";
  const earlier = await findEarlierPlace(deps.db, startId, referral.id);
  const held = await holdStart(deps.db, startId);
  if (!held || held.start.serviceId !== referral.serviceId) return "not-found";
  const { start, waiting } = held;
  if (!isOpenToJoin(start, londonDayOf(deps.now()))) return "closed";

  // Once the start is held: whoever holds it first has asked first.
  const askedAt = askedEarlier ?? deps.now();
  const becomes = becomesOf({ left: placesLeft(start), waiting });
  // Asked again: what was given back is no turn that was kept.
  if (earlier) await savePlace(deps, earlier.id, { status: becomes === "taken" ? placeLife.waiting.take! : placeLife[earlier.status].ask_again!, askedAt });
  else await insertPlace(deps, { startId: start.id, referralId: referral.id, caseId: referral.caseId, askedAt, status: becomes });
  await addCaseEvent(deps, { caseId: referral.caseId, kind: becomes === "taken" ? "course_place_taken" : "course_place_waiting", ...(by && { by }), details: aboutPlace(found, start) });
  const say = becomes === "taken" ? placeTaken : placeTurn;
  await messageResident(deps, referral.caseId, "course-place", (to) => say({ ...to, providerName: found.organisationName, startsOn: start.startsOn }));
  return becomes;
}
