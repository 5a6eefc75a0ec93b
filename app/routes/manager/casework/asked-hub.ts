/** The hub an address asks for, where there is such a hub. */
export const askedHub = (query: URLSearchParams, hubs: readonly { id: string }[]): string | undefined => hubs.find(({ id }) => id === query.get("hub"))?.id;

/** The same page of another hub, or of all. */
export const withHub = (path: string, hubId: string | undefined): string => (hubId ? `${path}?hub=${hubId}` : path);
