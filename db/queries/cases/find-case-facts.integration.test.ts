import { describe, expect, it } from "vitest";
import { aMeasure } from "#app/domain/agreements/builders";
import { day } from "#app/domain/calendar/calendar-day";
import type { Actor } from "#app/domain/people/actor";
import { freshId, now, today } from "#app/platform/service.server";
import { asActor, asService } from "#db/client.server";
import { aCaseInSupport, aHub, aStaffMember } from "#db/factories/make";
import { anAgreement } from "#db/factories/make-agreement";
import { aJobStart } from "#db/factories/make-job";
import * as tables from "#db/schema/index";
import { useServiceDatabase } from "#db/testing/service-database";
import { findCaseFacts } from "./find-case-facts";

useServiceDatabase();

const factsFor = (actor: Actor, id: string) => asActor(actor, async (db) => (await findCaseFacts(db, [id], today())).get(id));

describe("the facts a case's next things are worked out from", () => {
  it("hold contacts with a day to come back to, and not those that were", async () => {
    const made = await aCaseInSupport();
    const contact = { caseId: made.id, with: "resident" as const, way: "phone" as const, result: "no_answer" as const, happenedAt: now(), recordedAt: now(), recordedBy: made.lead.id, recordedByName: made.lead.name, organisationName: made.lead.organisationName };
    const open = { ...contact, id: freshId(), words: "Ring after school", followUpOn: day("2026-03-12") };
    await asService((db) => db.insert(tables.contacts).values([open, { ...contact, id: freshId() }, { ...contact, id: freshId(), followUpOn: day("2026-03-12"), followedUpAt: now() }]));
    expect((await factsFor(made.lead, made.id))!.contactsToFollowUp).toEqual([{ id: open.id, words: "Ring after school", onOrBefore: "2026-03-12" }]);
  });

  it("hold a handover that waits, and a manager's question", async () => {
    const made = await aCaseInSupport();
    const manager = await aStaffMember({ roles: ["manager"] });
    const hub = await aHub({ name: "Saltby Harbour" });
    const [planId, queryId, handoverId] = [freshId(), freshId(), freshId()];
    await asService(async (db) => {
      await db.insert(tables.plans).values({ id: planId, caseId: made.id, version: 1, createdAt: now() });
      await db.insert(tables.planQueries).values({ id: queryId, caseId: made.id, planId, planVersion: 1, words: "Why no step for the debt?", askedBy: manager.id, askedByName: manager.name, askedAt: now() });
      await db.insert(tables.handovers).values({ id: handoverId, caseId: made.id, status: "asked", target: "hub", fromStaffId: made.lead.id, fromName: made.lead.name, fromHubId: made.hubId, toHubId: hub.id, toName: "Saltby Harbour", withData: true, reason: "They moved", residentAgreedOn: today(), askedAt: now(), dueOn: day("2026-03-13") });
    });
    expect(await factsFor(made.lead, made.id)).toMatchObject({ planQueries: [{ id: queryId, askedOn: "2026-03-11" }], handoverAsked: { id: handoverId, to: "Saltby Harbour", dueOn: "2026-03-13" } });
  });

  it("hold the newest question about a job, where it was not answered", async () => {
    const made = await aCaseInSupport();
    const job = await aJobStart(made, "2025-11-20");
    const asked = (weeks: number, askedAt: string, over: object = {}) => asService((db) => db.insert(tables.sustainmentChecks).values({ id: freshId(), caseId: made.id, outcomeId: job.id, weeks, dueOn: today(), askedAt: new Date(askedAt), ...over }));
    await asked(4, "2025-12-18T09:00:00Z");
    expect((await factsFor(made.lead, made.id))!.jobUnanswered).toMatchObject({ weeks: 4, askedOn: "2025-12-18" });
    await asked(13, "2026-02-19T09:00:00Z", { answer: "still_there", answeredAt: now() });
    expect((await factsFor(made.lead, made.id))!.jobUnanswered).toBeUndefined();
  });

  it("hold evidence that is wanting, the same for the adviser and for the resident, whose change works it out anew as well", async () => {
    await anAgreement({ measures: [aMeasure({ title: "Into work", minimumEvidence: "document" })] });
    const made = await aCaseInSupport({ over: { supportStartedOn: day("2026-01-12") } });
    await asService((db) => db.update(tables.enrolments).set({ fromOn: day("2026-01-12") }));
    const job = await aJobStart(made, "2026-02-02");
    for (const actor of [made.lead, made.resident]) expect((await factsFor(actor, made.id))!.evidenceWanted).toEqual([{ outcomeId: job.id, measure: "Into work", needed: "a document", byOn: "2026-03-31" }]);
    await aJobStart(made, "2026-02-02", { evidenceLevel: "document", supersedesId: job.id, supersedeReason: "better_evidence" });
    expect((await factsFor(made.lead, made.id))!.evidenceWanted).toEqual([]);
  });

  it("hold a provider's report until somebody vouches for it", async () => {
    const made = await aCaseInSupport();
    const { id } = await aJobStart(made, "2026-03-09", { source: "provider_report", evidenceLevel: "employer_or_payslip" });
    expect((await factsFor(made.lead, made.id))!.outcomesToVerify).toEqual([{ id, recordedOn: "2026-03-11" }]);
    await asService((db) => db.insert(tables.outcomeVerifications).values({ id: freshId(), outcomeId: id, caseId: made.id, verifiedBy: made.lead.id, verifiedByName: made.lead.name, verifiedAt: now() }));
    expect((await factsFor(made.lead, made.id))!.outcomesToVerify).toEqual([]);
  });

  it("are nobody's who does not see the case", async () => {
    const made = await aCaseInSupport();
    expect(await factsFor(await aStaffMember({ hubIds: [(await aHub()).id] }), made.id)).toBeUndefined();
  });
});
