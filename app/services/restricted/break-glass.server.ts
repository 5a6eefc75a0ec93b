import { londonDayOf } from "#app/domain/calendar/calendar-day";
import type { BreakGlassReason } from "#app/domain/cases/restriction";
import { openedWithoutLeave } from "#app/domain/messages/trust-wording";
import type { StaffActor } from "#app/domain/people/actor";
import { granteesOf } from "#app/domain/people/grantees";
import { parseReference } from "#app/domain/people/reference";
import type { Deps } from "#app/platform/deps.server";
import { service } from "#app/platform/service.server";
import { appendAudit } from "#db/queries/audit/append-audit";
import { addCaseEvent } from "#db/queries/cases/add-case-event";
import { insertBreakGlass, listManagersToTell, openUntil } from "#db/queries/cases/break-glass";
import { lockSeenCase } from "#db/queries/cases/find-case-by-reference";
import { hasConflict, isSeenBy } from "#db/queries/cases/restrictions";
import { queueMessage } from "#db/queries/messages/outbox";

export interface Opening {
  reference: string;
  reason: BreakGlassReason;
  words: string;
}

/**
 * Opens a restricted case to somebody who is not named on it, until the end of today: kept, told to the resident and the managers, and
 * reviewed by one of them. One answer for a reference of no case, of one that is not restricted, and of one whose resident this
 * person must not know about. Whoever sees it already opens nothing. As the service.
 */
export async function breakGlass(deps: Deps, actor: StaffActor, { reference, reason, words }: Opening): Promise<{ reference: string } | "none-to-open"> {
  const found = await lockSeenCase(deps.db, parseReference(reference) ?? "");
  const today = londonDayOf(deps.now());
  // Asked of every reference alike, so that how long it takes tells nothing.
  const about = found?.id ?? deps.newId();
  const [conflicted, sees] = [await hasConflict(deps.db, about, actor.id), await isSeenBy(deps.db, about, granteesOf(actor, service().placeId), today)];
  if (!found || conflicted) return "none-to-open";
  if (sees) return { reference: found.reference };
  if (!found.restricted) return "none-to-open";

  const { id: caseId } = found;
  await openUntil(deps.db, { caseId, granteeId: actor.id, untilOn: today });
  await insertBreakGlass(deps, actor, { caseId, reason, words, untilOn: today });
  await addCaseEvent(deps, { caseId, kind: "opened_in_emergency", by: actor, details: { name: actor.name, organisation: actor.organisationName, reason } });
  await appendAudit(deps, { streamId: caseId, action: "case.break-glass", by: { id: actor.id, name: actor.name, organisationName: actor.organisationName }, subject: found.reference, reason });
  const link = `${service().settings.APP_ORIGIN}/manager/break-glass`;
  for (const { email } of await listManagersToTell(deps.db, { but: actor.id, caseId })) {
    await queueMessage(deps, { channel: "email", recipient: email, template: "opened-without-leave", ...openedWithoutLeave({ name: actor.name, organisation: actor.organisationName, link }) });
  }
  return { reference: found.reference };
}
