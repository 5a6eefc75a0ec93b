import type { AccessNeed, ApplicationAnswers, UrgentNeed } from "#app/domain/applications/answers";
import type { Activity, AreaGround, Benefit, Circumstance, ContactChannel, RiskSign, Want } from "#app/domain/applications/application";
import type { BarrierCode } from "#app/domain/cases/barrier";
import type { Offer } from "#app/domain/cases/offer";
import type { AssistedWay } from "#app/domain/intake/list-import";

// What somebody answered, as staff read it. The words they were asked in are in app/domain/applications/questions.ts.

export const activityWords: Record<Activity, string> = {
  looking: "Looking for work",
  not_looking: "Not working and not looking for work",
  employed: "In work",
  low_paid_or_insecure: "In low-paid or insecure work",
  at_risk_of_redundancy: "In work, at risk of redundancy",
  self_employed: "Self-employed",
  learning: "In education or training",
  caring: "Caring for somebody",
  volunteering: "Volunteering",
  other: "Something else",
};

export const wantWords: Record<Want, string> = {
  find_work: "Finding a job",
  better_work: "A better job, or getting on at work",
  learn: "Learning something new",
  careers_advice: "Careers advice",
  support: "Things that make it hard to work or learn",
  not_sure: "Not sure yet",
};

export const riskSignWords: Record<RiskSign, string> = {
  missing_lessons: "Misses a lot of lessons or shifts",
  may_leave_course: "Thinks about leaving the course or job",
  excluded: "Excluded or moved from a school or college",
  care_experienced: "Is or was in care",
  young_carer: "Young carer",
  young_parent: "Young parent, or expecting a child",
  additional_needs: "Gets extra help with learning",
  none: "None of these",
};

export const circumstanceWords: Record<Circumstance, string> = {
  health: "Health condition that affects work",
  disability: "Disabled",
  carer: "Carer",
  former_carer: "Former carer",
  homeless: "No settled home",
  care_experienced: "Care-experienced",
  armed_forces: "Armed forces, or family of somebody who served",
  refugee: "Refugee or resettled",
  convictions: "Has a conviction",
  drugs_or_alcohol: "Drugs or alcohol",
  domestic_abuse: "Domestic abuse",
  no_income: "No income",
  none: "None of these",
  prefer_not_to_say: "Prefers not to say",
};

export const barrierWords: Record<BarrierCode, string> = {
  BEN: "Benefits",
  CAR: "Caring for somebody",
  CHI: "Childcare",
  CON: "Confidence",
  CLO: "Clothing or tools for work",
  CRI: "Criminal record: disclosure advice needed",
  DEB: "Debt or money worries",
  DIG: "Getting online",
  DIR: "Not sure where to start",
  ESO: "English for speakers of other languages",
  EXP: "No recent experience of work",
  FUN: "English, maths or digital basics",
  HOU: "Housing",
  ID: "ID, bank account or right-to-work documents",
  LEA: "Learning difficulty or neurodivergence",
  MEN: "Mental health",
  PHY: "Physical health or disability",
  ADJ: "Adjustments at work",
  QUA: "Qualifications",
  SAF: "Safety at home",
  SUB: "Alcohol or drugs",
  TRA: "Transport",
};

export const areaGroundWords: Record<AreaGround, string> = {
  lives_in_area: "Lives in the area",
  placed_by_council: "Placed outside the area in temporary accommodation by one of our councils",
  care_leaver: "Care leaver of one of our councils",
  unsure: "Our list says outside the area, and they think it is wrong: check",
};

export const channelWords: Record<ContactChannel, string> = { email: "Email", text: "Text message", phone: "Phone call", post: "Letter", in_person: "In person" };

export const urgentNeedWords: Record<UrgentNeed, string> = {
  nowhere_to_sleep: "Nowhere to sleep tonight",
  no_money_for_food: "No money for food",
  not_safe_at_home: "Not safe at home",
  thoughts_of_harm: "Thoughts of harm",
  none: "None",
};

export const accessNeedWords: Record<AccessNeed, string> = {
  interpreter: "An interpreter",
  sign_language: "A sign language interpreter",
  hearing_loop: "A hearing loop",
  large_print: "Large print",
  help_reading_writing: "Help with reading or writing",
  step_free: "A place without steps",
  quiet_place: "A quiet place",
  someone_with_me: "Somebody they trust with them",
  more_time: "More time",
  from_home: "Meeting by phone or video",
};

export const benefitWords: Record<Benefit, string> = {
  universal_credit: "Universal Credit",
  jobseekers: "Jobseeker’s Allowance",
  employment_support: "Employment and Support Allowance",
  disability: "Personal Independence Payment or another disability benefit",
  carers: "Carer’s Allowance",
  other: "Another benefit",
  applied: "Waiting for an answer to a claim",
  none: "No benefits",
  not_sure: "Does not know",
  prefer_not_to_say: "Prefers not to say",
};

const monthNames = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"] as const;

/** `October 2025`. */
export const sayMonth = ({ year, month }: { year: number; month: number }): string => `${monthNames[month - 1] ?? ""} ${year}`;

/** `October 2025`, or that there was no job yet. */
export function sayLastWorked(lastWorked: NonNullable<ApplicationAnswers["lastWorked"]>): string {
  if (lastWorked === "never") return "Has never had a paid job";
  if (lastWorked === "not_sure") return "Does not remember";
  return sayMonth(lastWorked);
}

/** Who each offer is for, as the public reads it before applying. */
export const offerForWhom: Record<Offer, string> = {
  youth_pathways: "You are 16 to 24, and you are not in work or learning or you may have to stop. We help you find a first job, a course or an apprenticeship.",
  working_futures: "You are an adult and something makes it hard to find work or keep it: your health, looking after someone, a long time without a job, or low pay. We help you find work, or better work.",
  skills_for_all: "You want to learn something or talk to someone about what you could do. It does not matter whether you have a job.",
};

/** How an application was filled in with the resident. */
export const assistedWords: Record<AssistedWay, string> = { desk: "Taken at the desk", phone: "Taken by phone" };

/** `Taken at the desk by Amina Okafor, Northmere City Council`; `undefined` where nobody filled it in with them. */
export function sayTaken({ assistedHow, assistedByName, assistedOrganisation }: { assistedHow: AssistedWay | null; assistedByName: string | null; assistedOrganisation: string | null }): string | undefined {
  return assistedHow ? `${assistedWords[assistedHow]} by ${[assistedByName, assistedOrganisation].filter(Boolean).join(", ")}` : undefined;
}
