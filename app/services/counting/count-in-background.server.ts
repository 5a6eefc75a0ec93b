import type { CountingJobKind } from "#app/domain/counting/counting-job";
import { now } from "#app/platform/service.server";
import { buildAskedReturn } from "#app/services/returns/build-asked-return.server";
import { compareDraft } from "#app/services/rules/compare-draft.server";
import { asService } from "#db/client.server";
import { endJob, saveProgress, takeJob, type CountingJob } from "#db/queries/counting/counting-jobs";
import type { Progress } from "./progress";

/** As long as nobody else takes a job that is in hand; renewed with every part. */
const leaseMs = 120_000;

const leaseUntil = () => new Date(now().getTime() + leaseMs);

/** What each kind of job gives; `undefined` where what it was to count is not there any more. */
const work: Record<CountingJobKind, (job: CountingJob, progress: Progress) => Promise<unknown>> = {
  compare_rules: ({ subjectId }, progress) => compareDraft(subjectId, progress),
  build_return: (job, progress) => buildAskedReturn(job, progress),
};

/**
 * Does one counting job that waits, or that was left by a process that stopped. Returns whether there was one, and what went wrong: then the
 * job says so to whoever asked, who may ask again.
 */
export async function countInBackground(): Promise<{ more: boolean; problems: unknown[] }> {
  const job = await asService((db) => takeJob({ db, now }, leaseUntil()));
  if (!job) return { more: false, problems: [] };
  const progress: Progress = (so) => asService((db) => saveProgress(db, job.id, { ...so, leaseUntil: leaseUntil() }));
  try {
    const result = await work[job.kind](job, progress);
    await asService((db) => endJob({ db, now }, job.id, result === undefined ? { status: "failed", problem: "What was to be counted is not there any more" } : { status: "done", result }));
    return { more: true, problems: [] };
  } catch (problem) {
    await asService((db) => endJob({ db, now }, job.id, { status: "failed", problem: "Something went wrong. Ask again; if it goes wrong again, tell whoever runs this service" }));
    return { more: true, problems: [problem] };
  }
}
