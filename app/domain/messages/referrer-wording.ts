import type { ReferrerNews } from "#app/domain/applications/referrer";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import type { MessageWords } from "./message-words";
import { contentFreeMessage, type Message, type Sender, type ToResident } from "./wording";

const lines = (...parts: readonly string[]) => parts.join("\n\n");

/** To the resident: who asked, that they decide, and by when they hear if they say nothing. `link` is where they say yes or no. */
export function somebodyAsked(to: ToResident & { who: string; answerByOn: CalendarDay }): Message {
  const { sender, firstName, link, contentFree, channel, words, sayDay, who, answerByOn } = to;
  if (contentFree) return contentFreeMessage(to);
  const said = words.somebodyAsked;
  if (channel === "text") return { subject: said.subject, body: [`${sender.serviceName}: ${said.body(who)}`, said.decide(link), words.questions(sender.phone)].join("\n") };
  return { subject: said.subject, body: lines(words.hello(firstName), said.body(who), said.decide(link), said.otherwise(sayDay(answerByOn)), words.questions(sender.phone), sender.serviceName) };
}

/** To the referrer: the reference and how far it is, because the resident said that they may hear it. No name, and nothing else. */
export function referrerNews({ sender, reference, news, words }: { sender: Sender; reference: string; news: ReferrerNews; words: MessageWords }): Message {
  const { subject, because, ...said } = words.referrerNews;
  return { subject: subject(reference), body: lines(said[news](reference), because, sender.serviceName) };
}
