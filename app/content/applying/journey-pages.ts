import type { Words } from "#app/content/resident/catalogue";
import type { DraftKind } from "#app/domain/applications/referrer";

export type QuestionWords = Words["questions"];
export type ErrorWords = Words["apply"]["errors"];

/** How a journey looks, beyond what every journey shares: where its pages are, and whose words they are in. */
export interface JourneyPages {
  /** The pages of a draft are beneath it, as `<address>/:draftId/:step`; it begins at the address itself. */
  address: string;
  questions: (words: Words) => QuestionWords;
  errors: (words: Words) => ErrorWords;
  /** The check page, and what its rows and answers are called. */
  around: (words: Words) => Pick<Words["apply"], "check" | "rows" | "answers">;
  endings: (words: Words) => Pick<Words["endings"], "tooYoung" | "outsideArea">;
}

const forOneself: JourneyPages = { address: "/apply", questions: ({ questions }) => questions, errors: ({ apply }) => apply.errors, around: ({ apply }) => apply, endings: ({ endings }) => endings };

const forSomeoneElse: JourneyPages = {
  address: "/apply/for-someone-else",
  questions: ({ forSomeoneElse: { questions } }) => questions,
  errors: ({ forSomeoneElse: { errors } }) => errors,
  around: ({ forSomeoneElse: words }) => words,
  endings: ({ forSomeoneElse: { endings } }) => endings,
};

export const journeyPages: Record<DraftKind, JourneyPages> = { self: forOneself, for_someone_else: forSomeoneElse };
