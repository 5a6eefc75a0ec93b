import { eq } from "drizzle-orm";
import postgres from "postgres";
import { beforeEach, describe, expect, it } from "vitest";
import { day } from "#app/domain/calendar/calendar-day";
import { NotOnTheTeam } from "#app/domain/cases/team";
import { aNewOutcome } from "#app/domain/outcomes/builders";
import type { NewOutcome } from "#app/domain/outcomes/new-outcome";
import type { StaffActor } from "#app/domain/people/actor";
import { depsWithin } from "#app/platform/deps.server";
import { buildQuarter } from "#app/services/returns/build-quarter.server";
import { freezeReturn } from "#app/services/returns/freeze-return.server";
import { asActor, asService } from "#db/client.server";
import { aCaseInSupport, aStaffMember, type MadeCase } from "#db/factories/make";
import { anAgreement } from "#db/factories/make-agreement";
import { aJobStart } from "#db/factories/make-job";
import { listOutcomesOfCase } from "#db/queries/outcomes/outcome-rows";
import { findReturn } from "#db/queries/returns/returns";
import { caseEvents, outcomeOverrides } from "#db/schema/index";
import { useServiceDatabase } from "#db/testing/service-database";
import { recordOutcome, type Correction, type ToldApartFrom } from "./record-outcome.server";
import { readLikeness, tellApart } from "./tell-apart.server";

const database = useServiceDatabase();
const { clock } = database;
let made: MadeCase & { lead: StaffActor };

type Made = typeof made;
const opened = { openedOn: day("2026-02-02"), supportStartedOn: day("2026-02-02") };
const record = (given: NewOutcome = {}, { of = made, correction, apart }: { of?: Made; correction?: Correction; apart?: ToldApartFrom } = {}) =>
  asActor(of.lead, (db) => recordOutcome(depsWithin(db), of.lead, of.reference, aNewOutcome({ happenedOn: day("2026-05-11"), ...given }), correction, apart));
const recorded = async (...given: Parameters<typeof record>) => {
  const done = await record(...given);
  if (typeof done === "string" || !("outcomeId" in done)) throw new Error(JSON.stringify(done));
  return done.outcomeId;
};
const again = { happenedOn: day("2026-05-18"), employer: "The Saltby Bakery Ltd" };
const because = (...otherIds: string[]): ToldApartFrom => ({ reason: "second_job", words: "Weekends too", otherIds });
const list = (of: Made = made) => asActor(of.lead, (db) => listOutcomesOfCase(db, of.id));
const overrides = () => asService((db) => db.select().from(outcomeOverrides).where(eq(outcomeOverrides.caseId, made.id)));

beforeEach(async () => {
  clock.set("2026-02-02T10:00:00Z");
  made = await aCaseInSupport();
  clock.set("2026-07-06T10:00:00Z");
});

describe("recording what looks like something recorded", () => {
  it("records nothing, and says what it looks like", async () => {
    const first = await recorded();
    expect(await record(again)).toMatchObject({ alike: [{ id: first, employer: "Saltby Bakery" }] });
    expect(await list()).toHaveLength(1);
    expect(await recorded({ ...again, employer: "Eastfold Farm" })).toBeDefined();
  });

  it("is recorded with why it is another, once, with who said so", async () => {
    const first = await recorded();
    const second = await recorded(again, { apart: because(first) });
    expect(await overrides()).toMatchObject([{ outcomeId: second, otherOutcomeId: first, reason: "second_job", words: "Weekends too", saidBy: made.lead.id }]);
    const [event] = await asService((db) => db.select().from(caseEvents).where(eq(caseEvents.kind, "outcome_told_apart")));
    expect(event).toMatchObject({ caseId: made.id, residentMaySee: false });
  });

  it("asks again where another came meanwhile that nobody spoke of", async () => {
    const first = await recorded();
    const second = await recorded(again, { apart: because(first) });
    expect(await record({ happenedOn: day("2026-05-20") }, { apart: because(first) })).toMatchObject({ alike: [{ id: first }, { id: second }] });
  });

  it("asks one of two who record the same at once", async () => {
    const answers = await Promise.all([record(), record(again)]);
    expect(answers.map((answer) => Object.keys(answer)[0]).toSorted()).toEqual(["alike", "outcomeId"]);
  });

  it("lets a correction be, and holds for corrections of what was told apart", async () => {
    const first = await recorded();
    const second = await recorded(again, { apart: because(first) });
    const corrected = await recorded({ ...again, happenedOn: day("2026-05-19") }, { correction: { outcomeId: second, reason: "wrong_date" } });
    const outcome = (await list()).find(({ id }) => id === corrected)!;
    const { alike, said } = await asActor(made.lead, (db) => readLikeness({ db }, outcome));
    expect([alike, said.length]).toEqual([[], 1]);
  });

  it("looks into another case of the person that whoever records may see, and not into a restricted one", async () => {
    const first = await recorded();
    const theirs = await aCaseInSupport({ hubId: made.hubId, resident: made.resident, lead: made.lead, over: opened });
    expect(await record(again, { of: theirs })).toMatchObject({ alike: [{ id: first, caseId: made.id }] });
    const hidden = await aCaseInSupport({ restricted: true, over: opened });
    await recorded({}, { of: hidden });
    const elsewhere = await aCaseInSupport({ resident: hidden.resident, over: opened });
    expect(await recorded(again, { of: elsewhere })).toBeDefined();
  });
});

it("a return with two that look alike cannot be frozen until somebody says why they are two, and then says who and why", async () => {
  // A return counts everybody: what other tests left is none of this one's.
  const owner = postgres(database.ownerUrl, { max: 1, onnotice: () => undefined });
  await owner`truncate residents, agreements, funding_streams, audit_entries, audit_heads cascade`.finally(() => owner.end());
  clock.set("2026-02-02T10:00:00Z");
  made = await aCaseInSupport();
  clock.set("2026-07-06T10:00:00Z");
  const [agreement, manager] = [await anAgreement(), await aStaffMember({ name: "Morgan Hale", roles: ["manager"] })];
  const build = async () => {
    const built = (await asService((db) => buildQuarter(depsWithin(db), manager, { agreementId: agreement.id, quarter: "2026-Q1" }))) as { returnId: string };
    return (await asService((db) => findReturn(db, built.returnId)))!;
  };
  const freeze = ({ id, version }: { id: string; version: number }) => asService((db) => freezeReturn(depsWithin(db), manager, id, { version, words: "Read" }));
  const evidence = { contractKind: "permanent", evidenceLevel: "employer_or_payslip" } as const;
  await aJobStart(made, "2026-05-11", evidence);
  const second = await aJobStart(made, "2026-05-18", evidence);

  const before = await build();
  expect(before.checks.find(({ code }) => code === "R004")).toMatchObject({ severity: "error", caseId: made.id });
  expect(await freeze(before)).toBe("has-errors");

  const tell = (by: StaffActor) => asActor(by, (db) => tellApart(depsWithin(db), by, made.reference, second.id, { reason: "second_job", words: "Weekends" }));
  await expect(tell(await aStaffMember({ hubIds: [made.hubId] }))).rejects.toThrow(NotOnTheTeam);
  expect(await tell(made.lead)).toBe("told-apart");
  expect(await tell(made.lead)).toBe("changed-meanwhile");

  const after = await build();
  expect(after.checks.filter(({ code }) => code === "R004")).toEqual([]);
  expect(after.checks.find(({ code }) => code === "R013")).toMatchObject({ severity: "warning", caseId: made.id });
  expect(after.checks.find(({ code }) => code === "R013")?.message).toContain(`${made.lead.name} said on 6 July 2026 that they are two: a second job`);
  expect(await freeze(after)).toBe("frozen");
});
