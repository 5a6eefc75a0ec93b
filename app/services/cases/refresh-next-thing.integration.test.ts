import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import type { Actor } from "#app/domain/people/actor";
import { depsWithin } from "#app/platform/deps.server";
import { freshId, now } from "#app/platform/service.server";
import { asActor, asService } from "#db/client.server";
import { aCaseInSupport, aCaseInTriage, aService, aStaffMember, aHub } from "#db/factories/make";
import { useServiceDatabase } from "#db/testing/service-database";
import { cases, caseTeam, referrals } from "#db/schema/index";
import { refreshNextThing } from "./refresh-next-thing.server";

describe("what is next for a case", () => {
  useServiceDatabase();
  const refresh = (actor: Actor, id: string) => asActor(actor, (db) => refreshNextThing(depsWithin(db), id));
  const next = (id: string) => asService(async (db) => (await db.select({ thing: cases.nextThing, on: cases.nextDueOn }).from(cases).where(eq(cases.id, id)))[0]);

  it("is kept on the case whether staff, the resident or the service changed something", async () => {
    const made = await aCaseInSupport();
    const expected = { thing: "They have not met an adviser yet", on: "2026-04-01" };
    for (const by of [made.lead, made.resident]) {
      await asService((db) => db.update(cases).set({ nextThing: null, nextDueOn: null }).where(eq(cases.id, made.id)));
      await refresh(by, made.id);
      expect(await next(made.id)).toEqual(expected);
    }
    await asService((db) => db.update(cases).set({ nextThing: null }).where(eq(cases.id, made.id)));
    await asService((db) => refreshNextThing(depsWithin(db), made.id));
    expect(await next(made.id)).toEqual(expected);
  });

  it("is triage while its turn in the queue is open", async () => {
    const made = await aCaseInTriage();
    await refresh(made.resident, made.id);
    expect(await next(made.id)).toEqual({ thing: "New application", on: "2026-03-13" });
  });

  it("knows the clock of a referral, and the lead", async () => {
    const made = await aCaseInSupport({ over: { firstMetOn: "2026-03-01" as never, planAgreedOn: "2026-03-02" as never } });
    const service = await aService({ name: "Maths for work" });
    const row = { id: freshId(), reference: freshId(), caseId: made.id, serviceId: service.id, organisationId: service.organisationId, status: "sent" as const, shared: [], residentAgreedOn: "2026-03-10" as never, madeBy: made.lead.id, madeByName: made.lead.name, sentAt: now(), remindOn: "2026-03-18" as never, respondByOn: "2026-03-25" as never };
    await asService((db) => db.insert(referrals).values(row));
    await refresh(made.lead, made.id);
    expect(await next(made.id)).toEqual({ thing: "Waiting for Maths for work to answer", on: "2026-03-25" });
    await asService((db) => db.update(caseTeam).set({ untilAt: now() }).where(eq(caseTeam.caseId, made.id)));
    await refresh(made.lead, made.id);
    expect(await next(made.id)).toEqual({ thing: "Nobody leads this case", on: "2026-03-12" });
  });

  it("does not touch a case of another hub", async () => {
    const made = await aCaseInSupport();
    const stranger = await aStaffMember({ hubIds: [(await aHub()).id] });
    await refresh(stranger, made.id);
    expect(await next(made.id)).toEqual({ thing: null, on: null });
  });
});
