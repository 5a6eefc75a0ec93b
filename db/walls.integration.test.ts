import { eq, sql } from "drizzle-orm";
import postgres from "postgres";
import { describe, expect, it } from "vitest";
import { now } from "#app/platform/service.server";
import { asActor, asService, asVisitor } from "./client.server";
import { aCase, aCaseInSupport, aHub, aService, aStaffMember, anOrganisation } from "./factories/make";
import { cases, caseAccess, outcomes, residents } from "./schema/index";
import { useServiceDatabase } from "./testing/service-database";

const database = useServiceDatabase();

describe("the second wall", () => {
  it("shows an adviser the cases of their own hub and no other", async () => {
    const [mine, theirs] = [await aHub(), await aHub()];
    const adviser = await aStaffMember({ hubIds: [mine.id] });
    const [near, far] = [await aCase({ hubId: mine.id }), await aCase({ hubId: theirs.id })];
    const seen = await asActor(adviser, (db) => db.select({ id: cases.id }).from(cases).orderBy(cases.id));
    expect(seen.map(({ id }) => id)).toContain(near.id);
    expect(seen.map(({ id }) => id)).not.toContain(far.id);
    const people = await asActor(adviser, (db) => db.select({ id: residents.id }).from(residents).orderBy(residents.id));
    expect(people.map(({ id }) => id)).toEqual([near.resident.id]);
  });

  it("hides a restricted case from its own hub and from managers", async () => {
    const hub = await aHub();
    const adviser = await aStaffMember({ hubIds: [hub.id], roles: ["adviser", "manager"] });
    const made = await aCase({ hubId: hub.id, restricted: true });
    expect(await asActor(adviser, (db) => db.select().from(cases).where(eq(cases.id, made.id)))).toEqual([]);
  });

  it("shows a resident their own case and nobody else's", async () => {
    const [mine, other] = [await aCase(), await aCase()];
    const seen = await asActor(mine.resident, (db) => db.select({ id: cases.id }).from(cases).orderBy(cases.id));
    expect(seen).toEqual([{ id: mine.id }]);
    expect(await asActor(mine.resident, (db) => db.select().from(residents).where(eq(residents.id, other.resident.id)))).toEqual([]);
  });

  it("shows a provider and a visitor no case at all", async () => {
    await aCase();
    const { provider } = await aService();
    expect(await asActor(provider, (db) => db.select().from(cases))).toEqual([]);
    expect(await asVisitor("nobody", (db) => db.select().from(cases))).toEqual([]);
  });

  it("shows nobody anything when no actor is set", async () => {
    await aCase();
    const raw = postgres(database.url("app"), { max: 1 });
    try {
      expect(await raw`select * from cases`).toEqual([]);
      expect(await raw`select * from residents`).toEqual([]);
    } finally {
      await raw.end();
    }
  });

  it("carries nobody over on a pooled connection", async () => {
    const made = await aCase();
    const other = await aCase();
    for (let turn = 0; turn < 50; turn += 1) {
      const actor = turn % 2 ? made : other;
      const seen = await asActor(actor.resident, (db) => db.select({ id: cases.id }).from(cases));
      expect(seen).toEqual([{ id: actor.id }]);
    }
  });

  it("lets an adviser open no case to anybody that they cannot see themselves", async () => {
    const adviser = await aStaffMember({ hubIds: [(await aHub()).id] });
    const far = await aCase();
    await expect(asActor(adviser, (db) => db.insert(caseAccess).values({ caseId: far.id, granteeId: adviser.id }))).rejects.toThrow();
  });

  it("keeps outcomes append-only for whoever answers requests", async () => {
    const made = await aCaseInSupport();
    await asActor(made.lead, (db) =>
      db.insert(outcomes).values({ id: crypto.randomUUID(), caseId: made.id, residentId: made.resident.id, kind: "job_start_employed", happenedOn: "2026-03-02" as never, recordedAt: now(), recordedBy: made.lead.id, recordedByName: made.lead.name, evidenceLevel: "adviser_seen" }),
    );
    await expect(asActor(made.lead, (db) => db.update(outcomes).set({ hoursAWeek: 40 }))).rejects.toThrow();
    await expect(asActor(made.lead, (db) => db.delete(outcomes))).rejects.toThrow();
  });

  it("gives the app's role no table, and no way round a policy", async () => {
    const [role] = await asService((db) => db.execute<{ bypass: boolean; owns: number }>(sql`
      select bool_or(rolbypassrls or rolsuper) as bypass,
             (select count(*)::int from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname in ('worklocal_app', 'worklocal_system')) as owns
      from pg_roles where rolname in ('worklocal_app', 'worklocal_system')`));
    expect(role).toEqual({ bypass: false, owns: 0 });
  });

  it("stands, forced, on every table", async () => {
    const open = await asService((db) => db.execute(sql`select relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and relkind = 'r' and not (relrowsecurity and relforcerowsecurity) order by 1`));
    expect([...open]).toEqual([]);
    const policyless = await asService((db) => db.execute(sql`select tablename from pg_tables t where schemaname = 'public'
      and not exists (select from pg_policies p where p.tablename = t.tablename) order by 1`));
    expect([...policyless]).toEqual([]);
  });

  it("keeps one place's rows from another", async () => {
    const organisation = await anOrganisation();
    const raw = postgres(database.url("system"), { max: 1 });
    try {
      await raw`select set_config('app.place_id', ${crypto.randomUUID()}, false)`;
      expect(await raw`select * from organisations where id = ${organisation.id}`).toEqual([]);
    } finally {
      await raw.end();
    }
  });
});
