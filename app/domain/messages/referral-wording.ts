import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import { sayDay } from "#app/domain/calendar/words";
import type { Message, Sender } from "./wording";

// To the provider and the adviser about a referral already sent: the reference and the service, no word about the person.

interface AboutReferral {
  sender: Sender;
  reference: string;
  serviceName: string;
}

const lines = (...parts: readonly string[]) => parts.join("\n\n");
const signed = ({ sender }: AboutReferral) => [`Questions? Call ${sender.phone}.`, sender.serviceName];

/** Once, on the day of the reminder; on a waiting list, on its last day. */
export function referralReminder(about: AboutReferral & { link: string; respondByOn: CalendarDay; waitingList: boolean }): Message {
  const { reference, serviceName, link, respondByOn, waitingList } = about;
  return {
    subject: `Reminder: referral ${reference}`,
    body: lines(
      waitingList ? `A place on the waiting list of ${serviceName} is kept until ${sayDay(respondByOn)}.` : `A referral to ${serviceName} waits for your answer.`,
      `Answer here: ${link}`,
      `Answer by ${sayDay(respondByOn)}. After that it goes back to the person’s adviser.`,
      ...signed(about),
    ),
  };
}

/** The answer itself stays behind the link. */
export function referralQuestionAnswered(about: AboutReferral & { link: string; respondByOn: CalendarDay }): Message {
  return {
    subject: `Your question about referral ${about.reference}`,
    body: lines(`We have answered your question about a referral to ${about.serviceName}.`, `Read it and answer the referral here: ${about.link}`, `Answer by ${sayDay(about.respondByOn)}.`, ...signed(about)),
  };
}

export function referralWithdrawn(about: AboutReferral): Message {
  return { subject: `Referral ${about.reference} is withdrawn`, body: lines(`A referral to ${about.serviceName} is withdrawn. You do not need to do anything.`, ...signed(about)) };
}

/** Another of those asked together said yes first: thanks, and no word of who. */
export function referralNotNeeded(about: AboutReferral): Message {
  return { subject: `Referral ${about.reference} is no longer needed`, body: lines(`The person referred to ${about.serviceName} has found a place. You do not need to do anything. Thank you for looking at it.`, ...signed(about)) };
}

/** Where the adviser did not answer in time: the way back that is still open to them. */
export function referralEndedUnanswered(about: AboutReferral): Message {
  return {
    subject: `Referral ${about.reference} has ended`,
    body: lines(`You waited for an answer from us about a referral to ${about.serviceName}, and we did not give it in time. The referral has ended, and the person’s adviser looks for another place.`, `If you can still take them, sign in and say so, or call ${about.sender.phone}.`, about.sender.serviceName),
  };
}

/** What changed stands behind the link, or the sign-in. */
export function referralAmended(about: AboutReferral & { link: string | undefined }): Message {
  return { subject: `Referral ${about.reference} has changed`, body: lines(`What you see of a referral to ${about.serviceName} has changed.`, whereToRead(about.link), ...signed(about)) };
}

/** To the provider: somebody wrote. */
export function adviserWrote(about: AboutReferral & { link: string | undefined }): Message {
  return { subject: `A message about referral ${about.reference}`, body: lines(`You have a message about a referral to ${about.serviceName}.`, whereToRead(about.link), ...signed(about)) };
}

const whereToRead = (link: string | undefined) => (link ? `Read it here: ${link}` : "Sign in to read it.");

/** One of the days they offered suits; which one stands behind the sign-in, and here, because they keep a place for it. */
export function datesAgreed(about: AboutReferral & { on: CalendarDay }): Message {
  return { subject: `Referral ${about.reference}: ${sayDay(about.on)} is agreed`, body: lines(`The day you offered for a referral to ${about.serviceName} suits: ${sayDay(about.on)}.`, "Contact them about what happens next, in the ways that are safe.", ...signed(about)) };
}

export function datesRefused(about: AboutReferral & { link: string; respondByOn: CalendarDay }): Message {
  return {
    subject: `The dates for referral ${about.reference}`,
    body: lines(`The days you offered for a referral to ${about.serviceName} do not suit.`, `Read why, and answer the referral here: ${about.link}`, `Answer by ${sayDay(about.respondByOn)}. After that it goes back to the person’s adviser.`, ...signed(about)),
  };
}

/** To the adviser: the provider wrote. */
export function providerWrote({ reference, serviceName, link }: { reference: string; serviceName: string; link: string }): Message {
  return { subject: `A message about referral ${reference}`, body: lines(`${serviceName} has written to you about a referral.`, `Read it here: ${link}`) };
}

/** To the adviser whose turn it is: the provider asked or offered other days, and waits. */
export function providerWaits({ reference, serviceName, link, respondByOn, dates }: { reference: string; serviceName: string; link: string; respondByOn: CalendarDay; dates: boolean }): Message {
  return {
    subject: dates ? `Reminder: dates for referral ${reference}` : `Reminder: a question about referral ${reference}`,
    body: lines(`${serviceName} ${dates ? "offered other dates" : "asked a question"} and waits for your answer.`, `If nobody answers by ${sayDay(respondByOn)}, the referral ends and the case goes back to triage.`, `Answer here: ${link}`),
  };
}
