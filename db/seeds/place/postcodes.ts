import { diceFrom, seedOf } from "../dice";
import { councilName, type HubKey } from "./organisations";

export interface Postcode {
  postcode: string;
  councilName: string;
  /** Absent outside the place: there the council is only a name to ask. */
  hub?: HubKey;
  latitude?: number;
  longitude?: number;
}

const districts: Record<HubKey, readonly string[]> = { northmere: ["NM1", "NM2", "NM3", "NM4"], saltby: ["NM5", "NM6"], eastfold: ["NM7", "NM8", "NM9"] };

// NM and NX are no real postcode areas. The middles lie in the North Sea.
const middles: Record<string, readonly [number, number]> = {
  NM1: [54.71, 1.02], NM2: [54.74, 1.01], NM3: [54.7, 0.96], NM4: [54.68, 1.04], NM5: [54.72, 1.23], NM6: [54.77, 1.27], NM7: [54.6, 1.14], NM8: [54.56, 1.2], NM9: [54.63, 1.29],
};

const outside: readonly (readonly [string, string])[] = [
  ["NX1", "Thornmoor District Council"],
  ["NX2", "Thornmoor District Council"],
  ["NX3", "Marlham Borough Council"],
];

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
  const addresses = { northmere: "NM1 4AB", saltby: "NM5 2DE", eastfold: "NM7 1HJ" };
  return districts[hub].flatMap((district) => {
    const dice = diceFrom(seedOf(`${district} on the map`));
    const [latitude, longitude] = middles[district]!;
    const units = new Set([...unitsOf(district, 40), ...(addresses[hub].startsWith(district) ? [addresses[hub]] : [])]);
    return [...units].map((postcode) => ({ postcode, councilName: councilName[hub], hub, latitude: nearby(latitude, dice.roll), longitude: nearby(longitude, dice.roll) }));
  });
}

/** Every postcode the place knows: 360 of its own, and some of its neighbours'. */
export const postcodes: readonly Postcode[] = [
  ...inside("northmere"),
  ...inside("saltby"),
  ...inside("eastfold"),
  ...outside.flatMap(([district, council]) => ["NX1 1AA", ...unitsOf(district, 12)].filter((postcode) => postcode.startsWith(district)).map((postcode) => ({ postcode, councilName: council }))),
];

export const postcodesOf = (hub: HubKey) => postcodes.filter((postcode) => postcode.hub === hub);
