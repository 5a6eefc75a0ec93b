import type { AccessNeed } from "#app/domain/applications/answers";
import { addDays, type CalendarDay } from "#app/domain/calendar/calendar-day";
import type { BarrierCode, BarrierSize } from "#app/domain/cases/barrier";
import type { Offer } from "#app/domain/cases/offer";
import { kmOfMiles, type Distance } from "#app/domain/geography/distance-words";
import { nearestOf } from "#app/domain/geography/position";
import { coverageOf } from "#app/domain/geography/service-area";
import type { Meeting, PartOfDay, PersonFacts, ServiceFacts, Start, Suits } from "./facts";
import { freshnessOf, type Freshness } from "./freshness";
import { isEnglish, sameLanguage } from "./language";

/** Why something fits. */
export type Fit =
  | { kind: "barrier"; code: BarrierCode; size: BarrierSize }
  | { kind: "offer"; offer: Offer }
  | { kind: "age" }
  | { kind: "area" }
  | { kind: "near"; distance: Distance }
  | { kind: "access"; need: AccessNeed }
  | { kind: "language"; language: string }
  | { kind: "interpreter"; language: string }
  | { kind: "times_suit" }
  | { kind: "starts_soon"; on: CalendarDay };

/** What speaks against it, or what nobody knows. */
export type Missing =
  | { kind: "too_young"; minimumAge: number }
  | { kind: "too_old"; maximumAge: number }
  | { kind: "closed_for_now" }
  | { kind: "outside_area" }
  | { kind: "area_not_known" }
  | { kind: "no_barrier" }
  | { kind: "other_offer" }
  | { kind: "far"; distance: Distance }
  | { kind: "access_not_said"; need: AccessNeed }
  | { kind: "not_in_language"; language: string }
  | { kind: "other_times" }
  | { kind: "times_not_said" }
  | { kind: "full"; on: CalendarDay }
  | { kind: "no_start" }
  | { kind: "no_referrals" };

export interface NextStart {
  on: CalendarDay;
  /** Absent where as many may come as like. */
  left?: number;
}

export interface Match<Service extends ServiceFacts = ServiceFacts> {
  service: Service;
  fits: Fit[];
  missing: Missing[];
  freshness: Freshness;
  /** To its nearest site; `undefined` where one end is not known. */
  distance: Distance | undefined;
  nextStart: NextStart | undefined;
}

/** [L] Local setting: how far is near, how far is far (as the crow flies), and how many days off is soon. */
export const reach = { nearKm: kmOfMiles(3), farKm: kmOfMiles(10), soonDays: 28 } as const;

/** The parts of a match that one aspect adds; each aspect is looked at by itself. */
interface Said {
  fits?: Fit[];
  missing?: Missing[];
}

function ofBarriers({ barriers }: ServiceFacts, person: PersonFacts): Said {
  const helpsWith = person.barriers.filter(({ code }) => barriers.includes(code));
  if (helpsWith.length > 0) return { fits: helpsWith.map(({ code, size }) => ({ kind: "barrier", code, size })) };
  return barriers.length > 0 && person.barriers.length > 0 ? { missing: [{ kind: "no_barrier" }] } : {};
}

function ofOffers(service: ServiceFacts, person: PersonFacts): Said {
  const shared = person.offers.filter((offer) => service.offers.includes(offer));
  if (shared.length > 0) return { fits: shared.map((offer) => ({ kind: "offer", offer })) };
  return service.offers.length > 0 && person.offers.length > 0 ? { missing: [{ kind: "other_offer" }] } : {};
}

function ofAge({ minimumAge, maximumAge }: ServiceFacts, { age }: PersonFacts): Said {
  if (age === undefined) return {};
  if (minimumAge && age < minimumAge) return { missing: [{ kind: "too_young", minimumAge }] };
  if (maximumAge && age > maximumAge) return { missing: [{ kind: "too_old", maximumAge }] };
  return minimumAge || maximumAge ? { fits: [{ kind: "age" }] } : {};
}

function ofArea({ areas }: ServiceFacts, { home }: PersonFacts): Said {
  if (areas.length === 0) return {};
  const coverage = coverageOf(areas, home ?? {});
  if (coverage === "covered") return { fits: [{ kind: "area" }] };
  return { missing: [{ kind: coverage === "not_covered" ? "outside_area" : "area_not_known" }] };
}

/** How far the nearest site is. What can be done from home is no distance, and neither is a site or a home nobody can place. */
export function distanceTo({ sites }: Pick<ServiceFacts, "sites">, { home }: Pick<PersonFacts, "home">): Distance | undefined {
  const there = sites.flatMap(({ position }) => (position ? [position] : []));
  const nearest = home?.position && nearestOf(home.position, there);
  return nearest && { km: nearest.km, approximate: home.approximate ?? false };
}

function ofDistance(distance: Distance | undefined, { sites }: ServiceFacts): Said {
  if (!distance) return {};
  if (distance.km <= reach.nearKm) return { fits: [{ kind: "near", distance }] };
  return distance.km > reach.farKm && !sites.some(({ fromHome }) => fromHome) ? { missing: [{ kind: "far", distance }] } : {};
}

/** An entry says what it has, never what it lacks: silence is something to ask about. */
function ofAccess({ sites, interpreters }: ServiceFacts, { accessNeeds }: PersonFacts): Said {
  const isMet = (need: AccessNeed) => sites.some(({ meets }) => meets.includes(need)) || (need === "from_home" && sites.some(({ fromHome }) => fromHome)) || (need === "interpreter" && interpreters);
  return {
    fits: accessNeeds.filter(isMet).map((need) => ({ kind: "access", need })),
    missing: accessNeeds.filter((need) => !isMet(need)).map((need) => ({ kind: "access_not_said", need })),
  };
}

function ofLanguage({ languages, interpreters }: ServiceFacts, { language }: PersonFacts): Said {
  if (!language || isEnglish(language)) return {};
  if (languages.some((each) => sameLanguage(each, language))) return { fits: [{ kind: "language", language }] };
  return interpreters ? { fits: [{ kind: "interpreter", language }] } : { missing: [{ kind: "not_in_language", language }] };
}

/** [L] Local setting: the morning ends at noon and the afternoon at five. */
const partOf = (opensAt: string): PartOfDay => (opensAt < "12:00" ? "morning" : opensAt < "17:00" ? "afternoon" : "evening");

/** What an entry leaves open (no weekday, no time) may be any. */
const suitsThem = ({ days, parts }: Suits) => (meeting: Meeting) =>
  (days.length === 0 || meeting.days.length === 0 || meeting.days.some((each) => days.includes(each))) && (parts.length === 0 || meeting.opensAt === null || parts.includes(partOf(meeting.opensAt)));

function ofTimes({ times = [] }: ServiceFacts, { suits }: PersonFacts): Said {
  if (!suits || suits.days.length + suits.parts.length === 0) return {};
  if (times.length === 0) return { missing: [{ kind: "times_not_said" }] };
  return times.some(suitsThem(suits)) ? { fits: [{ kind: "times_suit" }] } : { missing: [{ kind: "other_times" }] };
}

const isOpen = ({ on, closesOn }: Start, today: CalendarDay) => on >= today && (!closesOn || closesOn >= today);

/** The first start one can still join, else the first that is full; `undefined` where there is none ahead. */
export function nextStartOf(starts: readonly Start[], today: CalendarDay): NextStart | undefined {
  const ahead = starts.filter((start) => isOpen(start, today)).sort((a, b) => (a.on < b.on ? -1 : 1));
  const next = ahead.find(({ left }) => left !== 0) ?? ahead[0];
  return next && { on: next.on, ...(typeof next.left === "number" && { left: next.left }) };
}

function ofStarts(next: NextStart | undefined, { starts }: ServiceFacts, today: CalendarDay): Said {
  if (!next) return starts.length > 0 ? { missing: [{ kind: "no_start" }] } : {};
  if (next.left === 0) return { missing: [{ kind: "full", on: next.on }] };
  return next.on <= addDays(today, reach.soonDays) ? { fits: [{ kind: "starts_soon", on: next.on }] } : {};
}

function ofOpenness({ status, takesReferrals }: ServiceFacts): Said {
  return { missing: [...(status === "temporarily closed" ? [{ kind: "closed_for_now" } as const] : []), ...(takesReferrals ? [] : [{ kind: "no_referrals" } as const])] };
}

/** Why a service fits somebody and what is missing; `undefined` where it has ended or nobody has checked its entry for too long. */
export function match<Service extends ServiceFacts>(service: Service, person: PersonFacts, today: CalendarDay): Match<Service> | undefined {
  const freshness = freshnessOf(service, today);
  if (freshness === "hidden" || service.status === "inactive" || service.status === "defunct") return undefined;
  const distance = distanceTo(service, person);
  const nextStart = nextStartOf(service.starts, today);
  const said = [ofBarriers(service, person), ofOffers(service, person), ofAge(service, person), ofArea(service, person), ofDistance(distance, service), ofAccess(service, person), ofLanguage(service, person), ofTimes(service, person), ofStarts(nextStart, service, today), ofOpenness(service)];
  return { service, fits: said.flatMap(({ fits = [] }) => fits), missing: said.flatMap(({ missing = [] }) => missing), freshness, distance, nextStart };
}
