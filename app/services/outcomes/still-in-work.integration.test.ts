import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "#app/domain/people/actor";
import type { SustainmentAnswer } from "#app/domain/outcomes/sustainment-check";
import { depsWithin, type Deps } from "#app/platform/deps.server";
import { asActor, asService } from "#db/client.server";
import { aCaseInSupport, aResident, aService, aStaffMember } from "#db/factories/make";
import { aJobStart } from "#db/factories/make-job";
import { findNewestCheck, listChecksOfCase } from "#db/queries/outcomes/sustainment-checks";
import { listFacts } from "#db/queries/returns/list-facts";
import { caseEvents, cases, outbox, residentLinks, sustainmentChecks } from "#db/schema/index";
import { useServiceDatabase } from "#db/testing/service-database";
import { addToAnswer } from "./add-to-answer.server";
import { answerSustainment } from "./answer-sustainment.server";
import { askStillInWork } from "./ask-still-in-work.server";
import { openAnswerLink } from "./open-answer-link.server";
import { seeToAnswer } from "./see-to-answer.server";

const { clock } = useServiceDatabase();

type Made = Awaited<ReturnType<typeof aCaseInSupport>>;
let made: Made;
let job: { id: string };

/** 13 weeks to the day before the clock of these tests, a Wednesday at ten. */
const thirteenWeeksAgo = "2025-12-10";

const doing = <T>(actor: Actor, work: (deps: Deps) => Promise<T>) => asActor(actor, (db) => work(depsWithin(db)));
const checks = (of: Made = made) => asService((db) => listChecksOfCase(db, of.id));
const messages = (of: Made = made) => asService((db) => db.select().from(outbox).where(eq(outbox.caseId, of.id)).orderBy(outbox.createdAt, outbox.id));
const theCase = async () => (await asService((db) => db.select().from(cases).where(eq(cases.id, made.id))))[0]!;
const kinds = async () => (await asService((db) => db.select().from(caseEvents).where(eq(caseEvents.caseId, made.id)).orderBy(caseEvents.recordedAt, caseEvents.id))).map(({ kind }) => kind);
const tokenIn = ({ secrets }: { secrets: Record<string, string> | null }) => secrets!["link"]!.split("/still-in-work/")[1]!;
const opened = async () => openAnswerLink(tokenIn((await messages()).at(-1)!));
const answer = async (said: SustainmentAnswer) => doing(made.resident, async (deps) => answerSustainment(deps, made.resident, { checkId: (await findNewestCheck(deps.db, made.id))!.id, answer: said }));

beforeEach(async () => {
  // Whatever an earlier test left is not asked about in this one.
  await asService((db) => db.update(cases).set({ status: "closed", closeReason: "recorded_in_error" }));
  made = await aCaseInSupport({ over: { openedOn: "2025-11-03" as never, supportStartedOn: "2025-11-04" as never, firstMetOn: "2025-11-05" as never, planAgreedOn: "2025-11-12" as never } });
  job = await aJobStart(made, thirteenWeeksAgo);
});

describe("asking whether somebody is still in the job", () => {
  it("asks once, by the safe way, with a link that stands nowhere else and names nobody's employer", async () => {
    expect(await askStillInWork()).toBe(1);
    expect(await askStillInWork()).toBe(0);
    expect(await checks()).toMatchObject([{ outcomeId: job.id, weeks: 13, dueOn: "2026-03-11" }]);
    const [message] = await messages();
    expect(message).toMatchObject({ template: "still-in-work", channel: "email", subject: "Are you still in your job?" });
    expect(message!.body).toContain("Answer here: ((link))");
    expect(message!.body).not.toContain("Bakery");
    const token = tokenIn(message!);
    const kept = JSON.stringify(await asService((db) => db.select().from(residentLinks)));
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(kept).not.toContain(token);
    // In the same instant of a stopped clock, so in no order.
    expect((await kinds()).sort()).toEqual(["message_sent", "sustainment_asked"]);
  });

  it("asks once when two workers do it at the same time", async () => {
    const asked = await Promise.all([askStillInWork(), askStillInWork(), askStillInWork()]);
    expect(asked.reduce((sum, each) => sum + each, 0)).toBe(1);
    expect(await checks()).toHaveLength(1);
    expect(await messages()).toHaveLength(1);
  });

  it("asks again when the next time comes, and not in between", async () => {
    await askStillInWork();
    clock.set("2026-06-09T10:00:00Z");
    expect(await askStillInWork()).toBe(0);
    clock.set("2026-06-10T10:00:00Z");
    expect(await askStillInWork()).toBe(1);
    expect((await checks()).map(({ weeks }) => weeks)).toEqual([13, 26]);
  });

  it("waits for an hour that is safe", async () => {
    const evenings = await aResident({ safeContact: { channels: ["text"], contentFree: true, noVoicemail: true, hours: { from: "18:00", to: "20:00" } }, phone: "07700 900123" });
    const theirs = await aCaseInSupport({ resident: evenings });
    await aJobStart(theirs, thirteenWeeksAgo);
    await askStillInWork();
    expect(await checks(theirs)).toEqual([]);
    clock.set("2026-03-11T18:30:00Z");
    await askStillInWork();
    expect(await messages(theirs)).toMatchObject([{ channel: "text", subject: "You have a message", body: expect.not.stringContaining("job") as string }]);
  });

  it("is left to an adviser where nobody may write to them, and says so nowhere as a question that was sent", async () => {
    const byPhone = await aResident({ safeContact: { channels: ["phone"], contentFree: true, noVoicemail: true }, phone: "07700 900124" });
    const theirs = await aCaseInSupport({ resident: byPhone, over: { openedOn: "2025-11-03" as never, supportStartedOn: "2025-11-04" as never, firstMetOn: "2025-11-05" as never, planAgreedOn: "2025-11-12" as never } });
    await aJobStart(theirs, thirteenWeeksAgo);
    await askStillInWork();
    expect(await checks(theirs)).toMatchObject([{ weeks: 13, sent: false }]);
    expect(await messages(theirs)).toEqual([]);
    const events = await asService((db) => db.select({ kind: caseEvents.kind }).from(caseEvents).where(eq(caseEvents.caseId, theirs.id)));
    expect(events.map(({ kind }) => kind)).not.toContain("sustainment_asked");
    const [row] = await asService((db) => db.select().from(cases).where(eq(cases.id, theirs.id)));
    expect(row).toMatchObject({ nextThing: "Nobody could write to ask whether they are still in the job, 13 weeks on", nextDueOn: "2026-03-13" });
  });

  it("asks after the case has closed, too, but nobody who wanted no support", async () => {
    await asService((db) => db.update(cases).set({ status: "closed", closeReason: "no_longer_wanted" }).where(eq(cases.id, made.id)));
    expect(await askStillInWork()).toBe(0);
    await asService((db) => db.update(cases).set({ closeReason: "finished" }).where(eq(cases.id, made.id)));
    expect(await askStillInWork()).toBe(1);
  });

  it("asks nothing about a record that was made in error or taken back", async () => {
    const other = await aCaseInSupport();
    const wrong = await aJobStart(other, thirteenWeeksAgo);
    await aJobStart(other, thirteenWeeksAgo, { supersedesId: wrong.id, supersedeReason: "did_not_happen", recordedInError: true });
    await askStillInWork();
    expect(await checks(other)).toEqual([]);
  });
});

describe("an answer", () => {
  it("waits for the adviser to record it, filled in by nobody but them", async () => {
    await askStillInWork();
    expect(await answer("still_there")).toBe("done");
    expect(await theCase()).toMatchObject({ nextThing: "They are still in the job after 13 weeks: record it", nextDueOn: "2026-04-01" });
    expect((await asService((db) => listFacts(db, [made.resident.id]))).facts.map(({ kind }) => kind)).not.toContain("sustained_13_weeks");
  });

  it("is taken once: a second one changes nothing", async () => {
    await askStillInWork();
    await answer("still_there");
    expect(await answer("left")).toBe("already-answered");
    expect((await checks())[0]).toMatchObject({ answer: "still_there" });
  });

  it("that they left is for the lead today, and ends the job in what counts", async () => {
    await askStillInWork();
    await answer("left");
    expect(await theCase()).toMatchObject({ nextThing: "They left their job", nextDueOn: "2026-03-11" });
    expect(await doing(made.resident, async (deps) => addToAnswer(deps, made.resident, { checkId: (await checks())[0]!.id, endedOn: "2026-02-27" as never, words: "The bakery closed" }))).toBe("done");
    const { cases: counted } = await asService((db) => listFacts(db, [made.resident.id]));
    expect(counted[0]?.spells).toMatchObject([{ startedOn: thirteenWeeksAgo, endedOn: "2026-02-27" }]);
    clock.set("2026-06-10T10:00:00Z");
    expect(await askStillInWork()).toBe(0);
  });

  it("that they left reaches somebody when the case is closed", async () => {
    await asService((db) => db.update(cases).set({ status: "closed", closeReason: "finished" }).where(eq(cases.id, made.id)));
    await askStillInWork();
    await answer("left");
    expect(await theCase()).toMatchObject({ status: "closed", nextThing: "They left their job", nextDueOn: "2026-03-11" });
  });

  it("has no last day in the future, and nothing to add to still being there", async () => {
    await askStillInWork();
    const [check] = await checks();
    const add = () => doing(made.resident, (deps) => addToAnswer(deps, made.resident, { checkId: check!.id, endedOn: "2026-03-12" as never, words: "" }));
    expect(await add()).toBe("not-possible");
    await answer("left");
    expect(await add()).toBe("in-the-future");
  });

  it("is seen to once: by an outcome that was recorded, or by a talk that is written down", async () => {
    await askStillInWork();
    await answer("changed_job");
    const [check] = await checks();
    const see = () => doing(made.lead, (deps) => seeToAnswer(deps, made.lead, { caseRef: made.reference, checkId: check!.id, words: "A café, from Monday" }));
    expect(await see()).toBe("done");
    expect(await see()).toBe("already-seen-to");
    expect(await theCase()).toMatchObject({ nextThing: null });
    expect(await kinds()).toContain("contact_recorded");
  });
});

describe("the link in the question", () => {
  it("opens until it is answered, then says so, and ends", async () => {
    await askStillInWork();
    expect(await opened()).toMatchObject({ state: "open" });
    await answer("changed_job");
    expect(await opened()).toMatchObject({ state: "answered", mayAdd: true });
    clock.set("2026-03-13T10:00:00Z");
    expect(await opened()).toMatchObject({ state: "answered", mayAdd: false });
    clock.set("2026-05-11T10:00:00Z");
    expect(await opened()).toEqual({ state: "expired" });
    expect(await openAnswerLink("nonsense")).toEqual({ state: "unknown" });
    expect(await openAnswerLink("A".repeat(43))).toEqual({ state: "unknown" });
  });
});

describe("the walls", () => {
  it("show a question to the resident and to who sees the case, and to nobody else", async () => {
    await askStillInWork();
    const seen = (actor: Actor) => asActor(actor, (db) => db.select().from(sustainmentChecks).where(eq(sustainmentChecks.caseId, made.id)));
    expect(await seen(made.resident)).toHaveLength(1);
    expect(await seen(made.lead)).toHaveLength(1);
    for (const other of [await aResident(), await aStaffMember({ hubIds: [(await aCaseInSupport()).hubId] }), (await aService()).provider]) expect(await seen(other)).toEqual([]);
  });

  it("let nobody answer for somebody else", async () => {
    await askStillInWork();
    const stranger = await aResident();
    const [check] = await checks();
    expect(await doing(stranger, (deps) => answerSustainment(deps, stranger, { checkId: check!.id, answer: "left" }))).toBe("not-found");
    const elsewhere = await aCaseInSupport();
    expect(await doing(elsewhere.lead, (deps) => seeToAnswer(deps, elsewhere.lead, { caseRef: elsewhere.reference, checkId: check!.id, words: "x" }))).toBe("not-found");
  });
});
