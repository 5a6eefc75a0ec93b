import { offerNames } from "#app/domain/cases/offer";
import { notAnswered, together, type CountedQuestion, type EqualitySubject } from "#app/domain/equality/tables";
import { equality } from "./resident/en/equality";

const ageWords = { under_25: "Under 25", "25_to_49": "25 to 49", "50_and_over": "50 and over" };

/** What each question is called among managers, with its answers as they were asked. */
export const equalityQuestionWords: Record<CountedQuestion, { title: string; answers: Readonly<Record<string, string>> }> = {
  age: { title: "Age", answers: ageWords },
  sex: { title: "Sex", answers: equality.sexAndGender.sex.options },
  gender: { title: "Gender the same as sex registered at birth", answers: equality.sexAndGender.gender.options },
  health: { title: "Health condition of 12 months or more", answers: equality.health.options },
  health_effect: { title: "Whether it reduces day-to-day activities", answers: equality.healthEffect.options },
  ethnic_group: { title: "Ethnic group", answers: equality.ethnicGroup.options },
  partnership: { title: "Marriage or civil partnership", answers: equality.partnership.options },
  religion: { title: "Religion", answers: equality.religion.options },
  orientation: { title: "Sexual orientation", answers: equality.orientation.options },
};

export const sayAnswer = (question: CountedQuestion, answer: string): string =>
  answer === together ? "Answers of too few people, together" : answer === notAnswered ? "Not answered" : (equalityQuestionWords[question].answers[answer] ?? answer);

export const subjectWords: Record<EqualitySubject, { title: string; parts: Readonly<Record<string, string>>; definition: string }> = {
  offer: { title: "Which offer", parts: { ...offerNames, none: "None" }, definition: "The offer of the first acceptance by triage." },
  override: { title: "Triage and the suggestion", parts: { as_suggested: "As suggested", overridden: "Another offer", not_decided: "Not accepted" }, definition: "Whether the triager accepted the person into the suggested offer, or gave a reason for another." },
  wait: { title: "First meeting", parts: { within_21_days: "Within 21 days", later: "Later", not_met: "None" }, definition: "Days in the calendar from the application to the first meeting: 21 are 15 working days without a bank holiday." },
  outcome: { title: "What it led to", parts: { work: "Work", learning: "Learning", other: "Something else", none: "Nothing recorded" }, definition: "Of all outcomes recorded on the case that stand: work before learning before anything else." },
};

/** Said on the page and on the cover of its files. */
export const howEqualityIsCounted = [
  "Everybody whose first case of the financial year was opened in it, once. Restricted cases count.",
  "The offer, the override, the first meeting and the outcomes are those of that case.",
  "Counts of 1 to 4 are hidden, below 10 for health and ethnic group, and others with them where they would give them away. Noughts are shown (local setting).",
  "Answers that fewer people than that gave are counted together, as one group. “Prefer not to say” and “not answered” are groups like others.",
  "Each year is counted once, three months after its end, and never again, so that nothing can be told by comparing two days. There is no filter for the same reason.",
  "A difference between groups is a question to ask, not an answer: groups differ in age, in need and in what they came for.",
] as const;
