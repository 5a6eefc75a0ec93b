import type { ReturnCheck } from "#app/domain/returns/checks";
import { totalsOf, type MeasureTotal } from "#app/domain/returns/totals";
import type { Db } from "#db/client.server";
import { findRules } from "#db/queries/agreements/find-agreement";
import { listNarrative } from "#db/queries/agreements/variance-notes";
import { findReferences, tallyLines } from "#db/queries/returns/return-lines";
import type { FoundReturn } from "#db/queries/returns/returns";

/** A total for every measure of the agreement, with a nought where nothing counted. */
export async function totalsToShow(db: Db, { id, agreementId }: { id: string; agreementId: string }): Promise<MeasureTotal[]> {
  const { measures } = await findRules(db, agreementId);
  const tallies = await tallyLines(db, id);
  return totalsOf([], measures).map((nought) => ({ ...nought, ...tallies.get(nought.measureCode) }));
}

export interface ShownCheck {
  code: string;
  severity: ReturnCheck["severity"];
  /** Nothing of a case that whoever asks may not see. */
  message: string | undefined;
  about: "nothing" | "restricted" | { reference: string };
  measureCode: string | undefined;
}

/** Checks with the case each is about. Of a restricted case only the check's code and measure are told. */
export async function checksToShow(db: Db, checks: readonly ReturnCheck[]): Promise<ShownCheck[]> {
  const references = await findReferences(db, [...new Set(checks.flatMap(({ caseId }) => caseId ?? []))]);
  return checks.map(({ code, severity, message, caseId, lineId }) => {
    const reference = caseId && references.get(caseId);
    // A line's id is fact/measure/direction, and a fact's own id may hold a stroke.
    const measureCode = lineId?.split("/").at(-2);
    if (caseId === undefined) return { code, severity, message, about: "nothing", measureCode };
    if (reference === undefined || reference === "") return { code, severity, message: undefined, about: "restricted", measureCode };
    return { code, severity, message, about: { reference }, measureCode };
  });
}

/** What is said of measures: as it was frozen, or the newest notes of a return that is not frozen yet. */
export async function narrativeToShow(db: Db, { agreementId, quarter, frozenAt, narrative }: FoundReturn): Promise<(FoundReturn["narrative"][number] & { title: string })[]> {
  const { measures } = await findRules(db, agreementId);
  const said = frozenAt ? narrative : await listNarrative(db, agreementId, quarter);
  return said.map((each) => ({ ...each, title: measures.findLast(({ code }) => code === each.measureCode)?.title ?? each.measureCode }));
}
