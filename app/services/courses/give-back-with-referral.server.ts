import { placeLife } from "#app/domain/courses/place";
import { leftOver } from "#app/domain/courses/waiting-list";
import type { ReferralStatus } from "#app/domain/referrals/referral";
import type { Deps } from "#app/platform/deps.server";
import { addCaseEvent } from "#db/queries/cases/add-case-event";
import { listPlacesOfReferral, savePlace } from "#db/queries/courses/places";
import type { LockedReferral } from "#db/queries/referrals/change-referral";
import { aboutPlace } from "./about-place";

/** A referral that the caller holds has come to this: what it leaves over of places and turns goes back to the others, in the same transaction. Who used their place keeps it. */
export async function giveBackWithReferral(deps: Deps, found: LockedReferral, status: ReferralStatus, by?: { id?: string; name: string }): Promise<void> {
  for (const { place, start } of await listPlacesOfReferral(deps.db, found.referral.id)) {
    if (!leftOver(place.status, status)) continue;
    await savePlace(deps, place.id, { status: placeLife[place.status].give_back! });
    await addCaseEvent(deps, { caseId: place.caseId, kind: "course_place_given_back", ...(by && { by }), details: aboutPlace(found, start) });
  }
}
