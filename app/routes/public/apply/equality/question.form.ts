import { z } from "zod";
import type { Words } from "#app/content/resident/catalogue";
import { addMonths, partsOf, type CalendarDay } from "#app/domain/calendar/calendar-day";
import type { EqualityAnswers } from "#app/domain/equality/answers";
import { backgroundsOf, ethnicGroups, healthEffects, isAskedGroup, longestOwnWords, orientations, partnerships, religions, sexes, yesOrNo, type EqualityStep } from "#app/domain/equality/questions";
import { choice, optionalText, partOfDay } from "#app/web/fields";

/** What an equality question's page knows beside what was sent. */
export interface AboutEquality {
  answers: EqualityAnswers;
  words: Words["equality"];
  today: CalendarDay;
}

const oldestAge = 120;

/** As much as a form carries: how long they may be matters only where they are asked for. */
const ownWords = optionalText({ what: "Your own words", max: 20_000 });

/** Their own words, only where the option that asks for them is chosen: a field that was hidden again is no answer. */
function ownWordsIf(chosen: boolean, own: string, { words }: AboutEquality, context: z.RefinementCtx): string | undefined {
  if (!chosen || own === "") return undefined;
  if (own.length > longestOwnWords) context.addIssue({ code: "custom", message: words.tooLong(longestOwnWords), path: ["own-words"] });
  return own;
}

function dateOfBirth({ words, today }: AboutEquality) {
  const { wrong } = words.dateOfBirth;
  return z.object({ "date-of-birth": partOfDay(wrong) }).transform(({ "date-of-birth": given }, context): EqualityAnswers => {
    const earliest = partsOf(addMonths(today, -12 * oldestAge)).year;
    if (given && (given.year < earliest || given.year > partsOf(today).year)) context.addIssue({ code: "custom", message: wrong, path: ["date-of-birth", "year"] });
    return given ? { dateOfBirth: given } : {};
  });
}

function ethnicBackground(about: AboutEquality) {
  const { answers: { ethnicGroup }, words } = about;
  const backgrounds = isAskedGroup(ethnicGroup) ? backgroundsOf[ethnicGroup] : backgroundsOf.other;
  return z
    .object({ background: choice(backgrounds, words.background.missing), "own-words": ownWords })
    .transform(({ background, "own-words": own }, context) => ({ ethnicBackground: background, ethnicWords: ownWordsIf(background === "any_other", own, about, context) }));
}

/** Reads each equality question's page: its answers, or errors at its fields. */
export const equalityForms: Record<EqualityStep, (about: AboutEquality) => z.ZodType<EqualityAnswers>> = {
  "date-of-birth": dateOfBirth,
  health: ({ words }) => z.object({ health: choice(yesOrNo, words.health.missing) }),
  "health-effect": ({ words }) => z.object({ "health-effect": choice(healthEffects, words.healthEffect.missing) }).transform((value) => ({ healthEffect: value["health-effect"] })),
  "ethnic-group": ({ words }) => z.object({ "ethnic-group": choice(ethnicGroups, words.ethnicGroup.missing) }).transform((value) => ({ ethnicGroup: value["ethnic-group"] })),
  "ethnic-background": ethnicBackground,
  partnership: ({ words }) => z.object({ partnership: choice(partnerships, words.partnership.missing) }),
  religion: (about) =>
    z
      .object({ religion: choice(religions, about.words.religion.missing), "own-words": ownWords })
      .transform(({ religion, "own-words": own }, context) => ({ religion, religionWords: ownWordsIf(religion === "other", own, about, context) })),
  "sex-and-gender": (about) =>
    z
      .object({ sex: choice(sexes, about.words.sexAndGender.sex.missing), "gender-same": choice(yesOrNo, about.words.sexAndGender.gender.missing), "own-words": ownWords })
      .transform(({ sex, "gender-same": genderSame, "own-words": own }, context) => ({ sex, genderSame, genderWords: ownWordsIf(genderSame === "no", own, about, context) })),
  "sexual-orientation": (about) =>
    z
      .object({ orientation: choice(orientations, about.words.orientation.missing), "own-words": ownWords })
      .transform(({ orientation, "own-words": own }, context) => ({ orientation, orientationWords: ownWordsIf(orientation === "other", own, about, context) })),
};
