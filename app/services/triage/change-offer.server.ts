import type { TriageDecision } from "#app/domain/applications/triage";
import { offerReviewed } from "#app/domain/messages/wording";
import type { Deps } from "#app/platform/deps.server";
import { messageResident } from "#app/services/cases/message-resident.server";
import { addCaseEvent } from "#db/queries/cases/add-case-event";
import { endEnrolments, insertEnrolment, listOpenEnrolments } from "#db/queries/cases/change-case";
import { closeTriageEntry } from "#db/queries/triage/save-triage-decision";
import type { Deciding } from "./decide-triage-entry.server";
import { offersOf, offerWords, whyOf } from "./offers-of-decision";

type Accept = Extract<TriageDecision, { kind: "accept" }>;

/** Another offer for a case in support: spells that no longer fit end today, the new ones begin today, and one that stays is left as it is. */
export async function changeOffer(deps: Deps, { entry, case: { id: caseId }, actor, today, suggestion }: Deciding, decision: Accept): Promise<undefined> {
  const wanted = offersOf(decision);
  const open = await listOpenEnrolments(deps.db, caseId);
  const ending = open.filter(({ offer }) => !wanted.includes(offer));
  const starting = wanted.filter((offer) => !open.some((spell) => spell.offer === offer));

  await closeTriageEntry(deps, entry.id);
  await endEnrolments(deps.db, ending.map(({ id }) => id), today);
  const { offer, alsoSkills, overrideReason, note } = decision;
  await addCaseEvent(deps, { caseId, kind: "triage_accepted", by: actor, details: { offer, alsoSkills, rulesVersion: suggestion.rulesVersion, ...(overrideReason && { overrideReason }), ...(note && { note }) } });
  for (const spell of ending) await addCaseEvent(deps, { caseId, kind: "offer_ended", by: actor, details: { offer: spell.offer, why: "Another offer fits better" } });
  for (const each of starting) {
    const why = whyOf(each, decision, suggestion);
    await insertEnrolment(deps, { caseId, offer: each, fromOn: today, why });
    await addCaseEvent(deps, { caseId, kind: "offer_started", by: actor, details: { offer: each, why } });
  }
  await messageResident(deps, caseId, "offer-reviewed", (to) => offerReviewed({ ...to, offerName: offerWords(decision), kept: ending.length + starting.length === 0 }));
}
