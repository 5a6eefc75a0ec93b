import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "#app/domain/people/actor";
import { depsWithin, type Deps } from "#app/platform/deps.server";
import { asActor, asService } from "#db/client.server";
import { aCaseInSupport, aResident, aService, aStaffMember } from "#db/factories/make";
import { listPlanComments } from "#db/queries/plans/comments";
import { findPlanForCase } from "#db/queries/plans/find-plan";
import { caseEvents, cases, outbox, planComments } from "#db/schema/index";
import { useServiceDatabase } from "#db/testing/service-database";
import { addGoal } from "./add-goal.server";
import { addStep } from "./add-step.server";
import { commentOnPlan } from "./comment-on-plan.server";
import { finishStep } from "./finish-step.server";
import { reopenStep } from "./reopen-step.server";

const { clock } = useServiceDatabase();
let made: Awaited<ReturnType<typeof aCaseInSupport>>;

const doing = <T>(actor: Actor, work: (deps: Deps) => Promise<T>) => asActor(actor, (db) => work(depsWithin(db)));
const read = async () => (await asService((db) => findPlanForCase(db, made.id)))!.plan;
const step = async () => (await read()).goals[0]!.steps[0]!;
const comments = (actor: Actor) => asActor(actor, (db) => listPlanComments(db, made.id));
const theCase = async () => (await asService((db) => db.select().from(cases).where(eq(cases.id, made.id))))[0]!;
const says = (words: string, stepId?: string) => doing(made.resident, (deps) => commentOnPlan(deps, made.resident, { caseId: made.id, words, stepId }));
const answers = (words: string) => doing(made.lead, (deps) => commentOnPlan(deps, made.lead, { caseRef: made.reference, words }));

beforeEach(async () => {
  made = await aCaseInSupport({ over: { firstMetOn: "2026-03-09" as never, planAgreedOn: "2026-03-10" as never } });
  await doing(made.lead, (deps) => addGoal(deps, made.lead, { caseRef: made.reference, version: 0, title: "Work in a kitchen" }));
  await doing(made.lead, async (deps) => addStep(deps, made.lead, { caseId: made.id, version: 1, goal: { id: (await read()).goals[0]!.id }, title: "Write a CV", owner: "resident" }));
});

describe("writing about a plan", () => {
  it("waits for the adviser, two working days from the oldest thing nobody answered", async () => {
    expect(await says("Can I do the course first?")).toBe("done");
    clock.set("2026-03-12T10:00:00Z");
    expect(await says("I have no printer", (await step()).id)).toBe("done");
    expect(await theCase()).toMatchObject({ nextThing: "The resident wrote about the plan", nextDueOn: "2026-03-13" });
    expect(await comments(made.lead)).toMatchObject([{ words: "Can I do the course first?", stepTitle: "", fromResident: true }, { words: "I have no printer", stepTitle: "Write a CV", authorName: made.resident.name }]);
  });

  it("is answered by the adviser, and the resident is told without a word of it", async () => {
    await says("Can I do the course first?");
    clock.set("2026-03-11T11:00:00Z");
    expect(await answers("Yes, let us move it")).toBe("done");
    expect(await theCase()).toMatchObject({ nextThing: null });
    expect(await comments(made.resident)).toMatchObject([{ fromResident: true }, { fromResident: false, authorName: made.lead.name, words: "Yes, let us move it" }]);
    const [message] = await asService((db) => db.select().from(outbox).where(eq(outbox.caseId, made.id)));
    expect(message).toMatchObject({ template: "plan-answered" });
    expect(message!.body).not.toContain("move it");
  });

  it("stands in the case's story", async () => {
    await says("I have no printer", (await step()).id);
    const events = await asService((db) => db.select().from(caseEvents).where(eq(caseEvents.caseId, made.id)));
    expect(events.filter(({ kind }) => kind === "plan_commented").map(({ details }) => details)).toEqual([{ words: "I have no printer", title: "Write a CV" }]);
  });

  it("is refused for a step that is not in the plan, and for a closed case", async () => {
    expect(await says("Hello", made.id)).toBe("no-such-step");
    await asService((db) => db.update(cases).set({ status: "closed" }).where(eq(cases.id, made.id)));
    expect(await says("Hello")).toBe("closed");
  });

  it("is seen and written by nobody else", async () => {
    await says("Can I do the course first?");
    const elsewhere = await aCaseInSupport();
    for (const other of [await aResident(), elsewhere.lead, await aStaffMember({ hubIds: [elsewhere.hubId] }), (await aService()).provider]) {
      expect(await asActor(other, (db) => db.select().from(planComments).where(eq(planComments.caseId, made.id)))).toEqual([]);
      expect(await doing(other, (deps) => commentOnPlan(deps, other as never, { caseId: made.id, words: "Hello" }))).toBe("not-found");
    }
  });
});

describe("a tick by mistake", () => {
  const tick = async (verb: typeof finishStep) => doing(made.resident, async (deps) => verb(deps, made.resident, { caseId: made.id, stepId: (await step()).id, version: (await read()).version }));

  it("is taken back on the same day, and not on another", async () => {
    expect(await tick(finishStep)).toBe("done");
    expect(await tick(reopenStep)).toBe("done");
    expect(await step()).toMatchObject({ status: "open" });
    await tick(finishStep);
    clock.set("2026-03-12T00:30:00Z");
    expect(await tick(reopenStep)).toBe("not-possible");
    expect(await step()).toMatchObject({ status: "done", doneOn: "2026-03-11" });
  });
});
