import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** Where Open Referral's published schemas and examples lie beside the project; they are not part of it. */
const folder = process.env.HSDS_FOLDER ?? join(import.meta.dirname, "../../../../shared/reference/hsds-3.0");

export const publishedHsds = existsSync(folder);

/** What stands in a test's name where the folder is missing. */
export const whereHsds = publishedHsds ? "the published HSDS 3.0" : "the published HSDS 3.0 (skipped: ../shared/reference/hsds-3.0 is not there)";

export const publishedBytes = (path: string): Uint8Array => new Uint8Array(readFileSync(join(folder, path)));
export const publishedJson = (path: string): Record<string, unknown> => JSON.parse(readFileSync(join(folder, path), "utf8")) as Record<string, unknown>;

/** The example of the tabular package, file by file. */
export const publishedPackage = () => readdirSync(join(folder, "examples/csv")).filter((name) => name.endsWith(".csv")).map((name) => ({ name, bytes: publishedBytes(`examples/csv/${name}`) }));
