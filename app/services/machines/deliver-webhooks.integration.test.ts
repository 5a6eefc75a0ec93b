import { eq } from "drizzle-orm";
import { http, HttpResponse } from "msw";
import { setupServer } from "msw/node";
import { Webhook } from "standardwebhooks";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { mostTries } from "#app/domain/machines/retry";
import { webhookEvents, type WebhookEvent } from "#app/domain/machines/scopes";
import type { StaffActor } from "#app/domain/people/actor";
import { depsWithin, type Deps } from "#app/platform/deps.server";
import { asActor, asService } from "#db/client.server";
import { aService, aStaffMember } from "#db/factories/make";
import { leaseDueDeliveries, listDeliveries } from "#db/queries/machines/deliveries";
import { findEndpoint } from "#db/queries/machines/endpoints";
import { outbox, webhookDeliveries } from "#db/schema/index";
import { useServiceDatabase } from "#db/testing/service-database";
import { addEndpoint } from "./add-endpoint.server";
import { changeEndpoint, type EndpointWish } from "./change-endpoint.server";
import { deliverWebhooks } from "./deliver-webhooks.server";
import { openSecret } from "./endpoint-secret.server";
import { replayDelivery, replayFailures } from "./replay-deliveries.server";
import { tellMachines } from "./tell-machines.server";

const { clock } = useServiceDatabase();

/** A receiver as a provider would write it: it believes nothing that is not signed. */
const received: { id: string; body: { type: string; timestamp: string; data: Record<string, string> }; headers: Headers; text: string }[] = [];
let answerWith: () => Response | Promise<Response> = () => new HttpResponse(null, { status: 204 });
const receiver = setupServer(http.post("https://hooks.college.example/work-local", async ({ request }) => {
  const text = await request.text();
  received.push({ id: request.headers.get("webhook-id") ?? "", body: JSON.parse(text) as never, headers: request.headers, text });
  return answerWith();
}));
const rules = { thisMachine: false, resolve: () => Promise.resolve([{ address: "93.184.216.34", family: 4 }]) };
const deliver = () => deliverWebhooks(rules);

beforeAll(() => receiver.listen({ onUnhandledRequest: "error" }));
afterAll(() => receiver.close());
afterEach(() => {
  received.length = 0;
  answerWith = () => new HttpResponse(null, { status: 204 });
});

let lead: StaffActor;
let endpointId: string;
let other: StaffActor;

const asLead = <T>(work: (deps: Deps) => Promise<T>, who = lead) => asActor(who, (db) => work(depsWithin(db)));
const secretNow = async () => openSecret((await asLead(({ db }) => findEndpoint(db, endpointId)))!.secret, endpointId)!;
const tell = (event: WebhookEvent = "referral.sent", reference = "WL-7F3K-29QD") => asService((db) => tellMachines(depsWithin(db), { organisationId: lead.organisationId, event, ids: { reference, referralId: "0199c3a1-5e0c-7e7e-9d57-0a7f6f3a1c11" } }));
const change = async (wish: EndpointWish) => asLead(async (deps) => changeEndpoint(deps, lead, endpointId, wish, (await findEndpoint(deps.db, endpointId))!.version));
const kept = () => asService((db) => db.select().from(webhookDeliveries).where(eq(webhookDeliveries.organisationId, lead.organisationId)).orderBy(webhookDeliveries.createdAt, webhookDeliveries.id));
const later = (seconds: number) => clock.set(new Date(clock.now().getTime() + seconds * 1000));

beforeEach(async () => {
  await asService((db) => db.update(webhookDeliveries).set({ status: "delivered" }));
  const college = await aService();
  const organisation = { id: college.organisationId, name: "Northmere College" };
  lead = await aStaffMember({ name: "Lena Okoro", roles: ["provider_lead"], organisation });
  other = await aStaffMember({ roles: ["provider_lead"], organisation: { id: (await aService()).organisationId, name: "Elsewhere" } });
  const added = await asLead((deps) => addEndpoint(deps, lead, { url: "https://hooks.college.example/work-local", events: webhookEvents.filter((event) => event !== "ping") }));
  if (typeof added === "string") throw new Error(added);
  endpointId = added.id;
});

describe("a delivery", () => {
  it("arrives signed, with ids and nothing else, and is kept as delivered", async () => {
    await tell();
    expect(await deliver()).toEqual({ delivered: 1, failed: 0 });
    const [{ text, headers, body }] = received as [(typeof received)[number]];
    // The library compares with the machine's own clock, so that its own tolerance cannot be asked here.
    const id = headers.get("webhook-id")!;
    const at = new Date(Number(headers.get("webhook-timestamp")) * 1000);
    expect(headers.get("webhook-signature")).toBe(new Webhook(await secretNow()).sign(id, at, text));
    expect(at).toEqual(clock.now());
    expect(body).toEqual({ type: "referral.sent", timestamp: "2026-03-11T10:00:00.000Z", data: { reference: "WL-7F3K-29QD", referralId: "0199c3a1-5e0c-7e7e-9d57-0a7f6f3a1c11" } });
    expect(await kept()).toMatchObject([{ status: "delivered", tries: 1, lastStatus: 204 }]);
    expect(await deliver()).toEqual({ delivered: 0, failed: 0 });
  });

  it("is written with the change it tells of, and not where the change was taken back", async () => {
    await asService(async (db) => {
      await tellMachines(depsWithin(db), { organisationId: lead.organisationId, event: "referral.sent", ids: { reference: "WL-7F3K-29QD" } });
      throw new Error("the change failed");
    }).catch(() => undefined);
    expect(await kept()).toEqual([]);
  });

  it("is for those who want to know of it, and of nobody's else", async () => {
    await change({ act: "events", events: ["referral.withdrawn"] });
    await tell("referral.sent");
    await tell("referral.withdrawn");
    await asService((db) => tellMachines(depsWithin(db), { organisationId: other.organisationId, event: "referral.withdrawn", ids: { reference: "WL-7F3K-29QD" } }));
    expect((await kept()).map(({ event }) => event)).toEqual(["referral.withdrawn"]);
    expect(await asLead(({ db }) => listDeliveries(db, { status: undefined, limit: 10, offset: 0 }), other)).toEqual([]);
  });

  it.each(webhookEvents)("of %s carries no personal data, whatever is handed in", async (event) => {
    for (const canary of ["Rosa Delgado", "rosa@resident.example", "07700 900123", "QQ 12 34 56 C", "NM1 4AB", "Dürüst", ""]) {
      await expect(asService((db) => tellMachines(depsWithin(db), { organisationId: lead.organisationId, event, ids: { reference: "WL-7F3K-29QD", words: canary } }))).rejects.toThrow("is no id");
    }
    expect(await kept()).toEqual([]);
  });

  it("of a killed worker goes again under the same id once its lease is over", async () => {
    await tell();
    const at = clock.now();
    await asService((db) => leaseDueDeliveries(db, at, new Date(at.getTime() + 60_000), 10));
    expect(await deliver(), "still leased").toEqual({ delivered: 0, failed: 0 });
    later(61);
    await deliver();
    expect(received.map(({ id }) => id)).toEqual([`msg_${(await kept())[0]!.id}`]);
    expect(await kept()).toMatchObject([{ status: "delivered", tries: 2 }]);
  });

  it("among a hundred shared by four workers arrives once", async () => {
    for (let made = 0; made < 100; made += 1) await tell("referral.sent", `WL-${1000 + made}`);
    for (let arrived = 1; arrived > 0; ) arrived = (await Promise.all([1, 2, 3, 4].map(deliver))).reduce((sum, { delivered }) => sum + delivered, 0);
    expect(received).toHaveLength(100);
    expect(new Set(received.map(({ id }) => id)).size).toBe(100);
  });
});

describe("a receiver that does not answer well", () => {
  it.each([
    ["an error", () => new HttpResponse("no", { status: 500 }), "Answered 500"],
    ["a redirect", () => new HttpResponse(null, { status: 302, headers: { Location: "http://169.254.169.254/" } }), "Answered 302: redirects are not followed"],
    ["nothing", () => HttpResponse.error(), "Could not be reached"],
  ])("with %s is tried again later", async (_what, answer, words) => {
    await tell();
    answerWith = answer;
    expect(await deliver()).toEqual({ delivered: 0, failed: 1 });
    expect((await kept())[0]).toMatchObject({ status: "failed", tries: 1 });
    expect((await kept())[0]!.lastError).toContain(words);
    expect(await deliver(), "not at once").toEqual({ delivered: 0, failed: 0 });
    later(10);
    answerWith = () => new HttpResponse("thanks ".repeat(2000), { status: 200 });
    expect(await deliver()).toEqual({ delivered: 1, failed: 0 });
    expect(new Set(received.map(({ id }) => id)).size).toBe(1);
  });

  it("is given up after its last try, sent again by hand under the same id, and only once for all", async () => {
    await tell();
    answerWith = () => new HttpResponse(null, { status: 503 });
    for (let tries = 1; tries <= mostTries; tries += 1) {
      await deliver();
      // Something else arrives meanwhile, so that the endpoint stays on.
      await change({ act: "on" });
      later(110_000);
    }
    const [lost] = await kept();
    expect(lost).toMatchObject({ status: "given_up", tries: mostTries });
    answerWith = () => new HttpResponse(null, { status: 200 });
    expect(await asLead((deps) => replayDelivery(deps, other, lost!.id), other)).toBe("not-found");
    expect(await asLead((deps) => replayFailures(deps, lead, new Date("2026-03-01T00:00:00Z")))).toBe(1);
    expect(await asLead((deps) => replayFailures(deps, lead, new Date("2026-03-01T00:00:00Z")))).toBe(0);
    await deliver();
    expect(received.at(-1)).toMatchObject({ id: `msg_${lost!.id}`, body: { timestamp: "2026-03-11T10:00:00.000Z", data: { reference: "WL-7F3K-29QD" } } });
    expect(received.at(-1)!.body.data).not.toHaveProperty("happened_at");
    expect(await kept()).toMatchObject([{ status: "given_up" }, { status: "delivered", replayOf: lost!.id }]);
  });

  it("for five days is switched off, what waits is given up, and its lead is told", async () => {
    answerWith = () => new HttpResponse(null, { status: 500 });
    await tell();
    await deliver();
    later(5 * 86_400);
    await tell("referral.message");
    await deliver();
    expect(await asLead(({ db }) => findEndpoint(db, endpointId))).toMatchObject({ active: false });
    expect((await kept()).map(({ status }) => status)).toEqual(["given_up", "given_up"]);
    const told = await asService((db) => db.select().from(outbox).where(eq(outbox.template, "webhook-off")));
    expect(told).toHaveLength(1);
    expect(told[0]!.body).toContain("hooks.college.example");
    await tell();
    expect(await kept()).toHaveLength(2);
    expect(await asLead((deps) => replayDelivery(deps, lead, endpointId))).toBe("not-found");
    expect(await change({ act: "ping" })).toBe("off");
    expect(await change({ act: "on" })).toBe("done");
    expect(await change({ act: "ping" })).toBe("done");
  });
});

describe("an endpoint", () => {
  it("signs with its old secret too for a day after it was given a new one", async () => {
    const old = await secretNow();
    await change({ act: "new-secret" });
    const fresh = await secretNow();
    expect(fresh).not.toBe(old);
    const signatures = async () => {
      await tell();
      await deliver();
      const { headers, text, id } = received.at(-1)!;
      const at = new Date(Number(headers.get("webhook-timestamp")) * 1000);
      return { sent: headers.get("webhook-signature"), by: (secret: string) => new Webhook(secret).sign(id, at, text) };
    };
    const during = await signatures();
    expect(during.sent).toBe(`${during.by(fresh)} ${during.by(old)}`);
    later(86_401);
    const after = await signatures();
    expect(after.sent).toBe(after.by(fresh));
  });

  it("is changed by its own leads alone, and once by two at a time", async () => {
    expect(await asActor(other, (db) => changeEndpoint(depsWithin(db), other, endpointId, { act: "off" }, 1))).toBe("not-found");
    expect(await asLead((deps) => changeEndpoint(deps, lead, endpointId, { act: "off" }, 1))).toBe("done");
    expect(await asLead((deps) => changeEndpoint(deps, lead, endpointId, { act: "on" }, 1))).toBe("changed-meanwhile");
    const provider = await aStaffMember({ roles: ["provider"], organisation: { id: lead.organisationId, name: "Northmere College" } });
    expect(await asActor(provider, (db) => findEndpoint(db, endpointId))).toBeUndefined();
  });

  it.each(["http://hooks.college.example", "https://127.0.0.1/x", "https://localhost/x", "https://10.0.0.1", "nonsense"])("cannot be %s", async (url) => {
    expect(typeof (await asLead((deps) => addEndpoint(deps, lead, { url, events: ["ping"] })))).toBe("string");
  });
});
