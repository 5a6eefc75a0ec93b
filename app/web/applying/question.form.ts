import { z } from "zod";
import type { ErrorWords } from "#app/content/applying/journey-pages";
import { urgentNeeds, type ApplicationAnswers } from "#app/domain/applications/answers";
import { activities, circumstances, riskSigns, wants } from "#app/domain/applications/application";
import { barriersToChoose, groundsToChoose, type About, type QuestionStep } from "#app/domain/applications/asking";
import { referrerAgreements } from "#app/domain/applications/referrer";
import { barrierCodes } from "#app/domain/cases/barrier";
import { parsePostcode } from "#app/domain/people/postcode";
import { choice, exclusiveChoices, optionalText, ticked } from "#app/web/fields";
import type { DateParts } from "#app/web/parse-form";
import { aboutYouForm } from "./about-you.form";
import { benefitsForm } from "./benefits.form";
import { contactForm } from "./contact.form";
import { dateOfBirth, lastWorked } from "./dates.form";
import { helpNeededForm } from "./help-needed.form";
import { nameForm } from "./name.form";
import { safeContactForm } from "./safe-contact.form";

/** Reads a question's page: the answers it gives, or errors at its fields, in the words of the journey and the language. */
type QuestionForm = (about: About, say: ErrorWords) => z.ZodType<ApplicationAnswers>;

const some = <Options extends string>(options: readonly Options[]) => options as readonly [Options, ...Options[]];

const areaForm: QuestionForm = (_, say) =>
  z.object({ postcode: optionalText({ max: 50, tooLong: say.tooLong.postcode }), "no-fixed-address": ticked() }).transform((value, context) => {
    const postcode = value.postcode ? parsePostcode(value.postcode) : undefined;
    const wrong = (message: string) => context.addIssue({ code: "custom", message, path: ["postcode"] });
    if (value.postcode && !postcode) wrong(say.postcode.wrong);
    if (!value.postcode && !value["no-fixed-address"]) wrong(say.postcode.missing);
    return { postcode, noFixedAddress: value["no-fixed-address"] || undefined };
  });

/** The form of each question, in whichever journey it is asked. */
export const questionForms: Record<QuestionStep, QuestionForm> = {
  "about-you": (_, say) => aboutYouForm(say),
  agreement: (_, say) => z.object({ agreement: choice(referrerAgreements, say.agreement) }),
  area: areaForm,
  "other-ways": (about, say) => z.object({ "area-ground": choice(some(groundsToChoose(about)), say.areaGround) }).transform(({ "area-ground": ground }) => ({ areaGround: ground === "none" ? undefined : ground })),
  name: (_, say) => nameForm(say),
  "date-of-birth": ({ today, language }, say) => z.object({ "date-of-birth": dateOfBirth(today, language, say.dateOfBirth) }).transform((value) => ({ dateOfBirth: value["date-of-birth"] })),
  "urgent-needs": (_, say) => z.object({ "urgent-needs": exclusiveChoices(urgentNeeds, ["none"], { missing: say.urgentNeeds, both: say.urgentNeeds }) }).transform((value) => ({ urgentNeeds: value["urgent-needs"] })),
  situation: (_, say) => z.object({ situation: choice(activities, say.activity) }).transform(({ situation }) => ({ activity: situation })),
  "last-worked": ({ today, answers }, say) =>
    z.object({ when: choice(["date", "never", "not_sure"], say.lastWorked.missing), "last-worked": z.custom<DateParts>().optional() }).transform(({ when, "last-worked": parts }, context) => ({ lastWorked: when === "date" ? lastWorked(parts, { today, born: answers.dateOfBirth, say: say.lastWorked }, context) : when })),
  "risk-signs": (_, say) => z.object({ "risk-signs": exclusiveChoices(riskSigns, ["none"], { missing: say.riskSigns, both: say.riskSigns }) }).transform((value) => ({ riskSigns: value["risk-signs"] })),
  wants: (_, say) => z.object({ wants: exclusiveChoices(wants, ["not_sure"], { missing: say.wants, both: say.wants }) }).transform((value) => ({ wants: value.wants })),
  // "None of these" is an answer; nothing ticked is none.
  barriers: (about, say) =>
    z.object({ barriers: exclusiveChoices(some([...barriersToChoose(about), "none" as const]), ["none"], { both: say.barriers }) }).transform(({ barriers }) => ({ barriers: barriers.length > 0 ? barrierCodes.filter((code) => barriers.includes(code)) : undefined })),
  circumstances: (_, say) => z.object({ circumstances: exclusiveChoices(circumstances, ["none", "prefer_not_to_say"], { both: say.circumstances }) }).transform((value) => ({ circumstances: value.circumstances })),
  benefits: ({ demonstration }, say) => benefitsForm(demonstration, say),
  "help-needed": (_, say) => helpNeededForm(say),
  contact: (_, say) => contactForm(say),
  "safe-contact": ({ answers }, say) => safeContactForm(answers, say),
  hub: ({ hubs }, say) => z.object({ hub: choice(some([...hubs.map(({ id }) => id), "any"]), say.hub) }).transform(({ hub }) => ({ hubId: hub === "any" ? undefined : hub })),
};
