import { stagesOf, waitingOf, type StageFacts } from "#app/domain/cases/stages";
import { jobNow, learningNow } from "#app/domain/outcomes/sustainment-check";
import { listOutcomesOfCase } from "#db/queries/outcomes/outcome-rows";
import { listChecksOfCase } from "#db/queries/outcomes/sustainment-checks";
import type { Asking } from "./asking";

/** Where the case stands in steps, and what goes on beside them. */
export async function readWhereThingsAre({ db, found: { mine, answerByOn, question, entries, referrals } }: Asking) {
  const [outcomes, checks] = await Promise.all([listOutcomesOfCase(db, mine.id), listChecksOfCase(db, mine.id)]);
  const facts: StageFacts = {
    ...mine,
    answerByOn,
    askedAQuestion: question !== undefined,
    inWorkSince: jobNow(outcomes, checks)?.happenedOn,
    inLearningSince: learningNow(outcomes)?.happenedOn,
    openEntries: entries,
    referrals: referrals.map(({ respondByOn, waitingUntilOn, ...referral }) => ({ ...referral, byOn: (referral.status === "waiting_list" ? waitingUntilOn : respondByOn) ?? undefined })),
  };
  return { stages: stagesOf(facts), waiting: waitingOf(facts) };
}
