import { questions as asked, type Question } from "#app/domain/applications/questions";
import { questionsForSomeoneElse as askedForSomeoneElse } from "#app/domain/applications/questions-for-someone-else";

/** The words of a question, without what only the service needs. */
type WordsOf<Questions> = { readonly [Key in keyof Questions]: Omit<Questions[Key], "id" | "version"> };

const wordsOf = <Questions extends Readonly<Record<string, Question>>>(questions: Questions) =>
  Object.fromEntries(Object.entries(questions).map(([key, { id: _id, version: _version, ...words }]) => [key, words])) as WordsOf<Questions>;

/** The application's questions. Their English is the domain's: its versions are kept with every answer. */
export const questions = wordsOf(asked);

/** The same, as they are asked of somebody who asks for another. */
export const questionsForSomeoneElse = wordsOf(askedForSomeoneElse);
