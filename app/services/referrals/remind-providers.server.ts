import { listReferralsToRemind, lockReferral, markReferralReminded, takeReferral, type LockedReferral } from "#db/queries/referrals/change-referral";
import { asService } from "#db/client.server";
import { londonDayOf, type CalendarDay } from "#app/domain/calendar/calendar-day";
import { providerWaits, referralReminder } from "#app/domain/messages/referral-wording";
import { isAdvisersTurn } from "#app/domain/referrals/referral";
import type { Deps } from "#app/platform/deps.server";
import { today } from "#app/platform/service.server";
import { refreshNextThing } from "#app/services/cases/refresh-next-thing.server";
import { messageAdviser } from "./message-adviser.server";
import { messageProviderWithLink } from "./message-provider.server";
import { oneByOne } from "./one-by-one.server";

/** Whoever's turn it is: the adviser while a provider's question or other days wait, the provider otherwise. */
async function remindWhoeverItIs(deps: Deps, found: LockedReferral, lastDay: CalendarDay): Promise<void> {
  const { referral, serviceName, hubPhone, providerEmail } = found;
  if (isAdvisersTurn(referral.status)) return messageAdviser(deps, found, "question-waits", (about) => providerWaits({ ...about, respondByOn: lastDay, dates: referral.status === "dates_offered" }));
  const to = { referralId: referral.id, caseId: referral.caseId, reference: referral.reference, serviceName, hubPhone, email: providerEmail, lastDay };
  await messageProviderWithLink(deps, to, "referral-reminder", (about) => referralReminder({ ...about, respondByOn: lastDay, waitingList: referral.status === "waiting_list" }));
}

/** Reminds once for each turn; `false` where it was answered or reminded meanwhile, or another worker has it. */
export async function remindOfReferral(deps: Deps, referralId: string): Promise<boolean> {
  const found = (await takeReferral(deps.db, referralId)) ? await lockReferral(deps.db, referralId) : undefined;
  if (!found) return false;
  const { referral } = found;
  const on = londonDayOf(deps.now());
  if (referral.remindedAt || !referral.remindOn || referral.remindOn > on || !referral.respondByOn || referral.respondByOn < on) return false;
  await remindWhoeverItIs(deps, found, referral.respondByOn);
  await markReferralReminded(deps, referral.id);
  await refreshNextThing(deps, referral.caseId);
  return true;
}

const batch = 50;

/** Reminds of every referral whose day for it has come, each in its own transaction, and returns how many. Running it again, or twice at once, reminds nobody twice. */
export async function remindProviders(): Promise<number> {
  const due = await asService((db) => listReferralsToRemind(db, today(), batch));
  return oneByOne(due.map(({ id }) => id), remindOfReferral);
}
