import { z } from "zod";
import type { StartWish } from "#app/domain/courses/start";
import { calendarDay, choice, identifier, optionalCalendarDay, optionalNumber, optionalText, version } from "#app/web/fields";

const fields = {
  startsOn: calendarDay({ missing: "Enter the first day", what: "The first day" }),
  endsOn: optionalCalendarDay({ wrong: "The last day must be a real date, or empty" }),
  closesOn: optionalCalendarDay({ wrong: "The last day to join must be a real date, or empty" }),
  places: optionalNumber({ what: "Places", min: 0, max: 1000 }).pipe(z.int("Places must be a whole number, like 12").optional()),
  note: optionalText({ what: "The note", max: 300 }),
};

const wishOf = ({ startsOn, endsOn, closesOn, places, note }: StartWish): StartWish => ({ startsOn, endsOn, closesOn, places, note });

export const addStartForm = z.object({ serviceId: identifier("Select the course"), ...fields }).transform(({ serviceId, ...wish }) => ({ serviceId, wish: wishOf(wish) }));

export const changeStartForm = z.object({ version: version(), ...fields }).transform(({ version: made, ...wish }) => ({ version: made, wish: wishOf(wish) }));

export const cancelStartForm = z.object({ version: version() });

/** Which of the forms of a start's page was sent. */
export const actForm = z.object({ act: choice(["add", "move", "remove"], "Open the page again") });

export const addPersonForm = z.object({ referralId: identifier("Select somebody") });

export const removePersonForm = z.object({ placeId: identifier("Select who is taken off"), words: optionalText({ what: "Why", max: 300 }) });

export const movePersonForm = z.object({ movePlaceId: identifier("Select who is moved"), toStartId: identifier("Select the start they move to") });
