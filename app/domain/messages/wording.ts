import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import { sayDay } from "#app/domain/calendar/words";

/** The place's own words, handed in. */
export interface Sender {
  serviceName: string;
  /** The number to ring, as it should be read. */
  phone: string;
}

export interface Message {
  subject: string;
  body: string;
}

/** A message to a resident: who it is to, and whether it may say anything (`safeContact.contentFree`). */
export interface ToResident {
  sender: Sender;
  firstName: string;
  /** Where they sign in to see what this is about. */
  link: string;
  contentFree: boolean;
}

const lines = (...parts: readonly (string | false | undefined)[]) => parts.filter((part) => part !== false && part !== undefined).join("\n\n");

/** Says nothing of who it is to, who it is from or what it is about: somebody else may read it. */
export function contentFreeMessage(link: string): Message {
  return { subject: "You have a message", body: lines("You have a message.", `Read it here when it suits you: ${link}`) };
}

function toResident({ sender, firstName, link, contentFree }: ToResident, subject: string, ...body: readonly string[]): Message {
  if (contentFree) return contentFreeMessage(link);
  return { subject, body: lines(`Hello ${firstName}`, ...body, `See where things are: ${link}`, `Questions? Call ${sender.phone}.`, sender.serviceName) };
}

/** The reference and the day by which they will hear. */
export function applicationReceived(to: ToResident & { reference: string; answerByOn: CalendarDay }): Message {
  return toResident(to, "We have your application", `We have your application. Your reference is ${to.reference}.`, `We will contact you by ${sayDay(to.answerByOn)}.`);
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
  return toResident(
    to, "What happens next with your application",
    [`We suggest ${[to.offerName, ...(to.reasons ?? [])].join(", ")}.`, "You can see why, and tell us if it does not fit you."].join(" "),
    `Someone from ${to.hubName} will meet you by ${sayDay(to.firstMeetingByOn)}.`,
  );
}

/** After a second look at somebody already in support: the offer stays, or is another from now on. */
export function offerReviewed(to: ToResident & { offerName: string; kept: boolean }): Message {
  return toResident(to, "We have looked at your support again", `${to.kept ? "Your offer stays" : "Your offer is now"} ${to.offerName}. Sign in to see why. You can tell us if it does not fit you.`);
}

/** The question itself stays behind the sign-in. */
export function triageQuestion(to: ToResident): Message {
  return toResident(to, "We have a question about your application", "We need to ask you one thing before we can go on. Sign in to read it and answer.");
}

/** The place to go stays behind the sign-in. */
export function signposted(to: ToResident): Message {
  return toResident(to, "Where you can get help", "We have looked at your application. There is a better place for you to get this help. Sign in to see who they are and how to reach them.", "You can apply to us again at any time.");
}

/** To the provider: no word about the person, who is seen only behind the link. */
export function referralSent({ sender, reference, serviceName, link, respondByOn }: { sender: Sender; reference: string; serviceName: string; link: string; respondByOn: CalendarDay }): Message {
  return {
    subject: `New referral ${reference}`,
    body: lines(`You have a new referral to ${serviceName}.`, `Open it here to accept it, decline it or ask a question: ${link}`, `Answer by ${sayDay(respondByOn)}. After that it goes back to the person’s adviser.`, `Questions? Call ${sender.phone}.`, sender.serviceName),
  };
}

export type ReferralAnswer = "accepted" | "waiting_list" | "asked_for_more";

const answerToAdviser: Record<ReferralAnswer | "declined" | "expired", string> = {
  accepted: "has accepted the referral",
  waiting_list: "has put the referral on a waiting list",
  asked_for_more: "has asked a question",
  declined: "has declined the referral. The case is back in the triage queue",
  expired: "did not answer in time. The case is back in the triage queue",
};

/** To the adviser: the reference, not the name. */
export function referralAnsweredToAdviser({ reference, serviceName, answer, link }: { reference: string; serviceName: string; answer: keyof typeof answerToAdviser; link: string }): Message {
  return { subject: `Referral ${reference}: ${serviceName} ${answer === "asked_for_more" ? "asks" : "answered"}`, body: lines(`${serviceName} ${answerToAdviser[answer]}.`, `Open the case: ${link}`) };
}

const answerToResident: Record<Exclude<ReferralAnswer, "asked_for_more">, string> = {
  accepted: "said yes. They will contact you about what happens next.",
  waiting_list: "has put you on their waiting list. We will tell you when there is a place.",
};

/** Good news, or a place on a waiting list. A provider's question goes to the adviser alone. */
export function referralAnsweredToResident(to: ToResident & { providerName: string; answer: Exclude<ReferralAnswer, "asked_for_more"> }): Message {
  return toResident(to, `News from ${to.providerName}`, `${to.providerName} ${answerToResident[to.answer]}`);
}

/** A no, or no answer: what we do now, never a word that makes it the person's fault. The provider's own reason stays behind the sign-in. */
export function providerDeclined(to: ToResident & { providerName: string; why: "declined" | "expired" }): Message {
  const what = to.why === "declined" ? `${to.providerName} cannot help this time.` : `${to.providerName} did not answer us in time.`;
  return toResident(to, "We are looking for another place for you", what, "You do not need to do anything. We are looking for something else that fits, and an adviser will talk to you about it.");
}

/** Their plan, to read and agree or to change. */
export function planReady(to: ToResident): Message {
  return toResident(to, "Your plan is ready", "Your plan is ready for you to read. You can agree to it, or tell us what to change.");
}
