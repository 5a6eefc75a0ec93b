import { reasonWords } from "#app/domain/applications/reason-words";

/**
 * Everything a message to a resident says, in English. Other languages are in app/content/resident and are handed in with whom the
 * message is to; values come in already said in that language.
 */
export const messageWords = {
  reasons: reasonWords,
  hello: (name: string) => `Hello ${name}`,
  seeWhere: (link: string) => `See where things are: ${link}`,
  questions: (phone: string) => `Questions? Call ${phone}.`,
  contentFree: { subject: "You have a message", body: "You have a message.", read: (link: string) => `Read it here when it suits you: ${link}` },
  draftLink: {
    subject: "Your link",
    body: (link: string) => `Here is the link you asked for: ${link}`,
    until: (day: string) => `It works until ${day}.`,
    notYou: "If you did not ask for it, you do not need to do anything.",
  },
  /** `((code))` is filled in as it leaves. The second names no service: somebody else may read it. */
  signInCode: {
    subject: "Your Work Local sign-in code",
    body: "((code)) is your code to sign in to Work Local. It works once, for 10 minutes.",
    ignore: "If you did not ask for it, you do not need to do anything. We will never ask you to tell us this code.",
    contentFree: { subject: "Your code", body: "Your code is ((code)). It works once, for 10 minutes." },
  },
  received: {
    subject: "We have your application",
    body: (reference: string) => `We have your application. Your reference is ${reference}.`,
    answerBy: (day: string) => `We will contact you by ${day}.`,
    filledInBy: (name: string, organisation: string) => `${name} from ${organisation} filled it in with you.`,
  },
  accepted: {
    subject: "What happens next with your application",
    suggest: (what: string) => `We suggest ${what}.`,
    seeWhy: "You can see why, and tell us if it does not fit you.",
    meetBy: (hub: string, day: string) => `Someone from ${hub} will meet you by ${day}.`,
  },
  reviewed: {
    subject: "We have looked at your support again",
    kept: (offer: string) => `Your offer stays ${offer}. Sign in to see why. You can tell us if it does not fit you.`,
    changed: (offer: string) => `Your offer is now ${offer}. Sign in to see why. You can tell us if it does not fit you.`,
  },
  question: { subject: "We have a question about your application", body: "We need to ask you one thing before we can go on. Sign in to read it and answer." },
  signposted: {
    subject: "Where you can get help",
    body: "We have looked at your application. There is a better place for you to get this help. Sign in to see who they are and how to reach them.",
    again: "You can apply to us again at any time.",
  },
  providerAnswered: {
    subject: (provider: string) => `News from ${provider}`,
    accepted: (provider: string) => `${provider} said yes. They will contact you about what happens next.`,
    waitingList: (provider: string) => `${provider} has put you on their waiting list. We will tell you when there is a place.`,
    otherDates: (provider: string) => `${provider} said yes, but on another day. An adviser will ask you if it suits you.`,
    dayAgreed: (provider: string, day: string) => `We have told ${provider} that ${day} suits you. They will contact you about what happens next.`,
    afterAll: (provider: string) => `${provider} can help you after all. They will contact you about what happens next.`,
  },
  providerDeclined: {
    subject: "We are looking for another place for you",
    declined: (provider: string) => `${provider} cannot help this time.`,
    expired: (provider: string) => `${provider} did not answer us in time.`,
    /** The question or the days waited for us: that is not theirs to answer for. */
    ours: (provider: string) => `${provider} waited for an answer from us, and we were too slow.`,
    others: "You do not need to do anything. We have asked others for you too, and wait for their answer.",
    subjectOthers: (provider: string) => `News from ${provider}`,
    next: "You do not need to do anything. We are looking for something else that fits, and an adviser will talk to you about it.",
  },
  /** A place at a start of a course, or a turn on its list. */
  course: {
    subject: "About your course",
    taken: (provider: string, day: string) => `You have a place on the course with ${provider}. It starts on ${day}.`,
    waiting: (provider: string, day: string) => `The course with ${provider} that starts on ${day} is full. You are on the list. We tell you when there is a place for you.`,
    offeredSubject: "There is a place for you on a course",
    offered: (provider: string, day: string) => `There is now a place for you on the course with ${provider}. It starts on ${day}.`,
    answerBy: (day: string) => `Sign in by ${day} to say yes or no. After that, the place goes to the next person.`,
    lapsed: (provider: string, day: string) => `We kept a place for you on the course with ${provider} that starts on ${day}. We did not hear from you, so it has gone to the next person.`,
    again: "Do you still want to do it? Tell your adviser, and they will ask again.",
    gone: (provider: string, day: string) => `You are no longer on the list for the course with ${provider} that starts on ${day}.`,
    adviserTalks: "Your adviser will talk to you about what comes next.",
    cancelledSubject: "Your course is cancelled",
    cancelled: (provider: string, day: string) => `The course with ${provider} will not start on ${day}.`,
    turnKept: "You keep your turn. We tell you when there is a place for you on the next one.",
    movedSubject: "Your course starts on a new day",
    moved: (provider: string, day: string, formerly: string) => `The course with ${provider} now starts on ${day}, and not on ${formerly}.`,
    tellUs: "Tell us if you cannot come on that day.",
  },
  teamWrote: { subject: "You have a message", body: "You have a message from the people who help you. Sign in to read it and answer." },
  documentAsked: { subject: "We need a document from you", body: "Your adviser asks you for a document. Sign in to see what it is and why we need it. You can send a photo from your phone." },
  documentHarmful: { subject: "We could not keep your file", body: "We checked a file you sent and found something in it that can damage computers. We have deleted it. You have done nothing wrong. Sign in to send it again, or bring it to your hub." },
  contactChanged: {
    subject: "Where we write to you was changed",
    now: "We now write to you here. You also sign in with this address or number.",
    former: "We do not write to you here any more. Your contact details with us were changed.",
    notYou: (phone: string) => `If you did not change them, call ${phone} at once.`,
  },
  caseClosed: {
    subject: "Your case is closed",
    body: "Your case with us is closed.",
    again: "You can come back at any time. If you did not want this, tell us.",
  },
  takenOnElsewhere: {
    subject: "Somebody else will help you too",
    body: (name: string, organisation: string) => `${name} from ${organisation} will contact you about the help you agreed to. They know your name and how to reach you. They do not have your record with us.`,
    stays: "You keep your adviser here until we tell you something else.",
  },
  leadChanged: { subject: "You have a new adviser", body: (name: string) => `${name} is now your adviser.` },
  appointment: {
    at: (weekday: string, time: string) => `${weekday} at ${time}`,
    offered: { subject: "You have an appointment", body: (when: string) => `We have made an appointment for you on ${when}.`, answer: "Sign in to say that you can come, or to choose another time." },
    booked: { subject: "Your appointment is booked", body: (when: string) => `You have booked an appointment on ${when}.` },
    moved: { subject: "Your appointment has a new time", body: (when: string) => `Your appointment is now on ${when}.`, answer: "Sign in to say that you can come, or to choose another time." },
    cancelled: { subject: "Your appointment is cancelled", body: (when: string) => `We have cancelled your appointment on ${when}. You do not need to come.`, why: "Sign in to see why and what happens next." },
    reminder: { subject: "Your appointment is tomorrow", body: (when: string) => `You have an appointment tomorrow, ${when}.`, cannotCome: "If you cannot come, sign in to move it or cancel it, or call us." },
    ways: { in_person: (where: string) => `Come to ${where}.`, phone: () => "We will call you.", video: () => "It is a video call. Sign in to see how to join.", home: () => "We will come to you." },
    calendar: (link: string) => `Add it to your calendar: ${link}`,
    series: {
      offered: { subject: "You have new appointments", body: (count: number) => `We have made ${count} appointments for you:` },
      cancelled: { subject: "Some of your appointments are cancelled", body: (count: number) => `We have cancelled ${count} of your appointments. You do not need to come on:` },
      calendar: (link: string) => `Add them to your calendar: ${link}`,
    },
  },
  stillInWork: {
    subject: "Are you still in your job?",
    body: "You told us that you started work. Are you still in your job? One tap is enough. You do not need to sign in.",
    answer: (link: string) => `Answer here: ${link}`,
  },
  recordEnds: {
    subject: "We will soon delete what we know about you",
    body: (day: string) => `It is a long time since we were last in contact. On ${day} we will delete your name, how to reach you and what was written about you. We keep numbers that cannot point at you.`,
    stays: "You can sign in and take a copy before that day. If you want help again, tell us.",
  },
  erasureAnswered: {
    subject: "Your answer about the data we hold",
    erased: (day: string) => `You asked us to delete what we hold about you. On ${day} we will delete your name, how to reach you and what was written about you. We keep numbers that cannot point at you.`,
    kept: "You asked us to delete what we hold about you. We cannot delete all of it now. Sign in to read why, or call us.",
    stays: "If you do not agree, tell us. You can also complain at ico.org.uk.",
  },
  planAnswered: { subject: "Your adviser has written to you", body: "Your adviser has written about your plan. Sign in to read it." },
  planReady: { subject: "Your plan is ready", body: "Your plan is ready for you to read. You can agree to it, or tell us what to change." },
  somebodyAsked: {
    subject: "Somebody asked us to help you",
    body: (who: string) => `${who} asked us to help you with work or learning.`,
    decide: (link: string) => `You decide. Say yes or no here: ${link}`,
    otherwise: (day: string) => `If you do not answer, an adviser will contact you by ${day}. You can still say no then.`,
  },
  referrerNews: {
    subject: (reference: string) => `About ${reference}`,
    received: (reference: string) => `${reference}: received.`,
    in_support: (reference: string) => `${reference}: in support.`,
    closed: (reference: string) => `${reference}: closed.`,
    because: "The person you asked for said that you may hear this. We cannot tell you more.",
  },
};

/** The words of messages, in whichever language. */
export type MessageWords = typeof messageWords;

