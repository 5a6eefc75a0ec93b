import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs } from "@remix-run/node";
import { eq } from "drizzle-orm";
import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { day } from "#app/domain/calendar/calendar-day";
import { aNewOutcome } from "#app/domain/outcomes/builders";
import type { StaffActor } from "#app/domain/people/actor";
import { depsWithin } from "#app/platform/deps.server";
import { now } from "#app/platform/service.server";
import { recordOutcome } from "#app/services/outcomes/record-outcome.server";
import { asActor, asService } from "#db/client.server";
import { aCaseInSupport, type MadeCase } from "#db/factories/make";
import { aDocument } from "#db/factories/make-correspondence";
import { aJobStart } from "#db/factories/make-job";
import { findOutcome } from "#db/queries/outcomes/outcome-rows";
import { listDocumentsOfOutcome } from "#db/queries/outcomes/outcome-documents";
import { documents } from "#db/schema/index";
import { useServiceDatabase } from "#db/testing/service-database";
import * as page from "./documents";

type Args = LoaderFunctionArgs & ActionFunctionArgs;
useServiceDatabase();
let made: MadeCase & { lead: StaffActor };
let [job, payslip]: { id: string }[] = [];

const args = (sent?: Record<string, string>) =>
  ({ request: new Request("http://localhost/", sent && { method: "POST", body: new URLSearchParams({ formKey: randomUUID(), ...sent }) }), params: { caseRef: made.reference, outcomeId: job!.id }, context: { asking: { actor: made.lead, path: "/adviser", language: "en" } } as unknown as AppLoadContext }) as Args;
const statusOf = async (sent: Record<string, string>) => {
  try {
    const answered = (await page.action(args(sent))) as { status?: number; init?: { status?: number } };
    return answered instanceof Response ? answered.status : answered.init?.status;
  } catch (thrown) {
    return (thrown as Response).status;
  }
};
const laid = (outcomeId = job!.id) => asActor(made.lead, (db) => listDocumentsOfOutcome(db, outcomeId));

beforeEach(async () => {
  made = await aCaseInSupport({ over: { openedOn: day("2026-02-02") } });
  job = await aJobStart(made, "2026-03-02", { evidenceLevel: "self_declared" });
  payslip = await aDocument(made);
});

describe("a document laid beside an outcome", () => {
  it("is one of the case’s, lies there once, and raises nothing", async () => {
    expect(await statusOf({})).toBe(422);
    expect(await statusOf({ documentId: (await aDocument(await aCaseInSupport())).id })).toBe(404);
    expect(await statusOf({ documentId: payslip!.id })).toBe(302);
    expect(await statusOf({ documentId: payslip!.id })).toBe(302);
    expect(await laid()).toMatchObject([{ id: payslip!.id, attachedByName: made.lead.name }]);
    expect((await asActor(made.lead, (db) => findOutcome(db, made.id, job!.id)))?.evidenceLevel).toBe("self_declared");
    expect((await page.loader(args())).free).toEqual([]);
  });

  it("was not taken away", async () => {
    await asService((db) => db.update(documents).set({ removedAt: now(), removedByName: made.resident.name }).where(eq(documents.id, payslip!.id)));
    expect(await statusOf({ documentId: payslip!.id })).toBe(409);
    expect(await laid()).toEqual([]);
  });

  it("is named when the outcome is recorded, and lies beside its correction too", async () => {
    await statusOf({ documentId: payslip!.id });
    const contract = await aDocument(made);
    const typed = { ...aNewOutcome({ happenedOn: day("2026-03-02"), evidenceLevel: "document" }), documentId: contract.id };
    const done = (await asActor(made.lead, (db) => recordOutcome(depsWithin(db), made.lead, made.reference, typed, { outcomeId: job!.id, reason: "better_evidence" }))) as { outcomeId: string };
    expect((await laid(done.outcomeId)).map(({ id }) => id).toSorted()).toEqual([payslip!.id, contract.id].toSorted());
  });
});
