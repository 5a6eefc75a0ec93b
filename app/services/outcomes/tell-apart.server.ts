import { factWords } from "#app/domain/agreements/words";
import { byId, likelySame, originOf } from "#app/domain/outcomes/likely-same";
import { stands } from "#app/domain/outcomes/outcome";
import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { appendAudit } from "#db/queries/audit/append-audit";
import { addCaseEvent } from "#db/queries/cases/add-case-event";
import { lockCaseForOutcome } from "#db/queries/outcomes/find-case-for-outcome";
import { findOutcome, type RecordedOutcome } from "#db/queries/outcomes/outcome-rows";
import { addToldApart, listOutcomesOfResident, listToldApart, type SaidApart, type TwoBecause } from "#db/queries/outcomes/told-apart";

/** Keeps why a record is another than each of those it looks like; in the transaction of whoever holds the case's row. */
export async function keepToldApart(deps: Deps, actor: StaffActor, of: Pick<RecordedOutcome, "id" | "caseId" | "kind">, otherIds: readonly string[], because: TwoBecause): Promise<void> {
  for (const otherId of otherIds) await addToldApart(deps, actor, { caseId: of.caseId, outcomeId: of.id, otherId, ...because });
  if (otherIds.length === 0) return;
  const details = { outcomeId: of.id, kind: of.kind, title: factWords[of.kind], otherId: otherIds[0], reason: because.reason };
  await addCaseEvent(deps, { caseId: of.caseId, kind: "outcome_told_apart", by: actor, details, residentMaySee: false });
  await appendAudit(deps, { streamId: of.caseId, action: "outcome.tell-apart", by: actor, subject: of.id, reason: because.reason });
}

/** Says afterwards that a record and those it looks like are two. `changed-meanwhile`: it stands no more, or looks like none any more. */
export async function tellApart(deps: Deps, actor: StaffActor, caseReference: string, outcomeId: string, because: TwoBecause): Promise<"told-apart" | "changed-meanwhile" | "not-found"> {
  const found = await lockCaseForOutcome(deps.db, caseReference);
  const outcome = found && (await findOutcome(deps.db, found.id, outcomeId));
  if (!outcome) return "not-found";
  const { alike } = await readLikeness(deps, outcome);
  if (alike.length === 0) return "changed-meanwhile";
  await keepToldApart(deps, actor, outcome, alike.map(({ id }) => id), because);
  return "told-apart";
}

/** What a record that stands looks like, among what whoever asks may see of the same person; and what was said of it, and of what it corrects, before. */
export async function readLikeness({ db }: Pick<Deps, "db">, outcome: RecordedOutcome): Promise<{ alike: RecordedOutcome[]; said: SaidApart[] }> {
  const [records, said] = [await listOutcomesOfResident(db, outcome.residentId), await listToldApart(db, [outcome.residentId])];
  const known = byId(records);
  const itself = originOf(outcome.id, known);
  return { alike: stands(outcome) ? likelySame(outcome, records, said) : [], said: said.filter(({ outcomeId, otherId }) => [outcomeId, otherId].some((id) => originOf(id, known) === itself)) };
}
