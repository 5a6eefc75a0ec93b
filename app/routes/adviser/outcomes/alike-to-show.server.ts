import type { StaffActor } from "#app/domain/people/actor";
import { depsWithin } from "#app/platform/deps.server";
import { recordCaseRead } from "#app/services/cases/record-case-read.server";
import { asActor } from "#db/client.server";
import { findCaseById } from "#db/queries/outcomes/find-case-for-outcome";
import type { RecordedOutcome } from "#db/queries/outcomes/outcome-rows";
import type { AlikeOutcome } from "./alike";

/** Records that look alike, with the case each is of. Whoever is shown one of another case has looked at that case, and its resident sees who. */
export const alikeToShow = (actor: StaffActor, alike: readonly RecordedOutcome[]): Promise<AlikeOutcome[]> =>
  asActor(actor, async (db) => {
    const shown: AlikeOutcome[] = [];
    for (const { id, caseId, kind, happenedOn, employer, recordedByName } of alike) {
      const theirs = await findCaseById(db, caseId);
      if (!theirs) continue;
      await recordCaseRead(depsWithin(db), actor, theirs);
      shown.push({ id, caseReference: theirs.reference, kind, happenedOn, employer, recordedByName });
    }
    return shown;
  });
