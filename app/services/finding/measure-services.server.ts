import { addMonths } from "#app/domain/calendar/calendar-day";
import { measureTimes } from "#app/domain/finding/times";
import { today } from "#app/platform/service.server";
import { asService } from "#db/client.server";
import { listReferralDays, saveServiceTimes } from "#db/queries/services/service-times";

/** [L] Local setting: referrals older than this say nothing of how a service is now. */
const months = 12;

/** Works out anew how long every service takes to answer and to begin. Run again, it comes to the same. */
export async function measureServices(): Promise<void> {
  const untilOn = today();
  await asService(async (db) => {
    const days = await listReferralDays(db, addMonths(untilOn, -months));
    await saveServiceTimes(db, untilOn, new Map([...days].map(([serviceId, referrals]) => [serviceId, measureTimes(referrals)])));
  });
}
