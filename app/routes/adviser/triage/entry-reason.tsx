import { offerNames } from "#app/content/cases";
import { declineReasonWords } from "#app/content/referrals";
import { causeWords } from "#app/content/triage";
import type { QueuedEntry } from "#db/queries/triage/list-triage-entries";

/** Why somebody is in the queue, with the words of whoever put them there. */
export function EntryReason({ entry: { cause, words, serviceName, declineReason, suggested, askedOffer } }: { entry: Pick<QueuedEntry, "cause" | "words" | "serviceName" | "declineReason" | "suggested" | "askedOffer"> }) {
  return (
    <>
      <p>
        {causeWords[cause]}
        {serviceName && `: ${serviceName}`}
        {askedOffer && `: ${offerNames[askedOffer]}`}
        {suggested && cause === "new_application" && `. Suggested: ${offerNames[suggested]}`}
        {declineReason && `. ${declineReasonWords[declineReason]}`}
      </p>
      {words && cause !== "new_application" && <p className="wl-words">{words}</p>}
    </>
  );
}
