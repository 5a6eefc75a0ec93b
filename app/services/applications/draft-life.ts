/** Days for which an unsent application is kept [L]. Counted from its beginning: answering does not make it longer. */
export const draftDays = 30;

/**
 * Whether a draft of this id must have been deleted by now: a version 7 id says when it was made. So somebody who comes back
 * too late is told why, though nothing of the draft is left and we no longer know whose it was.
 */
export function isPastKeeping(draftId: string, now: Date): boolean {
  const madeAt = /^[0-9a-f]{8}-[0-9a-f]{4}-7/i.test(draftId) ? Number.parseInt(draftId.slice(0, 8) + draftId.slice(9, 13), 16) : Number.NaN;
  return madeAt + draftDays * 86_400_000 <= now.getTime();
}
