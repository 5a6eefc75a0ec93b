import type { LoaderFunctionArgs } from "@remix-run/node";
import { stringify } from "csv-stringify/sync";
import { bandWords, sayRate, sayReason, workWords } from "#app/content/cooperation";
import { sayMonthOf } from "#app/domain/calendar/words";
import { barrierBands } from "#app/domain/cooperation/count";
import type { ShownRate } from "#app/domain/cooperation/shown";
import { formulaSafe } from "#app/domain/returns/formula-safe";
import { requirePermission } from "#app/web/access.server";
import { downloadOf } from "#app/web/download-of";
import { readPartners } from "./read-partners.server";

const inCell = (rate: ShownRate) => (rate === undefined || typeof rate === "number" ? (rate ?? "") : sayRate(rate).toLowerCase());

/** What the page shows, and no more: what is hidden or rounded there is so here. An empty cell is "not enough data". */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "cooperation:compare");
  const { work, month, partners } = await readPartners(actor, request);
  const head = ["Partner", "Kind of work", "Month", "Asked", "Asked is rounded", "In time", "Late", "Silent", "In time, %", "Accepted, %", ...barrierBands.map((band) => `Accepted of ${bandWords[band].toLowerCase()}, %`), "Working days to an answer, median", "Reasons", "Comment"];
  const rows = partners.map(({ name, comment, shown: { asked, about, parts, inTimeRate, acceptedRate, caseMix, medianDays, reasons } }) => [
    formulaSafe(name), workWords[work].title, month ? sayMonthOf(month) : "", asked ?? "fewer than 5", about ? "yes" : "no", parts?.answeredInTime ?? "", parts?.answeredLate ?? "", parts?.silent ?? "",
    inCell(inTimeRate), inCell(acceptedRate), ...caseMix.map((band) => inCell(band.acceptedRate)), medianDays ?? "", formulaSafe(reasons.map(({ reason, count }) => `${sayReason(reason)}: ${count}`).join("; ")), formulaSafe(comment),
  ]);
  return downloadOf({ name: `work-local-cooperation-${work}-${month ?? "none"}.csv`, mediaType: "text/csv; charset=utf-8; header=present", content: new TextEncoder().encode(stringify([head, ...rows], { bom: true, record_delimiter: "windows" })) });
}
