/** What an assessment's question may be answered with. */
export type AssessmentQuestion = {
  /** Stable: an answer is kept under it, whatever the words become. */
  id: string;
  words: string;
  hint?: string;
  /** The heading it stands under. */
  part: string;
} & ({ kind: "words" } | { kind: "one" | "several"; options: Readonly<Record<string, string>> });

/** The questions as they were asked from a day on: an assessment is read in the words it was made in. */
export interface AssessmentQuestions {
  version: string;
  questions: readonly AssessmentQuestion[];
}

export type AssessmentAnswers = Readonly<Record<string, string | readonly string[]>>;
