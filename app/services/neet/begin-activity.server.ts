import type { ApplicationAnswers } from "#app/domain/applications/answers";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { codeFromApplication } from "#app/domain/neet/activity-from-application";
import { lapseOf } from "#app/domain/neet/current-activity";
import { isTracked, youthOn } from "#app/domain/neet/tracked";
import type { Deps } from "#app/platform/deps.server";
import { addCaseEvent } from "#db/queries/cases/add-case-event";
import { findNewestActivity, insertActivity } from "#db/queries/neet/activities";
import { findActivityCode } from "#db/queries/neet/activity-codes";
import { findYoungPerson } from "#db/queries/neet/find-young-person";

/** As support begins: what a young person said of themselves is the first thing that is known of what they do, as of the day they said it. Where it does not say enough, or somebody found out since, nothing. */
export async function beginActivity(deps: Deps, { caseId, answers, saidOn }: { caseId: string; answers: Pick<ApplicationAnswers, "activity">; saidOn: ReturnType<typeof londonDayOf> }): Promise<void> {
  const wanted = answers.activity && codeFromApplication[answers.activity];
  const young = wanted && (await findYoungPerson(deps.db, caseId));
  if (!young || !isTracked(youthOn(young.dateOfBirth, londonDayOf(deps.now())), young.inYouthPathways)) return;
  const [code, before] = [await findActivityCode(deps.db, wanted, saidOn), await findNewestActivity(deps.db, young.residentId)];
  if (!code || (before && before.confirmedOn >= saidOn)) return;
  await insertActivity(deps, { caseId, residentId: young.residentId, code: code.code, group: code.group, fromOn: saidOn, confirmedOn: saidOn, lapsesOn: lapseOf(saidOn, code.currencyDays), source: "application", recordedByName: "from their application" });
  await addCaseEvent(deps, { caseId, kind: "activity_confirmed", happenedOn: saidOn, details: { code: code.code, label: code.label, changed: true } });
}
