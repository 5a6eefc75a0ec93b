import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { count } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { anArchive } from "#app/domain/documents/builders";
import type { ImportAction } from "#app/domain/directory/codes";
import type { StaffActor } from "#app/domain/people/actor";
import { depsWithin } from "#app/platform/deps.server";
import { changeService } from "#app/services/directory/change-service.server";
import { confirmImport } from "#app/services/directory/confirm-import.server";
import { checkImport } from "#app/services/directory/check-import.server";
import { asActor, asService } from "#db/client.server";
import { aStaffMember } from "#db/factories/make";
import { findServiceEntry } from "#db/queries/directory/entries";
import { findImport } from "#db/queries/directory/imports";
import { directoryImports, locations, organisations, serviceChanges, services, taxonomyTerms } from "#db/schema/index";
import { useServiceDatabase } from "#db/testing/service-database";
import { loader as listLoader } from "./list";
import { action as newAction, loader as newLoader } from "./new";
import { loader as refusedLoader } from "./refused-csv";
import { action as showAction, loader as showLoader } from "./show";

useServiceDatabase();

let alex: StaffActor;
beforeAll(async () => {
  alex = await aStaffMember({ roles: ["administrator"], name: "Alex Smith" });
});

type Args = LoaderFunctionArgs & ActionFunctionArgs;
interface Asked { actor?: StaffActor; importId?: string; query?: string; fields?: Record<string, string>; files?: readonly File[] }

function asked({ actor = alex, importId = "", query = "", fields, files = [] }: Asked = {}): Args {
  const form = new FormData();
  form.append("formKey", crypto.randomUUID());
  for (const [name, value] of Object.entries(fields ?? {})) form.append(name, value);
  for (const file of files) form.append("files", file);
  const request = new Request(`http://localhost:3000/admin/directory/imports${query}`, fields && { method: "POST", body: form });
  return { request, params: { importId }, context: { asking: { actor, path: "/admin/directory/imports" } } } as unknown as Args;
}

type Sent = Response & { init?: { status?: number }; data: { errors: { field: string; message: string }[] } };

async function send(files: Record<string, string | Uint8Array<ArrayBuffer>>, over: Record<string, string> = {}): Promise<Sent> {
  const sent = Object.entries(files).map(([name, content]) => new File([content], name));
  return (await newAction(asked({ fields: { feed: "new", name: "A feed", whole: "whole", ...over }, files: sent }))) as unknown as Sent;
}

/** Sends a feed that can be read, and returns the id of what would be done. */
async function checked(files: Record<string, string | Uint8Array<ArrayBuffer>>, feed: string, over: Record<string, string> = {}): Promise<string> {
  const answer = await send(files, { name: feed, ...over });
  expect(answer.status, JSON.stringify(answer.data)).toBe(302);
  return answer.headers.get("Location")!.split("/").at(-1)!;
}

/** The page of an import: each record's name and what would be done with it, with all that is wrong. */
async function page(importId: string, show?: ImportAction) {
  const { records, counts, one, withProblems } = await showLoader(asked({ importId, query: show ? `?show=${show}&size=100` : "?size=100" }));
  return { records, counts, one, withProblems, of: (name: string) => records.find((record) => record.name === name)!, problems: records.flatMap(({ problems }) => problems.map(({ at, words }) => `${at}: ${words}`)) };
}

const act = async (importId: string, does: "confirm" | "discard" = "confirm") =>
  (await showAction(asked({ importId, fields: { act: does, version: String((await asService((db) => findImport(db, importId)))!.version) } }))) as unknown as Response;

const everything = () => asService(async (db) => Promise.all([organisations, services, locations, taxonomyTerms, serviceChanges].map(async (table) => (await db.select({ rows: count() }).from(table))[0]!.rows)));
const serviceOf = (id: string) => asService((db) => findServiceEntry(db, id));

const [org, other, maths, english, gone, place, termA, termB, termC] = ["0001", "0002", "0003", "0004", "0005", "0006", "0007", "0008", "0009"].map((end) => `d1000000-0000-4000-8000-00000000${end}`) as [string, string, string, string, string, string, string, string, string];

const college = { id: org, name: "Harbour College", description: "Adult learning", website: "https://harbour.example" };
const aFeed = (...list: object[]) => ({ "feed.json": JSON.stringify(list) });
const full = (id: string, name: string, over: object = {}) => ({ id, name, status: "active", description: "For adults", organization: college, cost_options: [], ...over });

describe("a broken feed in JSON", () => {
  const broken = aFeed(
    full(maths, "Maths", {
      minimum_age: "nineteen", maximum_age: 900, url: "not a page", email: "nobody", assured_date: "2026-02-30", last_modified: "yesterday",
      service_at_locations: [{ id: "l1", location: { id: place, name: "Quay", location_type: "physical", latitude: 500, longitude: 1, addresses: [] } }, { id: "l2", location_id: "nowhere" }],
      schedules: [{ id: "t1", byday: "TU,XX", opens_at: "25:00", bymonthday: "1,15", freq: "DAILY" }], cost_options: [{ id: "c1", amount: -5 }],
      attributes: [{ id: "a1", taxonomy_term_id: "no-such-term" }],
    }),
    full(english, "English", { status: "running" }),
    full("", "Without an id"),
    { id: gone, name: "Nobody's", status: "active", organization_id: "no-such-organisation" },
    full(maths, "Maths again"),
    { id: "nameless", status: "active", organization: college },
    { id: "x".repeat(300), name: "Too long an id", status: "active", organization: college },
    full("long-name", "x".repeat(301)),
    { id: termA, name: "Learning", description: "", code: "A", parent_id: termB }, { id: termB, name: "Courses", description: "", code: "B", parent_id: termA }, { id: termC, name: "Evening courses", description: "", code: "C", parent_id: termA, taxonomy_id: "no-such-list" },
    full("by-night", "Nul\u0000 and \u202Eturned", { description: 7, fees_description: { not: "text" }, wait_time: ["a"], alert: null }),
  );

  it("is looked at record by record, each with what is wrong and where it stands, and nothing is saved", async () => {
    const before = await everything();
    const { records, counts, of, problems } = await page(await checked(broken, "Broken JSON"));
    expect(await everything()).toEqual(before);
    expect(counts).toMatchObject({ add: 7, refuse: 7, change: 0, withdraw: 0 });
    expect(records.filter(({ action }) => action === "refuse").map(({ kind, name }) => [kind, name])).toEqual([
      ["service", "English"], ["service", "Without an id"], ["service", "Nobody's"], ["service", "nameless"], ["service", "Too long an id"], ["service", "x".repeat(300)], ["service", "Maths again"],
    ]);
    expect(of("English").problems).toEqual([{ at: "$[1].status", words: "The status is active, inactive, defunct or temporarily closed" }]);
    expect(of("Nobody's").problems).toEqual([{ at: "$[3].organization_id", words: "Its organisation is not among the records" }]);
    expect(of("Maths again").problems).toEqual([{ at: "$[4]", words: `The id ${maths} stands at $[0] already. That one counts` }]);
    expect(of("Maths").problems.map(({ at }) => at).toSorted()).toEqual([
      "$[0].assured_date", "$[0].attributes[0].taxonomy_term_id", "$[0].cost_options[0].amount", "$[0].email", "$[0].last_modified", "$[0].maximum_age", "$[0].minimum_age", "$[0].schedules[0].byday", "$[0].schedules[0].bymonthday", "$[0].schedules[0].freq", "$[0].schedules[0].opens_at", "$[0].service_at_locations[1].location_id", "$[0].url",
    ]);
    expect(of("Quay").problems).toEqual([{ at: "$[0].service_at_locations[0].location.latitude", words: "This is no position on Earth: latitude goes to 90, longitude to 180. It is left out" }]);
    expect(problems).toContain("$[8].parent_id: The wider term leads back to this one. It is left out");
    expect(problems).toContain("$[9].parent_id: The wider term leads back to this one. It is left out");
    expect(of("Evening courses").problems.map(({ words }) => words)).toEqual(["The list it belongs to is not among the records. The term stands alone"]);
    expect(of("Nul and \u202Eturned").problems.map(({ at }) => at)).toEqual(["$[11].fees_description", "$[11].wait_time"]);
  });

  it("brings in what can be used once somebody confirms it, and gives the rest as a file", async () => {
    const importId = await checked(broken, "Broken JSON");
    expect((await act(importId)).headers.get("Location")).toBe(`/admin/directory/imports/${importId}?said=confirm`);
    expect(await serviceOf(maths)).toMatchObject({ name: "Maths", minimumAge: null, url: null, assuredDate: null, locations: [{ locationId: place }], schedules: [{ byday: ["TU"], opensAt: null, bymonthday: null }], costs: [{ amountPence: null }], takesReferrals: false });
    expect(await serviceOf(english)).toBeUndefined();
    const csv = await (await refusedLoader(asked({ importId }))).text();
    expect(csv.split("\r\n")).toHaveLength(1 + 7 + 1);
    expect(csv).toContain("Service,d1000000-0000-4000-8000-000000000004,English,$[1].status,");
    const again = await page(await checked(broken, "Broken JSON"), "same");
    expect(again.counts).toMatchObject({ add: 0, change: 0, withdraw: 0, same: 7, refuse: 7 });
  });
});

describe("a broken package of tables", () => {
  const tables = {
    "organizations.csv": `id,name,description,year_incorporated\n${other},Saltby Skills,Courses,19xx\n,Nobody,,\n`,
    "services.csv": `id,organization_id,name,status,assured_date,minimum_age\nc1,${other},Caf\u00e9 work,ACTIVE,28/03/2026,19\nc2,${other},,active,,\nc3,nobody,Lost,active,,\nc1,${other},Café again,active,,\nc4,${other},Short row\n`,
    "schedules.csv": "id,service_id,freq,opens_at\ns1,c1,WEEKLY,9:30\ns2,no-such-service,WEEKLY,9:30\n",
    "locations.csv": "id,name,location_type\nl1,Nowhere,physical\n",
    "taxonomy_terms.csv": "id,name,description,parent_id\nt1,Work,,t2\nt2,Jobs,,t1\n",
  };

  it.each<[string, () => Record<string, string | Uint8Array<ArrayBuffer>>]>([
    ["as files", () => tables], ["as an archive", () => ({ "package.zip": anArchive(Object.entries(tables).map(([name, content]) => ({ name: `../feed/${name}`, content }))) })],
  ])("says of each record which line of which table is wrong, sent %s", async (how, files) => {
    const before = await everything();
    const { counts, problems, of } = await page(await checked(files(), `Broken tables ${how}`));
    expect(await everything()).toEqual(before);
    expect(counts).toMatchObject({ add: 4, refuse: 6 });
    expect(problems.toSorted()).toEqual([
      "locations.csv, line 2, organization_id: No organisation among the records runs it, and no service among them is there",
      "organizations.csv, line 2, year_incorporated: “19xx” is not a number. It is left out",
      "organizations.csv, line 3: It has no id. Without one it could not be found again at the next import",
      "services.csv, line 3, name: It has no name",
      "services.csv, line 4, organization_id: Its organisation is not among the records",
      "services.csv, line 5: The id c1 stands at services.csv, line 2 already. That one counts",
      "services.csv, line 6, status: The status is active, inactive, defunct or temporarily closed",
      "taxonomy_terms.csv, line 2, parent_id: The wider term leads back to this one. It is left out",
      "taxonomy_terms.csv, line 3, parent_id: The wider term leads back to this one. It is left out",
    ]);
    expect(of("Café work")).toMatchObject({ action: "add", problems: [] });
  });
});

describe("files nothing can be read of", () => {
  const withField = async (answer: Promise<Sent>) => { const { init, data } = await answer; return [init?.status, data.errors[0]?.field, data.errors[0]?.message]; };

  it.each<[string, () => Record<string, string | Uint8Array<ArrayBuffer>>, string]>([
    ["an archive that was cut short", () => ({ "feed.zip": anArchive([{ name: "services.csv", content: "id,name\n1,Maths" }]).slice(0, 60) }), "feed.zip cannot be unpacked. Send the files themselves"],
    ["JSON that was cut short", () => ({ "feed.json": '[{"id":"1"' }), "feed.json is not JSON: it may have been cut short"],
    ["a picture", () => ({ "services.csv": new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0]) }), "services.csv is neither JSON nor a CSV file"],
    ["a table of something else", () => ({ "../../etc/passwd.csv": "a,b\n1,2" }), "passwd.csv is not one of the package’s files. Name it as HSDS does, like services.csv"],
    ["nothing", () => ({}), "Choose the feed’s files"],
    ["more than 10 MB", () => ({ "feed.json": `[${" ".repeat(10_000_001)}]` }), "The files must be 10 MB or smaller together. Put them into one ZIP file"],
    ["a page of a longer list", () => ({ "page.json": JSON.stringify({ page_number: 1, total_pages: 2, contents: [full("p1", "Paged")] }) }), "The files are pages of a longer list, and page 2 of it is missing. Choose them too, or select that it is a part"],
  ])("say so where they were chosen: %s", async (_what, files, message) => {
    const before = await asService(async (db) => (await db.select({ imports: count() }).from(directoryImports))[0]!.imports);
    const [status, field, said] = await withField(send(files()));
    expect([status, said]).toEqual([422, message]);
    expect(["files", "whole"]).toContain(field);
    expect(await asService(async (db) => (await db.select({ imports: count() }).from(directoryImports))[0]!.imports)).toBe(before);
  });
});

describe("bringing a feed in again", () => {
  const s = ["1", "2", "3"].map((end) => `d2000000-0000-4000-8000-00000000000${end}`) as [string, string, string];
  const own = { id: "d2000000-0000-4000-8000-0000000000ff", name: "Eastfold Learning", description: "" };
  const one = (id: string, name: string, over: object = {}) => full(id, name, { organization: own, ...over });
  const changeHere = async (id: string, entry: object) => asActor(alex, async (db) => changeService(depsWithin(db), { serviceId: id, version: (await findServiceEntry(db, id))!.version, entry }, { source: "administrator", byName: alex.name }));

  it("keeps what was changed here, takes over what only the feed changed, and withdraws what it has no longer", async () => {
    await act(await checked(aFeed(one(s[0], "Welding", { wait_time: "2 weeks" }), one(s[1], "Plumbing"), one(s[2], "Joinery")), "Eastfold"));
    await changeHere(s[0], { waitTime: "No wait" });
    const importId = await checked(aFeed(one(s[0], "Welding", { wait_time: "3 weeks", fees_description: "Free" }), one(s[1], "Plumbing and heating")), "eastfold");
    const { counts, of } = await page(importId);
    expect(counts).toMatchObject({ change: 2, withdraw: 1, same: 1, add: 0 });
    expect(of("Welding")).toMatchObject({ changes: [{ field: "What it costs", before: "", after: "Free" }], problems: [{ at: "Usual wait", words: "Changed here, and otherwise in the feed. Here: No wait. In the feed: 3 weeks. What stands here is kept" }] });
    expect(await serviceOf(s[2]), "not before it is confirmed").toMatchObject({ status: "active" });
    await act(importId);
    expect(await serviceOf(s[0])).toMatchObject({ waitTime: "No wait", feesDescription: "Free" });
    expect(await serviceOf(s[1])).toMatchObject({ name: "Plumbing and heating" });
    expect(await serviceOf(s[2])).toMatchObject({ status: "inactive", name: "Joinery" });
  });

  it("is done once, however often and by however many it is confirmed", async () => {
    const importId = await checked(aFeed(one("d2000000-0000-4000-8000-0000000000a1", "Bricklaying")), "Twice", { whole: "part" });
    const version = (await asService((db) => findImport(db, importId)))!.version;
    const outcomes = await Promise.all(Array.from({ length: 6 }, () => asActor(alex, (db) => confirmImport(depsWithin(db), alex, { importId, version }))));
    expect(outcomes.toSorted()).toEqual(["done", "over", "over", "over", "over", "over"]);
  });

  it("shows the plan again where the directory changed after it was looked at", async () => {
    const id = "d2000000-0000-4000-8000-0000000000a2";
    await act(await checked(aFeed(one(id, "Tiling", { wait_time: "1 week" })), "Moving"));
    const importId = await checked(aFeed(one(id, "Tiling", { wait_time: "2 weeks" })), "Moving");
    await changeHere(id, { waitTime: "Full until May" });
    expect((await act(importId)).headers.get("Location")).toBe(`/admin/directory/imports/${importId}?said=changed`);
    expect(await serviceOf(id)).toMatchObject({ waitTime: "Full until May" });
    expect((await page(importId)).counts).toMatchObject({ change: 0 });
  });

  it("can be thrown away: what was looked at goes, and nothing else changes", async () => {
    const importId = await checked(aFeed(one("d2000000-0000-4000-8000-0000000000a3", "Roofing")), "Thrown away", { whole: "part" });
    const before = await everything();
    await act(importId, "discard");
    expect(await everything()).toEqual(before);
    expect((await page(importId)).one.status).toBe("discarded");
    expect((await act(importId)).headers.get("Location"), "and cannot be brought in any more").toBe(`/admin/directory/imports/${importId}`);
    expect(await everything()).toEqual(before);
  });
});

describe("who may bring a feed in", () => {
  it.each(["adviser", "manager", "provider", "provider_lead"] as const)("is not the %s, at any of its pages", async (role) => {
    const actor = await aStaffMember({ roles: [role] });
    const importId = await checked(aFeed(full("permission", "Permission")), `For ${role}`, { whole: "part" });
    const pages: (() => Promise<unknown>)[] = [
      () => listLoader(asked({ actor })), () => newLoader(asked({ actor })), () => newAction(asked({ actor, fields: { feed: "new", name: "Mine", whole: "part" }, files: [new File(["[]"], "a.json")] })),
      () => showLoader(asked({ actor, importId })), () => showAction(asked({ actor, importId, fields: { act: "confirm", version: "1" } })), () => refusedLoader(asked({ actor, importId })),
    ];
    for (const ask of pages) await expect(ask()).rejects.toMatchObject({ status: 403 });
  });

  it("is not an adviser beneath the pages either: the database keeps it from them", async () => {
    const actor = await aStaffMember();
    const importId = await checked(aFeed(full("beneath", "Beneath")), "Beneath the pages", { whole: "part" });
    expect(await asActor(actor, (db) => confirmImport(depsWithin(db), actor, { importId, version: 1 }))).toBe("not-found");
    await expect(asActor(actor, (db) => checkImport(depsWithin(db), actor, { feed: { name: "An adviser's" }, files: [{ name: "feed.json", bytes: new TextEncoder().encode(aFeed(full("beneath", "Beneath"))["feed.json"]) }], whole: false }))).rejects.toThrow();
  });

  it("sees nothing of an import that is none", async () => {
    for (const importId of ["nonsense", "d1000000-0000-4000-8000-000000000099"]) {
      await expect(showLoader(asked({ importId }))).rejects.toMatchObject({ status: 404 });
      await expect(refusedLoader(asked({ importId }))).rejects.toMatchObject({ status: 404 });
      await expect(showAction(asked({ importId, fields: { act: "confirm", version: "1" } }))).rejects.toMatchObject({ status: 404 });
    }
  });
});
