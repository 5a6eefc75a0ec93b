import { run } from "./commands/run.server";

// `node build/server/index.js COMMAND`: the one way into the built service.
await run(process.argv[2] ?? "serve", process.argv.slice(3));
