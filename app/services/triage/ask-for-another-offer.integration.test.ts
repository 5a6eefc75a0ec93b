import { and, eq, isNull } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import type { ReturnDecision } from "#app/domain/applications/triage";
import type { Offer } from "#app/domain/cases/offer";
import type { StaffActor } from "#app/domain/people/actor";
import { depsWithin } from "#app/platform/deps.server";
import { asActor, asService } from "#db/client.server";
import { aCaseInSupport, aCaseInTriage, aHub, aStaffMember } from "#db/factories/make";
import { addToTeam } from "#db/queries/cases/open-case-to";
import * as tables from "#db/schema/index";
import { useServiceDatabase } from "#db/testing/service-database";
import { askForAnotherOffer } from "./ask-for-another-offer.server";
import { decideTriageEntry } from "./decide-triage-entry.server";

useServiceDatabase();

type Made = Awaited<ReturnType<typeof aCaseInSupport>>;
const ask = (made: { reference: string }, by: StaffActor, offer: Offer = "skills_for_all") => asActor(by, (db) => askForAnotherOffer(depsWithin(db), by, { caseRef: made.reference, offer, words: "He wants a forklift licence, and has no barrier left" }));
const decide = (by: StaffActor, entryId: string, decision: ReturnDecision) => asActor(by, (db) => decideTriageEntry(depsWithin(db), by, { entryId, version: 1, decision }));
const entryOf = async ({ id }: { id: string }) => (await asService((db) => db.select().from(tables.triageEntries).where(and(eq(tables.triageEntries.caseId, id), eq(tables.triageEntries.cause, "reorientation")))))[0]!;
const kindsOf = async ({ id }: { id: string }) => (await asService((db) => db.select().from(tables.caseEvents).where(eq(tables.caseEvents.caseId, id)).orderBy(tables.caseEvents.kind))).map(({ kind }) => kind);
const offersOf = async ({ id }: { id: string }) => (await asService((db) => db.select({ offer: tables.enrolments.offer }).from(tables.enrolments).where(and(eq(tables.enrolments.caseId, id), isNull(tables.enrolments.untilOn))))).map(({ offer }) => offer);
const letters = async (made: Made) => {
  const lead = (await asService((db) => db.select().from(tables.staff).where(eq(tables.staff.id, made.lead.id))))[0]!;
  return asService((db) => db.select().from(tables.outbox).where(and(eq(tables.outbox.caseId, made.id), eq(tables.outbox.recipient, lead.email))));
};

describe("a lead who asks for another offer", () => {
  it("puts the case into triage with their words, where everybody on it reads them", async () => {
    const made = await aCaseInSupport();
    expect(await ask(made, made.lead)).toBe("done");
    expect(await entryOf(made)).toMatchObject({ cause: "reorientation", hubId: made.hubId, words: "He wants a forklift licence, and has no barrier left", askedBy: made.lead.id, askedOffer: "skills_for_all", suggested: "working_futures", dueOn: "2026-03-13", decidedAt: null });
    expect(await kindsOf(made)).toEqual(["returned_to_triage", "reorientation_asked"]);
    const [{ nextThing }] = (await asService((db) => db.select({ nextThing: tables.cases.nextThing }).from(tables.cases).where(eq(tables.cases.id, made.id)))) as [{ nextThing: string }];
    expect(nextThing).toContain("another offer");
    expect(await ask(made, made.lead)).toBe("asked-already");
  });

  it("does not decide on it: somebody else accepts, and the lead is told", async () => {
    const made = await aCaseInSupport();
    const triager = await aStaffMember({ hubIds: [made.hubId] });
    await ask(made, made.lead);
    const { id } = await entryOf(made);
    const accept = { kind: "accept", offer: "skills_for_all", alsoSkills: false, overrideReason: "more_known_now", note: "Agreed" } as const;
    expect(await decide(made.lead, id, accept)).toBe("own-request");
    expect(await decide(triager, id, accept)).toEqual({ reference: made.reference });
    expect(await offersOf(made)).toEqual(["skills_for_all"]);
    expect(await letters(made)).toMatchObject([{ template: "another-offer-answered", subject: `Case ${made.reference}: your request for another offer is answered` }]);
    expect(await kindsOf(made)).toContain("triage_accepted");
  });

  it("reads why it stays, where it is kept", async () => {
    const made = await aCaseInSupport();
    const triager = await aStaffMember({ hubIds: [made.hubId] });
    await ask(made, made.lead);
    await decide(triager, (await entryOf(made)).id, { kind: "keep", note: "The course is open to him where he is" });
    expect(await offersOf(made)).toEqual(["working_futures"]);
    expect((await letters(made))[0]?.body).toContain("The offer stays as it is");
    const [kept] = await asService((db) => db.select().from(tables.caseEvents).where(and(eq(tables.caseEvents.caseId, made.id), eq(tables.caseEvents.kind, "triage_accepted"))));
    expect(kept?.details).toMatchObject({ kept: true, note: "The course is open to him where he is" });
  });

  it("is the lead, of a case in support that they see", async () => {
    const [made, applied] = [await aCaseInSupport(), await aCaseInTriage()];
    const [mate, triager] = [await aStaffMember({ hubIds: [made.hubId] }), await aStaffMember({ hubIds: [applied.hubId] })];
    await asService(async (db) => {
      await addToTeam(depsWithin(db), { caseId: made.id, staffId: mate.id, lead: false, reason: "Helps with the course" });
      await addToTeam(depsWithin(db), { caseId: applied.id, staffId: triager.id, lead: false, reason: "Met them at the desk" });
    });
    expect(await ask(made, mate)).toBe("not-the-lead");
    await expect(ask(made, await aStaffMember({ hubIds: [made.hubId] }))).rejects.toThrow("only the team");
    expect(await ask(made, await aStaffMember({ hubIds: [(await aHub()).id] }))).toBe("not-found");
    expect(await ask(applied, triager)).toBe("not-in-support");
    expect(await ask(made, made.lead, "working_futures")).toBe("same-offer");
    expect(await kindsOf(made)).toEqual([]);
  });
});
