import { londonDayOf, type CalendarDay } from "#app/domain/calendar/calendar-day";
import { referralAmended } from "#app/domain/messages/referral-wording";
import type { StaffActor } from "#app/domain/people/actor";
import { sayNationalInsuranceNumber, withoutNationalInsuranceNumbers } from "#app/domain/people/ni-number";
import type { AgreementWay } from "#app/domain/plans/plan";
import { isOpen, type ShareableField } from "#app/domain/referrals/referral";
import { amendedFields } from "#app/domain/referrals/amended";
import { mayShareNationalInsuranceNumber, type SharedField } from "#app/domain/referrals/sharing";
import { isFreshAgreement } from "#app/domain/sharing/permission";
import type { Deps } from "#app/platform/deps.server";
import { refreshNextThing } from "#app/services/cases/refresh-next-thing.server";
import { tellMachines } from "#app/services/machines/tell-machines.server";
import { appendAudit } from "#db/queries/audit/append-audit";
import { addCaseEvent } from "#db/queries/cases/add-case-event";
import { endPermissionsOfReferral, insertAmendment } from "#db/queries/referrals/amendments";
import { lockReferral, saveReferral } from "#db/queries/referrals/change-referral";
import { findCaseForReferral, findNationalInsuranceNumber } from "#db/queries/referrals/find-case-for-referral";
import { insertPermission, listWithdrawals } from "#db/queries/sharing/permissions";
import { aboutReferral } from "./about-referral";
import { idsOf } from "./message-about";
import { messageProviderToRead } from "./message-provider.server";
import { shareWithProvider } from "./share-with-provider";

export interface AmendmentToMake {
  referralId: string;
  version: number;
  chosen: readonly ShareableField[];
  note: string;
  /** Shares their National Insurance number from now on: only once the provider has said yes. */
  withNiNumber: boolean;
  why: string;
  residentAgreedOn: CalendarDay;
  way: AgreementWay;
}

export type AmendAnswer = "done" | "not-found" | "changed-meanwhile" | "over" | "nothing-changes" | "agreed-in-the-future" | "agreed-before-withdrawal" | "not-before-acceptance" | "no-ni-number";

/**
 * Changes what a provider sees of a referral that was sent, at the resident's word: before and after are kept, the permission is
 * recorded anew, the provider is told without a name, and a page of theirs that is open is refused as changed.
 */
export async function amendReferral(deps: Deps, actor: StaffActor, { referralId, version, chosen, note, withNiNumber, why, residentAgreedOn, way }: AmendmentToMake): Promise<AmendAnswer> {
  const found = await lockReferral(deps.db, referralId);
  if (!found) return "not-found";
  const { referral } = found;
  if (!isOpen(referral.status) || referral.status === "draft") return "over";
  if (referral.version !== version) return "changed-meanwhile";
  const today = londonDayOf(deps.now());
  if (residentAgreedOn > today) return "agreed-in-the-future";
  if (!isFreshAgreement(residentAgreedOn, await listWithdrawals(deps.db, referral.caseId, referral.organisationId))) return "agreed-before-withdrawal";
  if (withNiNumber && !mayShareNationalInsuranceNumber(referral.status)) return "not-before-acceptance";
  const ofCase = await findCaseForReferral(deps.db, found.caseReference, today);
  if (!ofCase) return "not-found";
  const number = withNiNumber ? await findNationalInsuranceNumber(deps.db, referral.caseId) : undefined;
  if (withNiNumber && !number) return "no-ni-number";

  const after: SharedField[] = [...shareWithProvider(ofCase, chosen, note), ...(number ? [{ key: "ni_number" as const, value: sayNationalInsuranceNumber(number) }] : [])];
  if (amendedFields(referral.shared, after).length === 0) return "nothing-changes";
  const words = withoutNationalInsuranceNumbers(why);
  await saveReferral(deps.db, referral.id, { shared: after, residentAgreedOn });
  const amendmentId = await insertAmendment(deps, { referralId: referral.id, caseId: referral.caseId, byName: actor.name, why: words, before: referral.shared, after });
  await endPermissionsOfReferral(deps.db, referral.id, today);
  await insertPermission(deps, {
    caseId: referral.caseId, organisationId: referral.organisationId, recipientName: found.organisationName, fields: after.map(({ key }) => key), purpose: found.serviceName,
    referralId: referral.id, fromOn: residentAgreedOn, way, recordedByName: actor.name,
  });
  await addCaseEvent(deps, { caseId: referral.caseId, kind: "referral_amended", by: actor, details: { ...aboutReferral(found), amendmentId, words } });
  await appendAudit(deps, { streamId: referral.caseId, action: "referral.amend", by: actor, subject: referral.reference, ...(withNiNumber && { reason: "with the National Insurance number" }) });
  await messageProviderToRead(deps, found, "referral-amended", referralAmended);
  await tellMachines(deps, { organisationId: referral.organisationId, event: "referral.amended", ids: idsOf(found) });
  await refreshNextThing(deps, referral.caseId);
  return "done";
}
