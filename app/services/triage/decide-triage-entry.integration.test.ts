import { asc, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import type { ReturnDecision } from "#app/domain/applications/triage";
import type { StaffActor } from "#app/domain/people/actor";
import { depsWithin } from "#app/platform/deps.server";
import { freshId } from "#app/platform/service.server";
import { asActor, asService } from "#db/client.server";
import { aCaseInSupport, aCaseInTriage, aHub, aResident, aStaffMember, type MadeCase } from "#db/factories/make";
import { openTriageEntry } from "#db/queries/triage/open-triage-entry";
import * as tables from "#db/schema/index";
import { useServiceDatabase } from "#db/testing/service-database";
import { decideTriageEntry, type TriageChoice } from "./decide-triage-entry.server";

const accept = { kind: "accept", offer: "working_futures", alsoSkills: false } as const;
const decide = (actor: StaffActor, entryId: string, decision: ReturnDecision, more: Partial<TriageChoice> = {}) =>
  asActor(actor, (db) => decideTriageEntry(depsWithin(db), actor, { entryId, version: 1, decision, ...more }));

const caseOf = async ({ id }: MadeCase) => (await asService((db) => db.select().from(tables.cases).where(eq(tables.cases.id, id))))[0]!;
const entryOf = async (id: string) => (await asService((db) => db.select().from(tables.triageEntries).where(eq(tables.triageEntries.id, id))))[0]!;
const applicationOf = async ({ id }: MadeCase) => (await asService((db) => db.select().from(tables.applications).where(eq(tables.applications.caseId, id))))[0]!;
const decisionsOf = ({ id }: MadeCase) => asService((db) => db.select().from(tables.triageDecisions).where(eq(tables.triageDecisions.caseId, id)));
const spellsOf = ({ id }: MadeCase) => asService((db) => db.select({ offer: tables.enrolments.offer, untilOn: tables.enrolments.untilOn, why: tables.enrolments.why }).from(tables.enrolments).where(eq(tables.enrolments.caseId, id)).orderBy(asc(tables.enrolments.offer)));
const eventsOf = ({ id }: MadeCase) => asService((db) => db.select({ kind: tables.caseEvents.kind, details: tables.caseEvents.details }).from(tables.caseEvents).where(eq(tables.caseEvents.caseId, id)).orderBy(asc(tables.caseEvents.kind)));
const messagesOf = ({ id }: MadeCase) => asService((db) => db.select().from(tables.outbox).where(eq(tables.outbox.caseId, id)));
const auditOf = ({ id }: MadeCase) => asService((db) => db.select().from(tables.auditEntries).where(eq(tables.auditEntries.streamId, id)));

describe("deciding a new application", () => {
  useServiceDatabase();
  const adviserAt = (hubId: string) => aStaffMember({ hubIds: [hubId] });

  it("starts support: lead, team, offer, barriers, decision with its suggestion, story, audit, and the word to the resident", async () => {
    const made = await aCaseInTriage();
    const adviser = await adviserAt(made.hubId);
    expect(await decide(adviser, made.entryId, { ...accept, alsoSkills: true })).toEqual({ reference: made.reference });

    expect(await caseOf(made)).toMatchObject({ status: "in_support", leadId: adviser.id, supportStartedOn: "2026-03-11", nextThing: "They have not met an adviser yet", nextDueOn: "2026-04-01" });
    expect((await applicationOf(made)).status).toBe("accepted");
    expect((await entryOf(made.entryId)).decidedAt).not.toBeNull();
    expect((await spellsOf(made)).map(({ offer }) => offer)).toEqual(["working_futures", "skills_for_all"]);
    expect((await spellsOf(made))[0]?.why).toBe("Out of work for 12 months or more");
    const barriers = await asService((db) => db.select({ code: tables.barriers.code, size: tables.barriers.size }).from(tables.barriers).where(eq(tables.barriers.caseId, made.id)).orderBy(asc(tables.barriers.code)));
    expect(barriers).toEqual([{ code: "CON", size: "a_bit" }, { code: "TRA", size: "a_bit" }]);
    expect(await asService((db) => db.select({ staffId: tables.caseTeam.staffId, lead: tables.caseTeam.lead }).from(tables.caseTeam).where(eq(tables.caseTeam.caseId, made.id)))).toEqual([{ staffId: adviser.id, lead: true }]);
    const opened = await asService((db) => db.select({ granteeId: tables.caseAccess.granteeId }).from(tables.caseAccess).where(eq(tables.caseAccess.caseId, made.id)));
    expect(opened.map(({ granteeId }) => granteeId)).toContain(adviser.id);
    expect(await decisionsOf(made)).toMatchObject([{ kind: "accept", offer: "working_futures", alsoSkills: true, decidedBy: adviser.id, suggestion: { primary: "working_futures" }, overrideReason: null }]);
    expect((await eventsOf(made)).map(({ kind }) => kind)).toEqual(["triage_accepted", "offer_started", "offer_started", "lead_assigned", "barrier_opened", "barrier_opened", "message_sent"]);
    expect(await auditOf(made)).toMatchObject([{ action: "triage.decide", actorName: adviser.name, organisationName: adviser.organisationName, subject: made.reference }]);
    const [message] = await messagesOf(made);
    expect(message?.channel).toBe("email");
    expect(message?.body).toContain("We suggest Working Futures and Skills for All, because you have been out of work for a year or more.");
  });

  it("may name a colleague of the hub as lead, and nobody else", async () => {
    const made = await aCaseInTriage();
    const [adviser, colleague, stranger] = [await adviserAt(made.hubId), await adviserAt(made.hubId), await adviserAt((await aHub()).id)];
    expect(await decide(adviser, made.entryId, accept, { leadId: stranger.id })).toBe("no-such-colleague");
    expect(await decide(adviser, made.entryId, accept, { leadId: colleague.id })).toEqual({ reference: made.reference });
    expect((await caseOf(made)).leadId).toBe(colleague.id);
  });

  it("needs a coded reason to go against the suggestion, and keeps it", async () => {
    const made = await aCaseInTriage();
    const adviser = await adviserAt(made.hubId);
    expect(await decide(adviser, made.entryId, { ...accept, offer: "skills_for_all" })).toBe("override-needs-reason");
    expect((await caseOf(made)).status).toBe("applied");
    await decide(adviser, made.entryId, { ...accept, offer: "skills_for_all", overrideReason: "resident_prefers" });
    expect(await decisionsOf(made)).toMatchObject([{ offer: "skills_for_all", overrideReason: "resident_prefers" }]);
    expect((await messagesOf(made))[0]?.body).toContain("We suggest Skills for All. You can see why");
  });

  it("asks the resident, who is written to, while the entry waits apart", async () => {
    const made = await aCaseInTriage();
    await decide(await adviserAt(made.hubId), made.entryId, { kind: "ask", question: "Can you travel to Saltby?" });
    expect(await entryOf(made.entryId)).toMatchObject({ decidedAt: null, dueOn: "2026-03-18", version: 2 });
    expect((await entryOf(made.entryId)).waitingSince).not.toBeNull();
    expect((await applicationOf(made)).status).toBe("waiting_for_resident");
    expect(await caseOf(made)).toMatchObject({ status: "applied", nextThing: "Waiting for the resident’s answer" });
    const [message] = await messagesOf(made);
    expect(message?.subject).toBe("We have a question about your application");
    expect(message?.body).not.toContain("Saltby");
  });

  it("signposts elsewhere, which closes the case with its reason", async () => {
    const made = await aCaseInTriage();
    await decide(await adviserAt(made.hubId), made.entryId, { kind: "signpost", where: "Eastfold Careers, 01632 960 044", note: "They live there." });
    expect(await caseOf(made)).toMatchObject({ status: "closed", closeReason: "signposted", closedOn: "2026-03-11", nextThing: null });
    expect((await applicationOf(made)).status).toBe("signposted");
    expect((await eventsOf(made)).map(({ kind }) => kind)).toEqual(["triage_signposted", "message_sent", "case_closed"]);
  });

  it("says in the story that no message went where no way is safe", async () => {
    const resident = await aResident({ safeContact: { channels: ["in_person"], contentFree: false, noVoicemail: true } });
    const made = await aCaseInTriage({ resident });
    await decide(await adviserAt(made.hubId), made.entryId, accept);
    expect(await messagesOf(made)).toEqual([]);
    expect((await eventsOf(made)).find(({ kind }) => kind === "message_sent")?.details).toEqual({ template: "triage-accepted", channel: "none" });
  });

  it("writes without content, by text, where that is what is safe", async () => {
    const resident = await aResident({ phone: "07700 900123", safeContact: { channels: ["text"], contentFree: true, noVoicemail: true } });
    const made = await aCaseInTriage({ resident });
    await decide(await adviserAt(made.hubId), made.entryId, accept);
    expect(await messagesOf(made)).toMatchObject([{ channel: "text", recipient: "07700 900123" }]);
    expect((await messagesOf(made))[0]?.body).not.toMatch(/Working Futures|Northmere|Rosa/);
  });

  it("happens once, though two advisers decide at the same moment", async () => {
    const made = await aCaseInTriage();
    const advisers = await Promise.all([adviserAt(made.hubId), adviserAt(made.hubId), adviserAt(made.hubId)]);
    const answers = await Promise.all(advisers.map((adviser) => decide(adviser, made.entryId, accept)));
    expect(answers.filter((answer) => answer === "changed-meanwhile")).toHaveLength(2);
    expect(await decisionsOf(made)).toHaveLength(1);
    expect(await spellsOf(made)).toHaveLength(1);
  });

  it("is refused on a version of the page from before the resident answered", async () => {
    const made = await aCaseInTriage();
    const adviser = await adviserAt(made.hubId);
    await asService((db) => db.update(tables.triageEntries).set({ version: 2 }).where(eq(tables.triageEntries.id, made.entryId)));
    expect(await decide(adviser, made.entryId, accept)).toBe("changed-meanwhile");
    expect(await decide(adviser, made.entryId, accept, { version: 2 })).toEqual({ reference: made.reference });
  });

  it("does not exist for another hub's adviser, nor for anybody but the named where the case is restricted", async () => {
    const [made, restricted] = [await aCaseInTriage(), await aCaseInTriage({ restricted: true })];
    expect(await decide(await adviserAt((await aHub()).id), made.entryId, accept)).toBe("not-found");
    expect(await decide(await adviserAt(restricted.hubId), restricted.entryId, accept)).toBe("not-found");
    expect(await decide(await adviserAt(made.hubId), "not-an-id", accept)).toBe("not-found");
    expect(await decide(await adviserAt(made.hubId), freshId(), accept)).toBe("not-found");
  });

  it("cannot keep what was never there", async () => {
    const made = await aCaseInTriage();
    expect(await decide(await adviserAt(made.hubId), made.entryId, { kind: "keep", note: "As it is" })).toBe("not-possible");
  });
});

describe("deciding for a case that came back", () => {
  useServiceDatabase();

  async function cameBack() {
    const made = await aCaseInSupport();
    const entryId = await asService((db) => openTriageEntry(depsWithin(db), { caseId: made.id, hubId: made.hubId, cause: "provider_declined", words: "No places until September" }));
    return { made, entryId };
  }

  it("keeps the offer with words, and tells the resident", async () => {
    const { made, entryId } = await cameBack();
    expect(await decide(made.lead, entryId, { kind: "keep", note: "We look for another course." })).toEqual({ reference: made.reference });
    expect((await entryOf(entryId)).decidedAt).not.toBeNull();
    expect(await spellsOf(made)).toMatchObject([{ offer: "working_futures", untilOn: null }]);
    expect((await messagesOf(made))[0]?.body).toContain("Your offer stays Working Futures.");
    expect(await decisionsOf(made)).toMatchObject([{ kind: "keep", words: "We look for another course." }]);
  });

  it("changes the offer: one spell ends today, another begins, and the lead stays", async () => {
    const { made, entryId } = await cameBack();
    await decide(made.lead, entryId, { kind: "accept", offer: "skills_for_all", alsoSkills: false, overrideReason: "more_known_now", note: "They want a course first." });
    expect(await spellsOf(made)).toEqual([{ offer: "working_futures", untilOn: "2026-03-11", why: "Out of work for 12 months or more" }, { offer: "skills_for_all", untilOn: null, why: "They want a course first." }]);
    expect((await eventsOf(made)).map(({ kind }) => kind)).toEqual(["triage_accepted", "offer_started", "offer_ended", "message_sent"]);
    expect((await caseOf(made)).leadId).toBe(made.lead.id);
    expect((await applicationOf(made)).status).toBe("accepted");
  });

  it("leaves a spell alone that stays, and adds Skills for All beside it", async () => {
    const { made, entryId } = await cameBack();
    await decide(made.lead, entryId, { ...accept, alsoSkills: true });
    expect(await spellsOf(made)).toMatchObject([{ offer: "working_futures", untilOn: null }, { offer: "skills_for_all", untilOn: null }]);
  });

  it("neither asks nor signposts somebody who is already in support", async () => {
    const { made, entryId } = await cameBack();
    expect(await decide(made.lead, entryId, { kind: "ask", question: "Why?" })).toBe("not-possible");
    expect(await decide(made.lead, entryId, { kind: "signpost", where: "Elsewhere", note: "" })).toBe("not-possible");
  });
});
