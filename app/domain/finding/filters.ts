import type { BarrierCode } from "#app/domain/cases/barrier";
import type { Offer } from "#app/domain/cases/offer";
import type { ServiceFacts } from "./facts";
import { sameLanguage } from "./language";
import { reach, type Match } from "./match";
import { isReferable } from "./rank";

/** What a list is narrowed by; whatever is left out is not asked for. */
export interface Filters {
  free?: boolean;
  near?: boolean;
  soon?: boolean;
  referrals?: boolean;
  /** In this language, besides English. */
  language?: string | undefined;
  offer?: Offer | undefined;
  barrier?: BarrierCode | undefined;
}

interface Priced {
  feesDescription?: string | null;
  pence: readonly number[];
}

/** Whether it costs nothing: by its amounts where it has some, else by what its entry says first. */
export const isFree = ({ feesDescription, pence }: Priced): boolean => (pence.length > 0 ? pence.every((amount) => amount === 0) : /^\s*(free|no charge|no cost)\b/i.test(feesDescription ?? ""));

/** It begins within four weeks, or has no starts to wait for. */
const beginsSoon = ({ fits, service }: Match) => service.starts.length === 0 || fits.some(({ kind }) => kind === "starts_soon");

/** Whether a service is one of those asked for. What nobody knows (how far, in which language) is not what was asked for. */
export function passes(found: Match<ServiceFacts & Priced>, { free, near, soon, referrals, language, offer, barrier }: Filters): boolean {
  const { service, distance } = found;
  return (
    (!free || isFree(service)) &&
    (!near || (distance !== undefined && distance.km <= reach.nearKm) || service.sites.some(({ fromHome }) => fromHome)) &&
    (!soon || beginsSoon(found)) &&
    (!referrals || isReferable(found)) &&
    (!language || service.languages.some((each) => sameLanguage(each, language))) &&
    (!offer || service.offers.includes(offer)) &&
    (!barrier || service.barriers.includes(barrier))
  );
}
