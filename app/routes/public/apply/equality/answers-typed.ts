import type { EqualityAnswers } from "#app/domain/equality/answers";
import type { EqualityStep } from "#app/domain/equality/questions";
import type { Typed } from "#app/web/parse-form";

const one = (value: string | number | undefined) => (value === undefined ? [] : [String(value)]);

/** The fields of an equality question's page as somebody would have filled them in to give these answers. */
export const equalityTypedFrom: Record<EqualityStep, (answers: EqualityAnswers) => Typed> = {
  "date-of-birth": ({ dateOfBirth }) => ({ "date-of-birth-day": one(dateOfBirth?.day), "date-of-birth-month": one(dateOfBirth?.month), "date-of-birth-year": one(dateOfBirth?.year) }),
  health: ({ health }) => ({ health: one(health) }),
  "health-effect": ({ healthEffect }) => ({ "health-effect": one(healthEffect) }),
  "ethnic-group": ({ ethnicGroup }) => ({ "ethnic-group": one(ethnicGroup) }),
  "ethnic-background": ({ ethnicBackground, ethnicWords }) => ({ background: one(ethnicBackground), "own-words": one(ethnicWords) }),
  partnership: ({ partnership }) => ({ partnership: one(partnership) }),
  religion: ({ religion, religionWords }) => ({ religion: one(religion), "own-words": one(religionWords) }),
  "sex-and-gender": ({ sex, genderSame, genderWords }) => ({ sex: one(sex), "gender-same": one(genderSame), "own-words": one(genderWords) }),
  "sexual-orientation": ({ orientation, orientationWords }) => ({ orientation: one(orientation), "own-words": one(orientationWords) }),
};
