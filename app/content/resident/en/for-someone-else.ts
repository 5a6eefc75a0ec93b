import { apply } from "./apply";
import { endings } from "./endings";
import { questionsForSomeoneElse } from "./questions";

const missing = "Select ‘They do not have an email address or a phone, or I do not know’";

/** An application for somebody else: whatever is said otherwise than to somebody who applies for themselves. */
export const forSomeoneElse = {
  questions: questionsForSomeoneElse,

  begin: {
    title: "Ask for support for someone else",
    lead: "You can ask us to help somebody to find work or to learn. You may work with them, or be family or a friend.",
    askFirst: "If you can, do it together with them. They can also <self>apply for themselves</self>.",
    whatTitle: "What we ask you",
    what: "We ask about 10 questions: who you are, who they are, what they want and how it is safe to reach them. You can say when you do not know. We do not ask about health conditions or offences.",
    theySee: "The person sees who asked, and everything you tell us about them.",
    nextTitle: "What happens then",
    next: [
      "We tell them that you asked. They can say no, and then we stop.",
      "An adviser contacts them. They get the same support as anybody else.",
      "We tell you nothing about them, not even if we know them, unless they say that you can hear it.",
    ],
    keep: (days: string) => `You can stop and come back on this device for ${days} days. After that we delete your answers.`,
    start: "Start",
    goOn: "If you have begun already, <apply>go on with what is on this device</apply>.",
    urgent: "If somebody is in danger, call 999. If they need help today, <help>see who can help now</help>.",
    closed: "You cannot ask online yet: no hub is open.",
  },

  check: {
    title: "Check your answers before you send them",
    sendTitle: "Send your answers",
    confirm: "By sending this you say that, as far as you know, your answers are right, and that the person can see them.",
    send: "Send your answers",
    keptUntil: apply.check.keptUntil,
  },
  rows: {
    ...apply.rows,
    areaGround: "Why they can apply here",
    name: "Their name",
    dateOfBirth: "Their date of birth",
    postcode: "Their postcode",
    activity: "What they are doing at the moment",
    wants: "What they want help with",
    circumstances: "Their situation",
    helpNeeded: "What else we should know",
    accessNeeds: "What would help them take part",
    email: "Their email address",
    phone: "Their phone number",
    language: "Their language",
    safeContact: "How it is safe to contact them",
    hub: "Where they would like to meet us",
  },
  answers: { ...apply.answers, noFixedAddress: "No fixed address, or not known" },
  errors: {
    ...apply.errors,
    tooLong: { ...apply.errors.tooLong, helpNeeded: "What else we should know must be 2000 characters or less" },
    postcode: { missing: "Enter their postcode, or select ‘They have no fixed address, or I do not know it’", wrong: apply.errors.postcode.wrong },
    areaGround: "Select which of these is true for them, or select ‘None of these’",
    name: { missing: "Enter their name", first: apply.errors.name.first, last: apply.errors.name.last },
    dateOfBirth: { ...apply.errors.dateOfBirth, missing: "Enter their date of birth" },
    urgentNeeds: "Select what they need help with today, or select ‘No, or I do not know’",
    activity: "Select what they are doing at the moment",
    wants: "Select what they want help with, or select ‘They are not sure, or I do not know’",
    barriers: "Select what makes it hard for them to work or learn, or select ‘None of these, or I do not know’",
    accessNeeds: "Select what would help them take part",
    contact: { ...apply.errors.contact, missing: `Enter an email address or a phone number, or s${missing.slice(1)}`, both: `${missing} only if you leave both empty`, reach: "Select whether it is safe for us to contact them" },
    language: { missing: "Select the language they prefer", another: "Enter the language they prefer" },
    safeContact: { ...apply.errors.safeContact, missing: "Select how it is safe for us to contact them", time: "Select when it is safe for us to contact them", writeBy: "Select a way to write to them that you also selected as safe" },
    hub: "Select where they would like to meet us, or select ‘They do not mind, or I do not know’",
  },

  tooMany: "You have sent as many as we take online from one device in a day. Your answers are kept. Call one of our hubs, or come back tomorrow.",

  sent: {
    title: "We have what you sent",
    yourReference: "Reference number",
    received: (day: string) => `We received it on ${day}. Print this page or write down the reference number.`,
    willTitle: "What we will do",
    will: (hub: string, day: string) => [`We tell the person that you asked, in the safest way we can.`, `If they do not say no, an adviser at ${hub} contacts them by ${day}.`, "If they say that you can hear how it goes, we tell you one word: “received”, “in support” or “closed”, with this reference number."],
    willNotTitle: "What we will not do",
    willNot: ["We do not tell you what they say, or if they want this.", "We do not tell you if we know them, or anything about their support.", "If you hear nothing, it does not mean that nothing happens. They may prefer to keep it to themselves."],
    urgent: "You told us that they need help today. An adviser tries to reach them on the same working day. If they cannot wait, <help>see who can help now</help>.",
    moreTitle: "If you need to tell us something",
    more: "You can call the hub and say the reference number. They will listen, but they cannot tell you anything about the person.",
    another: "If you want to ask for somebody else, <again>start again</again>.",
  },

  helpNow: {
    explained: "When you send your answers, an adviser tries to reach them on the same working day. Nobody has to wait for that: the people below can help at once. They also talk to you if you are worried about somebody.",
    carryOn: "Go on with my answers",
  },
  endings: {
    outsideArea: {
      ...endings.outsideArea,
      headingNamed: (council: string) => `${council} can help them`,
      heading: "Their own council can help them",
      why: (place: string) => `This service is for people who live in the area of ${place}, or whom a council here looks after. From what you told us, they live outside it.`,
      askNamed: (council: string) => `They can ask <strong>${council}</strong> for help with work and skills. <find>Find its website and phone number on GOV.UK</find>.`,
      ask: "They can ask the council where they live for help with work and skills. <find>Find its website and phone number on GOV.UK</find>.",
      say: "They can say: “I would like help to find work or learn something.” There may be a scheme like this one.",
      carryOnWords: "You can still ask us. An adviser will look at it.",
    },
    tooYoung: {
      ...endings.tooYoung,
      heading: "They cannot apply yet, but others can help them",
      from: (day: string) => `They can apply from <strong>${day}</strong>.`,
      leavesSchool: (day: string) => `They can leave school on ${day}. After that they stay in learning until they are 18. That can be college, an apprenticeship, or a job where they also learn.`,
      whereTitle: "Where they can go now",
      danger: "If they are in danger, call <phone>999</phone>.",
      begin: "<start>Ask for somebody else again</start>. We ask for their date of birth again.",
      ask: "If they are about to leave school and have no plan, call a hub. We can tell you who helps before they are 16.",
    },
  },
};
