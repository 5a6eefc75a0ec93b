import { offerNames } from "#app/content/cases";
import { causeWords } from "#app/content/triage";
import { triageCauses, type TriageCause } from "#app/domain/applications/application";
import { offers, type Offer } from "#app/domain/cases/offer";
import type { QueueWishes } from "#db/queries/triage/list-triage-entries";

/** What an address asks of the queue. Anything it does not say properly is as if it were not said. */
export interface AskedOfQueue {
  hub: string | undefined;
  cause: TriageCause | undefined;
  suggested: Offer | undefined;
  urgent: boolean;
  /** Those who were asked something, instead of those who wait for us. */
  waiting: boolean;
}

const oneOf = <Value extends string>(values: readonly Value[], asked: string | null): Value | undefined => values.find((value) => value === asked);

/** Only hubs of one's own can be asked for. */
export function askedOfQueueIn(query: URLSearchParams, hubIds: readonly string[]): AskedOfQueue {
  return {
    hub: oneOf(hubIds, query.get("hub")), cause: oneOf(triageCauses, query.get("cause")), suggested: oneOf(offers, query.get("suggested")),
    urgent: query.get("urgent") === "yes", waiting: query.get("waiting") === "yes",
  };
}

export const queryOfQueue = ({ hub, cause, suggested, urgent, waiting }: AskedOfQueue): Record<string, string | undefined> => ({ hub, cause, suggested, urgent: urgent ? "yes" : undefined, waiting: waiting ? "yes" : undefined });

/** The address of the queue, or of an entry in it, with the filters that stay while one works through it. */
export function queueAddress(asked: AskedOfQueue, { entryId, ...more }: { entryId?: string | undefined; of?: number; decided?: string } = {}): string {
  const pairs = Object.entries({ ...queryOfQueue(asked), of: more.of?.toString(), decided: more.decided }).filter((pair): pair is [string, string] => pair[1] !== undefined);
  const query = new URLSearchParams(pairs).toString();
  return `/adviser/triage${entryId ? `/${entryId}` : ""}${query && `?${query}`}`;
}

/** What the database is asked. */
export const wishesOf = ({ hub, cause, suggested, urgent, waiting }: AskedOfQueue, hubIds: readonly string[]): QueueWishes => ({ hubIds: hub ? [hub] : hubIds, cause, suggested, urgentOnly: urgent, waitingForResident: waiting });

/** The filters in use, each with the queue as it would be without it. */
export function queueTags(asked: AskedOfQueue, hubName: string | undefined): { text: string; without: AskedOfQueue }[] {
  return [
    ...(asked.hub && hubName ? [{ text: hubName, without: { ...asked, hub: undefined } }] : []),
    ...(asked.cause ? [{ text: causeWords[asked.cause], without: { ...asked, cause: undefined } }] : []),
    ...(asked.suggested ? [{ text: `Suggested: ${offerNames[asked.suggested]}`, without: { ...asked, suggested: undefined } }] : []),
    ...(asked.urgent ? [{ text: "Urgent", without: { ...asked, urgent: false } }] : []),
    ...(asked.waiting ? [{ text: "Waiting for the resident", without: { ...asked, waiting: false } }] : []),
  ];
}
