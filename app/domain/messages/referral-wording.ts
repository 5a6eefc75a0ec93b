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

/** To the adviser whose turn it is: the provider asked, and waits. */
export function questionWaits({ reference, serviceName, link, respondByOn }: { reference: string; serviceName: string; link: string; respondByOn: CalendarDay }): Message {
  return { subject: `Reminder: a question about referral ${reference}`, body: lines(`${serviceName} asked a question and waits for your answer.`, `If nobody answers by ${sayDay(respondByOn)}, the referral ends and the case goes back to triage.`, `Answer here: ${link}`) };
}
