import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { aMeasure } from "#app/domain/agreements/builders";
import { draftOf, measuresOfSets, type DraftMeasure } from "#app/domain/agreements/measure-set";
import { day } from "#app/domain/calendar/calendar-day";
import type { StaffActor } from "#app/domain/people/actor";
import type { ComparisonKept } from "#app/domain/returns/rules-compared";
import { depsWithin, type Deps } from "#app/platform/deps.server";
import { countInBackground } from "#app/services/counting/count-in-background.server";
import { buildQuarter } from "#app/services/returns/build-quarter.server";
import { freezeReturn } from "#app/services/returns/freeze-return.server";
import { asActor, asService } from "#db/client.server";
import { aCaseInSupport, aStaffMember } from "#db/factories/make";
import { anAgreement } from "#db/factories/make-agreement";
import { aJobStart } from "#db/factories/make-job";
import { findSet, listPublishedSets, saveDraft } from "#db/queries/agreements/measure-sets";
import { findNewestJob, takeJob } from "#db/queries/counting/counting-jobs";
import { findReturn } from "#db/queries/returns/returns";
import { useServiceDatabase } from "#db/testing/service-database";
import { discardRules, nameDraft, removeMeasure, saveMeasure } from "./change-draft.server";
import { draftRules } from "./draft-rules.server";
import { publishRules } from "./publish-rules.server";
import { tryRules } from "./try-rules.server";

const database = useServiceDatabase();
let [admin, manager]: StaffActor[] = [];
let agreementId = "";
const next = { name: "Rules for 2026 to 2027", funder: "", validFrom: day("2026-04-01") };

beforeAll(async () => {
  [admin, manager] = await Promise.all([aStaffMember({ roles: ["administrator"] }), aStaffMember({ roles: ["manager"] })]);
  database.clock.set("2026-03-11T10:00:00Z");
  ({ id: agreementId } = await anAgreement({ measures: [aMeasure(), aMeasure({ code: "volunteering", countsKinds: ["volunteering_started"] })] }));
});

const doing = <T>(work: (deps: Deps) => Promise<T>) => asService((db) => work(depsWithin(db)));
const drafted = async (validFrom = next.validFrom) => {
  const made = await doing((deps) => draftRules(deps, admin!, agreementId, { ...next, validFrom }));
  if (typeof made === "string" || "problem" in made) throw new Error(JSON.stringify(made));
  return made.setId;
};
const setOf = async (setId: string) => (await asActor(admin!, (db) => findSet(db, setId)))!;
const versionOf = async (setId: string) => (await setOf(setId)).version;
const save = async (setId: string, measure: DraftMeasure, code?: string, version?: number) => {
  const seen = version ?? (await versionOf(setId));
  return asActor(admin!, (db) => saveMeasure(depsWithin(db), admin!, setId, seen, code, measure));
};
const tried = async (setId: string) => {
  expect(await asActor(admin!, (db) => tryRules(depsWithin(db), admin!, setId))).toBe("asked");
  while ((await countInBackground()).more);
  return (await asActor(admin!, (db) => findNewestJob(db, "compare_rules", setId)))!;
};
const publish = async (setId: string, version?: number) => {
  const seen = version ?? (await versionOf(setId));
  return doing((deps) => publishRules(deps, admin!, setId, seen));
};
const atLeast16 = { ...draftOf(aMeasure()), minimumHoursAWeek: 16 };

describe("a draft of the next rules", () => {
  it("begins as a copy of the rules published last, and leaves them alone", async () => {
    const setId = await drafted();
    expect((await setOf(setId)).draft.map(({ code }) => code)).toEqual(["into-employment", "volunteering"]);
    expect(await asService((db) => listPublishedSets(db, agreementId))).toHaveLength(1);
  });

  it("cannot begin before rules that are published", async () => {
    expect(await doing((deps) => draftRules(deps, admin!, agreementId, { ...next, validFrom: day("2024-04-01") }))).toMatchObject({ problem: expect.stringContaining("published rules") as string });
  });

  it("keeps what is right, refuses what is not, and gives way to whoever saved first", async () => {
    const setId = await drafted();
    const seen = await versionOf(setId);
    expect(await save(setId, { ...atLeast16, minimumHoursAWeek: 90 }, "into-employment")).toMatchObject({ problems: [{ field: "minimumHoursAWeek" }] });
    expect(await save(setId, atLeast16, "into-employment", seen)).toBe("done");
    expect(await save(setId, draftOf(aMeasure()), "into-employment", seen)).toBe("changed-meanwhile");
    expect(await save(setId, draftOf(aMeasure({ code: "volunteering" })))).toMatchObject({ problems: [{ field: "code" }] });
    expect(await save(setId, atLeast16, "nothing-like-it")).toBe("not-found");
    expect(await asActor(admin!, (db) => removeMeasure(depsWithin(db), admin!, setId, seen + 1, "volunteering"))).toBe("done");
    expect((await setOf(setId)).draft).toEqual([atLeast16]);
  });

  it("is discarded and then stays discarded", async () => {
    const setId = await drafted();
    const seen = await versionOf(setId);
    expect(await asActor(admin!, (db) => discardRules(depsWithin(db), admin!, setId, seen))).toBe("done");
    expect(await save(setId, atLeast16, "into-employment")).toBe("past-drafting");
    expect(await publish(setId)).toBe("past-drafting");
  });

  it("is an administrator's alone, in the database too", async () => {
    const setId = await drafted();
    await asActor(manager!, (db) => saveDraft(depsWithin(db), { id: setId, version: 1 }, { name: "Mine" }));
    expect((await setOf(setId)).name).toBe(next.name);
  });
});

describe("trying a draft", () => {
  it("says how many claims stay, go and come, restricted cases included, and what the lost ones lack", async () => {
    const [full, few, hidden] = [await aCaseInSupport(), await aCaseInSupport(), await aCaseInSupport({ restricted: true })];
    await aJobStart(full, "2026-03-11", { hoursAWeek: 30 });
    await aJobStart(few, "2026-03-11", { hoursAWeek: 12 });
    await aJobStart(hidden, "2026-03-11", { hoursAWeek: 12 });
    const setId = await drafted();
    await save(setId, atLeast16, "into-employment");
    const job = await tried(setId);
    expect(job).toMatchObject({ status: "done", done: 3, total: 3 });
    expect(job.result as ComparisonKept).toMatchObject({ measures: [{ measureCode: "into-employment", same: 1, lost: 2, gained: 0 }], lacking: [{ measureCode: "into-employment", label: "Hours", claims: 2 }] });
  });

  it("is done once, however often it is asked for meanwhile", async () => {
    const setId = await drafted();
    for (let times = 0; times < 3; times += 1) await asActor(admin!, (db) => tryRules(depsWithin(db), admin!, setId));
    expect(await countInBackground()).toEqual({ more: true, problems: [] });
    expect(await countInBackground()).toEqual({ more: false, problems: [] });
  });

  it("is taken up again when whoever had it in hand stopped", async () => {
    const setId = await drafted();
    await asActor(admin!, (db) => tryRules(depsWithin(db), admin!, setId));
    const now = () => new Date("2026-03-11T10:00:00Z");
    await asService((db) => takeJob({ db, now }, new Date("2026-03-11T10:02:00Z")));
    expect((await countInBackground()).more).toBe(false);
    database.clock.set("2026-03-11T10:03:00Z");
    expect((await countInBackground()).more).toBe(true);
    expect((await asService((db) => findNewestJob(db, "compare_rules", setId)))?.status).toBe("done");
  });

  it("says so where the draft is gone by then", async () => {
    const setId = await drafted();
    await asActor(admin!, (db) => tryRules(depsWithin(db), admin!, setId));
    await asActor(admin!, (db) => discardRules(depsWithin(db), admin!, setId, 1));
    await countInBackground();
    expect(await asService((db) => findNewestJob(db, "compare_rules", setId))).toMatchObject({ status: "failed", problem: expect.stringContaining("not there any more") as string });
  });
});

describe("publishing", () => {
  it("waits until somebody has seen what the draft as it stands would change", async () => {
    const setId = await drafted(day("2027-04-01"));
    expect(await publish(setId)).toBe("not-tried");
    await tried(setId);
    await save(setId, atLeast16, "into-employment");
    expect(await publish(setId)).toBe("not-tried");
  });

  it("gives what changed a new version from its day on, keeps the rest, and nothing changes it any more", async () => {
    const setId = await drafted(day("2026-04-01"));
    await save(setId, atLeast16, "into-employment");
    await tried(setId);
    expect(await publish(setId, 1)).toBe("changed-meanwhile");
    expect(await publish(setId)).toBe("published");
    const measures = measuresOfSets(await asService((db) => listPublishedSets(db, agreementId)));
    expect(measures.map(({ code, version, validFrom, validTo }) => [code, version, validFrom, validTo])).toEqual([
      ["into-employment", 1, "2024-04-01", "2026-03-31"],
      ["into-employment", 2, "2026-04-01", undefined],
      ["volunteering", 1, "2024-04-01", undefined],
    ]);

    const version = await versionOf(setId);
    expect(await doing((deps) => nameDraft(deps, admin!, setId, version, next))).toBe("past-drafting");
    const changes = [sql`update measure_sets set valid_from = '2025-01-01' where id = ${setId}`, sql`update measures set definition = '{}' where agreement_id = ${agreementId}`, sql`delete from measures where agreement_id = ${agreementId}`, sql`update measure_set_members set position = 9 where set_id = ${setId}`, sql`insert into measure_set_members (set_id, measure_id, position) select ${setId}, id, 99 from measures limit 1`];
    for (const change of changes) await expect(asService((db) => db.execute(change))).rejects.toThrow();
  });

  it("does not reach into a quarter whose return is frozen", async () => {
    database.clock.set("2026-07-20T10:00:00Z");
    const built = await asService((db) => buildQuarter(depsWithin(db), manager!, { agreementId, quarter: "2026-Q1" }));
    if (typeof built === "string") throw new Error(built);
    const found = (await asService((db) => findReturn(db, built.returnId)))!;
    expect(await asService((db) => freezeReturn(depsWithin(db), manager!, found.id, { version: found.version, words: "Read" }))).toBe("frozen");
    expect(await doing((deps) => draftRules(deps, admin!, agreementId, { ...next, validFrom: day("2026-06-30") }))).toMatchObject({ problem: expect.stringContaining("frozen") as string });
    expect(await doing((deps) => draftRules(deps, admin!, agreementId, { ...next, validFrom: day("2026-07-01") }))).toHaveProperty("setId");
  });
});
