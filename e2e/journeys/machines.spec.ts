import type { Page } from "@playwright/test";
import { randomUUID } from "node:crypto";
import { aCaseToGive } from "../pages/cases";
import { isBelieved, Receiver } from "../pages/receiver";
import { signInAsStaff } from "../pages/staff";
import { address } from "../support/where";
import { expect, test } from "../support/test";

const main = (page: Page) => page.getByRole("main");
const press = (page: Page, name: string | RegExp) => main(page).getByRole("button", { name }).click();

/** What a provider's own system would do with a key. */
function systemWith(key: string) {
  const ask = async (path: string, { method = "GET", body, headers = {} }: { method?: string; body?: unknown; headers?: Record<string, string> } = {}) => {
    const response = await fetch(`${address}${path}`, { method, headers: { Authorization: `Bearer ${key}`, ...(body !== undefined && { "Content-Type": "application/json" }), ...headers }, ...(body !== undefined && { body: JSON.stringify(body) }) });
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, body: (text ? JSON.parse(text) : {}) as Record<string, never> & { [name: string]: unknown } };
  };
  return { ask, send: (path: string, body: unknown, once: string, headers: Record<string, string> = {}) => ask(path, { method: "POST", body, headers: { "Idempotency-Key": once, ...headers } }) };
}

interface Listed {
  reference: string;
  status: string;
  service: { id: string; name: string };
}

test("a provider's own system: a key shown once, referrals read and answered, a register kept, and too much asked", async ({ page: priya, arriveAt }) => {
  test.setTimeout(300_000);
  await signInAsStaff(priya, "priya@college.example");
  let key = "";

  await test.step("its lead makes a key, which is shown once", async () => {
    await priya.goto("/provider/machines");
    await arriveAt("Your own systems", priya);
    await main(priya).getByRole("link", { name: "Make a key" }).click();
    await arriveAt("Make a key", priya);
    await press(priya, "Make the key");
    await expect(priya).toHaveTitle(/^Error: /);
    await arriveAt("Make a key", priya);
    await priya.locator("[name=name]").fill("Student records");
    for (const scope of ["referrals:read", "referrals:answer", "attendance:write"]) await priya.locator(`[name=scopes][value="${scope}"]`).check();
    for (const [part, value] of Object.entries({ day: "30", month: "6", year: "2026" })) await priya.locator(`[name="untilOn-${part}"]`).fill(value);
    await press(priya, "Make the key");
    await arriveAt("Your new key", priya);
    key = await main(priya).locator("code").innerText();
    expect(key).toMatch(/^wlk_/);
    await main(priya).getByRole("link", { name: "I have copied it" }).click();
    await arriveAt("Your own systems", priya);
    await expect(main(priya)).toContainText(`${key.slice(0, 10)}…`);
    expect(await priya.content()).not.toContain(key);
  });

  const { ask, send } = systemWith(key);
  let reference = "";
  let serviceId = "";

  await test.step("it lists referrals without a word about anybody, and reads one", async () => {
    const { status, body, text } = await ask("/api/v1/referrals?status=sent&limit=5");
    expect(status, text).toBe(200);
    const [first] = body["referrals"] as unknown as Listed[];
    ({ reference, service: { id: serviceId } } = first!);
    expect(Object.keys(first!)).not.toContain("shared");
    const read = await ask(`/api/v1/referrals/${reference}`);
    expect([read.status, read.body["reference"]]).toEqual([200, reference]);
    expect((await ask(`/api/v1/services/${serviceId}`)).status, "the key has no such scope").toBe(403);
  });

  await test.step("it says yes twice with one key: once, and the same answer; what was read before is old now", async () => {
    const etag = (await ask(`/api/v1/referrals/${reference}`)).headers.get("ETag")!;
    const once = randomUUID();
    const say = () => send(`/api/v1/referrals/${reference}/answers`, { kind: "accept", words: "Come on Monday at 10." }, once, { "If-Match": etag });
    const [first, again] = [await say(), await say()];
    expect(first.status, first.text).toBe(200);
    expect(first.body["status"]).toBe("accepted");
    expect([again.status, again.text, again.headers.get("Idempotent-Replayed")]).toEqual([200, first.text, "true"]);
    expect((first.body["answers"] as unknown as unknown[]).length).toBe((again.body["answers"] as unknown as unknown[]).length);
    const old = await send(`/api/v1/referrals/${reference}/answers`, { kind: "start", on: "2026-03-11" }, randomUUID(), { "If-Match": etag });
    expect([old.status, old.body["type"]]).toEqual([412, "/api/problems/changed"]);
    const fresh = (await ask(`/api/v1/referrals/${reference}`)).headers.get("ETag")!;
    const started = await send(`/api/v1/referrals/${reference}/answers`, { kind: "start", on: "2026-03-11" }, randomUUID(), { "If-Match": fresh });
    expect(started.body["status"], started.text).toBe("started");
  });

  await test.step("it makes a session and keeps its register, as the provider's people then see it", async () => {
    const once = randomUUID();
    const make = () => send("/api/v1/sessions", { service_id: serviceId, held_on: "2026-03-11", begins_at: "07:15", title: "From our timetable" }, once);
    const [made, again] = [await make(), await make()];
    expect(made.status, made.text).toBe(201);
    expect(again.text).toBe(made.text);
    const sessionId = String(made.body["id"]);
    const keep = () => ask(`/api/v1/sessions/${sessionId}/attendance`, { method: "PUT", body: { marks: [{ reference, mark: "late", words: "The bus" }] } });
    const kept = await keep();
    expect([kept.status, (kept.body["marks"] as unknown as { mark: string }[])[0]?.mark], kept.text).toEqual([200, "late"]);
    expect((await keep()).status).toBe(200);
    await priya.goto(`/provider/registers/${sessionId}`);
    await arriveAt(/^Register: /, priya);
    await expect(main(priya)).toContainText(reference);
    await priya.goto(`/provider/referrals/${reference}`);
    await arriveAt(/^Referral to/, priya);
    await expect(main(priya)).toContainText("Come on Monday at 10.");
    await expect(main(priya)).toContainText("Student records");
  });

  await test.step("asking too much is answered with when to ask again", async () => {
    let refused: Awaited<ReturnType<typeof ask>> | undefined;
    for (let round = 0; round < 80 && !refused; round += 1) {
      const answers = await Promise.all(Array.from({ length: 10 }, () => ask("/api/v1/referrals?limit=1")));
      refused = answers.find(({ status }) => status !== 200);
    }
    expect([refused?.status, refused?.body["type"]]).toEqual([429, "/api/problems/too-many-requests"]);
    expect(Number(refused?.headers.get("Retry-After"))).toBeGreaterThan(0);
  });

  await test.step("revoked, it opens nothing", async () => {
    await priya.goto("/provider/machines");
    await main(priya).getByRole("button", { name: /^Revoke Student records/ }).click();
    await expect(priya.getByText("The key is revoked")).toBeVisible();
    const { status, body } = await ask("/api/v1/referrals");
    expect([status, body["type"]]).toEqual([401, "/api/problems/key-revoked"]);
  });
});

test("a provider's own system is told of what happens: signed, and sent again by hand after it had failed", async ({ page: priya, someoneElse, arriveAt }) => {
  test.setTimeout(240_000);
  const receiver = await Receiver.listen();
  await signInAsStaff(priya, "priya@college.example");
  let secret = "";

  await test.step("its lead adds an address; one within this service's house is refused", async () => {
    await priya.goto("/provider/machines/endpoints/new");
    await arriveAt("Add an address", priya);
    await priya.locator("[name=url]").fill("https://10.0.0.1/hooks");
    await press(priya, "Add the address");
    await expect(main(priya).getByRole("link", { name: "The address must be reachable from the internet" })).toBeVisible();
    await arriveAt("Add an address", priya);
    await priya.locator("[name=url]").fill(receiver.url);
    await press(priya, "Add the address");
    await arriveAt("An address we tell of changes", priya);
    await main(priya).getByText("Show the secret").click();
    secret = await main(priya).locator("code").innerText();
    expect(secret).toMatch(/^whsec_/);
  });
  const endpoint = priya.url().split("?")[0]!;

  await test.step("a ping arrives, and is believed with the secret alone", async () => {
    await press(priya, "Send a ping");
    await expect(priya.getByText("A ping is on its way")).toBeVisible();
    await expect.poll(() => receiver.of("ping").length).toBe(1);
    const [ping] = receiver.received;
    expect(isBelieved(ping!, secret)).toBe(true);
    expect(isBelieved({ ...ping!, text: ping!.text.replace("ping", "pong") }, secret)).toBe(false);
    expect(isBelieved(ping!, `whsec_${Buffer.alloc(24).toString("base64")}`)).toBe(false);
  });

  await test.step("while it fails, that is shown, and what waits is given up once it is switched off", async () => {
    receiver.answerWith = 500;
    const amina = await someoneElse();
    await signInAsStaff(amina, "amina@northmere.example");
    const casePage = await aCaseToGive(amina);
    await amina.goto(`${casePage}/referrals/new?q=college`);
    await amina.locator(`main a[href^="${casePage}/referrals/new/"]`).first().click();
    for (const [part, value] of Object.entries({ day: "11", month: "3", year: "2026" })) await amina.locator(`[name="agreedOn-${part}"]`).fill(value);
    await amina.locator('[name="way"][value="in_person"]').check();
    await press(amina, "Continue");
    await press(amina, "Send the referral");
    await expect.poll(() => receiver.of("referral.sent").length, { timeout: 30_000 }).toBeGreaterThan(0);
    await priya.goto("/provider/machines");
    await arriveAt("Your own systems", priya);
    await expect(main(priya)).toContainText("Nothing arrives");
    await priya.goto("/provider/machines/deliveries");
    await arriveAt(/^What we have sent to your systems/, priya);
    await expect(main(priya)).toContainText("Answered 500");
    await priya.goto(endpoint);
    await press(priya, "Switch off");
    await expect(priya.getByText("The address is off")).toBeVisible();
  });

  await test.step("mended, switched on and sent again from the screen, it arrives under the id it had", async () => {
    const failed = receiver.of("referral.sent")[0]!;
    const before = receiver.of("referral.sent").length;
    receiver.answerWith = 204;
    await press(priya, "Switch on");
    await priya.goto("/provider/machines/deliveries?status=given_up");
    await arriveAt(/^What we have sent to your systems/, priya);
    await press(priya, "Send them again");
    await expect(priya.getByText("1 delivery is sent again")).toBeVisible();
    await expect.poll(() => receiver.of("referral.sent").length).toBe(before + 1);
    const arrived = receiver.of("referral.sent").at(-1)!;
    expect([arrived.id, arrived.event.timestamp, isBelieved(arrived, secret)]).toEqual([failed.id, failed.event.timestamp, true]);
    expect(Object.keys(arrived.event.data).sort()).toEqual(["reference", "referralId"]);
    await priya.goto(`/provider/referrals/${arrived.event.data["reference"]}`);
    await arriveAt(/^Referral to/, priya);
  });
  await priya.goto(endpoint);
  await press(priya, "Switch off");
  await receiver.stop();
});
