import { asc, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { addDays, day } from "#app/domain/calendar/calendar-day";
import type { Actor, StaffActor } from "#app/domain/people/actor";
import { depsWithin, type Deps } from "#app/platform/deps.server";
import { asActor, asService } from "#db/client.server";
import { aCaseInSupport, aHub, aResident, aService, aStaffMember, type MadeCase } from "#db/factories/make";
import { countTries, listFollowUps } from "#db/queries/casework/contacts";
import { listAlerts } from "#db/queries/casework/alerts";
import { findCaseForShow } from "#db/queries/cases/find-case-for-show";
import * as tables from "#db/schema/index";
import { testNow, useServiceDatabase } from "#db/testing/service-database";
import { addCaseAlert } from "./add-case-alert.server";
import { changePronunciation } from "./change-pronunciation.server";
import { markContactFollowedUp } from "./mark-contact-followed-up.server";
import { recordContact, type ContactToRecord } from "./record-contact.server";
import { reviewCaseAlert } from "./review-case-alert.server";

const database = useServiceDatabase();
const as = <T>(actor: Actor, work: (deps: Deps) => Promise<T>) => asActor(actor, (db) => work(depsWithin(db)));
type Led = MadeCase & { lead: StaffActor };
const contact = ({ lead, reference: caseRef }: Led, over: Partial<ContactToRecord> = {}) => as(lead, (deps) => recordContact(deps, lead, { caseRef, with: "resident", way: "phone", result: "no_answer", words: "", ...over }));
const tries = ({ lead, id }: Led) => asActor(lead, (db) => countTries(db, id));
const followUps = ({ lead, id }: Led) => asActor(lead, async (db) => (await listFollowUps(db, id)).map(({ followUpOn }) => followUpOn));
const eventsOf = ({ id }: MadeCase) => asService((db) => db.select().from(tables.caseEvents).where(eq(tables.caseEvents.caseId, id)).orderBy(asc(tables.caseEvents.recordedAt), asc(tables.caseEvents.id)));
const minutes = (count: number) => new Date(testNow.getTime() + count * 60_000);

describe("contacts and tries", () => {
  it("count how often they were tried since they were last spoken to, with the resident alone", async () => {
    const made = await aCaseInSupport();
    expect(await tries(made)).toEqual({ count: 0, lastInContact: undefined });
    await contact(made);
    await contact(made, { with: "family", result: "no_answer" });
    database.clock.set(minutes(1));
    await contact(made, { result: "spoke", words: "Will come on Friday" });
    expect(await tries(made)).toEqual({ count: 0, lastInContact: minutes(1) });
    database.clock.set(minutes(2));
    for (const result of ["no_answer", "left_message", "did_not_want_to_talk"] as const) expect(await contact(made, { result })).toBe("done");
    expect((await tries(made)).count).toBe(3);
  });

  it("take an appointment they came to for having been in contact", async () => {
    const made = await aCaseInSupport();
    await contact(made);
    await asService((db) => db.insert(tables.appointments).values({ id: crypto.randomUUID(), caseId: made.id, hubId: made.hubId, staffId: made.lead.id, staffName: made.lead.name, startsAt: minutes(5), minutes: 30, way: "in_person", attendance: "late", createdAt: testNow }));
    expect(await tries(made)).toEqual({ count: 0, lastInContact: minutes(5) });
  });

  it("by a way that is not safe need a reason, which stands in the story and the audit", async () => {
    const resident = await aResident({ phone: "07700 900100", safeContact: { channels: ["email"], contentFree: false, noVoicemail: true } });
    const made = await aCaseInSupport({ resident });
    expect(await contact(made, { result: "left_message" })).toEqual({ risks: ["way", "voicemail"] });
    expect(await eventsOf(made)).toEqual([]);
    expect(await contact(made, { whyAnyway: "She asked me to ring at ten" })).toBe("done");
    expect(await eventsOf(made)).toMatchObject([{ kind: "contact_recorded", details: { way: "phone", risks: ["way"], whyAnyway: "She asked me to ring at ten" } }]);
    const audit = await asService((db) => db.select().from(tables.auditEntries).where(eq(tables.auditEntries.streamId, made.id)));
    expect(audit).toMatchObject([{ action: "contact.record", reason: "She asked me to ring at ten" }]);
  });

  it("are followed up by a newer one with the same people, or because somebody says so", async () => {
    const made = await aCaseInSupport();
    const on = day("2026-03-13");
    await contact(made, { followUpOn: on });
    await contact(made, { with: "employer", followUpOn: addDays(on, 1) });
    expect(await followUps(made)).toEqual([on, addDays(on, 1)]);
    database.clock.set(minutes(1));
    await contact(made, { result: "spoke" });
    expect(await followUps(made)).toEqual([addDays(on, 1)]);
    const [waiting] = await asActor(made.lead, (db) => listFollowUps(db, made.id));
    for (const _twice of [1, 2]) expect(await as(made.lead, (deps) => markContactFollowedUp(deps, made.lead, { caseRef: made.reference, contactId: waiting!.id }))).toBe("done");
    expect(await followUps(made)).toEqual([]);
  });

  it("happen now or in the last year, and are followed up from today on", async () => {
    const made = await aCaseInSupport();
    expect(await contact(made, { happenedAt: minutes(1) })).toBe("in-the-future");
    expect(await contact(made, { happenedAt: new Date("2025-03-01T10:00:00Z") })).toBe("too-old");
    expect(await contact(made, { followUpOn: day("2026-03-10") })).toBe("follow-up-in-the-past");
    expect(await contact(made, { happenedAt: new Date("2026-03-09T10:00:00Z") })).toBe("done");
    expect(await eventsOf(made)).toMatchObject([{ happenedOn: "2026-03-09", recordedAt: testNow }]);
  });

  it("are not seen, nor written, by another hub or a provider; the resident reads them in a copy, and writes none", async () => {
    const made = await aCaseInSupport();
    await contact(made);
    const [stranger, { provider }] = [await aStaffMember({ hubIds: [(await aHub()).id] }), await aService()];
    const seen = (actor: Actor) => asActor(actor, (db) => db.select().from(tables.contacts).where(eq(tables.contacts.caseId, made.id)));
    for (const actor of [stranger, provider]) expect(await seen(actor)).toEqual([]);
    const [own] = await seen(made.resident);
    expect(own).toMatchObject({ result: "no_answer" });
    await expect(asActor(made.resident, (db) => db.insert(tables.contacts).values({ ...own!, id: crypto.randomUUID() }))).rejects.toThrow();
    expect(await as(stranger, (deps) => recordContact(deps, stranger, { caseRef: made.reference, with: "resident", way: "phone", result: "spoke", words: "" }))).toBe("not-found");
  });
});

describe("alerts", () => {
  const standing = (made: Led) => asActor(made.lead, (db) => listAlerts(db, made.id));
  const add = ({ lead, reference: caseRef }: Led, words = "Meet with two members of staff") => as(lead, (deps) => addCaseAlert(deps, lead, { caseRef, kind: "meeting", words }));
  const review = ({ lead, reference: caseRef }: Led, alertId: string, holds: boolean) => as(lead, (deps) => reviewCaseAlert(deps, lead, { caseRef, alertId, holds }));

  it("stand on the case until they end, and are looked at again", async () => {
    const made = await aCaseInSupport();
    await add(made);
    const [alert] = await standing(made);
    expect(alert).toMatchObject({ words: "Meet with two members of staff", reviewOn: addDays(day("2026-03-11"), 90) });
    expect((await asActor(made.lead, (db) => findCaseForShow(db, made.reference)))?.alerts).toEqual([{ id: alert!.id, words: alert!.words, reviewOn: alert!.reviewOn }]);
    database.clock.set("2026-06-20T10:00:00Z");
    expect(await review(made, alert!.id, true)).toBe("done");
    expect((await standing(made))[0]!.reviewOn).toBe(addDays(day("2026-06-20"), 90));
    expect(await review(made, alert!.id, false)).toBe("done");
    expect(await standing(made)).toEqual([]);
    expect(await review(made, alert!.id, false)).toBe("not-found");
    expect(await eventsOf(made)).toMatchObject([{ kind: "alert_added", residentMaySee: false }, { kind: "alert_ended", residentMaySee: false }]);
  });

  it("are staff's alone: neither the resident nor a provider nor another hub sees one", async () => {
    const made = await aCaseInSupport();
    await add(made);
    for (const actor of [made.resident, (await aService()).provider, await aStaffMember({ hubIds: [(await aHub()).id] })]) expect(await asActor(actor, (db) => db.select().from(tables.caseAlerts))).toEqual([]);
  });
});

it("how a name is said is kept, told in the story by its name alone, and taken away again", async () => {
  const made = await aCaseInSupport();
  const say = (pronunciation: string) => as(made.lead, (deps) => changePronunciation(deps, made.lead, { caseRef: made.reference, pronunciation }));
  const kept = () => asService(async (db) => (await db.select().from(tables.residents).where(eq(tables.residents.id, made.resident.id)))[0]!.pronunciation);
  expect(await say("ROH-za")).toBe("done");
  expect(await kept()).toBe("ROH-za");
  expect(await eventsOf(made)).toMatchObject([{ kind: "details_changed", details: { which: ["pronunciation"] } }]);
  await say("");
  expect(await kept()).toBeNull();
});
