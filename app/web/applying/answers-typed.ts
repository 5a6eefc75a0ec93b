import type { ApplicationAnswers } from "#app/domain/applications/answers";
import type { QuestionStep } from "#app/domain/applications/asking";
import { timeOf } from "#app/domain/applications/contact-times";
import { partsOf } from "#app/domain/calendar/calendar-day";
import { sayNationalInsuranceNumber } from "#app/domain/people/ni-number";
import { isLanguage, type Language } from "#app/domain/people/language";
import type { Typed } from "#app/web/parse-form";

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

function languageOf({ language }: ApplicationAnswers, ofPage: Language): Typed {
  const chosen = language ?? ofPage;
  return isLanguage(chosen) ? { language: [chosen] } : { language: ["another"], "another-language": [chosen] };
}

function safely({ safeContact }: ApplicationAnswers): Typed {
  if (!safeContact) return {};
  const { channels, writeBy, contentFree, noVoicemail, hours } = safeContact;
  const time = timeOf(hours);
  return {
    "safe-contact": channels, "write-by": one(writeBy), "content-free": yes(contentFree), voicemail: yes(!noVoicemail), time: [time],
    ...(time === "other_times" && { "time-from": one(hours?.from), "time-to": one(hours?.to) }),
  };
}

/** The fields of a question's page as somebody would have filled them in to give these answers. A language that is not said yet is that of the page. */
export const typedFrom: Record<QuestionStep, (answers: ApplicationAnswers, ofPage: Language) => Typed> = {
  "about-you": ({ referrerKind, referrerName, organisation, relationship, referrerEmail, referrerPhone }) => ({ who: one(referrerKind), "your-name": one(referrerName), organisation: one(organisation), relationship: one(relationship), "your-email": one(referrerEmail), "your-phone": one(referrerPhone) }),
  agreement: ({ agreement }) => ({ agreement: one(agreement) }),
  area: ({ postcode, noFixedAddress }) => ({ postcode: one(postcode), "no-fixed-address": yes(noFixedAddress) }),
  "other-ways": ({ areaGround }) => ({ "area-ground": one(areaGround) }),
  name: ({ firstName, lastName }) => ({ "first-name": one(firstName), "last-name": one(lastName) }),
  "date-of-birth": bornOn,
  "urgent-needs": ({ urgentNeeds = [] }) => ({ "urgent-needs": urgentNeeds }),
  situation: ({ activity }) => ({ situation: one(activity) }),
  "last-worked": workedIn,
  "risk-signs": ({ riskSigns = [] }) => ({ "risk-signs": riskSigns }),
  wants: ({ wants = [] }) => ({ wants }),
  barriers: ({ barriers }) => ({ barriers: barriers?.length === 0 ? ["none"] : (barriers ?? []) }),
  circumstances: ({ circumstances = [] }) => ({ circumstances }),
  benefits: ({ benefits = [], niNumber }) => ({ benefits, "ni-number": one(niNumber && sayNationalInsuranceNumber(niNumber)) }),
  "help-needed": (answers, ofPage) => ({ "access-needs": answers.accessNeeds ?? [], ...languageOf(answers, ofPage), "help-needed": one(answers.helpNeeded) }),
  contact: ({ email, phone, safeToReach, visited }) => ({ email: one(email), phone: one(phone), "no-contact": yes(visited?.includes("contact") && !email && !phone), reach: one(safeToReach) }),
  "safe-contact": safely,
  hub: ({ hubId, visited }) => ({ hub: one(hubId ?? (visited?.includes("hub") ? "any" : undefined)) }),
};
