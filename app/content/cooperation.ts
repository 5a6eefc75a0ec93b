import { handoverReturnWords } from "#app/content/handovers";
import { declineReasonWords } from "#app/content/referrals";
import type { BarrierBand, Work } from "#app/domain/cooperation/count";
import { enoughData, hiddenUpTo, type ShownRate } from "#app/domain/cooperation/shown";

export const workWords: Record<Work, { title: string; asked: string; accepted: string }> = {
  referrals: { title: "Referrals", asked: "Referrals sent to them", accepted: "Accepted" },
  handovers: { title: "Handovers", asked: "Handovers they were asked to take", accepted: "Taken on" },
  triage: { title: "Triage", asked: "Cases they decided", accepted: "Accepted" },
};

export const bandWords: Record<BarrierBand, string> = { "0": "No barriers", "1": "1 barrier", "2": "2 barriers", "3+": "3 barriers or more" };

export const notEnoughData = "Not enough data";

/** "87%", or that there is not enough data: below ten no rate is shown. Where a rate would name somebody, how few. */
export function sayRate(rate: ShownRate): string {
  if (rate === undefined) return notEnoughData;
  if (rate === "few") return `Fewer than ${hiddenUpTo + 1}`;
  return rate === "all-but-few" ? `All but fewer than ${hiddenUpTo + 1}` : `${rate}%`;
}

const reasonWords: Record<string, string> = { ...handoverReturnWords, ...declineReasonWords };

export const sayReason = (reason: string): string => (Object.hasOwn(reasonWords, reason) ? reasonWords[reason]! : "Another reason");

/** Working days to the first answer, in the middle. */
export const sayMedian = (days: number | null): string => (days === null ? notEnoughData : days === 1 ? "1 working day" : `${days} working days`);

/** How each number is made, for whoever is counted and whoever compares. */
export const howCounted: readonly string[] = [
  "A month has what was asked in it, also where the answer came in the next month. It is complete once every clock of it has run; then it does not change any more.",
  "In time is an answer by the last day as it was then. A question counts as an answer, and so do other dates or a waiting list: whoever asks is not silent.",
  "Silent is what nobody answered by the last day. Late is what was answered after it.",
  "What we took back before anybody answered is not counted.",
  "Working days to an answer are those in the middle: half of the answers were quicker, half slower.",
  "Barriers are those that were open on the day of asking. Where people with more barriers are accepted as often as others, nobody was left out because their situation is harder.",
  `Below ${enoughData}, no rate is shown. A number from 1 to 4 is shown to nobody but the partner itself; numbers beside it are then rounded, and a rate says only “fewer than 5” or “all but fewer than 5”.`,
  "Handovers to a hub are counted with the organisation of whoever answered. Triage is counted with the organisation of whoever decided.",
];
