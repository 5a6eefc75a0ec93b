import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { addDays, day } from "#app/domain/calendar/calendar-day";
import { webhookEvents } from "#app/domain/machines/scopes";
import { shareableFields } from "#app/domain/referrals/referral";
import { depsWithin, type Deps } from "#app/platform/deps.server";
import { today } from "#app/platform/service.server";
import { giveBackPlace } from "#app/services/courses/give-back-place.server";
import { offerPlaces } from "#app/services/courses/offer-next.server";
import { amendReferral } from "#app/services/referrals/amend-referral.server";
import { answerReferral } from "#app/services/referrals/answer-referral.server";
import { expireReferrals } from "#app/services/referrals/expire-referrals.server";
import { refuseDates } from "#app/services/referrals/refuse-dates.server";
import { sendReferral } from "#app/services/referrals/send-referral.server";
import { withdrawReferral } from "#app/services/referrals/withdraw-referral.server";
import { writeToProvider } from "#app/services/referrals/write-to-provider.server";
import { asActor, asService } from "#db/client.server";
import { aCaseInSupport, aHub, aResident, aService, aStaffMember } from "#db/factories/make";
import { aCaseReferredTo, aPlace, aStart } from "#db/factories/make-courses";
import { referrals, webhookDeliveries } from "#db/schema/index";
import { useServiceDatabase } from "#db/testing/service-database";
import { addEndpoint } from "./add-endpoint.server";
import { changeEndpoint } from "./change-endpoint.server";
import { bodyOf } from "./sign-delivery";

const { clock } = useServiceDatabase();

it("tells a provider's system of all that can happen, and of nobody it happens to", async () => {
  const canaries = ["Canaria", "Kanarek", "canary@resident.example", "07700 900456", "NM9 9ZZ", "Sings in the morning", "Call me about Canaria", "Canaria has moved", "Canaria can on Fridays", "Canaria plays the harp", "1979-05-17"];
  const hubId = (await aHub()).id;
  const adviser = await aStaffMember({ name: "Amina Yusuf", hubIds: [hubId] });
  const resident = await aResident({ firstName: "Canaria", lastName: "Kanarek", email: "canary@resident.example", phone: "07700 900456", postcode: "NM9 9ZZ", dateOfBirth: day("1979-05-17") });
  const made = await aCaseInSupport({ lead: adviser, hubId, resident });
  const college = await aService();
  const lead = await aStaffMember({ roles: ["provider_lead"], organisation: { id: college.organisationId, name: "Northmere College" } });
  const added = await asActor(lead, (db) => addEndpoint(depsWithin(db), lead, { url: "https://hooks.college.example/", events: webhookEvents }));
  if (typeof added === "string") throw new Error(added);
  const asAdviser = <T>(work: (deps: Deps) => Promise<T>) => asActor(adviser, (db) => work(depsWithin(db)));
  const asProvider = <T>(work: (deps: Deps) => Promise<T>) => asService((db) => work(depsWithin(db)));
  const sending = async (serviceId: string) => {
    const sent = await asAdviser((deps) => sendReferral(deps, adviser, { caseRef: made.reference, serviceId, chosen: [...shareableFields], note: "Sings in the morning", residentAgreedOn: day("2026-03-10"), way: "in_person" }));
    if (typeof sent === "string" || !("sent" in sent)) throw new Error(JSON.stringify(sent));
    return sent.sent;
  };
  const row = async (reference: string) => (await asService((db) => db.select().from(referrals).where(eq(referrals.reference, reference))))[0]!;

  // A ping, a referral that is sent, written about, changed, answered with days that do not suit, and withdrawn.
  expect(await asActor(lead, (db) => changeEndpoint(depsWithin(db), lead, added.id, { act: "ping" }, 1))).toBe("done");
  const reference = await sending(college.id);
  const { id: referralId, shared } = await row(reference);
  expect(JSON.stringify(shared), "the canaries were in what was sent").toContain("Canaria");
  const version = async () => (await row(reference)).version;
  await asAdviser((deps) => writeToProvider(deps, adviser, { referralId, words: "Call me about Canaria" }));
  expect(await asAdviser(async (deps) => amendReferral(deps, adviser, { referralId, version: await version(), chosen: ["name", "phone"], note: "Canaria plays the harp", withNiNumber: false, why: "Canaria has moved", residentAgreedOn: day("2026-03-11"), way: "in_person" }))).toBe("done");
  expect(await asProvider(async (deps) => answerReferral(deps, lead, referralId, { version: await version(), answer: { kind: "offer_dates", days: [addDays(today(), 3)], words: "" } }))).toHaveProperty("answered");
  expect(await asAdviser(async (deps) => refuseDates(deps, adviser, { referralId, version: await version(), words: "Canaria can on Fridays" }))).toBe("done");
  await asAdviser(async (deps) => withdrawReferral(deps, adviser, { referralId, version: await version(), reason: "moved_away", words: "Canaria has moved" }));

  // One that nobody answers, and a place that becomes free.
  const silent = await sending(college.id);
  const [has, waits] = [await aCaseReferredTo(college, adviser), await aCaseReferredTo(college, adviser)];
  const start = await aStart(college, { places: 1 });
  const held = await aPlace(has, start);
  await aPlace(waits, start, "waiting");
  expect(await asAdviser((deps) => giveBackPlace(deps, adviser, { placeId: held.id, words: "Canaria has moved" }))).toBe("done");
  expect(await offerPlaces()).toBe(1);
  clock.set("2026-04-15T10:00:00Z");
  expect(await expireReferrals()).toBeGreaterThan(0);

  const told = await asService((db) => db.select().from(webhookDeliveries).where(eq(webhookDeliveries.endpointId, added.id)));
  expect([...new Set(told.map(({ event }) => event))].sort(), "everything there is to tell was told").toEqual([...webhookEvents].sort());
  for (const { event, payload, createdAt } of told) {
    const sent = bodyOf({ event, happenedAt: createdAt, ids: payload });
    for (const canary of [...canaries, resident.lastName, made.reference, made.id, waits.resident.lastName]) expect(sent, event).not.toContain(canary);
    if (event === "place.offered") expect(payload).toEqual({ reference: waits.referralRef, referralId: waits.referralId, startId: start.id });
    else if (event !== "ping") expect(Object.keys(payload).sort(), event).toEqual(["reference", "referralId"]);
  }
  expect(told.filter(({ event }) => event === "referral.expired").map(({ payload }) => payload["reference"])).toContain(silent);
});
