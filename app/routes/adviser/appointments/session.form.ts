import { z } from "zod";
import { attendanceReasons, attendances } from "#app/domain/appointments/appointment";
import { londonInstant } from "#app/domain/calendar/london-time";
import type { PlaceAnswer } from "#app/services/appointments/add-to-session.server";
import type { RegisterLine } from "#app/services/appointments/record-register.server";
import { calendarDay, choice, identifier, minutesOfDay, optionalNumber, optionalText, text, version } from "#app/web/fields";
import type { FieldError, Typed } from "#app/web/parse-form";
import { parseForm } from "#app/web/parse-form";
import { reasonMissing } from "./show.form";
import { lengths } from "./time.form";

export const mostPlaces = 100;

export const newSessionForm = z
  .object({
    title: text({ missing: "Enter what the session is called", what: "What the session is called", max: 100 }),
    on: calendarDay({ missing: "Enter the day of the session", what: "The day of the session" }),
    at: minutesOfDay({ missing: "Enter when it begins", what: "When it begins" }),
    minutes: choice([...lengths, "180", "240"], "Select how long it takes").transform(Number),
    way: choice(["in_person", "video"], "Select how you meet"),
    hubId: identifier("Select the hub"),
    places: optionalNumber({ what: "How many places", min: 1, max: mostPlaces }).pipe(z.number("Enter how many places there are").int("How many places must be a whole number")),
    where: optionalText({ what: "Where or how to join", max: 500 }),
    bring: optionalText({ what: "What to bring or know", max: 1000 }),
  })
  .transform(({ on, at, ...rest }) => ({ ...rest, startsAt: londonInstant(on, at) }));

export const addForm = z.object({ caseRef: text({ missing: "Select whom to add", what: "The case", max: 20 }) });
/** A place in one of the sessions a case's page lists. */
export const placeForm = z.object({ session: identifier("Select a group session") });
export const cancelSessionForm = z.object({ words: text({ missing: "Enter why, in words for the residents", what: "What the residents read", max: 1000 }) });

export const placeRefusals: Record<Exclude<PlaceAnswer, "done" | "not-found">, string> = {
  full: "There is no place left in this session",
  already: "They have a place in this session already",
  "resident-busy": "The resident has another appointment at this time",
  "not-in-support": "This case is not in support, so no place can be given",
  "too-late": "This session has begun or is cancelled",
};

const line = z.object({ attendance: choice(attendances, "Select whether they came"), reason: z.enum(attendanceReasons).optional(), version: version() });

/** One line a person, by the ids the page put there. A person about whom nothing is said is left as they are. */
export function registerFrom(form: FormData): { lines: RegisterLine[]; errors?: undefined; typed: Typed } | { errors: FieldError[]; typed: Typed } {
  const { typed } = parseForm(z.object({}), form);
  const errors: FieldError[] = [];
  const lines = Object.keys(typed).flatMap((name): RegisterLine[] => {
    const id = /^came-([0-9a-f-]{36})$/.exec(name)?.[1];
    if (!id) return [];
    const { success, data } = line.safeParse({ attendance: typed[name], reason: typed[`why-${id}`]?.[0] || undefined, version: typed[`version-${id}`] });
    if (!success) return errors.push({ field: name, message: "Select whether they came" }), [];
    if (reasonMissing(data)) return errors.push({ field: `why-${id}`, message: "Select why they did not come, or that it is not known" }), [];
    return [{ appointmentId: id, words: "", ...data }];
  });
  return errors.length > 0 ? { errors, typed } : { lines, typed };
}
