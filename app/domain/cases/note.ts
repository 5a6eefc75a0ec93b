/** Who reads a note, said where it is written: everybody who sees the case; the writer's own organisation; the writer, the lead adviser and managers alone. */
export const noteVisibilities = ["case_team", "organisation", "restricted"] as const;
export type NoteVisibility = (typeof noteVisibilities)[number];

/** Characters of one note [L] Local setting. */
export const longestNote = 4000;

/** How many of the newest notes lie open on a case's page [L] Local setting. */
export const openNotes = 3;

interface Correctable {
  authorId: string;
  /** The note that took its place. */
  correctedById: string | null;
}

/** A note is corrected by whoever wrote it, and once: a correction may itself be corrected. What somebody else sees differently is a note of theirs. */
export const mayCorrect = ({ authorId, correctedById }: Correctable, actorId: string): boolean => authorId === actorId && correctedById === null;
