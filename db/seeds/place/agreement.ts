import { partsOf } from "#app/domain/calendar/calendar-day";
import { financialYears, type SeedCalendar } from "./calendar";

/** Who signed, and what each promised. */
export const partners: readonly { organisation: string; duty: string }[] = [
  { organisation: "authority", duty: "Leads the agreement, holds the pooled budget and sends the returns." },
  { organisation: "northmere", duty: "Runs the Northmere Central hub and triages within 2 working days." },
  { organisation: "saltby", duty: "Runs the Saltby Harbour hub and triages within 2 working days." },
  { organisation: "eastfold", duty: "Runs the Eastfold hub and the outreach to the villages." },
  { organisation: "jobcentre-northmere", duty: "Places four work coaches at the hub, working the same queue." },
  { organisation: "jobcentre-saltby", duty: "Places work coaches at the hub, working the same queue." },
  { organisation: "jobcentre-eastfold", duty: "Places work coaches at the hub, working the same queue." },
  { organisation: "college", duty: "Answers every referral within 10 working days and keeps places for residents." },
  { organisation: "open-road", duty: "Coaches people who are furthest from work, without a limit on time." },
  { organisation: "steady", duty: "Joins up employment support with NHS care." },
];

/** People a year, in the first, second and third year. */
const yearly: Record<string, readonly [number, number, number]> = {
  engaged: [110, 290, 320],
  "job-searching": [4, 8, 12],
  "into-employment": [40, 85, 100],
  "sustained-13-weeks": [15, 36, 48],
  "sustained-26-weeks": [4, 20, 32],
  "better-work": [5, 14, 20],
  "into-learning": [10, 24, 36],
  qualification: [10, 22, 32],
  "basic-skills": [2, 9, 14],
  "fewer-barriers": [30, 66, 80],
  "youth-engaged": [30, 70, 85],
  "youth-first-step": [12, 34, 42],
};

export function agreementOf(calendar: SeedCalendar) {
  const { fromOn, untilOn } = calendar.agreement;
  const years = `${partsOf(fromOn).year} to ${partsOf(untilOn).year}`;
  return {
    name: `Northmere employment and skills agreement ${years}`,
    summary: "One front door, one plan and one count for work and skills in Northmere, Saltby and Eastfold. Three councils, the Jobcentres and the combined authority pool their budgets and answer for the same measures.",
    fromOn,
    untilOn,
    targets: Object.entries(yearly).flatMap(([measureCode, people]) => financialYears(calendar).map((year, index) => ({ measureCode, year, people: people[index]! }))),
  };
}
