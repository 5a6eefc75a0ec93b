import type { CountingJobKind } from "#app/domain/counting/counting-job";
import { now } from "#app/platform/service.server";
import { buildAskedReturn } from "#app/services/returns/build-asked-return.server";
import { freezeAskedReturn } from "#app/services/returns/freeze-asked-return.server";
import { compareDraft } from "#app/services/rules/compare-draft.server";
import { asService } from "#db/client.server";
import { endJob, saveProgress, takeJob, type CountingJob } from "#db/queries/counting/counting-jobs";
import type { Ended, Progress } from "./progress";

/** As long as nobody else takes a job that is in hand; renewed with every part. */
const leaseMs = 120_000;

const leaseUntil = () => new Date(now().getTime() + leaseMs);

const work: Record<CountingJobKind, (job: CountingJob, progress: Progress) => Promise<Ended>> = {
  compare_rules: async ({ subjectId }, progress) => {
    const result = await compareDraft(subjectId, progress);
    return result ? { result } : { problem: "What was to be counted is not there any more" };
  },
  build_return: buildAskedReturn,
  freeze_return: freezeAskedReturn,
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
    const ended = await work[job.kind](job, progress);
    await asService((db) => endJob({ db, now }, job.id, "problem" in ended ? { status: "failed", ...ended } : { status: "done", ...ended }));
    return { more: true, problems: [] };
  } catch (problem) {
    await asService((db) => endJob({ db, now }, job.id, { status: "failed", problem: "Something went wrong. Ask again; if it goes wrong again, tell whoever runs this service" }));
    return { more: true, problems: [problem] };
  }
}
