import type { StaffActor } from "#app/domain/people/actor";
import type { ComparisonKept } from "#app/domain/returns/rules-compared";
import { asActor } from "#db/client.server";
import { findNewestJob } from "#db/queries/counting/counting-jobs";

export interface ComparisonShown {
  state: "never" | "counting" | "done" | "failed";
  /** Whether it is of the draft as it stands. */
  current: boolean;
  progress?: { done: number; total: number };
  problem?: string | null;
  comparison?: ComparisonKept;
}

/** What is known of what a draft would change, and how far counting it is. */
export async function comparisonOf(actor: StaffActor, set: { id: string; version: number }): Promise<ComparisonShown> {
  const job = await asActor(actor, (db) => findNewestJob(db, "compare_rules", set.id));
  if (!job) return { state: "never", current: false };
  const current = job.subjectVersion === set.version;
  if (job.status === "done") return { state: "done", current, comparison: job.result as ComparisonKept };
  if (job.status === "failed") return { state: "failed", current, problem: job.problem };
  return { state: "counting", current, progress: { done: job.done, total: job.total } };
}
