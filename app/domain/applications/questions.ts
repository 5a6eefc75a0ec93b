import { questionsReaching } from "./questions-reaching";
import { questionsReferrer } from "./questions-referrer";
import { questionsWho } from "./questions-who";
import { questionsWork } from "./questions-work";

export type { Question } from "./question";

/** The version of the whole form: changes whenever any question does. */
export const questionsVersion = "2026-11-4";

/** Every question of the public form, as it is asked now. Words for people aged 9 to 11 and over. */
export const questions = { ...questionsReferrer, ...questionsWho, ...questionsWork, ...questionsReaching } as const;

/** The same questions in anybody's words: each journey has all of them, and asks some. */
export type Questions = typeof questions;
