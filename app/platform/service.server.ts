import { randomBytes } from "node:crypto";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { makeClock, type Now } from "./clock.server";
import { newId } from "./ids.server";
import type { Settings } from "./settings.server";

/** What the running service knows: set once at boot, handed to everything that needs it. */
export interface Service {
  settings: Settings;
  secretKey: string;
  now: Now;
  placeId: string;
  placeName: string;
}

let current: Service | undefined;

export function startService(settings: Settings, facts: { secretKey: string; placeId: string; placeName: string }): Service {
  current = { settings, now: makeClock(settings.CLOCK_START), ...facts };
  return current;
}

/** The running service; throws before boot. */
export function service(): Service {
  if (!current) throw new Error("the service has not started");
  return current;
}

export const now = (): Date => service().now();
export const today = (): CalendarDay => londonDayOf(now());
export const freshId = (): string => newId(now());
export const freshBytes = (count: number): Uint8Array => randomBytes(count);
