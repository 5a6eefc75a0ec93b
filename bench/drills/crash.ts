import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { killAndStart, PeopleApplying, wrongWithKept } from "../../e2e/support/kept-applications";
import { OwnService } from "../../e2e/support/own-service";
import { finding, say, verdict } from "./verdict";

/** A thousand people apply while the service is killed 50 times, and its database 10 times. `--people` makes it smaller, with kills in proportion. */
export async function crash({ people = 1_000 }: { people?: number }): Promise<void> {
  const kills = Math.max(2, Math.round(people / 20));
  const ofTheDatabase = Math.max(1, Math.round(people / 100));
  const service = new OwnService(3291);
  const [afterKill, afterDatabase]: [number[], number[]] = [[], []];
  try {
    say("making a place");
    await service.prepare();
    await service.start();
    const dataFolder = await whereTheDataIs(service);
    const applying = new PeopleApplying(service.origin, { people, atOnce: 5, patience: 60_000 });
    for (let done = 0; done < kills + ofTheDatabase; done += 1) {
      // Spread over the whole: not before so many of them have been sent, and never at the same point of a page.
      const untilLeft = people - Math.round((people * (done + 0.5)) / (kills + ofTheDatabase));
      while (applying.left > untilLeft) await wait(50);
      if ((done + 1) % Math.floor((kills + ofTheDatabase) / ofTheDatabase) === 0 && afterDatabase.length < ofTheDatabase) afterDatabase.push(await killDatabase(service, dataFolder));
      else afterKill.push(await killAndStart(service, (done * 137) % 500));
      if (done % 10 === 9) say(`${done + 1} kills, ${applying.acknowledged.size} of ${people} acknowledged`);
    }
    await applying.done();
    say("looking at what was kept");
    const wrong = await wrongWithKept(service, applying.acknowledged);
    verdict("drill:crash", [
      finding("applications acknowledged", String(people), applying.acknowledged.size, applying.acknowledged.size === people),
      finding("lost, twice, half-written", "0", wrong.length, wrong.length === 0),
      readyAgain("the server", afterKill, kills),
      readyAgain("the database", afterDatabase, ofTheDatabase),
    ], wrong);
  } catch (problem) {
    console.error(`What the service said last:\n${service.output.slice(-4_000)}`);
    throw problem;
  } finally {
    await service.remove();
  }
}

const readyAgain = (what: string, milliseconds: readonly number[], kills: number) =>
  finding(`longest until ready, after ${milliseconds.length} of ${kills} kills of ${what}`, "under 5000 ms", `${Math.max(...milliseconds)} ms`, milliseconds.length === kills && Math.max(...milliseconds) < 5_000);

async function whereTheDataIs(service: OwnService): Promise<string> {
  const database = await service.database();
  await database.stop();
  return database.dataFolder;
}

/** Kills the database beneath the running service as a power cut would; the service brings it back. Returns the milliseconds until it answers again. */
async function killDatabase(service: OwnService, dataFolder: string): Promise<number> {
  const [pid = ""] = readFileSync(join(dataFolder, "postmaster.pid"), "utf8").split("\n");
  process.kill(Number(pid), "SIGKILL");
  const began = Date.now();
  await wait(20);
  for (;;) {
    const ready = await fetch(`${service.origin}/readyz`).then(({ status }) => status === 200, () => false);
    if (ready) return Date.now() - began;
    if (Date.now() - began > 60_000) throw new Error("the database did not come back within a minute");
    await wait(50);
  }
}
