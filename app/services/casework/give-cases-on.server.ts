import { mostAtOnce } from "#app/domain/cases/bulk";
import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { doToMany } from "#app/services/bulk/do-to-many.server";

export interface GivenOn {
  reference: string;
  leadId: string;
}

/** Gives cases to new leads, each as it was previewed: one act for each lead, so that each can be undone within the half hour. Returns the acts. */
export async function giveCasesOn(deps: Deps, actor: StaffActor, given: readonly GivenOn[], why: string): Promise<string[]> {
  const byLead = new Map<string, string[]>();
  for (const { reference, leadId } of given) byLead.set(leadId, [...(byLead.get(leadId) ?? []), reference]);
  const acts: string[] = [];
  for (const [leadId, references] of byLead) {
    for (let from = 0; from < references.length; from += mostAtOnce) acts.push((await doToMany(deps, actor, references.slice(from, from + mostAtOnce), { kind: "reassign", leadId, why })).actId);
  }
  return acts;
}
