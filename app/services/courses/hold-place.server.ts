import type { Deps } from "#app/platform/deps.server";
import { findPlace, type FoundPlace } from "#db/queries/courses/places";
import { lockReferral, type LockedReferral } from "#db/queries/referrals/change-referral";

export interface HeldPlace extends FoundPlace {
  referral: LockedReferral;
}

/** A place or a turn that the asker sees, its case held first, as it is once it is held. */
export async function holdPlace(deps: Deps, id: string): Promise<HeldPlace | undefined> {
  const seen = await findPlace(deps.db, id);
  const referral = seen && (await lockReferral(deps.db, seen.place.referralId));
  const place = referral && (await findPlace(deps.db, id));
  return place && { ...place, referral };
}
