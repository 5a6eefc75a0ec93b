import { eq } from "drizzle-orm";
import { day } from "#app/domain/calendar/calendar-day";
import type { Actor, StaffActor } from "#app/domain/people/actor";
import type { ProviderAnswer } from "#app/domain/referrals/answer";
import { depsWithin, type Deps } from "#app/platform/deps.server";
import { asActor, asService } from "../client.server";
import { aCaseInSupport, aHub, aResident, aService, aStaffMember, type MadeCase } from "./make";
import { caseEvents, outbox, referralAnswers, referrals, triageEntries } from "../schema/index";
import { answerReferral } from "#app/services/referrals/answer-referral.server";
import { sendReferrals, type ReferralsToSend } from "#app/services/referrals/send-referrals.server";

export type Service = Awaited<ReturnType<typeof aService>>;

/** Who acts in the tests of this folder: an adviser, their case, and services to send it to. */
export interface World {
  amina: StaffActor;
  made: MadeCase & { lead: StaffActor };
  services: readonly [Service, Service, Service];
}

export async function aWorld(): Promise<World> {
  const hubId = (await aHub()).id;
  const amina = await aStaffMember({ name: "Amina Yusuf", hubIds: [hubId] });
  const made = await aCaseInSupport({ lead: amina, hubId, resident: await aResident({ niNumber: "QQ123456C", phone: "07700 900123" }) });
  return { amina, made, services: [await aService(), await aService(), await aService()] };
}

export const doing = <T>(actor: Actor, work: (deps: Deps) => Promise<T>): Promise<T> => asActor(actor, (db) => work(depsWithin(db)));
export const asItself = <T>(work: (deps: Deps) => Promise<T>): Promise<T> => asService((db) => work(depsWithin(db)));

export const sending = ({ amina, made }: World, services: readonly Service[], over: Partial<ReferralsToSend> = {}) =>
  doing(amina, (deps) => sendReferrals(deps, amina, { caseRef: made.reference, services: services.map(({ id }) => ({ serviceId: id })), chosen: ["name", "phone", "note"], note: "Mornings are best", goals: ["Find a job"], residentAgreedOn: day("2026-03-10"), way: "in_person", ...over }));

export const rowsOf = ({ made }: World) => asService((db) => db.select().from(referrals).where(eq(referrals.caseId, made.id)).orderBy(referrals.sentAt, referrals.id));
export type Row = Awaited<ReturnType<typeof rowsOf>>[number];

/** Sends to some services and returns their rows in that order. */
export async function sent(world: World, services: readonly Service[], over: Partial<ReferralsToSend> = {}): Promise<Row[]> {
  const answer = await sending(world, services, over);
  if (typeof answer === "string" || !("sent" in answer)) throw new Error(JSON.stringify(answer));
  const rows = await rowsOf(world);
  return answer.sent.map(({ id }) => rows.find((row) => row.id === id)!);
}

export async function now(world: World, { id }: { id: string }): Promise<Row> {
  return (await rowsOf(world)).find((row) => row.id === id)!;
}

/** What somebody answers to a referral as it is at this moment. */
export async function says(world: World, referral: { id: string; organisationId: string }, answer: ProviderAnswer) {
  const { provider } = world.services.find(({ organisationId }) => organisationId === referral.organisationId)!;
  const { version } = await now(world, referral);
  return asItself((deps) => answerReferral(deps, provider, referral.id, { version, answer }));
}

export const entriesOf = ({ made }: World) => asService((db) => db.select().from(triageEntries).where(eq(triageEntries.caseId, made.id)).orderBy(triageEntries.arrivedAt, triageEntries.id));
export const messagesOf = ({ made }: World) => asService((db) => db.select().from(outbox).where(eq(outbox.caseId, made.id)).orderBy(outbox.createdAt, outbox.id));
export const answersOf = ({ made }: World) => asService((db) => db.select().from(referralAnswers).where(eq(referralAnswers.caseId, made.id)).orderBy(referralAnswers.givenAt, referralAnswers.id));
export const kindsOf = async ({ made }: World) => (await asService((db) => db.select({ kind: caseEvents.kind }).from(caseEvents).where(eq(caseEvents.caseId, made.id)).orderBy(caseEvents.recordedAt, caseEvents.id))).map(({ kind }) => kind);

export const yes: ProviderAnswer = { kind: "accept", words: "" };
export const no: ProviderAnswer = { kind: "decline", reason: "no_places", words: "Full until May" };
