import postgres from "postgres";
import { beforeEach, describe, expect, it } from "vitest";
import { aMeasure } from "#app/domain/agreements/builders";
import { day } from "#app/domain/calendar/calendar-day";
import type { Quarter } from "#app/domain/calendar/financial-quarter";
import { aNewOutcome } from "#app/domain/outcomes/builders";
import type { NewOutcome } from "#app/domain/outcomes/new-outcome";
import type { StaffActor } from "#app/domain/people/actor";
import { totalsOf } from "#app/domain/returns/totals";
import { joined } from "#app/platform/files/builders";
import { depsWithin } from "#app/platform/deps.server";
import { recordOutcome } from "#app/services/outcomes/record-outcome.server";
import { withdrawOutcome } from "#app/services/outcomes/withdraw-outcome.server";
import { asActor, asService } from "#db/client.server";
import { aCase, aCaseInSupport, aResident, aStaffMember, type MadeCase } from "#db/factories/make";
import { joinsTeam } from "#db/factories/make-team";
import { anAgreement } from "#db/factories/make-agreement";
import { countLinesBehind, listLinesBehind } from "#db/queries/returns/lines-behind";
import { listLines, tallyLines } from "#db/queries/returns/return-lines";
import { findReturn } from "#db/queries/returns/returns";
import { useServiceDatabase } from "#db/testing/service-database";
import { buildQuarter } from "./build-quarter.server";
import { countAchieved } from "./count-achieved.server";
import { exportReturn } from "./export-return.server";
import { freezeReturn } from "./freeze-return.server";
import { participantsFile } from "./participants-file.server";
import { signOffReturn } from "./sign-off-return.server";

describe("returns", () => {
  const database = useServiceDatabase();
  let [morgan, second]: StaffActor[] = [];
  let made: MadeCase & { lead: StaffActor };
  let agreementId = "";

  const owner = async <T>(work: (sql: postgres.Sql) => Promise<T>): Promise<T> => {
    const sql = postgres(database.ownerUrl, { max: 1, onnotice: () => undefined });
    return work(sql).finally(() => sql.end());
  };
  const record = async (given: NewOutcome, of: MadeCase = made, by: StaffActor = made.lead) => {
    const done = await asActor(by, (db) => recordOutcome(depsWithin(db), by, of.reference, aNewOutcome(given)));
    if (typeof done === "string" || !("outcomeId" in done)) throw new Error(JSON.stringify(done));
    return done.outcomeId;
  };
  const withdraw = (outcomeId: string) => asActor(made.lead, (db) => withdrawOutcome(depsWithin(db), made.lead, made.reference, outcomeId, "did_not_happen"));
  const build = async (quarter: Quarter, by = morgan!) => {
    const built = await asService((db) => buildQuarter(depsWithin(db), by, { agreementId, quarter }));
    if (typeof built === "string") throw new Error(built);
    return (await asService((db) => findReturn(db, built.returnId)))!;
  };
  const freeze = async (id: string, words = "", by = morgan!) => {
    const { version } = (await asService((db) => findReturn(db, id)))!;
    return asService((db) => freezeReturn(depsWithin(db), by, id, { version, words }));
  };
  const frozen = async (quarter: Quarter) => {
    const { id } = await build(quarter);
    expect(await freeze(id, "Read and accepted")).toBe("frozen");
    return id;
  };
  const linesOf = (id: string) => asService((db) => listLines(db, id));
  const claimsOf = (outcomeId: string) => owner((sql) => sql`select share, withdrawn_in_return_id from claims where fact_key = ${outcomeId} order by share`);
  const signOff = async (id: string, by = second!) => {
    const { version } = (await asActor(by, (db) => findReturn(db, id)))!;
    return asActor(by, (db) => signOffReturn(depsWithin(db), by, id, version));
  };
  const bytesOf = (id: string) => joined(participantsFile(morgan!, id));

  beforeEach(async () => {
    await owner((sql) => sql`truncate organisations, hubs, residents, agreements, funding_streams, audit_entries, audit_heads cascade`);
    database.clock.set("2026-02-02T10:00:00Z");
    made = await aCaseInSupport();
    morgan = await aStaffMember({ name: "Morgan Hale", roles: ["manager"] });
    second = await aStaffMember({ name: "Sunita Rao", roles: ["manager"] });
    agreementId = (await anAgreement()).id;
  });

  it("count a job start of 28 March that is recorded in July as an adjustment of the return after the frozen one", async () => {
    database.clock.set("2026-04-10T10:00:00Z");
    await frozen("2025-Q4");
    database.clock.set("2026-07-06T10:00:00Z");
    const outcomeId = await record({ happenedOn: day("2026-03-28") });
    const { id, status } = await build("2026-Q1");
    expect(status).toBe("checked");
    expect(await linesOf(id)).toMatchObject([{ factId: outcomeId, lineKind: "adjustment", adjustmentReason: "recorded_late", eventQuarter: "2025-Q4", returnQuarter: "2026-Q1", events: 1 }]);
  });

  it("count it in its own quarter while that return is not frozen", async () => {
    database.clock.set("2026-04-10T10:00:00Z");
    await build("2025-Q4");
    database.clock.set("2026-07-06T10:00:00Z");
    await record({ happenedOn: day("2026-03-28") });
    expect(await linesOf((await build("2026-Q1")).id)).toEqual([]);
    expect(await linesOf((await build("2025-Q4")).id)).toMatchObject([{ lineKind: "claim", eventQuarter: "2025-Q4" }]);
  });

  it("show two jobs of one person as 1 person and 2 events, the same as the domain counts them", async () => {
    database.clock.set("2026-07-06T10:00:00Z");
    await record({ happenedOn: day("2026-04-20") });
    await record({ happenedOn: day("2026-06-01"), employer: "Eastfold Mill" });
    const { id } = await build("2026-Q1");
    const tally = await asActor(morgan!, (db) => tallyLines(db, id));
    expect(tally.get("into-employment")).toEqual({ people: 1, events: 2, added: 0, takenBack: 0 });
    const { measureCode: _code, title: _title, ...sums } = totalsOf(await linesOf(id), [aMeasure()])[0]!;
    expect(tally.get("into-employment")).toEqual(sums);
  });

  it("take back in the next return what was frozen and turns out to be wrong, and claim its shares no more", async () => {
    database.clock.set("2026-07-06T10:00:00Z");
    const outcomeId = await record({ happenedOn: day("2026-05-11") });
    const first = await frozen("2026-Q1");
    expect(await claimsOf(outcomeId)).toMatchObject([{ share: 100, withdrawn_in_return_id: null }]);
    const before = await linesOf(first);

    database.clock.set("2026-10-05T10:00:00Z");
    expect(await withdraw(outcomeId)).toBe("withdrawn");
    const next = await frozen("2026-Q2");
    expect(await linesOf(next)).toMatchObject([{ factId: outcomeId, events: -1, adjustmentReason: "withdrawn", eventQuarter: "2026-Q1" }]);
    expect(await claimsOf(outcomeId)).toMatchObject([{ share: 100, withdrawn_in_return_id: next }]);
    expect(await linesOf(first)).toEqual(before);
    database.clock.set("2027-01-05T10:00:00Z");
    expect(await linesOf(await frozen("2026-Q3"))).toEqual([]);
  });

  it("count the first meeting, the agreed plan and a closed barrier beside outcomes", async () => {
    agreementId = (await anAgreement({ measures: [aMeasure({ code: "engaged", countsKinds: ["first_meeting_held", "plan_agreed"], oncePerCase: true }), aMeasure({ code: "fewer-barriers", countsKinds: ["barrier_closed"] })] })).id;
    await owner(async (sql) => {
      await sql`update cases set first_met_on = '2026-02-05' where id = ${made.id}`;
      await sql`update barriers set closed_on = '2026-02-20' where case_id = ${made.id} and code = 'CON'`;
    });
    database.clock.set("2026-04-10T10:00:00Z");
    const lines = await linesOf((await build("2025-Q4")).id);
    expect(lines.map(({ measureCode, kind, happenedOn }) => [measureCode, kind, happenedOn])).toEqual([
      ["engaged", "first_meeting_held", "2026-02-05"],
      ["fewer-barriers", "barrier_closed", "2026-02-20"],
    ]);
    const { id } = await build("2025-Q4");
    expect(await freeze(id)).toBe("frozen");
  });

  it("count a restricted case and tell nobody which it is", async () => {
    const resident = await aResident();
    const restricted = await aCase({ resident, restricted: true, over: { status: "in_support", supportStartedOn: day("2026-02-02") } });
    await joinsTeam(restricted, made.lead);
    database.clock.set("2026-07-06T10:00:00Z");
    await record({ happenedOn: day("2026-05-11") }, restricted);
    const { id } = await build("2026-Q1");
    expect(await asActor(morgan!, (db) => countLinesBehind(db, id, {}))).toEqual({ lines: 1, people: 1, shown: 0 });
    expect(await asActor(morgan!, (db) => listLinesBehind(db, id, {}, { offset: 0, most: 25 }))).toEqual([]);
    const achieved = await countAchieved({ id: agreementId, name: "", summary: "", fromOn: day("2024-04-01"), untilOn: day("2029-03-31") }, day("2026-07-06"));
    expect(achieved.inQuarter("into-employment", "2026-Q1")).toBe(1);
    expect(achieved.inYear("into-employment", "2026")).toBe(1);
    expect(achieved.inYear("into-employment", "2025")).toBe(0);
  });

  it("stay open while their quarter runs, and cannot be frozen", async () => {
    database.clock.set("2026-06-10T10:00:00Z");
    await record({ happenedOn: day("2026-05-11") });
    const { id, status } = await build("2026-Q1");
    expect(status).toBe("open");
    expect(await freeze(id, "words")).toBe("not-checked");
  });

  it("are one for each quarter, however many build it at once", async () => {
    database.clock.set("2026-07-06T10:00:00Z");
    await record({ happenedOn: day("2026-05-11") });
    const built = await Promise.all(Array.from({ length: 4 }, () => build("2026-Q1")));
    expect(new Set(built.map(({ id }) => id)).size).toBe(1);
    expect(await linesOf(built[0]!.id)).toHaveLength(1);
  });

  it("are frozen with warnings only when somebody says why", async () => {
    database.clock.set("2026-07-06T10:00:00Z");
    const { id, checks } = await build("2026-Q1");
    expect(checks).toMatchObject([{ code: "R010", severity: "warning" }]);
    expect(await freeze(id)).toBe("say-why");
    expect(await freeze(id, "Nobody started in this quarter")).toBe("frozen");
    expect(await asActor(morgan!, (db) => findReturn(db, id))).toMatchObject({ status: "frozen", warningsAccepted: "Nobody started in this quarter", frozenByName: "Morgan Hale", contentHash: expect.stringMatching(/^[0-9a-f]{64}$/) as string });
    await expect(build("2026-Q1")).rejects.toThrow("past-building");
  });

  it("are not frozen with an error", async () => {
    database.clock.set("2026-07-06T10:00:00Z");
    await owner((sql) => sql`insert into outcomes (place_id, id, case_id, resident_id, kind, happened_on, recorded_at, recorded_by, recorded_by_name, organisation_name, evidence_level)
      select place_id, gen_random_uuid(), id, resident_id, 'job_start_employed', '2026-05-11', now(), ${made.lead.id}, 'x', 'Saltby Bakery', 'document' from cases where id = ${made.id}`);
    const { id, checks } = await build("2026-Q1");
    expect(checks).toMatchObject([{ code: "R005", severity: "error", caseId: made.id }, { code: "R012" }]);
    expect(await freeze(id, "words")).toBe("has-errors");
  });

  it("are counted again, not frozen, where the record has changed since they were built", async () => {
    database.clock.set("2026-07-06T10:00:00Z");
    const { id } = await build("2026-Q1");
    await record({ happenedOn: day("2026-05-11") });
    expect(await freeze(id, "words")).toBe("counted-again");
    expect(await linesOf(id)).toHaveLength(1);
    expect(await freeze(id)).toBe("frozen");
  });

  it("are frozen once when two managers freeze at once", async () => {
    database.clock.set("2026-07-06T10:00:00Z");
    const outcomeId = await record({ happenedOn: day("2026-05-11") });
    const { id, version } = await build("2026-Q1");
    const answers = await Promise.all([morgan!, second!].map((by) => asService((db) => freezeReturn(depsWithin(db), by, id, { version, words: "" }))));
    expect(answers.sort()).toEqual(["changed-meanwhile", "frozen"]);
    expect(await claimsOf(outcomeId)).toHaveLength(1);
  });

  it("are signed off by a second person, never by the one who froze them", async () => {
    database.clock.set("2026-07-06T10:00:00Z");
    await record({ happenedOn: day("2026-05-11") });
    const id = await frozen("2026-Q1");
    expect(await signOff(id, morgan)).toBe("same-person");
    await expect(owner((sql) => sql`update returns set signed_off_by = frozen_by, signed_off_at = now(), status = 'signed_off' where id = ${id}`)).rejects.toThrow("a_second_person_signs_off");
    expect(await signOff(id, second)).toBe("signed-off");
    expect(await signOff(id, second)).toBe("changed-meanwhile");
  });

  it("never change once frozen: not by what happens later, not by anybody’s own statements", async () => {
    database.clock.set("2026-07-06T10:00:00Z");
    const outcomeId = await record({ happenedOn: day("2026-05-11") });
    const id = await frozen("2026-Q1");
    expect(await signOff(id)).toBe("signed-off");
    const before = await bytesOf(id);
    const open = await owner(async (sql) => (await sql`select version, content_hash from returns where id = ${id}`)[0]);

    await withdraw(outcomeId);
    await record({ happenedOn: day("2026-05-12") });
    const statements = [
      "update return_lines set line = '{}'", "update return_lines set position = 9", "delete from return_lines", "update returns set quarter = '2026-Q2'", "update returns set content_hash = 'x'",
      "update returns set status = 'checked'", "update returns set frozen_at = now()", "delete from returns", "update returns set rule_versions = '{}'", "update returns set checks = '[{}]'", "update returns set warnings_accepted = 'x'", "update returns set signed_off_by_name = 'x'",
    ];
    for (const role of ["app", "system"] as const) {
      const sql = postgres(database.url(role), { max: 1, connection: { "app.place_id": database.placeId(), "app.kind": role === "app" ? "staff" : "service", "app.roles": "manager", "app.actor_id": morgan!.id } });
      expect(await sql`select id from returns where id = ${id}`, `${role} sees it`).toHaveLength(1);
      for (const statement of statements) expect(await sql.unsafe(statement).then(() => "done", String), `${role}: ${statement}`).toMatch(/a frozen return never changes|permission denied/);
      await sql.end();
    }
    await expect(owner((sql) => sql`delete from return_lines where return_id = ${id}`)).rejects.toThrow("a frozen return never changes");

    expect(await bytesOf(id)).toEqual(before);
    expect(await owner(async (sql) => (await sql`select version, content_hash from returns where id = ${id}`)[0])).toEqual(open);
    expect(new TextDecoder().decode(before)).toMatch(/^participant,measure,.*\r\nP-[0-9A-F]{16},into-employment,1,claim,,1,2026-Q1,job_start_employed,2026-05-11,/);
  });

  it("leave as a file only when signed off, and each time it is written down who and why", async () => {
    database.clock.set("2026-07-06T10:00:00Z");
    const id = await frozen("2026-Q1");
    const take = (by: StaffActor) => asActor(by, (db) => exportReturn(depsWithin(db), by, id, "For the combined authority’s board"));
    expect(await take(morgan!)).toBe("not-signed-off");
    await signOff(id);
    expect(await take(morgan!)).toMatchObject({ id });
    expect(await take(second!)).toMatchObject({ id, status: "exported" });
    expect(await owner((sql) => sql`select actor_name, reason, stream_id from audit_entries where action = 'return.download' order by seq`)).toEqual([
      { actor_name: "Morgan Hale", reason: "For the combined authority’s board", stream_id: database.placeId() },
      { actor_name: "Sunita Rao", reason: "For the combined authority’s board", stream_id: database.placeId() },
    ]);
  });

  it("are not there for an adviser, a provider, or a manager of another place", async () => {
    database.clock.set("2026-07-06T10:00:00Z");
    await record({ happenedOn: day("2026-05-11") });
    const { id } = await build("2026-Q1");
    const provider = await aStaffMember({ roles: ["provider"] });
    for (const nobody of [made.lead, provider]) {
      expect(await asActor(nobody, (db) => findReturn(db, id))).toBeUndefined();
      expect(await asActor(nobody, (db) => listLines(db, id))).toEqual([]);
    }
    const sql = postgres(database.url("app"), { max: 1, connection: { "app.place_id": "00000000-0000-4000-8000-000000000001", "app.kind": "staff", "app.roles": "manager", "app.actor_id": morgan!.id } });
    expect(await sql`select id from returns union all select id from return_lines`).toEqual([]);
    await sql.end();
  });

  describe("claims", () => {
    const claim = (sql: postgres.Sql, given: { streamId: string; share: number; outcomeId: string; returnId: string }) =>
      sql`insert into claims (place_id, id, fact_key, case_id, measure_code, stream_id, share, return_id, claimed_on)
        values (${database.placeId()}, gen_random_uuid(), ${given.outcomeId}, ${made.id}, 'into-employment', ${given.streamId}, ${given.share}, ${given.returnId}, '2026-07-06')`;
    let streamIds: string[] = [];
    let outcomeId = "";
    let returnId = "";

    beforeEach(async () => {
      const half = { rules: [{ share: 60, validFrom: day("2024-04-01") }] };
      const agreement = await anAgreement({ streams: [{ code: "A", ...half }, { code: "B", rules: [{ share: 30, validFrom: day("2024-04-01") }] }, { code: "C", ...half, rules: [] }] });
      agreementId = agreement.id;
      streamIds = agreement.streamIds;
      database.clock.set("2026-07-06T10:00:00Z");
      outcomeId = await record({ happenedOn: day("2026-05-11") });
      returnId = await frozen("2026-Q1");
    });

    it("follow the streams’ shares and are told to the case’s story", async () => {
      expect(await claimsOf(outcomeId)).toMatchObject([{ share: 30 }, { share: 60 }]);
      expect(await owner((sql) => sql`select details ->> 'measureCode' as measure, resident_may_see from case_events where kind = 'outcome_claimed' and case_id = ${made.id}`)).toEqual([{ measure: "into-employment", resident_may_see: false }]);
    });

    it("of the same outcome, measure and stream are refused a second time", async () => {
      await expect(owner((sql) => claim(sql, { streamId: streamIds[0]!, share: 1, outcomeId, returnId }))).rejects.toThrow("claimed_once_a_measure_and_stream");
    });

    it("whose shares would pass 100 together are refused, also when two arrive at once", async () => {
      await expect(owner((sql) => claim(sql, { streamId: streamIds[2]!, share: 11, outcomeId, returnId }))).rejects.toThrow("cannot pass 100");
      const fresh = await record({ happenedOn: day("2026-06-11"), employer: "Eastfold Mill" });
      const answers = await Promise.allSettled(streamIds.map((streamId) => owner((sql) => sql.begin((tx) => claim(tx as unknown as postgres.Sql, { streamId, share: 60, outcomeId: fresh, returnId }))))); 
      expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected", "rejected"]);
      expect(await claimsOf(fresh)).toHaveLength(1);
    });
  });
});
