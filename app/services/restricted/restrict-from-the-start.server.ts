import type { ConflictKind, RestrictionReason } from "#app/domain/cases/restriction";
import type { Deps } from "#app/platform/deps.server";
import { addCaseEvent } from "#db/queries/cases/add-case-event";
import { findStaffWithEmail, insertConflict, listConflicts, listNamed, findRestrictedCaseOf, saveRestricted } from "#db/queries/cases/restrictions";

interface Arrived {
  caseId: string;
  residentId: string;
  /** As `emailKey` writes it. */
  emailKey: string | undefined;
}

/**
 * An application that must not lie open for a moment: of somebody whose email address is that of a member of staff, or who comes back
 * and whose earlier case is restricted. The first is seen by nobody until a manager names who triages it; the second by the people
 * named before. As the service, in the transaction of the application.
 */
export async function restrictFromTheStart(deps: Deps, { caseId, residentId, emailKey }: Arrived): Promise<void> {
  const before = await findRestrictedCaseOf(deps.db, residentId, caseId);
  const worksHere = emailKey ? await findStaffWithEmail(deps.db, emailKey) : undefined;
  if (!before && !worksHere) return;
  const named = before ? (await listNamed(deps.db, before.id)).filter(({ untilOn }) => untilOn === null).map(({ id }) => id) : [];
  const conflicts: { staffId: string; kind: ConflictKind }[] = before ? await listConflicts(deps.db, before.id) : [];
  if (worksHere && !conflicts.some(({ staffId }) => staffId === worksHere)) conflicts.push({ staffId: worksHere, kind: "self" });
  const reason: RestrictionReason = before?.reason ?? "works_here";
  await saveRestricted(deps, { caseId, residentId, reason, words: "", named: named.filter((id) => id !== worksHere) });
  for (const { staffId, kind } of conflicts) await insertConflict(deps, { caseId, staffId, kind, declaredByName: "Work Local" });
  await addCaseEvent(deps, { caseId, kind: "case_restricted", details: { reason } });
}
