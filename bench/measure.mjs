// @ts-check
import autocannon from "autocannon";
import { databaseSeconds, serverSeconds } from "./processor.mjs";
import { percentile } from "./figures.mjs";

/**
 * @typedef {{ port: number, paths: string[], headers: Record<string, string> }} Target
 * @typedef {object} Measured
 * @property {number} perSecond requests
 * @property {number} p95 milliseconds
 * @property {number} server milliseconds of the server's processor a request
 * @property {number} database the same of PostgreSQL's; not a number where it cannot be read
 * @property {string[]} notOk what was answered that is not 200
 */

/**
 * Asks one server for a page, over and over, on so many connections at once: for so many seconds, or `amount` times.
 * @param {Target} target @param {{ seconds: number, connections: number, postmaster: number, amount?: number }} wishes
 * @returns {Promise<Measured>}
 */
export async function measure({ port, paths, headers }, { seconds, connections, postmaster, amount }) {
  const requests = paths.map((path) => ({ method: /** @type {const} */ ("GET"), path, headers }));
  let started = 0;
  // Each connection begins at another path: asked for one case all at once, they would queue for the same row.
  const turned = () => requests.slice(started % requests.length).concat(requests.slice(0, started++ % requests.length));
  /** @type {number[]} */
  const took = [];
  /** @type {Map<string, number>} */
  const notOk = new Map();
  const before = { server: await serverSeconds(port), database: databaseSeconds(postmaster) };
  const run = autocannon({ url: `http://127.0.0.1:${port}`, connections, duration: seconds, amount, sampleInt: 100, requests, setupClient: (client) => client.setRequests(turned()) });
  run.on("response", (_client, status, _bytes, milliseconds) => {
    took.push(milliseconds);
    if (status !== 200) notOk.set(`with ${status}`, (notOk.get(`with ${status}`) ?? 0) + 1);
  });
  const { duration, errors, timeouts } = await run;
  const each = (/** @type {number} */ spent) => (spent * 1000) / took.length;
  const server = each((await serverSeconds(port)) - before.server);
  const database = each(databaseSeconds(postmaster) - before.database);
  if (errors > 0) notOk.set("with a broken connection", errors);
  if (timeouts > 0) notOk.set("not in time", timeouts);
  if (took.length === 0) notOk.set("not at all", 1);
  return { perSecond: took.length / duration, p95: percentile(took, 95), server, database, notOk: [...notOk].map(([what, count]) => `${what} (${count} of ${took.length})`) };
}
