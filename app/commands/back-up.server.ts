import { createWriteStream, existsSync, renameSync, rmSync, statSync } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { parseSettings } from "#app/platform/settings.server";
import { writeBackUp } from "#db/back-up/write-back-up.server";
import { openDatabase } from "./boot.server";
import { Stopped } from "./stopped.server";

const usage = "Write: npm run backup -- work-local.back-up.gz";

/** `npm run backup -- FILE`: everything in the database as it stands at one moment, while the service runs. The file has its name only when it is whole. */
export async function backUp(words: string[]): Promise<void> {
  const [file, ...more] = words;
  if (!file || more.length > 0 || file.startsWith("-")) throw new Stopped(`A back-up needs the name of its file. ${usage}`);
  if (existsSync(file)) throw new Stopped(`There is a file ${file} already. A back-up takes the place of none: name another.`);
  const say = (sentence: string) => process.stdout.write(`${sentence}\n`);
  const database = await openDatabase(parseSettings(process.env), () => undefined);
  const unfinished = `${file}.unfinished`;
  let [tables, rows] = [0, 0];
  try {
    const parts = writeBackUp(database.ownerUrl, new Date(), (_, many) => {
      tables += 1;
      rows += many;
    });
    // For whoever made it alone: everything about everybody is in it.
    await pipeline(Readable.from(parts), createGzip({ level: 6 }), createWriteStream(unfinished, { flags: "w", mode: 0o600 }));
    renameSync(unfinished, file);
    say(`${rows} rows of ${tables} tables are in ${file} (${(statSync(file).size / 1e6).toFixed(1)} MB). It holds personal data, and not the SECRET_KEY: keep both, and keep them apart.`);
  } catch (problem) {
    rmSync(unfinished, { force: true });
    throw explained(problem, file);
  } finally {
    await database.stop();
  }
}

function explained(problem: unknown, file: string): unknown {
  if (!(problem instanceof Error)) return problem;
  if (problem.message === "held-back") return new Stopped("The user of DATABASE_URL sees no rows: row-level security holds it back. A back-up needs a superuser, or a role with BYPASSRLS.");
  const code = "code" in problem ? String(problem.code) : "";
  if (code === "ENOSPC") return new Stopped(`There is no room for ${file}. Nothing was kept.`);
  if (["ENOENT", "EACCES", "EISDIR", "EROFS"].includes(code)) return new Stopped(`${file} cannot be written there. Nothing was kept.`);
  if (code === "42P01") return new Stopped("There is nothing of Work Local in this database yet.");
  return problem;
}
