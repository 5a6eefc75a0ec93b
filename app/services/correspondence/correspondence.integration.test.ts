import { and, asc, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { day } from "#app/domain/calendar/calendar-day";
import { depsWithin, type Deps } from "#app/platform/deps.server";
import { now } from "#app/platform/service.server";
import { asActor, asService, asVisitor } from "#db/client.server";
import { aCase, aCaseInSupport, aHub, aResident, aService, aStaffMember, type MadeCase } from "#db/factories/make";
import { countUnread } from "#db/queries/correspondence/messages";
import * as tables from "#db/schema/index";
import { useServiceDatabase } from "#db/testing/service-database";
import { answerResident } from "./answer-resident.server";
import { readConversation } from "./read-conversation.server";
import { settleMessages } from "./settle-messages.server";
import { writeMessage } from "./write-message.server";

useServiceDatabase();

const minutes = (deps: Deps, later: number): Deps => ({ ...deps, now: () => new Date(deps.now().getTime() + later * 60_000) });
const writes = (made: MadeCase, words = "Can we meet on Thursday?") => asActor(made.resident, (db) => writeMessage(depsWithin(db), made.resident, { words }));
const answers = (made: MadeCase & { lead: Parameters<typeof answerResident>[1] }, words = "Yes, at 10", later = 0) => asActor(made.lead, (db) => answerResident(minutes(depsWithin(db), later), made.lead, { caseRef: made.reference, words }));
const noticesOf = ({ id }: MadeCase) => asService((db) => db.select().from(tables.outbox).where(and(eq(tables.outbox.caseId, id), eq(tables.outbox.template, "team-wrote"))).orderBy(asc(tables.outbox.dueAt)));
const nextOf = async ({ id }: MadeCase) => (await asService((db) => db.select().from(tables.cases).where(eq(tables.cases.id, id))))[0]?.nextThing;
const kindsOf = async ({ id }: MadeCase) => (await asService((db) => db.select().from(tables.caseEvents).where(eq(tables.caseEvents.caseId, id)))).map(({ kind }) => kind).sort();
const reads = (actor: Parameters<typeof readConversation>[1], made: MadeCase) => asActor(actor, (db) => readConversation(depsWithin(db), actor, actor.kind === "resident" ? { residentId: actor.id } : { caseId: made.id }));

describe("a message of the resident's", () => {
  it("waits for an answer, also after it was read, and its words stay in the conversation alone", async () => {
    const made = await aCaseInSupport({ over: { firstMetOn: day("2026-03-10"), planAgreedOn: day("2026-03-10") } });
    expect(await writes(made)).toBe("done");
    expect(await nextOf(made)).toBe("The resident has written to you");
    expect(await reads(made.lead, made)).toMatchObject([{ fresh: true, fromResident: true, words: "Can we meet on Thursday?", answeredAt: null }]);
    expect(await nextOf(made)).toBe("The resident has written to you");
    expect(await reads(made.resident, made)).toMatchObject([{ fresh: false, readAt: expect.any(Date) as Date }]);
    const events = await asService((db) => db.select().from(tables.caseEvents).where(and(eq(tables.caseEvents.caseId, made.id), eq(tables.caseEvents.kind, "resident_wrote"))));
    expect(JSON.stringify(events)).not.toContain("Thursday");
  });

  it("is settled by an answer, or by saying that it needs none", async () => {
    const made = await aCaseInSupport({ over: { firstMetOn: day("2026-03-10"), planAgreedOn: day("2026-03-10") } });
    await writes(made);
    await reads(made.lead, made);
    await answers(made);
    expect(await nextOf(made)).toBeNull();
    await writes(made, "Thank you!");
    await reads(made.lead, made);
    expect(await nextOf(made)).toBe("The resident has written to you");
    expect(await asActor(made.lead, (db) => settleMessages(depsWithin(db), made.lead, { caseRef: made.reference }))).toBe("done");
    expect(await nextOf(made)).toBeNull();
    expect(await kindsOf(made)).toEqual(["message_sent", "resident_wrote", "resident_wrote", "team_wrote"]);
  });

  it("that comes while an answer to an earlier one is written still waits", async () => {
    const made = await aCaseInSupport();
    await writes(made);
    await reads(made.lead, made);
    await writes(made, "I forgot: I cannot come on Friday");
    await answers(made, "Thursday then");
    expect(await nextOf(made)).toBe("The resident has written to you");
    expect((await reads(made.lead, made)).filter(({ fromResident, answeredAt }) => fromResident && answeredAt === null).map(({ words }) => words)).toEqual(["I forgot: I cannot come on Friday"]);
  });

  it("reaches a closed case for 30 days, and may then be answered", async () => {
    const closed = { status: "closed" as const, closeReason: "finished" as const };
    const made = await aCaseInSupport({ over: { ...closed, closedOn: day("2026-02-09") } });
    expect(await writes(made)).toBe("done");
    expect(await nextOf(made)).toBe("The resident has written to you");
    await reads(made.lead, made);
    expect(await answers(made)).toBe("done");
    const over = await aCaseInSupport({ over: { ...closed, closedOn: day("2026-02-08") } });
    expect(await writes(over)).toBe("closed");
    expect(await answers(over)).toBe("closed");
    expect(await kindsOf(over)).toEqual([]);
  });

  it("needs a case", async () => {
    const alone = await aResident();
    expect(await asActor(alone, (db) => writeMessage(depsWithin(db), alone, { words: "Hello" }))).toBe("not-found");
  });
});

describe("a message of the case team's", () => {
  it("is told of without a word of it, once an hour at most", async () => {
    const made = await aCaseInSupport();
    await answers(made, "The interview is at Brightwater Care");
    await answers(made, "Bring your certificate", 20);
    await answers(made, "And a pen", 40);
    const notices = await noticesOf(made);
    expect(notices).toHaveLength(2);
    expect(notices[1]!.dueAt.getTime() - notices[0]!.dueAt.getTime()).toBe(3_600_000);
    for (const { subject, body } of notices) expect(`${subject} ${body}`).not.toMatch(/Brightwater|certificate|pen\b/);
    await answers(made, "See you there", 130);
    expect(await noticesOf(made)).toHaveLength(3);
  });

  it("is told of in the hours that are safe, and without content where that was asked for", async () => {
    const resident = await aResident({ safeContact: { channels: ["email"], contentFree: true, noVoicemail: true, hours: { from: "20:00", to: "21:00" } } });
    const made = await aCaseInSupport({ resident });
    await answers(made);
    const [notice] = await noticesOf(made);
    expect(notice?.dueAt).toEqual(new Date("2026-03-11T20:00:00Z"));
    expect(notice?.body).not.toMatch(/work|adviser|Rosa/i);
  });

  it("is there to read where there is no safe way to tell of it", async () => {
    const made = await aCaseInSupport({ resident: await aResident({ email: null, phone: null }) });
    expect(await answers(made)).toBe("done");
    expect(await noticesOf(made)).toEqual([]);
    expect(await asActor(made.resident, (db) => countUnread(db, made.resident.id))).toBe(1);
  });

  it("counts as new until the resident has read it", async () => {
    const made = await aCaseInSupport();
    await answers(made);
    expect(await asService((db) => countUnread(db, made.resident.id))).toBe(1);
    expect(await reads(made.lead, made)).toMatchObject([{ fresh: false, readAt: null }]);
    expect(await reads(made.resident, made)).toMatchObject([{ fresh: true, author: made.lead.name, organisation: made.lead.organisationName }]);
    expect(await asService((db) => countUnread(db, made.resident.id))).toBe(0);
    expect(await reads(made.resident, made)).toMatchObject([{ fresh: false }]);
  });
});

describe("a conversation", () => {
  it("is not read by a manager's look", async () => {
    const made = await aCaseInSupport();
    await writes(made);
    const manager = await aStaffMember({ roles: ["manager"] });
    expect(await reads(manager, made)).toMatchObject([{ fresh: false, readAt: null }]);
  });

  it("is shown to nobody but the resident and those who see the case", async () => {
    const made = await aCaseInSupport();
    await writes(made);
    await answers(made);
    const [otherHub, other, { provider }] = [await aStaffMember({ hubIds: [(await aHub()).id] }), (await aCase()).resident, await aService()];
    const see = (db: Parameters<Parameters<typeof asActor>[1]>[0]) => db.select().from(tables.caseMessages).where(eq(tables.caseMessages.caseId, made.id));
    for (const actor of [otherHub, other, provider]) expect(await asActor(actor, see)).toEqual([]);
    expect(await asVisitor("nobody", see)).toEqual([]);
    expect(await asActor(otherHub, (db) => answerResident(depsWithin(db), otherHub, { caseRef: made.reference, words: "Hello" }))).toBe("not-found");
    const row = { id: crypto.randomUUID(), caseId: made.id, fromResident: true, authorId: other.id, authorName: "Rosa", words: "Not me", writtenAt: now() };
    await expect(asActor(other, (db) => db.insert(tables.caseMessages).values(row))).rejects.toThrow();
  });
});
