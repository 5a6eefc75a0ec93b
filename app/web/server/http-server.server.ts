import type { HttpBindings } from "@hono/node-server";
import { serveStatic } from "@hono/node-server/serve-static";
import type { ServerBuild } from "@remix-run/node";
import { Hono } from "hono";
import { randomBytes, randomUUID } from "node:crypto";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { Language } from "#app/domain/people/language";
import { service } from "#app/platform/service.server";
import { comesFromUs, tokenFits } from "../forgery.server";
import { securityHeaders } from "../headers.server";
import { locationInLanguage } from "../in-language";
import { log, logProblem, pathPattern } from "../log.server";
import { whoIsAsking } from "./asking.server";
import { audienceOf, handlersByAudience } from "./audiences.server";
import { askedIn } from "./languages.server";
import { enterUpload, forgetBody, readBody, takesFile } from "./read-body.server";
import { mayScrape, refusals, registry, requestSeconds } from "./operations.server";
import { answerMachine, isForMachines } from "./machines-door.server";
import { isPlain } from "./plain-address";
import { isReady } from "./ready.server";
import { refusalPage } from "./refusal-page";

const compress = promisify(gzip);

export interface Pages {
  /** The pages, built once; in development asked for anew with every request. */
  build: () => ServerBuild | Promise<ServerBuild>;
  mode: "production" | "development";
  /** Where the built styles and scripts lie; absent in development, where Vite serves them. */
  files?: string;
}

type Env = { Bindings: HttpBindings; Variables: { nonce: string; requestId: string; leaveUpload: (() => void) | undefined } };

/** Everything in front of the pages: order matters, and is the order in which a request meets it. */
export function createWebServer({ build, mode, files }: Pages): Hono<Env> {
  const app = new Hono<Env>();
  const handlers = new WeakMap<ServerBuild, ReturnType<typeof handlersByAudience>>();
  const { APP_ORIGIN, METRICS_TOKEN } = service().settings;
  const https = APP_ORIGIN.startsWith("https:");

  const refuse = (status: number, reason: string, path: string, nonce: string) => {
    refusals.inc({ reason });
    return new Response(refusalPage(status, path, nonce), { status, headers: { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" } });
  };

  app.use(async (c, next) => {
    const started = performance.now();
    const requestId = randomUUID();
    const nonce = randomBytes(16).toString("base64");
    c.set("requestId", requestId);
    c.set("nonce", nonce);
    await next();
    c.get("leaveUpload")?.();
    // A file brings a policy of its own, which is stricter.
    const bringsPolicy = c.res.headers.has("Content-Security-Policy");
    for (const [name, value] of Object.entries(securityHeaders(nonce, https))) if (!(bringsPolicy && name === "Content-Security-Policy")) c.res.headers.set(name, value);
    c.res.headers.set("X-Request-Id", requestId);
    if (c.req.path.startsWith("/assets/") || c.req.path.startsWith("/theme/")) return;
    const took = performance.now() - started;
    requestSeconds.observe({ audience: audienceOf(c.req.path), status: `${Math.floor(c.res.status / 100)}xx` }, took / 1000);
    log().info({ event: "request", requestId, method: c.req.method, path: pathPattern(c.req.path), status: c.res.status, ms: Math.round(took) });
  });

  app.onError((error, c) => {
    logProblem(error, { requestId: c.get("requestId"), path: c.req.path });
    return refuse(500, "problem", c.req.path, c.get("nonce"));
  });

  app.get("/healthz", (c) => c.text("ok"));
  app.get("/readyz", async (c) => {
    const { ready, checks } = await isReady();
    return c.json({ ready, checks }, ready ? 200 : 503);
  });
  app.get("/metrics", async (c) => {
    if (!mayScrape(c.env.incoming.socket.remoteAddress ?? "", c.req.header("Authorization") ?? null, METRICS_TOKEN)) return refuse(404, "metrics", c.req.path, c.get("nonce"));
    return c.text(await registry.metrics(), 200, { "Content-Type": registry.contentType });
  });

  if (files) {
    // The names of built files carry a hash of their content, so a browser may keep them for good.
    app.use("/assets/*", serveStatic({ root: files, precompressed: true, onFound: (_path, c) => c.header("Cache-Control", "public, max-age=31536000, immutable") }));
    app.use("/theme/*", serveStatic({ root: files, onFound: (_path, c) => c.header("Cache-Control", "public, max-age=86400") }));
  }

  const answerBy = async (path: string) => {
    const pages = await build();
    if (!handlers.has(pages)) handlers.set(pages, handlersByAudience(pages, mode));
    return handlers.get(pages)!(path);
  };

  app.all("*", async (c) => {
    const nonce = c.get("nonce");
    if (isForMachines(c.req.path)) {
      return answerMachine(c.req.raw, { requestId: c.get("requestId"), nonce, remoteAddress: c.env.incoming.socket.remoteAddress ?? "" }, async (request, context) => (await answerBy(c.req.path))(request, context));
    }
    // A page has one address, and each language its own way to it: `/cy/apply` is `/apply` in Welsh.
    const asked = askedIn(c.req.path);
    if (!asked) return refuse(404, "language", c.req.path, nonce);
    const { path, language } = asked;
    let request = language === "en" ? c.req.raw : new Request(addressOf(c.req.url, path), c.req.raw);
    // Nothing of ours uses Remix's own addresses for data; every loader would be open through them.
    const asksForData = path.endsWith(".data") || path.startsWith("/__manifest") || new URL(request.url).searchParams.has("_data");
    if (asksForData || path.startsWith("/assets/") || path.startsWith("/theme/")) return refuse(404, "data-address", c.req.path, nonce);
    // No address of ours has a NUL in it, and no database keeps one.
    if (/%00/.test(request.url)) return refuse(400, "nul", c.req.path, nonce);
    if (!isPlain(new URL(request.url).pathname)) return refuse(404, "address", c.req.path, nonce);
    if (!["GET", "HEAD", "POST"].includes(request.method)) return refuse(405, "method", c.req.path, nonce);

    const changes = request.method === "POST";
    if (changes && !comesFromUs(request.headers, APP_ORIGIN)) return refuse(403, "origin", c.req.path, nonce);
    const { asking, setCookies, boundTo } = await whoIsAsking(request, c.get("requestId"), nonce, c.env.incoming.socket.remoteAddress ?? "", language);
    if (changes) {
      const withFile = takesFile(path, asking.actor);
      const leave = withFile ? enterUpload() : undefined;
      if (withFile && !leave) {
        await forgetBody(request);
        return backToForm(request.url, "busy", language);
      }
      c.set("leaveUpload", leave);
      const body = await readBody(request, withFile);
      if (!body) return withFile ? backToForm(request.url, "too-large", language) : refuse(413, "too-large", c.req.path, nonce);
      const form = await formIn(body, request.headers.get("Content-Type"));
      if (!form) return refuse(400, "not-a-form", c.req.path, nonce);
      if (!tokenFits(form, boundTo)) return refuse(403, "token", c.req.path, nonce);
      request = new Request(request.url, { method: "POST", headers: asOurs(request.headers, APP_ORIGIN), body, signal: request.signal });
    }

    const response = await (await answerBy(path))(request, { asking });
    const headers = new Headers(response.headers);
    const location = headers.get("Location");
    if (location && language !== "en") headers.set("Location", locationInLanguage(location, language));
    for (const value of setCookies) headers.append("Set-Cookie", value);
    // Anything may hold somebody's details, and hubs share their computers.
    if (!headers.has("Cache-Control")) headers.set("Cache-Control", "no-store");
    return compressed(new Response(response.body, { status: response.status, headers }), c.req.header("Accept-Encoding"));
  });

  return app;
}

function addressOf(url: string, path: string): string {
  const address = new URL(url);
  address.pathname = path;
  return address.href;
}

/** Remix compares Origin with Host, which a proxy may have rewritten. Ours was checked already, against the setting alone. */
function asOurs(headers: Headers, origin: string): Headers {
  const ours = new Headers(headers);
  ours.delete("X-Forwarded-Host");
  ours.set("Host", new URL(origin).host);
  return ours;
}

/** To the form's own page, which says what is wrong beside the field: a file that was never read can be said nothing of otherwise. */
function backToForm(url: string, problem: "busy" | "too-large", language: Language): Response {
  const { pathname, searchParams } = new URL(url);
  searchParams.set("problem", problem);
  return new Response(null, { status: 303, headers: { Location: locationInLanguage(`${pathname}?${searchParams.toString()}`, language), "Cache-Control": "no-store" } });
}

async function formIn(body: Uint8Array<ArrayBuffer>, contentType: string | null): Promise<FormData | undefined> {
  if (!/^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i.test(contentType ?? "")) return undefined;
  try {
    return await new Response(body, { headers: { "Content-Type": contentType ?? "" } }).formData();
  } catch {
    return undefined;
  }
}

async function compressed(response: Response, accepted: string | undefined): Promise<Response> {
  const isPage = response.headers.get("Content-Type")?.startsWith("text/html");
  if (!isPage || !response.body || !/\bgzip\b/.test(accepted ?? "")) return response;
  const page = Buffer.from(await response.arrayBuffer());
  const headers = new Headers(response.headers);
  headers.set("Content-Encoding", "gzip");
  headers.append("Vary", "Accept-Encoding");
  return new Response(new Uint8Array(await compress(page, { level: 4 })), { status: response.status, headers });
}
