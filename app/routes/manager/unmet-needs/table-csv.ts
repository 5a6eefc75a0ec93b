import type { LoaderFunctionArgs } from "@remix-run/node";
import { stringify } from "csv-stringify/sync";
import { sayNeed, unmetReasonWords } from "#app/content/unmet-needs";
import { formulaSafe } from "#app/domain/returns/formula-safe";
import { today } from "#app/platform/service.server";
import { requirePermission } from "#app/web/access.server";
import { downloadOf } from "#app/web/download-of";
import { readNeeds } from "./read-needs.server";

/** The table as it is shown, hidden counts included: nothing that the page does not say. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "unmet-need:report");
  const { month, reasons, rows, columnTotals, total } = await readNeeds(actor, request, today());
  const heading = ["Need", "District", ...reasons.map((why) => unmetReasonWords[why]), "Together"].map(formulaSafe);
  const lines = rows.map(({ what, district, counts, total: ofRow }) => [formulaSafe(sayNeed(what)), formulaSafe(district || "Not known"), ...counts, ofRow]);
  const table = [heading, ...lines, ["Together", "All", ...columnTotals, total]];
  return downloadOf({ name: `unmet-needs-${month.slice(0, 7)}.csv`, mediaType: "text/csv; charset=utf-8; header=present", content: new TextEncoder().encode(stringify(table, { bom: true, record_delimiter: "windows" })) });
}
