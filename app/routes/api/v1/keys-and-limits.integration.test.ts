import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { day } from "#app/domain/calendar/calendar-day";
import { keyFrom } from "#app/domain/machines/key";
import { guessesAnHour, requestsAMinute } from "#app/domain/machines/limits";
import type { StaffActor } from "#app/domain/people/actor";
import { depsWithin } from "#app/platform/deps.server";
import { freshBytes } from "#app/platform/service.server";
import { machinesDoor } from "#app/platform/testing/asking-machine";
import { makeKey } from "#app/services/machines/make-key.server";
import { revokeKey } from "#app/services/machines/revoke-key.server";
import { warnOfEndingKeys } from "#app/services/machines/warn-of-ending-keys.server";
import { asActor, asService } from "#db/client.server";
import { aCaseInSupport, aService, aStaffMember, type MadeCase } from "#db/factories/make";
import { aMachine, aReferralTo, type MadeMachine } from "#db/factories/make-machine";
import { listKeys } from "#db/queries/machines/keys";
import { takeIdempotencyKey } from "#db/queries/machines/api-requests";
import { apiKeys, apiRequests, caseEvents, outbox, referralMessages } from "#db/schema/index";
import { useServiceDatabase } from "#db/testing/service-database";

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

const list = (key: string | undefined, from?: string) => door.ask("/api/v1/referrals", { key, ...(from && { from }) });
const row = async () => (await asService((db) => db.select().from(apiKeys).where(eq(apiKeys.id, machine.keyId))))[0]!;

describe("a-key", () => {
  it("is kept as a hash: nothing anybody can read has it", async () => {
    const kept = JSON.stringify(await asService((db) => db.select().from(apiKeys)));
    expect(kept).not.toContain(machine.key);
    expect(machine.key.startsWith((await row()).prefix)).toBe(true);
  });

  it("opens nothing once it is revoked or over, and says which", async () => {
    expect((await list(machine.key)).status).toBe(200);
    clock.set("2027-01-01T00:00:01Z");
    const ended = await list(machine.key);
    expect([ended.status, ended.body, ended.headers.get("WWW-Authenticate")]).toEqual([401, expect.objectContaining({ type: "/api/problems/key-ended" }), 'Bearer realm="Work Local", error="invalid_token"']);
    clock.set("2026-03-11T10:00:00Z");
    expect(await asActor(machine.lead, (db) => revokeKey(depsWithin(db), machine.lead, machine.keyId))).toBe("done");
    expect(await asActor(machine.lead, (db) => revokeKey(depsWithin(db), machine.lead, machine.keyId))).toBe("already");
    expect((await list(machine.key)).body).toMatchObject({ type: "/api/problems/key-revoked" });
    expect((await list(undefined)).headers.get("WWW-Authenticate")).toBe('Bearer realm="Work Local"');
  });

  it("is its own organisation's leads' to make, see and revoke", async () => {
    const organisation = { id: college.organisationId, name: "Northmere College" };
    const other = await aStaffMember({ roles: ["provider_lead"] });
    const colleague = await aStaffMember({ roles: ["provider"], organisation });
    for (const who of [other, colleague]) {
      expect(await asActor(who, listKeys)).toEqual([]);
      expect(await asActor(who, (db) => revokeKey(depsWithin(db), who, machine.keyId))).toBe("not-found");
    }
    await expect(asActor(colleague, (db) => makeKey(depsWithin(db), colleague, { name: "Mine", scopes: ["referrals:read"], untilOn: day("2026-06-01") }))).rejects.toThrow();
    const until = (untilOn: string) => asActor(machine.lead, (db) => makeKey(depsWithin(db), machine.lead, { name: "Long", scopes: ["referrals:read"], untilOn: day(untilOn) }));
    expect([await until("2026-03-10"), await until("2027-03-12")]).toEqual(["ends-in-the-past", "ends-too-late"]);
  });

  it("shows when it was used, to the minute", async () => {
    await list(machine.key);
    clock.set("2026-03-11T10:00:30Z");
    await list(machine.key);
    expect((await row()).lastUsedAt).toEqual(new Date("2026-03-11T10:00:00Z"));
    clock.set("2026-03-11T10:01:01Z");
    await list(machine.key);
    expect((await row()).lastUsedAt).toEqual(new Date("2026-03-11T10:01:01Z"));
  });

  it("that ends soon is told of once", async () => {
    await asService((db) => db.update(apiKeys).set({ warnedAt: clock.now() }));
    await asService((db) => db.update(apiKeys).set({ warnedAt: null, expiresAt: new Date("2026-03-20T00:00:00Z") }).where(eq(apiKeys.id, machine.keyId)));
    expect([await warnOfEndingKeys(), await warnOfEndingKeys()]).toEqual([1, 0]);
    const told = await asService((db) => db.select().from(outbox).where(eq(outbox.template, "key-ends-soon")));
    expect(told).toMatchObject([{ subject: "Your key “Student records” ends on 19 March 2026" }]);
  });

  it("cannot be guessed: after some wrong ones from an address, none from there is looked for, and a slip is no guess", async () => {
    const from = "192.0.2.99";
    expect((await list(`${machine.key.slice(0, -1)}${machine.key.endsWith("0") ? "1" : "0"}`, from)).body).toMatchObject({ type: "/api/problems/key-mistyped" });
    for (let tried = 0; tried < guessesAnHour; tried += 1) expect((await list(keyFrom(freshBytes(24)), from)).status).toBe(401);
    expect((await list(keyFrom(freshBytes(24)), from)).body).toMatchObject({ status: 429, type: "/api/problems/too-many-guesses" });
    expect((await list(machine.key, from)).status).toBe(429);
    expect((await list(machine.key)).status).toBe(200);
    clock.set("2026-03-11T11:01:01Z");
    expect((await list(machine.key, from)).status).toBe(200);
  });

  it("says in every answer what is left to it", async () => {
    const told = await list(machine.key);
    expect([told.headers.get("RateLimit-Policy"), told.headers.get("RateLimit")]).toEqual([`"requests";q=${requestsAMinute};w=60`, `"requests";r=${requestsAMinute - 1};t=60`]);
  });

  it("gets the methods there are, where it asks by another", async () => {
    const told = await door.ask("/api/v1/referrals", { key: machine.key, method: "DELETE" });
    expect([told.status, told.headers.get("Allow")]).toEqual([405, "GET, HEAD"]);
    const answers = await door.ask("/api/v1/referrals/WL-7F3K-29QD/answers", { key: machine.key });
    expect([answers.status, answers.headers.get("Allow")]).toEqual([405, "POST"]);
  });
});

describe("a request sent again", () => {
  const write = (reference: string, key: string, words = "What time suits them?") => door.post(`/api/v1/referrals/${reference}/messages`, { key: machine.key, body: { words }, headers: { "Idempotency-Key": key } });
  const written = (id: string) => asService((db) => db.select().from(referralMessages).where(eq(referralMessages.referralId, id)));

  it("twenty times at once has one effect, and everybody gets the same answer", async () => {
    const referral = await aReferralTo(college, made);
    const told = await Promise.all(Array.from({ length: 20 }, () => write(referral.reference, "the-same")));
    expect(new Set(told.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(told[0]!.status).toBe(201);
    expect(await written(referral.id)).toHaveLength(1);
  });

  it("twenty answers at once under keys of their own, made from the same, are one answer", async () => {
    const referral = await aReferralTo(college, made);
    const etag = (await door.ask(`/api/v1/referrals/${referral.reference}`, { key: machine.key })).headers.get("ETag")!;
    const told = await Promise.all(Array.from({ length: 20 }, () => door.post(`/api/v1/referrals/${referral.reference}/answers`, { key: machine.key, body: { kind: "accept" }, headers: { "If-Match": etag } })));
    expect(told.map(({ status }) => status).sort()).toEqual([200, ...Array.from({ length: 19 }, () => 412)]);
    const events = await asService((db) => db.select().from(caseEvents).where(eq(caseEvents.caseId, made.id)));
    expect(events.filter(({ kind }) => kind === "referral_accepted")).toHaveLength(1);
  });

  it("gets the answer it got, though the referral has moved on since; with other content it is refused", async () => {
    const referral = await aReferralTo(college, made);
    const first = await write(referral.reference, "a-key");
    await write(referral.reference, "another-key", "And which days?");
    const again = await write(referral.reference, "a-key");
    expect([again.status, again.text, again.headers.get("ETag"), again.headers.get("Idempotent-Replayed")]).toEqual([first.status, first.text, first.headers.get("ETag"), "true"]);
    expect(await write(referral.reference, "a-key", "Something else")).toMatchObject({ status: 422, body: { type: "/api/problems/idempotency-key-reused" } });
    expect(await written(referral.id)).toHaveLength(2);
  });

  it("after it was refused is tried anew, because nothing was done", async () => {
    const referral = await aReferralTo(college, made, { status: "completed", endedOn: day("2026-03-11") });
    expect((await write(referral.reference, "refused")).status).toBe(409);
    expect(await asService((db) => db.select().from(apiRequests).where(eq(apiRequests.idempotencyKey, "refused")))).toEqual([]);
  });

  it("while the first still runs is told to wait", async () => {
    const referral = await aReferralTo(college, made);
    let finish = () => undefined as void;
    const running = asService(async (db) => {
      await takeIdempotencyKey(db, { organisationId: college.organisationId, idempotencyKey: "slow" }, "x", clock.now());
      await new Promise<void>((resolve) => (finish = resolve));
    });
    const told = await write(referral.reference, "slow");
    expect([told.status, told.body, told.headers.get("Retry-After")]).toEqual([409, expect.objectContaining({ type: "/api/problems/still-running" }), "2"]);
    finish();
    await running;
  });
});
