import type { Deps } from "#app/platform/deps.server";
import { partsOfReferral, type ReferralParts } from "#app/services/machines/read-referral.server";
import { say, type MachineAsking } from "#app/web/api/require-machine.server";
import { showReferral } from "./referral-shown";

/** The referral as it has become, read in the transaction that changed it: its answer is kept with the change. */
export async function sayReferral(asked: MachineAsking, deps: Deps, status: number, { referral: { id } }: ReferralParts): Promise<Response> {
  const parts = await partsOfReferral(deps.db, { id });
  if (!parts) throw new Error("the referral is gone while it is held");
  const { shown, etag } = showReferral(parts);
  return say(asked, status, shown, { ETag: etag });
}
