import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import { addWorkingDays } from "#app/domain/calendar/working-days";
import type { ReferralStatus } from "#app/domain/referrals/referral";
import { isOpen } from "#app/domain/referrals/referral";
import { isLive, type PlaceStatus } from "./place";
import { lastDayToJoin, type CourseStart } from "./start";

/** [L] Local setting: working days somebody has to say yes to a place that is offered to them. */
export const daysToTakePlace = 3;

/** What becomes of somebody who asks: a place where one is left and nobody waits for it, else their turn on the list. `left` is `undefined` where there are as many as come. */
export const becomesOf = ({ left, waiting }: { left: number | undefined; waiting: number }): "taken" | "waiting" => (waiting === 0 && (left === undefined || left > 0) ? "taken" : "waiting");

/** How many of those who wait are to be offered a place now. */
export const toBeOffered = ({ left, waiting }: { left: number | undefined; waiting: number }): number => Math.max(0, Math.min(left ?? waiting, waiting));

/** Somebody on the list of a start. */
export interface Turn {
  id: string;
  askedAt: Date;
}

/** First come, first served: by when they asked, and of two at one instant always the same first. */
export const inTurn = <T extends Turn>(list: readonly T[]): T[] => [...list].sort((a, b) => a.askedAt.getTime() - b.askedAt.getTime() || (a.id < b.id ? -1 : 1));

/** The last day to say yes: a few working days from now, and never after nobody can be given a place any more. */
export function takeByOn(today: CalendarDay, start: Pick<CourseStart, "closesOn" | "startsOn">, days = daysToTakePlace): CalendarDay {
  const [afterDays, last] = [addWorkingDays(today, days), lastDayToJoin(start)];
  return afterDays < last ? afterDays : last;
}

/** Whether an offer has run out. Its last day counts in full. */
export const hasLapsed = ({ status, answerByOn }: { status: PlaceStatus; answerByOn: CalendarDay | null }, today: CalendarDay): boolean => status === "offered" && answerByOn !== null && answerByOn < today;

/** What becomes of a place when its referral comes to this: given back where nobody will need it, and kept where it was used. */
export function leftOver(place: PlaceStatus, referral: ReferralStatus): boolean {
  if (!isLive(place) || isOpen(referral)) return false;
  const wasUsed = referral === "completed" || referral === "left_early";
  return !(wasUsed && place === "taken");
}

/** Referrals that may have a place or wait for one: the provider has said yes, and it is not over. */
export const mayAskForPlace = (referral: ReferralStatus): boolean => referral === "accepted" || referral === "started";

/** What can be done now with somebody's place at a start: what the pages offer, and what the services do. */
export function possibleMoves(place: { status: PlaceStatus; answerByOn: CalendarDay | null }, start: { cancelledAt: Date | null }, today: CalendarDay): ("take" | "give_back")[] {
  if (start.cancelledAt !== null || !isLive(place.status) || hasLapsed(place, today)) return [];
  return place.status === "offered" ? ["take", "give_back"] : ["give_back"];
}
