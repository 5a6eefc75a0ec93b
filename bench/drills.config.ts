import { defineConfig } from "vite";

// The drills, as one plain bundle.
export default defineConfig({ publicDir: false, build: { ssr: "bench/drills/run-drill.ts", outDir: ".local/bench/drills", emptyOutDir: true, target: "node20" } });
