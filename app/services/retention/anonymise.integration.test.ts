import { eq } from "drizzle-orm";
import postgres from "postgres";
import { beforeAll, describe, expect, it } from "vitest";
import { ageOn } from "#app/domain/calendar/age";
import { addDays, day } from "#app/domain/calendar/calendar-day";
import { readQuestion } from "#app/domain/dashboards/question";
import type { StaffActor } from "#app/domain/people/actor";
import { certificateText } from "#app/domain/retention/retention";
import { depsWithin, type Deps } from "#app/platform/deps.server";
import { verifyAuditChains } from "#app/services/audit/verify-audit-chains.server";
import { readDashboard } from "#app/services/dashboards/read-dashboard.server";
import { countedLines } from "#app/services/returns/counted-lines.server";
import { asActor, asService } from "#db/client.server";
import { aCaseInSupport, aResident, aStaffMember } from "#db/factories/make";
import { anAgreement } from "#db/factories/make-agreement";
import { aFullCase, type FullCase } from "#db/factories/make-full-case";
import { findAgreement } from "#db/queries/agreements/find-agreement";
import { appendAudit } from "#db/queries/audit/append-audit";
import { anonymisePerson, endHold, listCertificates, listHolds, placeHold, saveRule } from "#db/queries/retention/retention";
import * as schema from "#db/schema/index";
import { diceFrom } from "#db/seeds/dice";
import { useServiceDatabase } from "#db/testing/service-database";
import { createHash } from "node:crypto";
import { anonymiseDue } from "./anonymise-due.server";
import { readRetention } from "./read-retention.server";
import { tellOfEnd } from "./tell-of-end.server";

const traces = ["zephyrine", "quillfeather", "zq@resident.example", "7700900123", "nm1 7zq", "qq123456c", "likes to cook", "find a job in a kitchen", "write a cv", "may i bring my son", "mornings are best"];
const linked = ["case_id", "referral_id", "resident_id"];

describe("making somebody anonymous", () => {
  const database = useServiceDatabase();
  let [full, administrator]: [FullCase, StaffActor] = [] as never;
  let before: { dashboard: string; lines: string };
  const later = "2034-01-09T10:00:00Z";
  const as = <T>(work: (deps: Deps) => Promise<T>) => asService((db) => work(depsWithin(db)));

  /** The owner, who says that it is at work: it sees every row of the place, as no role of the service's does. */
  async function asOwner<T>(work: (sql: postgres.TransactionSql) => Promise<T>): Promise<T> {
    const owner = postgres(database.ownerUrl, { max: 1, onnotice: () => {} });
    return (owner.begin(async (sql) => {
      await sql`select set_config('app.place_id', ${database.placeId()}, true), set_config('app.anonymising', 'on', true)`;
      return work(sql);
    }) as Promise<T>).finally(() => owner.end());
  }

  const columns = (sql: postgres.TransactionSql) => sql<{ table: string; column: string; type: string; unique: boolean }[]>`
    select c.relname as table, a.attname as column, a.atttypid::regtype::text as type, exists (select from pg_index i where i.indrelid = a.attrelid and i.indisunique and a.attnum = any (i.indkey)) as unique
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' and a.atttypid::regtype::text in ('text', 'text[]', 'jsonb') order by 1, 2`;

  /** Writes the person's name into every place for words that hangs on their case, where the table lets it. */
  const writeEverywhere = () => asOwner(async (sql) => {
    const all = await columns(sql);
    const vias = await sql<{ table: string; via: string }[]>`select table_name as table, column_name as via from information_schema.columns where table_schema = 'public' and column_name = any (${linked}) order by 1, array_position(${linked}::text[], column_name::text)`;
    let written = 0;
    for (const table of new Set(vias.map((each) => each.table))) {
      if (["return_lines", "claims", "audit_entries", "cases", "legal_holds", "retention_notices"].includes(table)) continue;
      const via = vias.find((each) => each.table === table)!.via;
      for (const { column, type, unique } of all.filter((each) => each.table === table)) {
        if (unique || /^(id|reference|code|kind|quarter|what|district|media_type|way|told_way|attendance|questions_version|rules_version|language|suggestion)$|_hash$/.test(column)) continue;
        const value = type === "jsonb" ? sql`'{"words": ["Quillfeather was here"]}'::jsonb` : type === "text[]" ? sql`array['Quillfeather']` : sql`${/_name$|^(recorded|saved|attendance_recorded)_by$|^assisted_organisation$/.test(column) ? "Zephyrine Quillfeather" : "Quillfeather was here"}`;
        const ids = via === "resident_id" ? sql`select ${full.resident.id}::uuid` : via === "case_id" ? sql`select ${full.id}::uuid` : sql`select id from referrals where case_id = ${full.id}`;
        await sql.savepoint(async (inner) => void (written += (await inner`update ${sql(table)} set ${sql(column)} = ${value} where ${sql(via)} in (${ids})`).count)).catch(() => undefined);
      }
    }
    return written;
  });

  const tracesLeft = () => asOwner(async (sql) => {
    const found: string[] = [];
    for (const { table, column } of await columns(sql)) {
      const rows = await sql<{ text: string }[]>`select lower(${sql(column)}::text) as text from ${sql(table)} where ${sql(column)} is not null`;
      found.push(...traces.filter((trace) => rows.some(({ text }) => text.includes(trace))).map((trace) => `${table}.${column}: ${trace}`));
    }
    // Of the place, and there before anybody came.
    return found.filter((each) => !/^(postcodes|hubs)\./.test(each));
  });

  const counted = async () => {
    const question = readQuestion(new URLSearchParams({ until: "2026-Q1" }), { hubs: [], councils: [], today: day("2026-05-01") });
    const agreement = (await asService((db) => findAgreement(db, agreementId)))!;
    const lines = await asService(async (db) => {
      const all = [];
      for await (const line of countedLines(db, agreement, day("2026-05-01"))) all.push({ ...line, recordedOn: "" });
      return all;
    });
    const { applications, referrals, waits } = await readDashboard(question, day("2026-05-01"));
    return { dashboard: JSON.stringify([[...applications], [...referrals], [...waits.triage], [...waits.first_meeting], [...waits.plan]]), lines: JSON.stringify(lines) };
  };
  let agreementId = "";

  beforeAll(async () => {
    const resident = await aResident({ firstName: "Zephyrine", lastName: "Quillfeather", preferredName: "Zeph Zephyrine", nameKey: "zephyrine quillfeather", email: "zq@resident.example", emailKey: "zq@resident.example", phone: "07700900123", phoneKey: "+447700900123", niNumber: "QQ123456C", postcode: "NM1 7ZQ", helpNeeded: "Quillfeather hears badly", dateOfBirth: day("1991-07-14") });
    full = await aFullCase({ resident });
    administrator = await aStaffMember({ roles: ["administrator"] });
    agreementId = (await anAgreement()).id;
    await as((deps) => appendAudit(deps, { streamId: full.id, action: "case.read", by: { id: resident.id, name: "Zephyrine Quillfeather" }, subject: "Quillfeather", reason: "Quillfeather rang" }));
    await asService((db) => db.update(schema.cases).set({ status: "closed", closedOn: day("2026-04-02"), closeReason: "finished" }).where(eq(schema.cases.id, full.id)));
    await aCaseInSupport();
  });

  it("is not due while a case is open or the time has not passed, and a longer rule wins", async () => {
    database.clock.set("2033-03-01T10:00:00Z");
    expect((await readRetention(day("2033-03-01"))).due).toEqual([]);
    database.clock.set(later);
    expect((await readRetention(day("2034-01-09"))).due).toMatchObject([{ reference: full.reference, rule: "place", months: 84, noticedOn: null, held: false }]);
    await as((deps) => saveRule(deps, administrator, { streamId: null, months: 300, words: "Longer" }));
    expect((await readRetention(day("2034-01-09"))).due).toEqual([]);
    await as((deps) => saveRule(deps, administrator, { streamId: null, months: 84, words: "Seven years" }));
  });

  it("does not happen to a record that is held, nor before the notice has run out, whoever asks", async () => {
    database.clock.set(later);
    expect(await as((deps) => placeHold(deps, administrator, full.resident.id, "A claim is being heard"))).toBe(true);
    expect(await as((deps) => tellOfEnd(deps, administrator))).toBe(0);
    await expect(as((deps) => anonymisePerson(deps, full.resident.id))).rejects.toMatchObject({ cause: { message: "a legal hold stands" } });
    const [hold] = await asService(listHolds);
    expect(hold).toMatchObject({ reference: full.reference, reason: "A claim is being heard" });
    expect(await as((deps) => endHold(deps, administrator, hold!.id))).toBe(true);

    await expect(as((deps) => anonymisePerson(deps, full.resident.id))).rejects.toMatchObject({ cause: { message: "the notice has not run out" } });
    await expect(asActor(administrator, (db) => anonymisePerson(depsWithin(db), full.resident.id))).rejects.toMatchObject({ cause: { message: "permission denied for function anonymise_person" } });
    expect(await as((deps) => tellOfEnd(deps, administrator))).toBe(1);
    expect(await as((deps) => tellOfEnd(deps, administrator))).toBe(0);
    const [message] = await asService((db) => db.select().from(schema.outbox).where(eq(schema.outbox.template, "record-ends")));
    expect(message).toMatchObject({ caseId: full.id, recipient: "zq@resident.example" });
    expect(message!.body).toContain("6 February 2034");
    expect(await anonymiseDue()).toBe(0);
  });

  it("leaves no name, address, number or word of theirs in any table, and the counts as they were", async () => {
    expect(await writeEverywhere()).toBeGreaterThan(60);
    database.clock.set("2034-02-06T10:00:00Z");
    before = await counted();
    expect((await tracesLeft()).length).toBeGreaterThan(40);
    expect(await anonymiseDue()).toBe(1);
    expect(await tracesLeft()).toEqual([]);
    expect(await counted()).toEqual(before);
    const [person] = await asService((db) => db.select().from(schema.residents).where(eq(schema.residents.id, full.resident.id)));
    expect(person).toMatchObject({ firstName: "Anonymous", postcode: "NM1", email: null, anonymisedAt: new Date("2034-02-06T10:00:00Z") });
    expect(person!.dateOfBirth.slice(0, 4)).toBe("1991");
    expect(await asService((db) => db.select().from(schema.documentContents).where(eq(schema.documentContents.caseId, full.id)))).toEqual([]);
  });

  it("is certified once, and the audit can still be verified", async () => {
    database.clock.set("2034-02-06T10:00:00Z");
    expect(await anonymiseDue()).toBe(0);
    const [certificate, ...others] = await asActor(administrator, (db) => listCertificates(db, 10));
    expect(others).toEqual([]);
    expect(certificate).toMatchObject({ rule: "place", months: 84, rowsByTable: { residents: 1, applications: 1 } });
    const { id: _id, hash, ...said } = certificate!;
    expect(createHash("sha256").update(certificateText({ ...said, residentId: full.resident.id })).digest("hex")).toBe(hash);
    expect((await verifyAuditChains()).broken).toEqual([]);
  });

  it("reaches every table of a case: a new one needs the policy of migrations/0039_retention.sql", async () => {
    const without = await asOwner((sql) => sql<{ table: string }[]>`select distinct c.table_name as table from information_schema.columns c join pg_tables t on t.schemaname = 'public' and t.tablename = c.table_name
      where c.table_schema = 'public' and c.column_name = any (${linked}) and not exists (select from pg_policies p where p.tablename = c.table_name and p.policyname = 'anonymiser') order by 1`);
    expect([...without]).toEqual([]);
  });

  it("keeps a birthday that leaves every counted age as it was, and says no more than it must", async () => {
    const dice = diceFrom(11);
    await asOwner(async (sql) => {
      for (let at = 0; at < 200; at += 1) {
        const born = addDays(day("1956-01-01"), dice.between(0, 18_000));
        const days = Array.from({ length: dice.between(0, 4) }, () => addDays(day("2020-01-01"), dice.between(0, 2_500)));
        const [row] = await sql<{ kept: string }[]>`select kept_birthday(${born}::date, ${days}::date[])::text as kept`;
        const kept = day(row!.kept);
        expect(kept.slice(0, 4)).toBe(born.slice(0, 4));
        expect(days.map((on) => ageOn(kept, on)), `${born} ${days.join(" ")}`).toEqual(days.map((on) => ageOn(born, on)));
      }
    });
  });
});
