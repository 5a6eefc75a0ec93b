import type { Words } from "#app/content/resident/catalogue";
import type { milesToSay } from "#app/domain/geography/distance-words";

/** How far away something is, in the language of the page. */
export const awayWords = (miles: ReturnType<typeof milesToSay>, { away }: Words["findServices"]): string => (typeof miles === "number" ? away.about(miles) : away[miles]);
