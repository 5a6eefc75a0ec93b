import { eq } from "drizzle-orm";
import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { addDays } from "#app/domain/calendar/calendar-day";
import { referralStatuses } from "#app/domain/referrals/referral";
import { today } from "#app/platform/service.server";
import { machinesDoor, type Told } from "#app/platform/testing/asking-machine";
import { asService } from "#db/client.server";
import { aReference } from "#db/factories/make";
import { aMachine, aReferralTo, type MadeMachine } from "#db/factories/make-machine";
import { aFullProvider, type FullProvider } from "#db/factories/make-provider";
import { aProviderSession } from "#db/factories/make-referral";
import { auditEntries, courseStarts, referrals } from "#db/schema/index";
import { fingerprint } from "#db/testing/fingerprint";
import { useServiceDatabase } from "#db/testing/service-database";
import { operations } from "./operations";

// Every operation there is, asked by one organisation's key about everything of another's: each answer must be that for what does not exist,
// to the byte, so that nobody learns even that it is there.

const { clock } = useServiceDatabase();

let door: Awaited<ReturnType<typeof machinesDoor>>;
let ours: FullProvider, theirs: FullProvider;
let mine: MadeMachine, their: MadeMachine;
/** Another organisation's referrals, one in every status there is, and another session and start of theirs. */
let allOfTheirs: { references: string[]; goals: string[] };

beforeAll(async () => {
  door = await machinesDoor();
  [ours, theirs] = [await aFullProvider(), await aFullProvider()];
  [mine, their] = [await aMachine({ id: ours.service.organisationId, name: "Ours" }), await aMachine({ id: theirs.service.organisationId, name: "Theirs" })];
  const made = [];
  for (const status of referralStatuses) made.push(await aReferralTo(theirs.service, theirs.made, { status, ...(status === "draft" && { sentAt: null }), startedOn: today() }));
  allOfTheirs = { references: [...made.map(({ reference }) => reference), theirs.referral.reference, theirs.draft.reference], goals: [...made.map(({ goalId }) => goalId), ...theirs.referral.goals.map(({ id }) => id)] };
});
// A minute of its own for each test: too many requests would be answered with 429 alone.
beforeEach(() => void clock.set(new Date(clock.now().getTime() + 60_000)));

/** Addresses with a part in them are about something: which part each takes. */
const about = operations.filter(({ parameters }) => parameters !== undefined);
const partsOf = (path: string) => [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);

/** What would be right to send, were it about something of ours. */
const rightBody = (id: string, { goals = [] as string[], references = [] as string[] } = {}): unknown =>
  ({
    answerReferral: { kind: "accept", words: "Welcome" },
    writeMessage: { words: "What time suits them?" },
    writeReport: { goals: goals.map((goal) => ({ goal_id: goal, result: "achieved", about: "" })), words: "A good term" },
    recordAttendance: { marks: references.map((reference) => ({ reference, mark: "attended", words: "" })) },
    makeSession: { service_id: randomUUID(), held_on: today() },
    changeService: { alert: "Taken over" },
    keepStart: { places: 1, note: "Taken over" },
  })[id];

/** An answer without what is of the request alone: its id, what is left of the minute, and the nonce of its policy. */
function comparable({ status, headers, text }: Told) {
  const kept = [...headers].filter(([name]) => !["x-request-id", "ratelimit", "date"].includes(name));
  return { status, text, headers: Object.fromEntries(kept.map(([name, value]) => [name, value.replace(/'nonce-[^']*'/, "'nonce'")])) };
}

const put = (path: string, parts: Record<string, string>) => path.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => encodeURIComponent(parts[name] ?? ""));

/** Asks as our system, with every header a change could want: theirs is the tag that theirs was read with. */
async function asked(operation: (typeof operations)[number], parts: Record<string, string>, { tag, body, key = mine.key }: { tag?: string | undefined; body?: unknown; key?: string } = {}) {
  const sent = body ?? rightBody(operation.id);
  return comparable(await door.ask(put(operation.path, parts), {
    method: operation.method.toUpperCase(), key, ...(sent !== undefined && { body: sent }),
    headers: { ...(operation.ifMatch && { "If-Match": tag ?? '"1.x"' }), ...(operation.idempotencyKey && { "Idempotency-Key": randomUUID() }) },
  }));
}

/** Every way to name something of theirs in an operation's address. */
function namings(path: string): Record<string, string>[] {
  if (partsOf(path).includes("reference")) return [...allOfTheirs.references, theirs.referral.id, theirs.made.reference].map((reference) => ({ reference }));
  if (partsOf(path).includes("session_id")) return [{ session_id: theirs.parts["sessionId"]! }];
  return [addDays(today(), 20), "2026-09-07"].map((startsOn) => ({ service_id: theirs.service.id, starts_on: startsOn }));
}
const nobodys = (path: string): Record<string, string> => ({ reference: aReference(), session_id: randomUUID(), service_id: randomUUID(), ...(path.includes("starts_on") && { starts_on: addDays(today(), 20) }) });

/** All that is kept, but for what asking alone leaves: how often, when a key was last used, and that somebody looked at their own. */
const kept = ({ rate_limits: _limits, api_keys: _used, audit_entries: _looked, audit_heads: _heads, ...rest }: Record<string, string>) => rest;
/** What the audit of their case says of our system. */
const ourLooks = async () => (await asService((db) => db.select().from(auditEntries).where(eq(auditEntries.streamId, theirs.made.id)))).filter(({ actorId }) => actorId === mine.keyId);

describe("one provider's system, at every operation there is", () => {
  it("finds its own: the walk would notice a door that is shut to everybody", async () => {
    const parts = { reference: ours.referral.reference, session_id: ours.parts["sessionId"]!, service_id: ours.service.id, starts_on: "2026-09-07" };
    for (const operation of about) {
      const { status, text } = await asked(operation, parts, { body: rightBody(operation.id, { references: [ours.referral.reference], goals: ours.referral.goals.map(({ id }) => id) }) });
      expect([200, 201, 409, 412], `${operation.id}: ${text}`).toContain(status);
    }
  });

  it("is told of everything of another's what it is told of nothing, in every status, with the right tag and without", async () => {
    const before = kept(await fingerprint());
    for (const operation of about) {
      const none = await asked(operation, nobodys(operation.path));
      expect(none.status, operation.id).toBe(404);
      expect(none.headers, operation.id).not.toHaveProperty("etag");
      for (const parts of namings(operation.path)) {
        const at = operation.path.startsWith("/api/v1/referrals") ? `/api/v1/referrals/${parts["reference"]}` : `/api/v1/services/${theirs.service.id}`;
        const tag = operation.ifMatch ? ((await door.ask(at, { key: their.key })).headers.get("ETag") ?? undefined) : undefined;
        expect(await asked(operation, parts, { tag, body: rightBody(operation.id, { goals: allOfTheirs.goals.slice(0, 1), references: allOfTheirs.references.slice(0, 3) }) }), `${operation.id} of ${JSON.stringify(parts)}`).toEqual(none);
        // Something that cannot be right is no way to learn of it either.
        if (rightBody(operation.id) !== undefined) expect((await asked(operation, parts, { body: { nobody: "knows this" } })).status, operation.id).toBe(404);
      }
      clock.set(new Date(clock.now().getTime() + 60_000));
    }
    expect(kept(await fingerprint())).toEqual(before);
    expect(await ourLooks()).toEqual([]);
  });

  it("learns nothing by naming another's within its own: in a body, a filter or a header", async () => {
    const session = await aProviderSession(ours.service);
    const mark = (reference: string) => door.ask(`/api/v1/sessions/${session.id}/attendance`, { method: "PUT", key: mine.key, body: { marks: [{ reference, mark: "attended" }] } });
    const make = (serviceId: string) => door.post("/api/v1/sessions", { key: mine.key, body: { service_id: serviceId, held_on: addDays(today(), 1) } });
    const own = await aReferralTo(ours.service, ours.made, { status: "completed", endedOn: today(), providerUntilOn: addDays(today(), 30) });
    const report = (goal: string) => door.post(`/api/v1/referrals/${own.reference}/report`, { key: mine.key, body: { goals: [{ goal_id: goal, result: "achieved", about: "" }], words: "Well done" } });
    const list = (query: string) => door.ask(`/api/v1/referrals?${query}`, { key: mine.key });
    const before = kept(await fingerprint());
    for (const [ask, thoseOfTheirs, nothing] of [
      [mark, allOfTheirs.references, aReference()],
      [make, [theirs.service.id], randomUUID()],
      [report, allOfTheirs.goals, randomUUID()],
      [(id: string) => list(`service_id=${id}`), [theirs.service.id], randomUUID()],
      [(id: string) => door.ask(`/api/v1/sessions?held_on=${today()}&service_id=${id}`, { key: mine.key }), [theirs.service.id], randomUUID()],
      [(id: string) => list(`cursor=${Buffer.from(`2020-01-01T00:00:00.000Z|${id}`).toString("base64url")}`), [theirs.referral.id], randomUUID()],
    ] as const) {
      const none = comparable(await ask(nothing));
      for (const one of thoseOfTheirs) expect(comparable(await ask(one)), one).toEqual(none);
    }
    expect(kept(await fingerprint())).toEqual(before);
    expect(await ourLooks()).toEqual([]);
    const sessionsOfToday = (await door.ask(`/api/v1/sessions?held_on=${today()}`, { key: mine.key })).text;
    expect([sessionsOfToday.includes(session.id), sessionsOfToday.includes(theirs.parts["sessionId"]!)]).toEqual([true, false]);
    const { text } = await list("limit=100");
    expect(theirs.secrets.filter((secret) => text.includes(secret))).toEqual([]);
    expect(allOfTheirs.references.filter((reference) => text.includes(reference))).toEqual([]);
  });

  it("is given no answer that was kept under another organisation's one-time key", async () => {
    const theirOwn = await aReferralTo(theirs.service, theirs.made, { status: "accepted" });
    const own = await aReferralTo(ours.service, ours.made, { status: "accepted" });
    const write = (reference: string, key: string, headers = { "Idempotency-Key": "monday-1" }) => door.post(`/api/v1/referrals/${reference}/messages`, { key, body: { words: "What time suits them?" }, headers });
    expect((await write(theirOwn.reference, their.key)).status).toBe(201);
    const [refused, written] = [await write(theirOwn.reference, mine.key), await write(own.reference, mine.key)];
    expect(refused.status).toBe(404);
    expect([written.status, written.headers.get("Idempotent-Replayed")]).toEqual([201, null]);
    expect(theirs.secrets.filter((secret) => written.text.includes(secret))).toEqual([]);
  });

  it("no longer finds its own once thirty days are over: to the byte what it is told of nothing", async () => {
    await asService((db) => db.update(referrals).set({ status: "completed", endedOn: addDays(today(), -31), providerUntilOn: addDays(today(), -1) }).where(eq(referrals.id, ours.referral.id)));
    for (const operation of about.filter(({ path }) => partsOf(path).includes("reference"))) {
      const none = await asked(operation, { reference: aReference() });
      expect(await asked(operation, { reference: ours.referral.reference }, { body: rightBody(operation.id, { goals: ours.referral.goals.map(({ id }) => id) }) }), operation.id).toEqual(none);
      expect(none.status, operation.id).toBe(404);
    }
    const mark = (reference: string) => door.ask(`/api/v1/sessions/${ours.parts["sessionId"]}/attendance`, { method: "PUT", key: mine.key, body: { marks: [{ reference, mark: "late" }] } });
    expect(comparable(await mark(ours.referral.reference))).toEqual(comparable(await mark(aReference())));
    for (const query of ["limit=100", "status=completed", `service_id=${ours.service.id}`, "changed_after=2020-01-01T00:00:00Z"]) {
      const { text } = await door.ask(`/api/v1/referrals?${query}`, { key: mine.key });
      for (const secret of [ours.referral.id, ours.referral.reference, ours.made.resident.lastName]) expect(text, query).not.toContain(secret);
    }
  });

  it("cannot reach a cancelled start of another's, nor take its day", async () => {
    const [cancelled] = await asService((db) => db.insert(courseStarts).values({ id: randomUUID(), serviceId: theirs.service.id, startsOn: addDays(today(), 40), cancelledAt: clock.now() }).returning());
    const keep = (serviceId: string) => door.ask(`/api/v1/services/${serviceId}/starts/${cancelled!.startsOn}`, { method: "PUT", key: mine.key, body: { places: 1 } });
    expect(comparable(await keep(theirs.service.id))).toEqual(comparable(await keep(randomUUID())));
  });
});
