import { asc, eq } from "drizzle-orm";
import postgres from "postgres";
import { beforeEach, describe, expect, it } from "vitest";
import { day } from "#app/domain/calendar/calendar-day";
import { drawSample } from "#app/domain/outcomes/evidence-sample";
import type { StaffActor } from "#app/domain/people/actor";
import { depsWithin } from "#app/platform/deps.server";
import { refreshNextThing } from "#app/services/cases/refresh-next-thing.server";
import { buildQuarter } from "#app/services/returns/build-quarter.server";
import { asActor, asService } from "#db/client.server";
import { aCaseInSupport, aStaffMember, type MadeCase } from "#db/factories/make";
import { anAgreement } from "#db/factories/make-agreement";
import { aJobStart } from "#db/factories/make-job";
import { findSample, listSampleItems } from "#db/queries/outcomes/evidence-samples";
import { findReturn } from "#db/queries/returns/returns";
import { cases, evidenceSampleItems } from "#db/schema/index";
import { useServiceDatabase } from "#db/testing/service-database";
import { findAboutSample, replyToSample } from "./answer-evidence-sample.server";
import { countSampleItems } from "./count-sample-items.server";
import { drawEvidenceSample } from "./draw-evidence-sample.server";
import { withdrawOutcome } from "./withdraw-outcome.server";

const database = useServiceDatabase();
const { clock } = database;
let [morgan, sunita]: StaffActor[] = [];
let made: (MadeCase & { lead: StaffActor })[];
let agreementId: string;

const opened = { openedOn: day("2026-02-02"), supportStartedOn: day("2026-02-02"), firstMetOn: day("2026-02-03"), planAgreedOn: day("2026-02-04") };
const build = async () => {
  const built = (await asService((db) => buildQuarter(depsWithin(db), morgan!, { agreementId, quarter: "2026-Q1" }))) as { returnId: string };
  return (await asService((db) => findReturn(db, built.returnId)))!;
};
const draw = async (size = 2) => {
  const { id: returnId } = await build();
  return asService((db) => drawEvidenceSample(depsWithin(db), morgan!, { returnId, size }));
};
const drawn = async (size?: number) => ((await draw(size)) as { sampleId: string }).sampleId;
const itemsOf = (sampleId: string) => asService((db) => db.select().from(evidenceSampleItems).where(eq(evidenceSampleItems.sampleId, sampleId)).orderBy(asc(evidenceSampleItems.position)));
const caseOf = (id: string) => made.find((one) => one.id === id)!;
const reply = (caseId: string, itemId: string, by = caseOf(caseId).lead) => asActor(by, (db) => replyToSample(depsWithin(db), by, { caseRef: caseOf(caseId).reference, itemId, words: "The payslip is in the documents" }));
const find = (itemId: string, finding: "uphold" | "not_uphold", by = morgan!) => asActor(by, (db) => findAboutSample(depsWithin(db), by, { itemId, finding, words: "Looked at the payslip" }));
const nextOf = async (caseId: string) => (await asService((db) => db.select({ kind: cases.nextThingKind, on: cases.nextDueOn }).from(cases).where(eq(cases.id, caseId))))[0]!;

beforeEach(async () => {
  // A return counts everybody: what other tests left is none of this one's.
  const owner = postgres(database.ownerUrl, { max: 1, onnotice: () => undefined });
  await owner`truncate residents, agreements, funding_streams, audit_entries, audit_heads cascade`.finally(() => owner.end());
  clock.set("2026-02-02T10:00:00Z");
  made = [await aCaseInSupport({ over: opened }), await aCaseInSupport({ over: opened }), await aCaseInSupport({ over: opened, restricted: true })];
  clock.set("2026-07-06T10:00:00Z");
  for (const one of made) await aJobStart(one, "2026-05-11", { contractKind: "permanent", evidenceLevel: "employer_or_payslip" });
  [morgan, sunita] = [await aStaffMember({ name: "Morgan Hale", roles: ["manager"] }), await aStaffMember({ name: "Sunita Rao", roles: ["manager", "adviser"] })];
  agreementId = (await anAgreement()).id;
});

describe("a sample of evidence", () => {
  it("is drawn once from what the quarter counts, restricted cases too, and can be repeated from its seed", async () => {
    const sampleId = await drawn(2);
    const sample = (await asActor(morgan!, (db) => findSample(db, sampleId)))!;
    expect(sample).toMatchObject({ size: 2, population: 3, replyByOn: "2026-07-20", drawnByName: "Morgan Hale", quarter: "2026-Q1" });
    const all = (await asService((db) => db.query.outcomes.findMany({ columns: { id: true } }))).map(({ id }) => id);
    expect((await itemsOf(sampleId)).map(({ outcomeId }) => outcomeId)).toEqual(drawSample(all, 2, sample.seed));
    expect(await draw()).toBe("drawn-already");
  });

  it("counts what is of restricted cases and shows it to nobody who may not see them", async () => {
    const sampleId = await drawn(3);
    expect(await countSampleItems(sampleId)).toEqual(["drawn", "drawn", "drawn"]);
    expect(await asActor(morgan!, (db) => listSampleItems(db, sampleId))).toHaveLength(2);
    const hidden = (await itemsOf(sampleId)).find(({ caseId }) => caseId === made[2]!.id)!;
    expect(await find(hidden.id, "uphold")).toBe("not-found");
    expect(await reply(hidden.caseId, hidden.id)).toBe("replied");
  });

  it("is the team’s next thing until they reply, whoever works it out anew", async () => {
    const [item] = await itemsOf(await drawn(3));
    const one = caseOf(item!.caseId);
    expect(await nextOf(one.id)).toEqual({ kind: "reply_to_sample", on: "2026-07-20" });
    await asActor(one.resident, (db) => refreshNextThing(depsWithin(db), one.id));
    expect(await nextOf(one.id)).toEqual({ kind: "reply_to_sample", on: "2026-07-20" });
    expect(await reply(one.id, item!.id)).toBe("replied");
    expect((await nextOf(one.id)).kind).not.toBe("reply_to_sample");
  });

  it("is replied to by the team alone, and found about by somebody who had no part in it, once", async () => {
    const item = (await itemsOf(await drawn(3))).find(({ caseId }) => caseId !== made[2]!.id)!;
    await expect(reply(item.caseId, item.id, await aStaffMember({ hubIds: [caseOf(item.caseId).hubId] }))).rejects.toThrow();
    expect(await find(item.id, "not_uphold")).toBe("too-early");
    await reply(item.caseId, item.id);
    expect(await find(item.id, "uphold", { ...caseOf(item.caseId).lead, roles: ["adviser", "manager"] })).toBe("same-person");
    const answers = await Promise.all([find(item.id, "uphold"), find(item.id, "not_uphold", sunita)]);
    expect(answers.toSorted()).toEqual(["found", "found-already"]);
    expect(await reply(item.caseId, item.id)).toBe("found-already");
  });

  it("that is not upheld is an error of the return until the record is withdrawn", async () => {
    const sampleId = await drawn(3);
    const item = (await itemsOf(sampleId)).find(({ caseId }) => caseId !== made[2]!.id)!;
    clock.set("2026-07-21T10:00:00Z");
    expect(await find(item.id, "not_uphold")).toBe("found");
    expect((await build()).checks.filter(({ code }) => code === "R014")).toMatchObject([{ severity: "error", caseId: item.caseId }]);
    const one = caseOf(item.caseId);
    expect(await asActor(one.lead, (db) => withdrawOutcome(depsWithin(db), one.lead, one.reference, item.outcomeId, "did_not_happen"))).toBe("withdrawn");
    expect((await build()).checks.filter(({ code }) => code === "R014")).toEqual([]);
    expect((await countSampleItems(sampleId)).toSorted()).toEqual(["drawn", "drawn", "not_upheld"]);
  });
});
