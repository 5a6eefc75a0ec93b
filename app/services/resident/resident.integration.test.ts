import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { depsWithin } from "#app/platform/deps.server";
import { asActor, asService } from "#db/client.server";
import { aCase, aCaseInSupport, aCaseInTriage, aResident, aStaffMember, type MadeCase } from "#db/factories/make";
import { findMyCase } from "#db/queries/resident/find-my-case";
import * as tables from "#db/schema/index";
import { useServiceDatabase } from "#db/testing/service-database";
import { decideTriageEntry } from "#app/services/triage/decide-triage-entry.server";
import { answerQuestion } from "./answer-question.server";
import { contestOffer } from "./contest-offer.server";

const { clock } = useServiceDatabase();

const entriesOf = ({ id }: MadeCase) => asService((db) => db.select().from(tables.triageEntries).where(eq(tables.triageEntries.caseId, id)));
const kindsOf = async ({ id }: MadeCase) => (await asService((db) => db.select().from(tables.caseEvents).where(eq(tables.caseEvents.caseId, id)))).map(({ kind }) => kind).sort();

describe("a resident who says that the offer does not fit", () => {
  const contest = (made: MadeCase, words = "I want to go to college first") => asActor(made.resident, (db) => contestOffer(depsWithin(db), made.resident, { words }));

  it("comes back to triage with their words, and the case waits for that first", async () => {
    const made = await aCaseInSupport();
    expect(await contest(made)).toBe("done");
    expect(await entriesOf(made)).toMatchObject([{ cause: "doesnt_fit", words: "I want to go to college first", hubId: made.hubId, dueOn: "2026-03-13" }]);
    expect(await kindsOf(made)).toEqual(["returned_to_triage", "triage_contested"]);
    const [row] = await asService((db) => db.select().from(tables.cases).where(eq(tables.cases.id, made.id)));
    expect(row?.nextThing).toBe("The resident says the offer does not fit");
  });

  it("is heard once at a time, however often it is sent", async () => {
    const made = await aCaseInSupport();
    const answers = await Promise.all(Array.from({ length: 6 }, () => contest(made)));
    expect(answers.filter((answer) => answer === "done")).toHaveLength(1);
    expect(await entriesOf(made)).toHaveLength(1);
  });

  it("may say so again some weeks after it was kept, and writes to their adviser until then", async () => {
    const made = await aCaseInSupport();
    await contest(made);
    const [entry] = await entriesOf(made);
    await asActor(made.lead, (db) => decideTriageEntry(depsWithin(db), made.lead, { entryId: entry!.id, version: 1, decision: { kind: "keep", note: "Let us talk about it." } }));
    expect(await contest(made, "Still not")).toBe("already-asked");
    clock.set("2026-04-09T10:00:00Z");
    expect(await contest(made, "Still not")).toBe("done");
  });

  it("has nothing to contest before an offer was made, or without a case", async () => {
    expect(await contest(await aCaseInTriage())).toBe("not-in-support");
    const alone = await aResident();
    expect(await asActor(alone, (db) => contestOffer(depsWithin(db), alone, { words: "No" }))).toBe("not-found");
  });
});

describe("a resident who is asked a question", () => {
  async function asked() {
    const made = await aCaseInTriage();
    const adviser = await aStaffMember({ hubIds: [made.hubId] });
    await asActor(adviser, (db) => decideTriageEntry(depsWithin(db), adviser, { entryId: made.entryId, version: 1, decision: { kind: "ask", question: "Can you travel?" } }));
    return { made, adviser };
  }
  const answer = (made: MadeCase) => asActor(made.resident, (db) => answerQuestion(depsWithin(db), made.resident, { words: "Yes, by bus" }));

  it("answers, and is back in the queue with a new clock", async () => {
    const { made } = await asked();
    expect(await answer(made)).toBe("done");
    expect(await entriesOf(made)).toMatchObject([{ cause: "resident_answered", words: "Yes, by bus", waitingSince: null, dueOn: "2026-03-13", version: 3 }]);
    const [application] = await asService((db) => db.select().from(tables.applications).where(eq(tables.applications.caseId, made.id)));
    expect(application?.status).toBe("submitted");
    expect(await answer(made)).toBe("not-asked");
  });

  it("cannot answer what nobody asked", async () => {
    expect(await answer(await aCaseInTriage())).toBe("not-asked");
  });

  it("cannot answer once the adviser has decided without them", async () => {
    const { made, adviser } = await asked();
    await asActor(adviser, (db) => decideTriageEntry(depsWithin(db), adviser, { entryId: made.entryId, version: 2, decision: { kind: "accept", offer: "working_futures", alsoSkills: false } }));
    expect(await answer(made)).toBe("not-asked");
  });
});

describe("a resident's own case", () => {
  it("is the newest that is open, and never somebody else's", async () => {
    const resident = await aResident();
    const closed = await aCase({ resident, over: { status: "closed", openedOn: "2026-03-05" as never } });
    await aCase({ resident, over: { openedOn: "2026-01-05" as never } });
    const newest = await aCase({ resident, hubId: closed.hubId, over: { openedOn: "2026-02-05" as never } });
    const stranger = await aResident();
    expect((await asActor(resident, (db) => findMyCase(db, resident.id)))?.reference).toBe(newest.reference);
    expect(await asActor(stranger, (db) => findMyCase(db, resident.id))).toBeUndefined();
  });
});
