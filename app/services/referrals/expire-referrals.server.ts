import { addCaseEvent } from "#db/queries/cases/add-case-event";
import { insertReferralAnswer } from "#db/queries/referrals/answers";
import { listReferralsToExpire, lockReferral, saveReferral, takeReferral, useUpLinks } from "#db/queries/referrals/change-referral";
import { asService } from "#db/client.server";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { referralEndedUnanswered } from "#app/domain/messages/referral-wording";
import { referralAnsweredToAdviser } from "#app/domain/messages/wording";
import { isAdvisersTurn, providerUntilOn, referralLife } from "#app/domain/referrals/referral";
import type { Deps } from "#app/platform/deps.server";
import { today } from "#app/platform/service.server";
import { giveBackWithReferral } from "#app/services/courses/give-back-with-referral.server";
import { refreshNextThing } from "#app/services/cases/refresh-next-thing.server";
import { tellMachines } from "#app/services/machines/tell-machines.server";
import { aboutReferral } from "./about-referral";
import { messageAdviser } from "./message-adviser.server";
import { messageProvider } from "./message-provider.server";
import { oneByOne } from "./one-by-one.server";
import { returnToTriage } from "./return-to-triage.server";

/**
 * Ends one referral whose last day for an answer has passed; `false` where it was answered meanwhile, or another worker has it. Where
 * the adviser let a question or other days wait, it ends too, so that somebody else at the hub sees it the next morning: it is said
 * to be ours, and the provider is told that a yes is still welcome.
 */
export async function expireReferral(deps: Deps, referralId: string): Promise<boolean> {
  const found = (await takeReferral(deps.db, referralId)) ? await lockReferral(deps.db, referralId) : undefined;
  if (!found) return false;
  const { referral } = found;
  const on = londonDayOf(deps.now());
  const status = referralLife[referral.status].expire;
  if (!status || !referral.respondByOn || referral.respondByOn >= on) return false;
  const why = isAdvisersTurn(referral.status) ? "ours" : "expired";
  await saveReferral(deps.db, referral.id, { status, remindOn: null, respondByOn: null, offeredDays: null, endedOn: on, providerUntilOn: providerUntilOn(on) });
  await insertReferralAnswer(deps, { referralId: referral.id, caseId: referral.caseId, organisationId: referral.organisationId, kind: "expire", fromStatus: referral.status, toStatus: status, byName: "Nobody", how: "clock", dueOn: referral.respondByOn });
  await giveBackWithReferral(deps, found, status);
  await useUpLinks(deps, referral.id);
  await addCaseEvent(deps, { caseId: referral.caseId, kind: "referral_expired", details: { ...aboutReferral(found), ...(why === "ours" && { ours: true }) } });
  const { othersRun } = await returnToTriage(deps, found, why);
  await messageAdviser(deps, found, "referral-answered", (about) => referralAnsweredToAdviser({ ...about, answer: why, othersRun }));
  if (why === "ours") await messageProvider(deps, { referralId: referral.id, caseId: referral.caseId, reference: referral.reference, serviceName: found.serviceName, hubPhone: found.hubPhone, email: found.providerEmail }, "referral-ended-unanswered", referralEndedUnanswered);
  await tellMachines(deps, { organisationId: referral.organisationId, event: "referral.expired", ids: { referralId: referral.id, reference: referral.reference } });
  await refreshNextThing(deps, referral.caseId);
  return true;
}

const batch = 50;

/** Ends every referral whose clock has run out, each in its own transaction, and returns how many. Running it again, or twice at once, ends none twice. */
export async function expireReferrals(): Promise<number> {
  const due = await asService((db) => listReferralsToExpire(db, today(), batch));
  return oneByOne(due.map(({ id }) => id), expireReferral);
}
