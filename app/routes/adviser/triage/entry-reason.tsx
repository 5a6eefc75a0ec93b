import { declineReasonWords } from "#app/content/referrals";
import { causeWords } from "#app/content/triage";
import type { QueuedEntry } from "#db/queries/triage/list-triage-entries";

/** Why somebody is in the queue, with the words of whoever put them there. */
export function EntryReason({ entry: { cause, words, serviceName, declineReason } }: { entry: Pick<QueuedEntry, "cause" | "words" | "serviceName" | "declineReason"> }) {
  return (
    <>
      <p>
        {causeWords[cause]}
        {serviceName && `: ${serviceName}`}
        {declineReason && `. ${declineReasonWords[declineReason]}`}
      </p>
      {words && cause !== "new_application" && <p className="wl-words">{words}</p>}
    </>
  );
}
