import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { addDays, addMonths } from "#app/domain/calendar/calendar-day";
import type { StaffActor } from "#app/domain/people/actor";
import { depsWithin } from "#app/platform/deps.server";
import { today } from "#app/platform/service.server";
import { asActor, asService } from "#db/client.server";
import { aCaseInSupport, aService, aStaffMember } from "#db/factories/make";
import { countUnmetNeeds, listServicesSince, listUnmetNeeds } from "#db/queries/finding/unmet-needs";
import { caseAccess, caseEvents, services } from "#db/schema/index";
import { testNow, useServiceDatabase } from "#db/testing/service-database";
import { recordUnmetNeed, type NeedToRecord } from "./record-unmet-need.server";

useServiceDatabase();

const record = (actor: StaffActor, caseRef: string, over: Partial<NeedToRecord> = {}) =>
  asActor(actor, (db) => recordUnmetNeed(depsWithin(db), actor, { caseRef, what: "TRA", why: "too_far", district: "NM9", words: "A bus before six", ...over }));

describe("nothing that suits", () => {
  it("is kept with what, why and where, and stands in the case's story and not in the resident's", async () => {
    const { id, reference, lead, resident } = await aCaseInSupport();
    expect(await record(lead, reference)).toBe("done");
    expect(await asActor(lead, (db) => listUnmetNeeds(db, id))).toMatchObject([{ what: "TRA", why: "too_far", district: "NM9", words: "A bus before six", recordedByName: lead.name }]);
    const story = await asService((db) => db.select({ details: caseEvents.details, residentMaySee: caseEvents.residentMaySee }).from(caseEvents).where(eq(caseEvents.caseId, id)));
    expect(story).toMatchObject([{ details: { what: "TRA", why: "too_far" }, residentMaySee: false }]);
    expect(await asActor(resident, (db) => listUnmetNeeds(db, id))).toEqual([]);
  });

  it("names the service that could not, and leaves out one that is not there", async () => {
    const { id, reference, lead } = await aCaseInSupport();
    const { id: serviceId } = await aService();
    await record(lead, reference, { serviceId });
    await record(lead, reference, { serviceId: "x", why: "full" });
    await record(lead, reference, { serviceId: "00000000-0000-4000-8000-000000000000", why: "cost" });
    const kept = await asActor(lead, (db) => listUnmetNeeds(db, id));
    expect(new Map(kept.map((need) => [need.why, need.serviceId]))).toEqual(new Map([["too_far", serviceId], ["full", null], ["cost", null]]));
  });

  it("is recorded by the case's team alone", async () => {
    const { id, reference, hubId } = await aCaseInSupport();
    const [colleague, stranger] = [await aStaffMember({ hubIds: [hubId] }), await aStaffMember()];
    await expect(record(colleague, reference)).rejects.toThrow("only the team of a case changes it");
    expect(await record(stranger, reference)).toBe("not-found");
    expect(await asService((db) => listUnmetNeeds(db, id))).toEqual([]);
  });

  it("is counted for managers without a name, of every case, and for nobody else", async () => {
    const made = await aCaseInSupport({ restricted: true });
    const [manager, adviser] = [await aStaffMember({ roles: ["manager"] }), await aStaffMember()];
    const month = { from: addMonths(today(), -1), until: today() };
    const before = (await asActor(manager, (db) => countUnmetNeeds(db, month.from, month.until))).find(({ what }) => what === "SUB")?.needs ?? 0;
    await asService((db) => db.insert(caseAccess).values({ caseId: made.id, granteeId: made.lead.id }).onConflictDoNothing());
    expect(await record(made.lead, made.reference, { what: "SUB", district: undefined })).toBe("done");
    expect(await asActor(manager, (db) => countUnmetNeeds(db, month.from, month.until))).toContainEqual({ what: "SUB", why: "too_far", district: "", needs: before + 1 });
    expect(await asActor(manager, (db) => countUnmetNeeds(db, addDays(today(), 1), addDays(today(), 2)))).toEqual([]);
    expect(await asActor(adviser, (db) => countUnmetNeeds(db, month.from, month.until))).toEqual([]);
    expect(await asActor(manager, (db) => listUnmetNeeds(db, made.id))).toEqual([]);
  });

  it("shows what has come since that helps with it, and not what was there before", async () => {
    const { reference, lead } = await aCaseInSupport();
    const manager = await aStaffMember({ roles: ["manager"] });
    await record(lead, reference, { what: "ESO", why: "nothing_like_it" });
    const [later, earlier] = [await aService(), await aService()];
    const addedOn = async (id: string, days: number) => asService((db) => db.update(services).set({ addedAt: new Date(testNow.getTime() + days * 86_400_000) }).where(eq(services.id, id)));
    await addedOn(later.id, 2);
    await addedOn(earlier.id, -2);
    const since = await asActor(manager, (db) => listServicesSince(db, today(), today()));
    expect(since.filter(({ what, serviceId }) => what === "ESO" && [later.id, earlier.id].includes(serviceId)).map(({ serviceId }) => serviceId)).toEqual([later.id]);
    expect(await asActor(lead, (db) => listServicesSince(db, today(), today()))).toEqual([]);
  });
});
