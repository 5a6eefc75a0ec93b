import type { BarrierBand, CooperationCounts } from "./count";

/** [L] Local setting: below this a rate says more of chance than of anybody, and none is shown. */
export const enoughData = 10;

/** [L] Local setting: counts from 1 up to this are hidden from everybody but the partner: one person must not be recognisable. */
export const hiddenUpTo = 4;

const isSmall = (count: number): boolean => count > 0 && count <= hiddenUpTo;

/** A whole percentage, `undefined` where there is not enough data for one. */
export const rateOf = (part: number, whole: number): number | undefined => (whole < enoughData ? undefined : Math.round((part / whole) * 100));

const toNearest = (step: number, count: number): number => Math.round(count / step) * step;

export interface ShownCounts {
  /** How many were asked, exact or rounded; `undefined` where it is hidden. */
  asked: number | undefined;
  /** Numbers are rounded, because a part of them is too small to be told. */
  about: boolean;
  /** How they were answered; `undefined` where a part of it is too small to be told. */
  parts: Pick<CooperationCounts, "answeredInTime" | "answeredLate" | "silent"> | undefined;
  inTimeRate: number | undefined;
  acceptedRate: number | undefined;
  medianDays: number | null;
  reasons: { reason: string; count: number }[];
  /** There are other reasons, each too rare to be told. */
  moreReasons: boolean;
  caseMix: { barriers: BarrierBand; acceptedRate: number | undefined }[];
}

const mostFirst = (reasons: Record<string, number>) => Object.entries(reasons).map(([reason, count]) => ({ reason, count })).sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1));

/** What a partner sees of its own: everything there is, but never a rate of fewer than ten. */
export function shownToPartner(counts: CooperationCounts): ShownCounts {
  const { asked, answeredInTime, answeredLate, silent, accepted, reasons, medianDays, caseMix } = counts;
  return {
    asked, about: false, parts: { answeredInTime, answeredLate, silent }, inTimeRate: rateOf(answeredInTime, asked), acceptedRate: rateOf(accepted, asked), medianDays,
    reasons: mostFirst(reasons), moreReasons: false, caseMix: caseMix.map((band) => ({ barriers: band.barriers, acceptedRate: rateOf(band.accepted, band.asked) })),
  };
}

/** A rate of which neither its part nor the rest is so small that it could be told from it; rounded to tens else. */
function coarseRate(part: number, whole: number): number | undefined {
  const rate = rateOf(part, whole);
  return rate !== undefined && (isSmall(part) || isSmall(whole - part)) ? toNearest(10, rate) : rate;
}

/**
 * What others see. Where a part is 1 to 4, none of the parts is told and the rest is rounded (the whole to fives, rates to tens), so that
 * no subtraction brings it back.
 */
export function shownToOthers(counts: CooperationCounts): ShownCounts {
  const { asked, answeredInTime, answeredLate, silent, accepted, reasons, medianDays, caseMix } = counts;
  const about = [asked, answeredInTime, answeredLate, silent, asked - answeredInTime - answeredLate - silent, accepted, asked - accepted].some(isSmall);
  const told = mostFirst(reasons).filter(({ count }) => !isSmall(count));
  return {
    asked: isSmall(asked) ? undefined : about ? toNearest(5, asked) : asked,
    about: about && !isSmall(asked),
    parts: about ? undefined : { answeredInTime, answeredLate, silent },
    inTimeRate: coarseRate(answeredInTime, asked), acceptedRate: coarseRate(accepted, asked), medianDays: asked < enoughData ? null : medianDays,
    reasons: told, moreReasons: told.length < Object.keys(reasons).length,
    caseMix: caseMix.map((band) => ({ barriers: band.barriers, acceptedRate: coarseRate(band.accepted, band.asked) })),
  };
}
