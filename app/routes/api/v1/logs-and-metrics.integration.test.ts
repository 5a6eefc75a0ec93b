import type * as Pino from "pino";
import { beforeAll, beforeEach, expect, it, vi } from "vitest";
import { keyFrom } from "#app/domain/machines/key";
import { webhookEvents } from "#app/domain/machines/scopes";
import { depsWithin } from "#app/platform/deps.server";
import { freshBytes } from "#app/platform/service.server";
import { machinesDoor } from "#app/platform/testing/asking-machine";
import { addEndpoint } from "#app/services/machines/add-endpoint.server";
import { deliverWebhooks } from "#app/services/machines/deliver-webhooks.server";
import { openSecret } from "#app/services/machines/endpoint-secret.server";
import { revokeKey } from "#app/services/machines/revoke-key.server";
import { tellMachines } from "#app/services/machines/tell-machines.server";
import { openLog } from "#app/web/log.server";
import { asActor, asService } from "#db/client.server";
import { aCaseInSupport, aService } from "#db/factories/make";
import { aMachine, aReferralTo, type MadeMachine } from "#db/factories/make-machine";
import { findEndpoint } from "#db/queries/machines/endpoints";
import { useServiceDatabase } from "#db/testing/service-database";

// The log as it is written, at its most talkative: pino writes to a descriptor, so it is caught there.
const written = vi.hoisted(() => ({ lines: [] as string[] }));
vi.mock("pino", async (original) => {
  const real = await original<typeof Pino>();
  return { ...real, pino: Object.assign((options: object) => real.pino(options, { write: (line: string) => void written.lines.push(line) }), real.pino) };
});

useServiceDatabase();

let door: Awaited<ReturnType<typeof machinesDoor>>;
let college: Awaited<ReturnType<typeof aService>>;
let machine: MadeMachine;
beforeAll(async () => void (door = await machinesDoor()));
beforeEach(async () => {
  openLog("debug");
  college = await aService();
  machine = await aMachine({ id: college.organisationId, name: "Northmere College" });
});

it("a key stands in no log and in no metric, wherever it is put: right, wrong, mistyped, revoked, in an address, a body or another header", async () => {
  const made = await aCaseInSupport();
  const referral = await aReferralTo(college, made);
  const [wrong, mistyped] = [keyFrom(freshBytes(24)), machine.key.slice(0, -2)];
  for (const key of [machine.key, wrong, mistyped]) {
    await door.ask(`/api/v1/referrals/${referral.reference}`, { key });
    await door.ask(`/api/v1/referrals?key=${key}`, { key });
    await door.ask(`/api/v1/referrals/${key}`, { key: machine.key });
    await door.ask(`/api/${key}`);
    await door.ask("/api/v1/referrals", { headers: { Authorization: `Basic ${key}`, "X-Api-Key": key, Cookie: `key=${key}` } });
    await door.post(`/api/v1/referrals/${referral.reference}/messages`, { key: machine.key, body: { words: "x", [key]: key } });
    await door.post(`/api/v1/referrals/${referral.reference}/messages`, { key: machine.key, body: { words: "x" }, headers: { "Idempotency-Key": key } });
  }
  await asActor(machine.lead, (db) => revokeKey(depsWithin(db), machine.lead, machine.keyId));
  await door.ask("/api/v1/referrals", { key: machine.key });
  const metrics = (await door.ask("/metrics", { from: "127.0.0.1" })).text;
  const log = written.lines.join("");
  expect(written.lines.length).toBeGreaterThan(20);
  for (const text of [log, metrics]) for (const secret of [machine.key, wrong, mistyped, machine.key.slice(4, 20), referral.reference, made.resident.lastName]) expect(text.includes(secret), secret).toBe(false);
});

it("deliveries are counted by how they ended, and no address, secret or reference of them is told", async () => {
  const added = await asActor(machine.lead, (db) => addEndpoint(depsWithin(db), machine.lead, { url: "https://hooks.college.example/work-local", events: webhookEvents }));
  if (typeof added === "string") throw new Error(added);
  const counts = async (): Promise<Record<string, number>> => Object.fromEntries([...(await door.ask("/metrics", { from: "127.0.0.1" })).text.matchAll(/^worklocal_webhook_deliveries\{status="(\w+)"\} (\d+)$/gm)].map(([, status, many]) => [status!, Number(many)] as const));
  expect(await counts()).toEqual({ waiting: 0, delivered: 0, failed: 0, given_up: 0 });
  for (const reference of ["WL-7F3K-29QD", "WL-7F3K-29QE"]) await asService((db) => tellMachines(depsWithin(db), { organisationId: college.organisationId, event: "referral.sent", ids: { reference } }));
  expect(await counts()).toEqual({ waiting: 2, delivered: 0, failed: 0, given_up: 0 });
  written.lines.length = 0;
  await deliverWebhooks({ thisMachine: false, resolve: () => Promise.resolve([{ address: "10.0.0.1", family: 4 }]) });
  expect(await counts()).toEqual({ waiting: 0, delivered: 0, failed: 2, given_up: 0 });
  const { secret } = (await asService((db) => findEndpoint(db, added.id)))!;
  const everything = written.lines.join("") + (await door.ask("/metrics", { from: "127.0.0.1" })).text;
  for (const word of ["hooks.college", secret, openSecret(secret, added.id)!, "WL-7F3K"]) expect(everything.includes(word), word).toBe(false);
  expect((await door.ask("/metrics", { from: "192.0.2.7" })).status, "nobody else is told").toBe(404);
});
