import type { AppLoadContext } from "@remix-run/node";
import { eq } from "drizzle-orm";
import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { StaffActor } from "#app/domain/people/actor";
import { asActor, asService } from "#db/client.server";
import { aCaseInSupport, aHub, aResident, aStaffMember, type MadeCase } from "#db/factories/make";
import * as tables from "#db/schema/index";
import { useServiceDatabase } from "#db/testing/service-database";
import * as page from "./show";

const database = useServiceDatabase();
const context = (actor: StaffActor) => ({ asking: { actor, path: "/adviser" } }) as unknown as AppLoadContext;
type Led = MadeCase & { lead: StaffActor };
const show = ({ lead, reference }: Led) => page.loader({ request: new Request("http://localhost/adviser"), params: { caseRef: reference }, context: context(lead) });
const send = async ({ lead, reference }: Led, fields: Record<string, string>) => (await page.action({ request: new Request("http://localhost/adviser", { method: "POST", body: new URLSearchParams({ formKey: randomUUID(), ...fields }) }), params: { caseRef: reference }, context: context(lead) })) as { data?: { preview?: { words: string }; errors?: { message: string }[] }; status?: number };
const outboxOf = ({ id }: MadeCase) => asService((db) => db.select().from(tables.outbox).where(eq(tables.outbox.caseId, id)));
const night = "2026-03-11T22:30:00Z";

describe("a message to a resident", () => {
  it("is shown filled in before it leaves, whichever button is pressed", async () => {
    const made = await aCaseInSupport({ resident: await aResident({ firstName: "Rosa", preferredName: "Rosie" }) });
    for (const fields of [{ words: "Hello ((first name)), from ((adviser))" }, { words: "Hello ((First Name)), from ((adviser))", act: "preview" }] as Record<string, string>[]) {
      expect((await send(made, fields)).data?.preview?.words).toBe(`Hello Rosie, from ${made.lead.name}`);
    }
    expect(await outboxOf(made)).toEqual([]);
    expect((await send(made, { words: "Come on ((day))" })).data?.errors).toEqual([{ field: "words", message: "Write what stands for ((day))" }]);
    expect((await send(made, { words: "Hello Rosie", act: "send" })).status).toBe(302);
    expect(await outboxOf(made)).toMatchObject([{ template: "team-wrote", status: "queued" }]);
  });

  it("says how its notice fared, and is held at night unless somebody says why it cannot wait", async () => {
    const made = await aCaseInSupport();
    database.clock.set(night);
    expect((await show(made)).notice).toMatchObject({ held: true });
    await send(made, { words: "Good evening" });
    expect((await outboxOf(made))[0]!.dueAt.toISOString()).toBe("2026-03-12T08:00:00.000Z");
    expect((await show(made)).messages[0]!.notice).toBe("An email tells them on 12 March 2026, 8am: not before, because of the hours");
    await send(made, { words: "It is urgent", whyAtOnce: "She asked me to write tonight" });
    const at = (await outboxOf(made)).map(({ dueAt }) => dueAt.toISOString());
    expect(at).toContain("2026-03-11T22:30:00.000Z");
    const audit = await asService((db) => db.select().from(tables.auditEntries).where(eq(tables.auditEntries.streamId, made.id)));
    expect(audit.filter(({ action }) => action === "message.write").map(({ reason }) => reason)).toEqual(["", "She asked me to write tonight"]);
  });

  it("that nothing could tell them of says so", async () => {
    const made = await aCaseInSupport({ resident: await aResident({ safeContact: { channels: ["in_person"], contentFree: false, noVoicemail: true } }) });
    await send(made, { words: "Hello" });
    const { messages, notice } = await show(made);
    expect(notice.words).toContain("no safe way");
    expect(messages[0]!.notice).toContain("Tell them yourself");
  });
});

it("staff see how notices of their cases fared, and never to whom they went or what they said", async () => {
  const made = await aCaseInSupport();
  await send(made, { words: "Hello" });
  const { caseId, status } = tables.outbox;
  const seen = (actor: StaffActor) => asActor(actor, (db) => db.select({ caseId, status }).from(tables.outbox));
  expect(await seen(made.lead)).toEqual([{ caseId: made.id, status: "queued" }]);
  expect(await seen(await aStaffMember({ hubIds: [(await aHub()).id] }))).toEqual([]);
  await expect(asActor(made.lead, (db) => db.select({ body: tables.outbox.body }).from(tables.outbox))).rejects.toThrow();
  await expect(asActor(made.lead, (db) => db.select({ recipient: tables.outbox.recipient }).from(tables.outbox))).rejects.toThrow();
});
