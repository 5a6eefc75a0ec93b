import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import { sayDay } from "#app/domain/calendar/words";
import type { MessageChannel } from "./message";
import type { MessageWords } from "./message-words";

/** The place's own words, handed in. */
export interface Sender {
  serviceName: string;
  /** The number to ring, as it should be read. */
  phone: string;
}

export interface Message {
  subject: string;
  body: string;
  /** What stands in the text as `((name))` and is kept apart from it: one-time links. */
  secrets?: Record<string, string>;
}

/** A message to a resident: who it is to, and whether it may say anything (`safeContact.contentFree`). */
export interface ToResident {
  sender: Sender;
  firstName: string;
  /** Where they sign in to see what this is about. */
  link: string;
  contentFree: boolean;
  /** A text says the same in fewer words: each part of it costs, and a small screen shows little. An e-mail where nothing is said. */
  channel?: MessageChannel;
  /** Their language: its words, and how it says a day. */
  words: MessageWords;
  sayDay: (on: CalendarDay) => string;
}

const lines = (...parts: readonly (string | false | undefined)[]) => parts.filter((part) => part !== false && part !== undefined).join("\n\n");

/** Says nothing of who it is to, who it is from or what it is about: somebody else may read it. */
export function contentFreeMessage({ link, words: { contentFree } }: Pick<ToResident, "link" | "words">): Message {
  return { subject: contentFree.subject, body: lines(contentFree.body, contentFree.read(link)) };
}

/** Any message to a resident: content-free where they asked for it, else greeting, what there is to say, where to see it, whom to ring. A text goes without greeting. */
export function toResident(to: ToResident, subject: string, ...body: readonly string[]): Message {
  const { sender, firstName, link, contentFree, channel, words } = to;
  if (contentFree) return contentFreeMessage(to);
  if (channel === "text") return { subject, body: [`${sender.serviceName}: ${body.join(" ")}`, words.seeWhere(link), words.questions(sender.phone)].join("\n") };
  return { subject, body: lines(words.hello(firstName), ...body, words.seeWhere(link), words.questions(sender.phone), sender.serviceName) };
}

/** The reference, who filled it in with them, and the day by which they will hear. */
export function applicationReceived(to: ToResident & { reference: string; answerByOn: CalendarDay; takenBy?: { name: string; organisationName: string } | undefined }): Message {
  const { received } = to.words;
  const filledIn = to.takenBy ? [received.filledInBy(to.takenBy.name, to.takenBy.organisationName)] : [];
  return toResident(to, received.subject, received.body(to.reference), ...filledIn, received.answerBy(to.sayDay(to.answerByOn)));
}

/** The code alone, with nothing of what it opens: the same for everybody. Its last line lets phones fill it in on our page only. */
export function signInCode({ code, minutes, host }: { code: string; minutes: number; host: string }): Message {
  return {
    subject: "Your code",
    body: lines(`Your code is ${code}. You can use it once, for ${minutes} minutes.`, "If you did not ask for it, you can ignore this message.", `@${host} #${code}`),
  };
}

/** What was offered, why (`reasons` as the rules say them to residents: “because …”), and who meets them. */
export function triageAccepted(to: ToResident & { offerName: string; hubName: string; firstMeetingByOn: CalendarDay; reasons?: readonly string[] }): Message {
  const { accepted } = to.words;
  const what = [to.offerName, ...(to.reasons ?? [])].join(", ");
  return toResident(to, accepted.subject, `${accepted.suggest(what)} ${accepted.seeWhy}`, accepted.meetBy(to.hubName, to.sayDay(to.firstMeetingByOn)));
}

/** After a second look at somebody already in support: the offer stays, or is another from now on. */
export function offerReviewed(to: ToResident & { offerName: string; kept: boolean }): Message {
  const { reviewed } = to.words;
  return toResident(to, reviewed.subject, (to.kept ? reviewed.kept : reviewed.changed)(to.offerName));
}

/** The question itself stays behind the sign-in. */
export const triageQuestion = (to: ToResident): Message => toResident(to, to.words.question.subject, to.words.question.body);

/** The place to go stays behind the sign-in. */
export const signposted = (to: ToResident): Message => toResident(to, to.words.signposted.subject, to.words.signposted.body, to.words.signposted.again);

/** To the provider: no word about the person, who is seen only behind the link. */
export function referralSent({ sender, reference, serviceName, link, respondByOn }: { sender: Sender; reference: string; serviceName: string; link: string; respondByOn: CalendarDay }): Message {
  return {
    subject: `New referral ${reference}`,
    body: lines(`You have a new referral to ${serviceName}.`, `Open it here to accept it, decline it or ask a question: ${link}`, `Answer by ${sayDay(respondByOn)}. After that it goes back to the person’s adviser.`, `Questions? Call ${sender.phone}.`, sender.serviceName),
  };
}

export type ReferralAnswer = "accepted" | "accepted_after_all" | "waiting_list" | "dates_offered" | "asked_for_more";

/** A no, or a silence: whose it was, and whether another of those asked together still runs. */
export interface NoToTell {
  why: "declined" | "expired" | "ours";
  othersRun: boolean;
}

const answerToAdviser: Record<ReferralAnswer | NoToTell["why"], string> = {
  accepted: "has accepted the referral",
  accepted_after_all: "can take them after all, and has accepted the referral",
  waiting_list: "has put the referral on a waiting list",
  dates_offered: "has said yes, but on other dates. Ask the person, and answer",
  asked_for_more: "has asked a question",
  declined: "has declined the referral",
  expired: "did not answer in time",
  ours: "waited for your answer, and the time for it is over. The referral has ended",
};

const titleToAdviser: Partial<Record<keyof typeof answerToAdviser, string>> = { asked_for_more: "asks", dates_offered: "offers other dates", ours: "waited for you" };

/** To the adviser: the reference, not the name. */
export function referralAnsweredToAdviser({ reference, serviceName, answer, othersRun = false, link }: { reference: string; serviceName: string; answer: keyof typeof answerToAdviser; othersRun?: boolean; link: string }): Message {
  const isNo = answer === "declined" || answer === "expired" || answer === "ours";
  const then = isNo && (othersRun ? "Others that were asked have still to answer." : "The case is back in the triage queue.");
  return { subject: `Referral ${reference}: ${serviceName} ${titleToAdviser[answer] ?? "answered"}`, body: lines([`${serviceName} ${answerToAdviser[answer]}.`, then].filter(Boolean).join(" "), `Open the case: ${link}`) };
}

/** Good news, a place on a waiting list, or another day to choose. A provider's question goes to the adviser alone. */
export function referralAnsweredToResident(to: ToResident & { providerName: string; answer: Exclude<ReferralAnswer, "asked_for_more"> }): Message {
  const { accepted, afterAll, waitingList, otherDates, subject } = to.words.providerAnswered;
  const body = { accepted, accepted_after_all: afterAll, waiting_list: waitingList, dates_offered: otherDates }[to.answer];
  return toResident(to, subject(to.providerName), body(to.providerName));
}

/** One of the days a provider offered suits: when it begins. */
export const dayAgreed = (to: ToResident & { providerName: string; on: CalendarDay }): Message =>
  toResident(to, to.words.providerAnswered.subject(to.providerName), to.words.providerAnswered.dayAgreed(to.providerName, to.sayDay(to.on)));

/** A no, or no answer: what we do now, never a word that makes it the person's fault. The provider's own reason stays behind the sign-in. */
export function providerDeclined(to: ToResident & { providerName: string } & NoToTell): Message {
  const words = to.words.providerDeclined;
  return toResident(to, to.othersRun ? words.subjectOthers(to.providerName) : words.subject, words[to.why](to.providerName), to.othersRun ? words.others : words.next);
}

/** To the new address or number, so that a slip of the finger shows. */
export const contactChanged = (to: ToResident): Message => toResident(to, to.words.contactChanged.subject, to.words.contactChanged.now, to.words.contactChanged.notYou(to.sender.phone));

/** To the former one: somebody else may have changed it. */
export const contactWasChanged = (to: ToResident): Message => toResident(to, to.words.contactChanged.subject, to.words.contactChanged.former, to.words.contactChanged.notYou(to.sender.phone));

/** Their case is closed, by whomever. */
export const caseClosed = (to: ToResident): Message => toResident(to, to.words.caseClosed.subject, to.words.caseClosed.body, to.words.caseClosed.again);

/** Somebody else leads their case from now on: by name, because they will ring or write. */
export const leadChanged = (to: ToResident & { leadName: string }): Message => toResident(to, to.words.leadChanged.subject, to.words.leadChanged.body(to.leadName));

/** Another organisation takes them on without their record: who will contact them, and that nothing changes here. */
export function takenOnElsewhere(to: ToResident & { name: string; organisation: string }): Message {
  const words = to.words.takenOnElsewhere;
  return toResident(to, words.subject, words.body(to.name, to.organisation), words.stays);
}

/** Their plan, to read and agree or to change. */
export const planReady = (to: ToResident): Message => toResident(to, to.words.planReady.subject, to.words.planReady.body);

/** That there is a message from the case team; what it says stays behind the sign-in. */
export const teamWrote = (to: ToResident): Message => toResident(to, to.words.teamWrote.subject, to.words.teamWrote.body);

/** That a document is asked for; which one, and why, stays behind the sign-in. */
export const documentAsked = (to: ToResident): Message => toResident(to, to.words.documentAsked.subject, to.words.documentAsked.body);

/** That a file was deleted because something harmful was in it. */
export const documentHarmful = (to: ToResident): Message => toResident(to, to.words.documentHarmful.subject, to.words.documentHarmful.body);

/** Whether they are still in the job. The link answers without signing in, and neither names the employer. */
export function stillInWork(to: ToResident): Message {
  const { stillInWork: words } = to.words;
  return toResident({ ...to, words: { ...to.words, seeWhere: words.answer } }, words.subject, words.body);
}

/** That their record is about to be made anonymous, and what they can do before. */
export function recordEnds(to: ToResident, day: string): Message {
  const { recordEnds: words } = to.words;
  return toResident(to, words.subject, words.body(day), words.stays);
}

/** What was decided of a request for erasure; why something is kept stays behind the sign-in. `day` is the day of the erasure. */
export function erasureAnswered(to: ToResident, day: string | undefined): Message {
  const { erasureAnswered: words } = to.words;
  return toResident(to, words.subject, day === undefined ? words.kept : words.erased(day), words.stays);
}

/** That the adviser wrote about the plan; what they wrote stays behind the sign-in. */
export const planAnswered = (to: ToResident): Message => toResident(to, to.words.planAnswered.subject, to.words.planAnswered.body);
