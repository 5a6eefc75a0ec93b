import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { placeLife } from "#app/domain/courses/place";
import { possibleMoves } from "#app/domain/courses/waiting-list";
import { placeGivenBackByProvider, placeGivenBackByResident, placeGoneForResident } from "#app/domain/messages/course-wording";
import type { ProviderActor, ResidentActor, StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { messageResident } from "#app/services/cases/message-resident.server";
import { refreshNextThing } from "#app/services/cases/refresh-next-thing.server";
import { messageAdviser } from "#app/services/referrals/message-adviser.server";
import { addCaseEvent } from "#db/queries/cases/add-case-event";
import { savePlace } from "#db/queries/courses/places";
import { aboutPlace } from "./about-place";
import { holdPlace } from "./hold-place.server";

interface GivingBack {
  placeId: string;
  words?: string;
  /** The provider took them off: the resident and the adviser are told. */
  byProvider?: boolean;
}

/**
 * Gives back a place, or a turn on the list; whoever is next is offered it once this is kept (`offer-next`). By the resident, by their
 * adviser on their word, or by the provider after a read as it has shown the place to be of its own course.
 */
export async function giveBackPlace(deps: Deps, by: ResidentActor | StaffActor | ProviderActor, { placeId, words, byProvider = false }: GivingBack): Promise<"done" | "not-found" | "too-late"> {
  const held = await holdPlace(deps, placeId);
  if (!held) return "not-found";
  const { place, start, referral } = held;
  const status = placeLife[place.status].give_back;
  if (!status || !possibleMoves(place, start, londonDayOf(deps.now())).includes("give_back")) return "too-late";
  await savePlace(deps, place.id, { status });
  await addCaseEvent(deps, { caseId: place.caseId, kind: "course_place_given_back", by, details: { ...aboutPlace(referral, start), ...(words && { words }) } });
  if (byProvider) {
    await messageResident(deps, place.caseId, "course-place", (to) => placeGoneForResident({ ...to, providerName: referral.organisationName, startsOn: start.startsOn }));
    await messageAdviser(deps, referral, "course-place-answered", (about) => placeGivenBackByProvider({ ...about, startsOn: start.startsOn }));
  } else if (by.kind === "resident") {
    await messageAdviser(deps, referral, "course-place-answered", (about) => placeGivenBackByResident({ ...about, startsOn: start.startsOn }));
  }
  await refreshNextThing(deps, place.caseId);
  return "done";
}
