import { addCaseEvent } from "#db/queries/cases/add-case-event";
import { appendAudit } from "#db/queries/audit/append-audit";
import { lockReferral, saveReferral } from "#db/queries/referrals/change-referral";
import { londonDayOf, type CalendarDay } from "#app/domain/calendar/calendar-day";
import { datesAgreed } from "#app/domain/messages/referral-wording";
import { dayAgreed } from "#app/domain/messages/wording";
import type { StaffActor } from "#app/domain/people/actor";
import { referralLife } from "#app/domain/referrals/referral";
import type { Deps } from "#app/platform/deps.server";
import { messageResident } from "#app/services/cases/message-resident.server";
import { placeOnAcceptance } from "#app/services/courses/place-on-acceptance.server";
import { refreshNextThing } from "#app/services/cases/refresh-next-thing.server";
import { tellMachines } from "#app/services/machines/tell-machines.server";
import { aboutReferral } from "./about-referral";
import { idsOf, toProviderOf } from "./message-about";
import { messageProvider } from "./message-provider.server";
import { takeBackOthers } from "./take-back-others.server";

/**
 * Agrees to one of the days a provider offered, at the resident's word: the referral is accepted, and any asked together with it are
 * taken back. A course that starts that day gives a place or a turn. `day-not-offered` and `day-has-passed` where it is none of them, or too late for it.
 */
export async function agreeDates(deps: Deps, actor: StaffActor, { referralId, version, on }: { referralId: string; version: number; on: CalendarDay }): Promise<"done" | "not-found" | "changed-meanwhile" | "day-not-offered" | "day-has-passed"> {
  const found = await lockReferral(deps.db, referralId);
  if (!found) return "not-found";
  const { referral } = found;
  const status = referralLife[referral.status].agree_dates;
  if (!status || referral.version !== version) return "changed-meanwhile";
  if (!referral.offeredDays?.includes(on)) return "day-not-offered";
  if (on < londonDayOf(deps.now())) return "day-has-passed";
  await saveReferral(deps.db, referral.id, { status, agreedDay: on, remindOn: null, respondByOn: null, remindedAt: null, messagesSeenAt: deps.now() });
  await addCaseEvent(deps, { caseId: referral.caseId, kind: "referral_dates_agreed", by: actor, details: { ...aboutReferral(found), on } });
  await appendAudit(deps, { streamId: referral.caseId, action: "referral.agree-dates", by: actor, subject: referral.reference });
  await placeOnAcceptance(deps, found, { by: actor, agreedOn: on });
  await takeBackOthers(deps, actor, found);
  await messageProvider(deps, toProviderOf(found), "referral-dates-agreed", (about) => datesAgreed({ ...about, on }));
  await messageResident(deps, referral.caseId, "referral-answered", (to) => dayAgreed({ ...to, providerName: found.organisationName, on }));
  await tellMachines(deps, { organisationId: referral.organisationId, event: "referral.dates_answered", ids: idsOf(found) });
  await refreshNextThing(deps, referral.caseId);
  return "done";
}
