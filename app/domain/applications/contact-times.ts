import type { SafeContact } from "#app/domain/people/safe-contact";

type Hours = NonNullable<SafeContact["hours"]>;

/** When it is safe to reach somebody, as it is asked. `other_times` is from one time to another of their own. */
export const contactTimes = ["any_time", "morning", "afternoon", "evening", "other_times"] as const;
export type ContactTime = (typeof contactTimes)[number];

const hoursOf: Record<Exclude<ContactTime, "other_times">, Hours | undefined> = {
  any_time: undefined,
  morning: { from: "08:00", to: "12:00" },
  afternoon: { from: "12:00", to: "17:00" },
  evening: { from: "17:00", to: "21:00" },
};

/** The hours a choice stands for; their own where they chose to say them. None is any time. */
export const hoursFor = (time: ContactTime, own: Hours | undefined): Hours | undefined => (time === "other_times" ? own : hoursOf[time]);

/** The choice that hours were given by. */
export function timeOf(hours: Hours | undefined): ContactTime {
  return contactTimes.find((time) => time !== "other_times" && hoursOf[time]?.from === hours?.from && hoursOf[time]?.to === hours?.to) ?? "other_times";
}

/** Every half hour of the day, to choose their own from: `00:00` to `23:30`. */
export const halfHours: readonly string[] = Array.from({ length: 48 }, (_, half) => `${String(Math.floor(half / 2)).padStart(2, "0")}:${half % 2 ? "30" : "00"}`);
