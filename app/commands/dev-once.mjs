import { createServer } from "vite";

const vite = await createServer({ server: { middlewareMode: true, hmr: false, ws: false }, appType: "custom" });
const { develop } = await vite.ssrLoadModule("/app/commands/develop.server.ts");
await develop(vite);
