import { equalityQuestionWords, sayAnswer, subjectWords } from "#app/content/equality-tables";
import { countedQuestions, type CountedQuestion, type KeptQuestion } from "#app/domain/equality/tables";
import type { EqualityWords } from "#app/domain/equality/shown-tables";
import type { StaffActor } from "#app/domain/people/actor";
import { asActor } from "#db/client.server";
import { listEqualityTables, listEqualityYears } from "#db/queries/equality/equality-tables";

export const equalityWords: EqualityWords = { question: (question) => equalityQuestionWords[question].title, answer: sayAnswer, answers: (question) => Object.keys(equalityQuestionWords[question].answers), subject: (subject) => subjectWords[subject] };

/** The year an address asks for, the newest where it asks for none there is, with everything that may be shown of it. */
export async function readYear(actor: StaffActor, address: URLSearchParams) {
  return asActor(actor, async (db) => {
    const years = await listEqualityYears(db);
    const year = years.find((each) => String(each) === address.get("year")) ?? years[0];
    const kept = year === undefined ? [] : await listEqualityTables(db, year);
    const tables = countedQuestions.flatMap((question): { question: CountedQuestion; shown: KeptQuestion }[] => kept.filter((each) => each.question === question).map(({ shown }) => ({ question, shown })));
    return { years, year, tables, workedOutAt: kept[0]?.workedOutAt };
  });
}

export const sayYear = (year: number): string => `April ${year} to March ${year + 1}`;
