import type { MessageWords } from "#app/domain/messages/message-words";
import type { Language } from "#app/domain/people/language";
import { wordsIn } from "./catalogue";
import { withoutMarks } from "./translation";

function plain<Words>(words: Words): Words {
  if (typeof words === "string") return withoutMarks(words) as Words;
  if (typeof words === "function") return ((...values: unknown[]) => withoutMarks((words as (...values: unknown[]) => string)(...values))) as Words;
  return Object.fromEntries(Object.entries(words as object).map(([key, value]: [string, unknown]) => [key, plain(value)])) as Words;
}

/** The words of messages in a language; what is not translated is English. */
export const messageWordsIn = (language: Language): MessageWords => plain(wordsIn(language).messages);
