import { asc, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { day } from "#app/domain/calendar/calendar-day";
import type { StaffActor } from "#app/domain/people/actor";
import { depsWithin, type Deps } from "#app/platform/deps.server";
import { asActor, asService } from "#db/client.server";
import { aCaseInSupport, aStaffMember, type MadeCase } from "#db/factories/make";
import { findRequest, listOpenRequests, listRequestsOfCase } from "#db/queries/rights/requests";
import * as tables from "#db/schema/index";
import { useServiceDatabase } from "#db/testing/service-database";
import { countUnseen } from "./count-unseen.server";
import { decidePassages } from "./decide-passages.server";
import { recordRequest } from "./record-request.server";

const { clock } = useServiceDatabase();
const as = <T>(actor: StaffActor, work: (deps: Deps) => Promise<T>) => asActor(actor, (db) => work(depsWithin(db)));
const aManager = () => aStaffMember({ roles: ["manager"], name: "Morgan Ellis" });
const ask = (actor: StaffActor, { reference: caseRef }: MadeCase) => as(actor, (deps) => recordRequest(deps, actor, { caseRef, kind: "copy", asker: "themselves", identity: "document_seen", words: "", askedOn: day("2026-03-10") }));
const passage = { key: "k1", part: "Notes", label: "1 March", values: ["Her mother is ill"], writtenBy: "Amina" };

async function asked(made: MadeCase, manager: StaffActor): Promise<string> {
  const done = await ask(manager, made);
  if (typeof done === "string") throw new Error(done);
  return done.requestId;
}
const storyOf = ({ id }: MadeCase) => asService((db) => db.select({ kind: tables.caseEvents.kind, details: tables.caseEvents.details }).from(tables.caseEvents).where(eq(tables.caseEvents.caseId, id)).orderBy(asc(tables.caseEvents.recordedAt), asc(tables.caseEvents.id)));
const auditOf = async ({ id }: MadeCase) => (await asService((db) => db.select({ action: tables.auditEntries.action }).from(tables.auditEntries).where(eq(tables.auditEntries.streamId, id)).orderBy(asc(tables.auditEntries.seq)))).map(({ action }) => action);

describe("somebody asks for everything held about them", () => {
  it("is written down with its last day, in the story and in the audit", async () => {
    const [made, manager] = [await aCaseInSupport(), await aManager()];
    const requestId = await asked(made, manager);
    expect(await asActor(manager, (db) => listRequestsOfCase(db, made.id))).toMatchObject([{ id: requestId, dueOn: "2026-04-10", recordedByName: "Morgan Ellis", answeredAt: null }]);
    expect((await asActor(manager, (db) => listOpenRequests(db))).map(({ id }) => id)).toContain(requestId);
    expect(await storyOf(made)).toContainEqual({ kind: "copy_asked", details: { requestId, dueOn: "2026-04-10" } });
    expect(await auditOf(made)).toContain("rights.ask");
  });

  it("is answered once every passage is decided, and can be read through again", async () => {
    const [made, manager] = [await aCaseInSupport(), await aManager()];
    const requestId = await asked(made, manager);
    const decide = (decided: Parameters<typeof decidePassages>[2]["decided"]) => as(manager, (deps) => decidePassages(deps, manager, { of: made, requestId, passages: [passage], decided }));
    expect(await decide({})).toBe("undecided");
    expect((await asActor(manager, (db) => findRequest(db, made.id, requestId)))!.answeredAt).toBeNull();
    // What stands for no passage is not kept.
    expect(await decide({ k1: "about_others", gone: "give" })).toBe("done");
    expect(await asActor(manager, (db) => findRequest(db, made.id, requestId))).toMatchObject({ answer: "partly", passages: { k1: "about_others" }, answeredAt: clock.now(), answeredByName: "Morgan Ellis" });
    expect(await storyOf(made)).toContainEqual({ kind: "copy_ready", details: { requestId, leftOut: 1 } });
    expect((await asActor(manager, (db) => listOpenRequests(db))).map(({ id }) => id)).not.toContain(requestId);
    expect(await decide({ k1: "give" })).toBe("done");
    expect((await asActor(manager, (db) => findRequest(db, made.id, requestId)))!.answer).toBe("given");
  });

  it("is a manager's who sees the case: neither its lead nor another manager reads a request", async () => {
    const [restricted, manager] = [await aCaseInSupport({ restricted: true }), await aManager()];
    expect(await ask(manager, restricted)).toBe("not-found");
    const made = await aCaseInSupport();
    const requestId = await asked(made, manager);
    expect(await asActor(made.lead, (db) => listRequestsOfCase(db, made.id))).toEqual([]);
    await expect(ask(made.lead, made)).rejects.toThrow();
    // Of another case it is no request.
    const other = await aCaseInSupport();
    expect(await as(manager, (deps) => decidePassages(deps, manager, { of: other, requestId, passages: [], decided: {} }))).toBe("not-found");
  });

  it("stays as it was asked", async () => {
    const [made, manager] = [await aCaseInSupport(), await aManager()];
    const requestId = await asked(made, manager);
    await expect(asService((db) => db.update(tables.rightsRequests).set({ dueOn: day("2027-01-01") }).where(eq(tables.rightsRequests.id, requestId)))).rejects.toThrow();
  });

  it("says how many notes its reader does not see, and of whom they see all", async () => {
    const [made, manager] = [await aCaseInSupport(), await aManager()];
    expect(await countUnseen(manager, made.resident.id)).toEqual({ cases: 0, notes: 0 });
    const elsewhere = await aStaffMember({ hubIds: [made.hubId] });
    await asService((db) => db.insert(tables.caseNotes).values({ id: made.id, caseId: made.id, visibility: "organisation", words: "Ours alone", authorId: elsewhere.id, authorName: elsewhere.name, organisationId: elsewhere.organisationId, organisationName: elsewhere.organisationName, writtenAt: clock.now() }));
    expect(await countUnseen(manager, made.resident.id)).toEqual({ cases: 0, notes: 1 });
  });
});
