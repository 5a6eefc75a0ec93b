import { describe, expect, it } from "vitest";
import { freshId } from "#app/platform/service.server";
import { asService } from "#db/client.server";
import { aCaseInSupport, aReference, aService } from "#db/factories/make";
import { findServiceTimes } from "#db/queries/services/service-times";
import { referralAnswers, referrals } from "#db/schema/index";
import { testNow, useServiceDatabase } from "#db/testing/service-database";
import { measureServices } from "./measure-services.server";

useServiceDatabase();

const ago = (days: number) => new Date(testNow.getTime() - days * 86_400_000);

describe("how long services take", () => {
  it("is worked out from their referrals of a year, silence left out, and the same when done again", async () => {
    const [{ id: caseId, lead }, service] = [await aCaseInSupport(), await aService()];
    const sent = Array.from({ length: 12 }, () => freshId());
    const base = { caseId, serviceId: service.id, organisationId: service.organisationId, shared: [], residentAgreedOn: "2026-02-01" as never, madeBy: lead.id, madeByName: lead.name };
    await asService(async (db) => {
      await db.insert(referrals).values(sent.map((id, at) => ({ ...base, id, reference: aReference(), status: at === 11 ? ("expired" as const) : ("accepted" as const), sentAt: ago(14) })));
      await db.insert(referrals).values({ ...base, id: freshId(), reference: aReference(), status: "accepted", sentAt: ago(400), answeredAt: ago(399) });
      await db.insert(referralAnswers).values(sent.map((id, at) => ({ id: freshId(), referralId: id, caseId, organisationId: service.organisationId, kind: at === 11 ? "expire" : "accept", fromStatus: "sent" as const, toStatus: at === 11 ? ("expired" as const) : ("accepted" as const), byName: "Priya Nair", how: "account", givenAt: ago(7) })));
    });
    await measureServices();
    const measured = await asService((db) => findServiceTimes(db, service.id));
    expect(measured).toMatchObject({ answered: 11, accepted: 11, started: 0, daysToAnswer: 5, daysToAccept: 5, daysToStart: null });
    await measureServices();
    expect(await asService((db) => findServiceTimes(db, service.id))).toEqual(measured);
  });
});
