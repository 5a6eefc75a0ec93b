import type { StreamRule } from "#app/domain/agreements/claims";
import { addMonths, type CalendarDay } from "#app/domain/calendar/calendar-day";
import { quarterSpan } from "#app/domain/calendar/financial-quarter";
import type { Offer } from "#app/domain/cases/offer";
import type { SeedCalendar } from "./calendar";

interface Stream {
  code: string;
  name: string;
  funder: string;
  budgetPounds: number;
  /** Whole per cent of everything it pays for. */
  share: number;
  offers?: readonly Offer[];
  measures?: readonly string[];
  /** Working days until a provider is reminded, and until a referral it pays for ends unanswered. */
  clocks?: { remindAfter: number; expireAfter: number };
}

const authority = "Northmere Combined Authority";
const skills = "Government, skills budgets";
const work = "Government, employment budgets";
const growth = "Government, local growth budgets";
const youth: readonly Offer[] = ["youth_pathways"];
const adults: readonly Offer[] = ["working_futures"];
const learners: readonly Offer[] = ["skills_for_all"];

/** All of it invented. Under each offer, what pays for a measure adds up to 100: 40 for everybody, 40 for the offer, 20 for the measure. */
const paying: readonly Stream[] = [
  { code: "A01", name: "Place investment fund", funder: authority, budgetPounds: 1_900_000, share: 20 },
  { code: "A02", name: "Coast and harbour fund", funder: growth, budgetPounds: 620_000, share: 10 },
  { code: "A03", name: "Market towns fund", funder: growth, budgetPounds: 540_000, share: 10, clocks: { remindAfter: 3, expireAfter: 7 } },
  { code: "S01", name: "Adult skills allocation", funder: skills, budgetPounds: 2_400_000, share: 40, offers: learners },
  { code: "S02", name: "Courses that lead to jobs", funder: skills, budgetPounds: 780_000, share: 20, offers: learners, measures: ["into-learning", "qualification"] },
  { code: "S03", name: "Words and numbers", funder: skills, budgetPounds: 460_000, share: 20, offers: learners, measures: ["basic-skills", "engaged"] },
  { code: "S04", name: "Career change fund", funder: authority, budgetPounds: 350_000, share: 20, offers: learners, measures: ["into-employment", "sustained-13-weeks", "sustained-26-weeks", "job-searching", "fewer-barriers"] },
  { code: "S05", name: "Moving up at work pilot", funder: authority, budgetPounds: 120_000, share: 20, offers: learners, measures: ["better-work"] },
  { code: "W01", name: "Working Futures core", funder: work, budgetPounds: 2_100_000, share: 40, offers: adults },
  { code: "W02", name: "Health and work partnership", funder: work, budgetPounds: 640_000, share: 20, offers: adults, measures: ["engaged", "fewer-barriers"] },
  { code: "W03", name: "Return to work fund", funder: work, budgetPounds: 830_000, share: 20, offers: adults, measures: ["into-employment", "job-searching"] },
  { code: "W04", name: "Staying in work fund", funder: work, budgetPounds: 410_000, share: 20, offers: adults, measures: ["sustained-13-weeks", "sustained-26-weeks"] },
  { code: "W05", name: "Good jobs pilot", funder: authority, budgetPounds: 180_000, share: 20, offers: adults, measures: ["better-work"] },
  { code: "W06", name: "Adult learning grant", funder: skills, budgetPounds: 520_000, share: 20, offers: adults, measures: ["into-learning", "qualification", "basic-skills"] },
  { code: "Y01", name: "Young people’s start fund", funder: authority, budgetPounds: 1_300_000, share: 40, offers: youth },
  { code: "Y02", name: "First steps for young people", funder: work, budgetPounds: 390_000, share: 20, offers: youth, measures: ["youth-engaged", "youth-first-step", "into-employment", "job-searching", "sustained-13-weeks", "sustained-26-weeks"] },
  { code: "Y03", name: "Staying in learning grant", funder: skills, budgetPounds: 300_000, share: 20, offers: youth, measures: ["into-learning", "qualification", "basic-skills", "engaged", "fewer-barriers", "better-work"] },
];

export interface SeedStream {
  code: string;
  name: string;
  funder: string;
  budgetPence: number;
  fromOn: CalendarDay;
  untilOn: CalendarDay;
  rules: StreamRule[];
  remindAfter?: number;
  expireAfter?: number;
}

/** Twenty streams. One pilot ended before the quarter that is being made ready, one has not begun, two pay for no outcome. */
export function fundingStreams({ agreement, endedQuarters }: SeedCalendar): SeedStream[] {
  const lastEnded = quarterSpan(endedQuarters.at(-1)!);
  const dated = agreement;
  const streams = paying.map(({ code, name, funder, budgetPounds, share, offers, measures, clocks }): SeedStream => {
    const pilotEnds = code === "S05" ? { validTo: addMonths(lastEnded.to, -3) } : {};
    return { code, name, funder, budgetPence: budgetPounds * 100, ...dated, ...clocks, rules: [{ share, validFrom: agreement.fromOn, ...(offers && { offers }), ...(measures && { measureCodes: measures }), ...pilotEnds }] };
  });
  const next = { fromOn: addMonths(lastEnded.from, 6), untilOn: agreement.untilOn };
  return [
    ...streams,
    { code: "E01", name: "Employer placements fund", funder: growth, budgetPence: 27_500_000, ...next, rules: [{ share: 10, offers: youth, measureCodes: ["youth-first-step"], validFrom: next.fromOn }] },
    { code: "G01", name: "Hub buildings grant", funder: growth, budgetPence: 48_000_000, ...dated, rules: [] },
    { code: "G02", name: "Devices and data grant", funder: authority, budgetPence: 6_000_000, ...dated, rules: [] },
  ];
}
