import { day, type CalendarDay } from "#app/domain/calendar/calendar-day";
import type { Question } from "./question";

/** What was said of a question before its words were changed: never edited, so that an adviser reads what somebody was really asked. */
export interface EarlierWording {
  id: string;
  version: number;
  /** The last day it was asked. */
  until: CalendarDay;
  heading: string;
  /** The answers whose words were others, or that can no longer be chosen. */
  options: Readonly<Record<string, string>>;
}

const before = (until: CalendarDay, id: string, version: number, heading: string, options: Readonly<Record<string, string>> = {}): EarlierWording => ({ id, version, until, heading, options });

const november = day("2026-11-27");

/** Oldest first. A question whose version goes up leaves its words here. */
export const earlierWordings: readonly EarlierWording[] = [
  before(november, "area-ground", 1, "Which of these is true for you?", { placed_by_council: "A council here placed me in temporary housing somewhere else" }),
  before(november, "barriers", 1, "What makes it hard for you to work or learn?"),
  before(november, "access-needs", 1, "What would help you take part?"),
  before(november, "language", 1, "Which language do you prefer?"),
  before(november, "contact", 1, "How can we reach you?"),
  before(november, "safe-contact", 1, "How is it safe for us to contact you?"),
];

type Wording = Pick<Question<string>, "id" | "version" | "heading" | "options">;

/** Answers from before versions were kept were given to the first. */
const unversioned = 1;

/** A question in the words of a version: as it is now where it has not changed since. Throws for a version it never had. */
export function wordingOf({ id, version, heading, options }: Wording, asked: number = unversioned): { heading: string; options: Readonly<Record<string, string>> } {
  if (asked === version) return { heading, options };
  const earlier = earlierWordings.find((one) => one.id === id && one.version === asked);
  if (!earlier) throw new Error(`${id} never had a version ${asked}`);
  return { heading: earlier.heading, options: { ...options, ...earlier.options } };
}
