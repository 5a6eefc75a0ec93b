import { mayJoin, mayWorkOn } from "#app/domain/cases/team";
import type { StaffActor } from "#app/domain/people/actor";
import { parseReference } from "#app/domain/people/reference";
import { depsWithin } from "#app/platform/deps.server";
import { recordCaseRead } from "#app/services/cases/record-case-read.server";
import { orNotFound } from "#app/web/access.server";
import { asActor, type Db } from "#db/client.server";
import { findCaseForShow } from "#db/queries/cases/find-case-for-show";
import { leadToJoining } from "./lead-to-joining.server";
import { personOf } from "./person-of";

type Shown = NonNullable<Awaited<ReturnType<typeof findCaseForShow>>>;
type More<Rest> = (db: Db, found: Shown) => Promise<Rest>;

/**
 * A case by its reference, kept as read; 404 where it is not one this person sees. `more` reads what else a page shows, in the same
 * transaction. `mayWork` says whether they are on its team: without it, the page shows what it shows and no form.
 */
export const readCase = <Rest extends object = object>(actor: StaffActor, caseRef = "", more?: More<Rest>) => read(actor, caseRef, more, () => {});

/** The same for a page that is nothing but a form: whoever only reads the case is led to joining it. */
export const readCaseToWork = <Rest extends object = object>(actor: StaffActor, request: Request, caseRef = "", more?: More<Rest>) =>
  read(actor, caseRef, more, ({ case: { reference }, onTeam }) => leadToJoining(actor, request, { reference, onTeam }));

async function read<Rest extends object>(actor: StaffActor, caseRef: string, more: More<Rest> | undefined, check: (found: Shown) => void) {
  const found = await asActor(actor, async (db) => {
    const shown = await findCaseForShow(db, parseReference(caseRef) ?? "");
    if (!shown) return undefined;
    check(shown);
    await recordCaseRead(depsWithin(db), actor, shown.case);
    return { shown, more: ((await more?.(db, shown)) ?? {}) as Rest };
  });
  const { shown, more: rest } = orNotFound(found);
  const { case: ofCase, resident, hubName, leadName, onTeam, named, alerts } = shown;
  return { ...rest, person: { ...personOf(resident, ofCase, hubName, alerts), mayJoin: mayJoin(actor, { onTeam, named, restricted: ofCase.restricted }) }, status: ofCase.status, openedOn: ofCase.openedOn, firstMetOn: ofCase.firstMetOn, planAgreedOn: ofCase.planAgreedOn, closedOn: ofCase.closedOn, closeReason: ofCase.closeReason, leadId: ofCase.leadId, leadName, mayWork: mayWorkOn(actor, { onTeam }) };
}
