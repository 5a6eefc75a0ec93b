import type { PlaceStatus } from "#app/domain/courses/place";
import type { StartRefusal } from "#app/domain/courses/start";

export const placeStatusWords: Record<PlaceStatus, string> = {
  waiting: "On the list",
  offered: "Offered a place",
  taken: "Has a place",
  given_back: "Given back",
  lapsed: "Not taken in time",
};

export const placeStatusColours: Record<PlaceStatus, string> = {
  waiting: "govuk-tag--yellow",
  offered: "govuk-tag--blue",
  taken: "govuk-tag--green",
  given_back: "govuk-tag--grey",
  lapsed: "govuk-tag--grey",
};

/** At which field a start is refused, and what is said there. */
export const startRefusalWords: Record<StartRefusal, { field: string; message: string }> = {
  "in-the-past": { field: "startsOn-day", message: "The first day must be today or later" },
  "too-far-off": { field: "startsOn-day", message: "The first day must be within the next 2 years" },
  "same-day": { field: "startsOn-day", message: "This course already starts on that day: change that start, or enter another day" },
  "ends-before-it-starts": { field: "endsOn-day", message: "The last day must be the first day or later" },
  "closes-after-it-ends": { field: "closesOn-day", message: "The last day to join must be on or before the last day of the course" },
  "fewer-than-held": { field: "places", message: "There cannot be fewer places than people who hold one: take somebody off first, or enter a higher number" },
};

const ordinals = new Intl.PluralRules("en-GB", { type: "ordinal" });
const endings: Record<string, string> = { one: "st", two: "nd", few: "rd" };

/** "1st", "2nd", "11th": whose turn it is. */
export const sayTurn = (turn: number): string => `${turn}${endings[ordinals.select(turn)] ?? "th"}`;

/** "3 left of 12", or that as many can come as like. */
export const sayPlacesLeft = ({ places, left }: { places: number | null; left: number | undefined }): string => (places === null || left === undefined ? "As many as come" : left === 0 ? `Full (${places} places)` : `${left} left of ${places}`);
