import { rowCountWords } from "#app/content/intake";
import { importRowResults, type ImportRowResult } from "#app/domain/intake/list-import";

/** `38 ready, 2 with something wrong`: what there is none of is not said. */
export const countsInWords = (counts: Record<ImportRowResult, number>): string =>
  importRowResults.flatMap((result) => (counts[result] > 0 ? [`${counts[result]} ${rowCountWords[result]}`] : [])).join(", ");
