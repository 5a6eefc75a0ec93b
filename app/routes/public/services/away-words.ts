import type { Words } from "#app/content/resident/catalogue";
import type { milesToSay } from "#app/domain/geography/distance-words";

/** How far away something is, in the language of the page: part of a sentence, or one of its own. */
export const awayWords = (miles: ReturnType<typeof milesToSay>, { away }: Words["findServices"]): string => (typeof miles === "number" ? away.about(miles) : away[miles]);

export const awaySentence: typeof awayWords = (miles, words) => awayWords(miles, words).replace(/^./u, (first) => first.toLocaleUpperCase("en"));
