import { day } from "#app/domain/calendar/calendar-day";
import type { MeasureDefinition } from "./measure";

type Asked = Omit<MeasureDefinition, "id" | "version" | "validFrom" | "localSetting">;

const measure = (asked: Asked): MeasureDefinition => ({
  ...asked,
  id: `${asked.code}-1`,
  version: 1,
  validFrom: day("2024-04-01"),
  localSetting: true,
});

const jobStarts = ["job_start_employed", "job_start_self_employed", "job_start_apprenticeship"] as const;
const untilSixMonthsAfterSupport = { from: "support_end", months: 6 } as const;
const withinThirteenMonths = { from: "support_start", months: 13 } as const;
const youth = { offers: ["youth_pathways"], ageAtStart: { from: 16, to: 24 }, neetAtStart: true } as const;

/** The invented place's measures: titles in the spirit of past funds, thresholds its own [L], codes nobody else's. */
export const demonstrationMeasures: readonly MeasureDefinition[] = [
  measure({
    code: "engaged",
    title: "Engaged with support",
    definition: "Somebody met their adviser for the first time, or agreed their plan. It counts once for each case.",
    countsKinds: ["first_meeting_held", "plan_agreed"],
    minimumEvidence: "adviser_seen",
    oncePerCase: true,
  }),
  measure({
    code: "job-searching",
    title: "Job-searching following support",
    definition: "Somebody who was not looking for work began to look, within 13 months of the start of support. It counts once in 12 months.",
    countsKinds: ["job_searching_again"],
    offers: ["working_futures", "youth_pathways"],
    window: withinThirteenMonths,
    minimumEvidence: "self_declared",
    oncePerMonths: 12,
  }),
  measure({
    code: "into-employment",
    title: "Into employment, including self-employment",
    definition: "Somebody started a paid job, an apprenticeship or self-employment, during support or up to 6 months after it, seen by an adviser.",
    countsKinds: jobStarts,
    window: untilSixMonthsAfterSupport,
    minimumEvidence: "adviser_seen",
  }),
  measure({
    code: "sustained-13-weeks",
    title: "In work for 13 weeks",
    definition: "Somebody has been in work for 13 weeks, 16 hours a week or more. Jobs are added together where no break is longer than 14 days. A document shows it.",
    countsKinds: ["sustained_13_weeks"],
    weeks: 13,
    allowedGapDays: 14,
    mayCombineSpells: true,
    minimumHoursAWeek: 16,
    minimumEvidence: "document",
    oncePerMonths: 12,
  }),
  measure({
    code: "sustained-26-weeks",
    title: "In work for 26 weeks",
    definition: "Somebody has been in work for 26 weeks, 16 hours a week or more. Jobs are added together where no break is longer than 28 days. A document shows it.",
    countsKinds: ["sustained_26_weeks"],
    weeks: 26,
    allowedGapDays: 28,
    mayCombineSpells: true,
    minimumHoursAWeek: 16,
    minimumEvidence: "document",
    oncePerMonths: 12,
  }),
  measure({
    code: "better-work",
    title: "Better work",
    definition: "Somebody in work got more hours, higher pay or a more secure job, within 13 months of the start of support. It counts once in 12 months.",
    countsKinds: ["better_work"],
    offers: ["working_futures", "skills_for_all"],
    window: withinThirteenMonths,
    minimumEvidence: "adviser_seen",
    oncePerMonths: 12,
  }),
  measure({
    code: "into-learning",
    title: "Into education or training",
    definition: "Somebody started a course, or went back into education, during support or up to 6 months after it.",
    countsKinds: ["learning_started", "back_in_education"],
    window: untilSixMonthsAfterSupport,
    minimumEvidence: "adviser_seen",
  }),
  measure({
    code: "qualification",
    title: "Gained a qualification",
    definition: "Somebody gained a qualification, or completed a course, and a document shows it.",
    countsKinds: ["qualification_gained", "course_completed"],
    window: untilSixMonthsAfterSupport,
    minimumEvidence: "document",
  }),
  measure({
    code: "basic-skills",
    title: "Gained basic skills",
    definition: "Somebody gained English, maths or digital basics, seen by an adviser. It counts once in 12 months.",
    countsKinds: ["basic_skills_gained"],
    minimumEvidence: "adviser_seen",
    oncePerMonths: 12,
  }),
  measure({
    code: "fewer-barriers",
    title: "Reduced barriers to work",
    definition: "Something that stood in the way of work no longer does: the resident and the adviser closed a barrier.",
    countsKinds: ["barrier_closed"],
    offers: ["working_futures", "youth_pathways"],
    minimumEvidence: "adviser_seen",
  }),
  measure({
    ...youth,
    code: "youth-engaged",
    title: "Young people not in education, employment or training: engaged",
    definition: "Somebody aged 16 to 24, not in education, employment or training when support started, met their adviser or agreed a plan. It counts once for each case.",
    countsKinds: ["first_meeting_held", "plan_agreed"],
    minimumEvidence: "adviser_seen",
    oncePerCase: true,
  }),
  measure({
    ...youth,
    code: "youth-first-step",
    title: "Young people not in education, employment or training: into a job or learning",
    definition: "Somebody aged 16 to 24, not in education, employment or training when support started, began a job, an apprenticeship or learning. It counts once in 12 months.",
    countsKinds: [...jobStarts, "learning_started", "back_in_education"],
    window: untilSixMonthsAfterSupport,
    minimumEvidence: "adviser_seen",
    oncePerMonths: 12,
  }),
];
