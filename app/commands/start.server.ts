import { createServer } from "node:net";
import { parseSettings } from "#app/platform/settings.server";
import { demonstrationAccounts } from "#db/seeds/accounts";
import { seedDemonstration } from "#db/seeds/seed-demonstration.server";
import { boot } from "./boot.server";
import { serveUntilStopped } from "./serve.server";
import { Stopped } from "./stopped.server";

/** `npm start`: everything a person needs to try the service, in one process. */
export async function start(): Promise<void> {
  const began = performance.now();
  const say = (sentence: string) => process.stdout.write(`  ${sentence}\n`);
  // A person reads this terminal: the requests are logged only when asked for.
  process.env.LOG_LEVEL ??= "warn";
  const { PORT } = parseSettings(process.env);
  await portIsFree(PORT);
  const booted = await boot(say);
  const { settings } = booted;
  if (settings.demonstration) {
    const seeded = await seedDemonstration(say).catch(async (problem: unknown) => {
      await booted.stopDatabase();
      throw problem;
    });
    if (seeded) say("The demonstration place is ready");
  }
  await serveUntilStopped(booted);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  process.stdout.write(`\nWork Local is at ${settings.APP_ORIGIN}  (started in ${seconds} s; Ctrl-C stops it)\n${settings.demonstration ? demonstrationAccounts.asText() : ""}\n`);
}

/** Asked first: a database started and seeded for a port that is taken would be a minute wasted. */
function portIsFree(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", (error: NodeJS.ErrnoException) =>
      error.code === "EADDRINUSE" ? reject(new Stopped(`Port ${port} is in use by another program. Stop it, or choose another port: PORT=${port + 1} npm start`)) : resolve(),
    );
    probe.listen(port, () => probe.close(() => resolve()));
  });
}
