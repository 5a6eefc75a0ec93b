import { eq, inArray, or, sql } from "drizzle-orm";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { messageWordsIn } from "#app/content/resident/messages";
import type { StaffActor } from "#app/domain/people/actor";
import { depsWithin } from "#app/platform/deps.server";
import { freshId, now } from "#app/platform/service.server";
import { askForCode } from "#app/services/identity/ask-for-code.server";
import { codeHash } from "#app/services/identity/code-hash.server";
import { checkCode, tellByDateOfBirth } from "#app/services/identity/check-code.server";
import { asActor, asService, type Db } from "#db/client.server";
import { aCase, aCaseInSupport, aHub, aResident, aService, aStaffMember } from "#db/factories/make";
import { aJobStart } from "#db/factories/make-job";
import { aPairOfRecords } from "#db/factories/make-records";
import { findActor } from "#db/queries/people/find-actor";
import { listProposals } from "#db/queries/people/merges";
import { listPossibleDuplicates } from "#db/queries/people/possible-duplicates";
import { findMyCase } from "#db/queries/resident/find-my-case";
import * as tables from "#db/schema/index";
import { useServiceDatabase } from "#db/testing/service-database";
import { confirmJoin } from "./confirm-join.server";
import { proposeJoin } from "./propose-join.server";
import { sayNotTheSame } from "./say-not-the-same.server";
import { turnDownJoin } from "./turn-down-join.server";
import { undoJoin } from "./undo-join.server";

const { clock } = useServiceDatabase();

type Pair = Awaited<ReturnType<typeof aPairOfRecords>>;

const residentOf = async (id: string) => (await asService((db) => db.select().from(tables.residents).where(eq(tables.residents.id, id))))[0]!;
const mergeOf = async (id: string) => (await asService((db) => db.select().from(tables.merges).where(eq(tables.merges.id, id))))[0]!;
const ownersOf = async (...ids: string[]) => (await asService((db) => db.select({ id: tables.cases.id, residentId: tables.cases.residentId }).from(tables.cases).where(inArray(tables.cases.id, ids)))).map(({ id, residentId }) => [id, residentId]);
const eventsOf = (caseId: string) => asService((db) => db.select().from(tables.caseEvents).where(eq(tables.caseEvents.caseId, caseId)));
const seen = (who: StaffActor, caseId: string) => asActor(who, (db) => listPossibleDuplicates(db, caseId));

async function proposed({ kept, merged, proposer }: Pair, by = proposer): Promise<string> {
  const answer = await asActor(by, (db) => proposeJoin(depsWithin(db), by, { keptRef: kept.reference, mergedRef: merged.reference, words: "The same man, he told me" }));
  if (typeof answer === "string") throw new Error(answer);
  return answer.mergeId;
}
async function confirmed(pair: Pair, mergeId: string, by = pair.confirmer, over: Partial<Parameters<typeof confirmJoin>[2]> = {}) {
  const [{ version }, kept, merged] = [await mergeOf(mergeId), await residentOf(pair.kept.resident.id), await residentOf(pair.merged.resident.id)];
  return asService((db) => confirmJoin(depsWithin(db), by, { mergeId, version, keptVersion: kept.version, mergedVersion: merged.version, ...over }));
}
const undone = async (mergeId: string, by: StaffActor) => {
  const { version } = await mergeOf(mergeId);
  return asService((db) => undoJoin(depsWithin(db), by, { mergeId, version, words: "They are cousins" }));
};

describe("a proposal to join two records", () => {
  it("moves nothing, waits for another who sees both, and shows beside the two cases", async () => {
    const pair = await aPairOfRecords();
    const mergeId = await proposed(pair);
    expect(await ownersOf(pair.merged.id)).toEqual([[pair.merged.id, pair.merged.resident.id]]);
    expect(await asActor(pair.confirmer, (db) => listProposals(db))).toMatchObject([{ id: mergeId, keptRef: pair.kept.reference, mergedRef: pair.merged.reference }]);
    expect(await seen(pair.confirmer, pair.kept.id)).toMatchObject([{ reference: pair.merged.reference, mergeId, proposedBy: pair.proposer.name }]);
    expect((await eventsOf(pair.kept.id)).map(({ kind }) => kind)).not.toContain("records_joined");
  });

  it("is not confirmed nor rejected by whoever made it, and taken back by nobody else", async () => {
    const pair = await aPairOfRecords();
    const mergeId = await proposed(pair);
    expect(await confirmed(pair, mergeId, pair.proposer)).toBe("not-yours");
    const turnDown = (by: StaffActor, happening: "reject" | "withdraw") => asActor(by, (db) => turnDownJoin(depsWithin(db), by, { mergeId, version: 1, happening, words: "No" }));
    expect(await turnDown(pair.proposer, "reject")).toBe("not-yours");
    expect(await turnDown(pair.confirmer, "withdraw")).toBe("not-yours");
    expect(await turnDown(pair.confirmer, "reject")).toBe("done");
    expect(await mergeOf(mergeId)).toMatchObject({ status: "rejected", answeredByName: pair.confirmer.name, answerWords: "No" });
    expect(await confirmed(pair, mergeId)).toBe("changed-meanwhile");
    // The question is open again, and may be asked anew.
    expect(await seen(pair.confirmer, pair.kept.id)).toMatchObject([{ mergeId: null }]);
    expect(await proposed(pair)).not.toBe(mergeId);
  });

  it("is made once for a record", async () => {
    const pair = await aPairOfRecords();
    await proposed(pair);
    await expect(proposed(pair, pair.confirmer)).rejects.toThrow("already-proposed");
  });

  it("is confirmed as it was looked at: not after one of the records changed", async () => {
    const pair = await aPairOfRecords();
    const mergeId = await proposed(pair);
    expect(await confirmed(pair, mergeId, pair.confirmer, { mergedVersion: 7 })).toBe("changed-meanwhile");
    expect((await mergeOf(mergeId)).status).toBe("proposed");
  });
});

describe("two cases that are not of one person", () => {
  it("are not shown beside each other again, on either", async () => {
    const { kept, merged, proposer, confirmer } = await aPairOfRecords();
    expect(await asActor(proposer, (db) => sayNotTheSame(depsWithin(db), proposer, { caseRef: kept.reference, otherRef: merged.reference, words: "Twins" }))).toBe("done");
    expect([await seen(confirmer, kept.id), await seen(confirmer, merged.id)]).toEqual([[], []]);
    const [pair] = await asService((db) => db.select().from(tables.possibleDuplicates).where(eq(tables.possibleDuplicates.caseId, merged.id)));
    expect(pair).toMatchObject({ verdict: "not_same", verdictByName: proposer.name, verdictWords: "Twins" });
  });
});

describe("joined records", () => {
  it("are one: cases, outcomes and access are the kept person's, gaps are filled, the safer contact holds", async () => {
    const pair = await aPairOfRecords({
      one: { phone: null, safeContact: { channels: ["email", "in_person"], contentFree: false, noVoicemail: true } },
      other: { phone: "07700 900 123", phoneKey: "+447700900123", niNumber: "QQ123456C", safeContact: { channels: ["email", "text"], contentFree: true, noVoicemail: false, hours: { from: "09:00", to: "12:00" } } },
    });
    const { kept, merged, confirmer } = pair;
    const job = await aJobStart(merged, "2026-03-01");
    const mergeId = await proposed(pair);
    expect(await confirmed(pair, mergeId)).toBe("done");

    expect(await ownersOf(merged.id)).toEqual([[merged.id, kept.resident.id]]);
    expect(await asService((db) => db.select({ residentId: tables.outcomes.residentId }).from(tables.outcomes).where(eq(tables.outcomes.id, job.id)))).toEqual([{ residentId: kept.resident.id }]);
    expect(await residentOf(kept.resident.id)).toMatchObject({ phone: "07700 900 123", niNumber: "QQ123456C", version: 2, safeContact: { channels: ["email", "text"], contentFree: true, noVoicemail: true, hours: { from: "09:00", to: "12:00" } } });
    expect(await residentOf(merged.resident.id)).toMatchObject({ mergedIntoId: kept.resident.id });
    expect((await asActor(kept.resident, (db) => db.select({ id: tables.cases.id }).from(tables.cases))).map(({ id }) => id).sort()).toEqual([kept.id, merged.id].sort());
    expect(await asActor(merged.resident, (db) => db.select({ id: tables.cases.id }).from(tables.cases))).toEqual([]);
    expect(await seen(confirmer, kept.id)).toEqual([]);
  });

  it("tell the staff of both cases, and the resident nothing of another record", async () => {
    const pair = await aPairOfRecords();
    const mergeId = await proposed(pair);
    await confirmed(pair, mergeId);
    for (const [of, other] of [[pair.kept, pair.merged], [pair.merged, pair.kept]] as const) {
      const joined = (await eventsOf(of.id)).filter(({ kind }) => kind === "records_joined");
      expect(joined).toMatchObject([{ actorName: pair.confirmer.name, details: { mergeId, reference: other.reference }, residentMaySee: false }]);
      const audit = await asService((db) => db.select({ action: tables.auditEntries.action }).from(tables.auditEntries).where(eq(tables.auditEntries.streamId, of.id)));
      expect(audit.map(({ action }) => action)).toEqual(["records.propose", "records.join"]);
    }
    expect(await asService((db) => db.select().from(tables.outbox).where(inArray(tables.outbox.caseId, [pair.kept.id, pair.merged.id])))).toEqual([]);
    expect(await asActor(pair.kept.resident, (db) => db.select().from(tables.merges))).toEqual([]);
  });

  it("do not name a restricted case to whoever sees the other alone", async () => {
    const pair = await aPairOfRecords();
    await asService((db) => db.update(tables.cases).set({ restricted: true }).where(eq(tables.cases.id, pair.merged.id)));
    await confirmed(pair, await proposed(pair));
    const [joined] = (await eventsOf(pair.kept.id)).filter(({ kind }) => kind === "records_joined");
    expect(JSON.stringify(joined)).not.toContain(pair.merged.reference);
  });

  it("take a case along that neither of the two who joined them sees, without a word of it", async () => {
    const pair = await aPairOfRecords();
    const hidden = await aCase({ restricted: true, resident: pair.merged.resident });
    await confirmed(pair, await proposed(pair));
    expect(await ownersOf(hidden.id)).toEqual([[hidden.id, pair.kept.resident.id]]);
    expect(await asActor(pair.confirmer, (db) => db.$count(tables.cases, eq(tables.cases.id, hidden.id)))).toBe(0);
    expect(await eventsOf(hidden.id)).toEqual([]);
    expect((await asActor(pair.kept.resident, (db) => db.select({ id: tables.cases.id }).from(tables.cases).where(eq(tables.cases.id, hidden.id))))).toHaveLength(1);
  });

  it("end the sessions of the merged record, which nobody signs in with", async () => {
    const pair = await aPairOfRecords();
    const { kept, merged } = pair;
    const session = (userId: string) => ({ id: freshId(), userId, createdAt: now(), expiresAt: new Date("2027-01-01"), endsAt: new Date("2027-01-01") });
    await asService((db) => db.insert(tables.sessions).values([session(kept.resident.id), session(merged.resident.id)]));
    await confirmed(pair, await proposed(pair));
    const left = await asService((db) => db.select({ userId: tables.sessions.userId }).from(tables.sessions).where(inArray(tables.sessions.userId, [kept.resident.id, merged.resident.id])));
    expect(left).toEqual([{ userId: kept.resident.id }]);
    expect(await asService((db) => findActor(db, merged.resident.id, "resident"))).toBeUndefined();
  });
});

describe("signing in after records were joined", () => {
  async function signIn(email: string, dateOfBirth?: string) {
    const attemptId = freshId();
    return asService(async (db) => {
      const deps = depsWithin(db);
      await askForCode(deps, { channel: "email", key: email }, attemptId, messageWordsIn("en"));
      await db.update(tables.signInAttempts).set({ codeHash: codeHash(attemptId, "123456") }).where(eq(tables.signInAttempts.id, attemptId));
      const first = await checkCode(deps, attemptId, "123456");
      return first === "which_one" && dateOfBirth ? tellByDateOfBirth(deps, attemptId, dateOfBirth as never) : first;
    });
  }
  const address = () => `${crypto.randomUUID()}@resident.example`;
  const at = (email: string, over = {}) => ({ email, emailKey: email, ...over });

  it("leads from either address to the kept record, without another question", async () => {
    const [mine, former, shared] = [address(), address(), address()];
    const pair = await aPairOfRecords({ one: at(mine), other: at(former) });
    await confirmed(pair, await proposed(pair));
    expect(await signIn(mine)).toEqual({ residentId: pair.kept.resident.id });
    expect(await signIn(former)).toEqual({ residentId: pair.kept.resident.id });
    const same = await aPairOfRecords({ one: at(shared), other: at(shared, { dateOfBirth: "1991-07-15" }) });
    await confirmed(same, await proposed(same));
    expect(await signIn(shared)).toEqual({ residentId: same.kept.resident.id });
  });

  it("asks for the date of birth where somebody else shares the address, and takes that of either record", async () => {
    const shared = address();
    const pair = await aPairOfRecords({ one: at(shared, { dateOfBirth: "1991-07-14" }), other: at(shared, { dateOfBirth: "1991-07-15" }) });
    const mother = await aResident(at(shared, { dateOfBirth: "1960-01-02" }));
    await confirmed(pair, await proposed(pair));
    expect(await signIn(shared)).toBe("which_one");
    expect(await signIn(shared, "1991-07-15")).toEqual({ residentId: pair.kept.resident.id });
    expect(await signIn(shared, "1960-01-02")).toEqual({ residentId: mother.id });
  });

  it("leads a code that was asked for before to the kept record too", async () => {
    const former = address();
    const pair = await aPairOfRecords({ other: at(former) });
    const attemptId = freshId();
    await asService((db) => askForCode(depsWithin(db), { channel: "email", key: former }, attemptId, messageWordsIn("en")));
    await asService((db) => db.update(tables.signInAttempts).set({ codeHash: codeHash(attemptId, "123456") }).where(eq(tables.signInAttempts.id, attemptId)));
    await confirmed(pair, await proposed(pair));
    expect(await asService((db) => checkCode(depsWithin(db), attemptId, "123456"))).toEqual({ residentId: pair.kept.resident.id });
    expect(await asActor(pair.kept.resident, (db) => findMyCase(db, pair.kept.resident.id))).toBeDefined();
  });
});

/** Everything that says whose something is, of two people and their cases; versions count changes and are left out. */
async function whoseIsWhat(db: Db, residentIds: string[], caseIds: string[]) {
  const { cases, outcomes, activities, caseAccess, drafts, residents, possibleDuplicates: pairs } = tables;
  return {
    cases: await db.select({ id: cases.id, residentId: cases.residentId }).from(cases).where(inArray(cases.id, caseIds)).orderBy(cases.id),
    outcomes: await db.select({ id: outcomes.id, residentId: outcomes.residentId, kind: outcomes.kind }).from(outcomes).where(inArray(outcomes.caseId, caseIds)).orderBy(outcomes.id),
    activities: await db.select({ id: activities.id, residentId: activities.residentId }).from(activities).where(inArray(activities.caseId, caseIds)).orderBy(activities.id),
    access: await db.select({ caseId: caseAccess.caseId, granteeId: caseAccess.granteeId }).from(caseAccess).where(inArray(caseAccess.caseId, caseIds)).orderBy(caseAccess.caseId, caseAccess.granteeId),
    drafts: await db.select({ id: drafts.id, residentId: drafts.residentId }).from(drafts).where(inArray(drafts.residentId, residentIds)).orderBy(drafts.id),
    pairs: await db.select({ id: pairs.id, one: pairs.residentId, other: pairs.otherResidentId }).from(pairs).where(or(inArray(pairs.caseId, caseIds), inArray(pairs.otherCaseId, caseIds))).orderBy(pairs.id),
    residents: (await db.select().from(residents).where(inArray(residents.id, residentIds)).orderBy(residents.id)).map(({ version: _version, ...rest }) => rest),
  };
}

describe("separating joined records", () => {
  it("needs no second person, signs whoever is signed in out, and tells both cases why", async () => {
    const pair = await aPairOfRecords();
    const mergeId = await proposed(pair);
    await confirmed(pair, mergeId);
    await asService((db) => db.insert(tables.sessions).values({ id: freshId(), userId: pair.kept.resident.id, createdAt: now(), expiresAt: new Date("2027-01-01"), endsAt: new Date("2027-01-01") }));
    expect(await undone(mergeId, pair.proposer)).toBe("done");
    expect(await mergeOf(mergeId)).toMatchObject({ status: "undone", undoneByName: pair.proposer.name, undoneWhy: "They are cousins" });
    expect(await asService((db) => db.$count(tables.sessions, eq(tables.sessions.userId, pair.kept.resident.id)))).toBe(0);
    for (const of of [pair.kept, pair.merged]) expect((await eventsOf(of.id)).map(({ kind }) => kind)).toContain("records_separated");
    expect(await seen(pair.confirmer, pair.kept.id)).toMatchObject([{ reference: pair.merged.reference, mergeId: null }]);
    expect(await undone(mergeId, pair.proposer)).toBe("changed-meanwhile");
  });

  it("gives back exactly what was moved, whatever the two records were", async () => {
    const plain = { noNullPrototype: true };
    const text = (...values: string[]) => fc.constantFrom(null, ...values);
    const facts = fc.record({
      preferredName: text("Roz"), pronunciation: text("RO-zah"), postcode: text("NM1 4AB", "NM2 1AA"), phone: text("07700 900 123"), niNumber: text("QQ123456C"), helpNeeded: text("A quiet room"),
      safeContact: fc.record({ channels: fc.subarray(["email", "text", "phone", "post", "in_person"] as const).map((channels) => [...channels]), contentFree: fc.boolean(), noVoicemail: fc.boolean() }, plain),
    }, plain);
    const life = fc.record({ facts, jobs: fc.nat({ max: 2 }), activities: fc.nat({ max: 2 }), moreCases: fc.nat({ max: 2 }), draft: fc.boolean() }, plain);
    await fc.assert(fc.asyncProperty(life, life, async (one, other) => {
      const pair = await aPairOfRecords({ one: one.facts, other: other.facts });
      const [residentIds, caseIds] = [[pair.kept.resident.id, pair.merged.resident.id], [pair.kept.id, pair.merged.id]];
      for (const [of, told] of [[pair.kept, one], [pair.merged, other]] as const) {
        for (let made = 0; made < told.jobs; made += 1) await aJobStart(of, "2026-03-01");
        for (let made = 0; made < told.activities; made += 1) await anActivity(of.id, of.resident.id);
        for (let made = 0; made < told.moreCases; made += 1) caseIds.push((await aCase({ resident: of.resident, restricted: made === 1 })).id);
        if (told.draft) await asService((db) => db.insert(tables.drafts).values({ id: freshId(), ownerHash: "somebody", answers: {}, questionsVersion: "test", residentId: of.resident.id, createdAt: now(), expiresAt: new Date("2026-04-10") }));
      }
      const looked = () => asService((db) => whoseIsWhat(db, residentIds, caseIds));
      const before = await looked();
      const mergeId = await proposed(pair);
      expect(await confirmed(pair, mergeId)).toBe("done");
      const joined = await looked();
      expect(joined.cases.map(({ residentId }) => residentId)).toEqual(joined.cases.map(() => pair.kept.resident.id));
      expect([joined.outcomes, joined.activities, joined.drafts].flat().filter(({ residentId }) => residentId !== pair.kept.resident.id)).toEqual([]);
      expect(joined.access.filter(({ granteeId }) => granteeId === pair.merged.resident.id)).toEqual([]);
      expect(await undone(mergeId, pair.confirmer)).toBe("done");
      expect(await looked()).toEqual(before);
    }), { numRuns: 12 });
  }, 120_000);

  it("leaves what was added since on the case it was written on, and what was changed since as it was changed", async () => {
    const pair = await aPairOfRecords({ other: { phone: "07700 900 123", phoneKey: "+447700900123", niNumber: "QQ123456C" } });
    const { kept, merged } = pair;
    const mergeId = await proposed(pair);
    await confirmed(pair, mergeId);
    const job = await aJobStart({ ...merged, resident: kept.resident }, "2026-03-10");
    await asService((db) => db.update(tables.residents).set({ phone: "07700 900 999" }).where(eq(tables.residents.id, kept.resident.id)));
    await undone(mergeId, pair.confirmer);
    expect(await asService((db) => db.select({ residentId: tables.outcomes.residentId }).from(tables.outcomes).where(eq(tables.outcomes.id, job.id)))).toEqual([{ residentId: merged.resident.id }]);
    expect(await residentOf(kept.resident.id)).toMatchObject({ phone: "07700 900 999", niNumber: null });
  });

  it("takes the later joining apart first", async () => {
    const pair = await aPairOfRecords();
    const first = await proposed(pair);
    await confirmed(pair, first);
    clock.set("2026-03-11T11:00:00Z");
    const third = await aCaseInSupport({ hubId: pair.kept.hubId });
    const chain: Pair = { ...pair, kept: third, merged: pair.kept };
    const second = await proposed(chain);
    expect(await confirmed(chain, second)).toBe("done");
    expect(await ownersOf(pair.merged.id)).toEqual([[pair.merged.id, third.resident.id]]);
    expect((await residentOf(pair.merged.resident.id)).mergedIntoId).toBe(third.resident.id);
    expect(await undone(first, pair.confirmer)).toBe("joined-further");
    expect(await undone(second, pair.confirmer)).toBe("done");
    expect((await residentOf(pair.merged.resident.id)).mergedIntoId).toBe(pair.kept.resident.id);
    expect(await undone(first, pair.confirmer)).toBe("done");
    expect(await ownersOf(pair.merged.id)).toEqual([[pair.merged.id, pair.merged.resident.id]]);
  });
});

async function anActivity(caseId: string, residentId: string): Promise<void> {
  await asService((db) => db.insert(tables.activities).values({ id: freshId(), caseId, residentId, code: "310", group: "neet_available", fromOn: "2026-03-01" as never, confirmedOn: "2026-03-01" as never, source: "young_person", recordedAt: now(), recordedByName: "Amina Okafor" }));
}

describe("the wall around joining", () => {
  it("lets nobody propose, see or answer who does not see both cases", async () => {
    const elsewhere = await aHub();
    const pair = await aPairOfRecords({ otherHubId: elsewhere.id });
    const half = await aStaffMember({ hubIds: [pair.kept.hubId] });
    expect(await asActor(half, (db) => proposeJoin(depsWithin(db), half, { keptRef: pair.kept.reference, mergedRef: pair.merged.reference, words: "" }))).toBe("not-found");
    expect(await asActor(half, (db) => sayNotTheSame(depsWithin(db), half, { caseRef: pair.kept.reference, otherRef: pair.merged.reference, words: "" }))).toBe("not-found");
    const mergeId = await proposed(pair);
    const { provider } = await aService();
    for (const who of [half, await aStaffMember({ hubIds: [elsewhere.id] }), provider]) {
      expect(await asActor(who, (db) => db.select().from(tables.merges))).toEqual([]);
      expect(await asActor(who, (db) => turnDownJoin(depsWithin(db), who, { mergeId, version: 1, happening: "reject", words: "" }))).toBe("not-found");
    }
    expect(await seen(half, pair.kept.id)).toEqual([]);
  });

  it("lets the service move whose an outcome is, and nothing else of it", async () => {
    const made = await aCaseInSupport();
    const job = await aJobStart(made, "2026-03-01");
    await expect(asService((db) => db.update(tables.outcomes).set({ hoursAWeek: 40 }).where(eq(tables.outcomes.id, job.id)))).rejects.toThrow();
    await expect(asActor(made.lead, (db) => db.execute(sql`update outcomes set resident_id = resident_id`))).rejects.toThrow();
  });
});
