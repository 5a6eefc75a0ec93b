import type { StaffActor } from "#app/domain/people/actor";
import { parseReference } from "#app/domain/people/reference";
import type { Deps } from "#app/platform/deps.server";
import { recordCaseRead } from "#app/services/cases/record-case-read.server";
import { findCaseForShow } from "#db/queries/cases/find-case-for-show";
import { findRecord } from "#db/queries/people/move-records";

/** Two cases side by side with the records they are on, both kept as read; `undefined` where the adviser does not see both, or they are one. */
export async function readBoth(deps: Deps, actor: StaffActor, references: readonly [string, string]) {
  const [one, other] = [await read(references[0]), await read(references[1])];
  if (!one || !other || one.id === other.id) return undefined;
  for (const each of [one, other]) await recordCaseRead(deps, actor, each);
  return [one, other] as const;

  async function read(reference: string) {
    const found = await findCaseForShow(deps.db, parseReference(reference) ?? "");
    if (!found) return undefined;
    const { case: of, hubName, leadName } = found;
    const record = await findRecord(deps.db, of.residentId);
    return record && { id: of.id, reference: of.reference, status: of.status, openedOn: of.openedOn, hubName, leadName, record };
  }
}

export type ComparedCase = NonNullable<Awaited<ReturnType<typeof readBoth>>>[number];
