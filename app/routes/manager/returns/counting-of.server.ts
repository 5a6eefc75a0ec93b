import type { Db } from "#db/client.server";
import { findNewestJobOfReturn } from "#db/queries/counting/counting-jobs";
import type { FoundReturn } from "#db/queries/returns/returns";

export type Counting =
  | { state: "in-hand"; freezing: boolean; done: number; total: number; askedByName: string }
  | { state: "failed"; freezing: boolean; problem: string }
  /** Somebody asked to freeze it, and the record had changed since they read it. */
  | { state: "counted-again" }
  | { state: "done" };

/** How the latest count of a return stands, as far as it still says anything about the return as it is now. */
export async function countingOf(db: Db, { id, version }: Pick<FoundReturn, "id" | "version">): Promise<Counting> {
  const job = await findNewestJobOfReturn(db, id);
  if (!job) return { state: "done" };
  const freezing = job.kind === "freeze_return";
  if (job.status === "waiting" || job.status === "running") return { state: "in-hand", freezing, done: job.done, total: job.total, askedByName: job.askedByName };
  // Every change of a return raises its version: an answer about an earlier one is of no use any more.
  if (job.status === "failed" && version === job.subjectVersion) return { state: "failed", freezing, problem: job.problem ?? "" };
  if (freezing && job.result === "counted-again" && version === job.subjectVersion + 1) return { state: "counted-again" };
  return { state: "done" };
}
