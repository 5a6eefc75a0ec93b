import type { BarrierCode } from "#app/domain/cases/barrier";
import type { AccessNeed, UrgentNeed } from "./answers";
import type { Activity, AreaGround, ContactChannel, Reach, Want } from "./application";
import { asked, selectAll, selectAllOrSkip } from "./question";
import { questions, type Questions } from "./questions";

const theySee = "They see what you tell us, so only say what they would be happy to read.";

/** The questions as they are asked of somebody who asks for another: with ids of their own, and "I do not know" where that is honest. */
export const questionsForSomeoneElse: Questions = {
  ...questions,
  postcode: asked("their-postcode", 1, "What is their postcode?", {
    hint: "For example, NM1 4AB. Leave this empty if they have no fixed address, or if you do not know it.",
    labels: { noFixedAddress: "They have no fixed address, or I do not know it" },
  }),
  areaGround: asked<AreaGround, "none">("their-area-ground", 1, "Which of these is true for them?", {
    options: {
      lives_in_area: "They live in this area",
      placed_by_council: "A council here gave them a place to live for a while somewhere else",
      care_leaver: "They were in the care of a council here",
      unsure: "I do not know",
    },
    labels: { none: "None of these" },
  }),
  name: asked("their-name", 1, "What is their name?", { labels: { first: "First name", last: "Last name", lastHint: "Leave this empty if they have one name, or if you do not know it" } }),
  dateOfBirth: asked("their-date-of-birth", 1, "What is their date of birth?", { hint: "For example, 27 3 2007. If you do not know it, ask them. You can come back to this page within 30 days. Or call one of our hubs together." }),
  urgentNeeds: asked<UrgentNeed>("their-urgent-needs", 1, "Do they need help with any of these today?", {
    hint: `${selectAll} We will not ask you for details here.`,
    options: {
      nowhere_to_sleep: "They have nowhere to sleep tonight",
      no_money_for_food: "They have no money for food",
      not_safe_at_home: "They are not safe at home",
      thoughts_of_harm: "They have thoughts of hurting themselves or someone else",
      none: "No, or I do not know",
    },
  }),
  activity: asked<Activity>("their-situation", 1, "What are they doing at the moment?", {
    hint: "Choose the one that fits best.",
    options: {
      looking: "They are looking for work",
      not_looking: "They are not working and not looking for work",
      employed: "They have a job",
      low_paid_or_insecure: "They have a job, but the pay is low or the hours are not certain",
      at_risk_of_redundancy: "They have a job, but they may lose it soon",
      self_employed: "They work for themselves",
      learning: "They are at school, college, university or in training",
      caring: "They look after someone or bring up children",
      volunteering: "They volunteer",
      other: "Something else, or I do not know",
    },
  }),
  wants: asked<Want>("their-wants", 1, "What do they want help with?", {
    hint: selectAll,
    options: {
      find_work: "Finding a job",
      better_work: "Finding a better job, or getting on at work",
      learn: "Learning something new",
      careers_advice: "Talking to someone about what they could do",
      support: "Things that make it hard to work or learn",
      not_sure: "They are not sure, or I do not know",
    },
  }),
  barriers: asked<BarrierCode, "none">("their-barriers", 1, "What makes it hard for them to work or learn?", {
    hint: `${selectAllOrSkip} ${theySee}`,
    options: {
      DIR: "They do not know where to start",
      EXP: "They have not worked for a while, or never",
      QUA: "They do not have the right qualifications",
      FUN: "Reading, writing, maths or using a computer",
      ESO: "English is not their first language",
      CON: "They do not feel confident",
      PHY: "Their physical health or a disability",
      MEN: "Their mental health",
      LEA: "They learn or think differently",
      ADJ: "They would need changes at work, such as equipment or breaks",
      CAR: "They look after someone",
      CHI: "Childcare",
      TRA: "Getting to work or training",
      HOU: "Where they live",
      DEB: "Debt or money worries",
      BEN: "Their benefits",
      DIG: "They have no internet, computer or phone",
      ID: "They do not have ID, a bank account or papers to show they can work",
      CLO: "They need clothes or tools for work",
      CRI: "They have a criminal record",
      SUB: "Alcohol or drugs",
      SAF: "They do not feel safe at home",
    },
    labels: { none: "None of these, or I do not know" },
  }),
  helpNeeded: asked("their-help-needed", 1, "Is there anything else we should know?", { hint: `For example, hours they can do, or work they want. You can skip this question. ${theySee} Do not tell us about health conditions or offences.` }),
  accessNeeds: asked<AccessNeed>("their-access-needs", 1, "What would help them take part?", {
    hint: selectAllOrSkip,
    options: {
      interpreter: "An interpreter",
      sign_language: "A sign language interpreter",
      hearing_loop: "A hearing loop",
      large_print: "Large print",
      help_reading_writing: "Help with reading or writing",
      step_free: "A place without steps",
      quiet_place: "A quiet place",
      someone_with_me: "Someone they trust with them",
      more_time: "More time",
      from_home: "Meeting by phone or video",
    },
  }),
  language: asked<"another", "another">("their-language", 1, "Which language do they prefer?", {
    hint: "We write to them in it if we can, and ask an interpreter to help when we talk.",
    options: { another: "Another language" },
    labels: { another: "Which language?" },
  }),
  contact: asked<Reach, keyof Questions["contact"]["labels"]>("their-contact", 1, "How can we reach them?", {
    hint: "Give only what they use themselves. You can give an email address, a phone number, both or none.",
    options: { any_way: "Yes, I know that any way and any time is safe", some_ways: "Only in some ways or at some times, or I do not know" },
    labels: {
      email: "Their email address",
      phone: "Their phone number",
      neither: "They do not have an email address or a phone, or I do not know",
      neitherHint: "An adviser speaks to them in person. You can help by coming to a hub with them.",
      reach: "Is it safe for us to contact them?",
      someWaysHint: "For example, if somebody else uses their phone or can see what we write. We ask you more on the next page.",
    },
  }),
  safeContact: asked<ContactChannel, keyof Questions["safeContact"]["labels"]>("their-safe-contact", 1, "How is it safe for us to contact them?", {
    hint: "Select only what you know is safe. If you are not sure of a way, leave it out.",
    options: { email: "Email", text: "Text message", phone: "Phone call", post: "Letter", in_person: "In person, when they come in" },
    labels: {
      writeBy: "Which should we use to write to them?",
      writeByHint: "You can skip this question. We send an email if you do not say.",
      voicemail: "Is it safe to leave a voicemail?",
      voicemailYes: "Yes, you can leave a voicemail",
      time: "When is it safe?",
      any_time: "At any time",
      morning: "Only in the morning, 8am to midday",
      afternoon: "Only in the afternoon, midday to 5pm",
      evening: "Only in the evening, 5pm to 9pm",
      other_times: "Only at other times",
      from: "From",
      to: "To",
      contentFree: "Could somebody else read their messages?",
      contentFreeYes: "Yes, or I do not know, so do not say what a message is about",
      contentFreeHint: "It will not say who it is for or who sent it.",
    },
  }),
  hub: asked<never, "any">("their-hub", 1, "Where would they like to meet us?", { labels: { any: "They do not mind, or I do not know" } }),
};

/** What only the person themselves says, to somebody they trust: it is not offered to anybody who asks for them. */
export const onlyTheirsToSay: readonly BarrierCode[] = ["CRI", "SUB", "SAF"];
