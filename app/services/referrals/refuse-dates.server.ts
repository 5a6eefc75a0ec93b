import { addCaseEvent } from "#db/queries/cases/add-case-event";
import { appendAudit } from "#db/queries/audit/append-audit";
import { insertReferralMessage, lockReferral, saveReferral } from "#db/queries/referrals/change-referral";
import { datesRefused } from "#app/domain/messages/referral-wording";
import type { StaffActor } from "#app/domain/people/actor";
import { withoutNationalInsuranceNumbers } from "#app/domain/people/ni-number";
import type { Deps } from "#app/platform/deps.server";
import { refreshNextThing } from "#app/services/cases/refresh-next-thing.server";
import { tellMachines } from "#app/services/machines/tell-machines.server";
import { aboutReferral } from "./about-referral";
import { idsOf, toProviderOf } from "./message-about";
import { messageProviderWithLink } from "./message-provider.server";
import { turnToProvider } from "./turn-to-provider";

/** None of the days a provider offered suits: why, in words they read, and it is their turn again with a new clock. */
export async function refuseDates(deps: Deps, actor: StaffActor, { referralId, version, words }: { referralId: string; version: number; words: string }): Promise<"done" | "not-found" | "changed-meanwhile"> {
  const found = await lockReferral(deps.db, referralId);
  if (!found) return "not-found";
  const { referral } = found;
  const turn = turnToProvider(deps, found, "refuse_dates");
  if (!turn || referral.version !== version) return "changed-meanwhile";
  const said = withoutNationalInsuranceNumbers(words);
  await saveReferral(deps.db, referral.id, { ...turn.change, messagesSeenAt: deps.now() });
  await insertReferralMessage(deps, { referralId: referral.id, fromProvider: false, authorName: actor.name, words: said });
  await addCaseEvent(deps, { caseId: referral.caseId, kind: "referral_dates_refused", by: actor, details: { ...aboutReferral(found), words: said } });
  await appendAudit(deps, { streamId: referral.caseId, action: "referral.refuse-dates", by: actor, subject: referral.reference });
  await messageProviderWithLink(deps, { ...toProviderOf(found), lastDay: turn.lastDay }, "referral-dates-refused", (about) => datesRefused({ ...about, respondByOn: turn.lastDay }));
  await tellMachines(deps, { organisationId: referral.organisationId, event: "referral.dates_answered", ids: idsOf(found) });
  await refreshNextThing(deps, referral.caseId);
  return "done";
}
