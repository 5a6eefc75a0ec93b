import type { Deps } from "#app/platform/deps.server";
import { refreshNextThing } from "#app/services/cases/refresh-next-thing.server";
import { lockReferral } from "#db/queries/referrals/change-referral";
import { givePlaceOrTurn, type Given, type NotGiven } from "./give-place-or-turn.server";

/** Asks for a place at a start for somebody whose referral was accepted: by their adviser, or by the provider once a read as it has shown the referral. */
export async function askForPlace(deps: Deps, by: { id?: string; name: string }, { referralId, startId }: { referralId: string; startId: string }): Promise<Given | NotGiven> {
  const found = await lockReferral(deps.db, referralId);
  if (!found) return "not-found";
  const given = await givePlaceOrTurn(deps, found, { startId, by });
  if (given === "taken" || given === "waiting") await refreshNextThing(deps, found.referral.caseId);
  return given;
}
