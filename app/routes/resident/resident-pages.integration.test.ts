import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs } from "@remix-run/node";
import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { day } from "#app/domain/calendar/calendar-day";
import type { Actor, ResidentActor } from "#app/domain/people/actor";
import { depsWithin } from "#app/platform/deps.server";
import { addGoal } from "#app/services/plans/add-goal.server";
import { addStep } from "#app/services/plans/add-step.server";
import { recordCaseRead } from "#app/services/cases/record-case-read.server";
import { decideTriageEntry } from "#app/services/triage/decide-triage-entry.server";
import { asActor } from "#db/client.server";
import { aCaseInSupport, aCaseInTriage, aResident, aStaffMember } from "#db/factories/make";
import { findPlanForCase } from "#db/queries/plans/find-plan";
import { useServiceDatabase } from "#db/testing/service-database";
import { map } from "../../../remix.config.js";
import * as agree from "./agree-plan";
import * as answer from "./answer-question";
import * as doesntFit from "./doesnt-fit";
import * as plan from "./plan";
import * as whereItStands from "./where-it-stands";
import * as whoHasLooked from "./who-has-looked";

type Args = LoaderFunctionArgs & ActionFunctionArgs;
const pages = import.meta.glob<Record<string, unknown>>("./*.tsx");
const as = (actor: Actor | undefined) => ({ asking: { actor, path: "/my" } }) as unknown as AppLoadContext;
const get = (actor: Actor | undefined) => ({ request: new Request("http://localhost/my"), params: {}, context: as(actor) }) as Args;
const post = (actor: Actor | undefined, fields: Record<string, string>) => ({ request: new Request("http://localhost/my", { method: "POST", body: new URLSearchParams({ formKey: randomUUID(), ...fields }) }), params: {}, context: as(actor) }) as Args;
async function statusOf(work: () => unknown): Promise<number> {
  try {
    const answered = (await work()) as { init?: { status?: number } | null } | null;
    return (answered instanceof Response ? answered.status : answered?.init?.status) ?? 200;
  } catch (thrown) {
    if (thrown instanceof Response) return thrown.status;
    throw thrown;
  }
}

useServiceDatabase();

async function withPlan() {
  const made = await aCaseInSupport();
  const { lead } = made;
  const change = (owner: "resident" | "adviser", title: string, version: number) =>
    asActor(lead, async (db) => {
      const goal = (await findPlanForCase(db, made.id))?.plan.goals[0];
      return addStep(depsWithin(db), lead, { caseId: made.id, version, goal: { id: goal!.id }, title, owner, ...(owner === "adviser" && { ownerName: lead.name }) });
    });
  await asActor(lead, (db) => addGoal(depsWithin(db), lead, { caseRef: made.reference, version: 0, title: "Work in a kitchen" }));
  await change("resident", "Write a CV", 1);
  await change("adviser", "Ring the college", 2);
  const read = async () => (await asActor(made.resident, (db) => findPlanForCase(db, made.id)))!;
  const stepCalled = async (title: string) => (await read()).plan.goals.flatMap(({ steps }) => steps).find((step) => step.title === title)!;
  return { made, read, stepCalled };
}

describe("the resident's pages", () => {
  it("are closed to staff, and send whoever is not signed in to sign in", async () => {
    const staff = await aStaffMember({ roles: ["adviser", "manager"] });
    for (const [address, file] of Object.entries(map.resident!).filter(([each]) => !each.endsWith("*"))) {
      const { loader, action } = (await pages[`./${file}`]!()) as { loader?: (args: Args) => unknown; action?: (args: Args) => unknown };
      for (const work of [loader, action].filter((each) => each !== undefined)) {
        expect(await statusOf(() => work(post(undefined, {}))), address).toBe(302);
        expect(await statusOf(() => work(post(staff, {}))), address).toBe(403);
      }
    }
  });

  it("say so kindly where somebody has no case", async () => {
    const alone = await aResident();
    expect((await whereItStands.loader(get(alone))).found).toBeUndefined();
    expect((await plan.loader(get(alone))).plan).toBeUndefined();
    expect((await whoHasLooked.loader(get(alone))).days).toEqual([]);
    expect((await doesntFit.loader(get(alone))).offers).toEqual([]);
  });

  it("give the offer's reasons in plain words after triage, and who the adviser is", async () => {
    const made = await aCaseInTriage();
    const adviser = await aStaffMember({ hubIds: [made.hubId] });
    await asActor(adviser, (db) => decideTriageEntry(depsWithin(db), adviser, { entryId: made.entryId, version: 1, decision: { kind: "accept", offer: "working_futures", alsoSkills: false } }));
    const { found, stages } = await whereItStands.loader(get(made.resident));
    expect(found?.offers).toEqual([{ offer: "working_futures", reasons: ["because you have been out of work for a year or more"] }]);
    expect(found?.mine).toMatchObject({ leadName: adviser.name, reference: made.reference });
    expect(stages?.find(({ state }) => state === "now")?.title).toBe("You meet an adviser");
  });

  it("show a question until it is answered, and tell a second answer that it is not asked for", async () => {
    const made = await aCaseInTriage();
    const adviser = await aStaffMember({ hubIds: [made.hubId] });
    await asActor(adviser, (db) => decideTriageEntry(depsWithin(db), adviser, { entryId: made.entryId, version: 1, decision: { kind: "ask", question: "Can you travel?" } }));
    expect((await answer.loader(get(made.resident))).question).toMatchObject({ question: "Can you travel?", by: adviser.name });
    expect(await statusOf(() => answer.action(post(made.resident, { words: "" })))).toBe(422);
    expect(await statusOf(() => answer.action(post(made.resident, { words: "Yes" })))).toBe(302);
    expect((await answer.loader(get(made.resident))).question).toBeUndefined();
    expect(await statusOf(() => answer.action(post(made.resident, { words: "Yes again" })))).toBe(409);
  });

  it("take a contest once at a time", async () => {
    const made = await aCaseInSupport();
    expect(await statusOf(() => doesntFit.action(post(made.resident, { words: "I want to learn first" })))).toBe(302);
    expect(await statusOf(() => doesntFit.action(post(made.resident, { words: "Again" })))).toBe(409);
    expect((await doesntFit.loader(get(made.resident))).contested).toBe("I want to learn first");
  });
});

describe("the resident's plan", () => {
  const tick = (who: ResidentActor, stepId: string, version: number) => statusOf(() => plan.action(post(who, { stepId, version: String(version) })));

  it("lets them tick their own steps, and nobody else's", async () => {
    const { made, read, stepCalled } = await withPlan();
    const { version } = (await read()).plan;
    expect(await tick(made.resident, (await stepCalled("Ring the college")).id, version)).toBe(422);
    expect(await tick(made.resident, (await stepCalled("Write a CV")).id, version)).toBe(302);
    expect(await stepCalled("Write a CV")).toMatchObject({ status: "done", doneOn: "2026-03-11" });
    expect((await stepCalled("Ring the college")).status).toBe("open");
  });

  it("is not another resident's to tick, add to or agree", async () => {
    const { made, read, stepCalled } = await withPlan();
    const other = (await withPlan()).made.resident;
    const { version, goals } = (await read()).plan;
    expect(await tick(other, (await stepCalled("Write a CV")).id, version)).toBe(404);
    expect(await statusOf(() => plan.action(post(other, { goalId: goals[0]!.id, title: "Mine", version: String(version) })))).toBe(404);
    const stranger = await aResident();
    expect(await statusOf(() => agree.action(post(stranger, { version: String(version) })))).toBe(404);
    expect((await read()).plan.version).toBe(version);
    expect(made.resident.id).not.toBe(other.id);
  });

  it("takes a step of their own, and shows what changed to whoever had an older page", async () => {
    const { made, read } = await withPlan();
    const { version, goals } = (await read()).plan;
    const add = (title: string) => plan.action(post(made.resident, { goalId: goals[0]!.id, title, version: String(version) }));
    expect(await statusOf(() => add("Ask my cousin about work"))).toBe(302);
    const late = (await add("Visit the library")) as { data: { meanwhile: { changes: string[] }; typed: Record<string, string[]> }; init: { status: number } };
    expect(late.init.status).toBe(409);
    expect(late.data.meanwhile.changes).toEqual(["Step “Ask my cousin about work” was added"]);
    expect(late.data.typed.title).toEqual(["Visit the library"]);
  });

  it("is agreed online, the version they read", async () => {
    const { made, read } = await withPlan();
    const { version } = (await read()).plan;
    expect(await statusOf(() => agree.action(post(made.resident, { version: String(version - 1) })))).toBe(409);
    expect(await statusOf(() => agree.action(post(made.resident, { version: String(version) })))).toBe(302);
    expect((await read()).agreed).toMatchObject({ number: version, way: "online", agreedOn: day("2026-03-11") });
    expect((await agree.loader(get(made.resident))).alreadyAgreed).toBe(true);
  });
});

describe("who has looked", () => {
  it("names each person once a day with their organisation, the newest day first, and never the resident", async () => {
    const made = await aCaseInSupport();
    const look = (at: string) => asActor(made.lead, (db) => recordCaseRead({ db, now: () => new Date(at) }, made.lead, made));
    await look("2026-03-10T09:00:00Z");
    await look("2026-03-10T16:00:00Z");
    await look("2026-03-11T09:00:00Z");
    await doesntFit.action(post(made.resident, { words: "No" }));
    const { days } = await whoHasLooked.loader(get(made.resident));
    const line = { name: made.lead.name, organisation: made.lead.organisationName, did: "looked at your record", reason: "" };
    expect(days).toEqual([{ on: "2026-03-11", people: [line] }, { on: "2026-03-10", people: [line] }]);
  });

  it("is nobody else's to read", async () => {
    const made = await aCaseInSupport();
    await asActor(made.lead, (db) => recordCaseRead(depsWithin(db), made.lead, made));
    expect((await whoHasLooked.loader(get(await aResident()))).days).toEqual([]);
  });
});
