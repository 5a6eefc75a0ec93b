import "./check-node.mjs";
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

// `npm run dev`: the service from its sources. Pages and styles change at once; a change beneath them starts it anew.
const { root } = await import("./run-program.mjs");
const { installWhenNeeded } = await import("./install.mjs");
process.chdir(root);
await installWhenNeeded((sentence) => console.log(sentence));

const startAnew = 75;
const once = fileURLToPath(new URL("./dev-once.mjs", import.meta.url));
/** @type {import("node:child_process").ChildProcess} */
let child;
const run = () => {
  child = spawn(process.execPath, [once], { stdio: "inherit", env: { ...process.env, NODE_ENV: "development" } });
  child.on("exit", (code) => (code === startAnew ? run() : process.exit(code ?? 0)));
};
// Ctrl-C reaches the child by itself; anything else is passed on. This process only waits for it to finish.
process.on("SIGINT", () => undefined);
process.on("SIGTERM", () => child.kill("SIGTERM"));
run();
