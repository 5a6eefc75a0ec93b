import type { StreamShare } from "#app/domain/agreements/claims";
import type { CountableFact } from "#app/domain/agreements/countable-fact";
import { repeatKey } from "#app/domain/agreements/measure";
import type { Quarter } from "#app/domain/calendar/financial-quarter";
import { stands } from "#app/domain/outcomes/outcome";
import { claimsInForce, ClosedQuarters, type ClaimedPart, type FrozenQuarter } from "./claims-in-force";
import { countFacts, type WhatToCount } from "./count-facts";
import { type AdjustmentReason, inOrder, lineId, type ReturnLine } from "./return-line";
import { type MeasureTotal, totalsOf } from "./totals";

export type { FrozenQuarter } from "./claims-in-force";
export type { AdjustmentReason, ReturnLine, SupportedCase } from "./return-line";

export interface ReturnInput extends WhatToCount {
  quarter: Quarter;
  /** The stream the return is for; absent where it is for the agreement as a whole. */
  streamId?: string | undefined;
  /** The lines of every return of this agreement that is frozen, signed off or exported, whatever stream it is for. */
  alreadyClaimed: readonly ReturnLine[];
  earlierFrozenQuarters: readonly FrozenQuarter[];
}

export interface BuiltReturn {
  /** Claims of this quarter and adjustments of earlier ones, in order. */
  lines: ReturnLine[];
  totals: MeasureTotal[];
  adjustments: ReturnLine[];
}

type FactsById = ReadonlyMap<string, CountableFact>;

/**
 * An event counts in the quarter it happened in. Where that quarter is frozen, it becomes an adjustment in the first quarter after
 * it that is not, with a reason; so does taking back what was claimed and no longer stands. Nothing frozen ever moves.
 * What counts is decided for the agreement as a whole; a return for a stream holds that stream's part of it, and each part is claimed
 * once. Throws a RangeError where a fact belongs to a case that was not handed in.
 */
export function buildReturn(input: ReturnInput): BuiltReturn {
  const { quarter, streamId } = input;
  const facts: FactsById = new Map(input.facts.map((fact) => [fact.id, fact]));
  const isThisReturn = (of: { quarter: Quarter; streamId?: string | undefined }) => of.quarter === quarter && of.streamId === streamId;
  const closed = new ClosedQuarters(input.earlierFrozenQuarters.filter((frozen) => !isThisReturn(frozen)));
  const inForce = claimsInForce(input.alreadyClaimed.filter(({ returnQuarter, ofStream }) => !isThisReturn({ quarter: returnQuarter, streamId: ofStream })));
  const isMine = (share: StreamShare | undefined) => streamId === undefined || share?.streamId === streamId;

  const isGone = ({ factId }: ReturnLine) => {
    const fact = facts.get(factId);
    return fact !== undefined && !stands(fact);
  };
  const isTakenBack = ({ line, share }: ClaimedPart) => isMine(share) && isGone(line) && closed.firstOpenAfter(share?.streamId, line.returnQuarter) === quarter;
  const takenBack = joined(inForce.filter(isTakenBack)).map((line) => adjustment(line, input, -1, whyTakenBack(line.factId, facts)));

  // What is taken back elsewhere, or later, is claimed until then.
  const remaining = inForce.filter((part) => !isTakenBack(part));
  const claimedOf = groupBy(remaining, ({ line }) => line.id);
  const settled = new Set(remaining.filter(({ line }) => !line.partOnly || isGone(line)).map(({ line }) => line.id));
  const waits = waitsForAnother(input, facts, remaining.map(({ line }) => line));

  const lines = countFacts(input, remaining.map(({ line }) => line), settled).flatMap((line): ReturnLine[] => {
    if (waits(line)) return [];
    const due = sharesLeft(line, claimedOf.get(line.id) ?? []).filter(
      (share) => isMine(share) && (line.eventQuarter === quarter || (closed.closedAt(share?.streamId, line.eventQuarter) && closed.firstOpenAfter(share?.streamId, line.eventQuarter) === quarter)),
    );
    if (due.length === 0) return [];
    const own: ReturnLine = { ...line, ...(streamId && { ofStream: streamId }), ...((streamId !== undefined || due.length < line.shares.length) && { partOnly: true as const }), shares: due.flatMap((share) => share ?? []) };
    const frozenAt = closed.closedAt(due[0]?.streamId, line.eventQuarter);
    return [line.eventQuarter === quarter || !frozenAt ? own : adjustment(own, input, 1, whyAdded(facts.get(line.factId), frozenAt))];
  });

  const all = inOrder([...lines, ...takenBack]);
  return { lines: all, totals: totalsOf(all, input.measures), adjustments: all.filter(({ lineKind }) => lineKind === "adjustment") };
}

/** The parts of a counted event that no frozen return has claimed, never more than what is left of the whole. One nobody pays for is one part. */
function sharesLeft(line: ReturnLine, claimed: readonly ClaimedPart[]): (StreamShare | undefined)[] {
  if (line.shares.length === 0) return claimed.length === 0 ? [undefined] : [];
  let left = 100 - claimed.reduce((sum, { share }) => sum + (share?.share ?? 0), 0);
  return line.shares
    .filter(({ streamId }) => !claimed.some(({ share }) => share?.streamId === streamId))
    .flatMap((share) => {
      const part = Math.min(left, share.share);
      left -= part;
      return part > 0 ? [{ ...share, share: part }] : [];
    });
}

/** Parts of one claim as one line again, with what they share between them. */
function joined(parts: readonly ClaimedPart[]): ReturnLine[] {
  return [...groupBy(parts, ({ line }) => line.id).values()].map((of) => ({ ...of[0]!.line, shares: of.flatMap(({ share }) => share ?? []) }));
}

/** Where a measure counts one in so many months, a correction is claimed no sooner than every part of what it corrects is taken back. */
function waitsForAnother({ measures }: ReturnInput, facts: FactsById, claimed: readonly ReturnLine[]): (line: ReturnLine) => boolean {
  const keyOf = ({ measureCode: code, group }: ReturnLine) => repeatKey({ code, group });
  const claimedKeys = new Set(claimed.map((line) => `${line.factId} ${keyOf(line)}`));
  const limited = new Set(measures.filter(({ oncePerMonths }) => oncePerMonths !== undefined).map(({ code, version }) => `${code} ${version}`));
  const corrects = (factId: string | undefined, key: string): boolean => {
    const earlier = factId === undefined ? undefined : facts.get(factId)?.supersedesId;
    return earlier !== undefined && (claimedKeys.has(`${earlier} ${key}`) || corrects(earlier, key));
  };
  return (line) => limited.has(`${line.measureCode} ${line.measureVersion}`) && corrects(line.factId, keyOf(line));
}

function groupBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return groups;
}

function adjustment(line: ReturnLine, { quarter, streamId }: ReturnInput, events: 1 | -1, adjustmentReason: AdjustmentReason): ReturnLine {
  const { ofStream: _earlier, ...of } = line;
  return { ...of, ...(streamId && { ofStream: streamId }), id: lineId(line.factId, line.measureCode, events), returnQuarter: quarter, lineKind: "adjustment", adjustmentReason, events };
}

/** A correction that was itself withdrawn leaves nothing standing: that is a withdrawal. */
function whyTakenBack(factId: string, facts: FactsById): AdjustmentReason {
  const fact = facts.get(factId);
  if (fact?.supersededById) return whyTakenBack(fact.supersededById, facts);
  return fact && stands(fact) ? "corrected" : "withdrawn";
}

function whyAdded(fact: CountableFact | undefined, frozenAt: Date): AdjustmentReason {
  if (!fact || fact.recordedAt <= frozenAt) return "met_later";
  return fact.supersedesId ? "corrected" : "recorded_late";
}
