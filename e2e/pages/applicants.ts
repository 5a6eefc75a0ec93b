import { answersFrom, fill, tick, type Step } from "./application";

/** A kind of person who applies: what they answer where it is not what most do, what they are asked, and what the rules suggest. */
export interface Applicant {
  who: string;
  answers: Record<string, Step>;
  /** The pages they go through, in order. */
  asked: readonly string[];
  offer: "Youth Pathways" | "Working Futures" | "Skills for All";
}

const bornIn = (year: string): Step => fill({ "date-of-birth-day": "27", "date-of-birth-month": "3", "date-of-birth-year": year });
const tickThen = (...steps: Step[]): Step => async (page) => {
  for (const step of steps) await step(page);
};
const anyWay = (email: string): Step => tickThen(fill({ email }), tick("reach", "any_way"));

const who = ["area", "name", "date-of-birth", "urgent-needs", "situation", "wants"] as const;

/** The five kinds of applicant, each with an e-mail address of their own. */
export const applicants = (email: string): readonly Applicant[] => kinds(email).map((kind) => ({ ...kind, answers: { ...answersFrom(email), ...kind.answers } }));

const kinds = (email: string): readonly Applicant[] => [
  {
    who: "a young person who may drop out of college",
    answers: { "date-of-birth": bornIn("2008"), situation: tick("situation", "learning"), wants: tick("wants", "support"), "risk-signs": tick("risk-signs", "missing_lessons"), contact: anyWay(email) },
    asked: [...who, "risk-signs", "barriers", "help-needed", "contact"],
    offer: "Youth Pathways",
  },
  {
    who: "an adult long out of work, whose messages somebody else may see",
    answers: {
      "urgent-needs": tick("urgent-needs", "none"),
      benefits: tickThen(tick("benefits", "universal_credit"), fill({ "ni-number": "qq 12-34 56 c" })),
      contact: tickThen(fill({ email, phone: "07700 900 471" }), tick("reach", "some_ways")),
      "safe-contact": tickThen(tick("safe-contact", "email"), tick("time", "morning"), tick("content-free", "yes")),
    },
    asked: [...who, "last-worked", "barriers", "circumstances", "benefits", "help-needed", "contact", "safe-contact"],
    offer: "Working Futures",
  },
  {
    who: "somebody in low-paid work",
    answers: { situation: tick("situation", "low_paid_or_insecure"), wants: tick("wants", "better_work"), benefits: tick("benefits", "none"), contact: anyWay(email) },
    asked: [...who, "barriers", "circumstances", "benefits", "help-needed", "contact"],
    offer: "Working Futures",
  },
  {
    who: "somebody who only wants a course",
    answers: { situation: tick("situation", "employed"), wants: tick("wants", "learn"), contact: anyWay(email) },
    asked: [...who, "help-needed", "contact"],
    offer: "Skills for All",
  },
  {
    who: "somebody who is not sure",
    answers: { situation: tick("situation", "other"), wants: tick("wants", "not_sure"), "last-worked": tick("when", "not_sure"), barriers: tick("barriers", "none"), benefits: tick("benefits", "prefer_not_to_say"), contact: anyWay(email) },
    asked: [...who, "last-worked", "barriers", "circumstances", "benefits", "help-needed", "contact"],
    offer: "Working Futures",
  },
];
