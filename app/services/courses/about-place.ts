import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import { aboutReferral } from "#app/services/referrals/about-referral";
import type { LockedReferral } from "#db/queries/referrals/change-referral";

/** What every event about a place at a start keeps. */
export const aboutPlace = (found: Pick<LockedReferral, "serviceName" | "organisationName"> & { referral: Pick<LockedReferral["referral"], "id" | "reference"> }, start: { id: string; startsOn: CalendarDay }) => ({ ...aboutReferral(found), startId: start.id, startsOn: start.startsOn });
