import { beforeAll, describe, expect, it } from "vitest";
import { day } from "#app/domain/calendar/calendar-day";
import type { Actor, StaffActor } from "#app/domain/people/actor";
import { depsWithin, type Deps } from "#app/platform/deps.server";
import { asActor, asService } from "#db/client.server";
import { aCaseInSupport, aHub, aStaffMember, type MadeCase } from "#db/factories/make";
import { joinsTeam } from "#db/factories/make-team";
import { findPlanForCase } from "#db/queries/plans/find-plan";
import { caseEvents, planVersions } from "#db/schema/index";
import { useServiceDatabase } from "#db/testing/service-database";
import { addGoal } from "./add-goal.server";
import { addStep } from "./add-step.server";
import { agreePlan } from "./agree-plan.server";
import { changeStep } from "./change-step.server";
import { dropStep } from "./drop-step.server";
import { finishStep } from "./finish-step.server";
import { reopenStep } from "./reopen-step.server";

useServiceDatabase();

let [amina, joe] = [] as unknown as [StaffActor, StaffActor];
let elsewhere: StaffActor;
let hubId: string;

beforeAll(async () => {
  hubId = (await aHub()).id;
  amina = await aStaffMember({ name: "Amina Yusuf", hubIds: [hubId] });
  joe = await aStaffMember({ name: "Joe Bell", hubIds: [hubId] });
  elsewhere = await aStaffMember({ hubIds: [(await aHub()).id] });
});

const doing = <T>(actor: Actor, work: (deps: Deps) => Promise<T>) => asActor(actor, (db) => work(depsWithin(db)));
const planOf = ({ id }: MadeCase) => asService((db) => findPlanForCase(db, id));
const storyOf = async ({ id }: MadeCase) => (await asService((db) => db.select().from(caseEvents))).filter(({ caseId }) => caseId === id).map(({ kind }) => kind);

/** A case whose plan has one goal with a step of each owner. */
async function aPlannedCase() {
  const made = await aCaseInSupport({ lead: amina, hubId });
  await joinsTeam(made, joe);
  await doing(amina, (deps) => addGoal(deps, amina, { caseId: made.id, version: 0, title: "Find a job in a kitchen" }));
  const goalId = (await planOf(made))!.plan.goals[0]!.id;
  await doing(amina, (deps) => addStep(deps, amina, { version: 1, goal: { id: goalId }, title: "Write a CV", owner: "resident", dueOn: day("2026-03-20") }));
  await doing(amina, (deps) => addStep(deps, amina, { version: 2, goal: { id: goalId }, title: "Ring the bus company", owner: "adviser", ownerName: "Amina Yusuf" }));
  const [mine, theirs] = (await planOf(made))!.plan.goals[0]!.steps;
  return { ...made, goalId, mine: mine!.id, theirs: theirs!.id };
}

describe("a plan", () => {
  it("begins with its first goal, and keeps every version as it was", async () => {
    const made = await aPlannedCase();
    const found = await planOf(made);
    expect(found?.plan).toMatchObject({ version: 3, goals: [{ title: "Find a job in a kitchen", steps: [{ title: "Write a CV", dueOn: "2026-03-20" }, { owner: "adviser", ownerName: "Amina Yusuf" }] }] });
    const versions = (await asService((db) => db.select().from(planVersions))).filter(({ caseId }) => caseId === made.id);
    expect(versions.map(({ number, content }) => [number, content.version, content.goals[0]?.steps.length])).toEqual([[1, 1, 0], [2, 2, 1], [3, 3, 2]]);
  });

  it("is made once where two people write the first goal at once; the other is told", async () => {
    const made = await aCaseInSupport({ lead: amina, hubId });
    await joinsTeam(made, joe);
    const answers = await Promise.all([amina, joe].map((who) => doing(who, (deps) => addGoal(deps, who, { caseId: made.id, version: 0, title: `Goal of ${who.name}` }))));
    expect(answers.filter((answer) => answer === "done")).toHaveLength(1);
    expect(answers.find((answer) => answer !== "done")).toMatchObject({ version: 1, changed: [{ of: "goal", change: "added" }] });
    expect((await planOf(made))?.plan.goals).toHaveLength(1);
  });

  it("shows the later of two people what the other changed, by field and by name, and saves nothing of theirs until they have seen it", async () => {
    const made = await aPlannedCase();
    const change = { caseRef: made.reference, stepId: made.mine, version: 3, owner: "resident" as const, ownerName: undefined };
    expect(await doing(joe, (deps) => changeStep(deps, joe, { ...change, title: "Write a short CV", dueOn: day("2026-03-25") }))).toBe("done");
    const late = await doing(amina, (deps) => changeStep(deps, amina, { ...change, title: "Write a long CV", dueOn: day("2026-03-20") }));
    expect(late).toMatchObject({
      version: 4,
      read: { version: 3 },
      by: ["Joe Bell"],
      changed: [
        { of: "step", id: made.mine, title: "Write a short CV", change: "changed", field: "title", was: "Write a CV", now: "Write a short CV" },
        { of: "step", id: made.mine, title: "Write a short CV", change: "changed", field: "due date", was: "20 March 2026", now: "25 March 2026" },
      ],
    });
    expect((await planOf(made))?.plan.goals[0]?.steps[0]).toMatchObject({ title: "Write a short CV" });
  });

  it("loses nothing of what ten people write at once, each going on from what they are shown", async () => {
    const made = await aPlannedCase();
    const writers = Array.from({ length: 10 }, (_, number) => number);
    await Promise.all(writers.map(async (number) => {
      const who = number % 2 ? amina : joe;
      for (let version = 3; ; ) {
        const answer = await doing(who, (deps) => addStep(deps, who, { version, goal: { id: made.goalId }, title: `Step ${number}`, owner: "adviser", ownerName: who.name }));
        if (answer === "done") return;
        if (typeof answer === "string") throw new Error(answer);
        version = answer.version;
      }
    }));
    const found = await planOf(made);
    expect(found?.plan.version).toBe(13);
    expect(found?.plan.goals[0]?.steps.map(({ title }) => title).slice(2).sort()).toEqual(writers.map((number) => `Step ${number}`));
  });

  it("takes away a day and an owner's name that were left empty", async () => {
    const made = await aPlannedCase();
    await doing(amina, (deps) => changeStep(deps, amina, { stepId: made.theirs, version: 3, title: "Ring the bus company", owner: "adviser", ownerName: undefined, dueOn: undefined }));
    const step = (await planOf(made))?.plan.goals[0]?.steps[1];
    expect([step?.ownerName, step?.dueOn]).toEqual([undefined, undefined]);
  });

  it("does not exist for an adviser of another hub", async () => {
    const made = await aPlannedCase();
    expect(await doing(elsewhere, (deps) => finishStep(deps, elsewhere, { stepId: made.mine, version: 3 }))).toBe("not-found");
    expect(await asActor(elsewhere, (db) => findPlanForCase(db, made.id))).toBeUndefined();
  });

  it("takes a step only where it belongs to the case of the address, and nonsense in an address is not found", async () => {
    const [made, other] = [await aPlannedCase(), await aPlannedCase()];
    expect(await doing(amina, (deps) => finishStep(deps, amina, { caseRef: other.reference, stepId: made.mine, version: 3 }))).toBe("not-found");
    expect(await doing(amina, (deps) => finishStep(deps, amina, { caseRef: other.reference, stepId: "' or 1=1", version: 3 }))).toBe("not-found");
  });

  it("of a closed case stays as it is", async () => {
    const made = await aCaseInSupport({ lead: amina, hubId, over: { status: "closed" } });
    expect(await doing(amina, (deps) => addGoal(deps, amina, { caseId: made.id, version: 0, title: "Too late" }))).toBe("closed");
  });
});

describe("a step", () => {
  it("is ticked by the resident where it is theirs, and by nobody but staff where it is not", async () => {
    const made = await aPlannedCase();
    const rosa = made.resident;
    expect(await doing(rosa, (deps) => finishStep(deps, rosa, { stepId: made.theirs, version: 3 }))).toBe("not-possible");
    expect(await doing(rosa, (deps) => finishStep(deps, rosa, { stepId: made.mine, version: 3 }))).toBe("done");
    expect((await planOf(made))?.plan.goals[0]?.steps[0]).toMatchObject({ status: "done", doneOn: "2026-03-11" });
    expect(await storyOf(made)).toContain("step_done");
    expect(await doing(rosa, (deps) => reopenStep(deps, rosa, { stepId: made.mine, version: 4 }))).toBe("done");
  });

  it("of a resident's own is theirs, whoever they say it is for, and is told as theirs", async () => {
    const made = await aPlannedCase();
    const rosa = made.resident;
    expect(await doing(rosa, (deps) => addStep(deps, rosa, { version: 3, goal: { id: made.goalId }, title: "Ask my sister about hours", owner: "adviser" }))).toBe("done");
    expect((await planOf(made))?.plan.goals[0]?.steps[2]).toMatchObject({ title: "Ask my sister about hours", owner: "resident" });
    expect(await storyOf(made)).toContain("step_added_by_resident");
  });

  it("ends as no longer needed, which is its own thing, and may be opened again", async () => {
    const made = await aPlannedCase();
    await doing(amina, (deps) => dropStep(deps, amina, { stepId: made.theirs, version: 3 }));
    expect((await planOf(made))?.plan.goals[0]?.steps[1]?.status).toBe("no_longer_needed");
    expect(await doing(amina, (deps) => finishStep(deps, amina, { stepId: made.theirs, version: 4 }))).toBe("not-possible");
    expect(await doing(amina, (deps) => reopenStep(deps, amina, { stepId: made.theirs, version: 4 }))).toBe("done");
  });
});

describe("agreeing", () => {
  it("is kept with the version as it was, once", async () => {
    const made = await aPlannedCase();
    const agreed = { caseRef: made.reference, number: 3, agreedOn: day("2026-03-11"), way: "in_person" as const };
    expect(await doing(amina, (deps) => agreePlan(deps, amina, agreed))).toBe("done");
    expect(await doing(amina, (deps) => agreePlan(deps, amina, agreed))).toBe("already-agreed");
    expect((await planOf(made))?.agreed).toMatchObject({ number: 3, way: "in_person", recordedBy: "Amina Yusuf", plan: { version: 3 } });
  });

  it("online is the resident's alone, and nobody else's way is theirs", async () => {
    const made = await aPlannedCase();
    const rosa = made.resident;
    const agreed = { caseId: made.id, number: 3, agreedOn: day("2026-03-11") };
    expect(await doing(amina, (deps) => agreePlan(deps, amina, { ...agreed, way: "online" }))).toBe("not-possible");
    expect(await doing(rosa, (deps) => agreePlan(deps, rosa, { ...agreed, way: "paper" }))).toBe("not-possible");
    expect(await doing(rosa, (deps) => agreePlan(deps, rosa, { ...agreed, way: "online" }))).toBe("done");
  });

  it("of a version that has changed shows the change instead", async () => {
    const made = await aPlannedCase();
    await doing(joe, (deps) => dropStep(deps, joe, { stepId: made.mine, version: 3 }));
    expect(await doing(amina, (deps) => agreePlan(deps, amina, { caseId: made.id, number: 3, agreedOn: day("2026-03-11"), way: "phone" }))).toMatchObject({ changed: [{ field: "status", now: "no longer needed" }] });
  });
});
