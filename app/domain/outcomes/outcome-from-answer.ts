import type { NewOutcome } from "./new-outcome";
import type { Outcome } from "./outcome";
import type { AskedCheck } from "./sustainment-check";

type Job = Pick<Outcome, "employer" | "hoursAWeek" | "payPence" | "payPeriod" | "contractKind">;

/** What an adviser probably records of an answer about a job, to begin from: self-declared, unless they showed an adviser what proves it. Nothing where there is no outcome in it. */
export function outcomeFromAnswer({ answer, weeks, dueOn, endedOn, proofSeen = false }: Pick<AskedCheck, "answer" | "weeks" | "dueOn" | "endedOn"> & { proofSeen?: boolean }, job: Job): NewOutcome | undefined {
  const { employer, hoursAWeek, payPence, payPeriod, contractKind } = job;
  const evidenceLevel = proofSeen ? "adviser_seen" : "self_declared";
  if (answer === "left") return { kind: "job_searching_again", happenedOn: endedOn, evidenceLevel };
  if (answer === "changed_job") return { kind: "job_start_employed", evidenceLevel };
  if (answer !== "still_there" || (weeks !== 13 && weeks !== 26)) return undefined;
  return { kind: weeks === 13 ? "sustained_13_weeks" : "sustained_26_weeks", happenedOn: dueOn, employer, hoursAWeek, payPence, payPeriod, contractKind, evidenceLevel };
}
