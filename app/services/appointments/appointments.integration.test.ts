import { randomUUID } from "node:crypto";
import { and, asc, eq } from "drizzle-orm";
import { redirect } from "@remix-run/node";
import { describe, expect, it } from "vitest";
import { day } from "#app/domain/calendar/calendar-day";
import type { ResidentActor, StaffActor } from "#app/domain/people/actor";
import { depsWithin, type Deps } from "#app/platform/deps.server";
import { service } from "#app/platform/service.server";
import { once } from "#app/web/once.server";
import { asActor, asService, asVisitor } from "#db/client.server";
import { aCaseInSupport, aHub, aResident, aService, aStaffMember, type MadeCase } from "#db/factories/make";
import { joinsTeam } from "#db/factories/make-team";
import { aFreeTime, anAppointment } from "#db/factories/make-appointments";
import { findWhoBooks } from "#db/queries/appointments/find-who-books";
import { appointments, appointmentSlots, auditEntries, caseEvents, cases, outbox, residentLinks } from "#db/schema/index";
import { useServiceDatabase } from "#db/testing/service-database";
import { acceptAppointment } from "./accept-appointment.server";
import { bookAppointment } from "./book-appointment.server";
import { cancelAppointment } from "./cancel-appointment.server";
import { cancelMyAppointment } from "./cancel-my-appointment.server";
import { makeTimes } from "./make-times.server";
import { moveAppointment } from "./move-appointment.server";
import { moveMyAppointment } from "./move-my-appointment.server";
import { offerAppointment } from "./offer-appointment.server";
import { openCalendarLink } from "./open-calendar-link.server";
import { recordAttendance } from "./record-attendance.server";
import { remindOfAppointments } from "./remind-of-appointments.server";
import { timesForResident } from "./times-for-resident.server";

const { clock } = useServiceDatabase();

const as = <T>(actor: ResidentActor | StaffActor, work: (deps: Deps) => Promise<T>): Promise<T> => asActor(actor, (db) => work(depsWithin(db)));
const find = async (id: string) => (await asService((db) => db.select().from(appointments).where(eq(appointments.id, id))))[0]!;
const holderOf = async (id: string) => (await asService((db) => db.select({ appointmentId: appointmentSlots.appointmentId }).from(appointmentSlots).where(eq(appointmentSlots.id, id))))[0]?.appointmentId;
const ofCase = (made: MadeCase) => asService((db) => db.select().from(appointments).where(eq(appointments.caseId, made.id)).orderBy(asc(appointments.startsAt)));
// The clock stands still in a test, so the order of what happens in one is chance: kinds are told in their own order.
const story = async (made: MadeCase) => (await asService((db) => db.select({ kind: caseEvents.kind }).from(caseEvents).where(eq(caseEvents.caseId, made.id)).orderBy(asc(caseEvents.id)))).map(({ kind }) => kind as string).filter((kind) => kind !== "message_sent").sort();
const templates = async (made: MadeCase) => (await messages(made)).map(({ template }) => template).sort();
const messages = (made: MadeCase) => asService((db) => db.select().from(outbox).where(eq(outbox.caseId, made.id)).orderBy(asc(outbox.createdAt), asc(outbox.id)));
const inHours = (hours: number) => new Date(clock.now().getTime() + hours * 3_600_000);
const typed = (startsAt: Date, minutes = 30) => ({ startsAt, minutes, way: "in_person" as const });
const offer = (made: MadeCase & { lead: StaffActor }, chosen: Parameters<typeof offerAppointment>[2]["chosen"], by = made.lead) => as(by, (deps) => offerAppointment(deps, by, { caseRef: made.reference, chosen, where: "", bring: "Your CV" }));

describe("one free time", () => {
  it("goes to exactly one of 120 residents who take it at once, and the others are shown the next ones", async () => {
    const hub = await aHub();
    const adviser = await aStaffMember({ hubIds: [hub.id] });
    const people = await Promise.all(Array.from({ length: 120 }, () => aCaseInSupport({ lead: adviser })));
    const wanted = await aFreeTime(adviser);
    const next = await Promise.all([1, 2, 3].map((more) => aFreeTime(adviser, { startsAt: inHours(30 + more) })));

    const answers = await Promise.all(people.map((made) => as(made.resident, (deps) => bookAppointment(deps, made.resident, wanted.id))));
    const won = answers.flatMap((answer, index) => (typeof answer === "object" ? [{ ...answer, made: people[index]! }] : []));
    expect(won).toHaveLength(1);
    expect(answers.filter((answer) => answer === "taken")).toHaveLength(119);
    expect(await holderOf(wanted.id)).toBe(won[0]!.appointmentId);

    const loser = people.find((made) => made !== won[0]!.made)!;
    const left = await as(loser.resident, async (deps) => timesForResident(deps, (await findWhoBooks(deps.db, loser.id))!, { staffId: adviser.id }));
    expect(left.map(({ id }) => id)).toEqual(next.map(({ id }) => id));
    expect(await ofCase(loser)).toEqual([]);
  }, 60_000);

  it("is taken once by one form that is posted 20 times at once, and all get the same answer", async () => {
    const made = await aCaseInSupport();
    const time = await aFreeTime(made.lead);
    const formKey = randomUUID();
    const form = () => {
      const sent = new FormData();
      sent.set("formKey", formKey);
      return sent;
    };
    const answers = await Promise.all(
      Array.from({ length: 20 }, () =>
        once({ actor: made.resident }, form(), async (deps) => {
          const done = await bookAppointment(deps, made.resident, time.id);
          return typeof done === "object" ? redirect(`/my/appointments/${done.appointmentId}`) : done;
        }),
      ),
    );
    const [only] = await ofCase(made);
    expect(await ofCase(made)).toHaveLength(1);
    expect(new Set(answers.map((answer) => (answer as Response).headers.get("Location")))).toEqual(new Set([`/my/appointments/${only!.id}`]));
    expect(await templates(made)).toEqual(["appointment-booked", "appointment-changed"]);
  }, 30_000);

  it("is free again in the moment its appointment moves, and again when it is called off", async () => {
    const made = await aCaseInSupport();
    const [first, second] = [await aFreeTime(made.lead), await aFreeTime(made.lead, { startsAt: inHours(50) })];
    const { id } = await anAppointment(made, { timeId: first.id });
    expect(await as(made.resident, (deps) => moveMyAppointment(deps, made.resident, { id, timeId: second.id }))).toBe("done");
    expect([await holderOf(first.id), await holderOf(second.id)]).toEqual([null, id]);
    expect(await find(id)).toMatchObject({ startsAt: second.startsAt, sequence: 1, acceptedAt: clock.now() });
    expect(await as(made.resident, (deps) => cancelMyAppointment(deps, made.resident, { id, reason: "ill", words: "A cold" }))).toBe("done");
    expect(await holderOf(second.id)).toBeNull();
    expect(await story(made)).toEqual(["appointment_cancelled", "appointment_moved"]);
  });

  it("leaves everything as it was where somebody was quicker", async () => {
    const [made, other] = [await aCaseInSupport(), await aCaseInSupport()];
    const [mine, theirs] = [await aFreeTime(made.lead), await aFreeTime(made.lead, { startsAt: inHours(50) })];
    const { id } = await anAppointment(made, { timeId: mine.id });
    await anAppointment(other, { timeId: theirs.id, startsAt: theirs.startsAt });
    expect(await as(made.resident, (deps) => moveMyAppointment(deps, made.resident, { id, timeId: theirs.id }))).toBe("taken");
    expect(await holderOf(mine.id)).toBe(id);
    expect(await find(id)).toMatchObject({ startsAt: mine.startsAt, sequence: 0 });
  });
});

describe("a resident", () => {
  it("accepts until it begins, and only once", async () => {
    const made = await aCaseInSupport();
    const { id, startsAt } = await anAppointment(made);
    clock.set(startsAt);
    expect(await as(made.resident, (deps) => acceptAppointment(deps, made.resident, id))).toBe("too-late");
    clock.set(new Date(startsAt.getTime() - 1));
    expect(await as(made.resident, (deps) => acceptAppointment(deps, made.resident, id))).toBe("done");
    expect(await as(made.resident, (deps) => acceptAppointment(deps, made.resident, id))).toBe("too-late");
    expect(await story(made)).toEqual(["appointment_accepted"]);
  });

  it("can do nothing with another's appointment, nor see it; nor can another hub's adviser, a provider or a visitor", async () => {
    const [made, other] = [await aCaseInSupport(), await aCaseInSupport()];
    const { id } = await anAppointment(made);
    const time = await aFreeTime(made.lead, { startsAt: inHours(60) });
    const { provider } = await aService();
    const stranger = await aStaffMember({ hubIds: [(await aHub()).id] });
    expect(await as(other.resident, (deps) => acceptAppointment(deps, other.resident, id))).toBe("not-found");
    expect(await as(other.resident, (deps) => moveMyAppointment(deps, other.resident, { id, timeId: time.id }))).toBe("not-found");
    expect(await as(other.resident, (deps) => cancelMyAppointment(deps, other.resident, { id, reason: "other", words: "" }))).toBe("not-found");
    expect(await as(stranger, (deps) => cancelAppointment(deps, stranger, { caseRef: made.reference, id, words: "No" }))).toBe("not-found");
    expect(await as(made.lead, (deps) => cancelAppointment(deps, made.lead, { caseRef: other.reference, id, words: "No" }))).toBe("not-found");
    for (const nobody of [other.resident, stranger, provider]) expect(await asActor(nobody, (db) => db.select().from(appointments).where(eq(appointments.id, id)))).toEqual([]);
    expect(await asVisitor("nobody", (db) => db.select().from(appointments))).toEqual([]);
    expect(await asVisitor("nobody", (db) => db.select().from(appointmentSlots))).toEqual([]);
    expect(await find(id)).toMatchObject({ acceptedAt: null, cancelledAt: null });
  });

  it("books only in support, only where nothing is planned, and only times that are theirs to take", async () => {
    const made = await aCaseInSupport();
    const far = await aStaffMember({ hubIds: [(await aHub()).id] });
    const [elsewhere, soon, fine] = [await aFreeTime(far), await aFreeTime(made.lead, { startsAt: inHours(1) }), await aFreeTime(made.lead)];
    const book = (who: ResidentActor, timeId: string) => as(who, (deps) => bookAppointment(deps, who, timeId));
    expect([await book(made.resident, elsewhere.id), await book(made.resident, soon.id), await book(made.resident, randomUUID())]).toEqual(["taken", "taken", "taken"]);
    expect(await book(await aResident(), fine.id)).toBe("not-found");
    expect(typeof (await book(made.resident, fine.id))).toBe("object");
    expect(await book(made.resident, (await aFreeTime(made.lead, { startsAt: inHours(70) })).id)).toBe("already");
    expect(await holderOf(elsewhere.id)).toBeNull();
  });

  it("of a restricted case is offered nobody's times but their own adviser's", async () => {
    const hub = await aHub();
    const [lead, colleague] = [await aStaffMember({ hubIds: [hub.id] }), await aStaffMember({ hubIds: [hub.id] })];
    const made = await aCaseInSupport({ lead, restricted: true });
    const [mine, theirs] = [await aFreeTime(lead), await aFreeTime(colleague)];
    const offered = await as(made.resident, async (deps) => timesForResident(deps, (await findWhoBooks(deps.db, made.id))!, { staffId: lead.id }));
    expect(offered.map(({ id }) => id)).toEqual([mine.id]);
    expect(await as(made.resident, (deps) => bookAppointment(deps, made.resident, theirs.id))).toBe("taken");
  });
});

describe("an adviser", () => {
  it("offers a free time of their own, with an event, an audit entry and a message that has a calendar link", async () => {
    const made = await aCaseInSupport();
    const time = await aFreeTime(made.lead);
    expect(await offer(made, { timeId: time.id })).toBe("done");
    const [appointment] = await ofCase(made);
    expect(appointment).toMatchObject({ startsAt: time.startsAt, staffName: made.lead.name, where: "1 Market Street, Northmere NM1 4AB", bring: "Your CV", acceptedAt: null });
    expect(await holderOf(time.id)).toBe(appointment!.id);
    expect(await story(made)).toEqual(["appointment_offered"]);
    const audit = await asService((db) => db.select({ action: auditEntries.action }).from(auditEntries).where(eq(auditEntries.streamId, made.id)));
    expect(audit).toEqual([{ action: "appointment.offer" }]);
    const [message] = await messages(made);
    expect(message).toMatchObject({ template: "appointment-offered", subject: "You have an appointment" });
    expect(message!.body).toContain("Thursday 12 March 2026 at midday");
    expect(message!.body).not.toContain("/calendar/");
    const file = await openCalendarLink(/\/calendar\/([\w-]+)$/.exec(message!.secrets!.calendar!)![1]!);
    expect(file).toContain(`UID:${appointment!.id}@`);
    expect(file).toContain("SUMMARY:Appointment\r\n");
    const kept = await asService((db) => db.select().from(residentLinks).where(eq(residentLinks.caseId, made.id)));
    expect(kept).toMatchObject([{ purpose: "calendar", aboutId: appointment!.id, expiresAt: new Date(time.startsAt.getTime() + 30 * 60_000) }]);
  });

  it("is never booked twice, whichever way, nor is the resident", async () => {
    const [made, other] = [await aCaseInSupport(), await aCaseInSupport()];
    const at = inHours(48);
    expect(await offer(made, typed(at))).toBe("done");
    const second = await aCaseInSupport({ lead: made.lead });
    expect(await offer(second, typed(new Date(at.getTime() + 15 * 60_000)))).toBe("adviser-busy");
    expect(await offer(second, typed(new Date(at.getTime() + 30 * 60_000)))).toBe("done");
    const colleague = await aStaffMember({ hubIds: [made.hubId] });
    await joinsTeam(made, colleague);
    expect(await offer(made, typed(new Date(at.getTime() + 15 * 60_000)), colleague)).toBe("resident-busy");
    expect(await offer(other, typed(at))).toBe("done");
  });

  it("is booked once by 20 who offer the same time of theirs at once", async () => {
    const adviser = await aStaffMember({ hubIds: [(await aHub()).id] });
    const people = await Promise.all(Array.from({ length: 20 }, () => aCaseInSupport({ lead: adviser })));
    const answers = await Promise.all(people.map((made) => offer(made, typed(inHours(72)))));
    expect(answers.filter((answer) => answer === "done")).toHaveLength(1);
    expect(answers.filter((answer) => answer === "adviser-busy")).toHaveLength(19);
  }, 30_000);

  it("loses the free times that an appointment of another length lies across, and never one that a resident holds", async () => {
    const made = await aCaseInSupport();
    const other = await aCaseInSupport({ lead: made.lead });
    const [across, beside, held] = [await aFreeTime(made.lead, { startsAt: inHours(48) }), await aFreeTime(made.lead, { startsAt: inHours(49) }), await aFreeTime(made.lead, { startsAt: inHours(50) })];
    await anAppointment(other, { timeId: held.id, startsAt: held.startsAt });
    expect(await offer(made, typed(inHours(47.5), 90))).toBe("done");
    expect([await holderOf(across.id), await holderOf(beside.id)]).toEqual([undefined, null]);
    expect(await offer(made, typed(inHours(50.25)))).toBe("adviser-busy");
  });

  it("rings nobody who must not be rung, and offers nothing in the past", async () => {
    const resident = await aResident({ safeContact: { channels: ["email"], contentFree: true, noVoicemail: true } });
    const made = await aCaseInSupport({ resident });
    expect(await offer(made, { ...typed(inHours(48)), way: "phone" })).toBe("unsafe-way");
    expect(await offer(made, typed(inHours(-1)))).toBe("past");
    expect(await offer(made, typed(inHours(48)))).toBe("done");
    const [message] = await messages(made);
    expect(message).toMatchObject({ subject: "You have a message", secrets: null });
    expect(message!.body).not.toMatch(/appointment|calendar|March|Rosa/i);
    expect(await asService((db) => db.select().from(residentLinks).where(eq(residentLinks.caseId, made.id)))).toEqual([]);
  });

  it("moves one, which waits for an answer again, and calls one off with words", async () => {
    const made = await aCaseInSupport();
    const { id } = await anAppointment(made, { acceptedAt: clock.now() });
    const time = await aFreeTime(made.lead, { startsAt: inHours(96) });
    expect(await as(made.lead, (deps) => moveAppointment(deps, made.lead, { caseRef: made.reference, id, chosen: { timeId: time.id } }))).toBe("done");
    expect(await find(id)).toMatchObject({ acceptedAt: null, startsAt: time.startsAt, sequence: 1 });
    expect(await as(made.lead, (deps) => cancelAppointment(deps, made.lead, { caseRef: made.reference, id, words: "I am ill" }))).toBe("done");
    expect(await find(id)).toMatchObject({ cancelledBy: "service", cancelWords: "I am ill", sequence: 2 });
    expect(await templates(made)).toEqual(["appointment-cancelled", "appointment-moved"]);
    expect(await as(made.lead, (deps) => moveAppointment(deps, made.lead, { caseRef: made.reference, id, chosen: typed(inHours(120)) }))).toBe("too-late");
  });

  it("records who came once it has begun: the first time is their first meeting, and the case waits for it no longer", async () => {
    const made = await aCaseInSupport({ over: { openedOn: day("2026-03-02") } });
    const { id, startsAt } = await anAppointment(made);
    const record = (attendance: "late" | "did_not_attend") => as(made.lead, (deps) => recordAttendance(deps, made.lead, { caseRef: made.reference, id, attendance, words: "Bus was late" }));
    const next = async () => (await asService((db) => db.select({ thing: cases.nextThing, on: cases.nextDueOn, met: cases.firstMetOn }).from(cases).where(eq(cases.id, made.id))))[0];
    await as(made.resident, (deps) => acceptAppointment(deps, made.resident, id));
    expect(await record("late")).toBe("not-yet");
    clock.set(startsAt);
    expect(await record("did_not_attend")).toBe("done");
    expect((await next())?.met).toBeNull();
    expect(await record("late")).toBe("done");
    expect(await next()).toMatchObject({ met: "2026-03-12", thing: "There is no assessment and no agreed plan yet" });
    expect(await story(made)).toEqual(["appointment_accepted", "appointment_kept", "appointment_kept", "contact_recorded"]);
  });

  it("makes times for weeks, at their own hub, and none twice", async () => {
    const adviser = await aStaffMember({ hubIds: [(await aHub()).id] });
    const wanted = { on: day("2026-03-23"), from: 540, until: 720, minutes: 30, weeks: 3, hubId: adviser.hubIds[0]!, way: "in_person" as const };
    const make = (over = {}) => as(adviser, (deps) => makeTimes(deps, adviser, { ...wanted, ...over }));
    expect(await make({ hubId: (await aHub()).id })).toBe("not-your-hub");
    expect(await make()).toEqual({ made: 12 });
    expect(await make()).toBe("none");
    expect(await make({ weeks: 52, from: 0, until: 1440, minutes: 10 })).toBe("too-many");
    const answers = await Promise.all([make({ on: day("2026-03-24") }), make({ on: day("2026-03-24"), minutes: 60 })]);
    expect(answers.filter((answer) => typeof answer === "object")).toHaveLength(1);
  });
});

describe("reminders", () => {
  it("go out once on the day before, in safe hours, not for what was called off", async () => {
    const [made, evening, called] = [await aCaseInSupport(), await aCaseInSupport({ resident: await aResident({ safeContact: { channels: ["email"], contentFree: false, noVoicemail: false, hours: { from: "19:30", to: "21:00" } } }) }), await aCaseInSupport()];
    const startsAt = new Date("2026-06-10T09:00:00Z");
    for (const one of [made, evening]) await anAppointment(one, { startsAt });
    const off = await anAppointment(called, { startsAt });
    await as(called.lead, (deps) => cancelAppointment(deps, called.lead, { caseRef: called.reference, id: off.id, words: "Closed" }));
    const sent = async (one: MadeCase) => (await messages(one)).filter(({ template }) => template === "appointment-reminder").length;

    clock.set("2026-06-08T12:00:00Z");
    expect(await remindOfAppointments()).toBe(0);
    clock.set("2026-06-09T06:00:00Z");
    expect(await remindOfAppointments()).toBe(0);
    clock.set("2026-06-09T12:00:00Z");
    const counts = await Promise.all([remindOfAppointments(), remindOfAppointments(), remindOfAppointments()]);
    expect(counts.reduce((sum, each) => sum + each, 0)).toBe(1);
    expect([await sent(made), await sent(evening), await sent(called)]).toEqual([1, 0, 0]);
    clock.set("2026-06-09T19:00:00Z");
    expect(await remindOfAppointments()).toBe(1);
    expect([await sent(made), await sent(evening), await sent(called)]).toEqual([1, 1, 0]);
    expect((await messages(made)).at(-1)!.body).toContain("You have an appointment tomorrow, Wednesday 10 June 2026 at 10am.");
  });
});

describe("a calendar link from a message", () => {
  const linkOf = async (made: MadeCase) => /\/calendar\/([\w-]+)$/.exec((await messages(made)).find(({ secrets }) => secrets?.calendar)!.secrets!.calendar!)![1]!;

  it("opens again and again until the appointment is over, as it stands now, and then no more", async () => {
    const made = await aCaseInSupport();
    const time = await aFreeTime(made.lead);
    await offer(made, { timeId: time.id });
    const token = await linkOf(made);
    expect(await openCalendarLink(token)).toContain("STATUS:CONFIRMED");
    const [{ id } = { id: "" }] = await ofCase(made);
    await as(made.resident, (deps) => cancelMyAppointment(deps, made.resident, { id, reason: "travel", words: "" }));
    expect(await openCalendarLink(token)).toContain("STATUS:CANCELLED");
    clock.set(new Date(time.startsAt.getTime() + 30 * 60_000));
    expect(await openCalendarLink(token)).toBeUndefined();
  });

  it("is nothing to guess: another's, a changed and a made-up one open nothing", async () => {
    const made = await aCaseInSupport();
    await offer(made, typed(inHours(48)));
    const token = await linkOf(made);
    for (const wrong of [`${token.slice(0, -1)}${token.endsWith("A") ? "B" : "A"}`, "x".repeat(43), "", "../../x", service().placeId]) expect(await openCalendarLink(wrong)).toBeUndefined();
  });

  it("can be made by nobody for a case or an appointment that is not theirs", async () => {
    const [made, other] = [await aCaseInSupport(), await aCaseInSupport()];
    const { id } = await anAppointment(made);
    const forge = (caseId: string, purpose: "calendar" | "object") => asActor(other.resident, (db) => db.insert(residentLinks).values({ id: randomUUID(), caseId, purpose, aboutId: id, tokenHash: randomUUID(), createdAt: clock.now(), expiresAt: inHours(1) }));
    for (const [caseId, purpose] of [[made.id, "calendar"], [other.id, "calendar"], [other.id, "object"]] as const) await expect(forge(caseId, purpose)).rejects.toThrow();
    expect(await asService((db) => db.select().from(residentLinks).where(and(eq(residentLinks.aboutId, id))))).toEqual([]);
  });
});
