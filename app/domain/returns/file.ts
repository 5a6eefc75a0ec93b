import type { MeasureDefinition } from "#app/domain/agreements/measure";
import { canonicalJson } from "#app/domain/canonical-json";
import { textOrder } from "#app/domain/text-order";
import type { CellValue } from "#app/domain/publishing/column";
import { columns, type FileLine } from "./participant-columns";
import type { ReturnLine } from "./return-line";

export { formulaSafe } from "./formula-safe";
export { columns, type FileLine } from "./participant-columns";

/**
 * The reference that stands for a person in one agreement's files. `hash` gives hexadecimal text and is keyed with a secret of the
 * place, so that nobody who knows an id can find the person; another agreement's file gives the same person another reference.
 */
export function participantReference(residentId: string, agreementId: string, hash: (text: string) => string): string {
  return `P-${hash(canonicalJson([agreementId, residentId])).slice(0, 16).toUpperCase()}`;
}

/** The lines in the file's order, which tells nothing about the order of ids or of names. */
export function inFileOrder(lines: readonly ReturnLine[], participantOf: (residentId: string) => string): FileLine[] {
  return lines
    .map((line) => ({ participant: participantOf(line.residentId), line }))
    .sort((a, b) =>
      textOrder(a.participant, b.participant) || textOrder(a.line.measureCode, b.line.measureCode) || textOrder(a.line.happenedOn, b.line.happenedOn) || textOrder(a.line.id, b.line.id),
    );
}

/** The values of one row in the order of `columns`, with text as it is: what is hashed. */
export function canonicalRow(given: FileLine): CellValue[] {
  return columns.map(({ value }) => value(given));
}

/** Which version of each measure the lines were counted under, by code; the latest where a year changed inside the quarter. */
export function ruleVersions(lines: readonly ReturnLine[]): Record<string, number> {
  const versions: Record<string, number> = {};
  for (const { measureCode, measureVersion } of lines) versions[measureCode] = Math.max(measureVersion, versions[measureCode] ?? 0);
  return versions;
}

/** The text whose hash seals a frozen return: the columns, the rows in file order, and every rule with its whole definition. */
export function contentText(rows: readonly FileLine[], rules: readonly MeasureDefinition[]): string {
  const inOrder = [...rules].sort((a, b) => textOrder(a.code, b.code) || a.version - b.version);
  return canonicalJson({ columns: columns.map(({ name }) => name), rows: rows.map(canonicalRow), rules: inOrder });
}
