import { and, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { day } from "#app/domain/calendar/calendar-day";
import type { StaffActor } from "#app/domain/people/actor";
import { depsWithin, type Deps } from "#app/platform/deps.server";
import { anonymiseDue } from "#app/services/retention/anonymise-due.server";
import { asActor, asService } from "#db/client.server";
import { aCaseInSupport, aResident, aStaffMember, type MadeCase } from "#db/factories/make";
import { endHold, listCertificates, listHolds, placeHold } from "#db/queries/retention/retention";
import * as tables from "#db/schema/index";
import { useServiceDatabase } from "#db/testing/service-database";
import { answerErasure } from "./answer-erasure.server";
import { recordRequest } from "./record-request.server";

const { clock } = useServiceDatabase();
const asTheService = <T>(work: (deps: Deps) => Promise<T>) => asService((db) => work(depsWithin(db)));
const close = ({ id }: MadeCase) => asService((db) => db.update(tables.cases).set({ status: "closed", closedOn: day("2026-03-11"), closeReason: "finished" }).where(eq(tables.cases.id, id)));

async function asked(manager: StaffActor, { reference: caseRef }: MadeCase): Promise<string> {
  const done = await asActor(manager, (db) => recordRequest(depsWithin(db), manager, { caseRef, kind: "erasure", asker: "themselves", identity: "document_seen", words: "", askedOn: day("2026-03-10") }));
  if (typeof done === "string") throw new Error(done);
  return done.requestId;
}
const answer = (manager: StaffActor, { reference: caseRef }: MadeCase, requestId: string, how: "erased" | "refused" = "erased") =>
  asTheService((deps) => answerErasure(deps, manager, { caseRef, requestId, answer: how, whyNot: how === "erased" ? null : "case_open", words: how === "erased" ? "" : "We still help you" }));
const personOf = async ({ resident: { id } }: MadeCase) => (await asService((db) => db.select().from(tables.residents).where(eq(tables.residents.id, id))))[0]!;
const messageTo = async ({ id }: MadeCase) => (await asService((db) => db.select().from(tables.outbox).where(and(eq(tables.outbox.caseId, id), eq(tables.outbox.template, "erasure-answered")))))[0];

describe("somebody asks to be erased", () => {
  it("is not erased while a case is open or the record is held; then is, with a certificate, once they were told", async () => {
    clock.set("2026-03-11T10:00:00Z");
    const resident = await aResident({ dateOfBirth: day("1985-05-05"), email: "zq@resident.example" });
    const [made, manager, administrator] = [await aCaseInSupport({ resident }), await aStaffMember({ roles: ["manager"] }), await aStaffMember({ roles: ["administrator"] })];
    const requestId = await asked(manager, made);
    expect(await answer(manager, made, requestId)).toBe("must-be-kept");
    await close(made);
    await asTheService((deps) => placeHold(deps, administrator, made.resident.id, "A claim"));
    expect(await answer(manager, made, requestId)).toBe("must-be-kept");
    const hold = (await asService(listHolds)).find(({ reference }) => reference === made.reference)!;
    await asTheService((deps) => endHold(deps, administrator, hold.id));
    expect(await answer(manager, made, requestId)).toBe("done");
    expect(await answer(manager, made, requestId)).toBe("answered-already");
    expect((await messageTo(made))?.body).toContain("On 13 March 2026 we will delete");
    await anonymiseDue();
    expect((await personOf(made)).firstName).not.toBe("Anonymous");
    clock.set("2026-03-13T10:00:00Z");
    await anonymiseDue();
    expect(await personOf(made)).toMatchObject({ firstName: "Anonymous", email: null });
    expect(await asService((db) => listCertificates(db, 10))).toContainEqual(expect.objectContaining({ rule: "asked", months: 0, lastContactOn: "2026-03-10" }));
  });

  it("stays where they came back before the day", async () => {
    clock.set("2026-03-11T10:00:00Z");
    const resident = await aResident({ dateOfBirth: day("1985-05-05") });
    const [made, manager] = [await aCaseInSupport({ resident }), await aStaffMember({ roles: ["manager"] })];
    await close(made);
    expect(await answer(manager, made, await asked(manager, made))).toBe("done");
    await aCaseInSupport({ resident });
    clock.set("2026-03-14T10:00:00Z");
    await anonymiseDue();
    expect((await personOf(made)).anonymisedAt).toBeNull();
  });

  it("is refused with a reason and words, and the resident is told", async () => {
    clock.set("2026-03-11T10:00:00Z");
    const resident = await aResident({ email: "kept@resident.example" });
    const [made, manager] = [await aCaseInSupport({ resident }), await aStaffMember({ roles: ["manager"] })];
    const requestId = await asked(manager, made);
    expect(await answer(await aStaffMember({ hubIds: [] }), made, requestId, "refused")).toBe("not-found");
    expect(await answer(manager, made, requestId, "refused")).toBe("done");
    expect((await messageTo(made))?.body).toContain("We cannot delete all of it now");
    const [event] = await asService((db) => db.select({ details: tables.caseEvents.details }).from(tables.caseEvents).where(and(eq(tables.caseEvents.caseId, made.id), eq(tables.caseEvents.kind, "erasure_answered"))));
    expect(event!.details).toMatchObject({ answer: "refused", words: "We still help you" });
  });

  it("is not where a council has to keep track of somebody so young", async () => {
    clock.set("2026-03-11T10:00:00Z");
    const [made, manager] = [await aCaseInSupport({ resident: await aResident({ dateOfBirth: day("2009-01-05") }) }), await aStaffMember({ roles: ["manager"] })];
    await close(made);
    expect(await answer(manager, made, await asked(manager, made))).toBe("must-be-kept");
  });
});
