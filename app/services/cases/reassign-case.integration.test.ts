import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import type { StaffActor } from "#app/domain/people/actor";
import { depsWithin } from "#app/platform/deps.server";
import { asActor, asService } from "#db/client.server";
import { aCaseInSupport, aCaseInTriage, aHub, aStaffMember, type MadeCase } from "#db/factories/make";
import { takeAccessFrom } from "#db/queries/cases/leave-case";
import * as tables from "#db/schema/index";
import { useServiceDatabase } from "#db/testing/service-database";
import { attachToCase } from "./attach-to-case.server";
import { reassignCase } from "./reassign-case.server";

useServiceDatabase();

const reassign = (actor: StaffActor, { reference }: MadeCase, { id }: StaffActor, why = "Leaves the team") => asActor(actor, (db) => reassignCase(depsWithin(db), actor, { caseRef: reference, leadId: id, why }));
const sees = (actor: StaffActor, { id }: MadeCase) => asActor(actor, async (db) => (await db.select().from(tables.cases).where(eq(tables.cases.id, id))).length === 1);
const teamOf = ({ id }: MadeCase) => asService((db) => db.select().from(tables.caseTeam).where(and(eq(tables.caseTeam.caseId, id), isNull(tables.caseTeam.untilAt))));

async function aHubOfTwo() {
  const hub = await aHub();
  const [lead, colleague] = [await aStaffMember({ hubIds: [hub.id] }), await aStaffMember({ hubIds: [hub.id] })];
  return { hub, lead, colleague, made: await aCaseInSupport({ lead, hubId: hub.id }) };
}

describe("giving a case another lead", () => {
  it("moves it, with a story, an audit entry and a word to the resident that names them", async () => {
    const { lead, colleague, made } = await aHubOfTwo();
    expect(await reassign(lead, made, colleague)).toEqual({ formerLeadId: lead.id });
    const [row] = await asService((db) => db.select().from(tables.cases).where(eq(tables.cases.id, made.id)));
    expect(row).toMatchObject({ leadId: colleague.id, version: 2 });
    expect(await teamOf(made)).toMatchObject([{ staffId: colleague.id, lead: true, reason: "Leaves the team" }]);
    const events = await asService((db) => db.select().from(tables.caseEvents).where(eq(tables.caseEvents.caseId, made.id)).orderBy(asc(sql`${tables.caseEvents.kind}::text`)));
    expect(events).toMatchObject([{ kind: "lead_assigned", details: { name: colleague.name } }, { kind: "message_sent", details: { template: "lead-changed" } }, { kind: "person_left", details: { staffId: lead.id, why: "Leaves the team" } }]);
    const audit = await asActor(made.resident, (db) => db.select().from(tables.auditEntries).where(eq(tables.auditEntries.streamId, made.id)));
    expect(audit).toMatchObject([{ action: "case.reassign", actorName: lead.name, reason: "Leaves the team" }]);
    const [message] = await asService((db) => db.select().from(tables.outbox).where(eq(tables.outbox.caseId, made.id)));
    expect(message).toMatchObject({ template: "lead-changed", subject: "You have a new adviser" });
    expect(message!.body).toContain(colleague.name);
  });

  it("is refused for somebody of another hub, an adviser who has left, the lead it has, a case in triage and one nobody sees", async () => {
    const { hub, lead, colleague, made } = await aHubOfTwo();
    const stranger = await aStaffMember({ hubIds: [(await aHub()).id] });
    expect(await reassign(lead, made, stranger)).toBe("no-such-colleague");
    await asService((db) => db.update(tables.staff).set({ active: false }).where(eq(tables.staff.id, colleague.id)));
    expect(await reassign(lead, made, colleague)).toBe("no-such-colleague");
    expect(await reassign(lead, made, lead)).toBe("leads-already");
    expect(await reassign(lead, await aCaseInTriage({ hubId: hub.id }), lead)).toBe("not-in-support");
    expect(await reassign(stranger, made, lead)).toBe("not-found");
    expect(await teamOf(made)).toMatchObject([{ staffId: lead.id }]);
  });

  it("takes the case from the sight of a former lead whose hub it is not", async () => {
    const { colleague, made, lead } = await aHubOfTwo();
    const guest = await aStaffMember({ hubIds: [(await aHub()).id] });
    await asService(async (db) => {
      await db.update(tables.caseTeam).set({ staffId: guest.id }).where(eq(tables.caseTeam.caseId, made.id));
      await db.update(tables.cases).set({ leadId: guest.id }).where(eq(tables.cases.id, made.id));
      await db.insert(tables.caseAccess).values({ caseId: made.id, granteeId: guest.id });
    });
    expect(await sees(guest, made)).toBe(true);
    expect(await reassign(guest, made, colleague)).toEqual({ formerLeadId: guest.id });
    expect([await sees(guest, made), await sees(lead, made), await sees(colleague, made)]).toEqual([false, true, true]);
  });

  it("makes a colleague who was of the team its lead once, not twice", async () => {
    const { lead, colleague, made } = await aHubOfTwo();
    await asService((db) => db.insert(tables.caseTeam).values({ id: crypto.randomUUID(), caseId: made.id, staffId: colleague.id, lead: false, reason: "Helps", fromAt: new Date() }));
    await reassign(lead, made, colleague);
    expect(await teamOf(made)).toMatchObject([{ staffId: colleague.id, lead: true }]);
  });
});

describe("taking access back", () => {
  it("does nothing for somebody still of the team, for the resident, or when asked by somebody who does not see the case", async () => {
    const { lead, made } = await aHubOfTwo();
    const guest = await aStaffMember({ hubIds: [(await aHub()).id] });
    await asService((db) => attachToCase(depsWithin(db), guest, { reference: made.reference, reason: "They came to my hub" }));
    await asActor(lead, (db) => takeAccessFrom(db, made.id, guest.id));
    expect(await sees(guest, made)).toBe(true);
    await asActor(lead, (db) => takeAccessFrom(db, made.id, made.resident.id));
    expect(await asActor(made.resident, (db) => db.select({ id: tables.cases.id }).from(tables.cases))).toEqual([{ id: made.id }]);
    await asService((db) => db.update(tables.caseTeam).set({ untilAt: new Date() }).where(eq(tables.caseTeam.staffId, guest.id)));
    await asActor(await aStaffMember({ hubIds: [(await aHub()).id] }), (db) => takeAccessFrom(db, made.id, guest.id));
    expect(await sees(guest, made)).toBe(true);
  });
});
