import { positionOf, type Position } from "#app/domain/geography/position";
import { outwardOf, sectorOf } from "#app/domain/people/postcode";
import { diceFrom, seedOf } from "../dice";
import { buildingPostcodes } from "./directory/locations";
import { councilName, hubs, publicBodies, type HubKey } from "./organisations";

export interface Postcode {
  postcode: string;
  councilName: string;
  /** Absent outside the place: there the council is only a name to ask. */
  hub?: HubKey;
  latitude?: number;
  longitude?: number;
  areaCode: string;
  wardCode?: string;
  lsoaCode?: string;
}

const districts: Record<HubKey, readonly string[]> = { northmere: ["NM1", "NM2", "NM3", "NM4"], saltby: ["NM5", "NM6"], eastfold: ["NM7", "NM8", "NM9"] };

// NM and NX are no real postcode areas. The middles lie in the North Sea.
const middles: Record<string, readonly [number, number]> = {
  NM1: [54.71, 1.02], NM2: [54.74, 1.01], NM3: [54.7, 0.96], NM4: [54.68, 1.04], NM5: [54.72, 1.23], NM6: [54.77, 1.27], NM7: [54.6, 1.14], NM8: [54.56, 1.2], NM9: [54.63, 1.29],
};

const outside: readonly (readonly [district: string, council: string, areaCode: string])[] = [
  ["NX1", "Thornmoor District Council", "E06999004"],
  ["NX2", "Thornmoor District Council", "E06999004"],
  ["NX3", "Marlham Borough Council", "E06999005"],
];

const areaCodeOf = (hub: HubKey) => publicBodies.find(({ key }) => key === hub)!.areaCode!;

/** Two wards a district, and an area of the census for every sector: as invented as the rest, and said so by their 999. */
function codesOf(postcode: string): Pick<Postcode, "wardCode" | "lsoaCode"> {
  const [district, sector] = [Number(outwardOf(postcode).slice(2)), Number(sectorOf(postcode).at(-1))];
  return { wardCode: `E059990${district}${sector <= 2 ? 1 : 2}`, lsoaCode: `E019990${district}${sector}` };
}

// The letters Royal Mail uses after the sector.
const letters = [..."ABDEFGHJLNPQRSTUWXYZ"];
const sectors = ["1", "2", "4", "6"];

function unitsOf(district: string, count: number): string[] {
  const dice = diceFrom(seedOf(district));
  const units = new Set<string>();
  while (units.size < count) units.add(`${district} ${dice.pick(sectors)}${dice.pick(letters)}${dice.pick(letters)}`);
  return [...units].sort();
}

const nearby = (middle: number, dice: () => number) => Math.round((middle + (dice() - 0.5) * 0.03) * 10_000) / 10_000;

function inside(hub: HubKey): Postcode[] {
  const buildings = [...hubs.filter(({ key }) => key === hub).map(({ postcode }) => postcode), ...buildingPostcodes];
  return districts[hub].flatMap((district) => {
    const dice = diceFrom(seedOf(`${district} on the map`));
    const [latitude, longitude] = middles[district]!;
    const units = new Set([...unitsOf(district, 40), ...buildings.filter((postcode) => outwardOf(postcode) === district)]);
    return [...units].map((postcode) => ({ postcode, councilName: councilName[hub], hub, areaCode: areaCodeOf(hub), ...codesOf(postcode), latitude: nearby(latitude, dice.roll), longitude: nearby(longitude, dice.roll) }));
  });
}

/** Every postcode the place knows: 360 of its own, and some of its neighbours'. */
export const postcodes: readonly Postcode[] = [
  ...inside("northmere"),
  ...inside("saltby"),
  ...inside("eastfold"),
  ...outside.flatMap(([district, council, areaCode]) => ["NX1 1AA", ...unitsOf(district, 12)].filter((postcode) => postcode.startsWith(district)).map((postcode) => ({ postcode, councilName: council, areaCode }))),
];

/** Where people of a hub live. Sector 9 has buildings alone. */
export const postcodesOf = (hub: HubKey) => postcodes.filter((postcode) => postcode.hub === hub && !sectorOf(postcode.postcode).endsWith("9"));

const positions = new Map(postcodes.map(({ postcode, latitude, longitude }) => [postcode, positionOf(latitude, longitude)]));

/** Where one of the demonstration's postcodes is. */
export function positionOfPostcode(postcode: string): Position {
  const position = positions.get(postcode);
  if (!position) throw new RangeError(`nobody knows where ${postcode} is`);
  return position;
}
