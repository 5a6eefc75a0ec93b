/** Where something is: degrees of latitude and longitude (WGS 84), as the National Statistics postcode directory and HSDS give them. */
export interface Position {
  latitude: number;
  longitude: number;
}

/** The mean radius of the earth, in kilometres [P: International Union of Geodesy and Geophysics]. */
const earthRadius = 6371.0088;

const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Kilometres as the crow flies: the great circle by the haversine formula, right to half a per cent. Roads are longer. */
export function distanceBetween(a: Position, b: Position): number {
  const [north, east] = [radians(b.latitude - a.latitude), radians(b.longitude - a.longitude)];
  const square = Math.sin(north / 2) ** 2 + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * Math.sin(east / 2) ** 2;
  // Rounding may take the square a hair over 1 for opposite ends of the earth.
  return 2 * earthRadius * Math.asin(Math.sqrt(Math.min(1, square)));
}

/** The nearest of several, and how far it is in kilometres; the earlier of two that are as far. `undefined` where there is none. */
export function nearestOf<Somewhere extends Position>(from: Position, places: readonly Somewhere[]): { place: Somewhere; km: number } | undefined {
  const [first, ...others] = places.map((place) => ({ place, km: distanceBetween(from, place) }));
  return first && others.reduce((nearest, other) => (other.km < nearest.km ? other : nearest), first);
}

/** A position from two numbers that may be missing; `undefined` unless both are there and on the earth. */
export function positionOf(latitude: number | null | undefined, longitude: number | null | undefined): Position | undefined {
  if (latitude === null || latitude === undefined || longitude === null || longitude === undefined) return undefined;
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : undefined;
}
