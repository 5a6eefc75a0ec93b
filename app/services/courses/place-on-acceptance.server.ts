import type { Deps } from "#app/platform/deps.server";
import type { LockedReferral } from "#db/queries/referrals/change-referral";
import { givePlaceOrTurn, type Given, type NotGiven } from "./give-place-or-turn.server";

/**
 * A provider said yes: the start that was asked for with the referral gives a place or a turn, in the acceptance's transaction. Their
 * turn is by when the referral was sent, so that a slow answer costs nobody their place in the queue. `undefined` where no start was
 * asked for. That the start is closed or cancelled meanwhile does not stop the yes: the referral's page offers the others.
 */
export async function placeOnAcceptance(deps: Deps, found: LockedReferral, by?: { id?: string; name: string }): Promise<Given | NotGiven | undefined> {
  const { askedStartId, sentAt } = found.referral;
  if (!askedStartId) return undefined;
  return givePlaceOrTurn(deps, { ...found, referral: { ...found.referral, status: "accepted" } }, { startId: askedStartId, by, ...(sentAt && { askedAt: sentAt }) });
}
