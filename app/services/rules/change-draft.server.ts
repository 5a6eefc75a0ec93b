import { checkMeasure, startProblem, type MeasureProblem } from "#app/domain/agreements/check-measure-set";
import { measureSetLife, type DraftMeasure } from "#app/domain/agreements/measure-set";
import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { service } from "#app/platform/service.server";
import { appendAudit } from "#db/queries/audit/append-audit";
import { aroundSet } from "#db/queries/agreements/around-set";
import { discardDraft, lockSet, saveDraft, type FoundSet } from "#db/queries/agreements/measure-sets";
import type { SetNamed } from "./draft-rules.server";

export type DraftChanged = "done" | "not-found" | "changed-meanwhile" | "past-drafting";
/** What kept a draft from being changed. */
export type DraftRefused = Exclude<DraftChanged, "done">;

async function lockedDraft(deps: Deps, setId: string, version: number, event: "change" | "discard" | "publish"): Promise<FoundSet | DraftRefused> {
  const found = await lockSet(deps.db, setId);
  if (!found) return "not-found";
  if (!measureSetLife[found.status][event]) return "past-drafting";
  return found.version === version ? found : "changed-meanwhile";
}

/** Changes what a draft is called and when it begins. `problem`: what is wrong with that day. */
export async function nameDraft(deps: Deps, actor: StaffActor, setId: string, version: number, named: SetNamed): Promise<DraftChanged | { problem: string }> {
  const found = await lockedDraft(deps, setId, version, "change");
  if (typeof found === "string") return found;
  const around = await aroundSet(deps.db, found.agreementId);
  const problem = around && startProblem(named.validFrom, around);
  if (problem) return { problem };
  await saveDraft(deps, found, named);
  await appendAudit(deps, { streamId: service().placeId, action: "rules.change", by: actor, subject: setId });
  return "done";
}

/**
 * Puts a measure into a draft, in the place of the one called `code` or after the last one. `problems` name the fields of what is wrong with it.
 * `not-found` also where the draft has no measure of that code.
 */
export async function saveMeasure(deps: Deps, actor: StaffActor, setId: string, version: number, code: string | undefined, measure: DraftMeasure): Promise<DraftChanged | { problems: MeasureProblem[] }> {
  const found = await lockedDraft(deps, setId, version, "change");
  if (typeof found === "string") return found;
  if (code !== undefined && !found.draft.some((each) => each.code === code)) return "not-found";
  const problems = checkMeasure(measure, found.draft.filter((each) => each.code !== code));
  if (problems.length > 0) return { problems };
  const draft = code === undefined ? [...found.draft, measure] : found.draft.map((each) => (each.code === code ? measure : each));
  await saveDraft(deps, found, { draft });
  await appendAudit(deps, { streamId: service().placeId, action: "rules.change", by: actor, subject: `${setId} ${measure.code}` });
  return "done";
}

/** Takes a measure out of a draft: it counts no more from the day the draft begins. */
export async function removeMeasure(deps: Deps, actor: StaffActor, setId: string, version: number, code: string): Promise<DraftChanged> {
  const found = await lockedDraft(deps, setId, version, "change");
  if (typeof found === "string") return found;
  if (!found.draft.some((each) => each.code === code)) return "not-found";
  await saveDraft(deps, found, { draft: found.draft.filter((each) => each.code !== code) });
  await appendAudit(deps, { streamId: service().placeId, action: "rules.change", by: actor, subject: `${setId} ${code}` });
  return "done";
}

export async function discardRules(deps: Deps, actor: StaffActor, setId: string, version: number): Promise<DraftChanged> {
  const found = await lockedDraft(deps, setId, version, "discard");
  if (typeof found === "string") return found;
  await discardDraft(deps, found);
  await appendAudit(deps, { streamId: service().placeId, action: "rules.discard", by: actor, subject: setId });
  return "done";
}
