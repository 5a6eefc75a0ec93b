import { asc, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import type { Actor, StaffActor } from "#app/domain/people/actor";
import { depsWithin, type Deps } from "#app/platform/deps.server";
import { asActor, asService } from "#db/client.server";
import { aCaseInSupport, aHub, aStaffMember, type MadeCase } from "#db/factories/make";
import { joinsTeam } from "#db/factories/make-team";
import { listOpenPlanQueries, listPlanQueries } from "#db/queries/plans/plan-queries";
import * as tables from "#db/schema/index";
import { useServiceDatabase } from "#db/testing/service-database";
import { addStep } from "./add-step.server";
import { answerQueryAboutPlan } from "./answer-query-about-plan.server";
import { queryPlan } from "./query-plan.server";

useServiceDatabase();
const as = <T>(actor: Actor, work: (deps: Deps) => Promise<T>) => asActor(actor, (db) => work(depsWithin(db)));
const ask = (actor: StaffActor, { reference: caseRef }: MadeCase) => as(actor, (deps) => queryPlan(deps, actor, { caseRef, words: "Why is the course before the childcare?" }));
const answer = (actor: StaffActor, { reference: caseRef }: MadeCase, queryId: string, words = "She asked for it so.") => as(actor, (deps) => answerQueryAboutPlan(deps, actor, { caseRef, queryId, answer: words }));

async function aPlannedCase() {
  const made = await aCaseInSupport();
  await as(made.lead, (deps) => addStep(deps, made.lead, { caseId: made.id, version: 0, goal: { newTitle: "Work in a kitchen" }, title: "Write a CV", owner: "resident" }));
  return { made, manager: await aStaffMember({ roles: ["manager"], name: "Morgan Ellis" }) };
}
const nextOf = ({ id }: MadeCase) => asService(async (db) => (await db.select({ nextThing: tables.cases.nextThing }).from(tables.cases).where(eq(tables.cases.id, id)))[0]!.nextThing);

describe("a manager's question about a plan", () => {
  it("is answered by the team, seen by both, and told in the story", async () => {
    const { made, manager } = await aPlannedCase();
    expect(await ask(manager, made)).toBe("done");
    const [open] = await asActor(manager, (db) => listOpenPlanQueries(db));
    expect(open).toMatchObject({ caseRef: made.reference, askedByName: "Morgan Ellis", leadName: made.lead.name });
    expect(await answer(made.lead, made, open!.id)).toBe("done");
    for (const actor of [manager, made.lead]) expect(await asActor(actor, (db) => listPlanQueries(db, made.id))).toMatchObject([{ planVersion: 1, answer: "She asked for it so.", answeredByName: made.lead.name }]);
    expect(await asActor(manager, (db) => listOpenPlanQueries(db))).toEqual([]);
    const events = await asService((db) => db.select({ kind: tables.caseEvents.kind }).from(tables.caseEvents).where(eq(tables.caseEvents.caseId, made.id)).orderBy(asc(tables.caseEvents.recordedAt), asc(tables.caseEvents.id)));
    expect(events.map(({ kind }) => kind).sort()).toEqual(["plan_changed", "plan_queried", "plan_query_answered"]);
  });

  it("holds nothing up: the plan changes as before", async () => {
    const { made, manager } = await aPlannedCase();
    await ask(manager, made);
    expect(await as(made.lead, (deps) => addStep(deps, made.lead, { caseId: made.id, version: 1, goal: { newTitle: "Childcare" }, title: "Visit the club", owner: "resident" }))).toBe("done");
    expect(await nextOf(made)).not.toBeNull();
  });

  it("is answered once, though two colleagues answer at the same moment", async () => {
    const { made, manager } = await aPlannedCase();
    const joe = await aStaffMember({ hubIds: [made.hubId] });
    await joinsTeam(made, joe);
    await ask(manager, made);
    const open = (await asActor(manager, (db) => listOpenPlanQueries(db))).find(({ caseRef }) => caseRef === made.reference);
    expect((await Promise.all([answer(made.lead, made, open!.id, "One"), answer(joe, made, open!.id, "Two")])).sort()).toEqual(["answered-already", "done"]);
  });

  it("needs a plan, and a case its asker sees", async () => {
    const { made, manager } = await aPlannedCase();
    expect(await ask(manager, await aCaseInSupport())).toBe("no-plan");
    expect(await ask(manager, await aCaseInSupport({ restricted: true }))).toBe("not-found");
    await ask(manager, made);
    const stranger = await aStaffMember({ hubIds: [(await aHub()).id] });
    expect(await asActor(stranger, (db) => db.select().from(tables.planQueries))).toEqual([]);
  });
});
