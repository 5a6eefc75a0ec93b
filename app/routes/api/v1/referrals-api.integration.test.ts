import { eq } from "drizzle-orm";
import { serve } from "@hono/node-server";
import type { AddressInfo } from "node:net";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { machinesDoor } from "#app/platform/testing/asking-machine";
import { asService } from "#db/client.server";
import { aCaseInSupport, aService, type MadeCase } from "#db/factories/make";
import { aMachine, aReferralTo, type MadeMachine } from "#db/factories/make-machine";
import { auditEntries, cases, caseEvents, referralMessages, referrals, triageEntries } from "#db/schema/index";
import { useServiceDatabase } from "#db/testing/service-database";
import type { StaffActor } from "#app/domain/people/actor";

const { clock } = useServiceDatabase();

let door: Awaited<ReturnType<typeof machinesDoor>>;
let college: Awaited<ReturnType<typeof aService>>;
let machine: MadeMachine;
let made: MadeCase & { lead: StaffActor };

beforeAll(async () => void (door = await machinesDoor()));
beforeEach(async () => {
  college = await aService();
  machine = await aMachine({ id: college.organisationId, name: "Northmere College" });
  made = await aCaseInSupport();
});

const read = (reference: string, key = machine.key) => door.ask(`/api/v1/referrals/${reference}`, { key });
async function answer(reference: string, body: unknown, over: Record<string, string> = {}) {
  const { headers } = await read(reference);
  return door.post(`/api/v1/referrals/${reference}/answers`, { key: machine.key, body, headers: { "If-Match": headers.get("ETag")!, ...over } });
}
const row = async (id: string) => (await asService((db) => db.select().from(referrals).where(eq(referrals.id, id))))[0]!;

describe("reading", () => {
  it("shows a referral as its provider's page does: what was shared, and nothing of the case", async () => {
    const referral = await aReferralTo(college, made);
    const told = await read(referral.reference);
    expect(told.status).toBe(200);
    expect(told.body).toMatchObject({ reference: referral.reference, status: "sent", service: { id: college.id, name: college.name }, respond_by: "2026-03-25", shared: [{ key: "name", label: "Name", value: "Rosa Delgado" }], goals: [{ id: referral.goalId, words: "Speak with customers" }] });
    expect(told.headers.get("ETag")).toMatch(/^"1\.[\w-]{16}"$/);
    for (const secret of [made.id, made.reference, made.resident.id, made.resident.lastName, made.lead.id]) expect(told.text).not.toContain(secret);
    const looked = await asService((db) => db.select().from(auditEntries).where(eq(auditEntries.streamId, made.id)));
    expect(looked).toMatchObject([{ action: "referral.read", actorId: machine.keyId, actorName: expect.stringContaining("Student records (key wlk_") as string, organisationName: expect.any(String) as string }]);
  });

  it("sends nothing again to whoever has it, and finds a reference however it is typed", async () => {
    const referral = await aReferralTo(college, made);
    const { headers } = await read(referral.reference.toLowerCase().replaceAll("-", ""));
    const again = await door.ask(`/api/v1/referrals/${referral.reference}`, { key: machine.key, headers: { "If-None-Match": headers.get("ETag")! } });
    expect([again.status, again.text]).toEqual([304, ""]);
  });

  it("lists in the order of the last change, page by page, and what changed after an instant", async () => {
    const sent: Awaited<ReturnType<typeof aReferralTo>>[] = [];
    for (const minute of [1, 2, 3]) {
      clock.set(`2026-03-11T10:0${minute}:00Z`);
      sent.push(await aReferralTo(college, made));
    }
    const list = async (query: string) => (await door.ask(`/api/v1/referrals${query}`, { key: machine.key })).body as { referrals: { reference: string; changed_at: string }[]; next_cursor: string | null };
    const first = await list("?limit=2");
    expect(first.referrals.map(({ reference }) => reference)).toEqual(sent.slice(0, 2).map(({ reference }) => reference));
    const second = await list(`?limit=2&cursor=${first.next_cursor}`);
    expect([second.referrals.map(({ reference }) => reference), second.next_cursor]).toEqual([[sent[2]!.reference], null]);
    expect((await list(`?changed_after=${first.referrals[1]!.changed_at}`)).referrals).toHaveLength(1);
    clock.set("2026-03-11T10:05:00Z");
    await asService((db) => db.insert(referralMessages).values({ id: sent[0]!.goalId, referralId: sent[0]!.id, fromProvider: false, authorName: "Amina", words: "Any news?", writtenAt: clock.now() }));
    expect((await list("?changed_after=2026-03-11T10:04:00Z")).referrals.map(({ reference }) => reference)).toEqual([sent[0]!.reference]);
    expect((await list("?status=accepted,started")).referrals).toEqual([]);
    expect((await door.ask("/api/v1/referrals?statsu=sent", { key: machine.key })).status).toBe(422);
  });

  it("of another organisation's referral says the same as of one that is not there", async () => {
    const theirs = await aReferralTo(await aService(), made);
    const draft = await aReferralTo(college, made, { status: "draft", sentAt: null });
    const gone = await aReferralTo(college, made, { status: "declined", providerUntilOn: "2026-03-10" as never });
    for (const reference of [theirs.reference, draft.reference, gone.reference, "WL-0000-0000", "x"]) {
      const told = [await read(reference), await door.post(`/api/v1/referrals/${reference}/answers`, { key: machine.key, body: { kind: "accept" }, headers: { "If-Match": '"1"' } }), await door.post(`/api/v1/referrals/${reference}/messages`, { key: machine.key, body: { words: "Hello" } }), await door.post(`/api/v1/referrals/${reference}/report`, { key: machine.key, body: { words: "Hello" } })];
      for (const { status, body } of told) expect([status, body]).toEqual([404, { type: "/api/problems/not-found", title: "There is nothing at this address", status: 404 }]);
    }
    expect((await door.ask("/api/v1/referrals", { key: machine.key })).body).toMatchObject({ referrals: [] });
  });
});

describe("answering", () => {
  it("accepts, tells the case's story with the key's name, and shows the referral as it is now", async () => {
    const referral = await aReferralTo(college, made);
    const told = await answer(referral.reference, { kind: "accept", words: "Come on Monday" });
    expect(told).toMatchObject({ status: 200, body: { status: "accepted", version: 2 } });
    expect(told.headers.get("ETag")).toBe((await read(referral.reference)).headers.get("ETag"));
    const events = await asService((db) => db.select().from(caseEvents).where(eq(caseEvents.caseId, made.id)));
    expect(events.find(({ kind }) => kind === "referral_accepted")?.actorName).toContain("Student records (key wlk_");
    const started = await answer(referral.reference, { kind: "start", on: "2026-03-11" });
    expect(started.body).toMatchObject({ status: "started", started_on: "2026-03-11" });
    expect((await answer(referral.reference, { kind: "complete", on: "2026-03-11" })).body).toMatchObject({ status: "completed" });
    const reported = await door.post(`/api/v1/referrals/${referral.reference}/report`, { key: machine.key, body: { goals: [{ goal_id: referral.goalId, result: "achieved" }], words: "Well done" } });
    expect(reported).toMatchObject({ status: 201, body: { reports: [{ words: "Well done", goals: [{ result: "achieved" }] }] } });
  });

  it("brings the case back to triage with a no, in the same request", async () => {
    const referral = await aReferralTo(college, made);
    expect((await answer(referral.reference, { kind: "decline", reason: "no_places", words: "Full until May" })).status).toBe(200);
    expect(await asService((db) => db.select().from(triageEntries).where(eq(triageEntries.caseId, made.id)))).toMatchObject([{ cause: "provider_declined", decidedAt: null }]);
  });

  it("is refused where it was made from something older, and where nobody says from what", async () => {
    const referral = await aReferralTo(college, made);
    const old = (await read(referral.reference)).headers.get("ETag")!;
    await answer(referral.reference, { kind: "ask", words: "How much English?" });
    const path = `/api/v1/referrals/${referral.reference}/answers`;
    const send = (headers: Record<string, string>) => door.post(path, { key: machine.key, body: { kind: "accept" }, headers });
    expect(await send({ "If-Match": old })).toMatchObject({ status: 412, body: { type: "/api/problems/changed" } });
    expect(await send({ "If-Match": `W/${old}` })).toMatchObject({ status: 412 });
    expect(await send({})).toMatchObject({ status: 428, body: { type: "/api/problems/if-match-missing" } });
    expect(await send({ "If-Match": "*" })).toMatchObject({ status: 428 });
    expect((await row(referral.id)).status).toBe("asked_for_more");
  });

  it("says what is wrong with a field, and what cannot be said now", async () => {
    const referral = await aReferralTo(college, made);
    expect(await answer(referral.reference, { kind: "put_on_waiting_list", until: "2026-03-01" })).toMatchObject({ status: 422, body: { type: "/api/problems/wrong-fields", errors: [{ at: "/until", detail: "The day must be after today" }] } });
    expect(await answer(referral.reference, { kind: "decline", reason: "because", extra: 1 })).toMatchObject({ status: 422, body: { errors: [{ at: "/reason" }, { at: "" }] } });
    expect(await answer(referral.reference, { kind: "start", on: "2026-03-11" })).toMatchObject({ status: 409, body: { type: "/api/problems/not-possible-now" } });
    expect((await row(referral.id)).version).toBe(1);
  });

  it("leaves a closed case closed when a no comes", async () => {
    const referral = await aReferralTo(college, made);
    await asService((db) => db.update(cases).set({ status: "closed" }).where(eq(cases.id, made.id)));
    expect((await answer(referral.reference, { kind: "decline", reason: "no_places" })).status).toBe(200);
    expect(await asService((db) => db.select().from(triageEntries).where(eq(triageEntries.caseId, made.id)))).toEqual([]);
  });

  it("works over real HTTP, and says which request it was", async () => {
    const referral = await aReferralTo(college, made);
    const server = serve({ fetch: door.app.fetch, port: 0, hostname: "127.0.0.1" });
    await new Promise((resolve) => server.once("listening", resolve));
    const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v1/referrals/${referral.reference}`;
    const headers = { Authorization: `Bearer ${machine.key}`, "Content-Type": "application/json" };
    const seen = await fetch(base, { headers });
    const told = await fetch(`${base}/answers`, { method: "POST", headers: { ...headers, "Idempotency-Key": "once", "If-Match": seen.headers.get("ETag")! }, body: JSON.stringify({ kind: "accept" }) });
    expect([told.status, ((await told.json()) as { status: string }).status]).toEqual([200, "accepted"]);
    expect(told.headers.get("X-Request-Id")).toMatch(/^[0-9a-f-]{36}$/);
    expect(told.headers.get("Set-Cookie")).toBeNull();
    await new Promise((resolve) => server.close(resolve));
  });
});
