import { defineConfig } from "vite";

// What makes a place larger, as one plain bundle.
export default defineConfig({ publicDir: false, build: { ssr: "bench/place/make-place.ts", outDir: ".local/bench/place", emptyOutDir: true, target: "node20" } });
