/** Bands, because an exact age is not needed and tells more about the person: each up to an age, that age included [L]. */
export const ageBands = [
  { upTo: 15, name: "under 16" },
  { upTo: 18, name: "16 to 18" },
  { upTo: 24, name: "19 to 24" },
  { upTo: 49, name: "25 to 49" },
  { upTo: Number.POSITIVE_INFINITY, name: "50 and over" },
] as const;

export type AgeBand = (typeof ageBands)[number]["name"];

/** The band of an age; `null` where the age is not known. */
export function ageBandOf(age: number | undefined): AgeBand | null {
  return age === undefined ? null : (ageBands.find(({ upTo }) => age <= upTo)?.name ?? null);
}
