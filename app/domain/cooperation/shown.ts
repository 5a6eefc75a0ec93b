import type { BarrierBand, CooperationCounts } from "./count";

/** [L] Local setting: below this a rate says more of chance than of anybody, and none is shown. */
export const enoughData = 10;

/** [L] Local setting: counts from 1 up to this are hidden from everybody but the partner: one person must not be recognisable. */
export const hiddenUpTo = 4;

const isSmall = (count: number): boolean => count > 0 && count <= hiddenUpTo;

/** A whole percentage, `undefined` where there is not enough data for one. */
export const rateOf = (part: number, whole: number): number | undefined => (whole < enoughData ? undefined : Math.round((part / whole) * 100));

/** A whole percentage; or, to others, that it is fewer than five or all but so few; `undefined` where there is not enough data. */
export type ShownRate = number | "few" | "all-but-few" | undefined;

const toNearest = (step: number, count: number): number => Math.round(count / step) * step;

export interface ShownCounts {
  /** How many were asked, exact or rounded; `undefined` where it is hidden. */
  asked: number | undefined;
  /** Numbers are rounded, because a part of them is too small to be told. */
  about: boolean;
  /** How they were answered; `undefined` where a part of it is too small to be told. */
  parts: Pick<CooperationCounts, "answeredInTime" | "answeredLate" | "silent"> | undefined;
  inTimeRate: ShownRate;
  acceptedRate: ShownRate;
  medianDays: number | null;
  reasons: { reason: string; count: number }[];
  /** There are other reasons, too rare to be told, or told apart. */
  moreReasons: boolean;
  caseMix: { barriers: BarrierBand; acceptedRate: ShownRate }[];
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

/** A rate whose part, or rest, is so small that any number would name it: that it is fewer than five, none among them, or all but so few. */
function codedRate(part: number, whole: number): ShownRate {
  if (whole < enoughData) return undefined;
  if (part <= hiddenUpTo) return "few";
  return whole - part <= hiddenUpTo ? "all-but-few" : rateOf(part, whole);
}

/**
 * The reasons that others are told, where nothing is rounded: as many as leave no small rest. Else what was asked, less what was accepted and
 * what is told, would be the one that is hidden. Beside rounded numbers even a name would give one away: it was given five times or more.
 */
function toldReasons({ asked, answeredInTime, answeredLate, accepted, reasons }: CooperationCounts): ShownCounts["reasons"] {
  const told = mostFirst(reasons).filter(({ count }) => !isSmall(count));
  const leavesSmall = () => {
    const said = told.reduce((sum, { count }) => sum + count, accepted);
    return isSmall(asked - said) || isSmall(answeredInTime + answeredLate - said);
  };
  while (told.length > 0 && leavesSmall()) told.pop();
  return told;
}

/**
 * What others see. Where a part is 1 to 4, none of the parts is told, the whole is rounded to fives, and rates near nothing or all say
 * only that, so that no subtraction brings it back.
 */
export function shownToOthers(counts: CooperationCounts): ShownCounts {
  const { asked, answeredInTime, answeredLate, silent, accepted, reasons, medianDays, caseMix } = counts;
  const answered = answeredInTime + answeredLate;
  const about = [asked, answeredInTime, answeredLate, silent, asked - answered - silent, accepted, asked - accepted, answered - accepted].some(isSmall);
  const told = about ? [] : toldReasons(counts);
  return {
    asked: isSmall(asked) ? undefined : about ? toNearest(5, asked) : asked,
    about: about && !isSmall(asked),
    parts: about ? undefined : { answeredInTime, answeredLate, silent },
    inTimeRate: about ? codedRate(answeredInTime, asked) : rateOf(answeredInTime, asked), acceptedRate: about ? codedRate(accepted, asked) : rateOf(accepted, asked), medianDays: asked < enoughData ? null : medianDays,
    reasons: told, moreReasons: told.length < Object.keys(reasons).length,
    caseMix: caseMix.map((band) => ({ barriers: band.barriers, acceptedRate: codedRate(band.accepted, band.asked) })),
  };
}
