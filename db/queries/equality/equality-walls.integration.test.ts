import { sql } from "drizzle-orm";
import postgres from "postgres";
import { describe, expect, it } from "vitest";
import type { Actor } from "#app/domain/people/actor";
import { now } from "#app/platform/service.server";
import { asActor, asService, asVisitor, type Db } from "#db/client.server";
import { aResident, aService, aStaffMember } from "#db/factories/make";
import { aSentDraft } from "#db/factories/make-sent-draft";
import { useServiceDatabase } from "#db/testing/service-database";
import { equalityAnswers } from "../../schema/index";
import { findEqualityAnswers, saveEqualityAnswers } from "./equality-answers";

const database = useServiceDatabase();
const [mine, theirs] = ["visit-of-mine", "visit-of-theirs"];

const save = (visit: string, draftId: string, finished = false) => asVisitor(visit, (db) => saveEqualityAnswers(db, draftId, { religion: "sikh" }, { at: now(), finished }));
const read = (visit: string, draftId: string) => asVisitor(visit, (db) => findEqualityAnswers(db, draftId));
const myOwn = (actor: Actor) => asActor(actor, async (db) => [...(await db.execute<{ given: unknown }>(sql`select my_equality_answers() as given`))].map(({ given }) => given));
/** Everything there is, as the owner of the table sees it: no role of the service does. */
async function kept(caseId: string) {
  const owner = postgres(database.ownerUrl, { max: 1 });
  return owner`select answers, finished_at from equality_answers where case_id = ${caseId}`.finally(() => owner.end());
}

describe("the table of equality answers", () => {
  it("is read and written by no role, whoever asks", async () => {
    const made = await aSentDraft({ visit: mine });
    expect(await save(mine, made.draftId)).toBe(true);
    const { provider } = await aService();
    const people: [string, (work: (db: Db) => Promise<unknown>) => Promise<unknown>][] = [
      ...(await Promise.all((["adviser", "manager", "administrator"] as const).map(async (role) => [role, await aStaffMember({ roles: [role], hubIds: [made.hubId] })] as const))).map(
        ([role, actor]) => [role, (work: (db: Db) => Promise<unknown>) => asActor(actor, work)] as [string, typeof asService],
      ),
      ["the resident", (work) => asActor(made.resident, work)],
      ["a provider", (work) => asActor(provider, work)],
      ["the browser that gave them", (work) => asVisitor(mine, work)],
      ["the service", asService],
    ];
    for (const [who, as] of people) {
      for (const attempt of [
        (db: Db) => db.select().from(equalityAnswers),
        (db: Db) => db.execute(sql`select count(*) from equality_answers`),
        (db: Db) => db.update(equalityAnswers).set({ answers: {} }),
        (db: Db) => db.delete(equalityAnswers),
      ]) {
        await expect(as(attempt), who).rejects.toMatchObject({ cause: { message: "permission denied for table equality_answers" } });
      }
    }
    expect(await kept(made.id)).toMatchObject([{ answers: { religion: "sikh" } }]);
  });
});

describe("the functions on the way to them", () => {
  it("serve the browser that began the draft and one that took it up again, and no other", async () => {
    const { draftId, id } = await aSentDraft({ visit: mine, holder: "visit-on-a-phone" });
    expect(await save(mine, draftId)).toBe(true);
    expect((await read("visit-on-a-phone", draftId)).answers).toEqual({ religion: "sikh" });
    expect(await save("visit-on-a-phone", draftId)).toBe(true);
    expect(await read(theirs, draftId)).toEqual({ answers: {}, finished: false });
    expect(await save(theirs, draftId)).toBe(false);
    expect(await kept(id)).toHaveLength(1);
  });

  it("serve nobody without a visit, nor staff who know the draft", async () => {
    const { draftId } = await aSentDraft({ visit: mine });
    await save(mine, draftId);
    const adviser = await aStaffMember();
    expect(await asActor(adviser, (db) => findEqualityAnswers(db, draftId))).toEqual({ answers: {}, finished: false });
    expect(await asActor(adviser, (db) => saveEqualityAnswers(db, draftId, {}, { at: now(), finished: true }))).toBe(false);
    await expect(asService((db) => findEqualityAnswers(db, draftId))).rejects.toMatchObject({ cause: { message: expect.stringContaining("permission denied for function") as string } });
  });

  it("show nothing more once they are finished, and keep nothing more", async () => {
    const { draftId, id } = await aSentDraft({ visit: mine });
    expect(await save(mine, draftId, true)).toBe(true);
    expect(await read(mine, draftId)).toEqual({ answers: {}, finished: true });
    expect(await asVisitor(mine, (db) => saveEqualityAnswers(db, draftId, { religion: "none" }, { at: now(), finished: false }))).toBe(false);
    expect(await kept(id)).toMatchObject([{ answers: { religion: "sikh" }, finished_at: now() }]);
  });

  it("keep nothing for an application that was not sent, or never was", async () => {
    expect(await save(mine, crypto.randomUUID())).toBe(false);
    expect(await read(mine, "no-id")).toEqual({ answers: {}, finished: false });
  });

  it("give a resident their own for a copy of their data, and nobody else's", async () => {
    const made = await aSentDraft({ visit: mine });
    await save(mine, made.draftId, true);
    expect(await myOwn(made.resident)).toEqual([{ religion: "sikh" }]);
    expect(await myOwn(await aResident())).toEqual([]);
    expect(await myOwn(await aStaffMember({ roles: ["manager"], hubIds: [made.hubId] }))).toEqual([]);
  });
});
