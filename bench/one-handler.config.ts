import { fileURLToPath } from "node:url";
import { defineConfig, type Plugin } from "vite";
import serviceConfig from "../vite.config";

/** The service itself, but for one file: every route in one request handler, instead of one handler an audience. */
const oneHandler: Plugin = {
  name: "one-handler",
  enforce: "pre",
  resolveId: (source, importer) => (source === "./audiences.server" && importer?.endsWith("/http-server.server.ts") ? fileURLToPath(new URL("./one-handler.server.ts", import.meta.url)) : undefined),
};

export default defineConfig((environment) => {
  const { plugins, ...rest } = serviceConfig(environment);
  return { ...rest, plugins: [oneHandler, ...(plugins ?? [])] };
});
