// The built service with a database of its own, made anew for the run and removed after it. What it logs goes into a file.
import { mkdirSync, openSync, rmSync, writeSync } from "node:fs";
import { dirname } from "node:path";

const { WORKLOCAL_FOLDER: folder, LOG_FILE: logFile } = process.env;
if (!folder || !logFile) throw new Error("WORKLOCAL_FOLDER and LOG_FILE must say where the run's database and log go");
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));

mkdirSync(dirname(logFile), { recursive: true });
const log = openSync(logFile, "w");
process.stdout.write = (/** @type {string | Uint8Array} */ text) => (writeSync(log, String(text)), true);

process.argv[2] = "start";
await import("../../build/server/index.js");
