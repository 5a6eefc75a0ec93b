import { londonDayOf, type CalendarDay } from "#app/domain/calendar/calendar-day";
import { handoverDueOn, whyNotAsk, type AskRefusal, type HandoverTarget } from "#app/domain/handovers/handover";
import { handoverAsked } from "#app/domain/messages/trust-wording";
import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { service } from "#app/platform/service.server";
import { refreshNextThing } from "#app/services/cases/refresh-next-thing.server";
import { appendAudit } from "#db/queries/audit/append-audit";
import { addCaseEvent } from "#db/queries/cases/add-case-event";
import { lockCaseByReference } from "#db/queries/cases/find-case-by-reference";
import { hasConflict } from "#db/queries/cases/restrictions";
import { findHubNames, findOpenHandover, insertHandover, listAdvisers } from "#db/queries/handovers/handovers";
import { queueMessage } from "#db/queries/messages/outbox";
import { findOrganisation } from "#db/queries/people/organisations";

export interface Asking {
  caseRef: string;
  target: HandoverTarget;
  /** The adviser's, the hub's or the organisation's id. */
  toId: string;
  withData: boolean;
  reason: string;
  residentAgreedOn: CalendarDay;
}

export type AskAnswer = { handoverId: string } | "not-found" | "not-lead" | "not-in-support" | "asked-already" | "nobody-there" | "agreed-in-the-future" | AskRefusal;

/**
 * Asks somebody to take a case on. Its lead does, once the resident was told and agreed; nothing moves before the other side accepts. One
 * handover of a case at a time.
 */
export async function askHandover(deps: Deps, actor: StaffActor, { caseRef, target, toId, withData, reason, residentAgreedOn }: Asking): Promise<AskAnswer> {
  const found = await lockCaseByReference(deps.db, caseRef);
  if (!found) return "not-found";
  if (found.leadId !== actor.id) return "not-lead";
  if (found.status !== "in_support") return "not-in-support";
  const today = londonDayOf(deps.now());
  if (residentAgreedOn > today) return "agreed-in-the-future";
  if (await findOpenHandover(deps.db, found.id)) return "asked-already";
  const to = await whoIsAsked(deps, { target, toId });
  if (!to || toId === actor.id || (target === "adviser" && (await hasConflict(deps.db, found.id, toId)))) return "nobody-there";
  const refused = whyNotAsk({ target, withData: target === "organisation" ? withData : true, organisationKind: to.kind, restricted: found.restricted });
  if (refused) return refused;

  const dueOn = handoverDueOn(today);
  const handoverId = await insertHandover(deps, {
    caseId: found.id, target, fromStaffId: actor.id, fromName: actor.name, fromHubId: found.hubId, toName: to.name, withData: target === "organisation" ? withData : true, reason, residentAgreedOn, dueOn,
    ...(target === "adviser" && { toStaffId: toId }), ...(target === "hub" && { toHubId: toId }), ...(target === "organisation" && { toOrganisationId: toId }),
  });
  await addCaseEvent(deps, { caseId: found.id, kind: "handover_asked", by: actor, details: { handoverId, to: to.name, withData: target === "organisation" ? withData : true, words: reason } });
  await appendAudit(deps, { streamId: found.id, action: "case.hand-over", by: { id: actor.id, name: actor.name, organisationName: actor.organisationName }, subject: found.reference, reason: `to ${to.name}` });
  if (to.email) await queueMessage(deps, { channel: "email", recipient: to.email, template: "handover-asked", ...handoverAsked({ from: `${actor.name}, ${actor.organisationName},`, link: `${service().settings.APP_ORIGIN}/adviser/handovers/${handoverId}` }) });
  await refreshNextThing(deps, found.id);
  return { handoverId };
}

/** Who it is, by name; `undefined` where there is nobody such. A hub or an organisation nobody advises at could not answer. */
async function whoIsAsked({ db }: Pick<Deps, "db">, { target, toId }: Pick<Asking, "target" | "toId">): Promise<{ name: string; email?: string; kind?: string } | undefined> {
  const advisers = await listAdvisers(db);
  if (target === "adviser") {
    const adviser = advisers.find(({ id }) => id === toId);
    return adviser && { name: `${adviser.name}, ${adviser.organisation}`, email: adviser.email };
  }
  if (target === "hub") {
    const name = (await findHubNames(db)).get(toId);
    return name !== undefined && advisers.some(({ hubIds }) => hubIds.includes(toId)) ? { name } : undefined;
  }
  const organisation = await findOrganisation(db, toId);
  return organisation && advisers.some(({ organisationId }) => organisationId === toId) ? { name: organisation.name, kind: organisation.kind } : undefined;
}
