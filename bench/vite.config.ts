import { fileURLToPath } from "node:url";
import { NodePackageImporter } from "sass";
import { defineConfig, type Plugin } from "vite";

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));

/** The pages ask `#db/client.server` for their transactions; what they get here can also be had without the walls. */
const wallsThatCanBeLeftOut: Plugin = {
  name: "walls-that-can-be-left-out",
  enforce: "pre",
  resolveId: (source) => (source === "#db/client.server" ? here("./walls-or-none.ts") : undefined),
};

// One plain bundle of the pages' own loaders and components, with no Remix beneath them.
export default defineConfig({
  plugins: [wallsThatCanBeLeftOut],
  resolve: { alias: { "@remix-run/react": here("./without-remix.tsx") } },
  css: { preprocessorOptions: { scss: { importers: [new NodePackageImporter()], quietDeps: true } } },
  publicDir: false,
  build: { ssr: "bench/bare-server.ts", outDir: ".local/bench/bare", emptyOutDir: true, target: "node20", assetsInlineLimit: 0 },
});
