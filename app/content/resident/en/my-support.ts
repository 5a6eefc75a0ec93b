import type { Offer } from "#app/domain/cases/offer";
import type { StageKind } from "#app/domain/cases/stages";
import type { DeclineReason, ReferralStatus } from "#app/domain/referrals/referral";
import type { SharedKey } from "#app/domain/referrals/sharing";

const offers: Record<Offer, string> = {
  youth_pathways: "Support for people aged 16 to 24 to find a first job, a course or a way into a career.",
  working_futures: "Your own adviser, who helps you with what makes it hard to work, and to find work or better work.",
  skills_for_all: "Courses, careers advice and help to get on at work, for everybody who lives here.",
};

/** Each step as it is called once it is done, where somebody is now, and while it is still to come. */
const stages: Record<StageKind, Record<"done" | "now" | "to_come", string>> = {
  applied: { done: "Application sent", now: "Application sent", to_come: "You apply" },
  looking: { done: "We looked at what you told us", now: "We look at what you told us", to_come: "We look at what you told us" },
  answer: { done: "You answered our question", now: "We need your answer", to_come: "You answer our question" },
  meeting: { done: "You met your adviser", now: "You meet an adviser", to_come: "You meet an adviser" },
  plan: { done: "You agreed your plan", now: "You make a plan together", to_come: "You make a plan together" },
  steps: { done: "You followed your plan", now: "You follow your plan, with our help", to_come: "You follow your plan, with our help" },
  work: { done: "You started work", now: "You are in work", to_come: "You start work" },
  learning: { done: "You started learning", now: "You are in learning", to_come: "You start learning" },
  signposted: { done: "We told you where else to get help", now: "We told you where else to get help", to_come: "We tell you where else to get help" },
  ended: { done: "Your support with us has ended", now: "Your support with us has ended", to_come: "Your support ends" },
};

/** What somebody can do while they are at a step. */
const meanwhile: Record<StageKind, string> = {
  applied: "You do not need to do anything.",
  looking: "You do not need to do anything. If something changes, or you need help today, call your hub.",
  answer: "Answer the question when you can. It helps us find what fits you.",
  meeting: "Think about what you want to ask. You do not need to bring anything, unless we asked you for it.",
  plan: "Think about what you want to do first. You can write to your adviser at any time.",
  steps: "Tick a step when it is done. If a step does not work for you, say so on your plan.",
  work: "We ask you now and then if you are still in the job. If something goes wrong at work, call us.",
  learning: "If something makes it hard to go on, tell your adviser. You can still change your plan.",
  signposted: "You can apply again at any time.",
  ended: "You can apply again at any time.",
};

const referralStatus: Record<ReferralStatus, string> = {
  draft: "We are getting it ready.",
  sent: "We are waiting for their answer.",
  asked_for_more: "They asked us a question. We are answering it.",
  waiting_list: "You are on their waiting list.",
  accepted: "They said yes.",
  declined: "They cannot help this time. It is not because of anything you did.",
  expired: "They did not answer in time. It is not because of anything you did.",
  started: "You have started.",
  completed: "You have finished.",
  left_early: "You stopped before the end.",
  did_not_start: "You did not start.",
  withdrawn: "We took this back. They see nothing new about you.",
  dates_offered: "They said yes, on other days. We talk with you about which one suits.",
};

/** What happens next with a place we asked; nothing where nothing does. */
const referralNext: Record<ReferralStatus, string> = {
  draft: "We send it when you and your adviser are ready.",
  sent: "We tell you when they answer.",
  asked_for_more: "They decide when they have our answer.",
  waiting_list: "We tell you when there is a place for you.",
  accepted: "They contact you about how you start.",
  declined: "We look for another place that fits you.",
  expired: "We look for another place that fits you.",
  started: "If it does not go well, tell your adviser.",
  completed: "Your adviser talks with you about what comes next.",
  left_early: "Your adviser talks with you about what comes next.",
  did_not_start: "Your adviser talks with you about what comes next.",
  withdrawn: "",
  dates_offered: "Tell your adviser which day suits you.",
};

/** A provider's reason for a no, in words that blame nobody. */
const declined: Record<DeclineReason, string> = {
  not_eligible: "What they offer is for a different group of people.",
  wrong_service: "What they offer is not the right thing for what you want.",
  missing_information: "They needed to know more than we had told them.",
  resident_changed_mind: "They think that you want something else now.",
  could_not_reach: "They could not reach you. If your phone or email has changed, you can tell us.",
  needs_met: "They think you get this help already.",
  no_places: "They have no free places at the moment.",
  dates_do_not_fit: "Their dates do not fit yours.",
  access_needs: "They cannot give you all the help you need to take part.",
  other: "It was not the right match this time.",
};

const shared: Record<SharedKey, string> = {
  name: "Name",
  date_of_birth: "Date of birth",
  phone: "Phone",
  email: "Email",
  safe_contact: "How it is safe to contact you",
  what_they_want: "What you want",
  situation: "What you do at the moment",
  access_needs: "What would help you take part",
  barriers: "What makes it hard to work or learn",
  language: "Language",
  note: "Note from your adviser",
  ni_number: "National Insurance number",
};

/** The resident's first page, and what hangs on it. */
export const mySupport = {
  title: "My support",
  hello: (name: string) => `Hello ${name}`,
  stateWords: { done: "Done", now: "Now", to_come: "To come" },
  done: {
    answered: "We have your answer. An adviser looks at it now.",
    contested: "Thank you for telling us. An adviser looks at it again, with what you wrote.",
  },
  noCase: "We have no application from you. When you have sent one, you see here where it is, what happens next and who helps you.",
  apply: "Apply",

  needsTitle: "What we need from you",
  by: (day: string) => `By ${day}.`,
  /** Each thing that waits for them: what it is, and the one thing to do about it. */
  needs: {
    question: { what: (question: string) => `We have a question for you: ${question}`, action: "Answer the question" },
    stillInWork: { what: () => "Are you still in your job?", action: "Answer with one tap" },
    appointment: { what: (when: string) => `You have an appointment on ${when}. Can you come?`, action: "Say whether you can come" },
    messages: { what: (unread: string) => `You have ${unread}.`, action: "Read your messages" },
    document: { what: (what: string) => `We ask you for a document: ${what}.`, action: "Send the document" },
    somebodyAsked: { what: (who: string) => `${who} asked us to help you. You decide if you want it.`, action: "Say yes or no" },
    coursePlace: { what: (course: string) => `There is a place for you: ${course}.`, action: "Say yes or no to the place" },
    plan: { what: () => "Your plan is ready.", action: "Read your plan, and agree it" },
  },

  question: {
    title: "Answer a question",
    hint: (name: string) => `${name} asked you this. Only the people who help you read your answer.`,
    label: "Your answer",
    missing: "Enter your answer",
    send: "Send your answer",
    noneTitle: "There is no question to answer",
    none: "Either you have answered it, or your adviser has found out in another way. <support>See where things are</support>.",
  },

  whereTitle: "Where things are",
  reference: "Your reference:",
  /** Who filled the application in with them, with their organisation. */
  taken: { desk: (who: string) => `Taken at the desk by ${who}.`, phone: (who: string) => `Taken by phone by ${who}.` },
  stages,
  meanwhile,
  onDay: (day: string) => `${day}.`,
  sinceDay: (day: string) => `Since ${day}.`,
  weContactYouBy: (day: string) => `We contact you by ${day}.`,
  weContactYouSoon: "We contact you soon.",
  questionFirst: "We have a question before we can go on.",
  meetBy: (hub: string, day: string) => `At ${hub} or by phone, by ${day}.`,
  planIs: "What you want, and who does what.",
  stepsAre: "You can see it and tick your steps at any time.",
  waitingTitle: "What we are doing for you",
  waiting: {
    sent: (provider: string, service: string, day: string) => `We asked ${provider} about ${service}. They have until ${day} to answer. If they do not, we look for another place for you.`,
    asked_for_more: (provider: string, service: string) => `${provider} asked us a question about ${service}. We are answering it.`,
    waiting_list: (provider: string, service: string) => `${provider} has put you on the waiting list for ${service}. We tell you when there is a place.`,
    accepted: (provider: string, service: string) => `${provider} said yes to ${service}. They contact you about how you start.`,
    provider_declined: (provider: string, day: string) => `${provider} cannot help this time. It is not because of anything you did. An adviser looks for something else that fits you by ${day}, and tells you.`,
    referral_expired: (provider: string, day: string) => `${provider} did not answer us in time. It is not because of anything you did. An adviser looks for something else that fits you by ${day}, and tells you.`,
    aPlace: "A place we asked",
    doesnt_fit: (day: string) => `You told us that the offer does not fit you. An adviser looks at it again by ${day}. Your support goes on until then.`,
    reorientation: (day: string) => `Your adviser asked us to look again at what we offer you. We do that by ${day}, and tell you. Your support goes on until then.`,
  },
  whereHelp: "Where you can get help",
  applyAgain: "You can <back>come back</back> at any time.",

  stepsTitle: "Your next steps",
  wholePlan: "See your whole plan",

  offersTitle: "What we offer you",
  offers,
  offeredBecause: "We offer you this:",
  adviserWrote: (name: string) => `${name} wrote:`,
  doesntFit: "This doesn’t fit me",
  doesntFitAbout: (offer: string) => `: ${offer}`,
  lookingAgain: "You told us that this does not fit you. An adviser is looking at it again.",
  contestKept: (name: string, day: string) => `You told us that this does not fit you. ${name} looked at it again on ${day} and thinks it is still the best we can offer you.`,
  contestChanged: (name: string, day: string) => `You told us that this did not fit you. ${name} looked at it again on ${day} and changed the offer.`,
  stillNotRight: "If it is still not right, <write>write to your adviser</write>. You can also say again later that it does not fit.",
  contest: {
    title: "This doesn’t fit me",
    noneTitle: "We have not offered you anything yet",
    none: "When we do, you can tell us here if it does not fit you.",
    lookingTitle: "An adviser is looking at it again",
    looking: "This is what you told us:",
    keptTitle: "An adviser has looked at it again",
    heading: "What does not fit you?",
    weOffer: (offers: string) => `We offer you ${offers}.`,
    lead: "Tell us in your own words why it does not fit, or what you want instead. An adviser looks at it again. Your support goes on until then.",
    label: "What does not fit",
    missing: "Enter what does not fit",
    send: "Send",
  },

  placesTitle: "Places we have asked for you",
  placeName: (service: string, provider: string) => `${service}, ${provider}`,
  referralStatus,
  referralNext,
  declined,
  answeredOn: (day: string) => `They answered on ${day}.`,
  keptUntil: (day: string) => `They keep your place until ${day}.`,
  askedOn: (day: string) => `We asked them on ${day}.`,
  whatWeTold: "What we told them",
  whatWeToldWhom: (provider: string) => `: ${provider}`,
  onlyThis: "We told them this, and nothing else:",
  /** What was changed of it after it was sent. */
  changedLater: {
    title: "What we changed later",
    titleWhom: (provider: string) => `: ${provider}`,
    changedOn: (name: string, day: string) => `${name} changed this on ${day}.`,
    because: "Why:",
    before: "Before:",
    after: "Now:",
    notTold: "We do not tell them this",
  },
  shared,

  whoTitle: "Who helps you",
  adviserIs: (name: string, organisation: string) => (organisation ? `Your adviser is ${name}, ${organisation}.` : `Your adviser is ${name}.`),
  noAdviser: "You have no adviser yet. Anybody at your hub can help you until then.",

  recordTitle: "Your record and your rights",
  record: {
    details: "See and change your details",
    permissions: "See who we may tell about you",
    copy: "Get a copy of what we hold about you",
    close: "Stop your support",
    documents: "See the documents you have sent, and what we ask you for",
    whoLooked: "See who has looked at your record",
  },
};
