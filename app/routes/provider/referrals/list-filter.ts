import { providerViewWords } from "#app/content/provider-work";
import { providerViews, type ProviderView } from "#app/domain/worklists/provider-worklist";

interface Service {
  id: string;
  name: string;
}

export interface AskedFor {
  view: ProviderView | undefined;
  service: Service | undefined;
}

/** What an address asks of the list; anything it does not know is left out. */
export const askedForIn = (query: URLSearchParams, services: readonly Service[]): AskedFor => ({
  view: providerViews.find((view) => view === query.get("show")),
  service: services.find(({ id }) => id === query.get("service")),
});

export const queryOf = ({ view, service }: AskedFor): Record<string, string | undefined> => ({ show: view, service: service?.id });

const address = (asked: AskedFor) => {
  const query = new URLSearchParams(Object.entries(queryOf(asked)).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))).toString();
  return query ? `/provider?${query}` : "/provider";
};

/** The filters in use, each with the list as it would be without it. */
export const tagsOf = (asked: AskedFor): { text: string; removeHref: string }[] => [
  ...(asked.view ? [{ text: providerViewWords[asked.view], removeHref: address({ ...asked, view: undefined }) }] : []),
  ...(asked.service ? [{ text: asked.service.name, removeHref: address({ ...asked, service: undefined }) }] : []),
];
