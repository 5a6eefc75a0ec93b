import { asc, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import type { AssessmentAnswers } from "#app/domain/cases/assessment-question";
import type { Actor, StaffActor } from "#app/domain/people/actor";
import { depsWithin, type Deps } from "#app/platform/deps.server";
import { asActor, asService } from "#db/client.server";
import { aCase, aCaseInSupport, aHub, aService, aStaffMember, type MadeCase } from "#db/factories/make";
import { joinsTeam } from "#db/factories/make-team";
import { listAssessments } from "#db/queries/casework/assessments";
import * as tables from "#db/schema/index";
import { useServiceDatabase } from "#db/testing/service-database";
import { openSuggestedBarriers } from "./open-suggested-barriers.server";
import { recordAssessment } from "./record-assessment.server";

useServiceDatabase();
const as = <T>(actor: Actor, work: (deps: Deps) => Promise<T>) => asActor(actor, (db) => work(depsWithin(db)));
const assess = (actor: StaffActor, { reference: caseRef }: MadeCase, answers: AssessmentAnswers) => as(actor, (deps) => recordAssessment(deps, actor, { caseRef, answers }));
const nextOf = ({ id }: MadeCase) => asService(async (db) => (await db.select({ nextThing: tables.cases.nextThing }).from(tables.cases).where(eq(tables.cases.id, id)))[0]!.nextThing);

describe("an assessment", () => {
  it("is kept as a new version each time, and the older ones stay as they were", async () => {
    const made = await aCaseInSupport();
    expect(await assess(made.lead, made, { english: "learning", wants: "Work in a kitchen", times: [] })).toBe("done");
    expect(await assess(made.lead, made, { english: "fine" })).toBe("done");
    const kept = await asActor(made.lead, (db) => listAssessments(db, made.id));
    expect(kept.map(({ number, answers }) => [number, answers])).toEqual([[2, { english: "fine" }], [1, { english: "learning", wants: "Work in a kitchen" }]]);
    expect(kept.every(({ questionsVersion }) => questionsVersion === "2026-03")).toBe(true);
    for (const change of [(db: Deps["db"]) => db.update(tables.assessments).set({ number: 9 }), (db: Deps["db"]) => db.delete(tables.assessments)]) await expect(asActor(made.lead, change)).rejects.toThrow();
  });

  it("of two who save at the same moment becomes two versions", async () => {
    const made = await aCaseInSupport();
    const joe = await aStaffMember({ hubIds: [made.hubId] });
    await joinsTeam(made, joe);
    expect(await Promise.all([assess(made.lead, made, { hours: "full" }), assess(joe, made, { hours: "part" })])).toEqual(["done", "done"]);
    expect((await asActor(joe, (db) => listAssessments(db, made.id))).map(({ number }) => number)).toEqual([2, 1]);
  });

  it("is what a case waits for once they have met, until there is one", async () => {
    const made = await aCaseInSupport({ over: { firstMetOn: "2026-03-11" as never } });
    await assess(made.lead, made, { hours: "full" });
    expect(await nextOf(made)).toBe("There is no agreed plan yet");
  });

  it("is refused with nothing in it, out of support, and to whoever does not see the case", async () => {
    const [made, waiting] = [await aCaseInSupport(), await aCase()];
    expect(await assess(made.lead, made, { wants: "", times: [] })).toBe("nothing-answered");
    const adviser = await aStaffMember({ hubIds: [waiting.hubId] });
    await joinsTeam(waiting, adviser);
    expect(await assess(adviser, waiting, { hours: "full" })).toBe("not-in-support");
    expect(await assess(await aStaffMember({ hubIds: [(await aHub()).id] }), made, { hours: "full" })).toBe("not-found");
  });

  it("is read by the resident in a copy, by nobody else outside", async () => {
    const made = await aCaseInSupport();
    await assess(made.lead, made, { hours: "full" });
    const seen = (actor: Actor) => asActor(actor, (db) => db.select().from(tables.assessments).where(eq(tables.assessments.caseId, made.id)));
    expect(await seen(made.resident)).toHaveLength(1);
    expect(await seen((await aService()).provider)).toEqual([]);
  });
});

it("barriers an adviser confirms are opened together; one a colleague opened meanwhile stays as it is", async () => {
  const made = await aCaseInSupport();
  const answer = await as(made.lead, (deps) => openSuggestedBarriers(deps, made.lead, { caseRef: made.reference, barriers: [{ code: "TRA", size: "a_bit" }, { code: "DEB", size: "a_lot" }, { code: "HOU", size: "a_bit" }] }));
  expect(answer).toBe("done");
  const open = await asService((db) => db.select({ code: tables.barriers.code, size: tables.barriers.size }).from(tables.barriers).where(eq(tables.barriers.caseId, made.id)).orderBy(asc(tables.barriers.code)));
  expect(open).toEqual(expect.arrayContaining([{ code: "TRA", size: "a_lot" }, { code: "DEB", size: "a_lot" }, { code: "HOU", size: "a_bit" }]));
  expect(open).toHaveLength(4);
});
