import { offerNames } from "#app/content/cases";
import { decisionWords } from "#app/content/triage";
import type { TriageCause } from "#app/domain/applications/application";
import type { PastDecision } from "#db/queries/triage/find-triage-entry";

interface Entry {
  id: string;
  cause: TriageCause;
  words: string;
  waitingSince: Date | null;
}

/** What somebody else did with an entry that still waits: it was asked about, or the resident answered. */
export function entryChanges({ id, cause, words, waitingSince }: Entry, person: string, decisions: readonly PastDecision[]): { by: string[]; changes: string[] } {
  const newest = decisions.find(({ entryId }) => entryId === id);
  if (!waitingSince && cause === "resident_answered") return { by: [person], changes: [`${person} answered: ${words}`] };
  if (!newest) return { by: [], changes: [] };
  const offer = newest.offer ? `: ${offerNames[newest.offer]}` : "";
  return { by: [newest.decidedBy], changes: [`${decisionWords[newest.kind]}${offer}${newest.words && `: ${newest.words}`}`] };
}
