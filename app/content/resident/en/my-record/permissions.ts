import type { AgreementWay } from "#app/domain/plans/plan";
import type { SharedKey } from "#app/domain/referrals/sharing";

const ways: Record<AgreementWay, string> = { in_person: "In person", phone: "On the phone", online: "Online", paper: "On paper" };

const fields: Record<SharedKey, string> = {
  name: "Your name",
  date_of_birth: "Your date of birth",
  phone: "Your phone number",
  email: "Your email address",
  safe_contact: "How it is safe to contact you",
  what_they_want: "What you want",
  situation: "What you do at the moment",
  access_needs: "What would help you take part",
  barriers: "What makes it hard to work or learn",
  language: "Your language",
  note: "A note from your adviser",
  ni_number: "Your National Insurance number",
};

/** Whom a resident lets us tell what. */
export const permissions = {
  title: "What you have let us share",
  lead: "We only tell other organisations about you if you agree. This is what you said yes to. You can take it back at any time, and you do not have to say why.",
  none: "You have not agreed to share anything. When you do, you see here who may know what, why, and until when.",
  nowTitle: "What others may know now",
  nobodyNow: "Nobody outside the people who help you may know anything at the moment.",
  pastTitle: "What you took back, or what is over",
  what: "What they may know",
  nothing: "Nothing about you. We only tell them that you will get in touch.",
  withData: "With your data",
  withoutData: "Without your data",
  handOver: "How we hand over",
  why: "Why",
  forReferral: (service: string) => `We asked for a place for you: ${service}`,
  from: "From",
  until: "Until",
  untilTakenBack: "Until you take it back",
  untilReferralEnds: "Until you take it back, or 30 days after it ends",
  how: "How you agreed",
  howRecorded: (way: string, by: string) => `${way}. ${by} wrote it down`,
  takenBack: (day: string) => `You took this back on ${day}`,
  takenBackBy: (day: string, by: string) => `Taken back on ${day}. ${by} wrote it down`,
  over: (day: string) => `This ended on ${day}`,
  changeUntil: "Change until when",
  about: (recipient: string) => `for ${recipient}`,
  takeBack: "Take this back",
  whatHappens: "If you take this back, we tell them nothing more. We cannot take back what they already know.",
  whatHappensReferral: (service: string) => `If you take this back, we also take back our request for ${service}, and tell them so. They no longer see it here. We cannot take back what they have already read. If you have started there and want to stay, talk to them.`,
  done: { withdrawn: "You have taken this back. We tell them nothing more.", changed: "The last day is changed.", over: "This was over already. Nothing was changed." },
  ways,
  fields,
  end: {
    title: (recipient: string) => `Until when may ${recipient} know this?`,
    legend: "What is the last day?",
    hint: "For example, 27 3 2027. Leave it empty if it holds until you take it back.",
    save: "Save the last day",
    past: "The last day must be today or in the future",
    tooFar: "The last day must be within the next 2 years",
    notReal: "The last day must be a real date, like 27 3 2027",
    over: "This is over, so its last day cannot be changed",
  },
};
