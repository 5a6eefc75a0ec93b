import postgres from "postgres";
import { setTimeout as wait } from "node:timers/promises";
import type { OwnService } from "./own-service";
import { apply, Visitor } from "./visitor";

/** People who apply some at a time, and press again where they are not answered. */
export class PeopleApplying {
  /** The reference each was told, by e-mail address. */
  readonly acknowledged = new Map<string, string>();
  private readonly waiting: string[];
  private readonly applying: Promise<unknown>;

  constructor(origin: string, { people, atOnce, patience }: { people: number; atOnce: number; patience: number }) {
    this.waiting = Array.from({ length: people }, (_, index) => `killed-${index}@resident.example`);
    this.applying = Promise.all(
      Array.from({ length: atOnce }, async () => {
        for (let email = this.waiting.pop(); email; email = this.waiting.pop()) this.acknowledged.set(email, await apply(new Visitor(origin, patience), email));
      }),
    );
    // Whoever waits for `done` hears of it; nobody else has to.
    this.applying.catch(() => undefined);
  }

  get left(): number {
    return this.waiting.length;
  }

  done = (): Promise<unknown> => this.applying;
}

/** What is wrong with what was kept of those who applied, in sentences: lost, twice, half-written, or of another reference than they were told. */
export async function wrongWithKept(service: OwnService, acknowledged: ReadonlyMap<string, string>): Promise<string[]> {
  const database = await service.database();
  const sql = postgres(database.ownerUrl, { max: 1 });
  try {
    const kept = await sql<{ email: string; reference: string; events: number; entries: number; messages: number }[]>`
      select r.email, a.reference,
        (select count(*)::int from case_events e where e.case_id = c.id and e.kind = 'application_sent') as events,
        (select count(*)::int from triage_entries t where t.case_id = c.id) as entries,
        (select count(*)::int from outbox o where o.case_id = c.id) as messages
      from residents r join cases c on c.resident_id = r.id join applications a on a.case_id = c.id
      where r.email like 'killed-%' order by r.email, a.reference`;
    const [orphans] = await sql<{ residents: number }[]>`select count(*)::int as residents from residents r where not exists (select from cases c where c.resident_id = r.id)`;
    const found = new Set(kept.map(({ email }) => email));
    return [
      ...[...acknowledged.keys()].filter((email) => !found.has(email)).map((email) => `${email} was told ${acknowledged.get(email)} and is not there`),
      ...kept.filter(({ email }, index) => kept[index - 1]?.email === email).map(({ email }) => `${email} is there twice`),
      ...kept.filter(({ email, reference }) => acknowledged.has(email) && acknowledged.get(email) !== reference).map(({ email, reference }) => `${email} has ${reference}, and was told ${acknowledged.get(email)}`),
      ...kept.filter(({ events, entries, messages }) => events !== 1 || entries !== 1 || messages !== 1).map(({ email, events, entries, messages }) => `${email} is not whole: ${events} events, ${entries} triage entries, ${messages} messages`),
      ...(orphans?.residents ? [`${orphans.residents} residents have no case`] : []),
    ];
  } finally {
    await sql.end();
    await database.stop();
  }
}

/** Waits, kills, starts again; returns how many milliseconds it took to be ready. */
export async function killAndStart(service: OwnService, after: number): Promise<number> {
  await wait(after);
  await service.kill();
  return service.start();
}
