import type { ApplicationAnswers } from "#app/domain/applications/answers";
import { partsOf } from "#app/domain/calendar/calendar-day";
import type { Typed } from "#app/web/parse-form";
import type { QuestionStep } from "./question.form";

const one = (value: string | undefined) => (value ? [value] : []);
const yes = (value: boolean | undefined) => (value ? ["yes"] : []);

function bornOn({ dateOfBirth }: ApplicationAnswers): Typed {
  if (!dateOfBirth) return {};
  const { day, month, year } = partsOf(dateOfBirth);
  return { "date-of-birth-day": [`${day}`], "date-of-birth-month": [`${month}`], "date-of-birth-year": [`${year}`] };
}

function workedIn({ lastWorked }: ApplicationAnswers): Typed {
  if (typeof lastWorked !== "object") return { when: one(lastWorked) };
  return { when: ["date"], "last-worked-month": [`${lastWorked.month}`], "last-worked-year": [`${lastWorked.year}`] };
}

/** The fields of a question's page as somebody would have filled them in to give these answers. */
export const typedFrom: Record<QuestionStep, (answers: ApplicationAnswers) => Typed> = {
  area: ({ postcode, noFixedAddress }) => ({ postcode: one(postcode), "no-fixed-address": yes(noFixedAddress) }),
  "other-ways": ({ areaGround }) => ({ "area-ground": one(areaGround) }),
  name: ({ firstName, lastName }) => ({ "first-name": one(firstName), "last-name": one(lastName) }),
  "date-of-birth": bornOn,
  "urgent-needs": ({ urgentNeeds = [] }) => ({ "urgent-needs": urgentNeeds }),
  situation: ({ activity }) => ({ situation: one(activity) }),
  "last-worked": workedIn,
  "risk-signs": ({ riskSigns = [] }) => ({ "risk-signs": riskSigns }),
  wants: ({ wants = [] }) => ({ wants }),
  barriers: ({ barriers = [] }) => ({ barriers }),
  circumstances: ({ circumstances = [] }) => ({ circumstances }),
  "help-needed": ({ helpNeeded, accessNeeds = [] }) => ({ "help-needed": one(helpNeeded), "access-needs": accessNeeds }),
  contact: ({ email, phone, language, visited }) => ({ email: one(email), phone: one(phone), "no-contact": yes(visited?.includes("contact") && !email && !phone), language: one(language ?? "English") }),
  "safe-contact": ({ safeContact }) => ({ "safe-contact": safeContact?.channels ?? [], "content-free": yes(safeContact?.contentFree), voicemail: yes(safeContact && !safeContact.noVoicemail) }),
  hub: ({ hubId, visited }) => ({ hub: one(hubId ?? (visited?.includes("hub") ? "any" : undefined)) }),
};
