import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { isLive, placeLife } from "#app/domain/courses/place";
import { isOpenToJoin } from "#app/domain/courses/start";
import { mayAskForPlace } from "#app/domain/courses/waiting-list";
import { startCancelled, startCancelledToAdviser } from "#app/domain/messages/course-wording";
import type { Deps } from "#app/platform/deps.server";
import { today } from "#app/platform/service.server";
import { messageResident } from "#app/services/cases/message-resident.server";
import { refreshNextThing } from "#app/services/cases/refresh-next-thing.server";
import { messageAdviser } from "#app/services/referrals/message-adviser.server";
import { oneByOne } from "#app/services/referrals/one-by-one.server";
import { asService } from "#db/client.server";
import { addCaseEvent } from "#db/queries/cases/add-case-event";
import { findEarlierPlace, findLivePlaceAt, insertPlace, savePlace } from "#db/queries/courses/places";
import { listAtCancelledStarts, listKeptTurns } from "#db/queries/courses/places-due";
import { holdStart, listOpenStarts } from "#db/queries/courses/starts";
import { aboutPlace } from "./about-place";
import { holdPlace, type HeldPlace } from "./hold-place.server";

/** Tells one of those who had a place or a turn at a start that is cancelled. */
async function tellCancelled(deps: Deps, placeId: string): Promise<boolean> {
  const held = await holdPlace(deps, placeId);
  if (!held || !held.start.cancelledAt || !isLive(held.place.status)) return false;
  const { place, start, referral } = held;
  await savePlace(deps, place.id, { status: placeLife[place.status].give_back! });
  await addCaseEvent(deps, { caseId: place.caseId, kind: "course_place_given_back", by: { name: referral.organisationName }, details: { ...aboutPlace(referral, start), words: "This start is cancelled" } });
  await messageResident(deps, place.caseId, "course-place", (to) => startCancelled({ ...to, providerName: referral.organisationName, startsOn: start.startsOn }));
  await messageAdviser(deps, referral, "course-place-answered", (about) => startCancelledToAdviser({ ...about, startsOn: start.startsOn }));
  await carryOver(deps, held);
  await refreshNextThing(deps, place.caseId);
  return true;
}

/** Puts somebody on the list of the next start of the service, with the turn they had: by when they asked, not by when it was called off. `false` where there is none yet, or they need none. */
async function carryOver(deps: Deps, { place, start, referral }: HeldPlace): Promise<boolean> {
  const on = londonDayOf(deps.now());
  const [next] = await listOpenStarts(deps.db, start.serviceId, on);
  const held = next && (await holdStart(deps.db, next.start.id));
  if (!held || !isOpenToJoin(held.start, on) || !mayAskForPlace(referral.referral.status) || (await findLivePlaceAt(deps.db, place.caseId, start.serviceId))) return false;
  const earlier = await findEarlierPlace(deps.db, held.start.id, referral.referral.id);
  if (earlier) await savePlace(deps, earlier.id, { status: placeLife[earlier.status].ask_again!, askedAt: place.askedAt });
  else await insertPlace(deps, { startId: held.start.id, referralId: referral.referral.id, caseId: place.caseId, askedAt: place.askedAt, status: "waiting" });
  await addCaseEvent(deps, { caseId: place.caseId, kind: "course_place_waiting", details: aboutPlace(referral, held.start) });
  return true;
}

async function keepTurn(deps: Deps, placeId: string): Promise<boolean> {
  const held = await holdPlace(deps, placeId);
  if (!held || held.place.status !== "given_back" || !(await carryOver(deps, held))) return false;
  await refreshNextThing(deps, held.place.caseId);
  return true;
}

const batch = 50;

/**
 * Tells everybody whose start was cancelled, and puts those whose turn was kept on the list of the next one once there is one; each in a
 * transaction of its own. Returns how many. They are then offered a place in turn (`offer-next`), and say yes or no to the new day.
 */
export async function settleCancelled(): Promise<number> {
  const told = await oneByOne((await asService((db) => listAtCancelledStarts(db, batch))).map(({ id }) => id), tellCancelled);
  const kept = await oneByOne((await asService((db) => listKeptTurns(db, today(), batch))).map(({ id }) => id), keepTurn);
  return told + kept;
}
