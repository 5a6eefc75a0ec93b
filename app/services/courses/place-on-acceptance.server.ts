import { londonDayOf, type CalendarDay } from "#app/domain/calendar/calendar-day";
import type { Deps } from "#app/platform/deps.server";
import { listOpenStarts } from "#db/queries/courses/starts";
import type { LockedReferral } from "#db/queries/referrals/change-referral";
import { givePlaceOrTurn, type Given, type NotGiven } from "./give-place-or-turn.server";

/**
 * A referral was accepted: the start that was asked for with it gives a place or a turn, in the acceptance's transaction. Where another day
 * was agreed instead, the start of that day does, and the one asked for does not: it did not suit. Their turn is by when the referral was
 * sent, so that a slow answer costs nobody their place in the queue. `undefined` where there is no such start. That it is closed or
 * cancelled meanwhile does not stop the yes: the referral's page offers the others.
 */
export async function placeOnAcceptance(deps: Deps, found: LockedReferral, { by, agreedOn }: { by?: { id?: string; name: string }; agreedOn?: CalendarDay }): Promise<Given | NotGiven | undefined> {
  const { askedStartId, sentAt, serviceId } = found.referral;
  const startId = agreedOn ? (await listOpenStarts(deps.db, serviceId, londonDayOf(deps.now()))).find(({ start }) => start.startsOn === agreedOn)?.start.id : askedStartId;
  if (!startId) return undefined;
  return givePlaceOrTurn(deps, { ...found, referral: { ...found.referral, status: "accepted" } }, { startId, by, ...(sentAt && { askedAt: sentAt }) });
}
