import { offers, offerNames } from "#app/domain/cases/offer";
import { ageBands } from "./age-band";

/** What a number counts: people or events of the quarter itself, or events of earlier ones that it changes. */
export const countedThings = ["people", "events", "added", "taken-back"] as const;
export type CountedThing = (typeof countedThings)[number];

export const breakdowns = ["stream", "offer", "age"] as const;
export type Breakdown = (typeof breakdowns)[number];

/** Stands for those of whom it is not known, or who have none. */
export const noneOfThem = "none";

/** Which of a return's lines are behind a number. What is left out is not asked. */
export interface LinesAsked {
  measure?: string | undefined;
  what?: CountedThing | undefined;
  stream?: string | undefined;
  offer?: string | undefined;
  age?: string | undefined;
}

const ageCode = (name: string) => name.replaceAll(" ", "-");

export const breakdownTitles: Record<Breakdown, string> = { stream: "By stream", offer: "By offer", age: "By age at the start" };

/** The parts of a breakdown in the order they are shown. Streams are an agreement's own. */
export function partsOfBreakdown(by: Breakdown, streams: readonly { code: string }[]): { code: string; title: string }[] {
  if (by === "stream") return [...streams.map(({ code }) => ({ code, title: code })), { code: noneOfThem, title: "No stream pays" }];
  if (by === "offer") return [...offers.map((offer) => ({ code: offer, title: offerNames[offer] })), { code: noneOfThem, title: "In no offer" }];
  return [...ageBands.map(({ name }) => ({ code: ageCode(name), title: `Aged ${name}` })), { code: noneOfThem, title: "Age not known" }];
}

/** The band's name behind the code in an address. */
export const ageBandOfCode = (code: string): string | undefined => ageBands.find(({ name }) => ageCode(name) === code)?.name;
export const codeOfAgeBand = (band: string | null): string => (band === null ? noneOfThem : ageCode(band));

/** Reads what an address asks; anything it cannot be is not asked. */
export function linesAskedFor(search: URLSearchParams, known: { measures: readonly string[]; streams: readonly { code: string }[] }): LinesAsked {
  const oneOf = (name: string, allowed: readonly string[]) => allowed.find((each) => each === search.get(name));
  const parts = (by: Breakdown) => partsOfBreakdown(by, known.streams).map(({ code }) => code);
  return {
    measure: oneOf("measure", known.measures),
    what: countedThings.find((each) => each === search.get("what")),
    stream: oneOf("stream", parts("stream")),
    offer: oneOf("offer", parts("offer")),
    age: oneOf("age", parts("age")),
  };
}

/** The address of the lines behind a number. */
export function linesAddress(returnId: string, asked: LinesAsked): string {
  const search = new URLSearchParams(Object.entries(asked).flatMap(([name, value]): [string, string][] => (value === undefined ? [] : [[name, String(value)]]))).toString();
  return `/manager/returns/${returnId}/lines${search && `?${search}`}`;
}
