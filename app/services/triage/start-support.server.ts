import { firstMeetingDueOn } from "#app/domain/applications/clocks";
import type { TriageDecision } from "#app/domain/applications/triage";
import { reasonsFor, reasonsToResident } from "#app/domain/applications/triage-rules";
import { caseLife } from "#app/domain/cases/case";
import type { Offer } from "#app/domain/cases/offer";
import { triageAccepted } from "#app/domain/messages/wording";
import type { Deps } from "#app/platform/deps.server";
import { messageResident } from "#app/services/cases/message-resident.server";
import { beginActivity } from "#app/services/neet/begin-activity.server";
import { tellReferrer } from "#app/services/referrers/tell-referrer.server";
import { addCaseEvent } from "#db/queries/cases/add-case-event";
import { insertBarrier } from "#db/queries/cases/barriers";
import { insertEnrolment, listAdvisersOfHub, saveSupportStarted } from "#db/queries/cases/change-case";
import { addToTeam } from "#db/queries/cases/open-case-to";
import { hasConflict } from "#db/queries/cases/restrictions";
import { findHubName } from "#db/queries/place/find-hub-name";
import { closeTriageEntry } from "#db/queries/triage/save-triage-decision";
import type { Deciding } from "./decide-triage-entry.server";
import { offerWords, offersOf, whyOf } from "./offers-of-decision";

type Accept = Extract<TriageDecision, { kind: "accept" }>;

/** Support begins: the lead and the team, the offer or two, barriers from the answers (a bit in the way until somebody asks), and the word to the resident. */
export async function startSupport(deps: Deps, { entry, case: { id: caseId, status, hubId, openedOn }, actor, today, suggestion, answers, leadId }: Deciding, decision: Accept): Promise<"not-possible" | "no-such-colleague" | undefined> {
  const after = caseLife[status].accept;
  if (!after) return "not-possible";
  const colleagues = await listAdvisersOfHub(deps.db, hubId);
  const lead = leadId === undefined || leadId === actor.id ? { id: actor.id, name: actor.name, organisation: actor.organisationName } : colleagues.find(({ id }) => id === leadId);
  if (!lead || (await hasConflict(deps.db, caseId, lead.id))) return "no-such-colleague";

  await saveSupportStarted(deps.db, caseId, { status: after, leadId: lead.id, supportStartedOn: today });
  await addToTeam(deps, { caseId, staffId: lead.id, lead: true, reason: "Lead adviser" });
  await closeTriageEntry(deps, entry.id);

  const { offer, alsoSkills, overrideReason, note } = decision;
  const { rulesVersion } = suggestion;
  await addCaseEvent(deps, { caseId, kind: "triage_accepted", by: actor, details: { offer, alsoSkills, rulesVersion, ...(overrideReason && { overrideReason }), ...(note && { note }) } });
  await addCaseEvent(deps, { caseId, kind: "lead_assigned", by: actor, details: { staffId: lead.id, name: lead.name, organisation: lead.organisation } });
  for (const each of offersOf(decision)) await start(deps, { caseId, offer: each, why: whyOf(each, decision, suggestion) });
  for (const code of new Set(answers.barriers ?? [])) {
    if (await insertBarrier(deps, { caseId, code, size: "a_bit", openedOn: today })) await addCaseEvent(deps, { caseId, kind: "barrier_opened", by: actor, details: { code, size: "a_bit" } });
  }

  await beginActivity(deps, { caseId, answers, saidOn: openedOn });

  const hubName = await findHubName(deps.db, hubId);
  const reasons = offer === suggestion.primary ? reasonsFor(offer, suggestion) : [];
  await messageResident(deps, caseId, "triage-accepted", (to) => triageAccepted({ ...to, offerName: offerWords(decision), hubName, firstMeetingByOn: firstMeetingDueOn(openedOn), reasons: reasonsToResident(reasons, to.words.reasons) }));
  await tellReferrer(deps, caseId, "in_support");

  async function start(within: Deps, spell: { caseId: string; offer: Offer; why: string }) {
    await insertEnrolment(within, { ...spell, fromOn: today });
    await addCaseEvent(within, { caseId, kind: "offer_started", by: actor, details: { offer: spell.offer, why: spell.why } });
  }
}
