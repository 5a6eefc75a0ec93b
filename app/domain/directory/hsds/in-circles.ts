/** Which ids lead back to themselves when one follows who stands above whom. */
export function inCircles(above: ReadonlyMap<string, string>): Set<string> {
  const seen = new Map<string, string>();
  const circles = new Set<string>();
  for (const start of above.keys()) {
    let at: string | undefined = start;
    while (at !== undefined && !seen.has(at)) {
      seen.set(at, start);
      at = above.get(at);
    }
    if (at === undefined || seen.get(at) !== start) continue;
    for (let each = at; !circles.has(each); each = above.get(each)!) circles.add(each);
  }
  return circles;
}
