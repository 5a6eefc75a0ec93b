import type { StaffActor } from "#app/domain/people/actor";
import type { DetailKey } from "#app/domain/people/details";
import type { JoinedFacts } from "#app/domain/people/join-records";
import type { Deps } from "#app/platform/deps.server";
import { appendAudit } from "#db/queries/audit/append-audit";
import { addCaseEvent } from "#db/queries/cases/add-case-event";

interface ACase {
  id: string;
  reference: string;
  restricted: boolean;
}

/** Both cases keep that somebody looked at them together and what came of it. */
export async function auditBoth(deps: Deps, actor: StaffActor, action: string, [one, other]: readonly [ACase, ACase]): Promise<void> {
  const by = { id: actor.id, name: actor.name, organisationName: actor.organisationName };
  for (const [of, beside] of [[one, other], [other, one]] as const) await appendAudit(deps, { streamId: of.id, action, by, subject: of.reference, reason: beside.reference });
}

/** For staff alone: no resident learns of another record. Whoever sees one of the cases may not see the other, so a restricted one is not named. */
export async function tellBoth(deps: Deps, actor: StaffActor, [one, other]: readonly [ACase, ACase], event: { kind: "records_joined"; mergeId: string } | { kind: "records_separated"; mergeId: string; words: string }): Promise<void> {
  const { kind, ...details } = event;
  for (const [of, beside] of [[one, other], [other, one]] as const) await addCaseEvent(deps, { caseId: of.id, kind, by: actor, details: { ...details, ...(!beside.restricted && { reference: beside.reference }) }, residentMaySee: false });
}

const detailOf: Partial<Record<keyof JoinedFacts, DetailKey>> = { preferredName: "preferred_name", email: "email", phone: "phone", niNumber: "national_insurance_number", safeContact: "safe_contact" };

/** Which details of the kept record became others, never what they say: whoever has them open sees what changed. */
export async function tellDetails(deps: Deps, actor: StaffActor, { caseId, changed, version }: { caseId: string; changed: readonly (keyof JoinedFacts)[]; version: number }): Promise<void> {
  const which = changed.flatMap((key) => detailOf[key] ?? []);
  if (which.length > 0) await addCaseEvent(deps, { caseId, kind: "details_changed", by: actor, details: { which, version } });
}
