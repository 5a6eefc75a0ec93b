import { sayDay } from "#app/domain/calendar/words";
import type { Goal, Plan, Step, StepStatus } from "./plan";

/** One thing that differs between two versions, in words a page can show as they are. */
export interface PlanChange {
  of: "goal" | "step";
  id: string;
  /** The title it has now, or had when it was last there. */
  title: string;
  change: "added" | "removed" | "changed" | "moved";
  field?: "title" | "owner" | "due date" | "status";
  was?: string;
  now?: string;
}

const statusWords: Record<StepStatus, string> = { open: "to do", done: "done", no_longer_needed: "no longer needed" };

const ownerWords = ({ owner, ownerName }: Step) => (ownerName ? `${owner}: ${ownerName}` : owner);
const dueWords = ({ dueOn }: Step) => (dueOn ? sayDay(dueOn) : "no date");
const statusOf = ({ status, doneOn }: Step) => (doneOn ? `${statusWords[status]} on ${sayDay(doneOn)}` : statusWords[status]);

const stepFields = [
  ["title", (step: Step) => step.title],
  ["owner", ownerWords],
  ["due date", dueWords],
  ["status", statusOf],
] as const;

const byId = <Thing extends { id: string }>(things: readonly Thing[]) => new Map(things.map((thing) => [thing.id, thing]));

/** Ids that are in both and stand in another order, or in another place. Only those that must move to turn one into the other. */
function moved(before: readonly string[], after: readonly string[]): string[] {
  const kept = after.filter((id) => before.includes(id));
  // The longest run that kept its order stays; everything else moved.
  const longest: string[][] = [];
  for (const id of kept) {
    const earlier = longest.filter((run) => before.indexOf(run.at(-1) ?? "") < before.indexOf(id));
    longest.push([...(earlier.sort((a, b) => b.length - a.length)[0] ?? []), id]);
  }
  const stayed = longest.sort((a, b) => b.length - a.length)[0] ?? [];
  return kept.filter((id) => !stayed.includes(id));
}

interface Placed extends Step {
  goal: Goal;
}

const placed = (plan: Plan): Placed[] => plan.goals.flatMap((goal) => goal.steps.map((step) => ({ ...step, goal })));

function goalChanges(before: Plan, after: Plan): PlanChange[] {
  const [old, now] = [byId(before.goals), byId(after.goals)];
  return [
    ...after.goals.flatMap(({ id, title }): PlanChange[] => {
      const was = old.get(id)?.title;
      if (was === undefined) return [{ of: "goal", id, title, change: "added" }];
      return was === title ? [] : [{ of: "goal", id, title, change: "changed", field: "title", was, now: title }];
    }),
    ...before.goals.filter(({ id }) => !now.has(id)).map(({ id, title }): PlanChange => ({ of: "goal", id, title, change: "removed" })),
  ];
}

function stepChanges(before: Plan, after: Plan): PlanChange[] {
  const [old, now] = [byId(placed(before)), byId(placed(after))];
  const movedIds = after.goals.flatMap((goal) => moved(before.goals.find(({ id }) => id === goal.id)?.steps.map(({ id }) => id) ?? [], goal.steps.map(({ id }) => id)));
  const changes = [...now.values()].flatMap((step): PlanChange[] => {
    const about = { of: "step", id: step.id, title: step.title } as const;
    const was = old.get(step.id);
    if (!was) return [{ ...about, change: "added" }];
    const fields = stepFields.filter(([, words]) => words(was) !== words(step)).map(([field, words]): PlanChange => ({ ...about, change: "changed", field, was: words(was), now: words(step) }));
    if (was.goal.id !== step.goal.id) return [...fields, { ...about, change: "moved", was: was.goal.title, now: step.goal.title }];
    return movedIds.includes(step.id) ? [...fields, { ...about, change: "moved" }] : fields;
  });
  const removed = [...old.values()].filter(({ id }) => !now.has(id)).map(({ id, title }): PlanChange => ({ of: "step", id, title, change: "removed" }));
  return [...changes, ...removed];
}

/** What changed from one version to another, field by field: goals first, then steps, each in the order of the later version. */
export function planDiff(before: Plan, after: Plan): PlanChange[] {
  return [...goalChanges(before, after), ...stepChanges(before, after)];
}
