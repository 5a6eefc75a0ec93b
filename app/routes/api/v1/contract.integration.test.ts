import fc from "fast-check";
import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { apiScopes, type ApiScope } from "#app/domain/machines/scopes";
import { machinesDoor, type AskedOf, type Told } from "#app/platform/testing/asking-machine";
import { describedApi, type DescribedOperation } from "#app/platform/testing/described-api";
import { fitting, nearlyFitting } from "#app/platform/testing/from-schema";
import { runsOr } from "#app/platform/testing/hostile-forms";
import { asService } from "#db/client.server";
import { aMachine, type MadeMachine } from "#db/factories/make-machine";
import { countInBuckets } from "#db/queries/identity/rate-limits";
import { useServiceDatabase } from "#db/testing/service-database";
import { requestsAMinute } from "#app/domain/machines/limits";
import { aWorldForMachines, type GoodRequest, type World } from "#app/platform/testing/contract-world";

// The description is held against what is really answered: every operation with every answer it describes, through the server's own way in
// and over a real database; and then anything at all, which must be answered with something described.

const { clock } = useServiceDatabase();
const runs = runsOr(40);

let door: Awaited<ReturnType<typeof machinesDoor>>;
let api: ReturnType<typeof describedApi>;
let world: World;
let machine: MadeMachine;
const others = new Map<ApiScope, MadeMachine>();

beforeAll(async () => {
  door = await machinesDoor();
  api = describedApi((await door.ask("/api/openapi.json")).body as never);
  world = await aWorldForMachines();
  machine = world.machine;
  for (const scope of apiScopes) others.set(scope, await aMachine(world.organisation, { lead: machine.lead, scopes: apiScopes.filter((one) => one !== scope) }));
});

const ours = () => api.operations.filter(({ path }) => path.startsWith("/api/v1/"));
const needs = ({ parameters }: DescribedOperation, header: string) => parameters.some(({ name }) => name === header);
const bodyOf = ({ requestBody }: DescribedOperation) => requestBody?.content["application/json"]?.schema;

/** Asks an operation: what is not said is as it should be. */
async function ask(operation: DescribedOperation, { parts, of, query, headers = {}, ...over }: AskedOf & GoodRequest = {}): Promise<Told> {
  const good = await world.goodRequest(operation.operationId);
  const path = operation.path.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => encodeURIComponent({ ...good.parts, ...parts }[name] ?? "nobody"));
  const etag = needs(operation, "If-Match") && !("If-Match" in headers) ? ((await door.ask(of ?? good.of ?? path, { key: machine.key })).headers.get("ETag") ?? '"0"') : undefined;
  const told = await door.ask(path + (query ?? good.query ?? ""), {
    method: operation.method.toUpperCase(), key: machine.key, ...(bodyOf(operation) && { body: good.body }), ...over,
    headers: { ...(etag && { "If-Match": etag }), ...(needs(operation, "Idempotency-Key") && { "Idempotency-Key": randomUUID() }), ...headers },
  });
  api.holds(operation, told);
  return told;
}

const status = async (told: Promise<Told>) => (await told).status;

describe("every answer that is described", () => {
  it("is given by every operation", async () => {
    expect(ours().length).toBeGreaterThan(4);
    for (const operation of ours()) {
      const { operationId, responses } = operation;
      const scope = operation.security[0]?.["key"]?.[0] as ApiScope;
      const good = await ask(operation);
      expect(good.status, `${operationId}: ${good.text}`).toBeLessThan(300);
      expect(await status(ask(operation, { key: undefined }))).toBe(401);
      expect(await status(ask(operation, { key: "wlk_mistyped" }))).toBe(401);
      expect(await status(ask(operation, { key: others.get(scope)!.key }))).toBe(403);
      if ("404" in responses) for (const nobodys of [randomUUID(), "nobody", world.notTheirs[operationId] ?? "WL-0000-0000"]) expect(await status(ask(operation, { parts: Object.fromEntries(operation.parameters.filter((one) => one.in === "path").map(({ name }) => [name, nobodys])) }))).toBe(404);
      if (bodyOf(operation)) {
        expect(await status(ask(operation, { raw: "{" }))).toBe(400);
        expect(await status(ask(operation, { raw: JSON.stringify("x".repeat(1_000_001)) }))).toBe(413);
        expect(await status(ask(operation, { raw: "kind=accept", headers: { "Content-Type": "application/x-www-form-urlencoded" } }))).toBe(415);
        expect(await status(ask(operation, { body: { nobody: "knows this" } }))).toBe(422);
      } else if ("422" in responses) {
        expect(await status(ask(operation, { query: "?nobody=knows" }))).toBe(422);
      }
      if (needs(operation, "If-Match")) {
        expect(await status(ask(operation, { headers: { "If-Match": "" } }))).toBe(428);
        expect(await status(ask(operation, { headers: { "If-Match": '"9.older"' } }))).toBe(412);
      }
      if (needs(operation, "Idempotency-Key")) expect(await status(ask(operation, { headers: { "Idempotency-Key": "" } }))).toBe(400);
      if ("409" in responses) expect(await status(ask(operation, await world.notPossible(operationId)))).toBe(409);
      if ("304" in responses) {
        const path = operation.path.replace(/\{\w+\}/, Object.values((await world.goodRequest(operationId)).parts ?? {})[0]!);
        const { headers } = await door.ask(path, { key: machine.key });
        expect(await status(ask(operation, { headers: { "If-None-Match": headers.get("ETag")! }, parts: { reference: path.split("/").at(-1)! } }))).toBe(304);
      }
    }
  });

  it("comes when a key has asked too much, with when to ask again", async () => {
    const busy = await aMachine(world.organisation, { lead: machine.lead });
    const now = clock.now().getTime();
    const windowStart = new Date(now - (now % 60_000));
    for (let asked = 0; asked < requestsAMinute; asked += 1) await asService((db) => countInBuckets(db, [`api key ${busy.keyId}`], windowStart, windowStart));
    for (const operation of ours()) {
      const told = await ask(operation, { key: busy.key, ...(needs(operation, "If-Match") && { headers: { "If-Match": '"1"' } }) });
      expect([told.status, told.headers.get("RateLimit"), told.headers.get("Retry-After")]).toEqual([429, `"requests";r=0;t=60`, "60"]);
    }
    expect((await door.ask("/api/v1/referrals", { key: machine.key })).status, "another key is not held back").toBe(200);
  });

  it("has been seen, and nothing is described that never comes", () => {
    expect(api.unseen(ours())).toEqual([]);
  });
});

describe("anything that is sent", () => {
  it.each(["listReferrals", "showReferral", "answerReferral", "writeMessage", "writeReport", "recordAttendance", "listSessions", "makeSession", "showService", "changeService", "keepStart"])("to %s is answered as described, and is never a problem of ours", async (operationId) => {
    const operation = api.operations.find((one) => one.operationId === operationId)!;
    const schema = bodyOf(operation);
    const known = await world.known();
    const body = schema ? fc.oneof(fitting(schema, known), nearlyFitting(schema, known)) : fc.constant(undefined);
    const part = fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...known) }, { weight: 1, arbitrary: fc.string({ unit: "grapheme-ascii", minLength: 1, maxLength: 20 }) });
    const pair = fc.tuple(fc.constantFrom(...operation.parameters.filter((one) => one.in === "query").map(({ name }) => name), "x"), fc.oneof(fc.constantFrom("sent", "1", "2026-03-11T10:00:00Z", "%", "\uFFFF", ...known), fc.string({ unit: "grapheme", maxLength: 20 })));
    const etag = fc.constantFrom(undefined, '"1"', "*", 'W/"x"', "\\");
    await fc.assert(
      fc.asyncProperty(body, part, fc.array(pair, { maxLength: 3 }), etag, async (sent, which, query, tag) => {
        // Too many of them would be answered with 429 alone.
        clock.set(new Date(clock.now().getTime() + 1000));
        const path = operation.path.replaceAll(/\{\w+\}/g, () => encodeURIComponent(which.replaceAll(/[./\\]/g, "") || "x"));
        const search = operation.method === "get" && query.length > 0 ? `?${new URLSearchParams(query).toString()}` : "";
        const right = needs(operation, "If-Match") && tag === undefined ? (await door.ask(path.replace(/\/answers$/, ""), { key: machine.key })).headers.get("ETag") : tag;
        const told = await door.ask(path + search, { method: operation.method.toUpperCase(), key: machine.key, headers: { "Idempotency-Key": randomUUID(), ...(right && { "If-Match": right }) }, ...(sent === undefined ? {} : { body: sent }) });
        if (told.text.includes("/api/problems/nul") || (told.status === 404 && !("404" in operation.responses))) return;
        api.holds(operation, told);
      }),
      { numRuns: runs },
    );
  });
});
