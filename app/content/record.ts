import type { AlertKind } from "#app/domain/cases/alert";
import type { ContactResult, ContactRisk, ContactWay, ContactWith } from "#app/domain/cases/contact";
import type { NoteVisibility } from "#app/domain/cases/note";
import type { StoryPart } from "#app/domain/cases/timeline";

/** Whom a note is for, in what people know: their hub, their organisation, the lead's name. */
export interface NoteReaders {
  hubName: string;
  organisationName: string;
  /** Absent where nobody leads; "you" where it is the reader. */
  leadName?: string | undefined;
  leadIsYou: boolean;
  restricted: boolean;
}

const lead = ({ leadName, leadIsYou }: NoteReaders) => (leadIsYou ? "" : leadName ? `, the lead adviser (${leadName})` : ", the lead adviser once there is one");

/** Who will read it, said where it is written. */
export const noteReaders: Record<NoteVisibility, { label: string; who: (readers: NoteReaders) => string; button: (readers: NoteReaders) => string; tag: (organisationName: string) => string }> = {
  case_team: {
    label: "The case team",
    who: ({ hubName, restricted }) => (restricted ? "Only the people named on this restricted case" : `Everybody who works on this case, everybody at ${hubName} hub, and managers`),
    button: () => "Save note for the case team",
    tag: () => "Case team",
  },
  organisation: {
    label: "My organisation",
    who: ({ organisationName }) => `Only ${organisationName}: those of them who can see this case`,
    button: ({ organisationName }) => `Save note for ${organisationName} only`,
    tag: (organisationName) => `Only ${organisationName}`,
  },
  restricted: {
    label: "Lead and managers",
    who: (readers) => `Only you${lead(readers)} and managers`,
    button: ({ leadIsYou }) => (leadIsYou ? "Save note for you and managers" : "Save note for the lead and managers"),
    tag: () => "Only the writer, the lead and managers",
  },
};

export const contactWithWords: Record<ContactWith, string> = { resident: "The resident", family: "Their family or a friend", referrer: "Whoever asked for support for them", provider: "A provider", employer: "An employer", other: "Somebody else" };
export const contactWayWords: Record<ContactWay, string> = { phone: "Phone call", text: "Text message", email: "Email", video: "Video call", in_person: "In person, at the hub or somewhere agreed", home_visit: "A visit at home", letter: "Letter" };
export const contactResultWords: Record<ContactResult, string> = { spoke: "We were in contact", no_answer: "No answer", left_message: "Left a message", wrong_number: "Wrong number or address", did_not_want_to_talk: "They did not want to talk" };

const whom: Record<ContactWith, string> = { resident: "the resident", family: "their family or a friend", referrer: "whoever asked for them", provider: "a provider", employer: "an employer", other: "somebody else" };
const by: Record<ContactWay, string> = { phone: "by phone", text: "by text", email: "by email", video: "by video", in_person: "in person", home_visit: "at home", letter: "by letter" };
const cameOf: Record<Exclude<ContactResult, "spoke">, string> = { no_answer: "no answer", left_message: "left a message", wrong_number: "wrong number or address", did_not_want_to_talk: "they did not want to talk" };

/** A contact as a line of a story: "Spoke to the resident by phone", "Tried the resident by phone: no answer". */
export function sayContact({ with: who, way, result }: { with: ContactWith; way: ContactWay; result: ContactResult }): string {
  if (result !== "spoke") return `Tried ${whom[who]} ${by[way]}: ${cameOf[result]}`;
  const wrote = way === "text" || way === "email" || way === "letter";
  return `${wrote ? "In contact with" : way === "in_person" || way === "home_visit" ? "Met" : "Spoke to"} ${whom[who]} ${by[way]}`;
}

/** What went against how it is safe to reach somebody. */
export const contactRiskWords: Record<ContactRisk, string> = {
  way: "a way they did not say is safe",
  time: "a time they did not say is safe",
  voicemail: "a voicemail, which they asked us not to leave",
};

export const alertKindWords: Record<AlertKind, { text: string; hint: string }> = {
  meeting: { text: "Meeting", hint: "For example, meet with two members of staff, or in a room near the exit" },
  contact: { text: "Contact", hint: "For example, ask for her by first name only" },
  access: { text: "Access", hint: "For example, needs a ground-floor room, or face them when you speak" },
  safeguarding: { text: "Safeguarding", hint: "For example, ring the safeguarding lead before you visit" },
  other: { text: "Something else", hint: "What to do, in one line" },
};

export const storyPartWords: Record<StoryPart, string> = { all: "All", notes: "Notes", contacts: "Contacts", plan: "Plan", referrals: "Referrals" };
