import type { Dice } from "../dice";
import type { Situation } from "../people/situation";
import type { Beat, Happening, PlannedGoal, PlannedStep } from "./happening";

/** A life being made up: beats on working days counted from the application, `at` being the last one. */
export interface Story {
  dice: Dice;
  situation: Situation;
  beats: Beat[];
  at: number;
  /** Working days from the last thing told to today. */
  endedAgo: number;
  /** A beat that comes some days after a return was frozen, where the life is told for that. */
  afterFreeze?: number;
  /** The plan is filled in when it is known how long the life is: which steps are done by now, and when. */
  plannedAt?: number;
}

export const aStory = (dice: Dice, situation: Situation, endedAgo = 0): Story => ({ dice, situation, beats: [], at: 0, endedAgo });

/** Something happens so many working days after the last. */
export function next(story: Story, after: number, happening: Happening): Story {
  story.at += after;
  story.beats.push({ on: story.at, happening });
  return story;
}

export const between = (story: Story, from: number, to: number) => story.dice.between(from, to);

/** How a plan ends up: everything ended before a case closes; one or two steps to come while it is open; some late. */
export type PlanEnding = "all-ended" | "under-way" | "overdue";

interface TimedStep extends PlannedStep {
  /** The working day on which it ends, and how. */
  endsOn?: number;
  dropped?: boolean;
}

/**
 * Writes the plan into the story: its steps with their days, and when each was ticked. A step that is done was due about then;
 * one that is open is due in the coming weeks, or was due some days ago where the life is told as overdue.
 */
export function fillPlan(story: Story, ending: PlanEnding): void {
  const { dice, situation, plannedAt } = story;
  if (plannedAt === undefined) return;
  const present = story.at + story.endedAgo;
  // Two to four steps: most people start small, and what is over is told more shortly.
  const longest = ending === "all-ended" ? dice.weighted([[2, 75], [3, 25]]) : dice.between(2, 4);
  const goals = situation.goals
    .map(({ title, steps }, index) => ({ title, steps: steps.slice(0, index === 0 ? Math.min(longest, 3) : longest - 2).map(([step, owner]) => ({ title: step, owner })) }))
    .filter(({ steps }) => steps.length > 0);
  const all = goals.flatMap(({ steps }) => steps);
  const open = ending === "all-ended" ? 0 : Math.min(all.length, story.at - plannedAt < 8 ? all.length : dice.between(1, 2));
  const ended = all.length - open;
  const span = Math.max(1, story.at - plannedAt - 1);
  const timed = new Map<PlannedStep, TimedStep>(
    all.map((step, index) => {
      if (index >= ended) {
        const due = ending === "overdue" && index === ended ? present - dice.between(1, 7) : present + dice.between(2, 14);
        return [step, { ...step, ...(due > plannedAt && { dueIn: due - plannedAt }) }];
      }
      const endsOn = plannedAt + Math.max(1, Math.round(((index + 1) / (ended + 1)) * span));
      return [step, { ...step, dueIn: Math.max(1, endsOn - plannedAt + dice.between(-1, 4)), endsOn, dropped: index > 0 && dice.chance(0.12) }];
    }),
  );
  const planned: PlannedGoal[] = goals.map(({ title, steps }) => ({ title, steps: steps.map((step) => ({ title: step.title, owner: step.owner, dueIn: timed.get(step)!.dueIn })) }));
  const ticks: Beat[] = [...timed.values()].flatMap(({ endsOn, dropped }) => (endsOn === undefined ? [] : [{ on: Math.min(endsOn, story.at), happening: { kind: dropped ? ("drop-step" as const) : ("finish-step" as const) } }]));
  story.beats = story.beats.map((beat) => (beat.happening.kind === "plan" ? { ...beat, happening: { kind: "plan", goals: planned } } : beat));
  story.beats.push(...ticks);
}
