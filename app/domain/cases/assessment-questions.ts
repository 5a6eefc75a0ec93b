import type { AssessmentQuestion, AssessmentQuestions } from "./assessment-question";

const [work, skills, papers, when, help, next] = ["Work so far", "Skills and qualifications", "Right to work", "Hours and travel", "What would help", "What they want"];
const basics = { fine: "No help needed", some: "Some help would be good", a_lot: "A lot of help would be good" };

// What an adviser and a resident go through together. Every answer is optional; none asks for a diagnosis or an offence.
const spring2026: readonly AssessmentQuestion[] = [
  { id: "work_history", part: work, kind: "words", words: "What work have they done, paid or not?", hint: "Jobs, volunteering, caring, bringing up children. What they liked and what they did not." },
  { id: "strengths", part: skills, kind: "words", words: "What are they good at?", hint: "In their own words, with an example of each" },
  { id: "qualifications", part: skills, kind: "one", words: "Highest qualification", options: { none: "None", below_2: "Below level 2", level_2: "Level 2, such as GCSEs at 4 and above", level_3: "Level 3, such as A levels", level_4: "Level 4 or above", abroad: "From another country, not compared yet", not_sure: "They are not sure" } },
  { id: "english", part: skills, kind: "one", words: "English", options: { fine: "No help needed", reading_writing: "Help with reading or writing would be good", learning: "They are learning to speak it" } },
  { id: "maths", part: skills, kind: "one", words: "Maths", options: basics },
  { id: "digital", part: skills, kind: "one", words: "Getting online, and using a computer or phone for work", options: basics },
  { id: "right_to_work", part: papers, kind: "one", words: "Has proof of their right to work been seen?", options: { seen: "Yes", not_yet: "Not yet", advice: "They need advice about it" } },
  { id: "right_to_work_seen", part: papers, kind: "words", words: "What was seen, and when?", hint: "For example, a British passport on 3 March. Do not write down its number." },
  { id: "hours", part: when, kind: "one", words: "How many hours can they do?", options: { full: "Full time", part: "Part time, 16 hours or more", few: "Fewer than 16 hours", later: "Not now, but later" } },
  { id: "times", part: when, kind: "several", words: "When can they work or learn?", options: { school_hours: "School hours", daytime: "Daytime", evenings: "Evenings", nights: "Nights", weekends: "Weekends" } },
  { id: "caring", part: when, kind: "one", words: "Does anybody need them at home?", options: { no: "No", children: "Children", adult: "An adult they care for", both: "Both" } },
  { id: "travel", part: when, kind: "several", words: "How can they get there?", options: { walk: "On foot", cycle: "By bicycle", bus: "By bus or train", car: "By car", lift: "With a lift", none: "There is no good way" } },
  { id: "travel_minutes", part: when, kind: "one", words: "How far can they travel, one way?", options: { 15: "Up to 15 minutes", 30: "Up to 30 minutes", 60: "Up to an hour", 90: "More than an hour" } },
  { id: "access", part: help, kind: "words", words: "What would help them take part, or do a job?", hint: "What helps, such as breaks, written instructions or a quiet room. Not why: no diagnosis." },
  { id: "in_the_way", part: help, kind: "several", words: "What else is in the way?", options: { benefits: "How pay changes benefits", debt: "Debt", housing: "Where they live", clothing: "Clothes or tools for work", papers: "Identity papers or a bank account", confidence: "Confidence", experience: "No recent experience", start: "Not sure where to start", health: "How they are, in body or mind", disclosure: "They want advice on what to tell an employer", safety: "Feeling safe at home" } },
  { id: "wants", part: next, kind: "words", words: "What do they want to be doing in a year?", hint: "In their own words: it becomes the first goal of the plan" },
  { id: "first_step", part: next, kind: "words", words: "What would they like to do first?" },
];

/** Every version there was, the newest last: an older assessment keeps its words. */
export const assessmentVersions: readonly AssessmentQuestions[] = [{ version: "2026-03", questions: spring2026 }];

/** What is asked now. */
export const assessmentQuestions: AssessmentQuestions = assessmentVersions.at(-1)!;

/** The questions of a version; today's where nobody knows that version any more, so that the answers can be read at all. */
export const questionsOf = (version: string): readonly AssessmentQuestion[] => (assessmentVersions.find((each) => each.version === version) ?? assessmentQuestions).questions;
