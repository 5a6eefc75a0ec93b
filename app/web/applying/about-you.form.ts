import { z } from "zod";
import type { ErrorWords } from "#app/content/applying/journey-pages";
import type { ApplicationAnswers } from "#app/domain/applications/answers";
import { referrerKinds } from "#app/domain/applications/referrer";
import { parseEmail } from "#app/domain/people/email";
import { parseName } from "#app/domain/people/name";
import { phoneMakesSense } from "#app/domain/people/phone";
import { optionalChoice, optionalText } from "#app/web/fields";

/** Who asks for somebody else. A way to reach them may be left out: then they hear nothing, whatever the resident says. */
export const aboutYouForm = ({ aboutYou: say, tooLong }: ErrorWords) =>
  z
    .object({
      who: optionalChoice(referrerKinds, say.kind),
      "your-name": optionalText({ max: 100, tooLong: tooLong.referrerName }),
      organisation: optionalText({ max: 100, tooLong: tooLong.organisation }),
      relationship: optionalText({ max: 300, tooLong: tooLong.relationship }),
      "your-email": optionalText({ max: 254, tooLong: tooLong.email }),
      "your-phone": optionalText({ max: 50, tooLong: tooLong.phone }),
    })
    .transform((value, context): ApplicationAnswers => {
      const wrong = (field: string, message: string) => context.addIssue({ code: "custom", message, path: [field] });
      const { who, organisation, relationship, "your-email": email, "your-phone": phone } = value;
      if (!who) wrong("who", say.kind);
      const name = parseName(value["your-name"]);
      if (!name) wrong("your-name", value["your-name"] ? say.nameWrong : say.name);
      if (who === "professional" && !organisation) wrong("organisation", say.organisation);
      if (!relationship) wrong("relationship", say.relationship);
      const address = email ? parseEmail(email) : undefined;
      if (email && !address) wrong("your-email", say.email);
      if (phone && !phoneMakesSense(phone)) wrong("your-phone", say.phone);
      return { referrerKind: who, referrerName: name, organisation: who === "professional" ? organisation : undefined, relationship, referrerEmail: address, referrerPhone: phone || undefined };
    });
