import { addCaseEvent } from "#db/queries/cases/add-case-event";
import { listNoesOf, listTogether } from "#db/queries/referrals/answers";
import type { LockedReferral } from "#db/queries/referrals/change-referral";
import { openTriageEntry } from "#db/queries/triage/open-triage-entry";
import { sayNo, saySilence } from "#app/content/referrals";
import { providerDeclined, type NoToTell } from "#app/domain/messages/wording";
import { isAdvisersTurn } from "#app/domain/referrals/referral";
import { isLastNo } from "#app/domain/referrals/together";
import type { Deps } from "#app/platform/deps.server";
import { messageResident } from "#app/services/cases/message-resident.server";
import { aboutReferral } from "./about-referral";

/** Every no to a referral and to those sent together with it, in words; with whose it was where there are several. */
async function whyInWords(deps: Deps, ids: readonly string[]): Promise<string> {
  const noes = await listNoesOf(deps.db, ids);
  const said = noes.map(({ kind, fromStatus, reason, words, organisation }) => ({ organisation, words: kind === "expire" ? saySilence(isAdvisersTurn(fromStatus)) : sayNo(reason, words) }));
  return said.map(({ organisation, words }) => (said.length > 1 ? `${organisation}: ${words}` : words)).join("\n");
}

/**
 * Puts the case into its hub's queue after a no, with the reasons of all who were asked together. A closed case stays closed, and
 * while another of them still runs nothing is opened: there is still somebody to wait for. Says whether it went.
 */
export async function openTurnAfterNo(deps: Deps, found: LockedReferral, cause: "provider_declined" | "referral_expired"): Promise<"opened" | "others-run" | "closed"> {
  const { referral } = found;
  if (found.caseStatus === "closed") return "closed";
  const others = await listTogether(deps.db, referral);
  if (!isLastNo(others)) return "others-run";
  const words = await whyInWords(deps, [referral.id, ...others.map(({ id }) => id)]);
  await openTriageEntry(deps, { caseId: referral.caseId, hubId: found.hubId, cause, words, referralId: referral.id });
  await addCaseEvent(deps, { caseId: referral.caseId, kind: "returned_to_triage", details: { ...aboutReferral(found), cause } });
  return "opened";
}

/** A provider's no, or a silence, puts the case back into its hub's queue in the same transaction, and the resident is told what happens now. The answer itself is kept before. */
export async function returnToTriage(deps: Deps, found: LockedReferral, why: NoToTell["why"]): Promise<{ othersRun: boolean }> {
  const went = await openTurnAfterNo(deps, found, why === "declined" ? "provider_declined" : "referral_expired");
  const othersRun = went === "others-run";
  if (went !== "closed") await messageResident(deps, found.referral.caseId, "provider-declined", (to) => providerDeclined({ ...to, providerName: found.organisationName, why, othersRun }));
  return { othersRun };
}
