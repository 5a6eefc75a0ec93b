import { and, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { NotOnTheTeam } from "#app/domain/cases/team";
import type { StaffActor } from "#app/domain/people/actor";
import { depsWithin } from "#app/platform/deps.server";
import { freshId, now } from "#app/platform/service.server";
import { asActor, asService } from "#db/client.server";
import { aCaseInSupport, aHub, aStaffMember, type MadeCase } from "#db/factories/make";
import { anAppointment } from "#db/factories/make-appointments";
import { aGroupSession } from "#db/factories/make-sessions";
import { findAppointment } from "#db/queries/appointments/find-appointment";
import { findSession, listRegister } from "#db/queries/appointments/group-sessions";
import { appointments, caseEvents, cases, groupSessions, outbox } from "#db/schema/index";
import { useServiceDatabase } from "#db/testing/service-database";
import { addToSession } from "./add-to-session.server";
import { cancelMyAppointment } from "./cancel-my-appointment.server";
import { cancelSession } from "./cancel-session.server";
import { makeSession } from "./make-session.server";
import { moveMyAppointment } from "./move-my-appointment.server";
import { offerAppointment } from "./offer-appointment.server";
import { recordRegister, type RegisterLine } from "./record-register.server";

const { clock } = useServiceDatabase();

const add = (actor: StaffActor, sessionId: string, { reference }: MadeCase) => asActor(actor, (db) => addToSession(depsWithin(db), actor, { sessionId, caseRef: reference }));
const placesOf = (sessionId: string) => asService((db) => db.select().from(appointments).where(eq(appointments.sessionId, sessionId)));
const register = (actor: StaffActor, sessionId: string) => asActor(actor, (db) => listRegister(db, sessionId));
const record = (actor: StaffActor, sessionId: string, lines: RegisterLine[]) => asActor(actor, (db) => recordRegister(depsWithin(db), actor, { sessionId, lines }));
const aDay = 86_400_000;

async function aHubAtWork(count = 1) {
  const hubId = (await aHub()).id;
  const adviser = await aStaffMember({ hubIds: [hubId] });
  const made: (MadeCase & { lead: StaffActor })[] = [];
  for (let index = 0; index < count; index += 1) made.push(await aCaseInSupport({ hubId, lead: adviser }));
  return { hubId, adviser, made };
}

describe("a group session", () => {
  it("is made at a hub of one's own, at a time one is free, and then one is not", async () => {
    const { hubId, adviser, made: [one] } = await aHubAtWork();
    const wanted = { hubId, title: "CV workshop", bring: "", way: "in_person" as const, startsAt: new Date(now().getTime() + aDay), minutes: 60, where: "", places: 8 };
    const make = (over = {}) => asActor(adviser, (db) => makeSession(depsWithin(db), adviser, { ...wanted, ...over }));
    expect(await make()).toEqual({ id: expect.any(String) as string });
    expect(await make({ startsAt: new Date(now().getTime() + aDay + 1_800_000) })).toBe("adviser-busy");
    expect(await make({ startsAt: new Date(now().getTime() - aDay) })).toBe("past");
    expect(await make({ hubId: (await aHub()).id })).toBe("not-your-hub");
    expect(await asActor(adviser, (db) => offerAppointment(depsWithin(db), adviser, { caseRef: one!.reference, chosen: { startsAt: wanted.startsAt, minutes: 30, way: "in_person" }, where: "", bring: "" }))).toBe("adviser-busy");
  });

  it("gives each resident an appointment, told without a word of the group, and once", async () => {
    const { adviser, made: [one, other] } = await aHubAtWork(2);
    const session = await aGroupSession(adviser, { title: "Back to work after prison" });
    const colleague = await aStaffMember({ hubIds: adviser.hubIds });
    expect(await add(colleague, session.id, one!)).toBe("done");
    expect(await add(adviser, session.id, one!)).toBe("already");
    await anAppointment(other!, { startsAt: new Date(session.startsAt.getTime() + 600_000) });
    expect(await add(adviser, session.id, other!)).toBe("resident-busy");
    const sent = await asService((db) => db.select({ subject: outbox.subject, body: outbox.body, template: outbox.template }).from(outbox).where(eq(outbox.caseId, one!.id)));
    expect(sent).toMatchObject([{ template: "appointment-offered" }]);
    expect(JSON.stringify(sent)).not.toMatch(/prison|group/i);
    const [place] = await placesOf(session.id);
    expect(await asActor(one!.resident, (db) => findAppointment(db, { id: place!.id, caseId: one!.id }))).toMatchObject({ group: "Back to work after prison", appointment: { minutes: 90 } });
    expect(await asActor(one!.resident, (db) => db.select().from(appointments).where(eq(appointments.sessionId, session.id)))).toHaveLength(1);
    expect(await asActor(other!.resident, (db) => db.select().from(groupSessions).where(eq(groupSessions.id, session.id)))).toEqual([]);
  });

  it("has its places given once each, though fifty are asked for at a time", async () => {
    const { adviser, made } = await aHubAtWork(50);
    const session = await aGroupSession(adviser, { places: 7 });
    const answers = await Promise.all(made.map((one) => add(adviser, session.id, one)));
    expect(answers.filter((answer) => answer === "done")).toHaveLength(7);
    expect(answers.filter((answer) => answer === "full")).toHaveLength(43);
    expect(await placesOf(session.id)).toHaveLength(7);
  }, 60_000);

  it("is held to its places by the database, whoever forgets to ask", async () => {
    const { adviser, hubId, made: [one, other] } = await aHubAtWork(2);
    const session = await aGroupSession(adviser, { places: 1 });
    const place = (made: MadeCase) => ({ id: freshId(), caseId: made.id, hubId, staffId: adviser.id, staffName: adviser.name, way: "in_person" as const, startsAt: session.startsAt, minutes: 90, createdAt: now(), sessionId: session.id });
    await asService((db) => db.insert(appointments).values(place(one!)));
    await expect(asService((db) => db.insert(appointments).values(place(other!)))).rejects.toMatchObject({ cause: { message: "this group session has no place left" } });
    await asService((db) => db.update(appointments).set({ cancelledAt: now(), cancelledBy: "resident" }).where(eq(appointments.sessionId, session.id)));
    await asService((db) => db.insert(appointments).values(place(other!)));
    await expect(asService((db) => db.update(appointments).set({ cancelledAt: null, cancelledBy: null }).where(and(eq(appointments.sessionId, session.id), eq(appointments.caseId, one!.id))))).rejects.toThrow();
  });

  it("cannot be moved by one of them, and gives back a place that is called off", async () => {
    const { adviser, made: [one, other] } = await aHubAtWork(2);
    const session = await aGroupSession(adviser, { places: 1 });
    expect(await add(adviser, session.id, one!)).toBe("done");
    const [{ id } = { id: "" }] = await placesOf(session.id);
    expect(await asActor(one!.resident, (db) => moveMyAppointment(depsWithin(db), one!.resident, { id, timeId: freshId() }))).toBe("too-late");
    expect(await add(adviser, session.id, other!)).toBe("full");
    expect(await asActor(one!.resident, (db) => cancelMyAppointment(depsWithin(db), one!.resident, { id, reason: "ill", words: "" }))).toBe("done");
    expect(await add(adviser, session.id, other!)).toBe("done");
  });
});

describe("the register", () => {
  it("is kept for all at once, by whoever runs it, and corrected with what it was before", async () => {
    const { hubId, made } = await aHubAtWork(3);
    const keeper = await aStaffMember({ hubIds: [hubId] });
    const session = await aGroupSession(keeper);
    for (const one of made) await add(keeper, session.id, one);
    const lines = async () => (await register(keeper, session.id)).map(({ id, version }, index): RegisterLine => ({ appointmentId: id, version, attendance: index === 0 ? "did_not_attend" : "attended", reason: index === 0 ? "travel" : undefined, words: "" }));
    expect(await record(keeper, session.id, await lines())).toBe("not-yet");
    clock.set(new Date(session.startsAt.getTime() + 3_600_000));
    expect(await record(keeper, session.id, await lines())).toEqual({ recorded: 3 });
    expect(await record(keeper, session.id, await lines())).toEqual({ recorded: 0 });
    const [missed, came] = await register(keeper, session.id);
    expect([missed!.attendance, missed!.attendanceReason, came!.attendance]).toEqual(["did_not_attend", "travel", "attended"]);
    expect(await asService((db) => db.select({ nextThing: cases.nextThing }).from(cases).where(eq(cases.id, missed!.caseId)))).toEqual([{ nextThing: "They did not come to an appointment" }]);
    const correction = { appointmentId: missed!.id, version: missed!.version, attendance: "late" as const, reason: "travel" as const, words: "" };
    expect(await record(keeper, session.id, [{ ...correction, version: missed!.version - 1 }])).toBe("changed-meanwhile");
    expect(await record(keeper, session.id, [correction])).toEqual({ recorded: 1 });
    const told = await asService((db) => db.select({ details: caseEvents.details }).from(caseEvents).where(and(eq(caseEvents.caseId, missed!.caseId), eq(caseEvents.kind, "appointment_kept"))));
    expect(told.map(({ details }) => details.was).toSorted()).toEqual(["did_not_attend", undefined]);
    expect(await asService((db) => db.select({ metOn: cases.firstMetOn }).from(cases).where(eq(cases.id, came!.caseId)))).toEqual([{ metOn: "2026-03-12" }]);
  });

  it("names only those one sees: somebody restricted is a number to everybody else", async () => {
    const { hubId, adviser, made: [one] } = await aHubAtWork();
    const hidden = await aCaseInSupport({ hubId, restricted: true });
    const session = await aGroupSession(adviser);
    expect([await add(adviser, session.id, one!), await add(hidden.lead, session.id, hidden)]).toEqual(["done", "done"]);
    expect(await add(adviser, session.id, hidden)).toBe("not-found");
    expect((await register(adviser, session.id)).map(({ caseId }) => caseId)).toEqual([one!.id]);
    expect((await register(hidden.lead, session.id)).length).toBe(2);
    expect(await asActor(adviser, (db) => findSession(db, session.id, adviser.hubIds))).toMatchObject({ taken: 2 });
    clock.set(new Date(session.startsAt.getTime() + 3_600_000));
    const place = (await register(hidden.lead, session.id)).find(({ caseId }) => caseId === hidden.id)!;
    expect(await record(adviser, session.id, [{ appointmentId: place.id, version: place.version, attendance: "attended", words: "" }])).toEqual({ recorded: 0 });
    const elsewhere = await aStaffMember({ hubIds: [(await aHub()).id] });
    expect(await record(elsewhere, session.id, [])).toBe("not-found");
  });

  it("is no way round the team for a meeting of two", async () => {
    const { hubId, made: [one] } = await aHubAtWork();
    const colleague = await aStaffMember({ hubIds: [hubId] });
    await expect(asActor(colleague, (db) => offerAppointment(depsWithin(db), colleague, { caseRef: one!.reference, chosen: { startsAt: new Date(now().getTime() + aDay), minutes: 30, way: "in_person" }, where: "", bring: "" }))).rejects.toThrow(NotOnTheTeam);
  });
});

describe("a session that is called off", () => {
  it("is told to each who had a place, those whom the adviser does not see among them", async () => {
    const { hubId, adviser, made: [one] } = await aHubAtWork();
    const hidden = await aCaseInSupport({ hubId, restricted: true });
    const session = await aGroupSession(adviser);
    await add(adviser, session.id, one!);
    await add(hidden.lead, session.id, hidden);
    const cancel = (actor: StaffActor) => asService((db) => cancelSession(depsWithin(db), actor, { sessionId: session.id, words: "The room is not free." }));
    expect(await cancel(await aStaffMember({ hubIds: [(await aHub()).id] }))).toBe("not-found");
    expect(await cancel(adviser)).toBe("done");
    expect(await cancel(adviser)).toBe("too-late");
    for (const { id } of [one!, hidden]) expect((await asService((db) => db.select({ template: outbox.template }).from(outbox).where(eq(outbox.caseId, id)))).map(({ template }) => template)).toContain("appointment-cancelled");
    expect((await placesOf(session.id)).map(({ cancelWords, cancelledBy }) => [cancelWords, cancelledBy])).toEqual([["The room is not free.", "service"], ["The room is not free.", "service"]]);
    expect(await add(adviser, session.id, (await aCaseInSupport({ hubId, lead: adviser })))).toBe("too-late");
  });
});
