import { asc, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import { day } from "#app/domain/calendar/calendar-day";
import type { StaffActor } from "#app/domain/people/actor";
import { depsWithin } from "#app/platform/deps.server";
import { asActor, asService } from "#db/client.server";
import { aCaseInSupport, aHub, aStaffMember, type MadeCase } from "#db/factories/make";
import * as tables from "#db/schema/index";
import { useServiceDatabase } from "#db/testing/service-database";
import { attachToCase } from "./attach-to-case.server";
import { changeBarrier } from "./change-barrier.server";
import { openBarrier } from "./open-barrier.server";
import { recordFirstMeeting } from "./record-first-meeting.server";

useServiceDatabase();

const elsewhere = async () => aStaffMember({ hubIds: [(await aHub()).id] });
const eventsOf = ({ id }: MadeCase) => asService((db) => db.select().from(tables.caseEvents).where(eq(tables.caseEvents.caseId, id)).orderBy(asc(tables.caseEvents.recordedAt), asc(tables.caseEvents.id)));
const sees = (actor: StaffActor, { reference }: MadeCase) => asActor(actor, async (db) => (await db.select().from(tables.cases).where(eq(tables.cases.reference, reference))).length === 1);

describe("attaching oneself to a case of another hub", () => {
  const attach = (actor: StaffActor, reference: string, reason = "They came to my hub") => asService((db) => attachToCase(depsWithin(db), actor, { reference, reason }));

  it("opens it, with a reason in the story and the audit that the resident reads", async () => {
    const [made, adviser] = [await aCaseInSupport(), await elsewhere()];
    expect(await sees(adviser, made)).toBe(false);
    expect(await attach(adviser, ` ${made.reference.toLowerCase().replaceAll("-", " ")} `)).toEqual({ reference: made.reference });
    expect(await sees(adviser, made)).toBe(true);
    expect(await eventsOf(made)).toMatchObject([{ kind: "person_attached", actorId: adviser.id, residentMaySee: true, details: { reason: "They came to my hub", organisation: adviser.organisationName } }]);
    const audit = await asActor(made.resident, (db) => db.select().from(tables.auditEntries).where(eq(tables.auditEntries.streamId, made.id)));
    expect(audit).toMatchObject([{ action: "case.attach", reason: "They came to my hub" }]);
  });

  it("has one effect though it is asked ten times at once", async () => {
    const [made, adviser] = [await aCaseInSupport(), await elsewhere()];
    await Promise.all(Array.from({ length: 10 }, () => attach(adviser, made.reference)));
    expect(await eventsOf(made)).toHaveLength(1);
  });

  it("adds nothing where the case is the adviser's hub's anyway", async () => {
    const made = await aCaseInSupport();
    expect(await attach(made.lead, made.reference)).toEqual({ reference: made.reference });
    expect(await eventsOf(made)).toEqual([]);
  });

  it("answers the same for a restricted case, a reference of no case, and what is no reference", async () => {
    const [restricted, adviser] = [await aCaseInSupport({ restricted: true }), await elsewhere()];
    expect(await attach(adviser, restricted.reference)).toBe("no-such-case");
    expect(await attach(adviser, "WL-7F3K-29QD")).toBe("no-such-case");
    expect(await attach(adviser, "Rosa")).toBe("no-such-case");
    expect(await sees(adviser, restricted)).toBe(false);
  });
});

describe("a first meeting", () => {
  const meet = (actor: StaffActor, caseRef: string, metOn: CalendarDay) => asActor(actor, (db) => recordFirstMeeting(depsWithin(db), actor, { caseRef, metOn, words: "Wants to work in care." }));

  it("is kept with its own day, told in the story, and no longer waited for", async () => {
    const made = await aCaseInSupport({ over: { openedOn: day("2026-03-02") } });
    expect(await meet(made.lead, made.reference, day("2026-03-10"))).toBe("done");
    const [row] = await asService((db) => db.select().from(tables.cases).where(eq(tables.cases.id, made.id)));
    expect(row).toMatchObject({ firstMetOn: "2026-03-10", nextThing: "There is no assessment and no agreed plan yet" });
    expect(await eventsOf(made)).toMatchObject([{ kind: "contact_recorded", happenedOn: "2026-03-10", details: { title: "First meeting", words: "Wants to work in care." } }]);
    expect(await meet(made.lead, made.reference, day("2026-03-10"))).toBe("already-met");
  });

  it("cannot be to come, nor before the application, nor of somebody else's case", async () => {
    const made = await aCaseInSupport();
    expect(await meet(made.lead, made.reference, day("2026-03-12"))).toBe("in-the-future");
    expect(await meet(made.lead, made.reference, day("2026-03-10"))).toBe("before-application");
    expect(await meet(await elsewhere(), made.reference, day("2026-03-11"))).toBe("not-found");
  });
});

describe("barriers", () => {
  const open = (actor: StaffActor, caseRef: string, code: "DEB" | "CON" = "DEB") => asActor(actor, (db) => openBarrier(depsWithin(db), actor, { caseRef, code, size: "a_lot" }));
  const change = (actor: StaffActor, caseRef: string, barrierId: string, to: "closed" | "a_bit" | "a_lot") => asActor(actor, (db) => changeBarrier(depsWithin(db), actor, { caseRef, barrierId, to }));
  const barrierOf = async ({ id }: MadeCase, code: string) => (await asService((db) => db.select().from(tables.barriers).where(eq(tables.barriers.caseId, id)))).find((barrier) => barrier.code === code)!;

  it("open, change size and close, each told in the story", async () => {
    const made = await aCaseInSupport();
    expect(await open(made.lead, made.reference)).toBe("done");
    const { id } = await barrierOf(made, "DEB");
    expect(await change(made.lead, made.reference, id, "a_bit")).toBe("done");
    expect(await change(made.lead, made.reference, id, "a_bit")).toBe("done");
    expect(await change(made.lead, made.reference, id, "closed")).toBe("done");
    expect(await barrierOf(made, "DEB")).toMatchObject({ size: "a_bit", closedOn: "2026-03-11" });
    const details = (await eventsOf(made)).map(({ kind, details: kept }) => ({ kind, ...kept }));
    expect(details).toHaveLength(3);
    expect(details).toEqual(expect.arrayContaining([{ kind: "barrier_opened", code: "DEB", size: "a_lot" }, { kind: "barrier_opened", code: "DEB", size: "a_bit", was: "a_lot" }, { kind: "barrier_closed", code: "DEB" }]));
    expect(await change(made.lead, made.reference, id, "closed")).toBe("not-found");
  });

  it("of one kind are open once, and may open again after they closed", async () => {
    const made = await aCaseInSupport();
    expect(await open(made.lead, made.reference, "CON")).toBe("already-open");
    await change(made.lead, made.reference, (await barrierOf(made, "CON")).id, "closed");
    expect(await open(made.lead, made.reference, "CON")).toBe("done");
  });

  it("are not another hub's to change, nor another case's", async () => {
    const [made, other] = [await aCaseInSupport(), await aCaseInSupport()];
    const { id } = await barrierOf(made, "CON");
    expect(await open(await elsewhere(), made.reference)).toBe("not-found");
    expect(await change(await elsewhere(), made.reference, id, "closed")).toBe("not-found");
    expect(await change(other.lead, other.reference, id, "closed")).toBe("not-found");
  });
});
