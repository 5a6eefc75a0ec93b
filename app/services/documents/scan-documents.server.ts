import { depsWithin } from "#app/platform/deps.server";
import { ScannerProblem, type Scanner } from "#app/platform/documents/scan-file.server";
import { asService } from "#db/client.server";
import { findContent, giveUpWaiting, listWaiting } from "#db/queries/documents/documents";
import { keepScanAnswer } from "./keep-scan-answer.server";

const batch = 10;

/**
 * Has the scanner look at what waits for it; no transaction is open meanwhile. Where it gives no answer about a file, the file waits
 * for the next turn. Without a scanner nothing is left waiting for one. Returns what was answered, and what went wrong.
 */
export async function scanDocuments(scanner: Scanner | undefined): Promise<{ scanned: number; problems: string[] }> {
  if (!scanner) {
    await asService((db) => giveUpWaiting(db));
    return { scanned: 0, problems: [] };
  }
  const answered = { scanned: 0, problems: [] as string[] };
  for (const { id, caseId } of await asService((db) => listWaiting(db, batch))) {
    const content = await asService((db) => findContent(db, id));
    if (!content) continue;
    try {
      const found = await scanner.scan(content);
      await asService((db) => keepScanAnswer(depsWithin(db), { id, caseId }, found));
      answered.scanned += 1;
    } catch (problem) {
      if (!(problem instanceof ScannerProblem)) throw problem;
      answered.problems.push(problem.message);
    }
  }
  return answered;
}
