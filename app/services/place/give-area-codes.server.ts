import { createHash } from "node:crypto";
import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { service } from "#app/platform/service.server";
import { appendAudit } from "#db/queries/audit/append-audit";
import { holdAreaCodes, saveAreaCode } from "#db/queries/place/council-areas";
import type { CouncilWithCode } from "#db/queries/place/keep-postcodes";

export type AreaCodesGiven = "done" | "changed-meanwhile" | { sameAs: string; councilId: string };

/** Stands for what the page showed: whoever saves after somebody else is told. */
export const seenCodes = (councils: readonly Pick<CouncilWithCode, "id" | "areaCode">[]): string => createHash("sha256").update(councils.map(({ id, areaCode }) => `${id} ${areaCode ?? ""}`).sort().join("\n")).digest("hex").slice(0, 16);

/**
 * Says which areas the councils are, by the codes the postcode directory uses; `null` takes one away. No two councils are the same area.
 * Postcodes that are here already stay as they are until the directory is imported again.
 */
export async function giveAreaCodes(deps: Deps, actor: StaffActor, codes: ReadonlyMap<string, string | null>, seen: string): Promise<AreaCodesGiven> {
  const before = await holdAreaCodes(deps.db);
  if (seenCodes(before) !== seen) return "changed-meanwhile";
  const after = before.map((council) => ({ ...council, areaCode: codes.has(council.id) ? codes.get(council.id)! : council.areaCode }));
  for (const [index, { id, areaCode }] of after.entries()) {
    const other = areaCode && after.slice(0, index).find((earlier) => earlier.areaCode === areaCode);
    if (other) return { sameAs: other.name, councilId: id };
  }
  for (const [index, { id, name, areaCode }] of after.entries()) {
    if (areaCode === before[index]!.areaCode) continue;
    await saveAreaCode(deps.db, id, areaCode);
    await appendAudit(deps, { streamId: service().placeId, action: "council.area", by: actor, subject: name, reason: `${before[index]!.areaCode ?? "none"} → ${areaCode ?? "none"}` });
  }
  return "done";
}
