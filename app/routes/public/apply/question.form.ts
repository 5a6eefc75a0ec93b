import { z } from "zod";
import { accessNeeds, urgentNeeds, type ApplicationAnswers } from "#app/domain/applications/answers";
import { activities, areaGrounds, circumstances, contactChannels, riskSigns, wants } from "#app/domain/applications/application";
import { waysToReach } from "#app/domain/applications/contact-ways";
import type { StepId } from "#app/domain/applications/journey";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import { barrierCodes } from "#app/domain/cases/barrier";
import { parsePostcode } from "#app/domain/people/postcode";
import { choice, choices, optionalText, ticked } from "#app/web/fields";
import type { DateParts } from "#app/web/parse-form";
import { contactForm } from "./contact.form";
import { dateOfBirth, lastWorked } from "./dates.form";
import { nameForm } from "./name.form";

/** What a question's page knows beside what was sent. */
export interface About {
  answers: ApplicationAnswers;
  today: CalendarDay;
  hubs: readonly { id: string; name: string; address: string }[];
  /** Whether our list has the postcode: if it has, "I live in this area" is no answer to being outside it. */
  postcodeListed: boolean;
}

export type QuestionStep = Exclude<StepId, "check-answers">;

const some = <Options extends string>(options: readonly Options[]) => options as readonly [Options, ...Options[]];

/** "None of these" beside something else contradicts itself. */
function exclusive<const Options extends readonly [string, ...string[]]>(field: string, options: Options, alone: readonly Options[number][], { missing, both }: { missing?: string; both: string }) {
  return z.object({ [field]: choices(options, missing) }).transform((value, context): Options[number][] => {
    const chosen = value[field] ?? [];
    if (chosen.length > 1 && alone.some((one) => chosen.includes(one))) context.addIssue({ code: "custom", message: both, path: [field] });
    return chosen;
  });
}

const areaForm = z.object({ postcode: optionalText({ what: "Postcode", max: 50 }), "no-fixed-address": ticked() }).transform((value, context): ApplicationAnswers => {
  const postcode = value.postcode ? parsePostcode(value.postcode) : undefined;
  const say = (message: string) => context.addIssue({ code: "custom", message, path: ["postcode"] });
  if (value.postcode && !postcode) say("Enter a full UK postcode, like NM1 4AB");
  if (!value.postcode && !value["no-fixed-address"]) say("Enter your postcode, or select ‘I have no fixed address’");
  return { postcode, noFixedAddress: value["no-fixed-address"] || undefined };
});

const missingWays = "Select how it is safe for us to contact you";

/** What can be chosen of the grounds to belong to the area, and `none` of them. */
export const groundsToChoose = ({ postcodeListed }: Pick<About, "postcodeListed">) =>
  [...areaGrounds.filter((ground) => ground !== "lives_in_area" || !postcodeListed), "none"] as const;

/** Reads each question's page: the answers it gives, or errors at its fields. */
export const questionForms: Record<QuestionStep, (about: About) => z.ZodType<ApplicationAnswers>> = {
  area: () => areaForm,
  "other-ways": (about) =>
    z.object({ "area-ground": choice(some(groundsToChoose(about)), "Select which of these is true for you, or select ‘None of these’") }).transform(({ "area-ground": ground }) => ({ areaGround: ground === "none" ? undefined : ground })),
  name: () => nameForm,
  "date-of-birth": ({ today }) => z.object({ "date-of-birth": dateOfBirth(today) }).transform((value) => ({ dateOfBirth: value["date-of-birth"] })),
  "urgent-needs": () =>
    exclusive("urgent-needs", urgentNeeds, ["none"], { missing: "Select what you need help with today, or select ‘No, none of these’", both: "Select what you need help with today, or select ‘No, none of these’" }).transform((chosen) => ({ urgentNeeds: chosen })),
  situation: () => z.object({ situation: choice(activities, "Select what you are doing at the moment") }).transform(({ situation }) => ({ activity: situation })),
  "last-worked": ({ today, answers }) =>
    z.object({ when: choice(["date", "never", "not_sure"], "Select when you last had a paid job"), "last-worked": z.custom<DateParts>().optional() }).transform(({ when, "last-worked": parts }, context) => ({ lastWorked: when === "date" ? lastWorked(parts, today, answers.dateOfBirth, context) : when })),
  "risk-signs": () =>
    exclusive("risk-signs", riskSigns, ["none"], { missing: "Select what is true for you, or select ‘None of these’", both: "Select what is true for you, or select ‘None of these’" }).transform((chosen) => ({ riskSigns: chosen })),
  wants: () => z.object({ wants: choices(wants, "Select what you want help with") }).transform((value) => ({ wants: value.wants })),
  barriers: () => z.object({ barriers: choices(barrierCodes) }).transform((value) => ({ barriers: value.barriers })),
  circumstances: () =>
    exclusive("circumstances", circumstances, ["none", "prefer_not_to_say"], { both: "Select what is true for you, or select ‘None of these’ or ‘I prefer not to say’" }).transform((chosen) => ({ circumstances: chosen })),
  "help-needed": () =>
    z.object({ "help-needed": optionalText({ what: "What you want us to know", max: 2000 }), "access-needs": choices(accessNeeds) }).transform((value) => ({ helpNeeded: value["help-needed"] || undefined, accessNeeds: value["access-needs"] })),
  contact: () => contactForm,
  "safe-contact": ({ answers }) =>
    z.object({ "safe-contact": choices(contactChannels, missingWays), "content-free": ticked(), voicemail: ticked() }).transform((value, context) => {
      // Another tab may have taken the phone away since this page was opened.
      const channels = value["safe-contact"].filter((channel) => waysToReach(answers).includes(channel));
      if (channels.length === 0) context.addIssue({ code: "custom", message: missingWays, path: ["safe-contact"] });
      return { safeContact: { channels, contentFree: value["content-free"], noVoicemail: !value.voicemail } };
    }),
  hub: ({ hubs }) =>
    z.object({ hub: choice(some([...hubs.map(({ id }) => id), "any"]), "Select where you would like to meet us, or select ‘I do not mind’") }).transform(({ hub }) => ({ hubId: hub === "any" ? undefined : hub })),
};
