import type { LoaderFunctionArgs } from "@remix-run/node";
import { stringify } from "csv-stringify/sync";
import { csvLinesOf } from "#app/domain/publishing/series";
import { today as todayIs } from "#app/platform/service.server";
import { orNotFound, requirePermission } from "#app/web/access.server";
import { downloadOf } from "#app/web/download-of";
import { askedOf } from "./asked.server";
import { outcomesOf, supportFigures } from "./figures.server";

/** The table of one figure, for the same question as the page. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "caseload:read");
  const today = todayIs();
  const key = /^([a-z_0-9-]+)\.csv$/i.exec(params.file ?? "")?.[1];
  const asked = await askedOf(actor, request, today);
  const figures = key?.startsWith("outcomes") ? (await outcomesOf(actor, asked, new URL(request.url).searchParams.get("agreement"), today)).figures : await supportFigures(asked, today);
  const { series } = orNotFound(figures.find((figure) => figure.key === key));
  return downloadOf({ name: `${key}.csv`, mediaType: "text/csv; charset=utf-8; header=present", content: new TextEncoder().encode(stringify(csvLinesOf(series), { bom: true, record_delimiter: "windows" })) });
}
