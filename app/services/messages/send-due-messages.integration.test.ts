import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { depsWithin } from "#app/platform/deps.server";
import { Undeliverable, type Messenger, type OutgoingMessage } from "#app/platform/messages/messenger.server";
import { asService, asVisitor } from "#db/client.server";
import { leaseDueMessages, queueMessage, retryMessage } from "#db/queries/messages/outbox";
import { outbox } from "#db/schema/index";
import { useServiceDatabase } from "#db/testing/service-database";
import { sendDueMessages } from "./send-due-messages.server";

const database = useServiceDatabase();

const queue = (recipient: string, over = {}) =>
  asService((db) => queueMessage(depsWithin(db), { channel: "email", recipient, template: "test", subject: "Hello", body: "Your code is ((code))", secrets: { code: "123 456" }, ...over }));

function aMessenger(answer: (message: OutgoingMessage) => Promise<{ reference: string }> = ({ id }) => Promise.resolve({ reference: `sent-${id}` })): Messenger & { seen: OutgoingMessage[] } {
  const seen: OutgoingMessage[] = [];
  return { name: "test", seen, send: (message) => (seen.push(message), answer(message)) };
}

const rowFor = async (recipient: string) => (await asService((db) => db.select().from(outbox).where(eq(outbox.recipient, recipient))))[0]!;
const everythingSent = () => asService((db) => db.update(outbox).set({ status: "sent" }));

describe("the outbox", () => {
  it("sends what was written with the change, its secrets filled in, and says so", async () => {
    await queue("a@resident.example");
    const messenger = aMessenger();
    expect(await sendDueMessages(messenger)).toEqual({ sent: 1, failed: 0 });
    expect(messenger.seen).toMatchObject([{ recipient: "a@resident.example", body: "Your code is 123 456", triedBefore: false }]);
    expect(await rowFor("a@resident.example")).toMatchObject({ status: "sent", attempts: 1 });
    expect(await sendDueMessages(messenger)).toEqual({ sent: 0, failed: 0 });
  });

  it("holds nothing back and sends nothing when the change was rolled back", async () => {
    await asService(async (db) => {
      await queueMessage(depsWithin(db), { channel: "email", recipient: "b@resident.example", template: "test", subject: "", body: "" });
      throw new Error("the change failed");
    }).catch(() => undefined);
    expect(await sendDueMessages(aMessenger())).toEqual({ sent: 0, failed: 0 });
  });

  it("shares a hundred messages between four workers, each sent once", async () => {
    for (let made = 0; made < 100; made += 1) await queue(`many${made}@resident.example`);
    const messenger = aMessenger();
    for (let sent = 1; sent > 0; ) {
      const results = await Promise.all([1, 2, 3, 4].map(() => sendDueMessages(messenger)));
      sent = results.reduce((sum, result) => sum + result.sent, 0);
    }
    const recipients = messenger.seen.map(({ recipient }) => recipient);
    expect(recipients).toHaveLength(100);
    expect(new Set(recipients).size).toBe(100);
  });

  it("takes up what a killed worker had leased, and says that it may have gone before", async () => {
    await queue("c@resident.example");
    const at = database.clock.now();
    await asService((db) => leaseDueMessages(db, at, new Date(at.getTime() + 60_000), 10));
    const messenger = aMessenger();
    expect(await sendDueMessages(messenger), "still leased").toEqual({ sent: 0, failed: 0 });
    database.clock.set(new Date(at.getTime() + 61_000));
    expect(await sendDueMessages(messenger)).toEqual({ sent: 1, failed: 0 });
    expect(messenger.seen).toMatchObject([{ triedBefore: true }]);
  });

  it("waits longer after every failure, and in the end puts the message on the administrators' screen", async () => {
    await queue("d@resident.example");
    const failing = aMessenger(() => Promise.reject(new Error("Notify answered 503")));
    let at = database.clock.now().getTime();
    for (let attempt = 1; attempt <= 8; attempt += 1) {
      expect(await sendDueMessages(failing)).toEqual({ sent: 0, failed: 1 });
      if (attempt < 8) {
        const { dueAt, status } = await rowFor("d@resident.example");
        expect(status).toBe("failed");
        expect(dueAt.getTime() - at).toBe(2 ** (attempt - 1) * 60_000);
        at = dueAt.getTime();
        database.clock.set(dueAt);
      }
    }
    const dead = await rowFor("d@resident.example");
    expect(dead).toMatchObject({ status: "dead", lastProblem: "Notify answered 503", attempts: 8 });
    expect(await asService((db) => retryMessage(db, dead.id, database.clock.now()))).toBe(true);
    expect(await sendDueMessages(aMessenger())).toEqual({ sent: 1, failed: 0 });
  });

  it("never tries again what can never arrive", async () => {
    await everythingSent();
    await queue("e@resident.example");
    await sendDueMessages(aMessenger(() => Promise.reject(new Undeliverable("not an address"))));
    expect(await rowFor("e@resident.example")).toMatchObject({ status: "dead", attempts: 1 });
  });

  it("can be written to by anybody and read by none but the service", async () => {
    await asVisitor("somebody", (db) => queueMessage(depsWithin(db), { channel: "email", recipient: "f@resident.example", template: "test", subject: "", body: "" }));
    await expect(asVisitor("somebody", (db) => db.select().from(outbox))).rejects.toThrow();
  });
});
