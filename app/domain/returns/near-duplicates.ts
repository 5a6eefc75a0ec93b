import { daysBetween } from "#app/domain/calendar/calendar-day";
import { inOrder, type ReturnLine } from "./return-line";

/** Two starts with one employer this close together are likely one start, recorded twice [L]. */
const closeInDays = 14;

const legalForms = /\b(the|ltd|limited|plc|llp|cic)\b/g;

/** "The Saltby Bakery Ltd." and "saltby bakery" are one employer. */
export function employerKey(employer: string): string {
  return employer
    .normalize("NFKD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase()
    .replace(/&/g, " and ")
    .replace(/[^\p{Letter}\p{Number}]+/gu, " ")
    .replace(legalForms, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** Neighbouring lines about one person, measure, kind and employer, no more than 14 days apart; the earlier one first. */
export function nearDuplicates(lines: readonly ReturnLine[]): [ReturnLine, ReturnLine][] {
  const lastOf = new Map<string, ReturnLine>();
  return inOrder(lines.filter(({ events, employer }) => events === 1 && employer)).flatMap((line): [ReturnLine, ReturnLine][] => {
    const key = JSON.stringify([line.residentId, line.measureCode, line.kind, employerKey(line.employer ?? "")]);
    const before = lastOf.get(key);
    lastOf.set(key, line);
    return before && daysBetween(before.happenedOn, line.happenedOn) <= closeInDays ? [[before, line]] : [];
  });
}
