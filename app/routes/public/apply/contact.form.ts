import { z } from "zod";
import type { ApplicationAnswers } from "#app/domain/applications/answers";
import { parseEmail } from "#app/domain/people/email";
import { phoneMakesSense } from "#app/domain/people/phone";
import { optionalText, ticked } from "#app/web/fields";

/** An e-mail address, a phone number, both, or the plain statement that there is neither. */
export const contactForm = z
  .object({
    email: optionalText({ what: "Email address", max: 254 }),
    phone: optionalText({ what: "Phone number", max: 50 }),
    "no-contact": ticked(),
    language: optionalText({ what: "Language", max: 60 }),
  })
  .transform(({ email, phone, "no-contact": neither, language }, context): ApplicationAnswers => {
    const say = (field: string, message: string) => context.addIssue({ code: "custom", message, path: [field] });
    const address = email ? parseEmail(email) : undefined;
    if (email && !address) say("email", "Enter an email address in the correct format, like name@example.com");
    if (phone && !phoneMakesSense(phone)) say("phone", "Enter a phone number, like 01632 960 001, 07700 900 982 or +44 808 157 0192");
    if (!email && !phone && !neither) say("email", "Enter an email address or a phone number, or select ‘I do not have an email address or a phone’");
    if ((email || phone) && neither) say("no-contact", "Select ‘I do not have an email address or a phone’ only if you leave both empty");
    return { email: address, phone: phone || undefined, language: language || undefined };
  });
