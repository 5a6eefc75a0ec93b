import { describe, expect, it } from "vitest";
import { questionsVersion } from "#app/domain/applications/questions";
import { depsWithin } from "#app/platform/deps.server";
import { asService, asVisitor, type Db } from "#db/client.server";
import { aHub, anOrganisation } from "#db/factories/make";
import { findDraft, listUnfinishedDrafts } from "#db/queries/applications/drafts";
import { drafts } from "#db/schema/applications";
import { postcodes } from "#db/schema/place";
import { useServiceDatabase } from "#db/testing/service-database";
import { answerQuestion } from "./answer-question.server";
import { beginDraft } from "./begin-draft.server";
import { discardDraft } from "./discard-draft.server";
import { purgeDrafts } from "./purge-drafts.server";

const { clock } = useServiceDatabase();
const [mine, theirs] = ["visit-of-mine", "visit-of-theirs"];

const as = <T>(visit: string, work: (deps: ReturnType<typeof depsWithin>, db: Db) => Promise<T>) => asVisitor(visit, (db) => work(depsWithin(db), db));
const begin = async (visit = mine) => (await as(visit, (deps) => beginDraft(deps, visit))).id;
const stored = (id: string) => asService((db) => findDraft(db, id, clock.now()));
const answer = (...[id, step, given]: [string, Parameters<typeof answerQuestion>[2], Parameters<typeof answerQuestion>[3]]) => as(mine, (deps) => answerQuestion(deps, id, step, given));

describe("a draft", () => {
  it("is kept for 30 days, with the words it was asked in", async () => {
    const draft = await stored(await begin());
    expect(draft).toMatchObject({ ownerHash: mine, questionsVersion, answers: {}, sentReference: null, version: 1 });
    expect(draft?.expiresAt).toEqual(new Date("2026-04-10T10:00:00Z"));
  });

  it("does not exist for another visit: not to read, to answer or to delete", async () => {
    const id = await begin();
    await answer(id, "area", { noFixedAddress: true });
    expect(await as(theirs, (_, db) => findDraft(db, id, clock.now()))).toBeUndefined();
    expect(await as(theirs, (_, db) => listUnfinishedDrafts(db, clock.now()))).toEqual([]);
    expect(await as(theirs, (deps) => answerQuestion(deps, id, "name", { firstName: "Mallory" }))).toBe("not-found");
    await as(theirs, (deps) => discardDraft(deps, id));
    expect((await stored(id))?.answers).toEqual({ noFixedAddress: true, area: "unknown", visited: ["area"], asked: { postcode: 1 } });
  });

  it("cannot be begun in somebody else's name", async () => {
    await expect(asVisitor(theirs, (db) => beginDraft(depsWithin(db), mine))).rejects.toThrow();
  });

  it("is not found where its address is no id", async () => {
    expect(await as(mine, (_, db) => findDraft(db, "1' or '1'='1", clock.now()))).toBeUndefined();
  });

  it("takes the council and the nearest hub from a postcode we know", async () => {
    const [council, hub] = [await anOrganisation({ name: "Saltby Borough Council" }), await aHub()];
    await asService((db) => db.insert(postcodes).values({ id: crypto.randomUUID(), postcode: "NM5 2TR", councilId: council.id, councilName: council.name, hubId: hub.id }));
    const id = await begin();
    await answer(id, "area", { postcode: "NM5 2TR" });
    expect((await stored(id))?.answers).toMatchObject({ area: "eligible", council: "Saltby Borough Council", hubId: hub.id });
  });

  it("keeps nothing of a page ahead of the first unanswered one, and says which that is", async () => {
    const id = await begin();
    expect(await answer(id, "wants", { wants: ["learn"] })).toEqual({ aheadOf: "area" });
    expect((await stored(id))?.answers).toEqual({});
  });

  it("keeps the answers of many tabs at once, each to its own question", async () => {
    const id = await begin();
    for (const [step, given] of [["area", { noFixedAddress: true }], ["name", { firstName: "Rosa" }], ["date-of-birth", { dateOfBirth: "1991-06-15" as never }], ["urgent-needs", { urgentNeeds: ["none"] }], ["situation", { activity: "employed" }], ["wants", { wants: ["find_work"] }], ["barriers", {}], ["circumstances", {}], ["benefits", {}]] as const) await answer(id, step, given as never);
    await Promise.all([
      answer(id, "name", { firstName: "Rosalind", lastName: "Marsh" }),
      answer(id, "wants", { wants: ["better_work"] }),
      answer(id, "barriers", { barriers: ["CHI"] }),
      answer(id, "circumstances", { circumstances: ["carer"] }),
      answer(id, "help-needed", { helpNeeded: "Mornings" }),
    ]);
    const draft = await stored(id);
    expect(draft?.answers).toMatchObject({ firstName: "Rosalind", lastName: "Marsh", wants: ["better_work"], barriers: ["CHI"], circumstances: ["carer"], helpNeeded: "Mornings" });
    expect(draft?.version).toBe(15);
  });

  it("holds the last answer to a question", async () => {
    const id = await begin();
    await answer(id, "area", { noFixedAddress: true });
    for (const firstName of ["Rosa", "Rosie", "Rosa Maria"]) await answer(id, "name", { firstName });
    expect((await stored(id))?.answers.firstName).toBe("Rosa Maria");
  });

  it("is emptied at once when its owner deletes it", async () => {
    const id = await begin();
    await answer(id, "area", { postcode: "SW1A 1AA" });
    await as(mine, (deps) => discardDraft(deps, id));
    const [row] = await asService((db) => db.select().from(drafts)).then((rows) => rows.filter((one) => one.id === id));
    expect(row?.answers).toEqual({});
    expect(await as(mine, (_, db) => findDraft(db, id, clock.now()))).toBeUndefined();
  });

  it("is gone after its 30 days, for its owner at once and for good with the purge", async () => {
    const id = await begin();
    await answer(id, "area", { noFixedAddress: true });
    clock.set("2026-04-10T09:59:59Z");
    expect(await answer(id, "name", { firstName: "Rosa" })).toHaveProperty("answers");
    clock.set("2026-04-10T10:00:00Z");
    expect(await answer(id, "name", { firstName: "Rosa" })).toBe("not-found");
    expect(await purgeDrafts()).toBeGreaterThan(0);
    expect(await purgeDrafts()).toBe(0);
    expect(await asService((db) => db.select({ id: drafts.id }).from(drafts))).not.toContainEqual({ id });
  });
});
