import { depsWithin } from "#app/platform/deps.server";
import type { Progress } from "#app/services/counting/progress";
import { asService } from "#db/client.server";
import type { CountingJob } from "#db/queries/counting/counting-jobs";
import { findActor } from "#db/queries/people/find-actor";
import { findReturn } from "#db/queries/returns/returns";
import { buildQuarter } from "./build-quarter.server";

/** Counts the quarter of a return in the name of whoever asked. `undefined` where it was frozen meanwhile, or whoever asked is no longer there. */
export async function buildAskedReturn({ subjectId, askedBy }: Pick<CountingJob, "subjectId" | "askedBy">, progress: Progress): Promise<{ returnId: string } | undefined> {
  return asService(async (db) => {
    const actor = await findActor(db, askedBy, "staff");
    const found = await findReturn(db, subjectId);
    if (!found || actor?.kind !== "staff") return undefined;
    const built = await buildQuarter(depsWithin(db), actor, found.agreementId, found.quarter, progress);
    return typeof built === "string" ? undefined : built;
  });
}
