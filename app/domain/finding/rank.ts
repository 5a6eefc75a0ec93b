import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import type { BarrierSize } from "#app/domain/cases/barrier";
import type { PersonFacts, ServiceFacts } from "./facts";
import { match, type Fit, type Match, type Missing } from "./match";

/** [L] Local setting: what a fit is worth. A barrier in the way a lot weighs as much as two things that merely suit. */
const worthOfBarrier: Record<BarrierSize, number> = { a_lot: 6, a_bit: 4, not_now: 1 };
const worthOfFit: Record<Exclude<Fit["kind"], "barrier">, number> = { offer: 3, language: 3, interpreter: 2, access: 2, near: 2, times_suit: 2, starts_soon: 1, age: 0, area: 0 };

/** [L] Local setting: what a lack costs. What nobody knows costs nothing; what cannot be got round comes after everything else. */
const impossible = 1000;
const costOfMissing: Record<Missing["kind"], number> = {
  too_young: impossible, too_old: impossible, closed_for_now: impossible, outside_area: impossible,
  full: 3, far: 2, other_times: 2, times_not_said: 0, not_in_language: 1, no_start: 1, no_referrals: 1, no_barrier: 0, other_offer: 0, area_not_known: 0, access_not_said: 0,
};
const costOfAge = 4;

/** Whether somebody could be sent there at all. The offer and the barrier are advice; age, area and an open door are not. */
export const isPossible = ({ missing }: Pick<Match, "missing">): boolean => !missing.some(({ kind }) => costOfMissing[kind] >= impossible);

/** Whether a referral can be sent there: it can take them, and it answers referrals. */
export const isReferable = ({ missing }: Pick<Match, "missing">): boolean => isPossible({ missing }) && !missing.some(({ kind }) => kind === "no_referrals");

const worthOf = (fit: Fit) => (fit.kind === "barrier" ? worthOfBarrier[fit.size] : worthOfFit[fit.kind]);

function score({ fits, missing, freshness }: Match): number {
  const forFits = fits.reduce((sum, fit) => sum + worthOf(fit), 0);
  // Several reasons why it cannot be are no worse than one.
  const forMissing = isPossible({ missing }) ? missing.reduce((sum, { kind }) => sum + costOfMissing[kind], 0) : impossible;
  return forFits - forMissing - (freshness === "fresh" ? 0 : costOfAge);
}

/** Five thousand names compare ten times faster than by `localeCompare`. */
const byName = new Intl.Collator("en");

/** How a service has the words somebody typed. */
export interface TextMatch {
  /** All of them stand in its name, its provider or its subject. */
  inName: boolean;
  rank: number;
}

/**
 * Services in the order they fit somebody, each with why it fits and what is missing: the nearer of two that fit alike, then by name.
 * Where words were typed, those that have them in their name, provider or subject come before those that only mention them.
 * Those that have ended, or whose entry nobody has checked for too long, are left out; those that cannot take the person come last and
 * say so.
 */
export function rankServices<Service extends ServiceFacts>(services: readonly Service[], person: PersonFacts, today: CalendarDay, words?: ReadonlyMap<string, TextMatch>): Match<Service>[] {
  const named = ({ id }: Service) => (words?.get(id)?.inName ? 1 : 0);
  const rank = ({ id }: Service) => words?.get(id)?.rank ?? 0;
  return services
    .flatMap((service) => match(service, person, today) ?? [])
    .map((found) => ({ found, possible: isPossible(found) ? 1 : 0, named: named(found.service), score: score(found), rank: rank(found.service), km: found.distance?.km ?? Number.MAX_VALUE }))
    .sort((a, b) => b.possible - a.possible || b.named - a.named || b.score - a.score || b.rank - a.rank || a.km - b.km || byName.compare(a.found.service.name, b.found.service.name) || (a.found.service.id < b.found.service.id ? -1 : 1))
    .map(({ found }) => found);
}

/** The next `n` services to ask for somebody, in order: those that help with something of theirs, can take a referral and were not asked yet. */
export function nextFitting<Found extends Match>(ranked: readonly Found[], alreadyAsked: Iterable<string>, n = 3): Found[] {
  const asked = new Set(alreadyAsked);
  return ranked.filter((found) => isReferable(found) && !asked.has(found.service.id) && found.fits.some(({ kind }) => kind === "barrier" || kind === "offer")).slice(0, n);
}
