import { Tag } from "#app/ui/govuk/tag";

export interface ShownMessage {
  id: string;
  by: string;
  when: string;
  words: string;
  /** Whether the reader wrote it. */
  own: boolean;
  /** The word for what the reader had not seen before. */
  fresh?: string | undefined;
  /** What is known about the other side: that they read it. */
  note?: string | undefined;
}

/** What two sides wrote to each other, the newest first: on a phone that is what one came for. */
export function Conversation({ messages }: { messages: readonly ShownMessage[] }) {
  return (
    <ol className="wl-conversation">
      {messages.map(({ id, by, when, words, own, fresh, note }) => (
        <li key={id} className={own ? "wl-conversation__message wl-conversation__message--own" : "wl-conversation__message"}>
          <p className="wl-conversation__by"><strong>{by}</strong>{fresh && <> <Tag>{fresh}</Tag></>}</p>
          <p className="wl-conversation__when">{when}</p>
          <p className="wl-conversation__words" dir="auto">{words}</p>
          {note && <p className="wl-conversation__when">{note}</p>}
        </li>
      ))}
    </ol>
  );
}
