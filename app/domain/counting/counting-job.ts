/** Counting a whole place takes longer than anybody waits for a page: it is asked for, done in the background, and its progress shown. */
export const countingJobKinds = ["compare_rules", "build_return", "freeze_return"] as const;
export type CountingJobKind = (typeof countingJobKinds)[number];

export const countingJobStatuses = ["waiting", "running", "done", "failed"] as const;
export type CountingJobStatus = (typeof countingJobStatuses)[number];
export type CountingJobEvent = "begin" | "finish" | "fail" | "give_back";

export const countingJobLife: Record<CountingJobStatus, Partial<Record<CountingJobEvent, CountingJobStatus>>> = {
  waiting: { begin: "running" },
  // Taken up again after whoever had it was stopped.
  running: { begin: "running", finish: "done", fail: "failed", give_back: "waiting" },
  done: {},
  failed: {},
};
