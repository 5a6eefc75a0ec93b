import { sharedFieldWords } from "#app/content/referrals";
import type { SharedField } from "#app/domain/referrals/sharing";
import { SummaryList } from "#app/ui/govuk/summary-list";

/** What a provider sees of a person: the preview, the record and the provider's page are all drawn from here. */
export function Shared({ shared }: { shared: readonly SharedField[] }) {
  return <SummaryList className="wl-shared" rows={shared.map(({ key, value }) => ({ key: sharedFieldWords[key], value }))} />;
}

export interface SaidMessage {
  by: string;
  /** When, in words. */
  at: string;
  words: string;
  /** Whether it is of the side that reads it. */
  ours: boolean;
}

/** Questions and answers between a provider and an adviser. */
export function Messages({ messages }: { messages: readonly SaidMessage[] }) {
  return (
    <ol className="wl-messages">
      {messages.map(({ by, at, words, ours }, index) => (
        <li key={index} className={ours ? "wl-messages__message wl-messages__message--ours" : "wl-messages__message"}>
          <p className="wl-messages__by">{by}, {at}</p>
          <p className="wl-messages__words">{words}</p>
        </li>
      ))}
    </ol>
  );
}
