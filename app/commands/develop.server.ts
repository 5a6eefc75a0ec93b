import { getRequestListener } from "@hono/node-server";
import type { ServerBuild } from "@remix-run/node";
import { createServer } from "node:http";
import type { ViteDevServer } from "vite";
import { createWebServer } from "#app/web/server/http-server.server";
import { demonstrationAccounts } from "#db/seeds/accounts";
import { seedDemonstration } from "#db/seeds/seed-demonstration.server";
import { boot } from "./boot.server";
import { startServiceChores } from "./chores.server";

const startAnew = 75;
/** Read afresh with every request; a change anywhere else needs a new process, because pools and settings are made once. */
const readAfresh = /\/app\/(routes|ui|content)\/|\/styles\/|\.test\.tsx?$/;

/** `npm run dev`: the same server over Vite, which brings the pages and styles as they are now. */
export async function develop(vite: ViteDevServer): Promise<void> {
  const say = (sentence: string) => process.stdout.write(`  ${sentence}\n`);
  process.env.LOG_LEVEL ??= "warn";
  const { settings, stopDatabase } = await boot(say);
  if (settings.demonstration) await seedDemonstration(say);
  const chores = startServiceChores(settings);
  const app = createWebServer({ build: async () => (await vite.ssrLoadModule("virtual:remix/server-build")) as ServerBuild, mode: "development" });
  const pages = getRequestListener(app.fetch);
  const server = createServer((request, response) => vite.middlewares(request, response, () => void pages(request, response)));
  server.listen(settings.PORT, () => process.stdout.write(`\nWork Local is at ${settings.APP_ORIGIN}, from its sources (Ctrl-C stops it)\n${demonstrationAccounts.asText()}\n`));

  let stopping = false;
  const stop = async (code: number) => {
    if (stopping) return;
    stopping = true;
    server.closeAllConnections();
    server.close();
    await vite.close();
    await chores.stop();
    await stopDatabase();
    process.exit(code);
  };
  vite.watcher.on("change", (file) => {
    if (/\/(app|db|migrations)\//.test(file) && !readAfresh.test(file)) void stop(startAnew);
  });
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => void stop(0));
}
