import { z } from "zod";
import type { ErrorWords } from "#app/content/applying/journey-pages";
import type { ApplicationAnswers } from "#app/domain/applications/answers";
import { reaches } from "#app/domain/applications/application";
import { parseEmail } from "#app/domain/people/email";
import { phoneMakesSense } from "#app/domain/people/phone";
import { optionalChoice, optionalText, ticked } from "#app/web/fields";

/** An e-mail address, a phone number, both, or the plain statement that there is neither; and whether using them is safe. */
export const contactForm = ({ contact: say, tooLong }: ErrorWords) =>
  z
    .object({
      email: optionalText({ max: 254, tooLong: tooLong.email }),
      phone: optionalText({ max: 50, tooLong: tooLong.phone }),
      "no-contact": ticked(),
      reach: optionalChoice(reaches, say.reach),
    })
    .transform(({ email, phone, "no-contact": neither, reach }, context): ApplicationAnswers => {
      const wrong = (field: string, message: string) => context.addIssue({ code: "custom", message, path: [field] });
      const given = Boolean(email) || Boolean(phone);
      const address = email ? parseEmail(email) : undefined;
      if (email && !address) wrong("email", say.email);
      if (phone && !phoneMakesSense(phone)) wrong("phone", say.phone);
      if (!given && !neither) wrong("email", say.missing);
      if (given && neither) wrong("no-contact", say.both);
      if (given && !reach) wrong("reach", say.reach);
      return { email: address, phone: phone || undefined, safeToReach: given ? reach : undefined };
    });
