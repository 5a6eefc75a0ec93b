import { freshnessWords, sayAnswerTime, sayCost, sayFit, sayMissing, sayNextStart, sayTimes, sayWhere, sayWorkingDays } from "#app/content/finding";
import { sayDay } from "#app/domain/calendar/words";
import type { Match } from "#app/domain/finding/match";
import { isReferable } from "#app/domain/finding/rank";
import type { ServiceFacts } from "#app/ui/casework/service-list";
import type { FoundService } from "#db/queries/services/list-services";
import type { ServiceDetails } from "#db/queries/services/service-details";

const mostTimes = 2;

/** A service as an adviser reads it in a list: in five seconds, what decides. */
export function asListed(match: Match<FoundService>, details: ServiceDetails | undefined, referPath: string | undefined): ServiceFacts {
  const { service, fits, missing, freshness, nextStart } = match;
  const times = (details?.schedules ?? []).map(sayTimes).filter(Boolean);
  const wait = details?.daysToStart ? `Usually starts after ${sayWorkingDays(details.daysToStart)}` : service.waitTime && `Wait: ${service.waitTime}`;
  return {
    id: service.id,
    name: service.name,
    organisation: service.organisationName,
    description: service.description,
    fits: fits.map(sayFit),
    missing: missing.map(sayMissing),
    facts: [sayWhere(match), sayNextStart(nextStart), [...times.slice(0, mostTimes), times.length > mostTimes ? "and other times" : ""].filter(Boolean).join("; "), sayCost(service), wait ?? "", sayAnswerTime(details?.daysToAnswer ?? null)].filter(Boolean),
    alert: service.alert,
    checked: [service.assuredDate ? `Checked on ${sayDay(service.assuredDate)}` : "", freshnessWords[freshness]].filter(Boolean).join(". "),
    href: service.public ? `/services/${service.id}` : undefined,
    referHref: referPath && isReferable(match) ? `${referPath}/${service.id}` : undefined,
  };
}
