import type { Series } from "#app/domain/publishing/series";
import { inFile, type Shown } from "#app/domain/publishing/shown";
import type { Workbook } from "#app/domain/publishing/workbook";
import { shownPercentage } from "#app/domain/returns/suppress";
import { partsOfSubject, type CountedQuestion, type EqualitySubject, type KeptQuestion, type KeptSubject } from "./tables";

/** What things are called: handed in, for words are content. */
export interface EqualityWords {
  question: (question: CountedQuestion) => string;
  answer: (question: CountedQuestion, answer: string) => string;
  subject: (subject: EqualitySubject) => { title: string; parts: Readonly<Record<string, string>>; definition: string };
}

const everybody = "Everybody";

/** The counts of one subject, group by group, everybody last. */
export function seriesOf(question: CountedQuestion, { groups, people }: KeptQuestion, { subject, cells, all }: KeptSubject, words: EqualityWords): Series {
  const { parts } = words.subject(subject);
  return {
    rowsAre: words.question(question),
    columns: [...partsOfSubject[subject].map((part) => parts[part] ?? part), "People"],
    rows: [...groups.map((group, at) => ({ label: words.answer(question, group.answer), values: [...(cells[at] ?? []), group.people] })), { label: everybody, values: [...all, people] }],
  };
}

/** Of each group, how many in a hundred are in the first part; hidden with the count it is made of. */
export function sharesOf(question: CountedQuestion, { groups, people }: KeptQuestion, { subject, cells, all }: KeptSubject, part: number, words: EqualityWords): Series {
  const share = (value: Shown | undefined, whole: number) => (value === undefined ? null : shownPercentage(value, whole as Exclude<Shown, "hidden">));
  const name = words.subject(subject).parts[partsOfSubject[subject][part] ?? ""] ?? "";
  return {
    rowsAre: words.question(question),
    columns: [`${name}, %`],
    rows: [...groups.map((group, at) => ({ label: words.answer(question, group.answer), values: [share(cells[at]?.[part], group.people)] })), { label: everybody, values: [share(all[part], people)] }],
  };
}

/** The part of each subject that is compared: for offers that of the most people. */
export const comparedPart: Record<EqualitySubject, number> = { offer: 1, override: 1, wait: 0, outcome: 0 };

/** What a comparison says of the groups it can be made for; that it cannot, where they are fewer than two. */
export function headlineOf(series: Series): string {
  const [column = ""] = series.columns;
  const known = series.rows.slice(0, -1).flatMap(({ label, values: [value] }) => (typeof value === "number" ? [{ label, value }] : [])).sort((a, b) => b.value - a.value);
  const [most, least] = [known[0], known.at(-1)];
  if (!most || !least || known.length < 2) return `${column.replace(", %", "")}: too few people to compare`;
  return `${column.replace(", %", "")}: ${most.value}% of “${most.label}”, ${least.value}% of “${least.label}”`;
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
