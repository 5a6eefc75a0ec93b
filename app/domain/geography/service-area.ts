/** Where a service is for, as its entry says. Nothing but a name (a feed's "Greater Northmere") tells nobody whether they are in it. */
export interface ServiceArea {
  /** One of our councils. */
  councilId?: string | null;
  /** Outward codes of postcodes: `NM1`. With a council, only those parts of them that are in it. */
  districts: readonly string[];
}

/** What is known of where somebody lives. */
export interface Home {
  /** `null` where it is in no council of ours; `undefined` where nobody knows. */
  councilId?: string | null;
  /** The outward code of their postcode, which is known even where the postcode is in no list. */
  district?: string;
}

export type Coverage = "covered" | "not_covered" | "not_known";

/** Both must hold; a no settles it, else something unknown leaves it open. */
const bothOf = (one: Coverage, other: Coverage): Coverage => (one === "not_covered" || other === "not_covered" ? "not_covered" : one === "not_known" ? one : other);

const within = (known: boolean, same: boolean): Coverage => (known ? (same ? "covered" : "not_covered") : "not_known");

function coveredBy({ councilId, districts }: ServiceArea, home: Home): Coverage {
  const inCouncil = councilId ? within(home.councilId !== undefined, home.councilId === councilId) : "covered";
  const inDistricts = districts.length > 0 ? within(home.district !== undefined, districts.some((district) => district.toUpperCase() === home.district)) : "covered";
  return !councilId && districts.length === 0 ? "not_known" : bothOf(inCouncil, inDistricts);
}

/**
 * Whether a service is for people who live there. Without an area it is for everybody the place supports, wherever they live. A postcode
 * nobody knows is never a no.
 */
export function coverageOf(areas: readonly ServiceArea[], home: Home): Coverage {
  if (areas.length === 0) return "covered";
  const said = areas.map((area) => coveredBy(area, home));
  return said.includes("covered") ? "covered" : said.includes("not_known") ? "not_known" : "not_covered";
}
