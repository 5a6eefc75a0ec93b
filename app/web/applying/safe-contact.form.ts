import { z } from "zod";
import type { ErrorWords } from "#app/content/applying/journey-pages";
import type { ApplicationAnswers } from "#app/domain/applications/answers";
import { contactChannels } from "#app/domain/applications/application";
import { contactTimes, halfHours, hoursFor } from "#app/domain/applications/contact-times";
import { waysToReach } from "#app/domain/applications/contact-ways";
import { messageChannels } from "#app/domain/messages/message";
import { choice, choices, optionalChoice, ticked } from "#app/web/fields";

const times = halfHours as readonly [string, ...string[]];

/** How and when it is safe to reach somebody, of the ways that lead to them. */
export const safeContactForm = ({ email, phone }: ApplicationAnswers, { safeContact: say }: ErrorWords) =>
  z
    .object({
      "safe-contact": choices(contactChannels, say.missing),
      "write-by": optionalChoice(messageChannels, say.writeBy),
      voicemail: ticked(),
      time: choice(contactTimes, say.time),
      "time-from": optionalChoice(times, say.from),
      "time-to": optionalChoice(times, say.to),
      "content-free": ticked(),
    })
    .transform((value, context): ApplicationAnswers => {
      const wrong = (field: string, message: string) => context.addIssue({ code: "custom", message, path: [field] });
      // Another tab may have taken the phone away since this page was opened.
      const channels = value["safe-contact"].filter((channel) => waysToReach({ email, phone }).includes(channel));
      const { "write-by": writeBy, time, "time-from": from, "time-to": to } = value;
      if (channels.length === 0) wrong("safe-contact", say.missing);
      if (writeBy && !channels.includes(writeBy)) wrong("write-by", say.writeBy);
      if (time === "other_times") {
        if (!from) wrong("time-from", say.from);
        if (!to) wrong("time-to", say.to);
        if (from && from === to) wrong("time-to", say.sameTime);
      }
      const hours = hoursFor(time, from && to ? { from, to } : undefined);
      return { safeContact: { channels, contentFree: value["content-free"], noVoicemail: !value.voicemail, ...(hours && { hours }), ...(writeBy && { writeBy }) } };
    });
