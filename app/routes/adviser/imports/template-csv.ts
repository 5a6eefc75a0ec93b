import type { LoaderFunctionArgs } from "@remix-run/node";
import { stringify } from "csv-stringify/sync";
import { templateOf } from "#app/domain/intake/list-columns";
import { importKinds } from "#app/domain/intake/list-import";
import { requirePermission } from "#app/web/access.server";
import { downloadOf } from "#app/web/download-of";

/** The file to fill in, with the mark that makes spreadsheets read it as UTF-8. */
export function loader({ request, context }: LoaderFunctionArgs) {
  requirePermission(context, "list:import");
  const asked = new URL(request.url).searchParams.get("kind");
  const kind = importKinds.find((one) => one === asked) ?? "school_list";
  return downloadOf({ name: `work-local-${kind.replace("_", "-")}.csv`, mediaType: "text/csv; charset=utf-8; header=present", content: new TextEncoder().encode(stringify(templateOf(kind), { bom: true, record_delimiter: "windows" })) });
}
