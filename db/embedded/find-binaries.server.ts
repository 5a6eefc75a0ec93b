import { createRequire } from "node:module";
import { chmod, cp, mkdtemp, readFile, readdir, rename, rm, symlink } from "node:fs/promises";
import { existsSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { EmbeddedPostgresError } from "./embedded-postgres-error.server";
import { type Home, succeedsAs, unfinished } from "./run-as.server";

export type Binaries = { initdb: string; postgres: string };

/**
 * PostgreSQL's programs for this machine, from the npm package of its platform. They are used where they lie when they run
 * there under the home's account, and otherwise from a copy in the home: the package may be unreadable to that account
 * (a 0700 home), or read-only with its links missing (npm leaves them out when install scripts are off).
 */
export async function findBinaries(home: Home): Promise<Binaries> {
  const { native, version } = await platformPackage();
  await makeMissingLinks(native).catch(() => undefined);
  const inPlace = binariesIn(native);
  if (run(inPlace, home)) return inPlace;

  const copy = join(home.folder, `binaries-${version}`);
  if (!existsSync(copy)) await copyWhole(native, copy);
  const copied = binariesIn(copy);
  if (run(copied, home)) return copied;
  throw new EmbeddedPostgresError(
    `The embedded PostgreSQL does not run on this machine (${process.platform} ${process.arch}). Set DATABASE_URL to a PostgreSQL of your own.`,
  );
}

async function platformPackage(): Promise<{ native: string; version: string }> {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  let entry: string;
  try {
    entry = createRequire(import.meta.url).resolve(name);
  } catch {
    throw new EmbeddedPostgresError(
      `There is no embedded PostgreSQL here for this machine (${name} is not installed). Run npm ci again, or set DATABASE_URL to a PostgreSQL of your own.`,
    );
  }
  const root = dirname(dirname(entry));
  const { version } = JSON.parse(await readFile(join(root, "package.json"), "utf8")) as { version: string };
  return { native: join(root, "native"), version };
}

function binariesIn(native: string): Binaries {
  const suffix = process.platform === "win32" ? ".exe" : "";
  return { initdb: join(native, "bin", `initdb${suffix}`), postgres: join(native, "bin", `postgres${suffix}`) };
}

function run({ initdb, postgres }: Binaries, { account }: Home): boolean {
  return succeedsAs(account, postgres, "--version") && succeedsAs(account, initdb, "--version");
}

/** The shared libraries' short names, which npm packages cannot carry; the package lists them in `pg-symlinks.json`. */
async function makeMissingLinks(native: string): Promise<void> {
  const list = await readFile(join(native, "pg-symlinks.json"), "utf8").catch(() => "[]");
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const link = join(native, relative("native", target));
    if (!existsSync(link)) await symlink(relative(dirname(target), source), link);
  }
}

/** Copied aside and renamed, so that a half-made copy is never taken for a whole one. */
async function copyWhole(native: string, copy: string): Promise<void> {
  const making = await mkdtemp(join(dirname(copy), unfinished));
  try {
    await cp(native, making, { recursive: true, verbatimSymlinks: true });
    await makeMissingLinks(making);
    await openToRead(making);
    await rename(making, copy).catch((error: unknown) => {
      // Somebody else's start was quicker: theirs is used.
      if (!existsSync(copy)) throw error;
    });
  } finally {
    await rm(making, { recursive: true, force: true });
  }
}

async function openToRead(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await openToRead(path);
    else if (entry.isFile()) await chmod(path, 0o755);
  }
}
