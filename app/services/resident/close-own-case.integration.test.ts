import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { day } from "#app/domain/calendar/calendar-day";
import type { ResidentActor, StaffActor } from "#app/domain/people/actor";
import { depsWithin } from "#app/platform/deps.server";
import { closeCase } from "#app/services/cases/close-case.server";
import { sendReferral } from "#app/services/referrals/send-referral.server";
import { asActor, asService } from "#db/client.server";
import { aCaseInSupport, aCaseInTriage, aHub, aResident, aService, aStaffMember, type MadeCase } from "#db/factories/make";
import { aHeldAppointment, aPermission } from "#db/factories/make-record";
import { findReferralForProvider } from "#db/queries/referrals/find-referral";
import * as tables from "#db/schema/index";
import { useServiceDatabase } from "#db/testing/service-database";
import { closeOwnCase } from "./close-own-case.server";
import { contestOffer } from "./contest-offer.server";

useServiceDatabase();

const close = (who: ResidentActor, why: Parameters<typeof closeOwnCase>[2]["why"] = "no_longer_wanted", words = "") => asActor(who, (db) => closeOwnCase(depsWithin(db), who, { why, words }));
const all = <Row>(table: { $inferSelect: Row }): Promise<Row[]> => asService(async (db) => (await db.select().from(table as never)) as Row[]);
const of = async <Row extends { caseId: string }>(table: { $inferSelect: Row }, { id }: MadeCase) => (await all(table)).filter(({ caseId }) => caseId === id);
const caseOf = async ({ id }: MadeCase) => (await asService((db) => db.select().from(tables.cases).where(eq(tables.cases.id, id))))[0]!;

describe("a resident who closes their own case", () => {
  let made: MadeCase & { lead: StaffActor };
  beforeEach(async () => void (made = await aCaseInSupport()));

  it("ends everything that waits in it, in one go", async () => {
    const college = await aService();
    await asActor(made.lead, (db) => sendReferral(depsWithin(db), made.lead, { caseRef: made.reference, serviceId: college.id, chosen: ["name"], note: "", residentAgreedOn: day("2026-03-11"), way: "in_person" }));
    await asActor(made.resident, (db) => contestOffer(depsWithin(db), made.resident, { words: "It does not fit" }));
    const [coming, gone] = [await aHeldAppointment(made, made.lead, 3), await aHeldAppointment(made, made.lead, -3)];
    await aPermission(made);
    await asService((db) => db.insert(tables.documentRequests).values({ id: crypto.randomUUID(), caseId: made.id, what: "Your certificate", askedBy: made.lead.id, askedByName: made.lead.name, askedAt: new Date() }));

    expect(await close(made.resident, "found_work", "A job at the school kitchen")).toBe("done");

    expect(await caseOf(made)).toMatchObject({ status: "closed", closedOn: "2026-03-11", closeReason: "finished", nextThing: null });
    expect(await of(tables.enrolments, made)).toMatchObject([{ untilOn: "2026-03-11" }]);
    expect((await of(tables.triageEntries, made)).every(({ decidedAt }) => decidedAt !== null)).toBe(true);
    const [referral] = await of(tables.referrals, made);
    expect(referral).toMatchObject({ status: "withdrawn", withdrawReason: "found_work" });
    expect(await asActor(college.provider, (db) => findReferralForProvider(db, { id: referral!.id }))).toBeUndefined();
    const appointments = await of(tables.appointments, made);
    expect(appointments.find(({ id }) => id === coming.id)).toMatchObject({ cancelledBy: "resident", cancelReason: "no_longer_needed", sequence: 1 });
    expect(appointments.find(({ id }) => id === gone.id)).toMatchObject({ cancelledAt: null });
    const slots = await all(tables.appointmentSlots);
    expect(slots.find(({ id }) => id === coming.slotId)?.appointmentId).toBeNull();
    expect(slots.find(({ id }) => id === gone.slotId)?.appointmentId).toBe(gone.id);
    expect((await of(tables.sharingPermissions, made)).map(({ untilOn }) => untilOn)).toEqual(["2026-03-11", "2026-03-11"]);
    expect(await of(tables.documentRequests, made)).toMatchObject([{ withdrawnAt: expect.any(Date) as Date }]);

    const events = await of(tables.caseEvents, made);
    expect(events.map(({ kind }) => kind)).toEqual(expect.arrayContaining(["offer_ended", "referral_withdrawn", "appointment_cancelled", "case_closed", "message_sent"]));
    expect(events.find(({ kind }) => kind === "case_closed")).toMatchObject({ actorId: made.resident.id, details: { reason: "finished", why: "found_work", words: "A job at the school kitchen" } });
    const messages = (await asService((db) => db.select().from(tables.outbox).where(eq(tables.outbox.caseId, made.id)))).map(({ template }) => template);
    expect(messages).toEqual(expect.arrayContaining(["referral-withdrawn", "case-closed", "case-closed-by-resident"]));
  });

  it("does it once, at whatever moment they press", async () => {
    const answers = await Promise.all(Array.from({ length: 5 }, () => close(made.resident)));
    expect(answers.sort()).toEqual([...Array<string>(4).fill("closed-already"), "done"]);
    expect((await of(tables.caseEvents, made)).filter(({ kind }) => kind === "case_closed")).toHaveLength(1);
  });

  it("may do it before anybody has looked at their application", async () => {
    const waiting = await aCaseInTriage();
    expect(await close(waiting.resident, "not_what_i_need")).toBe("done");
    expect(await caseOf(waiting)).toMatchObject({ status: "closed", closeReason: "no_longer_wanted" });
    expect(await of(tables.applications, waiting)).toMatchObject([{ status: "closed" }]);
    expect(await of(tables.triageEntries, waiting)).toMatchObject([{ decidedAt: expect.any(Date) as Date }]);
  });

  it("has nothing to close where they have no case, and never somebody else's", async () => {
    const stranger = await aResident();
    expect(await close(stranger)).toBe("not-found");
    expect(await asActor(stranger, (db) => closeCase(depsWithin(db), stranger, { caseId: made.id, reason: "finished", words: "" }))).toBe("not-found");
    expect(await caseOf(made)).toMatchObject({ status: "in_support" });
  });
});

describe("an adviser who closes a case", () => {
  const closeAs = (who: StaffActor, { id }: MadeCase) => asActor(who, (db) => closeCase(depsWithin(db), who, { caseId: id, reason: "could_not_reach", words: "Rang three times" }));

  it("does the same, and meetings are called off by the service", async () => {
    const made = await aCaseInSupport();
    const { id } = await aHeldAppointment(made, made.lead);
    expect(await closeAs(made.lead, made)).toBe("done");
    expect(await caseOf(made)).toMatchObject({ status: "closed", closeReason: "could_not_reach" });
    expect((await of(tables.appointments, made)).find((one) => one.id === id)).toMatchObject({ cancelledBy: "service", cancelReason: null });
  });

  it("does so for cases of their own hub alone", async () => {
    const made = await aCaseInSupport();
    const elsewhere = await aStaffMember({ hubIds: [(await aHub()).id] });
    expect(await closeAs(elsewhere, made)).toBe("not-found");
    const { provider } = await aService();
    expect(await closeAs(provider, made)).toBe("not-found");
  });
});
