import postgres from "postgres";
import { beforeAll, describe, expect, it } from "vitest";
import { addDays, day, type CalendarDay } from "#app/domain/calendar/calendar-day";
import { countedQuestions, equalitySubjects, thresholdOf, tablesOf, together } from "#app/domain/equality/tables";
import { newestYearOn, workOutEquality } from "#app/services/equality/work-out-equality.server";
import { freshId } from "#app/platform/service.server";
import { asActor, asService } from "#db/client.server";
import { aCase, aHub, aResident, aStaffMember } from "#db/factories/make";
import { diceFrom } from "#db/seeds/dice";
import { useServiceDatabase } from "#db/testing/service-database";
import * as schema from "../../schema/index";
import { countEquality, listEqualityTables, listEqualityYears } from "./equality-tables";

interface Written {
  sex: string | undefined;
  ethnicGroup: string | undefined;
  offer: string;
  overridden: boolean;
  metAfter: number | null;
}

describe("counting equality answers", () => {
  const database = useServiceDatabase();
  const dice = diceFrom(7);
  const written: Written[] = [];

  beforeAll(async () => {
    const hub = await aHub();
    const triager = await aStaffMember();
    const owner = postgres(database.ownerUrl, { max: 1 });
    for (let at = 0; at < 70; at += 1) {
      const openedOn = addDays(day("2024-04-01"), dice.between(0, 364));
      const one: Written = { sex: dice.pick([["female"], ["female"], ["male"], ["male"], ["prefer_not_to_say"], []])[0], ethnicGroup: dice.pick([["white"], ["white"], ["white"], ["asian"], ["asian"], ["black"], ["mixed"], []])[0], offer: dice.pick(["youth_pathways", "working_futures", "skills_for_all", "none"]), overridden: dice.chance(0.2), metAfter: dice.chance(0.7) ? dice.between(0, 40) : null };
      written.push(one);
      const made = await aCase({ hubId: hub.id, resident: await aResident(), over: { openedOn, firstMetOn: one.metAfter === null ? null : addDays(openedOn, one.metAfter) } });
      await asService(async (db) => {
        if (one.offer === "none") return;
        const entryId = freshId();
        await db.insert(schema.triageEntries).values({ id: entryId, caseId: made.id, hubId: hub.id, cause: "new_application", arrivedAt: new Date(`${openedOn}T12:00:00Z`), dueOn: openedOn });
        await db.insert(schema.triageDecisions).values({ id: freshId(), entryId, caseId: made.id, kind: "accept", offer: one.offer as never, suggestion: {} as never, rulesVersion: "test", overrideReason: one.overridden ? "resident_prefers" : null, decidedBy: triager.id, decidedAt: new Date(`${openedOn}T13:00:00Z`) });
      });
      if (one.sex || one.ethnicGroup) await owner`insert into equality_answers (place_id, id, case_id, answers, started_at) values (${database.placeId()}, ${freshId()}, ${made.id}, ${owner.json({ ...(one.sex && { sex: one.sex }), ...(one.ethnicGroup && { ethnicGroup: one.ethnicGroup }) })}, now())`;
    }
    await owner.end();
  });

  const partOf = { offer: (one: Written) => one.offer, override: (one: Written) => (one.offer === "none" ? "not_decided" : one.overridden ? "overridden" : "as_suggested"), wait: (one: Written) => (one.metAfter === null ? "not_met" : one.metAfter <= 21 ? "within_21_days" : "later") };

  it("counts what a list of everybody says, with answers of too few people together", async () => {
    for (const [question, of] of [["sex", (one: Written) => one.sex], ["ethnic_group", (one: Written) => one.ethnicGroup]] as const) {
      const counts = await asService((db) => countEquality(db, 2024, question));
      const sizes = new Map<string, number>();
      for (const one of written) sizes.set(of(one) ?? "not_answered", (sizes.get(of(one) ?? "not_answered") ?? 0) + 1);
      const small = new Set([...sizes].filter(([, size]) => size < thresholdOf(question)).map(([answer]) => answer));
      const inSmall = [...small].reduce((sum, answer) => sum + sizes.get(answer)!, 0);
      if (inSmall > 0 && inSmall < thresholdOf(question)) small.add([...sizes].filter(([answer]) => !small.has(answer)).sort((a, b) => a[1] - b[1] || (a[0] < b[0] ? -1 : 1))[0]![0]);
      const groupOf = (one: Written) => (small.has(of(one) ?? "not_answered") ? together : (of(one) ?? "not_answered"));
      for (const subject of ["offer", "override", "wait"] as const) {
        const model = new Map<string, number>();
        for (const one of written) model.set(`${groupOf(one)}/${partOf[subject](one)}`, (model.get(`${groupOf(one)}/${partOf[subject](one)}`) ?? 0) + 1);
        expect(new Map(counts.filter((count) => count.subject === subject).map(({ answer, part, people }) => [`${answer}/${part}`, people])), `${question} ${subject}`).toEqual(model);
      }
    }
  });

  it("never hands on a group below its limit, whichever question", async () => {
    for (const question of countedQuestions) {
      const counts = await asService((db) => countEquality(db, 2024, question));
      for (const subject of equalitySubjects) {
        for (const answer of new Set(counts.map((count) => count.answer))) expect(counts.filter((count) => count.subject === subject && count.answer === answer).reduce((sum, { people }) => sum + people, 0)).toBeGreaterThanOrEqual(thresholdOf(question));
      }
    }
  });

  it("hands on nothing at all of a year with too few people", async () => {
    expect(await asService((db) => countEquality(db, 2020, "sex"))).toEqual([]);
  });

  it("is for the service alone, and only for whole years that have been over for three months", async () => {
    for (const role of ["adviser", "manager", "administrator"] as const) {
      const actor = await aStaffMember({ roles: [role] });
      await expect(asActor(actor, (db) => countEquality(db, 2024, "sex")), role).rejects.toMatchObject({ cause: { message: "permission denied for function equality_counts" } });
    }
    // Asked day by day, the differences of a running year would tell who came in between.
    await expect(asService((db) => countEquality(db, 2025, "sex"))).rejects.toMatchObject({ cause: { message: expect.stringContaining("three months after") as string } });
    await expect(asService((db) => countEquality(db, 2024, "case_id" as never))).rejects.toMatchObject({ cause: { message: "no such equality question" } });
    expect([newestYearOn("2026-06-30" as CalendarDay), newestYearOn("2026-07-01" as CalendarDay)]).toEqual([2024, 2025]);
  });

  it("works out a year once, and what came late changes nothing", async () => {
    expect(await workOutEquality()).toBe(1);
    const manager = await aStaffMember({ roles: ["manager"] });
    const read = () => asActor(manager, (db) => listEqualityTables(db, 2024));
    const first = await read();
    expect(first.find(({ question }) => question === "sex")?.shown).toEqual(JSON.parse(JSON.stringify(tablesOf("sex", await asService((db) => countEquality(db, 2024, "sex"))))));
    await aCase({ over: { openedOn: day("2024-06-01") } });
    expect(await workOutEquality()).toBe(0);
    expect(await read()).toEqual(first);
    for (const role of ["adviser", "administrator", "provider"] as const) expect(await asActor(await aStaffMember({ roles: [role] }), (db) => listEqualityYears(db)), role).toEqual([]);
  });
});
