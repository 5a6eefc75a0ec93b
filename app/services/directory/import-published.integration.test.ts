import { describe, expect, it } from "vitest";
import type { StaffActor } from "#app/domain/people/actor";
import { depsWithin } from "#app/platform/deps.server";
import { publishedBytes, publishedHsds, publishedPackage, whereHsds } from "#app/platform/testing/published-hsds";
import { asActor } from "#db/client.server";
import { aStaffMember } from "#db/factories/make";
import { findServiceEntry } from "#db/queries/directory/entries";
import { findImport, listImportRecords } from "#db/queries/directory/imports";
import { importActions } from "#app/domain/directory/codes";
import { useServiceDatabase } from "#db/testing/service-database";
import { checkImport } from "./check-import.server";
import { confirmImport } from "./confirm-import.server";
import type { FeedFile } from "./read-feed-files.server";

useServiceDatabase();

const anAdministrator = () => aStaffMember({ roles: ["administrator"], name: "Alex Smith" });

async function check(actor: StaffActor, files: FeedFile[], name: string) {
  const checked = await asActor(actor, (db) => checkImport(depsWithin(db), actor, { feed: { name }, files, whole: true }));
  if (checked.problem !== undefined) throw new Error(JSON.stringify(checked));
  return asActor(actor, async (db) => ({ id: checked.id, records: await listImportRecords(db, checked.id, importActions, { limit: 1000, offset: 0 }), version: (await findImport(db, checked.id))!.version }));
}

const confirm = (actor: StaffActor, { id, version }: { id: string; version: number }) => asActor(actor, (db) => confirmImport(depsWithin(db), actor, { importId: id, version }));

const serviceId = "ac148810-d857-441c-9679-408f346de14b";

describe.skipIf(!publishedHsds)(`importing ${whereHsds}`, () => {
  const json = (name: string) => [{ name, bytes: publishedBytes(`examples/${name}`) }];

  it("brings in the example of a full service, and the same file again changes nothing", async () => {
    const alex = await anAdministrator();
    const checked = await check(alex, json("service_full.json"), "Full service");
    expect(checked.records.map(({ kind, action }) => [kind, action])).toEqual(expect.arrayContaining([["organization", "add"], ["location", "add"], ["service", "add"], ["program", "add"], ["taxonomy_term", "add"]]));
    expect(checked.records.filter(({ action }) => action === "refuse")).toEqual([]);
    expect(await asActor(alex, (db) => findServiceEntry(db, serviceId)), "nothing before it is confirmed").toBeUndefined();
    expect(await confirm(alex, checked)).toBe("done");
    expect(await asActor(alex, (db) => findServiceEntry(db, serviceId))).toMatchObject({
      name: "Community Counselling", minimumAge: 12, maximumAge: 100, status: "active", languages: [{ name: "Urdu", code: "ur" }], costs: [{ amountPence: 3500, currency: "GBP" }],
      schedules: [{ byday: ["TH", "FR"], opensAt: "10:00", closesAt: "18:00" }], contacts: [{ name: "Ann Persona", phone: "+44 1234 234567" }], locations: [{ locationId: "3a19ff88-4620-4d17-9830-ac1d859eb5d5" }],
      takesReferrals: false, public: true,
    });
    const again = await check(alex, json("service_full.json"), "full service");
    expect(new Set(again.records.map(({ action }) => action))).toEqual(new Set(["same"]));
  });

  it.each(["service_list.json", "organization_full.json", "organization_list.json", "service_at_location_full.json", "service_at_location_list.json", "taxonomy_list.json", "taxonomy_term_list.json", "taxonomy.json", "taxonomy_term.json", "tabular.json"])("reads the example %s", async (name) => {
    const alex = await anAdministrator();
    const checked = await asActor(alex, (db) => checkImport(depsWithin(db), alex, { feed: { name }, files: json(name), whole: false }));
    expect(checked.problem).toBeUndefined();
    const id = "id" in checked ? checked.id : "";
    const records = await asActor(alex, (db) => listImportRecords(db, id, importActions, { limit: 1000, offset: 0 }));
    expect(records.filter(({ action }) => action !== "refuse").length, name).toBeGreaterThan(0);
  });

  it("does not take a page for the whole feed", async () => {
    const alex = await anAdministrator();
    expect(await asActor(alex, (db) => checkImport(depsWithin(db), alex, { feed: { name: "Pages" }, files: json("service_list.json"), whole: true }))).toMatchObject({ problem: "pages-missing", pages: [2, 3, 4, 5, 6, 7, 8, 9, 10] });
  });

  it("brings in the tabular package, and says of what it leaves out where it stands", async () => {
    const alex = await anAdministrator();
    const checked = await check(alex, publishedPackage(), "Package");
    const service = checked.records.find(({ kind }) => kind === "service");
    expect(service).toMatchObject({ name: "Community Counselling" });
    const problems = checked.records.flatMap((record) => record.problems);
    expect(problems).toContainEqual({ at: "locations.csv, line 2, latitude", words: "This is no position on Earth: latitude goes to 90, longitude to 180. It is left out" });
    expect(await confirm(alex, checked)).toBe("done");
    const again = await check(alex, publishedPackage(), "Package");
    expect(new Set(again.records.map(({ action }) => action))).toEqual(new Set(["same"]));
  });
});
