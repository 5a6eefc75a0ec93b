import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs } from "@remix-run/node";
import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { day } from "#app/domain/calendar/calendar-day";
import type { StaffActor } from "#app/domain/people/actor";
import type { FieldError } from "#app/web/parse-form";
import { asService } from "#db/client.server";
import { aCaseInSupport, aStaffMember } from "#db/factories/make";
import { anActivity, aYoungPersonsCase } from "#db/factories/make-activity";
import { activities, contacts } from "#db/schema/index";
import { useServiceDatabase } from "#db/testing/service-database";
import * as activity from "./activity";
import * as list from "./list";

type Args = LoaderFunctionArgs & ActionFunctionArgs;
useServiceDatabase();

const context = (actor: StaffActor) => ({ asking: { actor, path: "/adviser/young-people", language: "en" } }) as unknown as AppLoadContext;
const get = (actor: StaffActor, params: Record<string, string> = {}, query = "") => ({ request: new Request(`http://localhost/adviser/young-people${query}`), params, context: context(actor) }) as Args;
const post = (actor: StaffActor, params: Record<string, string>, fields: Record<string, string>, query = "") =>
  ({ request: new Request(`http://localhost/adviser/young-people${query}`, { method: "POST", body: new URLSearchParams({ formKey: randomUUID(), ...fields }) }), params, context: context(actor) }) as Args;

async function answerOf(work: () => unknown): Promise<{ status: number; location?: string | null; errors?: string[] }> {
  try {
    const answered = (await work()) as { init?: { status?: number } | null; data?: { errors?: FieldError[] } } | Response;
    if (answered instanceof Response) return { status: answered.status, location: answered.headers.get("Location") };
    return { status: answered.init?.status ?? 200, errors: (answered.data?.errors ?? []).map(({ field, message }) => `${field}: ${message}`) };
  } catch (thrown) {
    if (thrown instanceof Response) return { status: thrown.status };
    throw thrown;
  }
}

describe("the call list", () => {
  it("takes both answers with one tap, from a colleague of the hub who is not on the team too, and stays as it was filtered", async () => {
    const made = await aYoungPersonsCase();
    const { id: seen } = await anActivity(made, { confirmedOn: day("2025-12-01"), lapsesOn: day("2026-03-03") });
    const colleague = await aStaffMember({ hubIds: [made.hubId] });
    const { people, count } = await list.loader(get(colleague));
    expect([count, people[0]]).toEqual([1, expect.objectContaining({ group: "not_known", label: "Looking for work or learning", call: { number: "01632 960 111", words: [] } })]);
    expect(await answerOf(() => list.action(post(colleague, {}, { caseRef: made.reference, seen, do: "no-answer" }, "?whose=hub&group=not_known")))).toEqual({ status: 302, location: "/adviser/young-people?whose=hub&group=not_known&done=no-answer" });
    expect(await asService((db) => db.select({ result: contacts.result }).from(contacts).where(eq(contacts.caseId, made.id)))).toEqual([{ result: "no_answer" }]);
    expect((await answerOf(() => list.action(post(colleague, {}, { caseRef: made.reference, seen, do: "same" })))).location).toBe("/adviser/young-people?done=same");
    expect((await answerOf(() => list.action(post(made.lead, {}, { caseRef: made.reference, seen, do: "same" })))).status).toBe(409);
    expect(await asService((db) => db.select({ id: activities.id }).from(activities).where(eq(activities.caseId, made.id)))).toHaveLength(2);
  });

  it("has one effect, however often the button is pressed", async () => {
    const made = await aYoungPersonsCase();
    const formKey = randomUUID();
    await Promise.all(Array.from({ length: 5 }, () => answerOf(() => list.action(post(made.lead, {}, { formKey, caseRef: made.reference, seen: "none", do: "no-answer" })))));
    expect(await asService((db) => db.select({ id: contacts.id }).from(contacts).where(eq(contacts.caseId, made.id)))).toHaveLength(1);
  });

  it("is not found for a case one does not see, and clear about a form that says nothing", async () => {
    const made = await aYoungPersonsCase();
    const stranger = await aStaffMember({ hubIds: [] });
    for (const does of ["same", "no-answer"]) expect((await answerOf(() => list.action(post(stranger, {}, { caseRef: made.reference, seen: "none", do: does })))).status).toBe(404);
    expect((await answerOf(() => list.action(post(made.lead, {}, {})))).status).toBe(422);
    expect((await answerOf(() => list.loader(get({ ...made.lead, roles: ["manager"] })))).status).toBe(403);
  });
});

describe("what somebody does, on their case", () => {
  it("is confirmed by a form that says what is missing and keeps what was typed", async () => {
    const made = await aYoungPersonsCase();
    const params = { caseRef: made.reference };
    const send = (fields: Record<string, string>) => answerOf(() => activity.action(post(made.lead, params, fields)));
    expect(await send({ seen: "none" })).toEqual({ status: 422, errors: ["code: Select what they do now", "fromOn-day: Enter since when they do it", "source: Select who told you"] });
    const fields = { seen: "none", code: "230", "fromOn-day": "2", "fromOn-month": "3", "fromOn-year": "2026", source: "school_or_provider", words: "The college rang" };
    expect(await send({ ...fields, "fromOn-year": "2027" })).toEqual({ status: 409, errors: ["fromOn-day: Since when they do it must be today or in the past"] });
    expect(await send(fields)).toEqual({ status: 302, location: `/adviser/cases/${made.reference}/activity?confirmed` });
    expect((await send(fields)).status).toBe(409);
    const shown = await activity.loader(get(made.lead, params));
    expect(shown).toMatchObject({ group: "eet", tracked: true, current: { label: "Further education college", words: "The college rang" } });
    expect((await send({ do: "same", seen: shown.current!.id })).status).toBe(302);
  });

  it("is kept of no adult, and found by nobody who does not see the case", async () => {
    const made = await aCaseInSupport();
    expect(await activity.loader(get(made.lead, { caseRef: made.reference }))).toMatchObject({ tracked: false });
    expect((await answerOf(async () => activity.loader(get(await aStaffMember(), { caseRef: made.reference })))).status).toBe(404);
  });
});
