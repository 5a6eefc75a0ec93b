import type { LoaderFunctionArgs } from "@remix-run/node";
import { stringify } from "csv-stringify/sync";
import { directoryKindWords } from "#app/content/directory";
import { formulaSafe } from "#app/domain/returns/formula-safe";
import { orNotFound, requirePermission } from "#app/web/access.server";
import { downloadOf } from "#app/web/download-of";
import { asActor } from "#db/client.server";
import { findImport, listImportRecords } from "#db/queries/directory/imports";

const most = 50_000;

/** The records that cannot be used, each with where it stands and why: for whoever keeps the feed. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "directory:import");
  const records = orNotFound(await asActor(actor, async (db) => {
    const found = await findImport(db, params.importId ?? "");
    return found && (await listImportRecords(db, found.id, ["refuse"], { limit: most, offset: 0 }));
  }));
  const rows = records.flatMap(({ kind, externalId, name, problems }) => problems.map(({ at, words }) => [directoryKindWords[kind], externalId, name, at, words].map(formulaSafe)));
  const table = [["Kind", "Id", "Name", "Where", "Why it cannot be used"], ...rows];
  return downloadOf({ name: "cannot-be-used.csv", mediaType: "text/csv; charset=utf-8; header=present", content: new TextEncoder().encode(stringify(table, { bom: true, record_delimiter: "windows" })) });
}
