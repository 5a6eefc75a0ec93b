import { createReadStream, existsSync } from "node:fs";
import { createGunzip } from "node:zlib";
import { parseSettings } from "#app/platform/settings.server";
import { verifyAuditChains } from "#app/services/audit/verify-audit-chains.server";
import { restoreBackUp, type NotRestored } from "#db/back-up/restore-back-up.server";
import { boot, openDatabase } from "./boot.server";
import { Stopped } from "./stopped.server";

const usage = "Write: npm run restore -- work-local.back-up.gz";

const refusals: Record<NotRestored, string> = {
  "not-a-back-up": "is not a back-up that this version can read",
  "of-another-version": "was made by a newer version, or by another: restore it with the version that made it",
  "not-empty": "was not restored, because there is a place in this database already. Name an empty database",
  "cut-short": "is cut short: its last line is missing",
  changed: "is not as it was written: its rows do not agree with what its last line says",
  "held-back": "cannot be restored by the user of DATABASE_URL: it takes a superuser, so that rows may come before what they belong to",
};

/** `npm run restore -- FILE`: a back-up into an empty database, all of it or nothing, and a walk through every audit chain. */
export async function restore(words: string[]): Promise<void> {
  const [file, ...more] = words;
  if (!file || more.length > 0 || file.startsWith("-")) throw new Stopped(`Say which back-up. ${usage}`);
  if (!existsSync(file)) throw new Stopped(`There is no file ${file}.`);
  const say = (sentence: string) => process.stdout.write(`${sentence}\n`);
  const database = await openDatabase(parseSettings(process.env), say);
  try {
    const read = () => {
      const bytes = createReadStream(file);
      const opened = bytes.pipe(createGunzip());
      bytes.on("error", (problem) => opened.destroy(problem));
      return opened;
    };
    const restored = await restoreBackUp(database.ownerUrl, database, read);
    if (typeof restored === "string") throw new Stopped(`${file} ${refusals[restored]}. Nothing was kept.`);
    say(`${Object.values(restored.rows).reduce((sum, rows) => sum + rows, 0)} rows of ${Object.keys(restored.rows).length} tables, as they stood at ${restored.madeAt}.`);
  } finally {
    await database.stop();
  }
  const { stopDatabase } = await boot(() => undefined);
  try {
    const { chains, entries, broken } = await verifyAuditChains();
    say(`${chains} audit chains, ${entries} entries, ${broken.length} broken.`);
    if (broken.length > 0) process.exitCode = 1;
  } finally {
    await stopDatabase();
  }
}
