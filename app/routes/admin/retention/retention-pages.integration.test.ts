import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs } from "@remix-run/node";
import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { day } from "#app/domain/calendar/calendar-day";
import type { StaffActor } from "#app/domain/people/actor";
import { asService } from "#db/client.server";
import { aCase, aStaffMember, type MadeCase } from "#db/factories/make";
import { auditEntries, legalHolds, retentionNotices, retentionRules } from "#db/schema/index";
import { useServiceDatabase } from "#db/testing/service-database";
import * as endHold from "./end-hold";
import * as holds from "./holds";
import * as rules from "./rules";
import * as show from "./show";

describe("an administrator’s pages of how long records are kept", () => {
  useServiceDatabase();
  let [admin, made]: [StaffActor, MadeCase] = [] as never;

  beforeAll(async () => {
    admin = await aStaffMember({ roles: ["administrator"] });
    made = await aCase({ over: { openedOn: day("2017-01-09"), status: "closed", closedOn: day("2018-02-01"), closeReason: "finished" } });
    await aCase({ over: { openedOn: day("2017-01-09"), status: "in_support" } });
  });

  const args = (request: Request) => ({ request, params: {}, context: { asking: { actor: admin, path: "/admin/retention" } } as unknown as AppLoadContext }) as LoaderFunctionArgs & ActionFunctionArgs;
  const read = () => show.loader(args(new Request("http://localhost/admin/retention")));
  type Answer = { status?: number; headers: Headers; init?: { status: number }; data: { errors: { field: string; message: string }[] } };
  const send = async (page: { action: (given: ActionFunctionArgs) => Promise<unknown> }, fields: Record<string, string>) =>
    (await page.action(args(new Request("http://localhost/admin/retention", { method: "POST", body: new URLSearchParams({ formKey: randomUUID(), ...fields }) })))) as Answer;

  it("name a record by its case and nobody by name, and change nothing by being read", async () => {
    const { due, toTell } = await read();
    expect(due).toEqual([{ reference: made.reference, lastContactOn: "2018-02-01", rule: "place", months: 84, dueOn: "2025-02-01", held: false, noticedOn: null, anonymiseOn: null }]);
    expect(toTell).toBe(1);
    expect(JSON.stringify(await read())).not.toContain(made.resident.lastName);
    expect(await asService((db) => db.select().from(retentionNotices))).toEqual([]);
  });

  it.each([
    [{ stream: "place", months: "", words: "Audit" }, "months", "Enter for how many whole months records are kept, like 84"],
    [{ stream: "place", months: "6", words: "Audit" }, "months", "Months must be 12 or more"],
    [{ stream: "place", months: "84", words: "" }, "words", "Enter why, and where the rule comes from"],
    [{ stream: randomUUID(), months: "84", words: "Audit" }, "stream", "Select whose rule it is"],
  ])("say what is wrong with a rule: %o", async (fields, field, message) => {
    const { init, data } = await send(rules, fields);
    expect([init?.status, data.errors]).toEqual([422, [{ field, message }]]);
  });

  it("keep a rule, in place of the one before, and write it down", async () => {
    expect((await send(rules, { stream: "place", months: "120", words: "Our auditors" })).status).toBe(302);
    expect((await read()).due).toEqual([]);
    expect((await send(rules, { stream: "place", months: "84", words: "Seven years" })).status).toBe(302);
    expect(await asService((db) => db.select({ months: retentionRules.months, words: retentionRules.words }).from(retentionRules))).toEqual([{ months: 84, words: "Seven years" }]);
    const audit = await asService((db) => db.select({ reason: auditEntries.reason }).from(auditEntries).where(eq(auditEntries.action, "retention.rule")).orderBy(auditEntries.seq));
    expect(audit.map(({ reason }) => reason)).toEqual(["120 months: Our auditors", "84 months: Seven years"]);
  });

  it("hold a record by any of its cases, once, until it is ended", async () => {
    expect((await send(holds, { reference: "WL", reason: "A claim" })).data.errors).toEqual([{ field: "reference", message: "Enter a reference as it stands on the case, like WL-7F3K-29QD" }]);
    expect((await send(holds, { reference: made.reference, reason: "A claim" })).status).toBe(302);
    expect((await send(holds, { reference: made.reference, reason: "Again" })).data.errors).toEqual([{ field: "reference", message: "This person’s record is held already" }]);
    expect(await read()).toMatchObject({ due: [{ held: true }], toTell: 0, holds: 1 });
    expect((await send(show, {})).init?.status).toBe(409);
    const [{ id }] = (await asService((db) => db.select({ id: legalHolds.id }).from(legalHolds))) as [{ id: string }];
    expect((await send(endHold, { hold: id })).headers.get("Location")).toBe("/admin/retention/holds");
    expect((await send(endHold, { hold: id })).headers.get("Location")).toBe("/admin/retention/holds");
    expect(await read()).toMatchObject({ toTell: 1, holds: 0 });
  });

  it("tell everybody the dry run reaches, once however often the form is sent", async () => {
    const body = { formKey: randomUUID() };
    const post = () => show.action(args(new Request("http://localhost/admin/retention", { method: "POST", body: new URLSearchParams(body) }))) as Promise<Response>;
    expect((await post()).headers.get("Location")).toBe("/admin/retention?told=1");
    expect((await post()).headers.get("Location")).toBe("/admin/retention?told=1");
    expect(await asService((db) => db.select({ on: retentionNotices.anonymiseOn }).from(retentionNotices))).toEqual([{ on: "2026-04-08" }]);
    expect(await read()).toMatchObject({ due: [{ noticedOn: "2026-03-11", anonymiseOn: "2026-04-08" }], toTell: 0 });
  });
});
