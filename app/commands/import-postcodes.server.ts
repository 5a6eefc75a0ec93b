import { createReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import { editionOf, usualHeading } from "#app/domain/geography/postcode-directory";
import { depsWithin } from "#app/platform/deps.server";
import { importPostcodes as bringIn, type ImportedPostcodes, type RefusedPostcodes } from "#app/services/place/import-postcodes.server";
import type { DirectoryFile, RowProblem } from "#app/services/place/read-directory-files.server";
import { asService } from "#db/client.server";
import { boot } from "./boot.server";
import { Stopped } from "./stopped.server";

const usage = 'Write: npm run import:postcodes -- ONSPD_AUG_2026_UK.csv (or a folder of CSV files; and, if you wish, --dry-run, --edition "August 2026", --neighbour "E06000001=Hartlepool Borough Council")';

function readWords(words: string[]) {
  try {
    const { values, positionals } = parseArgs({ args: words, allowPositionals: true, options: { "dry-run": { type: "boolean", default: false }, edition: { type: "string" }, neighbour: { type: "string", multiple: true, default: [] } } });
    return { ...values, paths: positionals };
  } catch (problem) {
    throw new Stopped(`${problem instanceof Error ? problem.message.split(". ")[0] : "The words could not be read"}. ${usage}`);
  }
}

function readNeighbours(words: readonly string[]): Map<string, string> {
  return new Map(
    words.map((word) => {
      const [, code, name] = /^\s*([A-Z]\d{8})\s*=\s*(\S.{0,99})$/.exec(word) ?? [];
      if (!code || !name) throw new Stopped(`A neighbour is written as its code, = and its name, as in "E06000001=Hartlepool Borough Council"; "${word}" is not. ${usage}`);
      return [code, name.trim()];
    }),
  );
}

const fileAt = (path: string): DirectoryFile => ({ name: basename(path), read: () => createReadStream(path) });

/** The files named, and the CSV files of the folders named. */
async function filesAt(paths: readonly string[]): Promise<DirectoryFile[]> {
  if (paths.length === 0) throw new Stopped(`Say which file to read. ${usage}`);
  const files: DirectoryFile[] = [];
  for (const path of paths) {
    const found = await stat(path).catch(() => undefined);
    if (!found) throw new Stopped(`There is no file ${path}.`);
    if (!found.isDirectory()) files.push(fileAt(path));
    else {
      const names = (await readdir(path)).filter((name) => /\.csv$/i.test(name)).sort();
      if (names.length === 0) throw new Stopped(`There is no CSV file in ${path}.`);
      files.push(...names.map((name) => fileAt(join(path, name))));
    }
  }
  return files;
}

const number = (count: number) => count.toLocaleString("en-GB");
const problemLines = (problems: readonly RowProblem[]) => problems.map(({ file, line, problem }) => `  ${file}, line ${line}: ${problem}`).join("\n");

/** Why nothing was read, for whoever ran the command. */
function refusal(refused: RefusedPostcodes): string {
  switch (refused.kind) {
    case "no-codes":
      return refused.councils.length === 0
        ? "This place has no councils yet, so no postcode would be kept."
        : `None of the councils (${refused.councils.map(({ name }) => name).join(", ")}) has the code of its area yet. An administrator enters them at /admin/areas.`;
    case "none-of-ours":
      return `No row is of one of the councils' areas (${refused.codes.join(", ")}). The file has ${refused.seen.join(", ")} and others.`;
    case "all-wrong":
      return `Not one row of the councils' areas can be read:\n${problemLines(refused.problems)}`;
    case "empty":
      return `${refused.file} is empty.`;
    case "no-rows":
      return `${refused.file} has headings and no rows.`;
    case "not-text":
      return `${refused.file} is not a CSV file in UTF-8. If it is the zip file, unpack it first: the CSV is in its folder Data.`;
    case "quote-not-closed":
      return `${refused.file} has a quote on line ${refused.line} that is never closed.`;
    case "columns-missing":
      return `${refused.file} lacks ${refused.missing.map((column) => `the ${column} (a column called ${usualHeading[column]})`).join(" and ")}.`;
  }
}

function report({ rows, councils, neighbours, added, changed, same, moved, wrong, problems, notInEdition, placed }: ImportedPostcodes, dryRun: boolean): string {
  const without = councils.filter(({ areaCode }) => !areaCode).map(({ name }) => name);
  return [
    `${number(rows)} rows read. ${dryRun ? "Would be" : "Postcodes"} added: ${number(added)}, changed: ${number(changed)}, the same: ${number(same)}.`,
    `Kept for ${councils.filter(({ areaCode }) => areaCode).map(({ name, areaCode }) => `${name} (${areaCode})`).join(", ")}${neighbours.size > 0 ? `, and as neighbours ${[...neighbours.values()].join(", ")}` : ""}.`,
    ...(without.length > 0 ? [`Not kept for ${without.join(", ")}, whose code nobody has entered at /admin/areas.`] : []),
    ...(moved > 0 ? [`${number(moved)} postcodes are in another council's area now.`] : []),
    ...(notInEdition > 0 ? [`${number(notInEdition)} postcodes of earlier editions are not in this one. They are kept.`] : []),
    ...(placed > 0 ? [`${number(placed)} hubs and places of the directory are on the map now.`] : []),
    ...(wrong > 0 ? [`${number(wrong)} rows could not be read${wrong > problems.length ? `, of which the first ${problems.length} are` : ""}:`, problemLines(problems)] : []),
    ...(dryRun ? ["Nothing was kept: this was a dry run."] : []),
    "",
  ].join("\n");
}

/** `npm run import:postcodes`: an edition of the Office for National Statistics' Postcode Directory, for the place's councils. */
export async function importPostcodes(words: string[]): Promise<void> {
  const { paths, edition, neighbour, "dry-run": dryRun } = readWords(words);
  const neighbours = readNeighbours(neighbour);
  const files = await filesAt(paths);
  const say = (sentence: string) => process.stdout.write(`${sentence}\n`);
  const { stopDatabase } = await boot(say);
  try {
    const outcome = await bringIn({
      files, neighbours, dryRun, edition: edition?.trim().slice(0, 100) || editionOf(files[0]!.name),
      within: (work) => asService((db) => work(depsWithin(db))),
      onProgress: (rows) => say(`  ${number(rows)} rows looked through`),
    });
    if (outcome.kind !== "read") throw new Stopped(`Nothing was changed. ${refusal(outcome)}`);
    process.stdout.write(report(outcome, dryRun));
  } finally {
    await stopDatabase();
  }
}
