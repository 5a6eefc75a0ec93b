import { figuresToHide, type Figure } from "#app/domain/publishing/protect";
import { shownOr, type Shown } from "#app/domain/publishing/shown";
import { sensitiveThreshold, usualThreshold } from "#app/domain/returns/suppress";

/** What answers are counted by. The background of an ethnic group and own words are not: they are few people each. */
export const countedQuestions = ["age", "sex", "gender", "health", "health_effect", "ethnic_group", "partnership", "religion", "orientation"] as const;
export type CountedQuestion = (typeof countedQuestions)[number];

/** What is compared between groups: each splits everybody into parts. */
export const equalitySubjects = ["offer", "override", "wait", "outcome"] as const;
export type EqualitySubject = (typeof equalitySubjects)[number];

export const partsOfSubject = {
  offer: ["youth_pathways", "working_futures", "skills_for_all", "none"],
  override: ["as_suggested", "overridden", "not_decided"],
  wait: ["within_21_days", "later", "not_met"],
  outcome: ["work", "learning", "other", "none"],
} as const satisfies Record<EqualitySubject, readonly string[]>;

/** Answers that too few people gave, counted as one group. The database puts them together: nobody is told which they are. */
export const together = "together";
export const notAnswered = "not_answered";

/** Counts below this are hidden, and no group is smaller [L]: the database holds to the same (`equality_counts`). */
export const thresholdOf = (question: CountedQuestion): number => (["health", "health_effect", "ethnic_group"].includes(question) ? sensitiveThreshold : usualThreshold);

/** So many people of a group in a part of a subject. */
export interface EqualityCount {
  subject: EqualitySubject;
  answer: string;
  part: string;
  people: number;
}

export interface KeptSubject {
  subject: EqualitySubject;
  /** Everybody, by part: the same for every question. */
  all: Shown[];
  /** By group, in the order of `groups`. */
  cells: Shown[][];
}

/** What may be shown of a question in a year. */
export interface KeptQuestion {
  people: number;
  /** No groups where too few people came to show any. */
  groups: { answer: string; people: number }[];
  subjects: KeptSubject[];
}

/**
 * The tables of one question as they may be shown. How many people a group has is always shown: none is smaller than the limit. The
 * totals of a subject are the same for every question, so they are settled first, by the stricter limit and by themselves; each table
 * then hides around them what it must, so that no question gives away what another hides.
 */
export function tablesOf(question: CountedQuestion, counts: readonly EqualityCount[]): KeptQuestion {
  const groups = groupsOf(counts.filter(({ subject }) => subject === "offer"));
  const people = groups.reduce((sum, group) => sum + group.people, 0);
  // One group is everybody, which says nothing of the question.
  if (groups.length < 2) return { people, groups: [], subjects: [] };
  return { people, groups, subjects: equalitySubjects.map((subject) => subjectOf(subject, question, groups, counts.filter((count) => count.subject === subject))) };
}

function groupsOf(counts: readonly EqualityCount[]): KeptQuestion["groups"] {
  const answers = [...new Set(counts.map(({ answer }) => answer))].sort();
  return answers.map((answer) => ({ answer, people: counts.filter((count) => count.answer === answer).reduce((sum, count) => sum + count.people, 0) }));
}

/** A table with what is settled of it: rows by parts, the last figures being its totals. */
export function figuresOfSubject(cells: readonly (readonly number[])[], threshold: number): { counts: number[]; totals: Figure[]; figures: (settled: ReadonlySet<string>) => Figure[] } {
  const width = cells[0]?.length ?? 0;
  const kind = (row: number, part: number) => row * width + part;
  const parts = Array.from({ length: width }, (_, part) => part);
  const whole = { key: "whole", threshold, isTotal: true, published: "shown" as const, parts: cells.flatMap((row, at) => row.map((_, part) => [kind(at, part), 1] as const)) };
  const totals = parts.map((part): Figure => ({ key: `all ${part}`, threshold: sensitiveThreshold, parts: cells.map((_, row) => [kind(row, part), 1] as const) }));
  return {
    counts: cells.flat(),
    totals: [...totals, whole],
    figures: (settled) => [
      whole,
      ...totals.map((total): Figure => ({ ...total, isTotal: true, published: settled.has(total.key) ? "hidden" : "shown" })),
      ...cells.map((row, at): Figure => ({ key: `row ${at}`, threshold, isTotal: true, published: "shown", parts: row.map((_, part) => [kind(at, part), 1] as const) })),
      ...cells.flatMap((row, at) => row.map((_, part): Figure => ({ key: `${at} ${part}`, threshold, parts: [[kind(at, part), 1]] }))),
    ],
  };
}

function subjectOf(subject: EqualitySubject, question: CountedQuestion, groups: KeptQuestion["groups"], own: readonly EqualityCount[]): KeptSubject {
  const cells = groups.map(({ answer }) => partsOfSubject[subject].map((part) => own.filter((count) => count.answer === answer && count.part === part).reduce((sum, { people }) => sum + people, 0)));
  const { counts, totals, figures } = figuresOfSubject(cells, thresholdOf(question));
  const settled = hiddenTotals(cells, totals);
  const hidden = figuresToHide({ counts, figures: figures(settled) });
  const column = (part: number) => cells.reduce((sum, row) => sum + (row[part] ?? 0), 0);
  return {
    subject,
    all: partsOfSubject[subject].map((_, part) => shownOr(settled.has(`all ${part}`), column(part))),
    cells: cells.map((row, at) => row.map((value, part) => shownOr(hidden.has(`${at} ${part}`), value))),
  };
}

/** Worked out of the totals alone, so that it comes out the same whatever the question. */
function hiddenTotals(cells: readonly (readonly number[])[], totals: readonly Figure[]): ReadonlySet<string> {
  const sums = totals.slice(0, -1).map(({ parts }, part) => ({ sum: cells.reduce((all, row) => all + (row[part] ?? 0), 0), parts }));
  const alone = totals.map((total, at): Figure => ({ ...total, parts: at < sums.length ? [[at, 1]] : sums.map((_, part) => [part, 1] as const) }));
  return figuresToHide({ counts: sums.map(({ sum }) => sum), figures: alone });
}
