import { expect, test } from "@playwright/test";
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { map } from "../../remix.config.js";
import { address } from "../support/where";
import { Visitor } from "../support/visitor";

const pages = Object.entries(map).flatMap(([audience, addresses]) => Object.entries(addresses).map(([path, file]) => ({ audience, path, source: readFileSync(`app/routes/${audience}/${file}`, "utf8") })));
const filled = (path: string) => path.replace("/*", "/nowhere").replace(":caseRef", "WL-7F3K-29QD").replaceAll(/:[a-zA-Z]+/g, randomUUID());
// Machines send no forms and no cookie counts there: their door has tests of its own below.
const actions = pages.filter(({ audience, source }) => audience !== "api" && /export async function action/.test(source)).map(({ path }) => filled(path));

/** Forms from anywhere but our own pages, in every disguise we know of. */
const disguises: [string, Record<string, string>, (path: string) => string][] = [
  ["another origin", { Origin: "https://evil.example" }, (path) => path],
  ["no origin at all", {}, (path) => path],
  ["the origin `null`", { Origin: "null" }, (path) => path],
  ["a neighbouring host", { Origin: "http://other.localhost:3210", "Sec-Fetch-Site": "same-site" }, (path) => path],
  ["another port", { Origin: "http://localhost:1" }, (path) => path],
  ["a forged forwarded host", { Origin: "https://evil.example", "X-Forwarded-Host": "evil.example", Forwarded: "host=evil.example" }, (path) => path],
  ["another host header's origin", { Origin: "http://127.0.0.1:3210" }, (path) => path],
  ["Remix's data address", { Origin: address }, (path) => `${path.replace(/\/$/, "/_root")}.data`],
  ["Remix's data parameter", { Origin: address }, (path) => `${path}?_data=root`],
  ["our origin, without the form's token", { Origin: address }, (path) => path],
  ["our origin, with a made-up token", { Origin: address, "X-Token": "made-up" }, (path) => path],
];

for (const [name, headers, disguised] of disguises) {
  test(`a form sent from ${name} is refused by every action there is`, async () => {
    expect(actions.length).toBeGreaterThan(20);
    for (const path of actions) {
      const body = new URLSearchParams({ formKey: randomUUID(), ...(headers["X-Token"] && { token: `c2FsdHNhbHQ.${"a".repeat(43)}` }) });
      const answer = await fetch(new URL(disguised(path), address), { method: "POST", body, headers, redirect: "manual" });
      expect([403, 404], `${path}: ${answer.status}`).toContain(answer.status);
      expect(await answer.text(), path).toContain("<h1");
    }
  });
}

test("a token of one browser is no use in another", async () => {
  const [mine, theirs] = [new Visitor(address), new Visitor(address)];
  const page = await mine.go("/apply");
  await theirs.go("/apply");
  const { fields } = mine.formOn(page);
  expect((await theirs.send("/apply", { method: "POST", body: fields })).status).toBe(403);
  expect((await mine.send("/apply", { method: "POST", body: fields })).status).toBe(302);
});

test("other methods, overlong and unreadable bodies get a page and change nothing", async () => {
  for (const method of ["PUT", "DELETE", "PATCH", "OPTIONS"]) expect((await fetch(`${address}/apply`, { method })).status, method).toBe(405);
  const post = (body: string, type: string) => fetch(`${address}/apply`, { method: "POST", body, headers: { Origin: address, "Content-Type": type } });
  expect((await post(`x=${"a".repeat(1_100_000)}`, "application/x-www-form-urlencoded")).status).toBe(413);
  expect((await post("{}", "application/json")).status).toBe(400);
  expect((await post("nothing", "multipart/form-data; boundary=x")).status).toBe(400);
  expect((await fetch(`${address}/apply`, { method: "POST", headers: { Origin: address } })).status).toBe(400);
});

test("every answer carries the same wall of headers, errors and refusals too", async () => {
  const nonces = new Set<string>();
  for (const path of ["/", "/apply", "/no-such-page", "/adviser", "/healthz", "/sign-in", "/manager/returns", "/root.data"]) {
    const answer = await fetch(`${address}${path}`, { redirect: "manual" });
    const policy = answer.headers.get("Content-Security-Policy") ?? "";
    expect(policy, path).toMatch(/^default-src 'none'; script-src 'nonce-[^']{20,}' 'strict-dynamic'; style-src 'self';/);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain("unsafe");
    nonces.add(/nonce-([^']+)/.exec(policy)?.[1] ?? "");
    expect(answer.headers.get("X-Content-Type-Options"), path).toBe("nosniff");
    if (path !== "/healthz") expect(answer.headers.get("Cache-Control"), path).toBe("no-store");
  }
  expect(nonces.size, "a nonce is used once").toBe(8);
});

test("nobody who is not signed in gets past the door of any audience", async () => {
  for (const [audience, addresses] of Object.entries(map)) {
    if (audience === "public" || audience === "api") continue;
    for (const path of Object.keys(addresses)) {
      if (path === "/respond/:token") continue;
      const answer = await fetch(`${address}${filled(path)}`, { redirect: "manual" });
      const html = await answer.text();
      if (path.endsWith("/*")) expect(answer.status, path).toBe(404);
      else {
        expect(answer.status, path).toBe(302);
        expect(answer.headers.get("Location"), path).toMatch(audience === "resident" ? /^\/sign-in\?next=/ : /^\/staff\/sign-in\?next=/);
        expect(html, path).toBe("");
      }
    }
  }
});

test("without a key a machine gets in nowhere that is not open, whatever session it brings", async () => {
  const visitor = new Visitor(address);
  await visitor.go("/staff/sign-in");
  for (const { path, source } of pages.filter(({ audience }) => audience === "api")) {
    const open = /openToAnybody\(\)/.test(source);
    for (const method of ["GET", "POST", "PUT", "PATCH", "DELETE"]) {
      const answer = await fetch(`${address}${filled(path)}`, { method, redirect: "manual", headers: { Origin: "https://evil.example", Cookie: "session=made-up" }, ...(method !== "GET" && { body: "{}" }) });
      expect(answer.status, `${method} ${path}`).toBeLessThan(500);
      if (!open) expect([401, 405], `${method} ${path}`).toContain(answer.status);
      expect(answer.headers.get("Set-Cookie"), path).toBeNull();
      if (answer.status >= 400) expect(answer.headers.get("Content-Type"), `${method} ${path}`).toBe("application/problem+json");
    }
  }
});

test("machines are refused in JSON, and another site's scripts may only read", async () => {
  const preflight = await fetch(`${address}/api/services`, { method: "OPTIONS", headers: { Origin: "https://elsewhere.example", "Access-Control-Request-Method": "PUT", "Access-Control-Request-Headers": "authorization" } });
  expect([preflight.status, preflight.headers.get("Access-Control-Allow-Methods"), preflight.headers.get("Access-Control-Allow-Headers")]).toEqual([204, "GET, HEAD", null]);
  const large = await fetch(`${address}/api/nothing`, { method: "POST", body: "a".repeat(1_100_000) });
  expect([large.status, large.headers.get("Content-Type")]).toEqual([413, "application/problem+json"]);
  expect((await fetch(`${address}/api/nothing.data`)).status).toBe(404);
  expect((await fetch(`${address}/api/nothing?_data=root`)).status).toBe(404);
});
