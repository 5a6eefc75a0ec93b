import { addCaseEvent } from "#db/queries/cases/add-case-event";
import { listReferralsToExpire, lockReferral, saveReferral, takeReferral, useUpLinks } from "#db/queries/referrals/change-referral";
import { asService } from "#db/client.server";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { referralAnsweredToAdviser } from "#app/domain/messages/wording";
import { providerUntilOn, referralLife } from "#app/domain/referrals/referral";
import type { Deps } from "#app/platform/deps.server";
import { today } from "#app/platform/service.server";
import { refreshNextThing } from "#app/services/cases/refresh-next-thing.server";
import { aboutReferral } from "./about-referral";
import { messageAdviser } from "./message-adviser.server";
import { oneByOne } from "./one-by-one.server";
import { returnToTriage } from "./return-to-triage.server";

/** Ends one referral whose last day for an answer has passed; `false` where it was answered meanwhile, or another worker has it. */
export async function expireReferral(deps: Deps, referralId: string): Promise<boolean> {
  const found = (await takeReferral(deps.db, referralId)) ? await lockReferral(deps.db, referralId) : undefined;
  if (!found) return false;
  const { referral } = found;
  const on = londonDayOf(deps.now());
  const status = referralLife[referral.status].expire;
  if (!status || !referral.respondByOn || referral.respondByOn >= on) return false;
  await saveReferral(deps.db, referral.id, { status, remindOn: null, respondByOn: null, endedOn: on, providerUntilOn: providerUntilOn(on) });
  await useUpLinks(deps, referral.id);
  await addCaseEvent(deps, { caseId: referral.caseId, kind: "referral_expired", details: aboutReferral(found) });
  await returnToTriage(deps, found, "expired", "");
  await messageAdviser(deps, found, "referral-answered", (about) => referralAnsweredToAdviser({ ...about, answer: "expired" }));
  await refreshNextThing(deps, referral.caseId);
  return true;
}

const batch = 50;

/** Ends every referral whose clock has run out, each in its own transaction, and returns how many. Running it again, or twice at once, ends none twice. */
export async function expireReferrals(): Promise<number> {
  const due = await asService((db) => listReferralsToExpire(db, today(), batch));
  return oneByOne(due.map(({ id }) => id), expireReferral);
}
