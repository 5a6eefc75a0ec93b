import { expect, test } from "@playwright/test";
import postgres from "postgres";
import { setTimeout as wait } from "node:timers/promises";
import { OwnService } from "../support/own-service";
import { apply, Visitor } from "../support/visitor";

const people = 40;
const kills = 4;
const atOnce = 5;

// The short version of the drill: the long one (50 kills, 1,000 submissions) runs by itself.
test("a server killed in the middle of applications loses none that was acknowledged, and makes none twice", async () => {
  test.setTimeout(240_000);
  const service = new OwnService(3221);
  const readyAfter: number[] = [];
  try {
    await service.prepare();
    await service.start();
    const acknowledged = new Map<string, string>();
    const waiting = Array.from({ length: people }, (_, index) => `killed-${index}@resident.example`);
    const applying = Array.from({ length: atOnce }, async () => {
      for (let email = waiting.pop(); email; email = waiting.pop()) acknowledged.set(email, await apply(new Visitor(service.origin, 30_000), email));
    });
    for (let done = 0; done < kills; done += 1) {
      await wait(700 + done * 130);
      await service.kill();
      readyAfter.push(await service.start());
    }
    await Promise.all(applying);
    expect(acknowledged.size).toBe(people);

    const database = await service.database();
    const sql = postgres(database.ownerUrl, { max: 1 });
    try {
      const kept = await sql<{ email: string; reference: string; events: number; entries: number; messages: number }[]>`
        select r.email, a.reference,
          (select count(*)::int from case_events e where e.case_id = c.id and e.kind = 'application_sent') as events,
          (select count(*)::int from triage_entries t where t.case_id = c.id) as entries,
          (select count(*)::int from outbox o where o.case_id = c.id) as messages
        from residents r join cases c on c.resident_id = r.id join applications a on a.case_id = c.id
        where r.email like 'killed-%' order by r.email`;
      expect(kept.map(({ email }) => email).sort(), "each once").toEqual([...acknowledged.keys()].sort());
      for (const { email, reference, events, entries, messages } of kept) {
        expect(reference, email).toBe(acknowledged.get(email));
        expect({ events, entries, messages }, `${email}: whole`).toEqual({ events: 1, entries: 1, messages: 1 });
      }
      const [orphans] = await sql`select count(*)::int as residents from residents r where not exists (select from cases c where c.resident_id = r.id)`;
      expect(orphans).toEqual({ residents: 0 });
    } finally {
      await sql.end();
      await database.stop();
    }
    expect(Math.max(...readyAfter), "ready again within 5 seconds").toBeLessThan(5_000);
  } finally {
    await service.remove();
  }
});
