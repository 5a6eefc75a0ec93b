import { randomBytes, randomUUID } from "node:crypto";
import postgres from "postgres";
import { setTimeout as wait } from "node:timers/promises";
import { OwnService } from "../../e2e/support/own-service";
import { PretendNotify } from "./pretend-notify";
import { finding, say, verdict } from "./verdict";

/** A thousand messages wait; the service that sends them is killed a hundred times meanwhile. `--messages` makes it smaller, with kills in proportion. */
export async function outbox({ messages = 1_000 }: { messages?: number }): Promise<void> {
  const kills = Math.max(2, Math.round(messages / 10));
  const notify = await PretendNotify.start();
  const key = `drill-${randomUUID()}-${randomUUID()}`;
  const service = new OwnService(3292, { NOTIFY_BASE_URL: notify.address, NOTIFY_API_KEY: key, NOTIFY_EMAIL_TEMPLATE: randomUUID(), NOTIFY_TEXT_TEMPLATE: randomUUID() });
  let database: Awaited<ReturnType<OwnService["database"]>> | undefined;
  try {
    say("making a place");
    await service.prepare();
    database = await service.database();
    const sql = postgres(database.ownerUrl, { max: 1 });
    await addMessages(sql, messages);
    let done = 0;
    await service.start();
    for (; done < kills && notify.sent.size < messages; done += 1) {
      // At another moment each time, and not before something more was sent.
      const before = notify.sent.size;
      while (notify.sent.size === before && notify.sent.size < messages) await wait(5);
      await wait(randomBytes(1)[0]! / 4);
      await service.kill();
      // What the killed one had leased is free again after its lease: the drill does not wait for that by the clock.
      await sql`update outbox set leased_until = now() - interval '1 second' where status = 'sending'`;
      await service.start();
      if (done % 10 === 9) say(`${done + 1} kills, ${notify.sent.size} of ${messages} sent`);
    }
    const deadline = Date.now() + 180_000;
    while (notify.sent.size < messages && Date.now() < deadline) {
      await sql`update outbox set due_at = now() - interval '1 minute' where status = 'failed'`;
      await wait(500);
    }
    const [kept] = await sql<{ sent: number; dead: number }[]>`select count(*) filter (where status = 'sent')::int as sent, count(*) filter (where status = 'dead')::int as dead from outbox where recipient like 'drill-%'`;
    await sql.end();
    const twice = [...notify.sent.values()].filter((times) => times > 1).length;
    verdict("drill:outbox", [
      finding(`messages that left, over ${done} kills`, String(messages), notify.sent.size, notify.sent.size === messages),
      finding("of them twice", "0", twice, twice === 0),
      finding("kept as sent", String(messages), kept?.sent ?? 0, kept?.sent === messages),
      finding("given up", "0", kept?.dead ?? 0, kept?.dead === 0),
    ]);
  } finally {
    await service.stop();
    await database?.stop();
    await service.remove();
    await notify.stop();
  }
}

/** Messages that were due a minute ago, each to an address of its own. */
async function addMessages(sql: postgres.Sql, many: number): Promise<void> {
  await sql`
    insert into outbox (place_id, id, channel, recipient, template, subject, body, created_at, due_at)
    select p.id, gen_random_uuid(), 'email', 'drill-' || n || '@resident.example', 'drill', 'A drill', 'Nobody reads this.', now() - interval '1 minute', now() - interval '1 minute'
    from places p cross join generate_series(1, ${many}::int) n`;
}
