import type { ServerBuild } from "@remix-run/node";
import { randomUUID } from "node:crypto";
import { createWebServer } from "#app/web/server/http-server.server";
import { map } from "../../../remix.config.js";

// What answers machines, as it runs: the server's own way in, Remix, and the pages the map names, over the test's database.

const modules = import.meta.glob<ServerBuild["routes"][string]["module"]>("../../routes/api/**/*.ts");

async function buildOfApi(): Promise<ServerBuild> {
  const root = { id: "root", path: "", module: { default: () => null } };
  const routes: ServerBuild["routes"] = { root };
  for (const [address, file] of Object.entries(map["api"] ?? {})) {
    const load = modules[`../../routes/api/${file}`];
    if (!load) throw new Error(`${file} is not there`);
    const id = `api:${address}`;
    routes[id] = { id, parentId: "root", path: address.slice(1), module: await load() };
  }
  const assets = { entry: { module: "", imports: [] }, routes: {}, url: "", version: "test" };
  return { entry: { module: { default: () => new Response("a page", { status: 500 }) } }, routes, assets, publicPath: "/", assetsBuildDirectory: "", future: { v3_singleFetch: true } as ServerBuild["future"], isSpaMode: false, mode: "production" };
}

export interface AskedOf {
  method?: string;
  key?: string | undefined;
  headers?: Record<string, string>;
  body?: unknown;
  /** Sent as it is. */
  raw?: string;
  from?: string;
}

export interface Told {
  status: number;
  headers: Headers;
  text: string;
  /** Whatever was answered: each test knows what it looks for. */
  body: unknown;
}

/** The whole server for machines; `ask` sends one request through it. */
export async function machinesDoor() {
  const build = await buildOfApi();
  const app = createWebServer({ build: () => build, mode: "production" });
  const ask = async (path: string, { method = "GET", key, headers = {}, body, raw, from = "192.0.2.7" }: AskedOf = {}): Promise<Told> => {
    const sent = raw ?? (body === undefined ? undefined : JSON.stringify(body));
    const request = new Request(`http://localhost:3000${path}`, { method, headers: { ...(key && { Authorization: `Bearer ${key}` }), ...(sent !== undefined && { "Content-Type": "application/json" }), ...headers }, ...(sent !== undefined && { body: sent }) });
    const response = await app.fetch(request, { incoming: { socket: { remoteAddress: from } } });
    const text = await response.text();
    const isJson = (response.headers.get("Content-Type") ?? "").includes("json");
    return { status: response.status, headers: response.headers, text, body: isJson ? (JSON.parse(text) as unknown) : undefined };
  };
  /** The same with a key of its own for each request that is to have one effect. */
  const post = (path: string, { headers, ...asked }: AskedOf) => ask(path, { method: "POST", ...asked, headers: { "Idempotency-Key": randomUUID(), ...headers } });
  return { app, ask, post };
}
