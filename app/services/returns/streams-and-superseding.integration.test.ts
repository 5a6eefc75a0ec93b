import postgres from "postgres";
import { beforeEach, describe, expect, it } from "vitest";
import { day } from "#app/domain/calendar/calendar-day";
import type { Quarter } from "#app/domain/calendar/financial-quarter";
import { aNewOutcome } from "#app/domain/outcomes/builders";
import type { StaffActor } from "#app/domain/people/actor";
import { depsWithin } from "#app/platform/deps.server";
import { joined } from "#app/platform/files/builders";
import { recordOutcome } from "#app/services/outcomes/record-outcome.server";
import { withdrawOutcome } from "#app/services/outcomes/withdraw-outcome.server";
import { asActor, asService } from "#db/client.server";
import { aCaseInSupport, aStaffMember, type MadeCase } from "#db/factories/make";
import { anAgreement } from "#db/factories/make-agreement";
import { listLines } from "#db/queries/returns/return-lines";
import { findReturn } from "#db/queries/returns/returns";
import { listRounds } from "#db/queries/returns/rounds";
import { useServiceDatabase } from "#db/testing/service-database";
import { buildQuarter } from "./build-quarter.server";
import { exportReturn, takePublication } from "./export-return.server";
import { freezeReturn } from "./freeze-return.server";
import { openRound } from "./open-round.server";
import { participantsFile } from "./participants-file.server";
import { signOffReturn } from "./sign-off-return.server";
import { supersedeReturn } from "./supersede-return.server";

describe("returns for a stream, and returns that are superseded", () => {
  const database = useServiceDatabase();
  let morgan: StaffActor;
  let second: StaffActor;
  let made: MadeCase & { lead: StaffActor };
  let agreementId = "";
  let [sixty, forty]: string[] = [];

  const owner = async <T>(work: (sql: postgres.Sql) => Promise<T>): Promise<T> => {
    const sql = postgres(database.ownerUrl, { max: 1, onnotice: () => undefined });
    return work(sql).finally(() => sql.end());
  };
  const record = async (happenedOn: string, employer = "Saltby Bakery") => {
    const done = await asActor(made.lead, (db) => recordOutcome(depsWithin(db), made.lead, made.reference, aNewOutcome({ happenedOn: day(happenedOn), employer })));
    if (typeof done === "string" || !("outcomeId" in done)) throw new Error(JSON.stringify(done));
    return done.outcomeId;
  };
  const withdraw = (outcomeId: string) => asActor(made.lead, (db) => withdrawOutcome(depsWithin(db), made.lead, made.reference, outcomeId, "did_not_happen"));
  const build = (quarter: Quarter, streamId?: string) => asService((db) => buildQuarter(depsWithin(db), morgan, { agreementId, quarter, streamId }));
  const versionOf = async (id: string) => (await asService((db) => findReturn(db, id)))!.version;
  const frozen = async (quarter: Quarter, streamId?: string) => {
    const built = await build(quarter, streamId);
    if (typeof built === "string") throw new Error(built);
    expect(await asService(async (db) => freezeReturn(depsWithin(db), morgan, built.returnId, { version: await versionOf(built.returnId), words: "Read and accepted" }))).toBe("frozen");
    return built.returnId;
  };
  const signOff = async (id: string) => expect(await asActor(second, async (db) => signOffReturn(depsWithin(db), second, id, await versionOf(id)))).toBe("signed-off");
  const supersede = async (id: string, by = second) => asService(async (db) => supersedeReturn(depsWithin(db), by, id, { version: await versionOf(id), reason: "A whole hub was left out" }));
  const linesOf = (id: string) => asService((db) => listLines(db, id));
  const claims = async () =>
    (await owner((sql) => sql`select c.fact_key, s.name, c.share, c.withdrawn_in_return_id is null as stands from claims c join funding_streams s on s.id = c.stream_id order by c.fact_key, s.name, stands`)) as unknown as { fact_key: string; name: string; share: number; stands: boolean }[];
  const standing = async (factId: string) => (await claims()).filter(({ fact_key, stands }) => stands && fact_key === factId).map(({ name, share }) => `${name} ${share}`);

  beforeEach(async () => {
    await owner((sql) => sql`truncate organisations, hubs, residents, agreements, funding_streams, audit_entries, audit_heads cascade`);
    database.clock.set("2026-02-02T10:00:00Z");
    made = await aCaseInSupport();
    morgan = await aStaffMember({ name: "Morgan Hale", roles: ["manager"] });
    second = await aStaffMember({ name: "Sunita Rao", roles: ["manager"] });
    const agreement = await anAgreement({ streams: [{ code: "A", name: "Sixty", rules: [{ share: 60, validFrom: day("2024-04-01") }] }, { code: "B", name: "Forty", rules: [{ share: 40, validFrom: day("2024-04-01") }] }] });
    agreementId = agreement.id;
    [sixty, forty] = agreement.streamIds;
    database.clock.set("2026-07-06T10:00:00Z");
  });

  describe("for a stream", () => {
    it("hold that stream’s share alone, and are claimed each by itself", async () => {
      const outcomeId = await record("2026-05-11");
      const first = await frozen("2026-Q1", sixty);
      expect((await linesOf(first)).map(({ shares }) => shares.map(({ share }) => share))).toEqual([[60]]);
      expect(await asService(async (db) => (await findReturn(db, first))?.checks.map(({ code }) => code)), "a part is not missing the rest").not.toContain("R006");
      expect(await standing(outcomeId)).toEqual(["Sixty 60"]);
      await frozen("2026-Q1", forty);
      expect(await standing(outcomeId)).toEqual(["Forty 40", "Sixty 60"]);
    });

    it("and as a whole are refused for one quarter, whichever came first, by the database too", async () => {
      await frozen("2026-Q1", sixty);
      expect(await build("2026-Q1")).toBe("reported-otherwise");
      await expect(owner((sql) => sql`insert into returns (place_id, id, agreement_id, quarter, status, built_at, built_by, built_by_name, checks, rule_versions)
        select place_id, gen_random_uuid(), agreement_id, quarter, 'open', built_at, built_by, built_by_name, checks, rule_versions from returns limit 1`)).rejects.toThrow("as a whole or by stream");
      await build("2025-Q4");
      expect(await build("2025-Q4", sixty)).toBe("reported-otherwise");
      const { id: elsewhere, streamIds } = await anAgreement();
      expect(elsewhere).not.toBe(agreementId);
      expect(await build("2025-Q3", streamIds[0])).toBe("not-its-stream");
    });

    it("adjust what an earlier return of the whole claimed, each its own part", async () => {
      const outcomeId = await record("2026-03-11");
      await frozen("2025-Q4");
      await withdraw(outcomeId);
      const late = await record("2026-03-20", "Eastfold Mill");
      const first = await frozen("2026-Q1", sixty);
      expect((await linesOf(first)).map(({ factId, events, shares }) => [factId, events, shares[0]?.share])).toEqual(expect.arrayContaining([[outcomeId, -1, 60], [late, 1, 60]]));
      expect([await standing(outcomeId), await standing(late)]).toEqual([["Forty 40"], ["Sixty 60"]]);
      await frozen("2026-Q1", forty);
      expect([await standing(outcomeId), await standing(late)]).toEqual([[], ["Forty 40", "Sixty 60"]]);
    });

    it("have no publication copy, which could be subtracted from another stream’s", async () => {
      await record("2026-05-11");
      const id = await frozen("2026-Q1", sixty);
      await signOff(id);
      expect(await asActor(morgan, (db) => takePublication(depsWithin(db), morgan, id, "publication.csv"))).toBe("not-found");
      expect(await asActor(morgan, (db) => exportReturn(depsWithin(db), morgan, id, "For the funder", "return.zip"))).toBe("not-found");
      expect(await asActor(morgan, (db) => exportReturn(depsWithin(db), morgan, id, "For the funder"))).toMatchObject({ id, streamName: "Sixty" });
    });
  });

  describe("that are superseded", () => {
    it("claim nothing any more, keep their rows and files, and make room for another", async () => {
      const outcomeId = await record("2026-05-11");
      const id = await frozen("2026-Q1");
      await signOff(id);
      const before = { lines: await linesOf(id), bytes: await joined(participantsFile(morgan, id)) };
      expect(await supersede(id)).toBe("superseded");
      expect(await standing(outcomeId)).toEqual([]);
      expect(await asService((db) => findReturn(db, id))).toMatchObject({ status: "superseded", supersededByName: "Sunita Rao", supersedeReason: "A whole hub was left out" });

      const late = await record("2026-06-01", "Eastfold Mill");
      const anew = await frozen("2026-Q1");
      expect(anew).not.toBe(id);
      expect((await linesOf(anew)).map(({ factId, lineKind }) => [factId, lineKind])).toEqual(expect.arrayContaining([[outcomeId, "claim"], [late, "claim"]]));
      expect(await standing(outcomeId)).toEqual(["Forty 40", "Sixty 60"]);
      expect({ lines: await linesOf(id), bytes: await joined(participantsFile(morgan, id)) }).toEqual(before);
      expect(await asActor(morgan, (db) => exportReturn(depsWithin(db), morgan, id, "For the audit"))).toMatchObject({ status: "superseded" });
      await signOff(anew);
      expect(await asActor(morgan, (db) => takePublication(depsWithin(db), morgan, anew, "publication.csv")), "two publications of one quarter").toBe("not-found");
      expect(await asActor(morgan, (db) => takePublication(depsWithin(db), morgan, id, "publication.csv"))).toMatchObject({ id });
    });

    it("give back what they took back, and the return in their place takes it back again", async () => {
      const outcomeId = await record("2026-03-11");
      await frozen("2025-Q4");
      await withdraw(outcomeId);
      const id = await frozen("2026-Q1");
      expect(await standing(outcomeId)).toEqual([]);
      await supersede(id);
      expect(await standing(outcomeId)).toEqual(["Forty 40", "Sixty 60"]);
      await frozen("2026-Q1");
      expect(await standing(outcomeId)).toEqual([]);
    });

    it("are the one frozen last, set aside by another than who froze it, and once", async () => {
      await record("2026-03-11");
      const first = await frozen("2025-Q4");
      database.clock.set("2026-07-06T11:00:00Z");
      const last = await frozen("2026-Q1");
      expect(await supersede(first)).toBe("not-the-last");
      expect(await supersede(last, morgan)).toBe("same-person");
      await expect(owner((sql) => sql`update returns set status = 'superseded', superseded_at = now(), superseded_by = frozen_by, supersede_reason = 'x' where id = ${last}`)).rejects.toThrow("a_second_person_supersedes");
      const version = await versionOf(last);
      const answers = await Promise.all([1, 2].map(() => asService((db) => supersedeReturn(depsWithin(db), second, last, { version, reason: "x" }))));
      expect(answers.sort()).toEqual(["changed-meanwhile", "superseded"]);
      expect(await supersede(first)).toBe("superseded");
      expect((await claims()).filter(({ stands }) => stands)).toEqual([]);
      expect(await owner((sql) => sql`select action, reason from audit_entries where action = 'return.supersede' order by seq`)).toMatchObject([{ reason: "x" }, { reason: "A whole hub was left out" }]);
    });

    it("change the quarter from a whole to its streams", async () => {
      const outcomeId = await record("2026-05-11");
      await supersede(await frozen("2026-Q1"));
      await frozen("2026-Q1", sixty);
      expect(await standing(outcomeId)).toEqual(["Sixty 60"]);
    });
  });

  describe("rounds", () => {
    const open = (quarter: Quarter, dueOn: string, streamId?: string) => asActor(morgan, (db) => openRound(depsWithin(db), morgan, { agreementId, quarter, streamId, dueOn: day(dueOn) }));

    it("are opened once, as a whole or by stream, for a day after the quarter", async () => {
      expect(await open("2026-Q1", "2026-06-30")).toBe("before-the-end");
      expect(await open("2026-Q1", "2026-07-28")).toBe("opened");
      expect(await open("2026-Q1", "2026-07-29")).toBe("open-already");
      expect(await open("2026-Q1", "2026-07-29", sixty)).toBe("reported-otherwise");
      expect(await open("2026-Q2", "2026-10-28", sixty)).toBe("opened");
      expect(await open("2026-Q2", "2026-10-28", forty)).toBe("opened");
      expect(await open("2030-Q2", "2030-10-28")).toBe("outside-the-agreement");
      const id = await frozen("2026-Q1");
      const rounds = await asActor(morgan, listRounds);
      expect(rounds.map(({ quarter, streamName, returnId, status }) => [quarter, streamName, returnId, status])).toEqual([["2026-Q2", "Sixty", null, null], ["2026-Q2", "Forty", null, null], ["2026-Q1", null, id, "frozen"]]);
      expect(await asActor(made.lead, listRounds), "an adviser").toEqual([]);
    });
  });
});
