import { eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { freshId } from "#app/platform/service.server";
import { asService, asVisitor } from "../../client.server";
import { aService, anOrganisation } from "../../factories/make";
import * as schema from "../../schema/index";
import { useServiceDatabase } from "../../testing/service-database";
import { searchServices } from "./search-services";

useServiceDatabase();

const names = new Map<string, string>();
async function listed(name: string, description: string, over: Partial<typeof schema.services.$inferInsert> = {}): Promise<string> {
  const organisation = await anOrganisation({ kind: "provider", name: "Provider" });
  const id = freshId();
  await asService((db) => db.insert(schema.services).values({ id, organisationId: organisation.id, name, description, status: "active", ...over }));
  names.set(id, name);
  return id;
}

const search = (typed: string, options = {}) => asVisitor("nobody", (db) => searchServices(db, typed, options));
const found = async (typed: string, options = {}) => [...((await search(typed, options)).found?.keys() ?? [])].map((id) => names.get(id)).sort();

beforeAll(async () => {
  await listed("Accounting for Beginners", "Bookkeeping and spreadsheets");
  await listed("Welding Taster", "Five days in the workshop");
  await listed("Café Skills", "Cook, serve and run a till");
  const esol = await listed("Speaking Up", "Three mornings a week in the library");
  await listed("Debt Advice", "A full look at what you owe");
  await listed("Staff only", "Accounting, for members", { public: false });
  await asService(async (db) => {
    await db.insert(schema.serviceBarriers).values({ serviceId: esol, code: "ESO" });
    await db.insert(schema.synonyms).values([{ id: freshId(), word: "IOU", means: "debt" }, { id: freshId(), word: "barista course", means: "café" }, { id: freshId(), word: "it", means: "spreadsheets" }]);
  });
});

describe("a search of the directory", () => {
  it("finds words in any form, accents or none, whatever stands between them", async () => {
    expect(await found("weld")).toEqual(["Welding Taster"]);
    expect(await found("WELDED")).toEqual(["Welding Taster"]);
    expect(await found("cafe, (skill)")).toEqual(["Café Skills"]);
    expect(await found("cooking café")).toEqual(["Café Skills"]);
  });

  it("finds what begins with the word still being typed", async () => {
    expect(await found("acc")).toEqual(["Accounting for Beginners"]);
    expect(await found("accounti")).toEqual(["Accounting for Beginners"]);
  });

  it("finds by what a barrier is called, and by the provider", async () => {
    expect(await found("ESOL")).toEqual(["Speaking Up"]);
    expect(await found("english for speakers of other languages")).toEqual(["Speaking Up"]);
    expect(await found("provider welding")).toEqual(["Welding Taster"]);
  });

  it("finds by a language a service is given in, but not by English, which nearly all are", async () => {
    const id = await listed("Choir Practice", "Songs every Friday");
    await asService((db) => db.insert(schema.serviceLanguages).values([{ id: freshId(), serviceId: id, code: "en", name: "English" }, { id: freshId(), serviceId: id, code: "pl", name: "Polish" }]));
    expect(await found("polish")).toEqual(["Choir Practice"]);
    expect(await found("english", { asTyped: true })).not.toContain("Choir Practice");
  });

  it("knows what a word stands for, one word or several, even one English leaves out", async () => {
    expect(await found("iou")).toEqual(["Debt Advice"]);
    expect(await found("barista course")).toEqual(["Café Skills"]);
    expect(await found("IT")).toEqual(["Accounting for Beginners"]);
    expect(await found("help with debt advice")).toEqual(["Debt Advice"]);
  });

  it("puts the spelling right where nothing has the word, says so, and does not where it is told not to", async () => {
    expect(await search("acounting")).toMatchObject({ meant: "accounting", onlySome: false });
    expect(await found("acounting")).toEqual(["Accounting for Beginners"]);
    expect(await found("wleding tastr")).toEqual(["Welding Taster"]);
    expect(await found("dept")).toEqual(["Debt Advice"]);
    expect(await found("acounting", { asTyped: true })).toEqual([]);
  });

  it("finds services with some of the words where none has all", async () => {
    expect(await search("welding library")).toMatchObject({ onlySome: true });
    expect(await found("welding library")).toEqual(["Speaking Up", "Welding Taster"]);
  });

  it("is everything where nothing is typed, and nothing where nobody has the word", async () => {
    for (const nothing of ["", "   ", "-- !!", "’"]) expect((await search(nothing)).found).toBeUndefined();
    expect(await found("xylophone")).toEqual([]);
    expect(await found("the")).toEqual([]);
  });

  it("takes anything for words", async () => {
    for (const typed of ["'; drop table services; --", "a & | ! <-> (", "weld:*|!debt", "\\", "%_", "\uD800", "a\u0000b", "🙂", "مرحبا", "x".repeat(10_000), "ab ".repeat(4000)]) expect((await search(typed)).onlySome, typed.slice(0, 20)).toBeTypeOf("boolean");
  });

  it("says whether the words stand in the name, or are only mentioned", async () => {
    const named = [...((await search("advice")).found?.values() ?? [])];
    expect(named).toEqual([expect.objectContaining({ inName: true })]);
    expect([...((await search("workshop")).found?.values() ?? [])]).toEqual([expect.objectContaining({ inName: false })]);
  });

  it("shows a visitor public services alone", async () => {
    expect(await found("members")).toEqual([]);
    expect((await asService((db) => searchServices(db, "members"))).found?.size).toBe(1);
  });
});

describe("the words of a service", () => {
  it("follow whatever changes, whoever changes it", async () => {
    const id = await listed("Basketry", "");
    const organisation = await asService(async (db) => {
      const [row] = await db.update(schema.services).set({ name: "Upholstery", description: "Taught by hand" }).where(eq(schema.services.id, id)).returning({ organisationId: schema.services.organisationId });
      await db.insert(schema.serviceBarriers).values({ serviceId: id, code: "HOU" });
      return row!.organisationId;
    });
    names.set(id, "Upholstery");
    expect(await found("basketry")).toEqual([]);
    expect(await found("homeless")).toEqual(["Upholstery"]);
    await asService(async (db) => {
      await db.update(schema.organisations).set({ name: "Zebra Trust" }).where(eq(schema.organisations.id, organisation));
      await db.delete(schema.serviceBarriers).where(eq(schema.serviceBarriers.serviceId, id));
    });
    expect(await found("zebra")).toEqual(["Upholstery"]);
    expect(await found("homeless")).toEqual([]);
    await asService(async (db) => {
      const [termId, locationId] = [freshId(), freshId()];
      await db.insert(schema.taxonomyTerms).values({ id: termId, name: "Handicraft" });
      await db.insert(schema.serviceTerms).values({ serviceId: id, termId });
      await db.insert(schema.locations).values({ id: locationId, organisationId: organisation, locationType: "physical", city: "Ambleford" });
      await db.insert(schema.serviceLocations).values({ id: freshId(), serviceId: id, locationId });
    });
    expect(await found("handicraft ambleford")).toEqual(["Upholstery"]);
    await asService(async (db) => {
      await db.delete(schema.serviceTerms).where(eq(schema.serviceTerms.serviceId, id));
      await db.delete(schema.serviceLocations).where(eq(schema.serviceLocations.serviceId, id));
      await db.delete(schema.services).where(eq(schema.services.id, id));
    });
    expect(await found("zebra")).toEqual([]);
  });

  it("have some for every barrier there is", async () => {
    const { id } = await aService();
    const [document] = await asService((db) => db.select({ text: schema.serviceWords.document }).from(schema.serviceWords).where(eq(schema.serviceWords.serviceId, id)));
    expect(document?.text).toContain("'esol'");
    const without = await asService((db) => db.execute(sql`select code from unnest(enum_range(null::barrier_code)) as code where coalesce(barrier_words(code), '') = ''`));
    expect([...without]).toEqual([]);
  });
});
