import { variationLife, type AgreementContent, type VariationEvent, type VariationReason } from "#app/domain/agreements/variation";
import { changesOf, contentProblem } from "#app/domain/agreements/variation-changes";
import { canonicalJson } from "#app/domain/canonical-json";
import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { service } from "#app/platform/service.server";
import { applyContent, lockContent } from "#db/queries/agreements/agreement-content";
import { findAgreement, findRules } from "#db/queries/agreements/find-agreement";
import { addVariation, lockVariation, saveAgreed, saveContent, saveDiscarded, type FoundVariation } from "#db/queries/agreements/variations";
import { appendAudit } from "#db/queries/audit/append-audit";

/** What kept a variation from being changed, agreed or discarded. */
export type VariationRefused = "not-found" | "past-drafting" | "changed-meanwhile";

async function locked(deps: Deps, id: string, version: number, event: VariationEvent): Promise<FoundVariation | VariationRefused> {
  const found = await lockVariation(deps.db, id);
  if (!found) return "not-found";
  if (!variationLife[found.status][event]) return "past-drafting";
  return found.version === version ? found : "changed-meanwhile";
}

const written = (deps: Deps, by: StaffActor, what: "begin" | "change" | "agree" | "discard", id: string) => appendAudit(deps, { streamId: service().placeId, action: `agreement.variation-${what}`, by, subject: id });

const asIs = (id: string) => id;
const asTheyAre = { organisation: asIs, measure: asIs, stream: asIs, year: asIs, quarter: asIs };

/** Begins a change of an agreement as a copy of what it says. One at a time: `one-in-writing` where another is not agreed or discarded yet. */
export async function beginVariation(deps: Deps, actor: StaffActor, agreementId: string, why: { reason: VariationReason; words: string }): Promise<{ variationId: string } | "one-in-writing" | "not-found"> {
  if (!(await findAgreement(deps.db, agreementId))) return "not-found";
  const variationId = await addVariation(deps, actor, { ...why, agreementId, content: await lockContent(deps.db, agreementId) });
  if (!variationId) return "one-in-writing";
  await written(deps, actor, "begin", variationId);
  return { variationId };
}

/** Writes a part of it anew. Only whoever began it does: a second person who wrote a part would agree to their own words. */
export async function changeVariation(deps: Deps, actor: StaffActor, id: string, version: number, part: Partial<AgreementContent>): Promise<"changed" | "not-yours" | VariationRefused> {
  const found = await locked(deps, id, version, "change");
  if (typeof found === "string") return found;
  if (found.writtenBy !== actor.id) return "not-yours";
  await saveContent(deps, found, { ...found.after, ...part });
  await written(deps, actor, "change", id);
  return "changed";
}

/**
 * A second person agrees: the agreement says it from now on, and it becomes a version with a number that stays. `agreement-moved`: what it
 * was written upon is not what the agreement says any more. `problem`: a sentence about what is in it.
 */
export async function agreeVariation(deps: Deps, actor: StaffActor, id: string, version: number): Promise<"agreed" | "same-person" | "nothing-changed" | "agreement-moved" | { problem: string } | VariationRefused> {
  const found = await locked(deps, id, version, "agree");
  if (typeof found === "string") return found;
  if (found.writtenBy === actor.id) return "same-person";
  if (changesOf(found.before, found.after, asTheyAre).length === 0) return "nothing-changed";
  if (canonicalJson(await lockContent(deps.db, found.agreementId)) !== canonicalJson(found.before)) return "agreement-moved";
  const { measures } = await findRules(deps.db, found.agreementId);
  const problem = contentProblem(found.after, { measure: (code) => measures.findLast((measure) => measure.code === code)?.title ?? code, year: (year) => year });
  if (problem) return { problem };
  await applyContent(deps.db, found.agreementId, found.after);
  await saveAgreed(deps, actor, found);
  await written(deps, actor, "agree", id);
  return "agreed";
}

export async function discardVariation(deps: Deps, actor: StaffActor, id: string, version: number): Promise<"discarded" | VariationRefused> {
  const found = await locked(deps, id, version, "discard");
  if (typeof found === "string") return found;
  await saveDiscarded(deps, found);
  await written(deps, actor, "discard", id);
  return "discarded";
}
