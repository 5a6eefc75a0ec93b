// @ts-check
import { bareServer, oneHandlerServer } from "./build.mjs";
import { Browser } from "./browse.mjs";
import { median } from "./figures.mjs";
import { measure } from "./measure.mjs";
import { allSaid, startServer } from "./servers.mjs";
import { builtServer } from "../app/commands/build.mjs";
import { CommandFailure } from "../app/commands/run-program.mjs";

/**
 * @typedef {"service" | "compressed" | "oneHandler" | "react" | "bare" | "known" | "open"} Way
 * @typedef {{ seconds: number, rounds: number, connections: number, pages: string[] }} Wishes
 * @typedef {{ way: Way, title: string, target: import("./measure.mjs").Target, runs: import("./measure.mjs").Measured[] }} Candidate
 */

const account = { email: "amina@northmere.example", password: "northmere-demo-only" };

/** From one to the next, one thing is left out; the second and third add one to the first. @type {Record<Way, string>} */
const titles = {
  service: "Work Local",
  compressed: "  its answer compressed",
  oneHandler: "  every route in one handler",
  react: "React without Remix",
  bare: "bare: node:http, same SQL",
  known: "  who is asking known",
  open: "  and without the walls",
};

/**
 * Starts the servers, measures every page in every way in turns, and returns medians.
 * @param {string} folder where the place is made @param {Wishes} wishes @param {(sentence: string) => void} say
 */
export async function comparison(folder, wishes, say) {
  const env = { WORKLOCAL_FOLDER: folder };
  say("starting the servers, and making the demonstration place where it is not there yet");
  // First, because it is the one that starts the database with room for all of them.
  const bare = await startServer([bareServer], { env, answersAt: "/healthz", seconds: 60 });
  const service = await startServer([builtServer, "start"], { env, answersAt: "/readyz", seconds: 600 });
  const oneHandler = await startServer([oneHandlerServer, "serve"], { env, answersAt: "/readyz", seconds: 60 });
  const open = await startServer([bareServer], { env: { ...env, BENCH_WALLS: "none" }, answersAt: "/healthz", seconds: 60 });
  const { cases, postmaster } = await (await fetch(`http://127.0.0.1:${bare.port}/settled`)).json();

  const pages = await pagesToMeasure(new Browser(service.port), wishes.pages);
  const candidates = pages.map(({ page, paths, cookies, signedIn }) => {
    const under = (/** @type {string} */ way) => paths.map((path) => `/${way}${path}`);
    const headers = { Cookie: cookies };
    /** @type {Partial<Record<Way, import("./measure.mjs").Target>>} */
    const targets = {
      service: { port: service.port, paths, headers },
      compressed: { port: service.port, paths, headers: { ...headers, "Accept-Encoding": "gzip" } },
      oneHandler: { port: oneHandler.port, paths, headers },
      react: { port: bare.port, paths: under("react"), headers },
      bare: { port: bare.port, paths: under("bare"), headers },
      // Nobody is looked up for a page that anyone may see.
      ...(signedIn && { known: { port: bare.port, paths: under("known"), headers } }),
      open: { port: open.port, paths: under("known"), headers },
    };
    const ways = /** @type {Way[]} */ (Object.keys(targets));
    return { page, candidates: ways.map((way) => /** @type {Candidate} */ ({ way, title: titles[way], target: targets[way], runs: [] })) };
  });
  await inTurns(candidates.flatMap((page) => page.candidates), { ...wishes, postmaster }, say);
  return { cases: Number(cases), results: candidates.map(({ page, candidates: measured }) => ({ page, ways: inFigures(measured) })) };
}

/** Signs in, and finds the cases at the top of the worklist. @param {Browser} visitor @param {string[]} wanted */
async function pagesToMeasure(visitor, wanted) {
  await visitor.visit("/");
  const visitorCookies = visitor.cookieHeader;
  const { status, location } = await visitor.send("/staff/sign-in", account);
  if (status !== 302) throw new CommandFailure(`${account.email} could not sign in: the answer was ${status}.`);
  const { page: worklist } = await visitor.visit("/adviser/cases");
  const cases = [...new Set(Array.from(worklist.matchAll(/href="(\/adviser\/cases\/WL-[\w-]+)"/g), ([, path = ""]) => path))];
  const cookies = visitor.cookieHeader;
  const pages = [
    { name: "start", page: "start page", paths: ["/"], cookies: visitorCookies, signedIn: false },
    { name: "triage", page: "triage queue", paths: ["/adviser/triage"], cookies, signedIn: true },
    { name: "worklist", page: "worklist", paths: ["/adviser/cases"], cookies, signedIn: true },
    { name: "case", page: "case page", paths: cases, cookies, signedIn: true },
  ].filter(({ name }) => wanted.includes(name));
  for (const { page, paths } of pages) if (paths.length === 0) throw new CommandFailure(`There is no ${page} to measure: ${account.email} has no cases (signed in, and sent to ${location}).`);
  return pages;
}

/** Rounds, each beginning with another candidate, so that what else the machine does hits all alike. @param {Candidate[]} candidates @param {Wishes & { postmaster: number }} wishes @param {(sentence: string) => void} say */
async function inTurns(candidates, { seconds, rounds, connections, postmaster }, say) {
  say(`warming up, then ${rounds} rounds: about ${Math.ceil((candidates.length * (0.5 + rounds * (seconds + 0.3))) / 60)} minutes`);
  for (const { target, title } of candidates) {
    const { notOk } = await measure(target, { seconds, connections, postmaster, amount: connections * 20 });
    if (notOk.length > 0) throw new CommandFailure(`${target.paths[0]} (${title.trim()}) was answered ${notOk.join(", ")}, not 200. What the servers said is above.`, allSaid());
  }
  for (let round = 0; round < rounds; round++) {
    const first = Math.floor((round * candidates.length) / rounds);
    for (const candidate of [...candidates.slice(first), ...candidates.slice(0, first)]) candidate.runs.push(await measure(candidate.target, { seconds, connections, postmaster }));
    say(`round ${round + 1} of ${rounds} done`);
  }
}

/** @param {Candidate[]} measured */
function inFigures(measured) {
  const perSecond = (/** @type {Candidate["runs"]} */ runs) => median(runs.map((run) => run.perSecond));
  const bare = perSecond(measured.find(({ way }) => way === "bare")?.runs ?? []);
  return measured.map(({ way, title, runs }) => ({
    way,
    title,
    perSecond: perSecond(runs),
    p95: median(runs.map(({ p95 }) => p95)),
    server: median(runs.map(({ server }) => server)),
    database: median(runs.map(({ database }) => database)),
    toBare: perSecond(runs) / bare,
    notOk: runs.flatMap(({ notOk }) => notOk),
  }));
}
