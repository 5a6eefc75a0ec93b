// @ts-check
import { readFileSync, readdirSync } from "node:fs";

// Time of the processor, which other programs on the machine change far less than they change requests a second.

/** What a server says it has used since it started. @param {number} port */
export async function serverSeconds(port) {
  const page = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  return Number(/^process_cpu_seconds_total (\S+)/m.exec(page)?.[1]);
}

const ticksASecond = 100;

/** What PostgreSQL has used: the process that started it, its children, and those that have ended. Linux only, elsewhere not a number. @param {number} postmaster its process id */
export function databaseSeconds(postmaster) {
  if (process.platform !== "linux") return NaN;
  const own = times(postmaster);
  if (!own) return NaN;
  const children = readdirSync("/proc").filter((name) => /^\d+$/.test(name)).map(Number).flatMap((pid) => times(pid) ?? []).filter(({ parent }) => parent === postmaster);
  return (own.used + own.ofThoseEnded + children.reduce((sum, { used }) => sum + used, 0)) / ticksASecond;
}

/** Of one process, in ticks: proc(5), fields 4 and 14 to 17. @param {number} pid */
function times(pid) {
  try {
    // What comes before may hold spaces: it is the program's name, in brackets.
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").replace(/^.*\) /s, "").split(" ").map(Number);
    const [parent = 0, user = 0, system = 0, endedUser = 0, endedSystem = 0] = [fields[1], ...fields.slice(11, 15)];
    return { parent, used: user + system, ofThoseEnded: endedUser + endedSystem };
  } catch {
    return undefined;
  }
}
