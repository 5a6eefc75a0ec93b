import { addMonths, type CalendarDay } from "#app/domain/calendar/calendar-day";
import type { BarrierCode } from "#app/domain/cases/barrier";
import type { Offer } from "#app/domain/cases/offer";

export const serviceStatuses = ["active", "inactive", "defunct", "temporarily closed"] as const;
export type ServiceStatus = (typeof serviceStatuses)[number];

/** What finding goes by, of a service. */
export interface ServiceFacts {
  id: string;
  name: string;
  status: ServiceStatus;
  minimumAge?: number | null;
  /** The last age it is for: 24 means until the 25th birthday. */
  maximumAge?: number | null;
  /** The day somebody last checked that its entry is right. */
  assuredDate?: CalendarDay | null;
  barriers: readonly BarrierCode[];
  offers: readonly Offer[];
}

/** What finding goes by, of a person. */
export interface PersonFacts {
  age: number;
  /** Still open, the biggest first. */
  barriers: readonly BarrierCode[];
  /** Offers they are enrolled in. */
  offers: readonly Offer[];
}

export type Fit = { kind: "barrier"; code: BarrierCode } | { kind: "offer"; offer: Offer } | { kind: "age" };
export type Missing = { kind: "too_young"; minimumAge: number } | { kind: "too_old"; maximumAge: number } | { kind: "no_barrier" } | { kind: "other_offer" } | { kind: "closed_for_now" };
export type Freshness = "fresh" | "stale" | "unknown";

export interface Match<Service extends ServiceFacts = ServiceFacts> {
  service: Service;
  fits: Fit[];
  missing: Missing[];
  freshness: Freshness;
}

/** [L] Local setting: months after which an entry nobody checked is shown lower down, and after which it is not shown. */
export const freshnessMonths = { staleAfter: 6, hiddenAfter: 18 } as const;

/** How old what we know of a service is. Never checked is `unknown`, shown as low as stale but not hidden: nobody has said it is wrong. */
export function freshnessOf({ assuredDate }: Pick<ServiceFacts, "assuredDate">, today: CalendarDay): Freshness | "hidden" {
  if (!assuredDate) return "unknown";
  if (addMonths(assuredDate, freshnessMonths.hiddenAfter) < today) return "hidden";
  return addMonths(assuredDate, freshnessMonths.staleAfter) < today ? "stale" : "fresh";
}

function ageOf({ minimumAge, maximumAge }: ServiceFacts, age: number): { fit?: Fit; missing?: Missing } {
  if (minimumAge && age < minimumAge) return { missing: { kind: "too_young", minimumAge } };
  if (maximumAge && age > maximumAge) return { missing: { kind: "too_old", maximumAge } };
  return minimumAge || maximumAge ? { fit: { kind: "age" } } : {};
}

function match<Service extends ServiceFacts>(service: Service, person: PersonFacts, freshness: Freshness): Match<Service> {
  const [fits, missing]: [Fit[], Missing[]] = [[], []];
  const helpsWith = person.barriers.filter((code) => service.barriers.includes(code));
  fits.push(...helpsWith.map((code): Fit => ({ kind: "barrier", code })));
  if (helpsWith.length === 0 && service.barriers.length > 0) missing.push({ kind: "no_barrier" });
  const offers = person.offers.filter((offer) => service.offers.includes(offer));
  fits.push(...offers.map((offer): Fit => ({ kind: "offer", offer })));
  if (offers.length === 0 && service.offers.length > 0) missing.push({ kind: "other_offer" });
  const age = ageOf(service, person.age);
  if (age.fit) fits.push(age.fit);
  if (age.missing) missing.push(age.missing);
  if (service.status === "temporarily closed") missing.push({ kind: "closed_for_now" });
  return { service, fits, missing, freshness };
}

/** Whether somebody could be sent there at all. The offer and the barrier are advice; age and an open door are not. */
export const isPossible = ({ missing }: Pick<Match, "missing">): boolean => !missing.some(({ kind }) => kind === "too_young" || kind === "too_old" || kind === "closed_for_now");

const weightOf = ({ kind }: Fit) => ({ barrier: 3, offer: 2, age: 0 })[kind];

function score({ fits, missing, freshness }: Match): number {
  const forFits = fits.reduce((sum, fit) => sum + weightOf(fit), 0);
  const impossible = isPossible({ missing }) ? 0 : -100;
  return forFits + impossible - (freshness === "fresh" ? 0 : 2);
}

/**
 * Services in the order they fit somebody, each with why it fits and what is missing. Those that have ended, or whose entry nobody
 * has checked for too long, are left out; those that cannot take the person come last and say so.
 */
export function rankServices<Service extends ServiceFacts>(services: readonly Service[], person: PersonFacts, today: CalendarDay): Match<Service>[] {
  return services
    .filter(({ status }) => status === "active" || status === "temporarily closed")
    .flatMap((service) => {
      const freshness = freshnessOf(service, today);
      return freshness === "hidden" ? [] : [match(service, person, freshness)];
    })
    .sort((a, b) => score(b) - score(a) || a.service.name.localeCompare(b.service.name, "en") || (a.service.id < b.service.id ? -1 : 1));
}
