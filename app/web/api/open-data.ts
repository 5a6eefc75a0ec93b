/** Stands on the first line of a loader that anybody may ask: what it answers is nobody's secret. */
export function openToAnybody(): void {
  // Nothing to check: the line says that this was meant.
}
