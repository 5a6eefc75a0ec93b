import type { MessageWords } from "./message-words";
import { contentFreeMessage, type Message } from "./wording";

interface DraftLink {
  link: string;
  /** The last day it works, as it is said. */
  until: string;
  contentFree: boolean;
  words: MessageWords;
}

/** The link and no word of what it opens: it goes to whatever address somebody typed, which may be a slip. */
export function draftLinkMessage({ link, until, contentFree, words }: DraftLink): Message {
  if (contentFree) return contentFreeMessage({ link, words });
  const { draftLink } = words;
  return { subject: draftLink.subject, body: [draftLink.body(link), draftLink.until(until), draftLink.notYou].join("\n\n") };
}
