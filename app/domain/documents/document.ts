/**
 * What is known about a file's safety. `not_scanned`: no scanner is set up, and staff are told so before they open it.
 * `waiting`: one is, and has not answered yet. Only `clean` and, with a warning, `not_scanned` may be opened.
 */
export const scanStates = ["not_scanned", "waiting", "clean", "infected"] as const;
export type ScanState = (typeof scanStates)[number];

/** Bytes of the largest file that is taken: 10 MB [L]. */
export const largestFile = 10_000_000;

/** Files a case takes in 24 hours [L]. */
export const mostFilesADay = 20;

/** Working days within which a new document is looked at [L]. */
export const lookWithin = 2;

/**
 * Whether a document may be opened: `ask` where nobody knows whether it is safe, so that it takes one more deliberate press;
 * `gone` where it was taken away or something harmful was found in it; `not-yet` while the scanner has not answered.
 */
export function mayOpen({ scan, removedAt }: { scan: ScanState; removedAt: Date | null }): "yes" | "ask" | "not-yet" | "gone" {
  if (removedAt !== null || scan === "infected") return "gone";
  return scan === "clean" ? "yes" : scan === "waiting" ? "not-yet" : "ask";
}

/** Why a file that could be kept is not: the case has ended, it is the 21st of a day, or what it is for is not needed any more. */
export type NotReceived = "closed" | "too-many" | "not-asked";
