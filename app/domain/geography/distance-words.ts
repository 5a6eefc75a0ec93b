const kmInAMile = 1.609344;

/** How far something is from somebody. `approximate` where only the part of town is known they live in. */
export interface Distance {
  km: number;
  approximate: boolean;
}

/**
 * A distance as people in England say it: "less than a mile", "about 3 miles". As the crow flies, to the whole mile: what is known of a
 * postcode is no better. From 30 miles on in tens, "more than 100 miles" from a hundred on.
 */
export function sayDistance(km: number): string {
  const miles = km / kmInAMile;
  if (miles < 1) return "less than a mile";
  if (miles >= 100) return "more than 100 miles";
  const round = miles < 30 ? Math.round(miles) : Math.round(miles / 10) * 10;
  return `about ${round} ${round === 1 ? "mile" : "miles"}`;
}

/** The miles somebody would go, as kilometres. */
export const kmOfMiles = (miles: number): number => miles * kmInAMile;
