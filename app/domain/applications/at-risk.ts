import type { ApplicationAnswers } from "./answers";

/**
 * Whether anything was said that could put somebody at risk if another person read over their shoulder: the way to leave a page
 * quickly then stays in reach after sending, too. Asking for messages that say nothing is such a thing.
 */
export function mayBeWatched({ urgentNeeds = [], barriers = [], circumstances = [], safeContact }: ApplicationAnswers): boolean {
  return urgentNeeds.includes("not_safe_at_home") || urgentNeeds.includes("thoughts_of_harm") || barriers.includes("SAF") || circumstances.includes("domestic_abuse") || safeContact?.contentFree === true;
}
