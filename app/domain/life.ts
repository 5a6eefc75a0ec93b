/** What may follow what: a status, then what can happen to it, then the status it becomes. */
export type Life<Status extends string, Happening extends string> = Readonly<Record<Status, Partial<Record<Happening, Status>>>>;

interface Move<Status extends string, Happening extends string> {
  from: Status;
  happening: Happening;
  to: Status;
}

/** Every move a life allows, in the order the table writes them. */
export function movesOf<Status extends string, Happening extends string>(life: Life<Status, Happening>): Move<Status, Happening>[] {
  const statuses = Object.keys(life) as Status[];
  return statuses.flatMap((from) =>
    (Object.entries(life[from]) as [Happening, Status][]).map(([happening, to]) => ({ from, happening, to })),
  );
}

/** The status a thing has when it begins: the first one the table names. */
export function startOf<Status extends string, Happening extends string>(life: Life<Status, Happening>): Status {
  const [first] = Object.keys(life) as Status[];
  if (first === undefined) throw new RangeError("A life needs at least one status");
  return first;
}

/** Statuses nothing can follow. */
export function endsOf<Status extends string, Happening extends string>(life: Life<Status, Happening>): Status[] {
  return (Object.keys(life) as Status[]).filter((status) => Object.keys(life[status]).length === 0);
}

/** Every status that can be reached from the start, the start among them. */
export function reachableFrom<Status extends string, Happening extends string>(life: Life<Status, Happening>, start: Status): Set<Status> {
  const reached = new Set([start]);
  // A Set hands out what is added while it is being walked.
  for (const from of reached) for (const to of Object.values(life[from]) as Status[]) reached.add(to);
  return reached;
}

/** The life as a Mermaid state diagram, for the docs. Moves between the same two statuses share an arrow. */
export function lifeDiagram<Status extends string, Happening extends string>(life: Life<Status, Happening>): string {
  const arrows = new Map<string, string[]>();
  for (const { from, happening, to } of movesOf(life)) {
    const arrow = `${from} --> ${to}`;
    arrows.set(arrow, [...(arrows.get(arrow) ?? []), happening.replaceAll("_", " ")]);
  }
  return [
    "stateDiagram-v2",
    `  [*] --> ${startOf(life)}`,
    ...[...arrows].map(([arrow, happenings]) => `  ${arrow}: ${happenings.join(", ")}`),
    ...endsOf(life).map((status) => `  ${status} --> [*]`),
  ].join("\n");
}
