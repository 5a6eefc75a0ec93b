import { and, eq, isNull } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { anApplication } from "#app/domain/applications/builders";
import { questionsVersion } from "#app/domain/applications/questions";
import type { Actor, StaffActor } from "#app/domain/people/actor";
import { depsWithin, type Deps } from "#app/platform/deps.server";
import { receiveApplication } from "#app/services/applications/receive-application.server";
import { attachToCase } from "#app/services/cases/attach-to-case.server";
import { joinCase } from "#app/services/cases/join-case.server";
import { leaveCase } from "#app/services/cases/leave-case.server";
import { reassignCase } from "#app/services/cases/reassign-case.server";
import { asActor, asService } from "#db/client.server";
import { aCaseInSupport, aHub, aStaffMember, type MadeCase } from "#db/factories/make";
import { joinsTeam } from "#db/factories/make-team";
import * as tables from "#db/schema/index";
import { useServiceDatabase } from "#db/testing/service-database";
import { breakGlass } from "./break-glass.server";
import { declareConflict } from "./declare-conflict.server";
import { endConflict } from "./end-conflict.server";
import { namePeople } from "./name-people.server";
import { nameTriager } from "./name-triager.server";
import { restrictCase } from "./restrict-case.server";
import { reviewBreakGlass } from "./review-break-glass.server";
import { unrestrictCase } from "./unrestrict-case.server";
import { listUnseenInTriage } from "#db/queries/triage/unseen";

const database = useServiceDatabase();

const onBehalf = <T>(work: (deps: Deps) => Promise<T>) => asService((db) => work(depsWithin(db)));
const doing = <T>(actor: Actor, work: (deps: Deps) => Promise<T>) => asActor(actor, (db) => work(depsWithin(db)));
const sees = (actor: Actor, { id }: { id: string }) => asActor(actor, async (db) => (await db.select({ id: tables.cases.id }).from(tables.cases).where(eq(tables.cases.id, id))).length === 1);
const storyOf = async ({ id }: { id: string }) => (await asService((db) => db.select().from(tables.caseEvents).where(eq(tables.caseEvents.caseId, id)))).map(({ kind }) => kind);
const auditOf = async ({ id }: { id: string }) => (await asService((db) => db.select().from(tables.auditEntries).where(eq(tables.auditEntries.streamId, id)))).map(({ action }) => action);
const restrict = (actor: StaffActor, { reference }: MadeCase, named: readonly StaffActor[] = []) => onBehalf((deps) => restrictCase(deps, actor, { caseRef: reference, reason: "high_risk", words: "", named: named.map(({ id }) => id) }));
const keepOut = (actor: StaffActor, { reference }: MadeCase, whom: StaffActor, takesOver?: StaffActor) => onBehalf((deps) => declareConflict(deps, actor, { caseRef: reference, staffId: whom.id, kind: "relative", takesOverId: takesOver?.id }));

let made: MadeCase & { lead: StaffActor };
let colleague: StaffActor, member: StaffActor, manager: StaffActor, second: StaffActor;

beforeEach(async () => {
  made = await aCaseInSupport();
  [colleague, member, manager, second] = await Promise.all([aStaffMember({ hubIds: [made.hubId] }), aStaffMember({ hubIds: [made.hubId] }), aStaffMember({ roles: ["manager"] }), aStaffMember({ roles: ["manager"] })]);
  await joinsTeam(made, member);
});

describe("a restricted case", () => {
  it("is seen by its team, whoever was named and the resident, and does not exist for anybody else", async () => {
    expect(await restrict(made.lead, made, [second])).toBe("done");
    for (const actor of [made.lead, member, second, made.resident]) expect(await sees(actor, made)).toBe(true);
    for (const actor of [colleague, manager]) expect(await sees(actor, made)).toBe(false);
    expect(await storyOf(made)).toContain("case_restricted");
    expect(await auditOf(made)).toContain("case.restrict");
    expect(await restrict(made.lead, made)).toBe("restricted-already");
  });

  it("takes every other case of the same person with it", async () => {
    const earlier = await aCaseInSupport({ resident: made.resident, hubId: made.hubId });
    await restrict(made.lead, made);
    expect(await sees(colleague, earlier)).toBe(false);
    expect(await sees(earlier.lead, earlier)).toBe(true);
  });

  it("is restricted by its lead or a manager who sees it, not by a colleague; and for a stranger there is none", async () => {
    expect(await restrict(colleague, made)).toBe("not-yours");
    expect(await restrict(member, made)).toBe("not-yours");
    expect(await restrict(await aStaffMember({ hubIds: [(await aHub()).id] }), made)).toBe("not-found");
    expect(await restrict(manager, made)).toBe("done");
    expect(await sees(manager, made)).toBe(true);
    expect(await sees(second, made)).toBe(false);
  });

  it("names others, and whoever is taken off sees it no longer; its team stays", async () => {
    await restrict(made.lead, made, [second]);
    expect(await onBehalf((deps) => namePeople(deps, made.lead, { caseRef: made.reference, named: [colleague.id] }))).toBe("done");
    expect([await sees(colleague, made), await sees(second, made), await sees(member, made)]).toEqual([true, false, true]);
    expect(await onBehalf((deps) => namePeople(deps, second, { caseRef: made.reference, named: [second.id] }))).toBe("not-found");
    expect(await doing(member, (deps) => leaveCase(deps, member, { caseRef: made.reference, staffId: member.id, why: "I move to another team" }))).toBe("done");
    expect(await sees(member, made)).toBe(false);
  });

  it("opens to its hub and the managers again, with a reason", async () => {
    await restrict(made.lead, made);
    expect(await onBehalf((deps) => unrestrictCase(deps, made.lead, { caseRef: made.reference, words: "The risk is over" }))).toBe("done");
    for (const actor of [colleague, manager]) expect(await sees(actor, made)).toBe(true);
    expect(await storyOf(made)).toContain("case_unrestricted");
  });

  it("stays restricted when its person comes back, for the people named before", async () => {
    await restrict(made.lead, made);
    const again = await onBehalf((deps) => receiveApplication(deps, anApplication(), questionsVersion, { knownId: made.resident.id }));
    expect(await sees(made.lead, { id: again.caseId })).toBe(true);
    for (const actor of [colleague, manager]) expect(await sees(actor, { id: again.caseId })).toBe(false);
  });
});

describe("opening a restricted case without leave", () => {
  const open = (actor: StaffActor, reference: string) => onBehalf((deps) => breakGlass(deps, actor, { reference, reason: "risk_to_life", words: "She rang and is not safe" }));

  it("lasts until the end of the day, is read by the resident, told to the managers and lets nobody change anything", async () => {
    await restrict(made.lead, made);
    expect(await open(colleague, made.reference.toLowerCase())).toEqual({ reference: made.reference });
    expect(await sees(colleague, made)).toBe(true);
    expect(await storyOf(made)).toContain("opened_in_emergency");
    expect(await auditOf(made)).toContain("case.break-glass");
    const told = await asService((db) => db.select().from(tables.outbox).where(eq(tables.outbox.template, "opened-without-leave")));
    expect(told.length).toBeGreaterThan(0);
    for (const { subject, body } of told) expect(`${subject}${body}`).not.toContain(made.reference);
    expect(await doing(colleague, (deps) => joinCase(deps, colleague, { caseRef: made.reference, reason: "I go on" }))).toBe("not-found");
    database.clock.set("2026-03-12T00:30:00Z");
    expect(await sees(colleague, made)).toBe(false);
  });

  it("ends before the day is over where the people are named again without it", async () => {
    await restrict(made.lead, made, [second]);
    await open(colleague, made.reference);
    expect(await onBehalf((deps) => namePeople(deps, made.lead, { caseRef: made.reference, named: [second.id] }))).toBe("done");
    expect([await sees(colleague, made), await sees(second, made)]).toEqual([false, true]);
    expect(await asService((db) => db.select().from(tables.breakGlasses).where(eq(tables.breakGlasses.caseId, made.id)))).toMatchObject([{ reviewedAt: null }]);
  });

  it("is answered the same for no case, one that is not restricted and one they must not know of", async () => {
    expect(await open(colleague, "WL-2222-2222")).toBe("none-to-open");
    const elsewhere = await aCaseInSupport();
    expect(await open(colleague, elsewhere.reference)).toBe("none-to-open");
    await keepOut(made.lead, made, colleague);
    expect(await open(colleague, made.reference)).toBe("none-to-open");
    expect(await sees(colleague, made)).toBe(false);
  });

  it("takes nothing from whoever is named", async () => {
    await restrict(made.lead, made);
    expect(await open(made.lead, made.reference)).toEqual({ reference: made.reference });
    expect(await asService((db) => db.select().from(tables.breakGlasses).where(eq(tables.breakGlasses.caseId, made.id)))).toEqual([]);
    database.clock.set("2026-03-12T10:00:00Z");
    expect(await sees(made.lead, made)).toBe(true);
  });

  it("is reviewed by a manager, once, and never by whoever did it", async () => {
    await restrict(made.lead, made);
    await open(manager, made.reference);
    const [row] = await asService((db) => db.select().from(tables.breakGlasses).where(eq(tables.breakGlasses.caseId, made.id)));
    const review = (actor: StaffActor) => doing(actor, (deps) => reviewBreakGlass(deps, actor, { id: row!.id, verdict: "justified", words: "She was found" }));
    expect(await review(manager)).toBe("not-found");
    expect(await review(colleague)).toBe("not-found");
    expect(await review(second)).toBe("done");
    expect(await review(second)).toBe("reviewed-already");
    expect(await auditOf(made)).toContain("break-glass.review");
  });
});

describe("a conflict of interest", () => {
  it("restricts the case and keeps them out by every way there is", async () => {
    expect(await keepOut(colleague, made, colleague)).toBe("done");
    expect(await sees(colleague, made)).toBe(false);
    expect(await sees(manager, made)).toBe(false);
    expect(await onBehalf((deps) => attachToCase(deps, colleague, { reference: made.reference, reason: "Curious" }))).toBe("no-such-case");
    expect(await doing(made.lead, (deps) => reassignCase(deps, made.lead, { caseRef: made.reference, leadId: colleague.id, why: "I leave" }))).toBe("no-such-colleague");
    await onBehalf((deps) => namePeople(deps, made.lead, { caseRef: made.reference, named: [colleague.id] }));
    expect(await sees(colleague, made)).toBe(false);
    expect(await onBehalf((deps) => unrestrictCase(deps, made.lead, { caseRef: made.reference, words: "All is well" }))).toBe("conflict-stands");
  });

  it("is kept by the database, whoever would open it to them", async () => {
    await keepOut(made.lead, made, colleague);
    const opened = (granteeId: string) => asService((db) => db.insert(tables.caseAccess).values({ caseId: made.id, granteeId }));
    await expect(opened(colleague.id)).rejects.toThrow();
    await expect(opened(made.hubId)).rejects.toThrow();
    await expect(opened(database.placeId())).rejects.toThrow();
    await expect(asService((db) => db.update(tables.cases).set({ leadId: colleague.id }).where(eq(tables.cases.id, made.id)))).rejects.toThrow();
  });

  it("of the lead needs somebody who takes over, and the resident is told", async () => {
    expect(await keepOut(made.lead, made, made.lead)).toBe("somebody-must-take-over");
    expect(await keepOut(made.lead, made, made.lead, made.lead)).toBe("no-such-colleague");
    expect(await keepOut(made.lead, made, made.lead, colleague)).toBe("done");
    expect([await sees(made.lead, made), await sees(colleague, made)]).toEqual([false, true]);
    const [row] = await asService((db) => db.select().from(tables.cases).where(eq(tables.cases.id, made.id)));
    expect(row).toMatchObject({ leadId: colleague.id, restricted: true });
    expect(await asService((db) => db.select().from(tables.outbox).where(and(eq(tables.outbox.caseId, made.id), eq(tables.outbox.template, "lead-changed"))))).toHaveLength(1);
  });

  it("is said of somebody who is there", async () => {
    expect(await keepOut(made.lead, made, { ...colleague, id: made.id })).toBe("no-such-person");
  });

  it("is said of oneself by anybody, of others by the lead or a manager, and is over when they say so", async () => {
    expect(await keepOut(colleague, made, member)).toBe("not-yours");
    expect(await keepOut(manager, made, colleague)).toBe("done");
    expect(await keepOut(made.lead, made, colleague)).toBe("declared-already");
    const [row] = await asService((db) => db.select().from(tables.caseConflicts).where(and(eq(tables.caseConflicts.caseId, made.id), isNull(tables.caseConflicts.endedAt))));
    expect(await onBehalf((deps) => endConflict(deps, made.lead, { caseRef: made.reference, conflictId: row!.id }))).toBe("done");
    expect(await sees(colleague, made)).toBe(false);
    expect(await onBehalf((deps) => unrestrictCase(deps, made.lead, { caseRef: made.reference, words: "They have moved away" }))).toBe("done");
    expect(await sees(colleague, made)).toBe(true);
  });
});

describe("an application of somebody who works here", () => {
  const emailOf = async ({ id }: StaffActor) => (await asService((db) => db.select({ email: tables.staff.email }).from(tables.staff).where(eq(tables.staff.id, id))))[0]!.email;
  const applies = async (who: StaffActor) => {
    const email = await emailOf(who);
    return onBehalf((deps) => receiveApplication(deps, { ...anApplication(), email, hubId: made.hubId }, questionsVersion));
  };

  it("is seen by nobody of the staff until a manager names who triages it, and is never lost", async () => {
    const { caseId, reference } = await applies(colleague);
    for (const actor of [colleague, made.lead, manager]) expect(await sees(actor, { id: caseId })).toBe(false);
    const waiting = await asActor(manager, (db) => listUnseenInTriage(db));
    expect(waiting.filter((one) => one.caseId === caseId)).toMatchObject([{ reference }]);
    expect(await asActor(made.lead, (db) => listUnseenInTriage(db))).toEqual([]);
    const name = (by: StaffActor, adviser: StaffActor, ref = reference) => onBehalf((deps) => nameTriager(deps, by, { reference: ref, adviserId: adviser.id }));
    expect(await name(manager, colleague)).toBe("no-such-colleague");
    expect(await name(manager, made.lead, made.reference)).toBe("not-found");
    expect(await name(manager, member)).toBe("done");
    expect([await sees(member, { id: caseId }), await sees(manager, { id: caseId })]).toEqual([true, false]);
    expect((await asActor(manager, (db) => listUnseenInTriage(db))).filter((one) => one.caseId === caseId)).toEqual([]);
  });

  it("is not shown to the manager who applied", async () => {
    const { caseId } = await applies(manager);
    expect((await asActor(manager, (db) => listUnseenInTriage(db))).filter((one) => one.caseId === caseId)).toEqual([]);
    expect((await asActor(second, (db) => listUnseenInTriage(db))).filter((one) => one.caseId === caseId)).toHaveLength(1);
  });
});
