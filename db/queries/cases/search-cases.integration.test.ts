import { eq } from "drizzle-orm";
import postgres from "postgres";
import { beforeAll, describe, expect, it } from "vitest";
import { day } from "#app/domain/calendar/calendar-day";
import { soughtIn } from "#app/domain/cases/search";
import type { Actor, StaffActor } from "#app/domain/people/actor";
import { nameKey } from "#app/domain/people/name";
import { today } from "#app/platform/service.server";
import { asActor, asService, asVisitor } from "#db/client.server";
import { aCase, aHub, aResident, aService, aStaffMember, type MadeCase } from "#db/factories/make";
import * as tables from "#db/schema/index";
import { useServiceDatabase } from "#db/testing/service-database";
import { searchCases } from "./search-cases";

const database = useServiceDatabase();

/** Ends the transaction with what was planned, so that nothing of it stays. */
class Planned extends Error {}

const search = (actor: Actor, typed: string) =>
  asActor(actor, (db) => {
    const sought = soughtIn(typed, today());
    if (sought.by === "reference" || sought.by === "nothing") throw new Error(`${typed} is looked for otherwise`);
    return searchCases(db, sought);
  });

describe("looking for a case", () => {
  let [adviser, hubId] = [{} as StaffActor, ""];
  const made: Record<string, MadeCase> = {};
  const add = async (firstName: string, lastName: string, over: Partial<typeof tables.residents.$inferInsert> = {}) =>
    (made[`${firstName} ${lastName}`] = await aCase({ hubId, resident: await aResident({ firstName, lastName, nameKey: nameKey(`${firstName} ${lastName}`), email: null, ...over }) }));
  const found = async (typed: string, actor = adviser) => (await search(actor, typed)).map((id) => Object.keys(made).find((name) => made[name]!.id === id));

  beforeAll(async () => {
    hubId = (await aHub()).id;
    adviser = await aStaffMember({ hubIds: [hubId] });
    await add("Zoë", "Łukasiewicz", { preferredName: "Zézé", email: "zoe@resident.example", emailKey: "zoe@resident.example" });
    await add("Robert", "Okonkwo", { phone: "07700 900 111", phoneKey: "+447700900111", dateOfBirth: day("1985-02-03") });
    await add("Robertina", "Marsh", { postcode: "NM7 2XY" });
    await add("Síle", "O’Brien");
  });

  it.each([
    ["zoe lukasiewicz", "Zoë Łukasiewicz"],
    ["LUKASIEWICZ, Zoë", "Zoë Łukasiewicz"],
    ["lukaszewicz", "Zoë Łukasiewicz"],
    ["lukaisewicz", "Zoë Łukasiewicz"],
    ["zeze", "Zoë Łukasiewicz"],
    ["bob okonkwo", "Robert Okonkwo"],
    ["okonkow", "Robert Okonkwo"],
    ["okonko", "Robert Okonkwo"],
    ["sile obrian", "Síle O’Brien"],
    ["zoe@resident.example", "Zoë Łukasiewicz"],
    ["07700900111", "Robert Okonkwo"],
    ["3 feb 85", "Robert Okonkwo"],
    ["nm72xy", "Robertina Marsh"],
  ])("by %s finds %s", async (typed, name) => expect(await found(typed)).toEqual([name]));

  it("puts what is written as typed before what may be meant, and that before what only looks alike", async () => {
    await add("Rosalind", "Carter");
    await add("Rosie", "Carter");
    await add("Rosa", "Carter");
    expect(await found("rosa carter")).toEqual(["Rosa Carter", "Rosalind Carter", "Rosie Carter"]);
  });

  it("wants every word of several", async () => {
    expect(await found("robert zoe")).toEqual([]);
    expect(await found("nobody at all")).toEqual([]);
  });

  it("shows nothing to whoever may not see the case: another hub, a provider, the resident, nobody", async () => {
    const stranger = await aStaffMember({ hubIds: [(await aHub()).id] });
    const { provider } = await aService();
    for (const actor of [stranger, provider, made["Robert Okonkwo"]!.resident]) {
      expect(await search(actor, "okonkwo")).toEqual([]);
      expect(await search(actor, "07700900111")).toEqual([]);
    }
    expect(await asVisitor("nobody", (db) => searchCases(db, { by: "phone", key: "+447700900111" }))).toEqual([]);
  });

  it("does not find a restricted case for anybody who is not named, whatever is typed", async () => {
    const hidden = await aCase({ hubId, restricted: true, resident: await aResident({ firstName: "Quentin", lastName: "Hidden", nameKey: "quentin hidden", phoneKey: "+447700900222" }) });
    const manager = await aStaffMember({ roles: ["manager"] });
    for (const typed of ["quentin hidden", "quentn", "07700 900222"]) for (const actor of [adviser, manager]) expect(await search(actor, typed)).toEqual([]);
    await asService((db) => db.insert(tables.caseAccess).values({ caseId: hidden.id, granteeId: adviser.id }));
    expect(await search(adviser, "quentin")).toEqual([hidden.id]);
    await asService((db) => db.update(tables.caseAccess).set({ untilOn: day("2026-03-10") }).where(eq(tables.caseAccess.granteeId, adviser.id)));
    expect(await search(adviser, "quentin")).toEqual([]);
  });

  it("gives an adviser their own matches though hundreds of others fit as well", async () => {
    const elsewhere = await aHub();
    for (let count = 0; count < 205; count += 1) await aCase({ hubId: elsewhere.id, resident: await aResident({ firstName: "Tamsin", lastName: "Crowded", nameKey: "tamsin crowded" }) });
    const mine = await aCase({ hubId, resident: await aResident({ firstName: "Tamsyn", lastName: "Crowded", nameKey: "tamsyn crowded" }) });
    expect(await search(adviser, "tamsin crowded")).toEqual([mine.id]);
    expect(await search(await aStaffMember({ hubIds: [elsewhere.id] }), "tamsin")).toHaveLength(200);
  });

  it("finds a record that was joined to another by its former name", async () => {
    const kept = made["Robert Okonkwo"]!;
    await aResident({ firstName: "Bertrand", lastName: "Formerly", nameKey: "bertrand formerly", mergedIntoId: kept.resident.id });
    expect(await search(adviser, "formerly")).toEqual([kept.id]);
  });

  it("looks through letters by an index, for an owner who is no superuser and held by policies as well", async () => {
    const owner = postgres(database.ownerUrl, { max: 1, onnotice: () => undefined });
    try {
      const plan = await owner.begin(async (sql) => {
        await sql`create role plain_owner nosuperuser nobypassrls`;
        await sql`grant select on residents to plain_owner`;
        await sql`create policy as_the_owner on residents for select to plain_owner using (true)`;
        await sql`set local role plain_owner`;
        await sql`set local enable_seqscan = off`;
        const lines = await sql<{ "QUERY PLAN": string }[]>`explain select id from residents where search_key ~ ${"(^| )okonkwo"} or search_key %>> ${"okonkwo"}`;
        throw new Planned(lines.map((line) => line["QUERY PLAN"]).join("\n"));
      }).catch((thrown: unknown) => {
        if (thrown instanceof Planned) return thrown.message;
        throw thrown;
      });
      expect(plan.match(/residents_by_letters/g)).toHaveLength(2);
    } finally {
      await owner.end();
    }
  });
});
