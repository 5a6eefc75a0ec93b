import { can } from "#app/domain/people/permissions";
import { depsWithin } from "#app/platform/deps.server";
import { notBefore } from "#app/services/counting/not-before";
import type { Ended, Progress } from "#app/services/counting/progress";
import { asService } from "#db/client.server";
import type { CountingJob } from "#db/queries/counting/counting-jobs";
import { findActor } from "#db/queries/people/find-actor";
import { freezeReturn, type Frozen } from "./freeze-return.server";

const problems: Record<Exclude<Frozen, "frozen" | "counted-again">, string> = {
  "not-found": "The return is not there any more",
  "not-checked": "The return cannot be frozen as it stands",
  "changed-meanwhile": "Somebody else changed this return before it was frozen. Read it once more",
  "has-errors": "The return has errors. Put them right, then count the quarter again",
  "say-why": "The return has warnings, and nobody said why they are accepted",
};

/** Freezes a return in the name of whoever asked, if they still may; or counts it again where the record has changed since they read it. */
export async function freezeAskedReturn({ subjectId, subjectVersion, words, askedBy, askedAt }: Pick<CountingJob, "subjectId" | "subjectVersion" | "words" | "askedBy" | "askedAt">, progress: Progress): Promise<Ended> {
  return asService(async (db) => {
    const actor = await findActor(db, askedBy, "staff");
    if (actor?.kind !== "staff" || !can(actor, "return:freeze")) return { problem: "Whoever asked may not freeze returns any more" };
    const done = await freezeReturn(notBefore(askedAt, depsWithin(db)), actor, subjectId, { version: subjectVersion, words }, progress);
    return done === "frozen" || done === "counted-again" ? { result: done } : { problem: problems[done] };
  });
}
