import { eq } from "drizzle-orm";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applicationLife } from "#app/domain/applications/application";
import { day } from "#app/domain/calendar/calendar-day";
import { caseLife } from "#app/domain/cases/case";
import { nextThings } from "#app/domain/cases/next-things";
import { NotOnTheTeam } from "#app/domain/cases/team";
import { reachableFrom, type Life } from "#app/domain/life";
import type { Actor, StaffActor } from "#app/domain/people/actor";
import { stepLife } from "#app/domain/plans/plan";
import { possibleAnswers, type ProviderAnswer } from "#app/domain/referrals/answer";
import { referralLife } from "#app/domain/referrals/referral";
import { depsWithin, type Deps } from "#app/platform/deps.server";
import { today } from "#app/platform/service.server";
import { closeCase } from "#app/services/cases/close-case.server";
import { joinCase } from "#app/services/cases/join-case.server";
import { reassignCase } from "#app/services/cases/reassign-case.server";
import { refreshNextThing } from "#app/services/cases/refresh-next-thing.server";
import { addStep } from "#app/services/plans/add-step.server";
import { agreePlan } from "#app/services/plans/agree-plan.server";
import { dropStep } from "#app/services/plans/drop-step.server";
import { finishStep } from "#app/services/plans/finish-step.server";
import { reopenStep } from "#app/services/plans/reopen-step.server";
import { answerQuestion as answerProvider } from "#app/services/referrals/answer-question.server";
import { answerReferral } from "#app/services/referrals/answer-referral.server";
import { expireReferrals } from "#app/services/referrals/expire-referrals.server";
import { sendReferral } from "#app/services/referrals/send-referral.server";
import { withdrawReferral } from "#app/services/referrals/withdraw-referral.server";
import { answerQuestion } from "#app/services/resident/answer-question.server";
import { closeOwnCase } from "#app/services/resident/close-own-case.server";
import { contestOffer } from "#app/services/resident/contest-offer.server";
import { decideTriageEntry } from "#app/services/triage/decide-triage-entry.server";
import { asActor, asService } from "#db/client.server";
import { aCaseInTriage, aHub, aService, aStaffMember, type MadeCase } from "#db/factories/make";
import { findCaseFacts } from "#db/queries/cases/find-case-facts";
import { applications, caseEvents, cases, caseTeam, plans, referrals, steps, triageEntries } from "#db/schema/index";
import { useServiceDatabase } from "#db/testing/service-database";

// People do things in any order, twice, and out of turn. Whatever they do, a status only ever moves as its table says, every move is
// in the story, and what a list is ordered by is what the facts say. More steps: WALK_STEPS=10000, which must then go everywhere.
const steppings = Number(process.env.WALK_STEPS ?? 250);

const { clock } = useServiceDatabase();
/** Whoever is not on the case is stopped: that is an answer too. */
const doing = (actor: Actor, work: (deps: Deps) => Promise<unknown>): Promise<unknown> =>
  asActor(actor, (db) => work(depsWithin(db))).catch((problem: unknown) => {
    if (!(problem instanceof NotOnTheTeam)) throw problem;
    return "not-on-the-team";
  });

interface World {
  made: MadeCase;
  advisers: readonly StaffActor[];
  college: Awaited<ReturnType<typeof aService>>;
  /** The next number below a bound, from the random source. */
  pick: (below: number) => number;
}

const rowsOf = ({ made }: World) =>
  asService(async (db) => ({
    case: await db.select().from(cases).where(eq(cases.id, made.id)),
    application: await db.select().from(applications).where(eq(applications.caseId, made.id)),
    referral: await db.select().from(referrals).where(eq(referrals.caseId, made.id)).orderBy(referrals.sentAt, referrals.id),
    step: await db.select().from(steps).where(eq(steps.caseId, made.id)).orderBy(steps.id),
    entries: await db.select().from(triageEntries).where(eq(triageEntries.caseId, made.id)).orderBy(triageEntries.arrivedAt, triageEntries.id),
    plan: await db.select().from(plans).where(eq(plans.caseId, made.id)),
    leads: await db.select().from(caseTeam).where(eq(caseTeam.caseId, made.id)),
    events: await db.select({ kind: caseEvents.kind }).from(caseEvents).where(eq(caseEvents.caseId, made.id)),
  }));
type Rows = Awaited<ReturnType<typeof rowsOf>>;

const lives: Record<"case" | "application" | "referral" | "step", Life<string, string>> = { case: caseLife, application: applicationLife, referral: referralLife, step: stepLife };

/** Somebody new in the queue, as an application leaves them. */
async function aNewcomer(hubId: string): Promise<MadeCase> {
  const made = await aCaseInTriage({ hubId });
  await asService((db) => refreshNextThing(depsWithin(db), made.id));
  return made;
}

const one = <T>({ pick }: World, from: readonly T[]): T | undefined => (from.length > 0 ? from[pick(from.length)] : undefined);
const versionOf = ({ plan }: Rows) => plan[0]?.version ?? 0;

/** Everything somebody may try, at any time, whether it is their turn or not. */
const tries: Record<string, (world: World, rows: Rows, by: StaffActor) => Promise<unknown>> = {
  accept: (world, rows, by) => decide(world, rows, by, { kind: "accept", offer: one(world, ["youth_pathways", "working_futures", "skills_for_all"] as const)!, alsoSkills: world.pick(2) === 0, overrideReason: "resident_prefers" }),
  ask: (world, rows, by) => decide(world, rows, by, { kind: "ask", question: "Can you travel?" }),
  signpost: (world, rows, by) => (world.pick(6) === 0 ? decide(world, rows, by, { kind: "signpost", where: "The library", note: "They help with this" }) : Promise.resolve()),
  keep: (world, rows, by) => decide(world, rows, by, { kind: "keep", note: "Let us talk about it" }),
  answer: ({ made: { resident } }) => doing(resident, (deps) => answerQuestion(deps, resident, { words: "Yes, by bus" })),
  contest: ({ made: { resident } }) => doing(resident, (deps) => contestOffer(deps, resident, { words: "I want to learn first" })),
  addStep: ({ made: { reference } }, rows, by) => doing(by, (deps) => addStep(deps, by, { caseRef: reference, version: versionOf(rows), goal: { newTitle: "Find work" }, title: "Write a CV" })),
  finishStep: (world, rows, by) => withStep(world, rows, (stepId) => doing(by, (deps) => finishStep(deps, by, { caseId: world.made.id, stepId, version: versionOf(rows) }))),
  dropStep: (world, rows, by) => withStep(world, rows, (stepId) => doing(by, (deps) => dropStep(deps, by, { caseId: world.made.id, stepId, version: versionOf(rows) }))),
  reopenStep: (world, rows, by) => withStep(world, rows, (stepId) => doing(by, (deps) => reopenStep(deps, by, { caseId: world.made.id, stepId, version: versionOf(rows) }))),
  agree: ({ made: { reference } }, rows, by) => doing(by, (deps) => agreePlan(deps, by, { caseRef: reference, number: versionOf(rows), agreedOn: today(), way: "in_person" })),
  send: ({ made: { reference }, college }, _rows, by) => doing(by, (deps) => sendReferral(deps, by, { caseRef: reference, serviceId: college.id, chosen: ["name"], note: "", residentAgreedOn: today(), way: "in_person" })),
  provider: (world, rows) => withReferral(world, rows, ({ id, version, status }) => {
    const { provider } = world.college;
    const kind = one(world, world.pick(4) === 0 ? (["accept", "start", "complete"] as const) : possibleAnswers(status));
    return kind && asService((db) => answerReferral(depsWithin(db), provider, id, { version, answer: answers[kind] }));
  }),
  tellProvider: (world, rows, by) => withReferral(world, rows, ({ id, version }) => doing(by, (deps) => answerProvider(deps, by, { referralId: id, version, words: "On Mondays" }))),
  withdraw: (world, rows, by) => withReferral(world, rows, ({ id, version }) => doing(by, (deps) => withdrawReferral(deps, by, { referralId: id, version, reason: "needs_met", words: "" }))),
  join: ({ made: { reference: caseRef } }, _rows, by) => doing(by, (deps) => joinCase(deps, by, { caseRef, reason: "They came to me" })),
  reassign: ({ made: { reference } }, _rows, by) => doing(by, (deps) => reassignCase(deps, by, { caseRef: reference, leadId: by.id, why: "Covering" })),
  timePasses: async ({ pick }) => {
    clock.set(new Date(clock.now().getTime() + (1 + pick(9)) * 86_400_000));
    await expireReferrals();
  },
  close: (world, _rows, by) => (world.pick(20) === 0 ? doing(by, (deps) => closeCase(deps, by, { caseId: world.made.id, reason: "finished", words: "" })) : Promise.resolve()),
  closeOwn: (world) => (world.pick(20) === 0 ? doing(world.made.resident, (deps) => closeOwnCase(deps, world.made.resident, { why: "found_work", words: "" })) : Promise.resolve()),
};

const answers: Record<ProviderAnswer["kind"], ProviderAnswer> = {
  get accept() { return { kind: "accept" as const, words: "" }; },
  get decline() { return { kind: "decline" as const, reason: "no_places" as const, words: "Full" }; },
  get ask() { return { kind: "ask" as const, words: "Which days?" }; },
  get put_on_waiting_list() { return { kind: "put_on_waiting_list" as const, untilOn: day("2027-01-04"), words: "" }; },
  get offer_dates() { return { kind: "offer_dates" as const, days: [day("2027-01-04")], words: "" }; },
  get accept_after_all() { return { kind: "accept_after_all" as const, words: "" }; },
  get start() { return { kind: "start" as const, on: today() }; },
  get not_start() { return { kind: "not_start" as const, words: "" }; },
  get complete() { return { kind: "complete" as const, on: today() }; },
  get leave_early() { return { kind: "leave_early" as const, on: today(), words: "" }; },
};

const decide = (world: World, { entries }: Rows, by: StaffActor, decision: Parameters<typeof decideTriageEntry>[2]["decision"]) => {
  const entry = one(world, world.pick(5) === 0 ? entries : entries.filter(({ decidedAt }) => !decidedAt));
  return entry ? doing(by, (deps) => decideTriageEntry(deps, by, { entryId: entry.id, version: entry.version, decision, ...(decision.kind === "accept" && { leadId: by.id }) })) : Promise.resolve();
};
const withStep = (world: World, { step }: Rows, work: (id: string) => Promise<unknown>) => (step.length > 0 ? work(one(world, step)!.id) : Promise.resolve());
const withReferral = (world: World, { referral }: Rows, work: (row: Rows["referral"][number]) => Promise<unknown> | undefined) => Promise.resolve(referral.length > 0 ? work(world.pick(3) === 0 ? one(world, referral)! : referral.at(-1)!) : undefined);

/** What moved from one look to the next, as "referral: sent → accepted". */
function moved(before: Rows, after: Rows): { noun: keyof typeof lives; from: string | undefined; to: string }[] {
  return (Object.keys(lives) as (keyof typeof lives)[]).flatMap((noun) =>
    after[noun].flatMap((row) => {
      const was = (before[noun] as { id: string; status: string }[]).find(({ id }) => id === row.id)?.status;
      return was === row.status ? [] : [{ noun, from: was, to: row.status }];
    }),
  );
}

describe("whatever people do, in whatever order", () => {
  it("moves each status as its table says, tells each move, and keeps what a list is ordered by true", async () => {
    const source = fc.sample(fc.nat({ max: 1_000_000 }), { numRuns: steppings * 8, seed: Number(process.env.WALK_SEED ?? 11) });
    let at = 0;
    const pick = (below: number) => (source[(at += 1) % source.length] ?? 0) % below;
    const hubId = (await aHub()).id;
    const advisers = [await aStaffMember({ hubIds: [hubId] }), await aStaffMember({ hubIds: [hubId] })];
    const college = await aService();
    const seen = new Set<string>();
    const names = Object.keys(tries);
    let world: World = { made: await aNewcomer(hubId), advisers, college, pick };
    for (let step = 0; step < steppings; step += 1) {
      const before = await rowsOf(world);
      if (before.case[0]!.status === "closed" && pick(6) === 0) {
        world = { ...world, made: await aNewcomer(hubId) };
        continue;
      }
      const name = names[pick(names.length)]!;
      await tries[name]!(world, before, one(world, advisers)!);
      const after = await rowsOf(world);

      const moves = moved(before, after);
      for (const { noun, from, to } of moves) {
        seen.add(`${noun} ${to}`);
        // What begins begins open, or where its first verb leaves it; what was there moves along arrows, never back.
        if (from !== undefined) expect([...reachableFrom(lives[noun], from)], `${name}: ${noun} ${from} became ${to}`).toContain(to);
      }
      if (moves.length > 0) expect(after.events.length, `${name} moved ${JSON.stringify(moves)} and told nothing`).toBeGreaterThan(before.events.length);
      expect(after.leads.filter(({ lead, untilAt }) => lead && !untilAt).length, name).toBeLessThanOrEqual(1);
      expect(after.entries.filter(({ referralId, decidedAt }) => referralId === null && !decidedAt).length, `${name}: turns in triage`).toBeLessThanOrEqual(1);
      if (after.case[0]!.status === "closed") {
        expect(after.entries.filter(({ decidedAt }) => !decidedAt), `${name}: a closed case waits in triage`).toEqual([]);
        expect(after.referral.filter(({ status }) => ["sent", "asked_for_more", "waiting_list", "accepted", "started"].includes(status)), `${name}: a closed case is with a provider`).toEqual([]);
      }
      const facts = (await asService((db) => findCaseFacts(db, [world.made.id], today()))).get(world.made.id)!;
      const next = nextThings(facts, today())[0];
      // A day passing changes what is next without anybody touching the case; the list's order is of days, and those stand.
      if (name !== "timePasses") expect(after.case[0]!.nextDueOn, `${name}: the list says ${after.case[0]!.nextThing}, the facts ${next?.reason}`).toBe(next?.dueOn ?? null);
    }
    // The walk goes everywhere, or it would show little.
    const everywhere = (Object.keys(lives) as (keyof typeof lives)[]).flatMap((noun) => Object.keys(lives[noun]).map((status) => `${noun} ${status}`));
    const neverMade = ["referral draft", "application submitted", "case applied"];
    const missed = everywhere.filter((status) => !seen.has(status) && !neverMade.includes(status));
    if (steppings >= 10_000) expect(missed).toEqual([]);
    else expect(missed.length, missed.join(", ")).toBeLessThan(everywhere.length / 2);
  }, 60_000 + steppings * 200);
});
