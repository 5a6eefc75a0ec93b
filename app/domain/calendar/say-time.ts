const parts = new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/London", hour: "numeric", minute: "2-digit", hourCycle: "h23" });

const clock = new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/London", hour: "2-digit", minute: "2-digit", hourCycle: "h23" });

/** The time in England: `3:45pm`, `9am`, `midday`, `midnight` (GOV.UK style). */
export function sayTime(instant: Date): string {
  const [hour = 0, minute = 0] = parts.format(instant).split(":").map(Number);
  if (minute === 0 && hour % 12 === 0) return hour === 0 ? "midnight" : "midday";
  return `${hour % 12 === 0 ? 12 : hour % 12}${minute === 0 ? "" : `:${String(minute).padStart(2, "0")}`}${hour < 12 ? "am" : "pm"}`;
}

/** The same as clocks show it, `09:05`: to be compared, not read. */
export const timeOfDayOf = (instant: Date): string => clock.format(instant);
