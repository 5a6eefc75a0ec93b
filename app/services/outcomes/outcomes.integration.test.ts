import postgres from "postgres";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { aMeasure } from "#app/domain/agreements/builders";
import { day } from "#app/domain/calendar/calendar-day";
import { aNewOutcome } from "#app/domain/outcomes/builders";
import type { StaffActor } from "#app/domain/people/actor";
import { depsWithin } from "#app/platform/deps.server";
import { asActor } from "#db/client.server";
import { aCaseInSupport, aHub, aStaffMember, type MadeCase } from "#db/factories/make";
import { joinsTeam } from "#db/factories/make-team";
import { anAgreement } from "#db/factories/make-agreement";
import { findOutcome, listOutcomesOfCase } from "#db/queries/outcomes/outcome-rows";
import { useServiceDatabase } from "#db/testing/service-database";
import { explainOutcome } from "./explain-outcome.server";
import { recordOutcome, type Correction, type TypedOutcome } from "./record-outcome.server";
import { verifyOutcome } from "./verify-outcome.server";
import { withdrawOutcome } from "./withdraw-outcome.server";

describe("outcomes", () => {
  const database = useServiceDatabase();
  let made: MadeCase & { lead: StaffActor };
  let [colleague, stranger, manager]: StaffActor[] = [];

  const today = day("2026-03-11");
  const record = (typed: TypedOutcome = aNewOutcome({ happenedOn: today }), by = made.lead, correction?: Correction) => asActor(by, (db) => recordOutcome(depsWithin(db), by, made.reference, typed, correction));
  const recorded = async (typed?: TypedOutcome) => {
    const done = await record(typed);
    if (typeof done === "string" || !("outcomeId" in done)) throw new Error(JSON.stringify(done));
    return done.outcomeId;
  };
  const verify = (outcomeId: string, by: StaffActor) => asActor(by, (db) => verifyOutcome(depsWithin(db), by, made.reference, outcomeId));
  const withdraw = (outcomeId: string, by = made.lead) => asActor(by, (db) => withdrawOutcome(depsWithin(db), by, made.reference, outcomeId, "recorded_twice"));
  const list = () => asActor(made.lead, (db) => listOutcomesOfCase(db, made.id));
  const owner = async <T>(work: (sql: postgres.Sql) => Promise<T>): Promise<T> => {
    const sql = postgres(database.ownerUrl, { max: 1, onnotice: () => undefined });
    return work(sql).finally(() => sql.end());
  };
  const eventsOf = (kind: string) => owner((sql) => sql`select happened_on::text, actor_name, details ->> 'outcomeId' as outcome, resident_may_see from case_events where case_id = ${made.id} and kind = ${kind} order by recorded_at, id`);

  beforeAll(async () => {
    stranger = await aStaffMember({ hubIds: [(await aHub()).id] });
    manager = await aStaffMember({ roles: ["manager"] });
  });
  beforeEach(async () => {
    await owner((sql) => sql`truncate agreements, funding_streams cascade`);
    made = await aCaseInSupport({ over: { openedOn: day("2026-02-02"), supportStartedOn: day("2026-02-02") } });
    await owner((sql) => sql`update enrolments set from_on = '2026-02-02' where case_id = ${made.id}`);
    colleague = await aStaffMember({ hubIds: [made.hubId] });
    await joinsTeam(made, colleague);
  });

  it("are recorded with the day they happened, the story and the audit", async () => {
    const outcomeId = await recorded({ ...aNewOutcome({ happenedOn: day("2026-03-02") }), jobTitle: "Baker", evidenceNote: "Payslip of February" });
    expect(await list()).toMatchObject([{ id: outcomeId, happenedOn: "2026-03-02", recordedBy: made.lead.id, employer: "Saltby Bakery", jobTitle: "Baker", evidenceNote: "Payslip of February", payPence: 1400 }]);
    expect(await eventsOf("outcome_recorded")).toEqual([{ happened_on: "2026-03-02", actor_name: made.lead.name, outcome: outcomeId, resident_may_see: true }]);
    expect(await owner((sql) => sql`select action, subject from audit_entries where stream_id = ${made.id} order by seq`)).toEqual([{ action: "outcome.record", subject: outcomeId }]);
  });

  it("are refused with every problem at its field, and nothing is written", async () => {
    expect(await record({ kind: "job_start_employed", happenedOn: day("2026-03-12") })).toEqual({
      problems: expect.arrayContaining([expect.objectContaining({ field: "happenedOn" }), expect.objectContaining({ field: "employer" }), expect.objectContaining({ field: "hoursAWeek" }), expect.objectContaining({ field: "evidenceLevel" })]) as unknown,
    });
    expect(await record(aNewOutcome({ happenedOn: day("2026-02-01") }))).toMatchObject({ problems: [{ field: "happenedOn" }] });
    expect(await list()).toEqual([]);
  });

  it("of another hub’s case are not found, to be recorded, read, verified or withdrawn", async () => {
    const outcomeId = await recorded();
    expect(await record(undefined, stranger)).toBe("not-found");
    expect(await verify(outcomeId, stranger!)).toBe("not-found");
    expect(await withdraw(outcomeId, stranger)).toBe("not-found");
    expect(await asActor(stranger!, (db) => findOutcome(db, made.id, outcomeId))).toBeUndefined();
  });

  it("are verified by another person than whoever recorded them, once", async () => {
    const outcomeId = await recorded();
    expect(await verify(outcomeId, made.lead)).toBe("same-person");
    expect(await verify(outcomeId, manager!)).toBe("verified");
    expect(await verify(outcomeId, colleague!)).toBe("changed-meanwhile");
    expect(await list()).toMatchObject([{ verifiedBy: manager!.id, verifiedByName: manager!.name }]);
    expect(await eventsOf("outcome_verified")).toHaveLength(1);
  });

  it("are verified once when two verify at once", async () => {
    const outcomeId = await recorded();
    const answers = await Promise.all([verify(outcomeId, colleague!), verify(outcomeId, manager!)]);
    expect(answers.sort()).toEqual(["changed-meanwhile", "verified"]);
  });

  it("are corrected by a new record with a reason; the old one stays", async () => {
    const outcomeId = await recorded();
    const done = await record(aNewOutcome({ happenedOn: day("2026-03-09") }), colleague, { outcomeId, reason: "wrong_date" });
    const [corrected, old] = await list();
    expect(corrected).toMatchObject({ happenedOn: "2026-03-09", supersedesId: outcomeId, supersedeReason: "wrong_date", recordedBy: colleague!.id });
    expect(old).toMatchObject({ id: outcomeId, happenedOn: "2026-03-11", supersededById: (done as { outcomeId: string }).outcomeId });
    expect(await eventsOf("outcome_superseded")).toMatchObject([{ outcome: outcomeId }]);
    expect(await record(undefined, made.lead, { outcomeId, reason: "wrong_details" })).toBe("changed-meanwhile");
    expect(await verify(outcomeId, manager!)).toBe("changed-meanwhile");
  });

  it("are corrected once when two correct at once", async () => {
    const outcomeId = await recorded();
    const answers = await Promise.all([made.lead, colleague!].map((by) => record(undefined, by, { outcomeId, reason: "wrong_details" })));
    expect(answers.filter((answer) => answer === "changed-meanwhile")).toHaveLength(1);
    expect(await list()).toHaveLength(2);
  });

  it("recorded in error are kept and marked, and leave nothing that stands", async () => {
    const outcomeId = await recorded();
    database.clock.set("2026-03-11T11:00:00Z");
    expect(await withdraw(outcomeId)).toBe("withdrawn");
    expect(await list()).toMatchObject([{ id: outcomeId, recordedInError: false }, { supersedesId: outcomeId, recordedInError: true, supersedeReason: "recorded_twice" }]);
    expect(await withdraw(outcomeId)).toBe("changed-meanwhile");
  });

  it("may not be changed or deleted, by the application or by the service itself", async () => {
    await recorded();
    for (const role of ["app", "system"] as const) {
      const sql = postgres(database.url(role), { max: 1 });
      await expect(sql`update outcomes set happened_on = '2020-01-01'`).rejects.toThrow("permission denied");
      await expect(sql`delete from outcomes`).rejects.toThrow("permission denied");
      await sql.end();
    }
  });

  it("say why they count, measure by measure, or exactly what is missing", async () => {
    await anAgreement({
      measures: [
        aMeasure({ code: "into-employment" }),
        aMeasure({ code: "sixteen-hours", title: "16 hours", minimumHoursAWeek: 16, minimumEvidence: "document", window: { from: "support_start", months: 13 } }),
        aMeasure({ code: "learning", countsKinds: ["learning_started"] }),
      ],
    });
    const outcomeId = await recorded(aNewOutcome({ happenedOn: today, hoursAWeek: 14, evidenceLevel: "adviser_seen" }));
    const explanations = await asActor(made.lead, async (db) => explainOutcome(db, (await findOutcome(db, made.id, outcomeId))!, today));
    expect(explanations.map(({ verdict }) => [verdict.rule.measureCode, verdict.counts])).toEqual([["into-employment", true], ["learning", false], ["sixteen-hours", false]]);
    const missing = explanations[2]?.verdict;
    expect(missing && !missing.counts && missing.missing.map(({ said, daysLeft }) => [said, daysLeft])).toEqual([
      ["needs a document or stronger, recorded seen by an adviser", undefined],
      ["needs 16 hours a week, recorded 14", 356],
    ]);
  });

  it("say that another one is counted already, where a measure counts one in 12 months", async () => {
    await anAgreement({ measures: [aMeasure({ oncePerMonths: 12 })] });
    const first = await recorded(aNewOutcome({ happenedOn: day("2026-03-02") }));
    const second = await recorded(aNewOutcome({ happenedOn: today, employer: "Eastfold Mill" }));
    const counts = async (id: string) => asActor(made.lead, async (db) => (await explainOutcome(db, (await findOutcome(db, made.id, id))!, today)).map(({ verdict }) => verdict.counts));
    expect(await counts(first)).toEqual([true]);
    expect(await counts(second)).toEqual([false]);
  });
});
