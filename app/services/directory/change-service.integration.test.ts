import { beforeEach, describe, expect, it } from "vitest";
import type { StaffActor } from "#app/domain/people/actor";
import { depsWithin } from "#app/platform/deps.server";
import { today } from "#app/platform/service.server";
import { asActor, asService } from "#db/client.server";
import { aService, aStaffMember } from "#db/factories/make";
import { findServiceEntry } from "#db/queries/directory/entries";
import { serviceChanges } from "#db/schema/index";
import { useServiceDatabase } from "#db/testing/service-database";
import { changeService, type ServiceChange } from "./change-service.server";

useServiceDatabase();

let made: Awaited<ReturnType<typeof aService>>;

beforeEach(async () => {
  made = await aService({ assuredDate: null, chases: 2, lastModified: new Date("2020-01-01T00:00:00Z") });
});

const change = (actor: StaffActor, over: Partial<ServiceChange> = {}) =>
  asActor(actor, (db) => changeService(depsWithin(db), { serviceId: made.id, version: 1, entry: {}, ...over }, { source: "provider", byName: actor.name }));
const kept = async () => (await asService((db) => findServiceEntry(db, made.id)))!;

describe("changing an entry of the directory", () => {
  it("keeps the fields and the parts, says who changed what, and counts as a check", async () => {
    const times = [{ id: "new", locationId: null, validFrom: null, validTo: null, startsOn: null, freq: "WEEKLY" as const, interval: null, byday: ["TU" as const], bymonthday: null, opensAt: "10:00", closesAt: "12:00", description: null, attendingType: null, notes: null }];
    expect(await change(made.provider, { entry: { name: "Maths for work", minimumAge: 19, barriers: ["FUN"], schedules: times } })).toBe("done");
    expect(await kept()).toMatchObject({ name: "Maths for work", minimumAge: 19, barriers: ["FUN"], offers: ["working_futures", "skills_for_all"], schedules: [{ byday: ["TU"], opensAt: "10:00" }], assuredDate: today(), chases: 0, version: 2 });
    expect((await kept()).lastModified.getFullYear()).toBeGreaterThan(2020);
    const [said] = await asService((db) => db.select().from(serviceChanges));
    expect(said).toMatchObject({ source: "provider", byName: "Priya Nair" });
    expect(said?.changes).toContainEqual({ field: "Times", before: "", after: "Tuesday, 10:00 to 12:00, every week" });
    expect(said?.changes).toContainEqual({ field: "Helps with", before: "Confidence; English for speakers of other languages", after: "English, maths or digital basics" });
  });

  it("writes nothing where somebody else changed it meanwhile, and says what stands there", async () => {
    await change(made.provider, { entry: { name: "First" } });
    expect(await change(made.provider, { entry: { name: "Second" } })).toMatchObject({ changedMeanwhile: { name: "First", version: 2 } });
    expect((await kept()).name).toBe("First");
  });

  it("is for its own provider and administrators: to everybody else the entry is not there to change", async () => {
    const other = (await aService()).provider;
    const adviser = await aStaffMember();
    expect(await change(other, { entry: { name: "Taken over" } })).toBe("not-found");
    expect(await change(adviser, { entry: { name: "Taken over" } })).toBe("not-found");
    expect(await change(await aStaffMember({ roles: ["administrator"] }), { entry: { name: "Put right" } })).toBe("done");
    expect((await kept()).name).toBe("Put right");
  });

  it("of nobody's service says so", async () => {
    expect(await change(made.provider, { serviceId: "nonsense" })).toBe("not-found");
  });
});
