import { addMonths, londonDayOf, type CalendarDay } from "#app/domain/calendar/calendar-day";
import type { StaffActor } from "#app/domain/people/actor";
import type { AgreementWay } from "#app/domain/plans/plan";
import type { ShareableField } from "#app/domain/referrals/referral";
import { longestPermissionMonths, whyNotGiven, type PermissionRefusal } from "#app/domain/sharing/permission";
import type { Deps } from "#app/platform/deps.server";
import { appendAudit } from "#db/queries/audit/append-audit";
import { addCaseEvent } from "#db/queries/cases/add-case-event";
import { lockCaseByReference } from "#db/queries/cases/find-case-by-reference";
import { findOrganisation } from "#db/queries/people/organisations";
import { insertPermission } from "#db/queries/sharing/permissions";

export interface GivenPermission {
  caseRef: string;
  organisationId: string;
  /** Without data only in a hand-over to the Jobcentre. */
  withData: boolean;
  fields: readonly ShareableField[];
  purpose: string;
  fromOn: CalendarDay;
  untilOn: CalendarDay | undefined;
  way: AgreementWay;
}

export type GiveAnswer = "done" | "not-found" | "closed" | "no-such-organisation" | PermissionRefusal;

/** Keeps that the resident agreed to tell an organisation something, as they said it to an adviser. */
export async function givePermission(deps: Deps, actor: StaffActor, { caseRef, organisationId, withData, fields, purpose, fromOn, untilOn, way }: GivenPermission): Promise<GiveAnswer> {
  const found = await lockCaseByReference(deps.db, caseRef);
  if (!found) return "not-found";
  if (found.status === "closed") return "closed";
  const recipient = await findOrganisation(deps.db, organisationId);
  if (!recipient) return "no-such-organisation";
  const today = londonDayOf(deps.now());
  const refused = whyNotGiven({ recipientKind: recipient.kind, withData, fields, fromOn, untilOn }, today, addMonths(today, longestPermissionMonths));
  if (refused) return refused;
  const permissionId = await insertPermission(deps, {
    caseId: found.id, organisationId, recipientName: recipient.name, fields: withData ? [...fields] : [], purpose, fromOn, untilOn, way, recordedByName: actor.name,
  });
  await addCaseEvent(deps, { caseId: found.id, kind: "permission_given", happenedOn: fromOn, by: actor, details: { permissionId, recipient: recipient.name, words: purpose } });
  await appendAudit(deps, { streamId: found.id, action: "permission.give", by: actor, subject: recipient.name });
  return "done";
}
