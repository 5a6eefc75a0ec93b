import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import { fromShown, shownOr } from "#app/domain/publishing/shown";
import { shownPercentage, suppressList, type Shown } from "#app/domain/returns/suppress";
import type { MonthOfWinter, Winter } from "./winter-average";

export interface PublishedMonth {
  on: CalendarDay;
  over: boolean;
  neet: Shown;
  notKnown: Shown;
  eet: Shown;
  leftOut: Shown;
  /** NEET and not known together: the numerator. */
  numerator: Shown;
  denominator: Shown;
  /** A percentage to one decimal place. */
  share: Shown;
}

const plus = (one: Shown, other: Shown): Shown => fromShown([one, other], ([a = 0, b = 0]) => a + b);
const minus = (one: Shown, other: Shown): Shown => fromShown([one, other], ([a = 0, b = 0]) => a - b);

function publishedMonth({ on, over, neet, notKnown, eet, leftOut }: MonthOfWinter): PublishedMonth {
  const { values, total } = suppressList([neet, notKnown, eet, leftOut]);
  const [shownNeet, shownNotKnown, shownEet, shownLeftOut] = values as [Shown, Shown, Shown, Shown];
  const [numerator, denominator] = [plus(shownNeet, shownNotKnown), minus(total, shownLeftOut)];
  return { on, over, neet: shownNeet, notKnown: shownNotKnown, eet: shownEet, leftOut: shownLeftOut, numerator, denominator, share: shownPercentage(numerator, denominator) };
}

/** A winter as it may be shown: small counts hidden, and others with them so that none can be worked out. A hidden share hides the average, from which the other two would give it away. */
export function publishedWinter({ months, average }: Winter): { months: PublishedMonth[]; average: Shown | undefined } {
  const published = months.map(publishedMonth);
  if (average === undefined) return { months: published, average: undefined };
  return { months: published, average: shownOr(published.some(({ over, share }) => over && share === "hidden"), Math.round(average * 1000) / 10) };
}
