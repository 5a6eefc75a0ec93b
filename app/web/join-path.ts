/** Where an adviser who reads a case joins it, and comes back from to the page of the case they were on, where `from` is one. */
export function joinPath(reference: string, from?: string): string {
  const path = `/adviser/cases/${reference}/join`;
  const back = from === undefined ? undefined : pageOfCase(reference, from);
  return back === undefined ? path : `${path}?next=${encodeURIComponent(back)}`;
}

/** A page under the case's own address, and nothing else: what is handed on in an address can be written by anybody. */
export function pageOfCase(reference: string, path: string): string | undefined {
  const [here, of] = ["http://here", `/adviser/cases/${reference}/`];
  if (!URL.canParse(path, here)) return undefined;
  const { origin, pathname, search } = new URL(path, here);
  return origin === here && pathname.startsWith(of) && pathname !== `${of}join` ? pathname + search : undefined;
}
