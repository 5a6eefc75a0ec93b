import { type SpawnOptions, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmod, chown, mkdir, readFile, readdir, realpath, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { EmbeddedPostgresError } from "./embedded-postgres-error.server";

/** The account PostgreSQL runs under; `undefined` is our own. */
export type Account = { uid: number; gid: number } | undefined;

/** Where PostgreSQL keeps its data, whether that is elsewhere than asked for, and as whom it runs. */
export type Home = { folder: string; moved: boolean; account: Account };

/** How the name of a folder begins that is renamed when it is complete. */
export const unfinished = "making-";

const isRoot = () => process.getuid?.() === 0;

/**
 * PostgreSQL refuses to run as root, so root hands it to the folder's owner, else to `postgres`, else to `nobody`.
 * Where that account cannot reach the folder (a checkout in root's own home), the data goes to a place it can reach,
 * always the same one for the same folder.
 */
export async function homeFor(asked: string): Promise<Home> {
  const home = await chooseHome(asked);
  await clearAbandoned(home);
  return home;
}

async function chooseHome(asked: string): Promise<Home> {
  await mkdir(asked, { recursive: true });
  // One spelling, whichever link it was reached through: a running server is recognised by it.
  const folder = await realpath(asked);
  if (!isRoot()) return { folder, moved: false, account: undefined };
  const account = (await ownerOf(folder)) ?? (await accountCalled("postgres")) ?? (await accountCalled("nobody"));
  if (!account) {
    throw new EmbeddedPostgresError(
      "PostgreSQL does not run as root, and this machine has no user called postgres or nobody. Start as an ordinary user.",
    );
  }
  await chown(folder, account.uid, account.gid);
  if (succeedsAs(account, "test", "-w", folder)) return { folder, moved: false, account };
  return { folder: await reachableInsteadOf(folder, account), moved: true, account };
}

/** What an interrupted start left unfinished, but not what another start is at this moment making. */
async function clearAbandoned({ folder }: Home): Promise<void> {
  const hourAgo = Date.now() - 3_600_000;
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    if (name.startsWith(unfinished) && (await stat(path)).mtimeMs < hourAgo) await rm(path, { recursive: true, force: true });
  }
}

async function ownerOf(folder: string): Promise<Account> {
  const { uid, gid } = await stat(folder);
  return uid === 0 ? undefined : { uid, gid };
}

async function accountCalled(name: string): Promise<Account> {
  const accounts = await readFile("/etc/passwd", "utf8").catch(() => "");
  const [, , uid, gid] = accounts.split("\n").find((line) => line.startsWith(`${name}:`))?.split(":") ?? [];
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined;
}

async function reachableInsteadOf(folder: string, account: NonNullable<Account>): Promise<string> {
  const name = `${basename(folder)}-${createHash("sha256").update(folder).digest("hex").slice(0, 12)}`;
  for (const parent of ["/var/lib/work-local", join(tmpdir(), "work-local")]) {
    const home = join(parent, name);
    try {
      await mkdir(home, { recursive: true });
      // The temporary folder is anybody's: a parent somebody else made could be swapped under us.
      if ((await stat(parent)).uid !== 0) continue;
      await chmod(parent, 0o755);
      await chown(home, account.uid, account.gid);
    } catch {
      continue;
    }
    if (succeedsAs(account, "test", "-w", home)) return home;
  }
  throw new EmbeddedPostgresError(
    `PostgreSQL runs as another user than root, and that user cannot reach ${folder}. Move the checkout somewhere other users may read, or start as an ordinary user.`,
  );
}

/** What `spawn` needs to start PostgreSQL's programs: the account, English messages, none of the caller's own PG… settings. */
export function spawnOptions(account: Account): SpawnOptions {
  const env = { ...process.env, LC_ALL: "C" };
  for (const name of Object.keys(env)) if (name.startsWith("PG") || name === "LD_LIBRARY_PATH") Reflect.deleteProperty(env, name);
  // The caller's working folder may be closed to the account; "/" never is.
  return { ...account, cwd: process.platform === "win32" ? undefined : "/", env };
}

/** Whether the program runs to a good end under the account. */
export function succeedsAs(account: Account, program: string, ...words: string[]): boolean {
  return spawnSync(program, words, { ...spawnOptions(account), stdio: "ignore", timeout: 20_000 }).status === 0;
}
