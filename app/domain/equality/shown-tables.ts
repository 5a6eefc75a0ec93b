import type { Series } from "#app/domain/publishing/series";
import { inFile, type Shown } from "#app/domain/publishing/shown";
import type { Workbook } from "#app/domain/publishing/workbook";
import { shownPercentage } from "#app/domain/returns/suppress";
import { notAnswered, partsOfSubject, together, type CountedQuestion, type EqualitySubject, type KeptQuestion, type KeptSubject } from "./tables";

/** What things are called: handed in, for words are content. */
export interface EqualityWords {
  question: (question: CountedQuestion) => string;
  answer: (question: CountedQuestion, answer: string) => string;
  /** Every answer, in the order they were asked in. */
  answers: (question: CountedQuestion) => readonly string[];
  subject: (subject: EqualitySubject) => { title: string; parts: Readonly<Record<string, string>>; definition: string };
}

const everybody = "Everybody";
// Groups that are no answer: they stand last, and nothing is said of them.
const noAnswers = [together, notAnswered];

/** Where each group is kept, in the order they are shown in. */
function placesOf(question: CountedQuestion, groups: KeptQuestion["groups"], words: EqualityWords): { at: number; answer: string; people: number }[] {
  const order = [...words.answers(question), ...noAnswers];
  return groups.map((group, at) => ({ at, ...group })).sort((a, b) => order.indexOf(a.answer) - order.indexOf(b.answer));
}

/** The counts of one subject, group by group, everybody last. */
export function seriesOf(question: CountedQuestion, { groups, people }: KeptQuestion, { subject, cells, all }: KeptSubject, words: EqualityWords): Series {
  const { parts } = words.subject(subject);
  return {
    rowsAre: words.question(question),
    columns: [...partsOfSubject[subject].map((part) => parts[part] ?? part), "People"],
    rows: [...placesOf(question, groups, words).map(({ at, answer, people: ofGroup }) => ({ label: words.answer(question, answer), values: [...(cells[at] ?? []), ofGroup] })), { label: everybody, values: [...all, people] }],
  };
}

/** Of each group, how many in a hundred are in the first part; hidden with the count it is made of. */
export function sharesOf(question: CountedQuestion, { groups, people }: KeptQuestion, { subject, cells, all }: KeptSubject, part: number, words: EqualityWords): Series {
  const share = (value: Shown | undefined, whole: number) => (value === undefined ? null : shownPercentage(value, whole as Exclude<Shown, "hidden">));
  const name = words.subject(subject).parts[partsOfSubject[subject][part] ?? ""] ?? "";
  return {
    rowsAre: words.question(question),
    columns: [`${name}, %`],
    rows: [...placesOf(question, groups, words).map(({ at, answer, people: ofGroup }) => ({ label: words.answer(question, answer), values: [share(cells[at]?.[part], ofGroup)] })), { label: everybody, values: [share(all[part], people)] }],
  };
}

/** The part of each subject that is compared: for offers that of the most people. */
export const comparedPart: Record<EqualitySubject, number> = { offer: 1, override: 1, wait: 0, outcome: 0 };

/** What a comparison says of the answers it can be made for; that it cannot, where they are fewer than two. */
export function headlineOf(series: Series, question: CountedQuestion, words: EqualityWords): string {
  const name = (series.columns[0] ?? "").replace(", %", "");
  const aside = [everybody, ...noAnswers.map((answer) => words.answer(question, answer))];
  const known = series.rows.flatMap(({ label, values: [value] }) => (typeof value === "number" && !aside.includes(label) ? [{ label, value }] : [])).sort((a, b) => b.value - a.value);
  const [most, least] = [known[0], known.at(-1)];
  if (!most || !least || known.length < 2) return `${name}: too few people to compare`;
  if (most.value === least.value) return `${name}: ${most.value}% of each answer that can be compared`;
  return `${name}: ${most.value}% of “${most.label}”, ${least.value}% of “${least.label}”`;
}

type Row = [question: string, group: string, subject: string, part: string, people: number | string];

/** Every shown count of a year, one a row: what the CSV and the workbook hold. */
export function rowsOfYear(tables: readonly { question: CountedQuestion; shown: KeptQuestion }[], words: EqualityWords): Row[] {
  return tables.flatMap(({ question, shown }) =>
    shown.subjects.flatMap((subject) => {
      const { columns, rows } = seriesOf(question, shown, subject, words);
      return rows.flatMap(({ label, values }) => columns.map((column, at): Row => [words.question(question), label, words.subject(subject.subject).title, column, inFile(values[at] as Shown)]));
    }),
  );
}

export const equalityHead = ["Question", "Answer", "What is compared", "Part", "People"] as const;

/** A cover that says how it was counted, then one table. */
export function equalityWorkbook(title: string, placeName: string, rows: readonly Row[], notes: readonly string[]): Workbook {
  return {
    title, subject: "Who gets what support, by the answers to the equality questions", creator: placeName,
    sheets: [
      { name: "Cover", title, above: [...notes] },
      { name: "Table_1", title: `${title}: every count that may be shown`, above: ["[c] is a hidden count."], table: { columns: equalityHead.map((head) => ({ title: head, width: head === "People" ? 10 : 40, numeric: head === "People" })), rows } },
    ],
  };
}
