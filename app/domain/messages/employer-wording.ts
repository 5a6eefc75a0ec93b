import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import { sayDay } from "#app/domain/calendar/words";
import type { Message } from "./wording";

/** To an employer: a question waits behind the link. Who it is about is said there alone, to whoever opens it. */
export function employerQuestion({ placeName, employer, link, untilOn, hubPhone }: { placeName: string; employer: string; link: string; untilOn: CalendarDay; hubPhone: string }): Message {
  return {
    subject: `A question about a job at ${employer}`,
    body: [
      `Work Local ${placeName} is the employment and skills service of the councils here. Somebody we help has told us that they work, or worked, for ${employer}, and agreed that we ask you to confirm it.`,
      `Answer here: ${link}`,
      `It takes about a minute, and you need no account. You do not have to answer. The link works until ${sayDay(untilOn)}.`,
      `If this is not for you, pass it to whoever keeps your staff records. Questions? Call ${hubPhone}.`,
      `Work Local ${placeName}`,
    ].join("\n\n"),
  };
}
