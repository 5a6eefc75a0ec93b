import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { day } from "#app/domain/calendar/calendar-day";
import type { ResidentActor, StaffActor } from "#app/domain/people/actor";
import { depsWithin } from "#app/platform/deps.server";
import { sendReferral } from "#app/services/referrals/send-referral.server";
import { asActor, asService, asVisitor } from "#db/client.server";
import { aCaseInSupport, aHub, anOrganisation, aResident, aService, aStaffMember, type MadeCase } from "#db/factories/make";
import { aPermission } from "#db/factories/make-record";
import { findReferralForProvider } from "#db/queries/referrals/find-referral";
import { listPermissionsOfCase } from "#db/queries/sharing/permissions";
import * as tables from "#db/schema/index";
import { useServiceDatabase } from "#db/testing/service-database";
import { changePermissionEnd } from "./change-permission-end.server";
import { givePermission, type GivenPermission } from "./give-permission.server";
import { withdrawPermission } from "./withdraw-permission.server";

const database = useServiceDatabase();

let made: MadeCase & { lead: StaffActor };
let college: Awaited<ReturnType<typeof aService>>;

beforeEach(async () => {
  made = await aCaseInSupport();
  college = await aService();
});

const refer = (agreedOn = "2026-03-10") =>
  asActor(made.lead, (db) => sendReferral(depsWithin(db), made.lead, { caseRef: made.reference, serviceId: college.id, chosen: ["name", "what_they_want", "note"], note: "Mornings", residentAgreedOn: day(agreedOn), way: "phone" }));
const permissionsOf = (caseId = made.id) => asService((db) => db.select().from(tables.sharingPermissions).where(eq(tables.sharingPermissions.caseId, caseId)));
const referralsOf = () => asService((db) => db.select().from(tables.referrals).where(eq(tables.referrals.caseId, made.id)));
const eventsOf = async (kind: string) => (await asService((db) => db.select().from(tables.caseEvents).where(eq(tables.caseEvents.caseId, made.id)))).filter((event) => event.kind === kind);
const withdraw = (permissionId: string, by: ResidentActor | StaffActor = made.resident, caseId = made.id) => asActor(by, (db) => withdrawPermission(depsWithin(db), by, { caseId, permissionId }));
const tellEnd = (permissionId: string, untilOn: string | undefined) => asActor(made.resident, (db) => changePermissionEnd(depsWithin(db), made.resident, { caseId: made.id, permissionId, untilOn: untilOn ? day(untilOn) : undefined }));

describe("sending a referral", () => {
  it("keeps the permission it rests on: whom, exactly what was shared, from the agreed day, and how it was agreed", async () => {
    await refer();
    const [referral] = await referralsOf();
    expect(await permissionsOf()).toMatchObject([{ organisationId: college.organisationId, fields: ["name", "what_they_want", "note"], purpose: college.name, referralId: referral!.id, fromOn: "2026-03-10", untilOn: null, way: "phone", recordedByName: made.lead.name }]);
    expect(referral!.shared.map(({ key }) => key)).toEqual(["name", "what_they_want", "note"]);
  });

  it("needs an agreement no older than what the resident took back from the same provider", async () => {
    await refer();
    const [permission] = await permissionsOf();
    expect(await withdraw(permission!.id)).toBe("done");
    expect(await refer("2026-03-10")).toBe("agreed-before-withdrawal");
    expect(await refer("2026-03-11")).toMatchObject({ sent: expect.stringMatching(/^WL-/) as string });
    expect((await permissionsOf()).map(({ fromOn, withdrawnAt }) => [fromOn, withdrawnAt !== null]).sort()).toEqual([["2026-03-10", true], ["2026-03-11", false]]);
  });
});

describe("a resident who takes a permission back", () => {
  it("ends the referral that rests on it, and its provider is told and sees nothing any more", async () => {
    await refer();
    const [permission] = await permissionsOf();
    const [referral] = await referralsOf();
    expect(await asActor(college.provider, (db) => findReferralForProvider(db, { id: referral!.id }))).toBeDefined();
    expect(await withdraw(permission!.id)).toBe("done");
    expect(await referralsOf()).toMatchObject([{ status: "withdrawn", withdrawReason: "resident_changed_mind", endedOn: "2026-03-11" }]);
    expect(await asActor(college.provider, (db) => findReferralForProvider(db, { id: referral!.id }))).toBeUndefined();
    const told = await asService((db) => db.select().from(tables.outbox).where(eq(tables.outbox.caseId, made.id)));
    expect(told.filter(({ template }) => template === "referral-withdrawn")).toHaveLength(1);
    expect(told.filter(({ template }) => template === "permission-taken-back").map(({ body }) => body)).toEqual([expect.stringContaining("The referral that rested on it is withdrawn") as string]);
    expect(await eventsOf("permission_withdrawn")).toMatchObject([{ actorId: made.resident.id, details: { recipient: permission!.recipientName } }]);
    expect(await eventsOf("referral_withdrawn")).toHaveLength(1);
  });

  it("cuts off a provider who would still see a referral that has ended", async () => {
    await refer();
    const [permission] = await permissionsOf();
    await asService((db) => db.update(tables.referrals).set({ status: "completed", endedOn: day("2026-03-11"), providerUntilOn: day("2026-04-10") }).where(eq(tables.referrals.caseId, made.id)));
    expect(await withdraw(permission!.id)).toBe("done");
    expect(await referralsOf()).toMatchObject([{ status: "completed", providerUntilOn: "2026-03-10" }]);
  });

  it("does it once, however often and at whatever moment they press", async () => {
    await refer();
    const [permission] = await permissionsOf();
    const answers = await Promise.all(Array.from({ length: 6 }, () => withdraw(permission!.id)));
    expect(answers.sort()).toEqual(["done", ...Array<string>(5).fill("over-already")]);
    expect(await eventsOf("permission_withdrawn")).toHaveLength(1);
  });

  it("can no longer do it once it has ended", async () => {
    const permission = await aPermission(made, { fromOn: day("2026-01-01"), untilOn: day("2026-03-10") });
    expect(await withdraw(permission.id)).toBe("over-already");
    expect(await tellEnd(permission.id, undefined)).toBe("over-already");
  });

  it("reaches nobody else's, and no adviser of another hub does", async () => {
    const permission = await aPermission(made);
    const stranger = await aCaseInSupport();
    const elsewhere = await aStaffMember({ hubIds: [(await aHub()).id] });
    expect(await withdraw(permission.id, stranger.resident)).toBe("not-found");
    expect(await withdraw(permission.id, stranger.resident, stranger.id)).toBe("not-found");
    expect(await withdraw(permission.id, elsewhere)).toBe("not-found");
    expect(await withdraw(permission.id, await aResident())).toBe("not-found");
    expect(await permissionsOf()).toMatchObject([{ withdrawnAt: null }]);
  });

  it("may have an adviser do it, who is named", async () => {
    const permission = await aPermission(made);
    expect(await withdraw(permission.id, made.lead)).toBe("done");
    expect(await permissionsOf()).toMatchObject([{ withdrawnByName: made.lead.name }]);
  });
});

describe("the last day of a permission", () => {
  it("is the resident's to set, or to leave open again", async () => {
    const permission = await aPermission(made);
    expect(await tellEnd(permission.id, "2026-06-30")).toBe("done");
    expect(await permissionsOf()).toMatchObject([{ untilOn: "2026-06-30" }]);
    expect(await tellEnd(permission.id, undefined)).toBe("done");
    expect(await permissionsOf()).toMatchObject([{ untilOn: null }]);
    expect(await tellEnd(permission.id, "2026-03-10")).toBe("ends-in-the-past");
    expect(await tellEnd(permission.id, "2028-03-12")).toBe("too-far-off");
  });

  it("ends it at midnight after that day", async () => {
    const permission = await aPermission(made);
    await tellEnd(permission.id, "2026-03-11");
    expect(await withdraw(permission.id)).toBe("done");
    const another = await aPermission(made, { untilOn: day("2026-03-11") });
    database.clock.set("2026-03-12T00:30:00Z");
    expect(await withdraw(another.id)).toBe("over-already");
  });
});

describe("an adviser who records a permission", () => {
  const give = (over: Partial<GivenPermission> = {}, by = made.lead) =>
    asActor(by, async (db) => givePermission(depsWithin(db), by, { caseRef: made.reference, organisationId: college.organisationId, withData: true, fields: ["name"], purpose: "To plan the first week", fromOn: day("2026-03-10"), untilOn: undefined, way: "in_person", ...over }));

  it("keeps what the resident said, in the story and the audit", async () => {
    expect(await give({ untilOn: day("2026-09-30") })).toBe("done");
    expect(await permissionsOf()).toMatchObject([{ fields: ["name"], purpose: "To plan the first week", fromOn: "2026-03-10", untilOn: "2026-09-30", recordedByName: made.lead.name, referralId: null }]);
    expect(await eventsOf("permission_given")).toMatchObject([{ happenedOn: "2026-03-10", actorId: made.lead.id }]);
  });

  it("hands over to the Jobcentre with data or without, and to nobody else without", async () => {
    const jobcentre = await anOrganisation({ kind: "jobcentre", name: "Northmere Jobcentre" });
    expect(await give({ organisationId: jobcentre.id, withData: false, fields: ["name", "phone"] })).toBe("done");
    expect(await permissionsOf()).toMatchObject([{ organisationId: jobcentre.id, fields: [] }]);
    expect(await give({ withData: false })).toBe("only-jobcentre-without-data");
    expect(await give({ fields: [] })).toBe("nothing-to-share");
  });

  it("does so for an organisation of this place, and a case that is theirs and open", async () => {
    expect(await give({ organisationId: crypto.randomUUID() })).toBe("no-such-organisation");
    const elsewhere = await aStaffMember({ hubIds: [(await aHub()).id] });
    expect(await give({}, elsewhere)).toBe("not-found");
    await asService((db) => db.update(tables.cases).set({ status: "closed" }).where(eq(tables.cases.id, made.id)));
    expect(await give()).toBe("closed");
  });
});

describe("permissions behind the wall", () => {
  it("are seen by the resident and whoever sees the case, and by no other resident, hub, provider or visitor", async () => {
    await refer();
    await aPermission(made);
    const elsewhere = await aStaffMember({ hubIds: [(await aHub()).id] });
    for (const actor of [made.resident, made.lead]) expect(await asActor(actor, (db) => listPermissionsOfCase(db, made.id))).toHaveLength(2);
    for (const actor of [await aResident(), elsewhere, college.provider]) expect(await asActor(actor, (db) => db.select().from(tables.sharingPermissions))).toEqual([]);
    expect(await asVisitor("nobody", (db) => db.select().from(tables.sharingPermissions))).toEqual([]);
  });

  it("are written into nobody else's case", async () => {
    const stranger = await aResident();
    const row = { id: crypto.randomUUID(), caseId: made.id, organisationId: college.organisationId, recipientName: "x", fields: [], purpose: "", fromOn: day("2026-03-11"), way: "online" as const, recordedAt: new Date(), recordedByName: "x" };
    await expect(asActor(stranger, (db) => db.insert(tables.sharingPermissions).values(row))).rejects.toThrow();
    await expect(asActor(college.provider, (db) => db.insert(tables.sharingPermissions).values(row))).rejects.toThrow();
  });
});
