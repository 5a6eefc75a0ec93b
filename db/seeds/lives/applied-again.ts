import { dayAndMonthSwapped } from "#app/domain/people/possible-match";
import type { ApplicationAnswers } from "#app/domain/applications/answers";
import { diceFrom, seedOf } from "../dice";
import { situations } from "../people/situations";
import type { SeedCalendar } from "../place/calendar";
import { isClosing, type Beat } from "./happening";
import type { Life } from "./life";
import { timesOf } from "./schedule";
import { aStory } from "./story";

type Slip = (answers: ApplicationAnswers) => ApplicationAnswers;

const namesSwapped: Slip = ({ firstName, lastName, ...rest }) => ({ ...rest, firstName: lastName, lastName: firstName });
const lettersSwapped: Slip = ({ lastName = "", ...rest }) => ({ ...rest, lastName: `${lastName.slice(0, -2)}${lastName.slice(-1)}${lastName.slice(-2, -1)}` });
const dayAndMonth: Slip = ({ dateOfBirth, ...rest }) => ({ ...rest, dateOfBirth: dateOfBirth && (dayAndMonthSwapped(dateOfBirth) ?? dateOfBirth) });

interface Again {
  /** How the second application differs from the first: people mistype, and borrow somebody's phone. */
  slip: Slip;
  /** Whose first application it is like, among those in support at the hub. */
  first: number;
  beats: readonly Beat[];
  /** Working days from the last thing told to today; without any, so many as the number of it. */
  endedAgo?: number;
}

const proposed = (by: string, words: string): Beat => ({ on: 1, happening: { kind: "propose-join", by, words } });
const applied: Beat = { on: 0, happening: { kind: "apply" } };

const again: readonly Again[] = [
  { slip: namesSwapped, first: 0, beats: [applied] },
  { slip: lettersSwapped, first: 1, beats: [applied] },
  { slip: dayAndMonth, first: 2, beats: [applied] },
  { slip: lettersSwapped, first: 10, endedAgo: 1, beats: [applied, proposed("joe", "Rang about the second form. Lost the letter with the reference and thought it had all gone wrong, so applied again from the library.")] },
  {
    slip: namesSwapped, first: 11, endedAgo: 3,
    beats: [applied, proposed("amina", "Same face, same story: told me at the desk that the first form had the names the wrong way round."), { on: 2, happening: { kind: "confirm-join", by: "joe" } }],
  },
  {
    slip: dayAndMonth, first: 12, endedAgo: 4,
    beats: [
      applied, proposed("joe", "The birthday is the same with day and month exchanged, and so is the street."), { on: 2, happening: { kind: "confirm-join", by: "amina" } },
      { on: 3, happening: { kind: "undo-join", by: "amina", words: "Two cousins of one name, born the same year. The younger one came in with her passport today." } },
    ],
  },
];

/**
 * People in support who applied a second time in the last days, on another device and without an address: an application makes a new
 * person, and advisers are shown that they may be one. One pair waits for somebody to confirm it, one was joined, and one was joined and
 * taken apart. They come last, so that the first application is told before.
 */
export function appliedAgain(calendar: SeedCalendar, lives: readonly Life[]): Life[] {
  const met = lives.filter(({ hub, restricted, samePersonAs, happenings }) => hub === "northmere" && !restricted && !samePersonAs && happenings.some(({ happening }) => happening.kind === "meet") && !happenings.some(({ happening }) => isClosing(happening)));
  return again.flatMap(({ slip, first: which, beats, endedAgo }, index) => {
    const first = met[which];
    if (!first) return [];
    const key = `applied-again-${index + 1}`;
    const dice = diceFrom(seedOf(key));
    const story = { ...aStory(dice, situations[index]!, endedAgo ?? index), beats: [...beats], at: beats.at(-1)!.on };
    return [{ ...first, key, appliedBeforeAs: first.key, answers: slip({ ...first.answers, email: undefined, phone: undefined, niNumber: undefined, safeContact: undefined }), happenings: timesOf(calendar, story, dice) }];
  });
}
