import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import type { Offer } from "#app/domain/cases/offer";
import { textOrder } from "#app/domain/text-order";

/** What a stream pays for, as dated data [L]. What is left out is not asked: no `measureCodes` means every measure. */
export interface StreamRule {
  measureCodes?: readonly string[];
  offers?: readonly Offer[];
  /** The stream's part of one thing counted under one measure, in whole per cent, 1 to 100. */
  share: number;
  validFrom: CalendarDay;
  /** The last day on which this rule applies. */
  validTo?: CalendarDay;
}

export interface FundingStream {
  id: string;
  code: string;
  name: string;
  fromOn: CalendarDay;
  untilOn: CalendarDay;
  rules: readonly StreamRule[];
}

/** A stream's part of one thing counted under one measure, in whole per cent. */
export interface StreamShare {
  streamId: string;
  streamCode: string;
  share: number;
}

/** What attribution needs to know of something counted. */
export interface Attributable {
  measureCode: string;
  /** The offer the person was in when it happened. */
  offer?: Offer;
  happenedOn: CalendarDay;
}

const covers = (from: CalendarDay, to: CalendarDay | undefined, on: CalendarDay) => from <= on && (to === undefined || on <= to);

const paysFor = ({ measureCode, offer, happenedOn }: Attributable) => (rule: StreamRule) =>
  covers(rule.validFrom, rule.validTo, happenedOn) &&
  (!rule.measureCodes || rule.measureCodes.includes(measureCode)) &&
  (!rule.offers || (offer !== undefined && rule.offers.includes(offer)));

/**
 * Which streams one counted thing belongs to, by the rules of the day it happened. A stream's first fitting rule decides; streams
 * take their shares in order of code, and a stream gets no more than what is left, so that the sum never passes 100 [S].
 * Empty where no stream pays.
 */
export function attribute(fact: Attributable, streams: readonly FundingStream[]): StreamShare[] {
  const shares: StreamShare[] = [];
  let left = 100;
  for (const { id, code, fromOn, untilOn, rules } of [...streams].sort((a, b) => textOrder(a.code, b.code))) {
    const rule = covers(fromOn, untilOn, fact.happenedOn) ? rules.find(paysFor(fact)) : undefined;
    const share = Math.min(left, rule?.share ?? 0);
    if (share <= 0) continue;
    shares.push({ streamId: id, streamCode: code, share });
    left -= share;
  }
  return shares;
}

export type SharesProblem = "not_whole" | "same_stream_twice" | "over_100" | "under_100";

/**
 * What is wrong with a set of shares; `undefined` where they are whole, each stream once, and add up to 100.
 * `under_100` is a matter for a warning: part of the work is paid for by nobody.
 */
export function checkShares(shares: readonly StreamShare[]): SharesProblem | undefined {
  if (shares.some(({ share }) => !Number.isInteger(share) || share < 1 || share > 100)) return "not_whole";
  if (new Set(shares.map(({ streamId }) => streamId)).size < shares.length) return "same_stream_twice";
  const sum = shares.reduce((total, { share }) => total + share, 0);
  if (sum > 100) return "over_100";
  return sum < 100 ? "under_100" : undefined;
}
