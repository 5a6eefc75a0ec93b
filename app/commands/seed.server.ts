import { seedDemonstration } from "#db/seeds/seed-demonstration.server";
import { boot } from "./boot.server";
import { Stopped } from "./stopped.server";

/** `npm run seed`: fills the demonstration place, once. */
export async function seed(): Promise<void> {
  const say = (sentence: string) => process.stdout.write(`${sentence}\n`);
  const { settings, stopDatabase } = await boot(say);
  try {
    if (!settings.demonstration) throw new Stopped("The demonstration place is only for trying: set DEMO=1 to put it into this database.");
    if (!(await seedDemonstration(say))) say("The demonstration place is there already.");
  } finally {
    await stopDatabase();
  }
}
