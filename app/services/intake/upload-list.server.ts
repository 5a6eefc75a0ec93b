import { createHash } from "node:crypto";
import { addDays, londonDayOf } from "#app/domain/calendar/calendar-day";
import { recogniseColumns } from "#app/domain/intake/list-columns";
import { daysKept, mostColumns, mostRows } from "#app/domain/intake/list-import";
import { readTable, type TableProblem } from "#app/domain/intake/read-table";
import type { AboutList } from "#app/domain/intake/understand-row";
import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { service } from "#app/platform/service.server";
import { insertImport } from "#db/queries/intake/list-imports";
import { saveRows } from "#db/queries/intake/import-rows";
import { appendAudit } from "#db/queries/audit/append-audit";
import { readRows } from "./read-rows.server";

export interface SentList extends AboutList {
  fileName: string;
  bytes: Uint8Array;
}

export type Uploaded = { id: string } | { problem: TableProblem | "too_many_rows" | "too_many_columns" | "not-your-hub"; line?: number | undefined };

/** Reads a list somebody sent and keeps it to be looked at. No case is made of anybody before it is confirmed. */
export async function uploadList(deps: Deps, actor: StaffActor, { fileName, bytes, ...about }: SentList): Promise<Uploaded> {
  if (!actor.hubIds.includes(about.hubId)) return { problem: "not-your-hub" };
  const table = readTable(bytes);
  if (table.problem !== undefined) return table;
  if (table.rows.length > mostRows) return { problem: "too_many_rows" };
  if (table.headings.length > mostColumns) return { problem: "too_many_columns" };
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const [uploadedAt, id] = [deps.now(), deps.newId()];
  const today = londonDayOf(uploadedAt);
  const columns = recogniseColumns(table.headings);
  const rows = table.rows.map(({ line, cells }) => ({ line, sent: Object.fromEntries(table.headings.map((heading, index) => [heading, cells[index] ?? ""])) }));
  const { kind, hubId, fromName, agreement } = about;
  await insertImport(deps.db, { id, kind, status: "previewed", hubId, fileName, fromName, sha256, rows: rows.length, given: { columns, agreement }, uploadedBy: actor.id, uploadedByName: actor.name, uploadedAt, forgetOn: addDays(today, daysKept) });
  await saveRows(deps.db, id, await readRows(deps.db, { rows, columns, about, today, demonstration: service().settings.demonstration }), deps.newId);
  await appendAudit(deps, { streamId: service().placeId, action: "list.upload", by: actor, subject: fromName });
  return { id };
}
