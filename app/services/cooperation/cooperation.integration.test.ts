import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { addDays, day } from "#app/domain/calendar/calendar-day";
import { addWorkingDays } from "#app/domain/calendar/working-days";
import { countAsked, monthOf, type Asked } from "#app/domain/cooperation/count";
import type { StaffActor } from "#app/domain/people/actor";
import { depsWithin } from "#app/platform/deps.server";
import { freshId, today } from "#app/platform/service.server";
import { asActor, asService } from "#db/client.server";
import { aHub, aService, aStaffMember } from "#db/factories/make";
import { aCaseReferredTo } from "#db/factories/make-courses";
import { listStatementsOf, listStatementsOfMonth } from "#db/queries/cooperation/statements";
import { barriers, cooperationStatements, referralAnswers } from "#db/schema/index";
import { useServiceDatabase } from "#db/testing/service-database";
import { commentOnStatement } from "./comment-on-statement.server";
import { workOutStatements } from "./work-out-statements.server";

const { clock } = useServiceDatabase();

let amina: StaffActor;
let college: Awaited<ReturnType<typeof aService>>;

beforeEach(async () => {
  amina = await aStaffMember({ hubIds: [(await aHub()).id] });
  college = await aService();
});

/** One referral as it went: asked on a day, answered (or not) so many days after, accepted or not, with so many barriers open and others closed before. */
async function happened({ on, answeredAfter, accepted, open }: { on: string; answeredAfter?: number; accepted: boolean; open: number }): Promise<Asked> {
  const askedOn = day(on);
  const [dueOn, answeredOn] = [addWorkingDays(askedOn, 10), answeredAfter === undefined ? undefined : addDays(askedOn, answeredAfter)];
  const status = answeredOn === undefined ? "expired" : accepted ? "accepted" : "declined";
  const made = await aCaseReferredTo(college, amina, { status, sentAt: new Date(`${on}T10:00:00Z`), respondByOn: answeredOn ? null : dueOn, answeredAt: null });
  await asService(async (db) => {
    await db.delete(barriers).where(eq(barriers.caseId, made.id));
    const codes = ["CON", "TRA", "ESO", "DIG", "HOU"] as const;
    await db.insert(barriers).values(codes.map((code, at) => ({ id: freshId(), caseId: made.id, code, size: "a_bit" as const, owner: "adviser" as const, openedOn: addDays(askedOn, at < open ? -3 : at % 2 ? 1 : -9), closedOn: at < open ? (at % 2 ? addDays(askedOn, 5) : null) : at % 2 ? null : addDays(askedOn, -1) })));
    const row = { referralId: made.referralId, caseId: made.id, organisationId: college.organisationId, fromStatus: "sent" as const, byName: "Priya", how: "account", dueOn };
    await db.insert(referralAnswers).values(
      answeredOn === undefined
        ? { ...row, id: freshId(), kind: "expire", toStatus: "expired", givenAt: new Date(`${addDays(dueOn, 1)}T10:00:00Z`) }
        : { ...row, id: freshId(), kind: accepted ? "accept" : "decline", toStatus: accepted ? "accepted" : "declined", reason: accepted ? null : "no_places", givenAt: new Date(`${answeredOn}T10:00:00Z`) },
    );
  });
  return { askedOn, dueOn, answeredOn, accepted: accepted && answeredOn !== undefined, reason: !accepted && answeredOn ? "no_places" : undefined, barriers: open, running: false };
}

const own = (by = college.provider) => asActor(by, (db) => listStatementsOf(db, college.organisationId, 50));

describe("a month worked out", () => {
  it("agrees with a plain count of what happened, over a history thrown by dice", async () => {
    let seed = 7;
    const dice = (sides: number) => (seed = (seed * 16_807) % 2_147_483_647) % sides;
    const history: Asked[] = [];
    for (let at = 0; at < 24; at += 1) history.push(await happened({ on: addDays(day("2025-12-01"), dice(60)), ...(dice(5) > 0 && { answeredAfter: dice(25) }), accepted: dice(2) === 0, open: dice(5) }));
    await workOutStatements();
    const statements = (await own()).map(({ statement }) => statement);
    expect(statements.map(({ month }) => month)).toEqual([...new Set(history.map(({ askedOn }) => monthOf(askedOn)))].sort().reverse());
    for (const { month, counts, complete } of statements) {
      expect(counts).toEqual(countAsked(history.filter(({ askedOn }) => monthOf(askedOn) === month), today()));
      expect(complete).toBe(true);
    }
  });

  it("is provisional while a clock of it runs, and never changes once it is complete", async () => {
    await happened({ on: "2026-03-02", answeredAfter: 2, accepted: true, open: 1 });
    await workOutStatements();
    expect((await own())[0]!.statement).toMatchObject({ complete: false, counts: { asked: 1 } });
    await happened({ on: "2026-03-05", answeredAfter: 1, accepted: false, open: 1 });
    clock.set("2026-04-02T10:00:00Z");
    await workOutStatements();
    const kept = (await own())[0]!.statement;
    expect(kept).toMatchObject({ complete: true, counts: { asked: 2, accepted: 1 } });
    await happened({ on: "2026-03-09", answeredAfter: 1, accepted: true, open: 1 });
    await workOutStatements();
    expect((await own())[0]!.statement).toEqual(kept);
    await expect(asService((db) => db.update(cooperationStatements).set({ counts: { ...kept.counts, asked: 9 } }).where(eq(cooperationStatements.id, kept.id)))).rejects.toThrow();
  });
});

describe("who sees a month", () => {
  const month = day("2026-02-01");
  let manager: StaffActor;
  const managersSee = async () => (await asActor(manager, (db) => listStatementsOfMonth(db, "referrals", month, today()))).filter(({ statement }) => statement.organisationId === college.organisationId).length;
  const inTheDatabase = async () => (await asActor(manager, (db) => db.select().from(cooperationStatements).where(eq(cooperationStatements.organisationId, college.organisationId)))).length;

  beforeEach(async () => {
    manager = await aStaffMember({ roles: ["manager"] });
    await happened({ on: "2026-02-03", answeredAfter: 2, accepted: true, open: 1 });
    await workOutStatements();
  });

  it("is its partner first, and managers ten working days later; another partner never", async () => {
    expect(await own()).toHaveLength(1);
    expect([await managersSee(), await inTheDatabase()]).toEqual([0, 0]);
    expect((await own((await aService()).provider)).length).toBe(0);
    clock.set("2026-03-25T10:00:00Z");
    expect([await managersSee(), await inTheDatabase()]).toEqual([1, 1]);
  });

  it("is managers too as soon as the partner's lead has said something beside it; nobody else of the partner may, and nothing said is taken back", async () => {
    const { statement } = (await own())[0]!;
    const lead = await aStaffMember({ roles: ["provider", "provider_lead"], organisation: { id: college.organisationId, name: "College" } });
    const comment = (by: StaffActor, version: number, words = "Our tutor was ill.") => asActor(by, (db) => commentOnStatement(depsWithin(db), by, { statementId: statement.id, version, words }));
    expect(await comment(college.provider, statement.version)).toBe("not-found");
    expect(await comment(lead, statement.version)).toBe("done");
    expect(await comment(lead, statement.version)).toBe("changed-meanwhile");
    expect(await managersSee()).toBe(1);
    expect(await comment(lead, statement.version + 1, "She is back.")).toBe("done");
    expect((await own())[0]!.statement.comment).toMatch(/^Our tutor was ill\.[^]*She is back\./);
    await expect(asActor(lead, (db) => db.update(cooperationStatements).set({ comment: "Nothing." }).where(eq(cooperationStatements.id, statement.id)))).rejects.toThrow();
    await expect(asActor(lead, (db) => db.update(cooperationStatements).set({ counts: { ...statement.counts, silent: 0, asked: 50 } }).where(eq(cooperationStatements.id, statement.id)))).rejects.toThrow();
  });
});
