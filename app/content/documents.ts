import type { ScanState } from "#app/domain/documents/document";

/** Whether a file is safe, as staff read it. */
export const scanWords: Record<ScanState, string> = {
  not_scanned: "Not scanned",
  waiting: "Being scanned",
  clean: "Scanned, nothing found",
  infected: "Harmful, deleted",
};

export const scanColours: Record<ScanState, string | undefined> = { not_scanned: "govuk-tag--yellow", waiting: "govuk-tag--grey", clean: "govuk-tag--green", infected: "govuk-tag--red" };

/** A size as people say it: `84 KB`, `3.2 MB`. */
export const sayBytes = (bytes: number): string => (bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`);
