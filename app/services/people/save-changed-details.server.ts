import { contactChanged, contactWasChanged } from "#app/domain/messages/wording";
import { afterChange, changedDetails, formerAddresses, type DetailKey, type Details, type DetailsChange } from "#app/domain/people/details";
import { nextSafeTime } from "#app/domain/people/safe-time";
import type { Deps } from "#app/platform/deps.server";
import { addressee } from "#app/services/cases/addressee";
import { messageResident } from "#app/services/cases/message-resident.server";
import { addCaseEvent } from "#db/queries/cases/add-case-event";
import { findWhereToWrite } from "#db/queries/cases/find-where-to-write";
import { queueMessage } from "#db/queries/messages/outbox";
import { saveDetails, type HeldDetails } from "#db/queries/resident/my-details";

interface Change {
  caseId: string;
  residentId: string;
  /** As they were locked. */
  held: HeldDetails;
  change: DetailsChange;
}

/**
 * Keeps changed details that the caller holds, with the story (which, never what they say) and the messages: a former address is told,
 * because somebody else may have done it, and the new one, because a slip of the finger shows there. Returns which changed, and the details after.
 */
export async function saveChangedDetails(deps: Deps, by: { id: string; name: string }, { caseId, residentId, held: { version, ...before }, change }: Change): Promise<{ which: DetailKey[]; after: Details }> {
  const after = afterChange(before, change);
  const which = changedDetails(before, after);
  if (which.length === 0) return { which, after };
  await tellFormerAddresses(deps, caseId, before, after);
  await saveDetails(deps.db, residentId, after);
  await addCaseEvent(deps, { caseId, kind: "details_changed", by, details: { which, version: version + 1 } });
  if (which.includes("email") || which.includes("phone")) await messageResident(deps, caseId, "contact-changed", contactChanged);
  return { which, after };
}

async function tellFormerAddresses(deps: Deps, caseId: string, before: Details, after: Details): Promise<void> {
  const person = await findWhereToWrite(deps.db, caseId);
  for (const { channel, address } of person ? formerAddresses(before, after) : []) {
    const template = "contact-changed-former";
    await queueMessage(deps, { caseId, channel, recipient: address, template, dueAt: nextSafeTime(before.safeContact, deps.now()), ...contactWasChanged(addressee(person!, channel)) });
    await addCaseEvent(deps, { caseId, kind: "message_sent", details: { template, channel } });
  }
}
