import type { EntryContext } from "@remix-run/node";
import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage } from "node:http";
import { join } from "node:path";
import postgres from "postgres";
import { boot, localFolder } from "#app/commands/boot.server";
import type { Asking } from "#app/web/load-context";
import { whoIsAsking } from "#app/web/server/asking.server";
import { asService } from "#db/client.server";
import { startEmbeddedPostgres } from "#db/embedded/start-embedded-postgres.server";
import { countCases } from "#db/queries/cases/list-cases";
import handleRequest from "../app/entry.server";
import { asTemplateString, findPage, load, type FoundPage } from "./bare-pages";
import { openTo } from "./walls-or-none";
import { whileDrawing } from "./without-remix";

// node .local/bench/bare/bare-server.js: the pages without what usually carries them. The first part of an address says how:
//   /react    who is asking, the loader, React's renderToString; no Remix, no Hono
//   /bare     who is asking, the loader, a template string
//   /known    the loader and a template string; who is asking was worked out once
const ways = ["react", "bare", "known"] as const;
type Way = (typeof ways)[number];

const origin = "http://127.0.0.1";
/** By the cookies they came with. */
const known = new Map<string, Asking>();

async function askingNow(request: Request): Promise<Asking> {
  const { asking } = await whoIsAsking(request, randomUUID(), "bench", "127.0.0.1");
  return asking;
}

async function askingBefore(request: Request): Promise<Asking> {
  const cookies = request.headers.get("Cookie") ?? "";
  const asking = known.get(cookies) ?? (await askingNow(request));
  known.set(cookies, asking);
  return asking;
}

async function answer(way: Way, found: FoundPage, request: Request): Promise<string> {
  const asking = way === "known" ? await askingBefore(request) : await askingNow(request);
  const loaded = await load(found, request, { asking });
  return way === "react" ? asReactDraws(found, loaded, request, asking) : asTemplateString(asking.path, loaded);
}

/** Through the service's own entry, so that a page is given what it is given there; `RemixServer` is the page itself here. */
function asReactDraws({ page }: FoundPage, loaded: unknown, request: Request, asking: Asking): Promise<string> {
  const context = { manifest: { entry: { module: "/assets/entry.client.js" } } } as unknown as EntryContext;
  return whileDrawing(page.default, loaded, () => handleRequest(request, 200, new Headers(), context, { asking })).text();
}

function asRequest(incoming: IncomingMessage, path: string): Request {
  return new Request(origin + path, { headers: { Cookie: incoming.headers.cookie ?? "" } });
}

async function respond(incoming: IncomingMessage): Promise<{ status: number; type: string; body: string }> {
  const [, first = "", rest = ""] = /^\/([^/]*)(\/.*)?$/.exec(incoming.url ?? "") ?? [];
  if (first === "metrics") return { status: 200, type: "text/plain", body: cpuSeconds() };
  if (first === "healthz") return { status: 200, type: "text/plain", body: "ok" };
  if (first === "settled") return { status: 200, type: "application/json", body: JSON.stringify(await settled()) };
  const way = ways.find((name) => name === first);
  const found = findPage(rest.split("?", 1)[0] ?? "");
  if (!way || !found) return { status: 404, type: "text/plain", body: "Not found" };
  return { status: 200, type: "text/html; charset=utf-8", body: await answer(way, found, asRequest(incoming, rest)) };
}

/** Asked once the place is there: PostgreSQL learns how large it is now, not some time during the measuring. */
async function settled(): Promise<{ cases: number; postmaster: number }> {
  const owner = postgres(database.ownerUrl, { max: 1, onnotice: () => {} });
  await owner`vacuum analyze`;
  await owner.end();
  const postmaster = Number.parseInt(await readFile(join(database.dataFolder, "postmaster.pid"), "utf8"));
  return { cases: await asService((db) => countCases(db, {})), postmaster };
}

/** Under the name the service's own metrics give it. */
function cpuSeconds(): string {
  const { user, system } = process.cpuUsage();
  return `process_cpu_seconds_total ${(user + system) / 1_000_000}\n`;
}

/** A page's refusal keeps its status; anything else is a defect to be read. */
function refusal(problem: unknown): { status: number; type: string; body: string } {
  if (problem instanceof Response) return { status: problem.status, type: "text/plain", body: "Refused" };
  console.error(problem);
  return { status: 500, type: "text/plain", body: "Problem" };
}

// Four servers ask this database, each with pools of its own.
const database = await startEmbeddedPostgres({ folder: join(localFolder(), "database"), settings: { max_connections: 120 } });
openTo(database.ownerUrl);
const { settings, stopDatabase } = await boot(() => {});
const server = createServer((incoming, outgoing) => {
  void respond(incoming)
    .catch(refusal)
    .then(({ status, type, body }) => outgoing.writeHead(status, { "Content-Type": type, "Content-Length": Buffer.byteLength(body) }).end(body));
});
server.listen(settings.PORT, "127.0.0.1");

async function stop(): Promise<void> {
  server.closeAllConnections();
  server.close();
  await stopDatabase();
  await database.stop();
  process.exit(0);
}
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => void stop());
