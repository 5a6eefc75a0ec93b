import type { Words } from "#app/content/resident/catalogue";
import { readEqualityAnswers } from "#app/domain/equality/answers";
import { isAskedGroup } from "#app/domain/equality/questions";
import type { Held } from "#app/domain/people/copy-of-data";

/** Answers to the equality questions as question and answer, in the order they are asked; what was skipped is left out. */
export function equalityLines(stored: unknown, { equality: words }: Words): Held["equality"] {
  const given = readEqualityAnswers(stored);
  const { dateOfBirth: born, ethnicGroup } = given;
  const line = (question: string, answer: string | undefined) => (answer ? [{ question, answer }] : []);
  const chosen = <Code extends string>({ heading, options }: { heading: string; options: Readonly<Record<Code, string>> }, code: Code | undefined) => line(heading, code && options[code]);
  const backgrounds: { heading: string; options: Readonly<Record<string, string>> } | undefined = isAskedGroup(ethnicGroup) ? words.backgrounds[ethnicGroup] : undefined;
  return [
    ...line(words.dateOfBirth.heading, born && [born.day, born.month, born.year].filter((part) => part !== undefined).join(" ")),
    ...chosen(words.health, given.health),
    ...chosen(words.healthEffect, given.healthEffect),
    ...chosen(words.ethnicGroup, ethnicGroup),
    ...(backgrounds ? chosen(backgrounds, given.ethnicBackground) : []),
    ...line(words.background.ownWords, given.ethnicWords),
    ...chosen(words.partnership, given.partnership),
    ...chosen(words.religion, given.religion),
    ...line(words.religion.ownWords, given.religionWords),
    ...chosen(words.sexAndGender.sex, given.sex),
    ...chosen(words.sexAndGender.gender, given.genderSame),
    ...line(words.sexAndGender.ownWords, given.genderWords),
    ...chosen(words.orientation, given.orientation),
    ...line(words.orientation.ownWords, given.orientationWords),
  ];
}
