import { and, asc, eq, isNull } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { day } from "#app/domain/calendar/calendar-day";
import type { StaffActor } from "#app/domain/people/actor";
import { depsWithin } from "#app/platform/deps.server";
import { freshId, now } from "#app/platform/service.server";
import { readConversation } from "#app/services/correspondence/read-conversation.server";
import { asActor, asService } from "#db/client.server";
import { aCaseInSupport, aCaseInTriage, aHub, aResident, aService, aStaffMember } from "#db/factories/make";
import { findBulkAct, listBulkRows } from "#db/queries/bulk/bulk-acts";
import * as tables from "#db/schema/index";
import { useServiceDatabase } from "#db/testing/service-database";
import { doToMany, type ToDo } from "./do-to-many.server";
import { undoMany } from "./undo-many.server";

const database = useServiceDatabase();

const doTo = async (actor: StaffActor, made: readonly { reference: string }[], todo: ToDo) => (await asActor(actor, (db) => doToMany(depsWithin(db), actor, made.map(({ reference }) => reference), todo))).actId;
const undo = (actor: StaffActor, actId: string) => asActor(actor, (db) => undoMany(depsWithin(db), actor, actId));
const results = async (actor: StaffActor, actId: string) => Object.fromEntries((await asActor(actor, (db) => listBulkRows(db, actId))).map(({ reference, result, why }) => [reference, why || result]));
const caseOf = async ({ id }: { id: string }) => (await asService((db) => db.select().from(tables.cases).where(eq(tables.cases.id, id))))[0]!;
const messagesOf = ({ id }: { id: string }) => asService((db) => db.select().from(tables.outbox).where(eq(tables.outbox.caseId, id)).orderBy(asc(tables.outbox.createdAt)));
const kindsOf = async ({ id }: { id: string }) => (await asService((db) => db.select().from(tables.caseEvents).where(eq(tables.caseEvents.caseId, id)).orderBy(asc(tables.caseEvents.recordedAt)))).map(({ kind }) => kind);

async function aTeam() {
  const hub = await aHub();
  const [lead, colleague] = [await aStaffMember({ hubIds: [hub.id] }), await aStaffMember({ hubIds: [hub.id] })];
  const two = [await aCaseInSupport({ lead, hubId: hub.id }), await aCaseInSupport({ lead, hubId: hub.id })] as const;
  return { hub, lead, colleague, two };
}
const finished: ToDo = { kind: "close", reason: "finished", words: "" };

describe("closing many cases", () => {
  it("closes each, tells nobody for half an hour, and can be undone with everything that ended", async () => {
    const { lead, two } = await aTeam();
    const [made] = two;
    await asService((db) => db.insert(tables.documentRequests).values({ id: freshId(), caseId: made.id, what: "A payslip", askedAt: now(), askedBy: lead.id, askedByName: lead.name }));
    const actId = await doTo(lead, two, finished);
    expect(await results(lead, actId)).toEqual({ [two[0].reference]: "done", [two[1].reference]: "done" });
    expect(await caseOf(made)).toMatchObject({ status: "closed", closeReason: "finished" });
    const [message] = await messagesOf(made);
    expect(message).toMatchObject({ template: "case-closed", status: "queued", dueAt: new Date("2026-03-11T10:30:00Z") });

    database.clock.set("2026-03-11T10:29:00Z");
    expect(await undo(lead, actId)).toBe("done");
    expect(await results(lead, actId)).toEqual({ [two[0].reference]: "undone", [two[1].reference]: "undone" });
    expect(await caseOf(made)).toMatchObject({ status: "in_support", closedOn: null, closeReason: null, nextThing: "They have not met an adviser yet" });
    expect(await messagesOf(made)).toEqual([]);
    expect(await kindsOf(made)).toContain("case_reopened");
    const [spell] = await asService((db) => db.select().from(tables.enrolments).where(eq(tables.enrolments.caseId, made.id)));
    const [request] = await asService((db) => db.select().from(tables.documentRequests).where(eq(tables.documentRequests.caseId, made.id)));
    expect([spell!.untilOn, request!.withdrawnAt]).toEqual([null, null]);
  });

  it("leaves out what is not to be closed among many, with the reason, and what the asker does not see without a word", async () => {
    const { hub, lead, colleague, two } = await aTeam();
    const service = await aService();
    await asService((db) => db.insert(tables.referrals).values({ id: freshId(), reference: freshId(), caseId: two[0].id, serviceId: service.id, organisationId: service.organisationId, status: "sent", shared: [], residentAgreedOn: day("2026-03-10"), madeBy: lead.id, madeByName: lead.name, sentAt: now(), respondByOn: day("2026-03-25") }));
    const theirs = await aCaseInSupport({ lead: colleague, hubId: hub.id });
    const waiting = await aCaseInTriage({ hubId: hub.id });
    const hidden = await aCaseInSupport({ lead, hubId: hub.id, restricted: true });
    const far = await aCaseInSupport();
    const actId = await doTo(lead, [...two, theirs, waiting, hidden, far], finished);
    expect(await results(lead, actId)).toEqual({ [two[0].reference]: "open_referrals", [two[1].reference]: "done", [theirs.reference]: "not_on_team", [waiting.reference]: "in_triage", [hidden.reference]: "restricted" });
    expect([(await caseOf(far)).status, (await caseOf(hidden)).status, (await caseOf(theirs)).status]).toEqual(["in_support", "in_support", "in_support"]);
  });

  it("does not put back a case that somebody changed meanwhile, and says so", async () => {
    const { lead, colleague, two } = await aTeam();
    const actId = await doTo(lead, two, finished);
    await asService((db) => db.insert(tables.caseEvents).values({ id: freshId(), caseId: two[0].id, kind: "resident_wrote", happenedOn: day("2026-03-11"), recordedAt: now(), actorName: "Rosa", residentMaySee: true }));
    expect(await undo(colleague, actId)).toBe("not-found");
    expect(await undo(lead, actId)).toBe("done");
    expect(await results(lead, actId)).toEqual({ [two[0].reference]: "changed", [two[1].reference]: "undone" });
    expect([(await caseOf(two[0])).status, (await caseOf(two[1])).status]).toEqual(["closed", "in_support"]);
    expect(await messagesOf(two[0])).toHaveLength(1);
  });

  it("cannot be undone after half an hour, nor twice", async () => {
    const { lead, two } = await aTeam();
    const [late, twice] = [await doTo(lead, [two[0]], finished), await doTo(lead, [two[1]], finished)];
    expect([await undo(lead, twice), await undo(lead, twice)]).toEqual(["done", "too-late"]);
    database.clock.set("2026-03-11T10:30:01Z");
    expect(await undo(lead, late)).toBe("too-late");
    expect((await caseOf(two[0])).status).toBe("closed");
  });
});

describe("writing to many residents", () => {
  const words: ToDo = { kind: "message", words: "The hub is closed on Friday." };

  it("writes to each that can be written to, and takes back what nobody has read", async () => {
    const { hub, lead, two } = await aTeam();
    const silent = await aCaseInSupport({ lead, hubId: hub.id, resident: await aResident({ email: null, phone: null }) });
    const actId = await doTo(lead, [...two, silent], words);
    expect(await results(lead, actId)).toEqual({ [two[0].reference]: "done", [two[1].reference]: "done", [silent.reference]: "no_safe_way" });
    await asActor(two[0].resident, (db) => readConversation(depsWithin(db), two[0].resident, { residentId: two[0].resident.id }));
    expect(await undo(lead, actId)).toBe("done");
    expect(await results(lead, actId)).toEqual({ [two[0].reference]: "read", [two[1].reference]: "undone", [silent.reference]: "no_safe_way" });
    const left = async ({ id }: { id: string }) => (await asService((db) => db.select().from(tables.caseMessages).where(eq(tables.caseMessages.caseId, id)))).length;
    expect([await left(two[0]), await left(two[1])]).toEqual([1, 0]);
    expect([await messagesOf(two[0]), await messagesOf(two[1])].map(({ length }) => length)).toEqual([1, 0]);
    expect(await kindsOf(two[1])).toContain("message_taken_back");
  });

  it("answers nothing they wrote", async () => {
    const { lead, two } = await aTeam();
    await asService((db) => db.insert(tables.caseMessages).values({ id: freshId(), caseId: two[0].id, fromResident: true, authorId: two[0].resident.id, authorName: "Rosa", organisationName: "", words: "When do we meet?", writtenAt: now(), readAt: now() }));
    await doTo(lead, two, words);
    const [waits] = await asService((db) => db.select().from(tables.caseMessages).where(and(eq(tables.caseMessages.caseId, two[0].id), eq(tables.caseMessages.fromResident, true))));
    expect(waits!.answeredAt).toBeNull();
  });
});

describe("reassigning many cases", () => {
  const leadOf = async (made: { id: string }) => (await caseOf(made)).leadId;
  const team = ({ id }: { id: string }) => asService((db) => db.select().from(tables.caseTeam).where(and(eq(tables.caseTeam.caseId, id), isNull(tables.caseTeam.untilAt))));

  it("gives a leaver's cases to a colleague by whoever sees them, and gives them back", async () => {
    const { hub, lead, colleague, two } = await aTeam();
    const elsewhere = await aCaseInSupport();
    const both = await aStaffMember({ hubIds: [hub.id, elsewhere.hubId] });
    const actId = await doTo(both, [...two, elsewhere], { kind: "reassign", leadId: colleague.id, why: "Amina leaves" });
    expect(await results(both, actId)).toEqual({ [two[0].reference]: "done", [two[1].reference]: "done", [elsewhere.reference]: "not_of_hub" });
    expect([await leadOf(two[0]), await leadOf(elsewhere)]).toEqual([colleague.id, elsewhere.lead.id]);
    expect(await messagesOf(two[0])).toMatchObject([{ template: "lead-changed", dueAt: new Date("2026-03-11T10:30:00Z") }]);
    expect(await undo(both, actId)).toBe("done");
    expect(await leadOf(two[0])).toBe(lead.id);
    expect(await team(two[0])).toMatchObject([{ staffId: lead.id, lead: true }]);
    expect(await messagesOf(two[0])).toEqual([]);
  });

  it("leaves a case that had no lead without one, once undone; and says so where the former one is gone", async () => {
    const { lead, colleague, two } = await aTeam();
    await asService(async (db) => {
      await db.update(tables.cases).set({ leadId: null }).where(eq(tables.cases.id, two[0].id));
      await db.update(tables.caseTeam).set({ untilAt: now() }).where(eq(tables.caseTeam.caseId, two[0].id));
    });
    const actId = await doTo(colleague, two, { kind: "reassign", leadId: colleague.id, why: "Shared out" });
    await asService((db) => db.update(tables.staff).set({ active: false }).where(eq(tables.staff.id, lead.id)));
    expect(await undo(colleague, actId)).toBe("done");
    expect(await results(colleague, actId)).toEqual({ [two[0].reference]: "undone", [two[1].reference]: "lead_gone" });
    expect([await leadOf(two[0]), await leadOf(two[1])]).toEqual([null, colleague.id]);
    expect(await team(two[0])).toEqual([]);
  });
});

it("is nobody's but whose act it is: another adviser, a manager, a resident", async () => {
  const { lead, colleague, two } = await aTeam();
  const actId = await doTo(lead, two, finished);
  for (const actor of [colleague, await aStaffMember({ roles: ["manager"] }), two[0].resident]) expect(await asActor(actor, (db) => findBulkAct(db, actId))).toBeUndefined();
  expect(await asActor(lead, (db) => findBulkAct(db, actId))).toMatchObject({ kind: "close", byId: lead.id });
});
