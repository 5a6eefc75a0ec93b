import { beforeEach, describe, expect, it } from "vitest";
import { depsWithin } from "#app/platform/deps.server";
import type { GoalReported } from "#app/domain/reports/end-report";
import { asActor, asService } from "#db/client.server";
import { aCaseInSupport, aHub, aService, aStaffMember } from "#db/factories/make";
import { aReferral, type MadeReferral } from "#db/factories/make-referral";
import { listReports } from "#db/queries/reports/end-reports";
import { caseEvents, outbox, outcomes } from "#db/schema/index";
import { useServiceDatabase } from "#db/testing/service-database";
import { checkReport } from "./check-report.server";
import { writeReport } from "./write-report.server";

useServiceDatabase();

let college: Awaited<ReturnType<typeof aService>>;
let made: Awaited<ReturnType<typeof aCaseInSupport>>;

beforeEach(async () => {
  college = await aService();
  made = await aCaseInSupport();
});

const each = ({ goals }: MadeReferral, result: GoalReported["result"] = "achieved"): GoalReported[] => goals.map(({ id }) => ({ goalId: id, result, about: "Well done" }));
const writing = (referral: MadeReferral, over: { goals?: readonly GoalReported[]; words?: string } = {}, by = college.provider) =>
  asService((db) => writeReport(depsWithin(db), by, referral.id, { goals: over.goals ?? each(referral), words: over.words ?? "" }));
const checking = (reportId: string, by = made.lead) => asActor(by, (db) => checkReport(depsWithin(db), by, { caseRef: made.reference, reportId, words: "Thank you" }));

describe("a provider's end report", () => {
  it("answers every goal, tells the adviser, and is no outcome", async () => {
    const referral = await aReferral(made, college, { status: "completed", goals: ["Speak on the phone", "Apply for one job"] });
    expect(await writing(referral)).toHaveProperty("reported");
    const [report] = await asActor(made.lead, (db) => listReports(db, referral.id));
    expect(report).toMatchObject({ goals: [{ words: "Speak on the phone", result: "achieved", about: "Well done" }, { words: "Apply for one job" }], checkedAt: null });
    const sent = await asService((db) => db.select().from(outbox).orderBy(outbox.createdAt, outbox.id));
    expect(sent.filter(({ caseId, template }) => caseId === made.id && template === "referral-reported").map(({ body }) => body).join()).not.toContain(made.resident.lastName);
    expect(await asService((db) => db.select().from(outcomes).orderBy(outcomes.id))).toEqual([]);
  });

  it("is refused where a goal is left out, answered twice or not one of it, and where nothing has ended", async () => {
    const referral = await aReferral(made, college, { status: "left_early", goals: ["Speak on the phone", "Apply for one job"] });
    const [first, second] = each(referral);
    expect(await writing(referral, { goals: [first!] })).toBe("goals-differ");
    expect(await writing(referral, { goals: [first!, first!] })).toBe("goals-differ");
    expect(await writing(referral, { goals: [first!, { ...second!, goalId: crypto.randomUUID() }] })).toBe("goals-differ");
    expect(await writing(await aReferral(made, college, { status: "started" }), { words: "Good" })).toBe("not-ended");
    expect(await writing(await aReferral(made, college, { status: "completed" }))).toBe("nothing-said");
  });

  it("is for the provider it was sent to, and while they see it", async () => {
    const referral = await aReferral(made, college, { status: "completed", goals: ["Speak on the phone"] });
    const other = await aService();
    expect(await writing(referral, {}, other.provider)).toBe("not-found");
    const gone = await aReferral(made, college, { status: "completed", providerUntilOn: "2026-03-10" as never });
    expect(await writing(gone, { words: "Late" })).toBe("not-found");
  });

  it("is looked at once, by whoever may change the case", async () => {
    const referral = await aReferral(made, college, { status: "completed", goals: ["Speak on the phone"] });
    const { reported } = (await writing(referral)) as { reported: string };
    const elsewhere = await aStaffMember({ hubIds: [(await aHub()).id] });
    expect(await checking(reported, elsewhere)).toBe("not-found");
    expect(await checking("nothing")).toBe("not-found");
    expect(await checking(reported)).toBe("done");
    expect(await checking(reported)).toBe("checked-already");
    const [report] = await asActor(college.provider, (db) => listReports(db, referral.id));
    expect(report).toMatchObject({ checkedByName: made.lead.name, checkedWords: "Thank you" });
    const kinds = (await asService((db) => db.select().from(caseEvents).orderBy(caseEvents.recordedAt, caseEvents.id))).filter(({ caseId }) => caseId === made.id).map(({ kind }) => kind).sort();
    expect(kinds).toEqual(["referral_report_checked", "referral_reported"]);
  });
});
