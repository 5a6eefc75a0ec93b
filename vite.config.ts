import { vitePlugin as remix } from "@remix-run/dev";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import postcss, { type Plugin as PostcssPlugin } from "postcss";
import rtlcss from "rtlcss";
import { NodePackageImporter } from "sass";
import { defineConfig, type Plugin } from "vite";
import remixConfig from "./remix.config.js";
import { guardedPostgres } from "./vite.guarded-postgres";

/** The server is one bundle: pages, services, and the commands of app/main.ts. Remix's plugin would build its pages alone. */
const serverEntry: Plugin = {
  name: "server-entry",
  enforce: "post",
  config: (_config, { isSsrBuild }) => (isSsrBuild ? { build: { rollupOptions: { input: "./app/main.ts" } } } : undefined),
};

/** The same styles for pages that are read from right to left: left and right change places in `…-rtl.scss` alone. */
const rightToLeft: PostcssPlugin = {
  postcssPlugin: "right-to-left",
  OnceExit(root) {
    if (!/-rtl\.scss/.test(root.source?.input.from ?? "")) return;
    const turned = postcss.parse(rtlcss.process(root.toString()));
    root.removeAll();
    root.append(turned.nodes);
  },
};

/** Styles and scripts are compressed once, as hard as it goes, beside the files themselves; the server sends what a browser takes. */
const compressedBeside: Plugin = {
  name: "compressed-beside",
  apply: "build",
  writeBundle({ dir = "" }, bundle) {
    if (!/[\\/]client$/.test(dir)) return;
    for (const [name, file] of Object.entries(bundle)) {
      if (!/\.(css|js|svg)$/.test(name)) continue;
      const content = Buffer.from(file.type === "chunk" ? file.code : file.source);
      if (content.length < 1000) continue;
      writeFileSync(join(dir, `${name}.br`), brotliCompressSync(content));
      writeFileSync(join(dir, `${name}.gz`), gzipSync(content, { level: 9 }));
    }
  },
};

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [remix(remixConfig), serverEntry, compressedBeside, guardedPostgres],
  css: { postcss: { plugins: [rightToLeft] }, preprocessorOptions: { scss: { importers: [new NodePackageImporter()], quietDeps: true } } },
  build: { target: isSsrBuild ? "node20" : "es2020", assetsInlineLimit: 0, chunkSizeWarningLimit: 2000 },
}));
