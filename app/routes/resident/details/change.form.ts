import { z } from "zod";
import type { Words } from "#app/content/resident/catalogue";
import { contactChannels } from "#app/domain/applications/application";
import { waysToReach } from "#app/domain/applications/contact-ways";
import { messageChannels } from "#app/domain/messages/message";
import { longestPronunciation, type DetailsChange } from "#app/domain/people/details";
import { parseEmail } from "#app/domain/people/email";
import { parseName } from "#app/domain/people/name";
import { parseNationalInsuranceNumber } from "#app/domain/people/ni-number";
import { phoneMakesSense } from "#app/domain/people/phone";
import { parseTimeOfDay } from "#app/domain/people/time-of-day";
import { choice, choices, optionalChoice, optionalText, text, ticked } from "#app/web/fields";
import type { FoundDetails } from "#db/queries/resident/my-details";
import type { Part } from "#app/content/detail-parts";

export interface About {
  words: Words;
  /** What is kept now. */
  now: Pick<FoundDetails, "email" | "phone" | "safeContact">;
  /** The languages of our pages and messages that this place offers. */
  languages: readonly string[];
  /** In the demonstration, numbers that are for examples are read too. */
  exampleNumbers: boolean;
}

type Form = (about: About) => z.ZodType<DetailsChange>;

const preferredName: Form = ({ words: { myRecord: { details: { preferredName: say } } } }) =>
  z.object({ "preferred-name": optionalText({ max: 100, tooLong: say.tooLong }) }).transform(({ "preferred-name": typed }, context) => {
    const name = parseName(typed);
    if (typed && !name) context.addIssue({ code: "custom", message: say.noLetter, path: ["preferred-name"] });
    return { preferredName: name ?? null };
  });

const pronunciation: Form = ({ words: { myRecord: { details: { pronunciation: say } } } }) =>
  z.object({ pronunciation: optionalText({ max: longestPronunciation, tooLong: say.tooLong }) }).transform((typed) => ({ pronunciation: typed.pronunciation || null }));

const fullName: Form = ({ words: { apply: { errors: { name: say, tooLong } } } }) =>
  z.object({ "first-name": optionalText({ max: 100, tooLong: tooLong.firstName }), "last-name": optionalText({ max: 100, tooLong: tooLong.lastName }) }).transform((value, context) => {
    const read = (field: "first-name" | "last-name", wrong: string) => {
      const name = parseName(value[field]);
      if (value[field] && !name) context.addIssue({ code: "custom", message: wrong, path: [field] });
      return name;
    };
    if (!value["first-name"] && !value["last-name"]) context.addIssue({ code: "custom", message: say.missing, path: ["first-name"] });
    // One name is enough, whichever field it was typed into.
    const [firstName = "", lastName = ""] = [read("first-name", say.first), read("last-name", say.last)].filter((name) => name !== undefined);
    return { firstName, lastName };
  });

const contact: Form = ({ words: { apply: { errors: { contact: say, tooLong } } } }) =>
  z.object({ email: optionalText({ max: 254, tooLong: tooLong.email }), phone: optionalText({ max: 50, tooLong: tooLong.phone }), "no-contact": ticked() }).transform(({ email, phone, "no-contact": neither }, context) => {
    const wrong = (field: string, message: string) => context.addIssue({ code: "custom", message, path: [field] });
    const address = email ? parseEmail(email) : undefined;
    if (email && !address) wrong("email", say.email);
    if (phone && !phoneMakesSense(phone)) wrong("phone", say.phone);
    if (!email && !phone && !neither) wrong("email", say.missing);
    if ((email || phone) && neither) wrong("no-contact", say.both);
    return { email: address ?? null, phone: phone || null };
  });

/** Nothing at all may be safe: then we do not write, and the page says so. */
const safeContact: Form = ({ words, now }) => {
  const say = words.myRecord.details.safeContact;
  return z
    .object({ "safe-contact": choices(contactChannels), "write-by": optionalChoice(messageChannels, say.wrong), "content-free": ticked(), voicemail: ticked(), from: optionalText({ max: 20, tooLong: say.badFrom }), to: optionalText({ max: 20, tooLong: say.badTo }) })
    .transform((value, context) => {
      const wrong = (field: string, message: string) => context.addIssue({ code: "custom", message, path: [field] });
      const ways = waysToReach({ email: now.email ?? undefined, phone: now.phone ?? undefined });
      // Letters are settled with an adviser, who knows where to: this form neither offers nor takes them away.
      const channels = contactChannels.filter((channel) => (channel === "post" ? now.safeContact.channels.includes("post") : value["safe-contact"].includes(channel) && ways.includes(channel)));
      const writeBy = value["write-by"];
      if (writeBy && !channels.includes(writeBy)) wrong("write-by", words.apply.errors.safeContact.writeBy);
      const [from, to] = [parseTimeOfDay(value.from), parseTimeOfDay(value.to)];
      const hours = from && to ? { hours: { from, to } } : {};
      if ((value.from || value.to) && !from) wrong("from", say.badFrom);
      if ((value.from || value.to) && !to) wrong("to", say.badTo);
      if (from && from === to) wrong("to", say.sameTime);
      return { safeContact: { channels, contentFree: value["content-free"], noVoicemail: !value.voicemail, ...hours, ...(writeBy && { writeBy }) } };
    });
};

const language: Form = ({ words: { myRecord: { details: { language: say } } }, languages }) =>
  z.object({ language: choice(["other", ...languages], say.missing), "other-language": optionalText({ max: 60, tooLong: say.tooLong }) }).transform(({ language: chosen, "other-language": other }, context) => {
    if (chosen === "other" && !other) context.addIssue({ code: "custom", message: say.missingOther, path: ["other-language"] });
    return { language: chosen === "other" ? other : chosen };
  });

const niNumber: Form = ({ words: { myRecord: { details: { niNumber: say } } }, exampleNumbers }) =>
  z.object({ "national-insurance-number": text({ missing: say.missing, max: 50, tooLong: say.wrong }) }).transform((value, context) => {
    const number = parseNationalInsuranceNumber(value["national-insurance-number"], { allowExample: exampleNumbers });
    if (!number) context.addIssue({ code: "custom", message: say.wrong, path: ["national-insurance-number"] });
    return { niNumber: number ?? null };
  });

/** Reads the form of each part: the change it makes, or errors at its fields. */
export const detailsForms: Record<Part, Form> = { "preferred-name": preferredName, pronunciation, name: fullName, contact, "safe-contact": safeContact, language, "national-insurance-number": niNumber };
