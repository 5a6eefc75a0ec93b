import { defineConfig } from "vite";

// The writers of files alone, as one plain bundle.
export default defineConfig({ publicDir: false, build: { ssr: "bench/files.ts", outDir: ".local/bench/files", emptyOutDir: true, target: "node20" } });
