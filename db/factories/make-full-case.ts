import { day } from "#app/domain/calendar/calendar-day";
import type { StaffActor } from "#app/domain/people/actor";
import { depsWithin } from "#app/platform/deps.server";
import { freshId, now, today } from "#app/platform/service.server";
import { addGoal } from "#app/services/plans/add-goal.server";
import { addStep } from "#app/services/plans/add-step.server";
import { asActor, asService } from "../client.server";
import { findPlanForCase } from "../queries/plans/find-plan";
import { openTriageEntry } from "../queries/triage/open-triage-entry";
import * as schema from "../schema/index";
import { aCaseInSupport, aReference, aService, type MadeCase } from "./make";
import { anAppointment } from "./make-appointments";
import { aDocument } from "./make-correspondence";
import { aJobStart } from "./make-job";
import { aReferrer } from "./make-referrer";

export interface FullCase extends MadeCase {
  lead: StaffActor;
  /** What stands for it in any address: by the name the map gives the part. */
  parts: Record<string, string>;
}

/** A case with one of everything that has an address of its own, and words nobody else's case has. Its hub's other cases are untouched. */
export async function aFullCase(wishes: Parameters<typeof aCaseInSupport>[0] = {}): Promise<FullCase> {
  const made = await aCaseInSupport(wishes);
  const { id: caseId, lead, hubId, reference } = made;
  const doing = <T>(work: Parameters<typeof asActor<T>>[1]) => asActor(lead, work);
  await aReferrer(made);
  await doing((db) => addGoal(depsWithin(db), lead, { caseId, version: 0, title: "Find a job in a kitchen" }));
  const goalId = (await asService((db) => findPlanForCase(db, caseId)))!.plan.goals[0]!.id;
  await doing((db) => addStep(depsWithin(db), lead, { version: 1, goal: { id: goalId }, title: "Write a CV", owner: "resident", dueOn: day("2026-03-20") }));
  const stepId = (await asService((db) => findPlanForCase(db, caseId)))!.plan.goals[0]!.steps[0]!.id;
  const service = await aService();
  const [{ id: outcomeId }, { id: appointmentId }, { id: documentId }] = [await aJobStart(made, "2026-02-02"), await anAppointment(made), await aDocument(made)];
  const [agreementId, sampleId, itemId, confirmationId, referralRef, checkId, noteId, handoverId, referralDraftId, requestId] = [freshId(), freshId(), freshId(), freshId(), aReference(), freshId(), freshId(), freshId(), freshId(), freshId()];
  const { id: otherOutcomeId } = await aJobStart(made, "2026-02-05", { kind: "volunteering_started" });
  const entryId = await asService(async (db) => {
    await db.insert(schema.referrals).values({ id: freshId(), reference: referralRef, caseId, serviceId: service.id, organisationId: service.organisationId, status: "sent", shared: [], residentAgreedOn: today(), madeBy: lead.id, madeByName: lead.name, sentAt: now(), respondByOn: day("2026-03-25") });
    await db.insert(schema.referralDrafts).values({ id: referralDraftId, caseId, serviceIds: [service.id], fields: ["name"], note: "Mornings are best", madeBy: lead.id, madeByName: lead.name, changedAt: now() });
    await db.insert(schema.agreements).values({ id: agreementId, name: "An agreement of long ago", summary: "It is over", fromOn: day("2017-04-01"), untilOn: day("2020-03-31") });
    await db.insert(schema.evidenceSamples).values({ id: sampleId, agreementId, quarter: "2019-Q4", seed: "0", size: 1, population: 1, replyByOn: day("2026-03-25"), drawnAt: now(), drawnBy: lead.id, drawnByName: "Morgan Hale" });
    await db.insert(schema.evidenceSampleItems).values({ id: itemId, sampleId, outcomeId, caseId, position: 1 });
    await db.insert(schema.outcomeOverrides).values({ id: freshId(), caseId, outcomeId, otherOutcomeId, reason: "other", words: "Two places of the same bakery", saidAt: now(), saidBy: lead.id, saidByName: lead.name });
    await db.insert(schema.employerConfirmations).values({ id: confirmationId, caseId, outcomeId, employer: "Northmere Bakery", sentTo: "staff@bakery.example", agreedOn: today(), tokenHash: confirmationId, askedAt: now(), askedBy: lead.id, askedByName: lead.name, expiresAt: now(), answer: "still_employed", answeredAt: now(), answeredByName: "Bea Hart", answeredByRole: "Owner", startedOn: today(), hoursAWeek: 24 });
    await db.insert(schema.sustainmentChecks).values({ id: checkId, caseId, outcomeId, weeks: 4, dueOn: today(), askedAt: now() });
    await db.insert(schema.caseMessages).values({ id: freshId(), caseId, fromResident: true, authorId: made.resident.id, authorName: made.resident.name, words: "May I bring my son?", writtenAt: now() });
    await db.insert(schema.caseNotes).values({ id: noteId, caseId, visibility: "case_team", words: "Likes to cook", authorId: lead.id, authorName: lead.name, organisationId: lead.organisationId, organisationName: lead.organisationName, writtenAt: now(), happenedOn: today() } as never);
    await db.insert(schema.handovers).values({ id: handoverId, caseId, status: "returned", target: "hub", fromStaffId: lead.id, fromName: lead.name, fromHubId: hubId, toHubId: hubId, toName: "Northmere Central", withData: true, reason: "Moved", residentAgreedOn: today(), askedAt: now(), dueOn: today() });
    await db.insert(schema.rightsRequests).values({ id: requestId, caseId, kind: "copy", asker: "themselves", identity: "signed_in", words: "", askedOn: today(), dueOn: day("2026-04-11"), recordedBy: lead.id, recordedByName: lead.name, recordedAt: now() });
    return openTriageEntry(depsWithin(db), { caseId, hubId, cause: "provider_declined", words: "No places" });
  });
  return { ...made, parts: { caseRef: reference, entryId, stepId, serviceId: service.id, referralRef, outcomeId, checkId, confirmationId, itemId, appointmentId, documentId, noteId, handoverId, referralDraftId, requestId, otherRef: reference } };
}
