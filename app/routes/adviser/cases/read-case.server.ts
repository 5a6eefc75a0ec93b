import type { StaffActor } from "#app/domain/people/actor";
import { parseReference } from "#app/domain/people/reference";
import { depsWithin } from "#app/platform/deps.server";
import { recordCaseRead } from "#app/services/cases/record-case-read.server";
import { orNotFound } from "#app/web/access.server";
import { asActor, type Db } from "#db/client.server";
import { findCaseForShow } from "#db/queries/cases/find-case-for-show";
import { personOf } from "./person-of";

/** A case by its reference, kept as read; 404 where it is not one this person sees. `more` reads what else a page shows, in the same transaction. */
export async function readCase<More extends object = object>(actor: StaffActor, caseRef = "", more?: (db: Db, found: NonNullable<Awaited<ReturnType<typeof findCaseForShow>>>) => Promise<More>) {
  const found = await asActor(actor, async (db) => {
    const shown = await findCaseForShow(db, parseReference(caseRef) ?? "");
    if (!shown) return undefined;
    await recordCaseRead(depsWithin(db), actor, shown.case);
    return { shown, more: ((await more?.(db, shown)) ?? {}) as More };
  });
  const { shown, more: rest } = orNotFound(found);
  const { case: ofCase, resident, hubName, leadName } = shown;
  return { ...rest, person: personOf(resident, ofCase, hubName), status: ofCase.status, openedOn: ofCase.openedOn, firstMetOn: ofCase.firstMetOn, planAgreedOn: ofCase.planAgreedOn, closedOn: ofCase.closedOn, closeReason: ofCase.closeReason, leadName };
}
