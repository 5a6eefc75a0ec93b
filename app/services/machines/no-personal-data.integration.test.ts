import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { day } from "#app/domain/calendar/calendar-day";
import { webhookEvents } from "#app/domain/machines/scopes";
import { shareableFields } from "#app/domain/referrals/referral";
import { depsWithin } from "#app/platform/deps.server";
import { sendReferral } from "#app/services/referrals/send-referral.server";
import { withdrawReferral } from "#app/services/referrals/withdraw-referral.server";
import { writeToProvider } from "#app/services/referrals/write-to-provider.server";
import { asActor, asService } from "#db/client.server";
import { aCaseInSupport, aHub, aResident, aService, aStaffMember } from "#db/factories/make";
import { referrals, webhookDeliveries } from "#db/schema/index";
import { useServiceDatabase } from "#db/testing/service-database";
import { addEndpoint } from "./add-endpoint.server";

useServiceDatabase();

it("tells a provider's system of a whole referral, and of nobody in it", async () => {
  const canaries = ["Canaria", "Kanarek", "canary@resident.example", "07700 900456", "NM9 9ZZ", "Sings in the morning", "Call me about Canaria", "1979-05-17"];
  const hubId = (await aHub()).id;
  const adviser = await aStaffMember({ name: "Amina Yusuf", hubIds: [hubId] });
  const resident = await aResident({ firstName: "Canaria", lastName: "Kanarek", email: "canary@resident.example", phone: "07700 900456", postcode: "NM9 9ZZ", dateOfBirth: day("1979-05-17") });
  const made = await aCaseInSupport({ lead: adviser, hubId, resident });
  const college = await aService();
  const lead = await aStaffMember({ roles: ["provider_lead"], organisation: { id: college.organisationId, name: "Northmere College" } });
  await asActor(lead, (db) => addEndpoint(depsWithin(db), lead, { url: "https://hooks.college.example/", events: webhookEvents }));

  const sent = await asActor(adviser, (db) => sendReferral(depsWithin(db), adviser, { caseRef: made.reference, serviceId: college.id, chosen: [...shareableFields], note: "Sings in the morning", residentAgreedOn: day("2026-03-10"), way: "in_person" }));
  if (typeof sent === "string" || !("sent" in sent)) throw new Error(JSON.stringify(sent));
  const [referral] = await asService((db) => db.select().from(referrals).where(eq(referrals.reference, sent.sent)));
  expect(JSON.stringify(referral!.shared), "the canaries were in what was sent").toContain("Canaria");
  await asActor(adviser, (db) => writeToProvider(depsWithin(db), adviser, { referralId: referral!.id, words: "Call me about Canaria" }));
  await asActor(adviser, (db) => withdrawReferral(depsWithin(db), adviser, { referralId: referral!.id, version: referral!.version, reason: "moved_away", words: "Canaria has moved" }));

  const told = await asService((db) => db.select().from(webhookDeliveries));
  expect(told.map(({ event }) => event).sort()).toEqual(["referral.message", "referral.sent", "referral.withdrawn"]);
  for (const { event, payload } of told) {
    for (const canary of canaries) expect(JSON.stringify(payload), event).not.toContain(canary);
    expect(Object.keys(payload).sort(), event).toEqual(["reference", "referralId"]);
  }
});
