import type { Way } from "#app/domain/agreements/counted-event";
import type { Variance } from "#app/domain/agreements/variance";
import { quarterLabel, type Quarter } from "#app/domain/calendar/financial-quarter";

export const wayNames: Record<Way, string> = { offer: "Offer", council: "Council of residence", hub: "Hub", group: "Age at the start of support" };

export const varianceWords: Record<Variance, string> = { above: "above its profile", below: "below its profile" };

/** `2026 to 2027`, of a year that is named by the calendar year it begins in. */
export const sayYear = (year: string): string => `${year} to ${Number(year) + 1}`;

const shortMonths = ["Apr to Jun", "Jul to Sep", "Oct to Dec", "Jan to Mar"];

/** For charts and narrow columns, where the year stands in the heading. */
export const shortQuarter = (quarter: Quarter): string => shortMonths[Number(quarter.slice(-1)) - 1] ?? quarterLabel(quarter);
