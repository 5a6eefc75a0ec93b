import { vitePlugin as remix } from "@remix-run/dev";
import { NodePackageImporter } from "sass";
import { defineConfig, type Plugin } from "vite";
import remixConfig from "./remix.config.js";

/** The server is one bundle: pages, services, and the commands of app/main.ts. Remix's plugin would build its pages alone. */
const serverEntry: Plugin = {
  name: "server-entry",
  enforce: "post",
  config: (_config, { isSsrBuild }) => (isSsrBuild ? { build: { rollupOptions: { input: "./app/main.ts" } } } : undefined),
};

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [remix(remixConfig), serverEntry],
  css: { preprocessorOptions: { scss: { importers: [new NodePackageImporter()], quietDeps: true } } },
  build: { target: isSsrBuild ? "node20" : "es2020", assetsInlineLimit: 0, chunkSizeWarningLimit: 2000 },
}));
