import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import type { BarrierCode } from "#app/domain/cases/barrier";
import { academicAgeFrom, ageFrom, isInLearning, isInWork, isOutOfWork, monthsOutOfWork, type ApplicationAnswers, type UrgentNeed } from "./answers";
import type { Activity, Benefit, Circumstance, Want } from "./application";

/** What the rules go by: worked out from the answers on a day, never asked twice. */
export interface TriageFacts {
  /** Whole years; `undefined` where the date of birth is not given. */
  age: number | undefined;
  academicAge: number | undefined;
  /** 16 to 24: the age Youth Pathways is for. */
  offerAge: boolean;
  /** The narrower age at which the council must keep track of a young person. */
  dutyAge: boolean;
  adult: boolean;
  activity: Activity | undefined;
  inWork: boolean;
  inLearning: boolean;
  outOfWork: boolean;
  /** Not in education, employment or training, as far as they said. `other` is not known to be. */
  neet: boolean;
  /** Of offer age, in learning or in work, with a sign that they may drop out. */
  atRisk: boolean;
  monthsOutOfWork: number | undefined;
  neverWorked: boolean;
  healthAffectsWork: boolean;
  caring: boolean;
  /** A young person who was in the care of a council. */
  careLeaver: boolean;
  homeless: boolean;
  noIncome: boolean;
  wants: readonly Want[];
  circumstances: readonly Circumstance[];
  urgentNeeds: readonly UrgentNeed[];
  /** For whoever triages: whom else to ask. No rule looks at it, because no offer depends on a benefit. */
  benefits: readonly Benefit[];
}

const neetActivities: readonly Activity[] = ["looking", "not_looking", "caring", "volunteering"];
const healthBarriers: readonly BarrierCode[] = ["PHY", "MEN", "LEA"];

/**
 * Whether the council must track what this young person does: academic age 16 or 17, and to the 25th birthday with an education,
 * health and care plan [S: Education and Skills Act 2008, s.68 and guidance]. The public form does not ask for such a plan.
 */
export function isDutyAge({ age, academicAge, hasCarePlan = false }: { age: number; academicAge: number; hasCarePlan?: boolean }): boolean {
  return academicAge === 16 || academicAge === 17 || (hasCarePlan && academicAge >= 16 && age < 25);
}

/** The facts of an application on a day. Ages are those of that day. */
export function triageFacts(answers: ApplicationAnswers, today: CalendarDay): TriageFacts {
  const { activity, riskSigns = [], circumstances = [], barriers = [], wants = [], urgentNeeds = [], benefits = [], areaGround } = answers;
  const age = ageFrom(answers, today);
  const academicAge = academicAgeFrom(answers, today);
  const inWork = isInWork(answers);
  const inLearning = isInLearning(answers);
  const outOfWork = isOutOfWork(answers);
  const offerAge = age !== undefined && age >= 16 && age <= 24;
  const careExperienced = circumstances.includes("care_experienced") || riskSigns.includes("care_experienced");
  return {
    age, academicAge, offerAge, activity, inWork, inLearning, outOfWork, wants, circumstances, benefits,
    dutyAge: age !== undefined && academicAge !== undefined && isDutyAge({ age, academicAge }),
    adult: age !== undefined && age >= 18,
    neet: activity !== undefined && neetActivities.includes(activity),
    atRisk: offerAge && (inWork || inLearning) && riskSigns.some((sign) => sign !== "none"),
    monthsOutOfWork: monthsOutOfWork(answers, today),
    neverWorked: outOfWork && answers.lastWorked === "never",
    healthAffectsWork: circumstances.includes("health") || circumstances.includes("disability") || barriers.some((code) => healthBarriers.includes(code)),
    caring: activity === "caring" || circumstances.includes("carer"),
    careLeaver: areaGround === "care_leaver" || (careExperienced && age !== undefined && age < 25),
    homeless: circumstances.includes("homeless") || areaGround === "placed_by_council",
    noIncome: circumstances.includes("no_income"),
    urgentNeeds: urgentNeeds.filter((need) => need !== "none"),
  };
}
