import type { Plugin } from "vite";

const unguarded = "const x = socket.write(chunk, fn)";
const guarded = `if (socket === null) {
      clearImmediate(nextWriteTimer)
      chunk = nextWriteTimer = null
      error(Errors.connection('CONNECTION_CLOSED', options))
      return false
    }
    ${unguarded}`;

/** Throws where the driver has changed: then somebody must look whether it guards itself by now. */
export function guard(source: string): string {
  if (source.split(unguarded).length !== 2) throw new Error("postgres.js writes in another way than it did: see vite.guarded-postgres.ts, and take it out if the driver guards itself now");
  return source.replace(unguarded, guarded);
}

/**
 * postgres.js 3.4.9 writes to a socket that is gone when a database dies in the middle of a transaction, in a timer where nobody can
 * catch it: the whole service ends (porsager/postgres#1154 and #1208, open). The built service has it fail that one query instead.
 */
export const guardedPostgres: Plugin = {
  name: "guarded-postgres",
  config: (_config, { isSsrBuild }) => (isSsrBuild ? { ssr: { noExternal: ["postgres"] } } : undefined),
  transform: (source, id) => (/[\\/]postgres[\\/]src[\\/]connection\.js$/.test(id) ? { code: guard(source), map: null } : undefined),
};
