import type { Message } from "./wording";

const lines = (...parts: readonly string[]) => parts.join("\n\n");

/** To whoever keeps an entry of the directory: whether it is still right. Nothing of a person is in it. */
export function serviceCheck({ placeName, serviceName, link, again }: { placeName: string; serviceName: string; link: string; again: boolean }): Message {
  return {
    subject: `${again ? "Reminder: is" : "Is"} the entry of ${serviceName} still right?`,
    body: lines(`People find ${serviceName} in the directory of Work Local ${placeName}.`, `Look at its entry and say whether it is still right: ${link}`, "It takes one tap, and you need no account. Entries nobody has checked for long are shown lower down, and later not at all.", `Work Local ${placeName}`),
  };
}

/** To an administrator: what a provider says of its entry. */
export function serviceChangedWords({ serviceName, words, link }: { serviceName: string; words: string; link: string }): Message {
  return { subject: `Something has changed: ${serviceName}`, body: lines(`The provider of ${serviceName} says that its entry is not right any more:`, words, `Open the entry: ${link}`) };
}
