import { heavyReasons, weightOf, type HeavyReason } from "#app/domain/casework/caseload";
import type { listAdvisers, listCaseloads } from "#db/queries/casework/caseloads";

type Loads = Awaited<ReturnType<typeof listCaseloads>>;
type Advisers = Awaited<ReturnType<typeof listAdvisers>>;

/** How much somebody leads: cases, what they weigh, and how many are heavier for which reason. */
export interface Load {
  cases: number;
  weight: number;
  heavier: Record<HeavyReason, number>;
}

export function loadOf(rows: Loads): Load {
  const heavier = Object.fromEntries(heavyReasons.map((reason) => [reason, rows.reduce((sum, row) => sum + (row[reason] ? row.cases : 0), 0)])) as Record<HeavyReason, number>;
  return { cases: rows.reduce((sum, { cases }) => sum + cases, 0), weight: rows.reduce((sum, row) => sum + row.cases * weightOf(row), 0), heavier };
}

/** Every hub with its advisers by name, never in the order of their numbers, and with what those lead who left, and what nobody does. */
export function loadsByHub(hubs: readonly { id: string; name: string }[], advisers: Advisers, loads: Loads) {
  return hubs.map(({ id, name }) => {
    const ofHub = loads.filter(({ hubId }) => hubId === id);
    const here = advisers.filter(({ hubId }) => hubId === id);
    const people = here.map((adviser) => ({ id: adviser.id, name: adviser.name, organisation: adviser.organisation, left: !adviser.active, ...loadOf(ofHub.filter(({ leadId }) => leadId === adviser.id)) }));
    const elsewhere = ofHub.filter(({ leadId }) => leadId !== null && !here.some((adviser) => adviser.id === leadId));
    return { id, name, total: loadOf(ofHub), nobody: loadOf(ofHub.filter(({ leadId }) => leadId === null)), elsewhere: loadOf(elsewhere), people: people.filter(({ left, cases }) => !left || cases > 0) };
  });
}

/** What an adviser leads in all, wherever: what new cases are spread by. */
export const weightLedBy = (loads: Loads, staffId: string): number => loadOf(loads.filter(({ leadId }) => leadId === staffId)).weight;

