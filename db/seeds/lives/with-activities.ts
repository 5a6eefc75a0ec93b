import { isDutyAge } from "#app/domain/applications/triage-facts";
import { academicAgeOn, ageOn } from "#app/domain/calendar/age";
import { instantOn, type SeedCalendar } from "../place/calendar";
import type { Happening } from "./happening";
import type { Life, TimedHappening } from "./life";

/** What was found out, so many working days ago; every way a young person's activity can stand, lapsed long ago among them. */
const tales: readonly (readonly (readonly [daysAgo: number, code: string, words: string])[])[] = [
  [[40, "230", "Rang the college: enrolled on the level 2 course."]],
  [[75, "619", "Looking for anything with children."]],
  [[25, "619", "Applied for two apprenticeships."], [6, "310", "Started as an apprentice joiner."]],
  [],
  [[12, "620", "Looks after their grandmother in the daytime."]],
  [[60, "820", "Three calls, no answer. Wrote to them."]],
  [[30, "616", "Starts at the sixth-form college after the holidays."]],
  [[18, "360", "Works twenty hours a week at a café."]],
];

const writtenAt = 15 * 60 + 20;

/** Gives young people in support what was found out about them, each after their support began. */
export function withActivities({ workingDays, today }: SeedCalendar, lives: readonly Life[]): Life[] {
  let told = 0;
  return lives.map((life) => {
    const born = life.answers.dateOfBirth;
    const begun = life.happenings.find(({ happening }) => happening.kind === "accept");
    const isOver = life.happenings.some(({ happening }) => happening.kind === "close" || happening.kind === "close-own" || happening.kind === "signpost");
    if (!born || !begun || isOver || !isDutyAge({ age: ageOn(born, today), academicAge: academicAgeOn(born, today) })) return life;
    const tale = tales[told % tales.length]!;
    told += 1;
    const found = tale.flatMap(([daysAgo, code, words]): TimedHappening[] => {
      const on = workingDays.at(-daysAgo);
      const happening: Happening = { kind: "confirm-activity", code, words };
      return on && instantOn(on, writtenAt) > begun.at ? [{ on, at: instantOn(on, writtenAt), happening }] : [];
    });
    return { ...life, happenings: [...life.happenings, ...found].sort((a, b) => a.at.getTime() - b.at.getTime()) };
  });
}
