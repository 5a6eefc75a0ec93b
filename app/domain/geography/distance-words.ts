const kmInAMile = 1.609344;

/** How far something is from somebody. `approximate` where only the part of town is known they live in. */
export interface Distance {
  km: number;
  approximate: boolean;
}

/**
 * A distance in the whole miles it is said in: as the crow flies, and what is known of a postcode is no better. From 30 miles on in tens;
 * `under` for less than a mile, `over` for a hundred and more.
 */
export function milesToSay(km: number): number | "under" | "over" {
  const miles = km / kmInAMile;
  if (miles < 1) return "under";
  if (miles >= 100) return "over";
  return miles < 30 ? Math.round(miles) : Math.round(miles / 10) * 10;
}

/** A distance as people in England say it: "less than a mile", "about 3 miles", "more than 100 miles". */
export function sayDistance(km: number): string {
  const miles = milesToSay(km);
  if (miles === "under") return "less than a mile";
  return miles === "over" ? "more than 100 miles" : `about ${miles} ${miles === 1 ? "mile" : "miles"}`;
}

/** The miles somebody would go, as kilometres. */
export const kmOfMiles = (miles: number): number => miles * kmInAMile;
