import { offerNames } from "#app/domain/cases/offer";
import { offerReviewed } from "#app/domain/messages/wording";
import type { Deps } from "#app/platform/deps.server";
import { messageResident } from "#app/services/cases/message-resident.server";
import { addCaseEvent } from "#db/queries/cases/add-case-event";
import { listOpenEnrolments } from "#db/queries/cases/change-case";
import { closeTriageEntry } from "#db/queries/triage/save-triage-decision";
import type { Deciding } from "./decide-triage-entry.server";

/** The offer stays as it is, with words the resident reads too. */
export async function keepOffer(deps: Deps, { entry, case: { id: caseId }, actor }: Deciding, { note }: { note: string }): Promise<undefined> {
  const spells = await listOpenEnrolments(deps.db, caseId);
  await closeTriageEntry(deps, entry.id);
  await addCaseEvent(deps, { caseId, kind: "triage_accepted", by: actor, details: { offer: spells[0]?.offer, alsoSkills: spells.length > 1, kept: true, note } });
  await messageResident(deps, caseId, "offer-reviewed", (to) => offerReviewed({ ...to, offerName: spells.map(({ offer }) => offerNames[offer]).join(" and ") || "as it was", kept: true }));
}
