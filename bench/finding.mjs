// @ts-check
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { builtServer } from "../app/commands/build.mjs";
import { CommandFailure, runProgram, tail } from "../app/commands/run-program.mjs";
import { Browser } from "./browse.mjs";
import { bareServer } from "./build.mjs";
import { median } from "./figures.mjs";
import { generatedFeed } from "./generated-feed.mjs";
import { measure } from "./measure.mjs";
import { startServer } from "./servers.mjs";

/** @typedef {{ services: number, seconds: number, rounds: number, connections: number }} Wishes */

/**
 * What finding costs in the demonstration's directory, and in the same place once a feed has made it one of so many services. The feed
 * comes in by the command anybody would use, which is measured too.
 * @param {string} folder @param {Wishes} wishes @param {(sentence: string) => void} say
 */
export async function findingAmong(folder, wishes, say) {
  const env = { WORKLOCAL_FOLDER: folder };
  say("starting the service, and making the demonstration place where it is not there yet");
  const bare = await startServer([bareServer], { env, answersAt: "/healthz", seconds: 60 });
  const service = await startServer([builtServer, "start"], { env, answersAt: "/readyz", seconds: 600 });
  const visitor = new Browser(service.port);
  await visitor.send("/staff/sign-in", { email: "amina@northmere.example", password: "northmere-demo-only" });
  const { page } = await visitor.visit("/adviser/cases");
  const [, firstCase] = /href="(\/adviser\/cases\/WL-[\w-]+)"/.exec(page) ?? [];
  if (!firstCase) throw new CommandFailure("There is no case to find a service for.");
  const headers = { Cookie: visitor.cookieHeader };
  const asked = [
    { title: "all, without a word", path: "/services" },
    { title: "a word and a postcode", path: "/services?q=english&postcode=NM1+4AB" },
    { title: "a misspelt word", path: "/services?q=enlgish" },
    { title: "a need, an age and a language", path: "/services?barrier=ESO&age=34&language=Polish" },
    { title: "for a case, ranked", path: `${firstCase}/referrals/new` },
    { title: "for a case, with a word", path: `${firstCase}/referrals/new?q=welding` },
    { title: "the interface, a page in full", path: "/api/services?full=true&search=english" },
  ].map(({ title, path }) => ({ title, target: { port: service.port, paths: [path], headers } }));

  /** Medians of rounds, each page in turn. */
  const round = async () => {
    const { postmaster } = await (await fetch(`http://127.0.0.1:${bare.port}/settled`)).json();
    const runs = asked.map(() => /** @type {import("./measure.mjs").Measured[]} */ ([]));
    for (const { target } of asked) await measure(target, { seconds: 1, connections: 1, postmaster, amount: 20 });
    for (let at = 0; at < wishes.rounds; at += 1) for (const [index, { target }] of asked.entries()) runs[index]?.push(await measure(target, { ...wishes, postmaster }));
    return runs;
  };
  say("measuring in the demonstration’s directory");
  const few = await round();
  say(`bringing in ${wishes.services} more services`);
  mkdirSync(folder, { recursive: true });
  const feed = join(folder, "generated-feed.json");
  writeFileSync(feed, generatedFeed(wishes.services));
  const before = performance.now();
  const { code, output } = await runProgram([builtServer, "import:services", feed, "--feed", "Generated", "--confirm"], { env: { ...env, NODE_ENV: "production" } });
  if (code !== 0) throw new CommandFailure("The feed could not be brought in. What the command said is above.", tail(output, 20));
  const imported = (performance.now() - before) / 1000;
  say("measuring again");
  const many = await round();
  const of = (/** @type {import("./measure.mjs").Measured[]} */ runs, /** @type {"p95" | "perSecond" | "server" | "database"} */ what) => median(runs.map((run) => run[what]));
  return {
    imported,
    pages: asked.map(({ title }, index) => ({ title, few: few[index] ?? [], many: many[index] ?? [] })).map(({ title, few: a, many: b }) => ({
      title, p95: of(a, "p95"), p95Many: of(b, "p95"), perSecond: of(b, "perSecond"), server: of(b, "server"), database: of(b, "database"), times: of(b, "server") / of(a, "server"), notOk: [...a, ...b].flatMap(({ notOk }) => notOk),
    })),
  };
}
