import type { LoaderFunctionArgs } from "@remix-run/node";
import { stringify } from "csv-stringify/sync";
import { howEqualityIsCounted } from "#app/content/equality-tables";
import { equalityHead, equalityWorkbook, rowsOfYear } from "#app/domain/equality/shown-tables";
import { formulaSafe } from "#app/domain/returns/formula-safe";
import { ods } from "#app/platform/files/ods.server";
import { streamOf } from "#app/platform/files/stream-of";
import { service } from "#app/platform/service.server";
import { orNotFound, requirePermission } from "#app/web/access.server";
import { downloadOf } from "#app/web/download-of";
import { equalityWords, readYear, sayYear } from "./asked.server";

/** Every shown count of a year: the page's, hidden ones included as hidden. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "caseload:read");
  const { year, tables } = await readYear(actor, new URL(request.url).searchParams);
  if (params.file !== "equality.csv" && params.file !== "equality.ods") throw new Response("Not found", { status: 404 });
  const title = `Who gets what support, ${sayYear(orNotFound(year))}`;
  const rows = rowsOfYear(tables, equalityWords);
  const name = `equality-${year}.${params.file.slice(-3)}`;
  if (params.file === "equality.csv") {
    const lines = rows.map((row) => row.map((cell) => (typeof cell === "string" ? formulaSafe(cell) : cell)));
    return downloadOf({ name, mediaType: "text/csv; charset=utf-8; header=present", content: new TextEncoder().encode(stringify([[...equalityHead], ...lines], { bom: true, record_delimiter: "windows" })) });
  }
  return new Response(streamOf(ods(equalityWorkbook(title, service().placeName, rows, howEqualityIsCounted))), {
    headers: { "Content-Type": "application/vnd.oasis.opendocument.spreadsheet", "Content-Disposition": `attachment; filename="${name}"`, "X-Content-Type-Options": "nosniff" },
  });
}
