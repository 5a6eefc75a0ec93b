import { daysBetween } from "#app/domain/calendar/calendar-day";
import { closeInDays, likenessKey, toldApart, type NotTheSameReason, type ToldApart } from "#app/domain/outcomes/likely-same";
import type { Outcome } from "#app/domain/outcomes/outcome";
import { inOrder, type ReturnLine } from "./return-line";

/** Why two that look like one are two, and who said so. */
export interface SaidTwo extends ToldApart {
  reason: NotTheSameReason;
  words: string;
  saidAt: Date;
  saidByName: string;
}

export interface NearDuplicate {
  first: ReturnLine;
  second: ReturnLine;
  /** Where somebody said that they are two. */
  said?: SaidTwo;
}

export interface WhatLooksAlike {
  lines: readonly ReturnLine[];
  /** What earlier returns counted of the same people: a start late in one quarter and one early in the next may be one. */
  earlier?: readonly ReturnLine[];
  said?: readonly SaidTwo[];
  /** Every record, superseded ones too: what was said of a record holds for its corrections. */
  records?: ReadonlyMap<string, Pick<Outcome, "supersedesId">>;
}

/** Pairs of counted lines about one person, measure, kind and employer, no more than 14 days apart, of which one at least is of this return; the earlier one first. */
export function nearDuplicates({ lines, earlier = [], said = [], records = new Map() }: WhatLooksAlike): NearDuplicate[] {
  const here = lines.filter(({ events }) => events === 1);
  const gone = new Set([...lines, ...earlier].filter(({ events }) => events === -1).map(factOfMeasure));
  const ours = new Set(here);
  const known = new Set(here.map(factOfMeasure));
  const before = earlier.filter((line) => line.events === 1 && !gone.has(factOfMeasure(line)) && !known.has(factOfMeasure(line)));
  const alike = new Map<string, ReturnLine[]>();
  return inOrder([...here, ...before]).flatMap((line): NearDuplicate[] => {
    const likeness = likenessKey(line);
    if (likeness === undefined) return [];
    const key = JSON.stringify([line.measureCode, likeness]);
    const others = (alike.get(key) ?? []).filter(({ happenedOn }) => daysBetween(happenedOn, line.happenedOn) <= closeInDays);
    alike.set(key, [...others, line]);
    return others.filter((other) => ours.has(line) || ours.has(other)).map((first) => ({ first, second: line, said: toldApart(first.factId, line.factId, said, records) }));
  });
}

const factOfMeasure = ({ factId, measureCode }: ReturnLine) => JSON.stringify([factId, measureCode]);
