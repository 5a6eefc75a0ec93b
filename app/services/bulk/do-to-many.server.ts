import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { mostAtOnce, undoUntil, whyLeftOut, type LeftOutReason } from "#app/domain/cases/bulk";
import type { AdviserCloseReason } from "#app/domain/cases/own-close";
import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { closeCase } from "#app/services/cases/close-case.server";
import { reassignCase } from "#app/services/cases/reassign-case.server";
import { insertBulkAct, insertBulkRow } from "#db/queries/bulk/bulk-acts";
import { countChanges, listBulkCases } from "#db/queries/bulk/bulk-cases";
import { listWhatClosingEnds } from "#db/queries/bulk/what-closing-ends";
import { lockSeenCase } from "#db/queries/cases/find-case-by-reference";
import { listHubsOfAdviser } from "#db/queries/people/colleagues";
import { findWhoLeft } from "#db/queries/people/who-left";
import { sendToResident } from "./send-to-resident.server";

export type ToDo =
  | { kind: "reassign"; leadId: string; why: string }
  | { kind: "message"; words: string }
  | { kind: "close"; reason: AdviserCloseReason; words: string };

/** What a row keeps, so that it can be put back. */
export interface BeforeRow {
  /** How much the case's story told when it was done. */
  changes: number;
  messageIds: string[];
  formerLeadId?: string;
  /** They had left already: taken back, the case waits for another lead again. */
  formerLeadHadLeft?: true;
  caseMessageId?: string;
  ended?: Awaited<ReturnType<typeof listWhatClosingEnds>>;
}

type Row = Awaited<ReturnType<typeof listBulkCases>>[number];

/**
 * Does one thing to many cases, the first hundred of those named, and keeps of each what became of it. Each case is looked at anew, held,
 * and left out with its reason where the thing is not for it. Nobody is told for half an hour: until then it can be undone as a whole.
 */
export async function doToMany(deps: Deps, actor: StaffActor, references: readonly string[], todo: ToDo): Promise<{ actId: string }> {
  const doneAt = deps.now();
  const { kind, ...given } = todo;
  const actId = await insertBulkAct(deps, { kind, byId: actor.id, byName: actor.name, given, doneAt, undoUntil: undoUntil(doneAt) });
  const lead = todo.kind === "reassign" ? { id: todo.leadId, hubIds: await listHubsOfAdviser(deps.db, todo.leadId) } : undefined;
  const listed = await listBulkCases(deps.db, references.slice(0, mostAtOnce), doneAt);
  // Always in the same order, so that two who take the same cases wait for each other instead of for ever.
  for (const { reference } of listed.toSorted((a, b) => (a.id < b.id ? -1 : 1))) await lockSeenCase(deps.db, reference);
  const held = await listBulkCases(deps.db, listed.map(({ reference }) => reference), doneAt);
  for (const [position, row] of held.entries()) {
    const leftOut = whyLeftOut(todo.kind === "reassign" ? { kind: "reassign", lead } : { kind: todo.kind }, row);
    const before = leftOut ?? (await doOne(deps, actor, row, todo, undoUntil(doneAt)));
    await insertBulkRow(deps, typeof before === "string" ? { actId, caseId: row.id, position, result: "skipped", why: before } : { actId, caseId: row.id, position, result: "done", before: { ...before } });
  }
  return { actId };
}

async function doOne(deps: Deps, actor: StaffActor, { id: caseId, reference: caseRef }: Row, todo: ToDo, until: Date): Promise<BeforeRow | LeftOutReason> {
  const held = { until, messageIds: [] as string[] };
  const within = { ...deps, held };
  const done = async (before: Partial<BeforeRow> = {}): Promise<BeforeRow> => ({ ...before, changes: await countChanges(deps.db, caseId), messageIds: held.messageIds });
  if (todo.kind === "reassign") {
    const answer = await reassignCase(within, actor, { caseRef, leadId: todo.leadId, why: todo.why });
    return typeof answer === "string" ? "not_of_hub" : done(answer.formerLeadId ? { formerLeadId: answer.formerLeadId, ...((await findWhoLeft(deps.db, answer.formerLeadId)) && { formerLeadHadLeft: true as const }) } : {});
  }
  if (todo.kind === "message") return done({ caseMessageId: await sendToResident(within, actor, { caseId, reference: caseRef, words: todo.words }) });
  const ended = await listWhatClosingEnds(deps.db, caseId, londonDayOf(deps.now()));
  return (await closeCase(within, actor, { caseId, reason: todo.reason, words: todo.words })) === "done" ? done({ ended }) : "closed";
}
