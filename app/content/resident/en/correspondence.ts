import type { NotReceived, ScanState } from "#app/domain/documents/document";
import type { PluralForms } from "../say";

const unread: PluralForms = { one: "# new message", other: "# new messages" };

/** What the resident and the case team write to each other. */
const messages = {
  title: "Messages",
  unread,
  inNavigation: (messages: string, count: string) => `${messages} (${count} new)`,
  write: "Write a message",
  none: "There are no messages yet. You can write the first one.",
  noCase: "When you have sent us an application, you can write to the people who help you here.",
  you: "You",
  writtenBy: (name: string, organisation: string) => `${name}, ${organisation}`,
  when: (day: string, time: string) => `${day}, ${time}`,
  fresh: "New",
  read: (day: string) => `Somebody read it on ${day}`,
  notRead: "Nobody has read it yet",
  label: "Your message",
  whoReads: (hub: string) => `Your adviser can read this. So can the other people who help you, the advisers at ${hub}, and their managers.`,
  howSoon: "We answer within 2 working days. A working day is Monday to Friday. If you write on a Friday, you may hear on Tuesday.",
  answerBy: (day: string) => `We will answer you by ${day}.`,
  late: (day: string, phone: string) => `You should have had an answer by ${day}. Call your hub: ${phone}.`,
  urgent: "Nobody reads messages at night or at the weekend. If you need help today, <help>get help now</help>.",
  send: "Send message",
  sent: "Your message is sent.",
  openUntil: (day: string) => `Your support has ended. You can still write to us until ${day}.`,
  over: (phone: string) => `Your support has ended, so you can no longer write here. You can read what was written. To speak to us, call ${phone}, or <apply>apply again</apply>.`,
  cannotSend: (what: string) => `I cannot send this: ${what}.\nThe reason is: `,
  missing: "Enter your message",
  tooLong: "Your message must be 2,000 characters or less",
  closed: "Your support has ended, so the message was not sent",
};

const state: Record<ScanState, string> = {
  not_scanned: "Not checked for viruses. No virus checker is set up here.",
  waiting: "We are checking it for viruses. Nobody can open it until then.",
  clean: "Checked for viruses. Nothing was found.",
  infected: "Something in this file can damage computers. We deleted it. You have done nothing wrong. Send us another copy.",
};

/** Why a file was not taken, as the design system says it. */
const problems = {
  missing: "Select a file",
  empty: "The selected file is empty",
  "too-large": "The selected file must be smaller than 10MB",
  "wrong-kind": "The selected file must be a JPG, PNG, PDF or Word document",
  heic: "The selected file must be a JPG, PNG, PDF or Word document. For an iPhone photo, open the photo, take a screenshot of it, and send the screenshot",
  "password-protected": "The selected file is password protected",
  "has-macros": "The selected file must not have macros. Save it as a PDF and send that",
  damaged: "The selected file cannot be opened. Take the photo again or choose another file",
  "too-many-pixels": "The selected photo has too many dots. Take a screenshot of it and send that",
  busy: "The selected file could not be uploaded – try again in a few minutes",
};

const refusals: Record<NotReceived, string> = {
  "too-many": "You have sent 20 files today, which is the most we can take in a day",
  "not-asked": "We no longer need this document, so the file was not kept",
  closed: "Your support has ended, so the file was not kept",
};

/** Documents that are asked for and sent. */
const documents = {
  title: "Documents",
  asked: "What we ask you for",
  nothingAsked: "We do not need any documents from you now.",
  why: "Why we need it",
  byWhen: "When",
  by: (day: string) => `By ${day}`,
  late: (day: string) => `We asked for it by ${day}. You can still send it.`,
  askedBy: "Who asked",
  send: "Send this document",
  cannot: "I cannot send this",
  sendOther: "Send a different document",
  yours: "What you have sent",
  nothingSent: "You have not sent anything yet.",
  sentOn: (day: string) => `You sent it on ${day}.`,
  seen: (name: string, day: string) => `${name} looked at it on ${day}.`,
  notSeen: "Nobody has looked at it yet.",
  removedBy: (name: string, day: string) => `${name} deleted it on ${day}. The file is gone.`,
  state,
  open: "Open",
  remove: "Take it back",
  about: (name: string) => ` ${name}`,
  done: { sent: "We have your document.", removed: "The document is deleted." } as Record<string, string>,
  noCase: "When you have sent us an application, you can send documents here.",

  sendTitle: "Send a document",
  sendThis: (what: string) => `Send us: ${what}`,
  how: "You can take a photo of a paper with your phone. Put it flat, in good light, so that all the words can be read.",
  kinds: "JPG, PNG, PDF or Word (.docx). It must be smaller than 10MB.",
  label: "Choose a file or take a photo",
  whoSees: (hub: string) => `Your adviser, the other people who help you, the advisers at ${hub} and their managers can open it. We keep a list of who does. You can take it back at any time.`,
  private: "From a photo we delete what your phone adds to it, such as where you took it.",
  upload: "Send",
  chooseAgain: (name: string) => `You chose ${name}. It was not sent. Choose a file again.`,
  chooseAgainUnnamed: "Your file was not sent. Choose a file again.",
  over: "Your support has ended, so you cannot send documents here. Speak to your hub if you want to show us something.",
  notNeeded: "We no longer need this document.",

  removeTitle: (name: string) => `Do you want to take back ${name}?`,
  removeWords: "We delete the file for good. Nobody can get it back. That you sent it, and when, stays in your record.",
  removeAgain: "If we still need it, we will ask you for it again.",
  removeButton: "Yes, delete it",
  keep: "No, keep it",

  problems,
  refusals,
};

/** Messages with the case team, and documents. */
export const correspondence = { messages, documents };
