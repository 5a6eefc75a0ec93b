import { createHash, randomUUID } from "node:crypto";
import postgres from "postgres";
import { beforeEach, describe, expect, it } from "vitest";
import { nextHash } from "#app/domain/audit/chain";
import { depsWithin } from "#app/platform/deps.server";
import { asService } from "#db/client.server";
import { appendAudit } from "#db/queries/audit/append-audit";
import { useServiceDatabase } from "#db/testing/service-database";
import { verifyAuditChains } from "./verify-audit-chains.server";

describe("the audit's chains", () => {
  const database = useServiceDatabase();
  let stream = "";

  const owner = async (tamper: (sql: postgres.Sql) => Promise<unknown>) => {
    const sql = postgres(database.ownerUrl, { max: 1 });
    await tamper(sql).finally(() => sql.end());
  };
  const write = (streamId: string, entries: number) =>
    asService(async (db) => {
      for (let entry = 1; entry <= entries; entry += 1)
        await appendAudit(depsWithin(db), { streamId, action: "case.read", by: { id: randomUUID(), name: `Zoë ${entry}, “adviser”`, organisationName: "Northmere, City" }, subject: "WL-7F3K-29QD", reason: entry % 2 ? "" : "3:abc,0:" });
    });
  const broken = async () => (await verifyAuditChains(3)).broken;

  beforeEach(async () => {
    await owner((sql) => sql`truncate audit_entries, audit_heads`);
    stream = randomUUID();
    await write(randomUUID(), 4);
    await write(stream, 5);
    await write(randomUUID(), 1);
  });

  it("are whole as they were written, whatever the size of a batch", async () => {
    for (const batch of [1, 2, 5, 100]) expect(await verifyAuditChains(batch)).toEqual({ chains: 3, entries: 10, broken: [] });
  });

  it("are hashed by the database and by the domain alike", async () => {
    const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
    const at = new Date("2026-03-28T23:59:59.007Z");
    const samples = [
      { seq: 1, at, actorId: null, actorName: "Work Local", organisationName: "", action: "", subject: "", reason: "" },
      { seq: 12345, at, actorId: randomUUID(), actorName: "Łukasz 😀", organisationName: "a,1:b", action: "return.download", subject: "2026-Q1", reason: "line\nend\ttab ' \" \\" },
    ];
    await owner(async (sql) => {
      for (const { seq, at: instant, actorId, actorName, organisationName, action, subject, reason } of samples) {
        const [row] = await sql`select audit_hash('before', ${seq}, ${instant}, ${actorId}, ${actorName}, ${organisationName}, ${action}, ${subject}, ${reason}) as hash`;
        expect(row?.["hash"]).toBe(nextHash("before", { seq, at: instant, actorId, actorName, organisationName, action, subject, reason }, sha256));
      }
    });
  });

  it("tell an edited entry, in every field", async () => {
    const edits = ["at = at + interval '1 millisecond'", "actor_id = null", "actor_name = 'Somebody else'", "organisation_name = ''", "action = 'case.change'", "subject = ''", "reason = 'x'", "previous_hash = ''", "hash = 'x'"];
    for (const edit of edits) {
      await owner(async (sql) => {
        await sql`create table kept as select * from audit_entries where stream_id = ${stream}`;
        await sql.unsafe(`update audit_entries set ${edit} where stream_id = '${stream}' and seq = 3`);
        expect(await broken(), edit).toEqual([{ streamId: stream, seq: 3, why: "changed" }]);
        await sql`delete from audit_entries where stream_id = ${stream}`;
        await sql`insert into audit_entries select * from kept`;
        await sql`drop table kept`;
      });
    }
    expect(await broken()).toEqual([]);
  });

  it("tell a deleted entry: the first, one in the middle, the last, all of them", async () => {
    await owner((sql) => sql`delete from audit_entries where stream_id = ${stream} and seq = 5`);
    expect(await broken()).toEqual([{ streamId: stream, seq: 5, why: "cut_short" }]);
    await owner((sql) => sql`delete from audit_entries where stream_id = ${stream} and seq = 2`);
    expect(await broken()).toEqual([{ streamId: stream, seq: 2, why: "missing_or_out_of_order" }]);
    await owner((sql) => sql`delete from audit_entries where stream_id = ${stream} and seq = 1`);
    expect(await broken()).toEqual([{ streamId: stream, seq: 1, why: "missing_or_out_of_order" }]);
    await owner((sql) => sql`delete from audit_entries where stream_id = ${stream}`);
    expect(await broken()).toEqual([{ streamId: stream, seq: 1, why: "cut_short" }]);
  });

  it("tell entries that changed places, and one moved into another chain", async () => {
    await owner((sql) => sql`update audit_entries set seq = 102 where stream_id = ${stream} and seq = 2`);
    await owner((sql) => sql`update audit_entries set seq = 2 where stream_id = ${stream} and seq = 3`);
    await owner((sql) => sql`update audit_entries set seq = 3 where stream_id = ${stream} and seq = 102`);
    expect(await broken()).toEqual([{ streamId: stream, seq: 2, why: "changed" }]);

    const other = randomUUID();
    await write(other, 1);
    await owner((sql) => sql`update audit_entries set stream_id = ${other}, seq = 2 where stream_id = ${stream} and seq = 2`);
    expect(await broken()).toEqual(expect.arrayContaining([{ streamId: stream, seq: 2, why: "missing_or_out_of_order" }, { streamId: other, seq: 2, why: "more_than_the_head" }]));
  });

  it("tell a tail that was cut off together with the head's count, and a removed head", async () => {
    await owner((sql) => sql`delete from audit_entries where stream_id = ${stream} and seq > 3`);
    await owner((sql) => sql`update audit_heads set count = 3 where stream_id = ${stream}`);
    expect(await broken()).toEqual([{ streamId: stream, seq: 3, why: "head_differs" }]);
    await owner((sql) => sql`delete from audit_heads where stream_id = ${stream}`);
    expect(await broken()).toEqual([{ streamId: stream, seq: 1, why: "no_head" }]);
  });

  it("tell one whole chain that was put in the place of another, head and all", async () => {
    const [one, other] = [randomUUID(), randomUUID()];
    await write(one, 2);
    await write(other, 3);
    for (const table of ["audit_entries", "audit_heads"]) {
      await owner((sql) => sql`update ${sql(table)} set stream_id = ${database.placeId()} where stream_id = ${one}`);
      await owner((sql) => sql`update ${sql(table)} set stream_id = ${one} where stream_id = ${other}`);
      await owner((sql) => sql`update ${sql(table)} set stream_id = ${other} where stream_id = ${database.placeId()}`);
    }
    expect(await broken()).toEqual(expect.arrayContaining([{ streamId: one, seq: 1, why: "changed" }, { streamId: other, seq: 1, why: "changed" }]));
  });

  it("may not be changed by the application or by the service itself", async () => {
    for (const role of ["app", "system"] as const) {
      const sql = postgres(database.url(role), { max: 1, connection: { "app.place_id": database.placeId() } });
      await expect(sql`update audit_entries set reason = 'x'`).rejects.toThrow("permission denied");
      await expect(sql`delete from audit_entries`).rejects.toThrow("permission denied");
      await expect(sql`update audit_heads set count = 0`).rejects.toThrow("permission denied");
      await expect(sql`insert into audit_heads (stream_id, count, hash) values (${stream}, 0, '')`).rejects.toThrow("permission denied");
      await sql.end();
    }
    expect(await broken()).toEqual([]);
  });

  it("stay whole while many write to one of them at once", async () => {
    await Promise.all(Array.from({ length: 8 }, () => write(stream, 5)));
    expect(await verifyAuditChains(7)).toEqual({ chains: 3, entries: 50, broken: [] });
  });
});
