import type { LoaderFunctionArgs } from "@remix-run/node";
import { stringify } from "csv-stringify/sync";
import { rowResultWords } from "#app/content/intake";
import { formulaSafe } from "#app/domain/returns/formula-safe";
import { depsWithin } from "#app/platform/deps.server";
import { service } from "#app/platform/service.server";
import { orNotFound, requirePermission } from "#app/web/access.server";
import { downloadOf } from "#app/web/download-of";
import { asActor } from "#db/client.server";
import { mostRows } from "#app/domain/intake/list-import";
import { appendAudit } from "#db/queries/audit/append-audit";
import { listRowsNotBroughtIn } from "#db/queries/intake/import-rows";
import { findImport } from "#db/queries/intake/list-imports";

/** The rows nobody was made of, as they were sent, each with its line and why: to be put right and sent again. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "list:import");
  const { list, rows } = orNotFound(await asActor(actor, async (db) => {
    const found = await findImport(db, params.importId ?? "");
    if (!found) return undefined;
    await appendAudit(depsWithin(db), { streamId: service().placeId, action: "list.download", by: actor, subject: found.fromName });
    return { list: found, rows: await listRowsNotBroughtIn(db, found.id, 0, mostRows) };
  }));
  const headings = [...new Set(rows.flatMap(({ sent }) => Object.keys(sent)))].toSorted((a, b) => Number(b in list.given.columns) - Number(a in list.given.columns));
  const why = ({ problems, result, why: said }: (typeof rows)[number]) => [rowResultWords[result], said, ...problems.map(({ column, message }) => [column, message].filter(Boolean).join(": "))].filter(Boolean).join(". ");
  const table = [[...headings, "Line", "Reason not brought in"].map(formulaSafe), ...rows.map((row) => [...headings.map((heading) => formulaSafe(row.sent[heading] ?? "")), row.line, formulaSafe(why(row))])];
  return downloadOf({ name: "not-brought-in.csv", mediaType: "text/csv; charset=utf-8; header=present", content: new TextEncoder().encode(stringify(table, { bom: true, record_delimiter: "windows" })) });
}
