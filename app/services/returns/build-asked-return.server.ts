import { can } from "#app/domain/people/permissions";
import { depsWithin } from "#app/platform/deps.server";
import { notBefore } from "#app/services/counting/not-before";
import type { Ended, Progress } from "#app/services/counting/progress";
import { asService } from "#db/client.server";
import type { CountingJob } from "#db/queries/counting/counting-jobs";
import { findActor } from "#db/queries/people/find-actor";
import { findReturn } from "#db/queries/returns/returns";
import { buildQuarter } from "./build-quarter.server";
import type { NotBuilt } from "./return-of.server";

const problems: Record<NotBuilt, string> = {
  "not-found": "Its agreement is not there any more",
  "not-begun": "The quarter has not begun",
  "outside-the-agreement": "The quarter is not one of the agreement’s any more",
  "not-its-stream": "The stream is not one of the agreement’s any more",
  "reported-otherwise": "The quarter is reported in another way by now",
  "past-building": "Somebody froze this return before it was counted again",
};

/** Counts the quarter of a return in the name of whoever asked, if they still may ask. */
export async function buildAskedReturn({ subjectId, askedBy, askedAt }: Pick<CountingJob, "subjectId" | "askedBy" | "askedAt">, progress: Progress): Promise<Ended> {
  return asService(async (db) => {
    const actor = await findActor(db, askedBy, "staff");
    const found = await findReturn(db, subjectId);
    if (!found) return { problem: "The return is not there any more" };
    if (actor?.kind !== "staff" || !can(actor, "return:build")) return { problem: "Whoever asked may not count returns any more" };
    const built = await buildQuarter(notBefore(askedAt, depsWithin(db)), actor, found, progress);
    return typeof built === "string" ? { problem: problems[built] } : { result: built };
  });
}
