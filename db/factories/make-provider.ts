import { addDays, day } from "#app/domain/calendar/calendar-day";
import type { LinkActor, MachineActor, StaffActor } from "#app/domain/people/actor";
import { freshId, now, today } from "#app/platform/service.server";
import { asService } from "../client.server";
import * as schema from "../schema/index";
import { aCaseInSupport, aResident, aService, aStaffMember, type MadeCase } from "./make";
import { aProviderSession, aReferral, type MadeReferral } from "./make-referral";

export interface FullProvider {
  service: { id: string; name: string; organisationId: string };
  lead: StaffActor;
  colleague: StaffActor;
  link: LinkActor;
  machine: MachineActor;
  made: MadeCase & { lead: StaffActor };
  referral: MadeReferral;
  draft: MadeReferral;
  /** What stands for it in any address: by the name the map gives the part. */
  parts: Record<string, string>;
  /** The id of every row there is of it, and its references: whoever reads one of these has seen into it. */
  secrets: string[];
}

/** A provider with one of everything a provider has, and one resident referred to it under way. */
export async function aFullProvider(): Promise<FullProvider> {
  const service = await aService();
  const organisation = { id: service.organisationId, name: `College of ${service.organisationId}` };
  const [lead, colleague] = [await aStaffMember({ name: "Lena Marsh", roles: ["provider_lead"], organisation }), await aStaffMember({ name: "Priya Nair", roles: ["provider"], organisation })];
  const made = await aCaseInSupport({ resident: await aResident({ niNumber: "QQ123456C", phone: "07700 900456" }) });
  const referral = await aReferral(made, service, { status: "started", startedOn: today(), goals: [`Speak on the phone ${freshId()}`] });
  const draft = await aReferral(made, service, { status: "draft", sentAt: null });
  const session = await aProviderSession(service);
  const ids = { message: freshId(), answer: freshId(), amendment: freshId(), report: freshId(), start: freshId(), place: freshId(), attendance: freshId(), key: freshId(), endpoint: freshId(), delivery: freshId(), statement: freshId(), change: freshId(), check: freshId(), link: freshId(), location: freshId(), draft: freshId() };
  const { id: caseId } = made;
  const of = { referralId: referral.id, caseId };
  await asService(async (db) => {
    await db.insert(schema.referralMessages).values({ id: ids.message, referralId: referral.id, fromProvider: false, authorName: "Amina", words: `Bring a pen ${ids.message}`, writtenAt: now() });
    await db.insert(schema.referralAnswers).values({ id: ids.answer, ...of, organisationId: organisation.id, kind: "accept", fromStatus: "sent", toStatus: "accepted", byName: "Priya", how: "account", givenAt: now() });
    await db.insert(schema.referralAmendments).values({ id: ids.amendment, ...of, amendedAt: now(), byName: "Amina", why: "A new number", before: [], after: [] });
    await db.insert(schema.referralReports).values({ id: ids.report, ...of, writtenAt: now(), byName: "Priya", goals: [] });
    await db.insert(schema.referralDrafts).values({ id: ids.draft, caseId, serviceIds: [service.id], fields: [], madeBy: made.lead.id, madeByName: made.lead.name, changedAt: now() });
    await db.insert(schema.courseStarts).values({ id: ids.start, serviceId: service.id, startsOn: addDays(today(), 20), places: 5 });
    await db.insert(schema.coursePlaces).values({ id: ids.place, startId: ids.start, ...of, status: "taken", askedAt: now(), changedAt: now() });
    await db.insert(schema.providerAttendance).values({ id: ids.attendance, sessionId: session.id, ...of, attendance: "attended", recordedAt: now(), recordedByName: "Priya" });
    await db.insert(schema.apiKeys).values({ id: ids.key, organisationId: organisation.id, name: "Register", prefix: "wl_", keyHash: ids.key, scopes: [], createdAt: now(), createdByName: "Lena", expiresAt: new Date("2027-01-01") });
    await db.insert(schema.webhookEndpoints).values({ id: ids.endpoint, organisationId: organisation.id, url: "https://college.example/hook", secret: "sealed", events: [], createdAt: now(), createdByName: "Lena" });
    await db.insert(schema.webhookDeliveries).values({ id: ids.delivery, endpointId: ids.endpoint, organisationId: organisation.id, event: "referral.sent" as never, payload: { referral: referral.reference }, status: "waiting" as never, createdAt: now() });
    await db.insert(schema.apiRequests).values({ organisationId: organisation.id, idempotencyKey: ids.key, requestHash: "x", status: 200, body: "{}", madeAt: now() });
    await db.insert(schema.cooperationStatements).values({ id: ids.statement, organisationId: organisation.id, work: "referrals", month: day("2026-02-01"), counts: { asked: 1, answeredInTime: 1, answeredLate: 0, silent: 0, accepted: 1, reasons: {}, medianDays: 2, caseMix: [] }, workedOutAt: now(), managersFromOn: day("2026-03-20") });
    await db.insert(schema.serviceChanges).values({ id: ids.change, serviceId: service.id, changedAt: now(), source: "provider", byName: "Lena", changes: [] });
    await db.insert(schema.serviceCheckLinks).values({ id: ids.check, serviceId: service.id, tokenHash: ids.check, createdAt: now(), expiresAt: new Date("2027-01-01") });
    await db.insert(schema.referralLinks).values({ id: ids.link, referralId: referral.id, tokenHash: ids.link, createdAt: now(), expiresAt: new Date("2027-01-01") });
    await db.insert(schema.locations).values({ id: ids.location, organisationId: organisation.id, locationType: "physical", name: "Main building" });
  });
  const actor = { name: "By link", roles: ["provider"] as const, organisationId: organisation.id, organisationName: organisation.name };
  return {
    service, lead, colleague, made, referral, draft,
    link: { kind: "link", id: ids.link, ...actor, referralId: referral.id },
    machine: { kind: "machine", id: ids.key, ...actor, scopes: [] },
    parts: { referralRef: referral.reference, sessionId: session.id, staffId: colleague.id, serviceId: service.id, startId: ids.start, placeId: ids.place, keyId: ids.key, endpointId: ids.endpoint, deliveryId: ids.delivery, locationId: ids.location, statementId: ids.statement, month: "2026-02", token: "x".repeat(43) },
    secrets: [service.id, organisation.id, lead.id, colleague.id, caseId, made.reference, made.resident.id, made.resident.lastName, referral.id, referral.reference, draft.id, draft.reference, session.id, ...referral.goals.map(({ id }) => id), ...Object.values(ids)],
  };
}
