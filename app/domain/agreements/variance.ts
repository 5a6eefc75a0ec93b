/** A measure is off its profile in a quarter from this on: by so many per cent of the profile and by so many people, both [L]. */
export const varianceThreshold = { percent: 10, people: 3 };

export type Variance = "above" | "below";

/** Whether people reached in a quarter are so far off its profile that somebody must say why; `undefined` where they are not. */
export function varianceOf(people: number, profile: number): Variance | undefined {
  const off = people - profile;
  if (Math.abs(off) < varianceThreshold.people || Math.abs(off) * 100 <= profile * varianceThreshold.percent) return undefined;
  return off > 0 ? "above" : "below";
}
