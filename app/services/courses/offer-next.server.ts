import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { placeLife } from "#app/domain/courses/place";
import { isOpenToJoin, placesLeft } from "#app/domain/courses/start";
import { takeByOn, toBeOffered } from "#app/domain/courses/waiting-list";
import { placeOffered, placeOfferedToAdviser } from "#app/domain/messages/course-wording";
import { depsWithin, type Deps } from "#app/platform/deps.server";
import { today } from "#app/platform/service.server";
import { messageResident } from "#app/services/cases/message-resident.server";
import { refreshNextThing } from "#app/services/cases/refresh-next-thing.server";
import { tellMachines } from "#app/services/machines/tell-machines.server";
import { idsOf } from "#app/services/referrals/message-about";
import { messageAdviser } from "#app/services/referrals/message-adviser.server";
import { asService } from "#db/client.server";
import { addCaseEvent } from "#db/queries/cases/add-case-event";
import { findNextInTurn, listStartsToOffer } from "#db/queries/courses/places-due";
import { savePlace } from "#db/queries/courses/places";
import { holdStart } from "#db/queries/courses/starts";
import { lockReferral } from "#db/queries/referrals/change-referral";
import { aboutPlace } from "./about-place";

/** Offers a place that is left to whoever is next, `false` where there is none to offer. Their case is held before the start, as everywhere: so who is next is asked twice. */
async function offerOne(deps: Deps, startId: string): Promise<boolean | "again"> {
  const next = await findNextInTurn(deps.db, startId);
  const found = next && (await lockReferral(deps.db, next.referralId));
  if (!found) return false;
  const held = await holdStart(deps.db, startId);
  if (!held || !isOpenToJoin(held.start, londonDayOf(deps.now())) || toBeOffered({ left: placesLeft(held.start), waiting: held.waiting }) === 0) return false;
  if ((await findNextInTurn(deps.db, startId))?.id !== next.id) return "again";
  const { start } = held;
  const answerByOn = takeByOn(londonDayOf(deps.now()), start);
  await savePlace(deps, next.id, { status: placeLife.waiting.offer!, answerByOn });
  await addCaseEvent(deps, { caseId: found.referral.caseId, kind: "course_place_offered", details: { ...aboutPlace(found, start), answerByOn } });
  await messageResident(deps, found.referral.caseId, "course-place-offered", (to) => placeOffered({ ...to, providerName: found.organisationName, startsOn: start.startsOn, answerByOn }));
  await messageAdviser(deps, found, "course-place-offered", (about) => placeOfferedToAdviser({ ...about, startsOn: start.startsOn, answerByOn }));
  await tellMachines(deps, { organisationId: found.referral.organisationId, event: "place.offered", ids: { ...idsOf(found), startId: start.id } });
  await refreshNextThing(deps, found.referral.caseId);
  return true;
}

/** Offers every place that is left at a start to those who wait for it, in turn, each in a transaction of its own, and returns how many. Called after what freed a place is kept, and by the chore: twice at once offers none twice. */
export async function offerNext(startId: string): Promise<number> {
  let offered = 0;
  for (;;) {
    const done = await asService((db) => offerOne(depsWithin(db), startId));
    if (done === false) return offered;
    if (done === true) offered += 1;
  }
}

const batch = 50;

/** The same at every start where a place is left and somebody waits: whatever stopped in between is made up for. */
export async function offerPlaces(): Promise<number> {
  let offered = 0;
  for (const { id } of await asService((db) => listStartsToOffer(db, today(), batch))) offered += await offerNext(id);
  return offered;
}
