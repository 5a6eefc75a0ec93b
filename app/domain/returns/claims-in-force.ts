import type { StreamShare } from "#app/domain/agreements/claims";
import type { Quarter } from "#app/domain/calendar/financial-quarter";
import { nextQuarter } from "#app/domain/calendar/financial-quarter";
import { lineId, type ReturnLine } from "./return-line";

export interface FrozenQuarter {
  quarter: Quarter;
  /** The stream the return is for; absent where it is for the agreement as a whole. */
  streamId?: string | undefined;
  frozenAt: Date;
}

/** One stream's part of a claim that stands. A claim nobody pays for is one part without a stream. */
export interface ClaimedPart {
  line: ReturnLine;
  share: StreamShare | undefined;
}

const partsOf = (line: ReturnLine): ClaimedPart[] => (line.shares.length === 0 ? [{ line, share: undefined }] : line.shares.map((share) => ({ line, share })));

const keyOf = ({ line: { factId, measureCode }, share }: ClaimedPart) => `${lineId(factId, measureCode, 1)} ${share?.streamId ?? ""}`;

/** What frozen returns claimed and did not take back since, stream by stream. */
export function claimsInForce(frozenLines: readonly ReturnLine[]): ClaimedPart[] {
  const takenBack = new Set(frozenLines.filter(({ events }) => events === -1).flatMap((line) => partsOf(line).map(keyOf)));
  return frozenLines.filter(({ events }) => events === 1).flatMap(partsOf).filter((part) => !takenBack.has(keyOf(part)));
}

/** Which quarters are closed to a stream: a return of the whole agreement closes one to all of its streams, a stream's own return to that stream alone. */
export class ClosedQuarters {
  constructor(private readonly frozen: readonly FrozenQuarter[]) {}

  closedAt(stream: string | undefined, quarter: Quarter): Date | undefined {
    return this.frozen.find((each) => each.quarter === quarter && (each.streamId === undefined || each.streamId === stream))?.frozenAt;
  }

  firstOpenAfter(stream: string | undefined, past: Quarter): Quarter {
    const next = nextQuarter(past);
    return this.closedAt(stream, next) ? this.firstOpenAfter(stream, next) : next;
  }
}
