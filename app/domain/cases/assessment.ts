import type { AssessmentAnswers, AssessmentQuestion } from "./assessment-question";
import { barrierCodes, type BarrierCode, type BarrierSize } from "./barrier";

/** Characters of one answer in words [L] Local setting. */
export const longestAnswer = 2000;

export interface BarrierSuggestion {
  code: BarrierCode;
  /** What the answer speaks for; the resident judges. */
  size: BarrierSize;
  /** The questions whose answers suggest it, by their ids. */
  because: readonly string[];
}

type Rule = readonly [code: BarrierCode, question: string, answers: readonly string[], size: BarrierSize];

// Which answers speak for which barrier [L]: offered to the adviser, never opened by themselves.
const rules: readonly Rule[] = [
  ["QUA", "qualifications", ["none", "below_2"], "a_bit"],
  ["FUN", "english", ["reading_writing"], "a_bit"],
  ["ESO", "english", ["learning"], "a_lot"],
  ["FUN", "maths", ["some"], "a_bit"],
  ["FUN", "maths", ["a_lot"], "a_lot"],
  ["DIG", "digital", ["some"], "a_bit"],
  ["DIG", "digital", ["a_lot"], "a_lot"],
  ["ID", "right_to_work", ["advice"], "a_lot"],
  ["CHI", "caring", ["children", "both"], "a_bit"],
  ["CAR", "caring", ["adult", "both"], "a_bit"],
  ["TRA", "travel", ["none"], "a_lot"],
  ["TRA", "travel_minutes", ["15"], "a_bit"],
  ["BEN", "in_the_way", ["benefits"], "a_bit"],
  ["DEB", "in_the_way", ["debt"], "a_lot"],
  ["HOU", "in_the_way", ["housing"], "a_lot"],
  ["CLO", "in_the_way", ["clothing"], "a_bit"],
  ["ID", "in_the_way", ["papers"], "a_lot"],
  ["CON", "in_the_way", ["confidence"], "a_bit"],
  ["EXP", "in_the_way", ["experience"], "a_bit"],
  ["DIR", "in_the_way", ["start"], "a_bit"],
  ["ADJ", "in_the_way", ["health"], "a_bit"],
  ["CRI", "in_the_way", ["disclosure"], "a_bit"],
  ["SAF", "in_the_way", ["safety"], "a_lot"],
];

const given = (answers: AssessmentAnswers, question: string): readonly string[] => {
  const answer = answers[question];
  return answer === undefined ? [] : typeof answer === "string" ? [answer] : answer;
};

/** Barriers the answers speak for and that are not open, in the order of their codes; each once, as large as its largest reason. */
export function suggestBarriers(answers: AssessmentAnswers, open: readonly BarrierCode[]): BarrierSuggestion[] {
  return barrierCodes.flatMap((code) => {
    if (open.includes(code)) return [];
    const holding = rules.filter(([of, question, speaking]) => of === code && given(answers, question).some((answer) => speaking.includes(answer)));
    if (holding.length === 0) return [];
    return [{ code, size: holding.some(([, , , size]) => size === "a_lot") ? ("a_lot" as const) : ("a_bit" as const), because: [...new Set(holding.map(([, question]) => question))] }];
  });
}

/** What was answered at all: nothing empty is kept. */
export const onlyAnswered = (answers: AssessmentAnswers): AssessmentAnswers => Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer.length > 0));

/** An answer as it is read, line by line; a code nobody knows any more as it stands. */
export function sayAnswer(question: AssessmentQuestion, answers: AssessmentAnswers): string[] {
  return given(answers, question.id).map((answer) => (question.kind === "words" ? answer : (question.options[answer] ?? answer)));
}
