import { and, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import type { ApplicationAnswers } from "#app/domain/applications/answers";
import { stepIds } from "#app/domain/applications/steps";
import { depsWithin } from "#app/platform/deps.server";
import { submitApplication } from "#app/services/applications/submit-application.server";
import { asActor, asService, asVisitor } from "#db/client.server";
import { aCaseInSupport, aResident, type MadeCase } from "#db/factories/make";
import { findDraft, saveDraftAnswers } from "#db/queries/applications/drafts";
import { findMyCase } from "#db/queries/resident/find-my-case";
import * as tables from "#db/schema/index";
import { useServiceDatabase } from "#db/testing/service-database";
import { closeOwnCase } from "./close-own-case.server";
import { comeBack } from "./come-back.server";

const database = useServiceDatabase();
const visit = "rosas-browser";

const begin = (made: MadeCase, where = visit) => asService((db) => comeBack(depsWithin(db), made.resident, { visit: where, language: "en" }));
const casesOf = ({ resident }: MadeCase) => asService((db) => db.select().from(tables.cases).where(eq(tables.cases.residentId, resident.id)));

async function closed() {
  const made = await aCaseInSupport({ resident: await aResident({ email: `${crypto.randomUUID()}@resident.example`, safeContact: { channels: ["email"], contentFree: false, noVoicemail: true } }) });
  await asActor(made.resident, (db) => closeOwnCase(depsWithin(db), made.resident, { why: "no_longer_wanted", words: "" }));
  return made;
}

async function sendAgain(made: MadeCase, change: ApplicationAnswers = {}) {
  const begun = await begin(made);
  if (typeof begun === "string") throw new Error(begun);
  const draft = (await asVisitor(visit, (db) => findDraft(db, begun.id, database.clock.now())))!;
  const answers: ApplicationAnswers = { ...draft.answers, urgentNeeds: ["none"], activity: "looking", visited: [...stepIds], ...change };
  await asVisitor(visit, (db) => saveDraftAnswers(db, draft.id, answers, draft.questionsVersion));
  return asService((db) => submitApplication(depsWithin(db), visit, draft.id));
}

describe("a resident who comes back", () => {
  it("begins with what they told us, in this browser alone, and takes it up again", async () => {
    const made = await closed();
    const begun = await begin(made);
    expect(begun).toMatchObject({ kind: "self", step: "urgent-needs" });
    expect(await begin(made)).toEqual(begun);
    const { id } = begun as { id: string };
    expect((await asVisitor(visit, (db) => findDraft(db, id, database.clock.now())))?.answers).toMatchObject({ firstName: "Rosa", wants: ["find_work"], barriers: ["CON", "TRA"] });
    expect(await asVisitor("another-browser", (db) => findDraft(db, id, database.clock.now()))).toBeUndefined();
  });

  it("gets a new case on the same record, and both are theirs", async () => {
    const made = await closed();
    const sent = await sendAgain(made);
    expect(sent).toMatchObject({ reference: expect.stringMatching(/^WL-/) as string });
    const all = await casesOf(made);
    expect(all.map(({ status }) => status).sort()).toEqual(["applied", "closed"]);
    expect((await asActor(made.resident, (db) => findMyCase(db, made.resident.id)))?.reference).toBe((sent as { reference: string }).reference);
    expect(await asActor(made.resident, (db) => db.select().from(tables.cases))).toHaveLength(2);
    expect(await asService((db) => db.select().from(tables.residents).where(and(eq(tables.residents.id, made.resident.id), eq(tables.residents.version, 1))))).toHaveLength(1);
  });

  it("has what changed meanwhile kept on their record, and the story says which", async () => {
    const made = await closed();
    await sendAgain(made, { lastName: "Vale", dateOfBirth: "1999-01-01" as never });
    const [row] = await asService((db) => db.select().from(tables.residents).where(eq(tables.residents.id, made.resident.id)));
    expect(row).toMatchObject({ lastName: "Vale", dateOfBirth: "1991-07-14", version: 2 });
    const events = await asService((db) => db.select().from(tables.caseEvents).where(eq(tables.caseEvents.kind, "details_changed")));
    const newest = (await casesOf(made)).find(({ status }) => status === "applied")!;
    expect(events.find(({ caseId }) => caseId === newest.id)).toMatchObject({ details: { which: ["name"] } });
  });

  it("is not possible while the case is open, or without one", async () => {
    expect(await begin(await aCaseInSupport())).toBe("still-open");
    expect(await asService(async (db) => comeBack(depsWithin(db), await aResident(), { visit, language: "en" }))).toBe("no-case");
  });
});
