import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs } from "@remix-run/node";
import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { wordsIn } from "#app/content/resident/catalogue";
import { reasonsToResident } from "#app/domain/applications/triage-rules";
import { day } from "#app/domain/calendar/calendar-day";
import type { ReturnDecision } from "#app/domain/applications/triage";
import type { Actor, ResidentActor } from "#app/domain/people/actor";
import { depsWithin } from "#app/platform/deps.server";
import { amendReferral } from "#app/services/referrals/amend-referral.server";
import { askAboutJob } from "#app/services/outcomes/ask-still-in-work.server";
import { addGoal } from "#app/services/plans/add-goal.server";
import { addStep } from "#app/services/plans/add-step.server";
import { recordCaseRead } from "#app/services/cases/record-case-read.server";
import { decideTriageEntry } from "#app/services/triage/decide-triage-entry.server";
import { asActor, asService } from "#db/client.server";
import { aCaseInSupport, aCaseInTriage, aResident, aStaffMember } from "#db/factories/make";
import { aJobStart } from "#db/factories/make-job";
import { aWorld, doing, sent } from "#db/factories/make-referrals";
import { findPlanForCase } from "#db/queries/plans/find-plan";
import { useServiceDatabase } from "#db/testing/service-database";
import { map } from "../../../remix.config.js";
import * as agree from "./agree-plan";
import * as answer from "./answer-question";
import * as comment from "./comment-plan";
import * as doesntFit from "./doesnt-fit";
import * as plan from "./plan";
import * as stillInWork from "./still-in-work";
import * as whereItStands from "./where-it-stands";
import * as whoHasLooked from "./who-has-looked";

type Args = LoaderFunctionArgs & ActionFunctionArgs;
const pages = import.meta.glob<Record<string, unknown>>(["./**/*.tsx", "./**/*.ts", "!./**/*.test.ts"]);
const as = (actor: Actor | undefined) => ({ asking: { actor, path: "/my", language: "en" } }) as unknown as AppLoadContext;
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

const { clock } = useServiceDatabase();

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
    expect((await whereItStands.loader(get(alone))).sections).toBeUndefined();
    expect((await plan.loader(get(alone))).plan).toBeUndefined();
    expect((await whoHasLooked.loader(get(alone))).days).toEqual([]);
    expect((await doesntFit.loader(get(alone))).offers).toEqual([]);
  });

  it("give the offer's reasons in plain words after triage, and who the adviser is", async () => {
    const made = await aCaseInTriage();
    const adviser = await aStaffMember({ hubIds: [made.hubId] });
    await asActor(adviser, (db) => decideTriageEntry(depsWithin(db), adviser, { entryId: made.entryId, version: 1, decision: { kind: "accept", offer: "working_futures", alsoSkills: false } }));
    const { found, whereThingsAre } = (await whereItStands.loader(get(made.resident))).sections!;
    expect(found.offers.map(({ offer, reasons }) => [offer, ...reasonsToResident(reasons, wordsIn("en").messages.reasons)])).toEqual([["working_futures", "because you have been out of work for a year or more"]]);
    expect(found.mine).toMatchObject({ leadName: adviser.name, reference: made.reference });
    expect(whereThingsAre.stages.find(({ state }) => state === "now")?.kind).toBe("meeting");
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

  it("show what came of a contest, and take another only where the offer changed", async () => {
    const made = await aCaseInSupport();
    const contest = () => statusOf(() => doesntFit.action(post(made.resident, { words: "I want to learn first" })));
    const decide = async (decision: ReturnDecision) => {
      const { entries } = (await whereItStands.loader(get(made.resident))).sections!.found;
      const { id: entryId, version } = entries.find(({ cause }) => cause === "doesnt_fit")!;
      return asActor(made.lead, (db) => decideTriageEntry(depsWithin(db), made.lead, { entryId, version, decision }));
    };
    const shown = async () => (await whereItStands.loader(get(made.resident))).sections!.found;
    await contest();
    await decide({ kind: "accept", offer: "skills_for_all", alsoSkills: false, overrideReason: "resident_prefers", note: "A course first, then" });
    expect(await shown()).toMatchObject({ mayContest: "yes", contestAnswer: { kept: false, by: made.lead.name, words: "A course first, then" }, said: undefined });
    clock.set("2026-03-12T10:00:00Z");
    expect(await contest()).toBe(302);
    await decide({ kind: "keep", note: "The course begins in May" });
    expect(await shown()).toMatchObject({ mayContest: "kept", contestAnswer: { kept: true, words: "The course begins in May" } });
    expect(await contest()).toBe(409);
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
    expect(late.data.meanwhile.changes).toEqual(["New step: Ask my cousin about work"]);
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

describe("what a resident does with their plan", () => {
  const at = (path: string, who: ResidentActor, fields: Record<string, string>) => ({ ...post(who, fields), request: new Request(`http://localhost${path}`, { method: "POST", body: new URLSearchParams({ formKey: randomUUID(), ...fields }) }) }) as Args;
  const commented = async (who: ResidentActor) => (await plan.loader(get(who))).comments.map(({ stepTitle, words }) => [stepTitle, words]);

  it("takes back a tick of today", async () => {
    const { made, read, stepCalled } = await withPlan();
    const send = async (fields: Record<string, string>) => statusOf(async () => plan.action(post(made.resident, { stepId: (await stepCalled("Write a CV")).id, version: String((await read()).plan.version), ...fields })));
    await send({});
    expect(await send({ undo: "yes" })).toBe(302);
    expect((await stepCalled("Write a CV")).status).toBe("open");
    expect(await send({ undo: "yes" })).toBe(422);
  });

  it("adds a step with a day that is still to come, or with none", async () => {
    const { made, read, stepCalled } = await withPlan();
    const add = async (title: string, [day, month, year]: [string, string, string]) => {
      const { version, goals } = (await read()).plan;
      return statusOf(() => plan.action(post(made.resident, { title, goalId: goals[0]!.id, version: String(version), "dueOn-day": day, "dueOn-month": month, "dueOn-year": year })));
    };
    expect(await add("Ask my cousin", ["20", "3", "2026"])).toBe(302);
    expect(await add("Visit the library", ["", "", ""])).toBe(302);
    expect(await add("Too late", ["10", "3", "2026"])).toBe(422);
    expect(await add("No day", ["31", "2", "2026"])).toBe(422);
    expect((await stepCalled("Ask my cousin")).dueOn).toBe("2026-03-20");
    expect((await stepCalled("Visit the library")).dueOn).toBeUndefined();
  });

  it("writes about the plan, about a step, and that a step cannot be done, with or without saying why", async () => {
    const { made, stepCalled } = await withPlan();
    const { id } = await stepCalled("Write a CV");
    const say = (path: string, words: string) => statusOf(() => comment.action(at(path, made.resident, { words })));
    expect(await say("/my/plan/comment", "")).toBe(422);
    expect(await say("/my/plan/comment", "Can I do the course first?")).toBe(302);
    expect(await say(`/my/plan/comment?step=${id}`, "I need help with it")).toBe(302);
    expect(await say(`/my/plan/comment?step=${id}&cannot=yes`, "")).toBe(302);
    expect(await say(`/my/plan/comment?step=${id}&cannot=yes`, "I have no computer")).toBe(302);
    expect(new Set(await commented(made.resident))).toEqual(new Set([["", "Can I do the course first?"], ["Write a CV", "I need help with it"], ["Write a CV", "I cannot do this."], ["Write a CV", "I cannot do this. I have no computer"]]));
  });

  it("is written about by nobody else", async () => {
    const { made, stepCalled } = await withPlan();
    const other = (await withPlan()).made.resident;
    expect(await statusOf(async () => comment.action(at(`/my/plan/comment?step=${(await stepCalled("Write a CV")).id}`, other, { words: "Hello" })))).toBe(422);
    expect(await statusOf(async () => comment.loader({ ...get(other), request: new Request(`http://localhost/my/plan/comment?step=${(await stepCalled("Write a CV")).id}`) }))).toBe(404);
    expect(await commented(made.resident)).toEqual([]);
  });
});

describe("being asked about a job", () => {
  const asked = async () => {
    const made = await aCaseInSupport();
    await aJobStart(made, "2025-12-10");
    await asService((db) => askAboutJob(depsWithin(db), made.id));
    return made;
  };
  const needs = async (who: ResidentActor) => (await whereItStands.loader(get(who))).sections!.needs.map(({ kind }) => kind);

  it("stands among what we need from them until they answer, with one tap", async () => {
    const { resident } = await asked();
    expect(await needs(resident)).toEqual(["stillInWork"]);
    expect((await stillInWork.loader(get(resident))).state).toBe("open");
    expect(await statusOf(() => stillInWork.action(post(resident, { answer: "maybe" })))).toBe(422);
    expect(await statusOf(() => stillInWork.action(post(resident, { answer: "left" })))).toBe(302);
    expect(await needs(resident)).toEqual([]);
    expect(await statusOf(() => stillInWork.action(post(resident, { answer: "still_there" })))).toBe(409);
  });

  it("takes the last day and what they want to say, once", async () => {
    const { resident } = await asked();
    await stillInWork.action(post(resident, { answer: "left" }));
    const tell = (day: string) => statusOf(() => stillInWork.action(post(resident, { "endedOn-day": day, "endedOn-month": "3", "endedOn-year": "2026", words: "The bakery closed" })));
    expect(await tell("99")).toBe(422);
    expect(await tell("12")).toBe(422);
    expect(await tell("2")).toBe(302);
    expect(await tell("3")).toBe(409);
  });

  it("shows that somebody is in work, since when", async () => {
    const { resident } = await asked();
    const { whereThingsAre } = (await whereItStands.loader(get(resident))).sections!;
    expect(whereThingsAre.stages.at(-1)).toEqual({ kind: "work", state: "now", on: "2025-12-10" });
  });
});

describe("a place that was asked for", () => {
  it("shows what was changed of what its provider sees: before, after, why and when, and to nobody else", async () => {
    const world = await aWorld();
    const [referral] = await sent(world, world.services.slice(0, 1));
    clock.set("2026-03-13T10:00:00Z");
    const amended = await doing(world.amina, (deps) => amendReferral(deps, world.amina, { referralId: referral!.id, version: referral!.version, chosen: ["name", "note"], note: "Afternoons are best", withNiNumber: false, why: "They changed their hours", residentAgreedOn: day("2026-03-12"), way: "phone" }));
    expect(amended).toBe("done");
    const changesFor = async (who: ResidentActor) => (await whereItStands.loader(get(who))).sections!.found.referrals.map(({ changes }) => changes);
    expect(await changesFor(world.made.resident)).toMatchObject([[{
      on: "2026-03-13", by: "Amina Yusuf", why: "They changed their hours",
      fields: [{ key: "note", before: "Mornings are best", after: "Afternoons are best" }, { key: "phone", before: "07700 900123", after: undefined }, { key: "safe_contact", after: undefined }],
    }]]);
    expect(await changesFor((await aCaseInSupport()).resident)).toEqual([]);
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
    const organisations = [{ organisation: made.lead.organisationName, looks: [{ name: made.lead.name, action: "case.read", reason: "" }] }];
    expect(days).toEqual([{ on: "2026-03-11", organisations }, { on: "2026-03-10", organisations }]);
  });

  it("is nobody else's to read", async () => {
    const made = await aCaseInSupport();
    await asActor(made.lead, (db) => recordCaseRead(depsWithin(db), made.lead, made));
    expect((await whoHasLooked.loader(get(await aResident()))).days).toEqual([]);
  });
});
