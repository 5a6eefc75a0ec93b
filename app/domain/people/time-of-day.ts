import type { TimeOfDay } from "./safe-contact";

const typedTime = /^(\d{1,2})(?:[:.\s]?(\d{2}))?\s*(am|pm)?$/;

/** Reads a time as people write it (`9`, `9am`, `2.30 pm`, `14:30`, `midday`); `undefined` where it is none. */
export function parseTimeOfDay(typed: string): TimeOfDay | undefined {
  const text = typed.trim().toLowerCase().replaceAll(/\.(?=m)|(?<=[ap]\.?m)\./g, "");
  if (text === "midday" || text === "noon") return "12:00";
  if (text === "midnight") return "00:00";
  const [, hours = "", minutes = "00", half] = typedTime.exec(text) ?? [];
  if (hours === "" || Number(minutes) > 59 || Number(hours) > (half ? 12 : 23) || (half && Number(hours) === 0)) return undefined;
  const hour = half ? (Number(hours) % 12) + (half === "pm" ? 12 : 0) : Number(hours);
  return `${String(hour).padStart(2, "0")}:${minutes}`;
}

/** As GOV.UK writes it: `9am`, `2:30pm`, `midday`, `midnight`. */
export function sayTimeOfDay(time: TimeOfDay): string {
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  if (minute === 0 && hour % 12 === 0) return hour === 0 ? "midnight" : "midday";
  return `${hour % 12 === 0 ? 12 : hour % 12}${minute === 0 ? "" : `:${String(minute).padStart(2, "0")}`}${hour < 12 ? "am" : "pm"}`;
}
