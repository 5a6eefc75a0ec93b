import type { BarrierCode } from "#app/domain/cases/barrier";
import type { AccessNeed, UrgentNeed } from "./answers";
import type { Activity, AreaGround, Circumstance, ContactChannel, RiskSign, Want } from "./application";

/** A question as it is asked. `version` goes up with any change to its words; answers are stored with `questionsVersion`. */
export interface Question<Option extends string = never> {
  id: string;
  version: number;
  heading: string;
  hint?: string;
  /** The words of each answer somebody can choose, in the order shown. */
  options: Readonly<Record<Option, string>>;
}

/** The version of the whole form: changes whenever any question does. */
export const questionsVersion = "2026-11-1";

function asked<Option extends string = never>(id: string, version: number, heading: string, more: { hint?: string; options?: Record<Option, string> } = {}): Question<Option> {
  return { id, version, heading, ...(more.hint === undefined ? {} : { hint: more.hint }), options: more.options ?? ({} as Record<Option, string>) };
}

const ifAny = "Select all that apply. You can skip this question.";

/** Every question of the public form. Words for people aged 9 to 11 and over. */
export const questions = {
  postcode: asked("postcode", 1, "What is your postcode?", { hint: "For example, NM1 4AB. Leave this empty if you have no fixed address." }),
  areaGround: asked<AreaGround>("area-ground", 1, "Which of these is true for you?", {
    options: {
      lives_in_area: "I live in this area",
      placed_by_council: "A council here placed me in temporary housing somewhere else",
      care_leaver: "I was in the care of a council here",
      unsure: "I am not sure",
    },
  }),
  name: asked("name", 1, "What is your name?"),
  dateOfBirth: asked("date-of-birth", 1, "What is your date of birth?", { hint: "For example, 27 3 2007" }),
  urgentNeeds: asked<UrgentNeed>("urgent-needs", 1, "Do you need help with any of these today?", {
    hint: "Select all that apply. We will not ask you for details here.",
    options: {
      nowhere_to_sleep: "I have nowhere to sleep tonight",
      no_money_for_food: "I have no money for food",
      not_safe_at_home: "I am not safe at home",
      thoughts_of_harm: "I have thoughts of hurting myself or someone else",
      none: "No, none of these",
    },
  }),
  activity: asked<Activity>("situation", 1, "What are you doing at the moment?", {
    hint: "Choose the one that fits best.",
    options: {
      looking: "I am looking for work",
      not_looking: "I am not working and not looking for work",
      employed: "I have a job",
      low_paid_or_insecure: "I have a job, but the pay is low or the hours are not certain",
      at_risk_of_redundancy: "I have a job, but I may lose it soon",
      self_employed: "I work for myself",
      learning: "I am at school, college, university or in training",
      caring: "I look after someone or bring up children",
      volunteering: "I volunteer",
      other: "Something else",
    },
  }),
  lastWorked: asked("last-worked", 1, "When did you last have a paid job?", { hint: "The month and the year are enough. For example, 10 2025" }),
  riskSigns: asked<RiskSign>("risk-signs", 1, "Are any of these true for you?", {
    hint: "Select all that apply.",
    options: {
      missing_lessons: "I miss a lot of lessons or shifts",
      may_leave_course: "I think about leaving my course or job",
      excluded: "I was sent home or moved from a school or college",
      care_experienced: "I am or was in care",
      young_carer: "I look after someone in my family",
      young_parent: "I have a child or I am expecting one",
      additional_needs: "I get extra help with learning",
      none: "None of these",
    },
  }),
  wants: asked<Want>("wants", 1, "What do you want help with?", {
    hint: "Select all that apply.",
    options: {
      find_work: "Finding a job",
      better_work: "Finding a better job, or getting on at work",
      learn: "Learning something new",
      careers_advice: "Talking to someone about what I could do",
      support: "Things that make it hard to work or learn",
      not_sure: "I am not sure yet",
    },
  }),
  barriers: asked<BarrierCode>("barriers", 1, "What makes it hard for you to work or learn?", {
    hint: ifAny,
    options: {
      DIR: "I do not know where to start",
      EXP: "I have not worked for a while, or never",
      QUA: "I do not have the right qualifications",
      FUN: "Reading, writing, maths or using a computer",
      ESO: "English is not my first language",
      CON: "I do not feel confident",
      PHY: "My physical health or a disability",
      MEN: "My mental health",
      LEA: "I learn or think differently",
      ADJ: "I would need changes at work, such as equipment or breaks",
      CAR: "I look after someone",
      CHI: "Childcare",
      TRA: "Getting to work or training",
      HOU: "Where I live",
      DEB: "Debt or money worries",
      BEN: "My benefits",
      DIG: "I have no internet, computer or phone",
      ID: "I do not have ID, a bank account or papers to show I can work",
      CLO: "I need clothes or tools for work",
      CRI: "I have a criminal record",
      SUB: "Alcohol or drugs",
      SAF: "I do not feel safe at home",
    },
  }),
  circumstances: asked<Circumstance>("circumstances", 1, "Are any of these true for you?", {
    hint: `${ifAny} Some support is kept for people in these situations. You will not be asked to prove anything now.`,
    options: {
      health: "A health condition makes it hard to work",
      disability: "I am disabled",
      carer: "I look after someone who could not manage without me",
      former_carer: "I used to look after someone",
      homeless: "I have no settled home",
      care_experienced: "I was in care as a child",
      armed_forces: "I or my partner served in the armed forces",
      refugee: "I came to the UK as a refugee, or on a resettlement scheme",
      convictions: "I have a conviction",
      drugs_or_alcohol: "Drugs or alcohol make things hard for me",
      domestic_abuse: "Someone close to me has hurt, threatened or controlled me",
      no_income: "I have no money coming in",
      none: "None of these",
      prefer_not_to_say: "I prefer not to say",
    },
  }),
  helpNeeded: asked("help-needed", 1, "Is there anything else you want us to know?", { hint: "For example, hours you can do, or work you want. You can skip this question. Do not tell us about health conditions or offences." }),
  accessNeeds: asked<AccessNeed>("access-needs", 1, "What would help you take part?", {
    hint: ifAny,
    options: {
      interpreter: "An interpreter",
      sign_language: "A sign language interpreter",
      large_print: "Large print",
      help_reading_writing: "Help with reading or writing",
      step_free: "A place without steps",
      quiet_place: "A quiet place",
      someone_with_me: "Someone I trust with me",
      more_time: "More time",
    },
  }),
  language: asked("language", 1, "Which language do you prefer?"),
  contact: asked("contact", 1, "How can we reach you?", { hint: "You can give an email address, a phone number, both or none. It can be one you share with someone else." }),
  safeContact: asked<ContactChannel>("safe-contact", 1, "How is it safe for us to contact you?", {
    hint: "Select all that are safe.",
    options: { email: "Email", text: "Text message", phone: "Phone call", post: "Letter", in_person: "In person, when I come in" },
  }),
  hub: asked("hub", 1, "Where would you like to meet us?"),
} as const;
