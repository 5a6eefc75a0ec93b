import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { directoryKindWords, feedProblemWords, importActionWords } from "#app/content/directory";
import { importActions } from "#app/domain/directory/codes";
import { depsWithin } from "#app/platform/deps.server";
import { checkImport } from "#app/services/directory/check-import.server";
import { confirmImport } from "#app/services/directory/confirm-import.server";
import { asService } from "#db/client.server";
import { countActions, findImport, listImportRecords } from "#db/queries/directory/imports";
import { boot } from "./boot.server";
import { Stopped } from "./stopped.server";

const usage = 'Write: npm run import:services -- FILE… --feed "Name of the feed" (and --confirm to bring it in; --part where it is not the whole feed)';
const by = { name: "The command import:services" };

function readWords(words: string[]) {
  try {
    const { values, positionals } = parseArgs({ args: words, allowPositionals: true, options: { feed: { type: "string" }, confirm: { type: "boolean", default: false }, part: { type: "boolean", default: false } } });
    return { ...values, files: positionals };
  } catch (problem) {
    throw new Stopped(`${problem instanceof Error ? problem.message.split(". ")[0] : "The words could not be read"}. ${usage}`);
  }
}

const readFiles = (paths: readonly string[]) => Promise.all(paths.map(async (path) => ({ name: basename(path), bytes: new Uint8Array(await readFile(path).catch(() => { throw new Stopped(`There is no file ${path}. ${usage}`); })) })));

/** `npm run import:services`: checks a feed's files and says what would be done; with --confirm, does it. */
export async function importServices(words: string[]): Promise<void> {
  const { files, feed, confirm, part } = readWords(words);
  if (!feed?.trim() || files.length === 0) throw new Stopped(`A feed has a name and files. ${usage}`);
  const sent = await readFiles(files);
  const { stopDatabase } = await boot(() => {});
  const say = (line: string) => process.stdout.write(`${line}\n`);
  try {
    const checked = await asService((db) => checkImport(depsWithin(db), by, { feed: { name: feed.trim() }, files: sent, whole: !part }));
    if (checked.problem === "pages-missing") throw new Stopped(`The files are pages of a longer list: pages ${checked.pages.join(", ")} are missing. Add them, or say --part.`);
    if (checked.problem === "no-such-feed") throw new Stopped(`There is no such feed. ${usage}`);
    if (checked.problem !== undefined) throw new Stopped(`${feedProblemWords[checked.problem](checked.file || "The file", checked.line)}.`);
    const { counts, records, version } = await asService(async (db) => ({ counts: (await countActions(db, [checked.id])).get(checked.id)!, records: await listImportRecords(db, checked.id, importActions, { limit: 100_000, offset: 0 }), version: (await findImport(db, checked.id))!.version }));
    for (const { kind, name, action, changes, problems } of records) {
      if (action === "same" && problems.length === 0) continue;
      say(`${importActionWords[action]}: ${directoryKindWords[kind]} ${name}`);
      for (const change of changes) say(`    ${change.field}: ${change.before || "nothing"} → ${change.after || "nothing"}`);
      for (const problem of problems) say(`    ${[problem.at, problem.words].filter(Boolean).join(": ")}`);
    }
    say(importActions.map((action) => `${importActionWords[action]}: ${counts[action]}`).join(" · "));
    if (!confirm) {
      say("Nothing was saved. Add --confirm to bring it in, or look at it at /admin/directory/imports.");
      return;
    }
    const done = await asService((db) => confirmImport(depsWithin(db), by, { importId: checked.id, version }));
    if (done !== "done") throw new Stopped("The directory changed meanwhile. Run the command again.");
    say("Brought in.");
  } finally {
    await stopDatabase();
  }
}
