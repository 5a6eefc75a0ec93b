import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { undoMany } from "#app/services/bulk/undo-many.server";

/** Undoes everything that was given on together, as far as each act still can be. `too-late` where none can. */
export async function takeCasesBack(deps: Deps, actor: StaffActor, acts: readonly string[]): Promise<"done" | "not-found" | "too-late"> {
  const answers: Awaited<ReturnType<typeof undoMany>>[] = [];
  for (const act of acts) answers.push(await undoMany(deps, actor, act));
  if (answers.includes("done")) return "done";
  return answers.includes("too-late") ? "too-late" : "not-found";
}
