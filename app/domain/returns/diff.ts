import { canonicalJson } from "#app/domain/canonical-json";
import { inOrder, type ReturnLine } from "./return-line";

export interface ChangedLine {
  before: ReturnLine;
  after: ReturnLine;
  /** The names of the fields that differ, in order. */
  fields: (keyof ReturnLine)[];
}

export interface ReturnDiff {
  added: ReturnLine[];
  removed: ReturnLine[];
  changed: ChangedLine[];
}

function fieldsThatDiffer(before: ReturnLine, after: ReturnLine): (keyof ReturnLine)[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]) as Set<keyof ReturnLine>;
  const same = (name: keyof ReturnLine) => canonicalJson({ value: before[name] }) === canonicalJson({ value: after[name] });
  return [...names].filter((name) => !same(name)).sort();
}

/** What was added, removed and changed from one set of lines to another, case by case. A line is known by its fact, measure and direction. */
export function diffReturns(before: readonly ReturnLine[], after: readonly ReturnLine[]): ReturnDiff {
  const old = new Map(before.map((line) => [line.id, line]));
  const kept = new Set(after.map(({ id }) => id));
  const changed = inOrder(after).flatMap((line): ChangedLine[] => {
    const earlier = old.get(line.id);
    const fields = earlier ? fieldsThatDiffer(earlier, line) : [];
    return earlier && fields.length > 0 ? [{ before: earlier, after: line, fields }] : [];
  });
  return {
    added: inOrder(after.filter(({ id }) => !old.has(id))),
    removed: inOrder(before.filter(({ id }) => !kept.has(id))),
    changed,
  };
}
