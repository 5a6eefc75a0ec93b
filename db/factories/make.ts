import { freshId, now, service, today } from "#app/platform/service.server";
import type { Role, StaffActor, ResidentActor } from "#app/domain/people/actor";
import type { ApplicationAnswers } from "#app/domain/applications/answers";
import { suggestOffer, triageFacts } from "#app/domain/applications/triage-rules";
import { triageDueOn } from "#app/domain/applications/clocks";
import { makeReference } from "#app/domain/people/reference";
import { nameKey } from "#app/domain/people/name";
import { randomBytes } from "node:crypto";
import { asService } from "../client.server";
import * as schema from "../schema/index";

// Rows for tests, made as the service itself. Each returns what a test needs to go on; everything has a sensible default.

let count = 0;
const next = () => (count += 1);

export const aReference = (): string => makeReference(new Uint8Array(randomBytes(16)));

export async function anOrganisation(over: Partial<typeof schema.organisations.$inferInsert> = {}): Promise<{ id: string; name: string }> {
  const row = { id: freshId(), kind: "council" as const, name: `Northmere City Council ${next()}`, createdAt: now(), ...over };
  await asService((db) => db.insert(schema.organisations).values(row));
  return row;
}

export async function aHub(over: Partial<typeof schema.hubs.$inferInsert> = {}): Promise<{ id: string; name: string }> {
  const row = { id: freshId(), name: `Northmere Central ${next()}`, address: "1 Market Street, Northmere NM1 4AB", phone: "01632 960 001", openingHours: "Monday to Friday, 9am to 5pm", ...over };
  await asService((db) => db.insert(schema.hubs).values(row));
  return row;
}

interface StaffWishes {
  name?: string;
  roles?: readonly Role[];
  hubIds?: readonly string[];
  organisation?: { id: string; name: string };
}

/** A member of staff with an account, ready to be an actor; an adviser unless told otherwise. */
export async function aStaffMember({ name = `Amina Okafor ${next()}`, roles = ["adviser"], hubIds = [], organisation }: StaffWishes = {}): Promise<StaffActor> {
  const employer = organisation ?? (await anOrganisation());
  const id = freshId();
  await asService(async (db) => {
    await db.insert(schema.staff).values({ id, organisationId: employer.id, name, email: `staff${next()}@northmere.example`, roles: [...roles], createdAt: now() });
    await db.insert(schema.accounts).values({ id, kind: "staff" });
    for (const hubId of hubIds) await db.insert(schema.staffHubs).values({ staffId: id, hubId });
  });
  return { kind: "staff", id, name, roles, organisationId: employer.id, organisationName: employer.name, hubIds };
}

export async function aResident(over: Partial<typeof schema.residents.$inferInsert> = {}): Promise<ResidentActor & { lastName: string }> {
  const [firstName, lastName] = [over.firstName ?? "Rosa", over.lastName ?? `Delgado ${next()}`];
  const row = {
    id: freshId(), firstName, lastName, nameKey: nameKey(`${firstName} ${lastName}`), dateOfBirth: "1991-07-14" as never, postcode: "NM1 4AB",
    email: `resident${next()}@resident.example`, safeContact: { channels: ["email" as const, "text" as const, "phone" as const], contentFree: false, noVoicemail: false }, createdAt: now(), ...over,
  };
  await asService(async (db) => {
    await db.insert(schema.residents).values(row);
    await db.insert(schema.accounts).values({ id: row.id, kind: "resident" });
  });
  return { kind: "resident", id: row.id, name: firstName, roles: ["resident"], lastName };
}

export interface MadeCase {
  id: string;
  reference: string;
  hubId: string;
  resident: ResidentActor & { lastName: string };
}

interface CaseWishes {
  hubId?: string;
  resident?: ResidentActor & { lastName: string };
  restricted?: boolean;
  over?: Partial<typeof schema.cases.$inferInsert>;
}

/** A case on its own, opened to its hub, the place's managers and its resident (only to the resident where restricted). */
export async function aCase({ hubId, resident, restricted = false, over = {} }: CaseWishes = {}): Promise<MadeCase> {
  const hub = hubId ?? (await aHub()).id;
  const person = resident ?? (await aResident());
  const row = { id: freshId(), reference: aReference(), residentId: person.id, hubId: hub, status: "applied" as const, restricted, openedOn: today(), ...over };
  await asService(async (db) => {
    await db.insert(schema.cases).values(row);
    const grantees = restricted ? [person.id] : [hub, service().placeId, person.id];
    await db.insert(schema.caseAccess).values(grantees.map((granteeId) => ({ caseId: row.id, granteeId })));
  });
  return { id: row.id, reference: row.reference, hubId: hub, resident: person };
}

const answersOf = (resident: ResidentActor & { lastName: string }): ApplicationAnswers => ({
  postcode: "NM1 4AB", areaGround: "lives_in_area", area: "eligible", firstName: resident.name, lastName: resident.lastName, dateOfBirth: "1991-07-14" as never,
  urgentNeeds: ["none"], activity: "looking", lastWorked: { kind: "date", year: 2024, month: 11 }, wants: ["find_work"], barriers: ["CON", "TRA"], circumstances: ["none"],
});

/** A case whose application waits in its hub's triage queue. */
export async function aCaseInTriage(wishes: CaseWishes & { answers?: ApplicationAnswers } = {}): Promise<MadeCase & { applicationId: string; entryId: string }> {
  const made = await aCase(wishes);
  const answers = wishes.answers ?? answersOf(made.resident);
  const [applicationId, entryId] = [freshId(), freshId()];
  const { primary: suggested, urgency } = suggestOffer(triageFacts(answers, today()), today());
  const urgent = urgency.level === "urgent";
  await asService(async (db) => {
    await db.insert(schema.applications).values({ id: applicationId, caseId: made.id, reference: made.reference, status: "submitted", answers, questionsVersion: "test", submittedAt: now(), answerByOn: triageDueOn(today()) });
    await db.insert(schema.triageEntries).values({ id: entryId, caseId: made.id, hubId: made.hubId, applicationId, cause: "new_application", suggested, urgent, arrivedAt: now(), dueOn: triageDueOn(today()) });
  });
  return { ...made, applicationId, entryId };
}

/** A case in support: triaged, with a lead adviser and an enrolment. */
export async function aCaseInSupport({ lead, ...wishes }: CaseWishes & { lead?: StaffActor } = {}): Promise<MadeCase & { lead: StaffActor }> {
  const hubId = wishes.hubId ?? lead?.hubIds[0] ?? (await aHub()).id;
  const adviser = lead ?? (await aStaffMember({ hubIds: [hubId] }));
  const made = await aCase({ ...wishes, hubId, over: { status: "in_support", leadId: adviser.id, supportStartedOn: today(), ...wishes.over } });
  await asService(async (db) => {
    await db.insert(schema.applications).values({ id: freshId(), caseId: made.id, reference: made.reference, status: "accepted", answers: answersOf(made.resident), questionsVersion: "test", submittedAt: now(), answerByOn: triageDueOn(today()) });
    await db.insert(schema.caseTeam).values({ id: freshId(), caseId: made.id, staffId: adviser.id, lead: true, reason: "Lead adviser", fromAt: now() });
    await db.insert(schema.caseAccess).values({ caseId: made.id, granteeId: adviser.id }).onConflictDoNothing();
    await db.insert(schema.enrolments).values({ id: freshId(), caseId: made.id, offer: "working_futures", fromOn: today(), why: "Out of work for 12 months or more" });
    await db.insert(schema.barriers).values([{ id: freshId(), caseId: made.id, code: "CON", size: "a_bit", owner: "adviser", openedOn: today() }, { id: freshId(), caseId: made.id, code: "TRA", size: "a_lot", owner: "adviser", openedOn: today() }]);
  });
  return { ...made, lead: adviser };
}

/** A provider with one service, and somebody who answers for it. */
export async function aService(over: Partial<typeof schema.services.$inferInsert> = {}): Promise<{ id: string; name: string; organisationId: string; provider: StaffActor }> {
  const organisation = await anOrganisation({ kind: "provider", name: `Northmere College ${next()}`, email: "referrals@college.example" });
  const row = { id: freshId(), organisationId: organisation.id, name: `English for work ${next()}`, status: "active" as const, description: "Speaking and listening for work", assuredDate: today(), ...over };
  await asService(async (db) => {
    await db.insert(schema.services).values(row);
    await db.insert(schema.serviceBarriers).values([{ serviceId: row.id, code: "ESO" }, { serviceId: row.id, code: "CON" }]);
    await db.insert(schema.serviceOffers).values([{ serviceId: row.id, offer: "working_futures" }, { serviceId: row.id, offer: "skills_for_all" }]);
  });
  const provider = await aStaffMember({ name: "Priya Nair", roles: ["provider"], organisation });
  return { id: row.id, name: row.name, organisationId: organisation.id, provider };
}
