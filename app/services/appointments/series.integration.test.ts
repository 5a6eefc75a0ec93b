import { and, asc, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { day } from "#app/domain/calendar/calendar-day";
import type { StaffActor } from "#app/domain/people/actor";
import { depsWithin } from "#app/platform/deps.server";
import { now } from "#app/platform/service.server";
import { asActor, asService } from "#db/client.server";
import { aCaseInSupport, aResident, type MadeCase } from "#db/factories/make";
import { aFreeTime, anAppointment } from "#db/factories/make-appointments";
import { findWhoBooks } from "#db/queries/appointments/find-who-books";
import { appointments, appointmentSlots, caseEvents, cases, outbox, residentLinks } from "#db/schema/index";
import { useServiceDatabase } from "#db/testing/service-database";
import { hashOfToken } from "../referrals/link-token.server";
import { cancelSeries } from "./cancel-series.server";
import { datesToOffer } from "./dates-of-series.server";
import { offerSeries, type NewSeries } from "./offer-series.server";
import { openCalendarLink } from "./open-calendar-link.server";
import { recordAttendance } from "./record-attendance.server";

const { clock } = useServiceDatabase();
type Made = MadeCase & { lead: StaffActor };

const wanted = { on: day("2026-03-23"), at: 10 * 60, every: 1 as const, end: { times: 3 }, minutes: 30, way: "in_person" as const, where: "", bring: "" };
const days = [day("2026-03-23"), day("2026-03-30"), day("2026-04-13")];
const offer = ({ lead, reference }: Made, over: Partial<NewSeries> = {}) => asActor(lead, (db) => offerSeries(depsWithin(db), lead, { ...wanted, caseRef: reference, days, ...over }));
const seriesOf = (made: Made) => asService((db) => db.select().from(appointments).where(eq(appointments.caseId, made.id)).orderBy(asc(appointments.startsAt)));
const messagesTo = (made: Made) => asService((db) => db.select().from(outbox).where(eq(outbox.caseId, made.id)).orderBy(asc(outbox.createdAt)));

describe("appointments that repeat", () => {
  it("are one for each day that was chosen, with one message that lists them", async () => {
    const made = await aCaseInSupport();
    expect(await offer(made, { days: [days[0]!, days[2]!, day("2026-04-06")] })).toEqual({ offered: 2 });
    const all = await seriesOf(made);
    expect(all.map(({ startsAt }) => startsAt.toISOString())).toEqual(["2026-03-23T10:00:00.000Z", "2026-04-13T09:00:00.000Z"]);
    expect(new Set(all.map(({ seriesId }) => seriesId)).size).toBe(1);
    const sent = await messagesTo(made);
    expect(sent.map(({ template }) => template)).toEqual(["appointment-series-offered"]);
    expect(sent[0]!.body).toContain("- Monday 23 March 2026 at 10am\n- Monday 13 April 2026 at 10am");
    expect(await asService((db) => db.select({ id: caseEvents.id }).from(caseEvents).where(and(eq(caseEvents.caseId, made.id), eq(caseEvents.kind, "appointment_offered"))))).toHaveLength(2);
  });

  it("have one calendar file with an event for each, the same for ever, and nothing personal in it", async () => {
    const made = await aCaseInSupport();
    await offer(made);
    const [sent] = await messagesTo(made);
    const token = /\/calendar\/([\w-]+)/.exec(Object.values(sent!.secrets as Record<string, string>)[0]!)![1]!;
    expect(await asService((db) => db.select({ id: residentLinks.id }).from(residentLinks).where(eq(residentLinks.tokenHash, hashOfToken(token))))).toHaveLength(1);
    const file = (await openCalendarLink(token))!;
    expect([...file.matchAll(/UID:([^\r]+)/g)].map(([, uid]) => uid!.slice(0, 36))).toEqual((await seriesOf(made)).map(({ id }) => id));
    expect(file).not.toMatch(/Rosa|Amina|Work Local/);
    await asActor(made.lead, async (db) => cancelSeries(depsWithin(db), made.lead, { caseRef: made.reference, id: (await seriesOf(made))[1]!.id, words: "Away" }));
    const after = (await openCalendarLink(token))!;
    expect([...after.matchAll(/STATUS:(\w+)/g)].map(([, status]) => status)).toEqual(["CONFIRMED", "CANCELLED", "CANCELLED"]);
  });

  it("show what stands in the way of each date before anything is offered, and are all refused where one was taken meanwhile", async () => {
    const made = await aCaseInSupport();
    const other = await aCaseInSupport({ lead: made.lead });
    await anAppointment(other, { startsAt: new Date("2026-03-30T09:15:00Z") });
    await anAppointment(made, { startsAt: new Date("2026-04-13T09:15:00Z"), staffId: other.lead.id });
    const free = await aFreeTime(made.lead, { startsAt: new Date("2026-03-23T10:00:00Z") });
    const mine = (await asActor(made.lead, (db) => findWhoBooks(db, made.id)))!;
    const shown = await asActor(made.lead, (db) => datesToOffer({ db, now }, { wanted, mine, staffId: made.lead.id, minutes: 30, way: "in_person" }));
    expect(shown.map(({ on, clash, leftOut }) => [on, clash ?? leftOut?.why])).toEqual([["2026-03-23", undefined], ["2026-03-30", "adviser-busy"], ["2026-04-06", "bank_holiday"], ["2026-04-13", "resident-busy"]]);
    expect(await asActor(made.lead, async (db) => { const answer = await offerSeries(depsWithin(db), made.lead, { ...wanted, caseRef: made.reference, days }); if (answer === "clash") throw new Error(answer); return answer; }).catch((problem: Error) => problem.message)).toBe("clash");
    expect(await seriesOf(made)).toHaveLength(1);
    expect(await offer(made, { days: [days[0]!] })).toEqual({ offered: 1 });
    expect(await asService((db) => db.select().from(appointmentSlots).where(eq(appointmentSlots.id, free.id)))).toEqual([]);
    expect(await offer(made, { days: [] })).toBe("none");
  });

  it("never ring somebody who must not be rung", async () => {
    const made = await aCaseInSupport({ resident: await aResident({ safeContact: { channels: ["email"], contentFree: false, noVoicemail: false } }) });
    expect(await offer(made, { way: "phone" })).toBe("clash");
  });

  it("are called off from one on, with one message, and those before stay", async () => {
    const made = await aCaseInSupport();
    await offer(made);
    const [first, second] = await seriesOf(made);
    expect(await asActor(made.lead, (db) => cancelSeries(depsWithin(db), made.lead, { caseRef: made.reference, id: second!.id, words: "Amina is away" }))).toBe("done");
    expect((await seriesOf(made)).map(({ cancelledBy }) => cancelledBy)).toEqual([null, "service", "service"]);
    expect((await messagesTo(made)).map(({ template }) => template)).toEqual(["appointment-series-offered", "appointment-series-cancelled"]);
    expect(await asActor(made.lead, (db) => cancelSeries(depsWithin(db), made.lead, { caseRef: made.reference, id: first!.id, words: "Amina is away" }))).toBe("done");
    expect((await messagesTo(made)).at(-1)!.template).toBe("appointment-cancelled");
  });
});

describe("somebody who did not come", () => {
  it("is what needs doing, until another is offered, and told to nobody", async () => {
    const made = await aCaseInSupport({ over: { status: "in_support", firstMetOn: day("2026-03-02"), planAgreedOn: day("2026-03-02") } });
    const missed = [await anAppointment(made, { startsAt: new Date("2026-03-09T10:00:00Z") }), await anAppointment(made, { startsAt: new Date("2026-03-10T10:00:00Z") })];
    for (const { id } of missed) expect(await asActor(made.lead, (db) => recordAttendance(depsWithin(db), made.lead, { caseRef: made.reference, id, attendance: "did_not_attend", reason: "not_known", words: "" }))).toBe("done");
    const next = async () => (await asService((db) => db.select({ nextThing: cases.nextThing, nextDueOn: cases.nextDueOn }).from(cases).where(eq(cases.id, made.id))))[0];
    expect(await next()).toEqual({ nextThing: "They did not come, 2 times in a row", nextDueOn: "2026-03-11" });
    expect(await messagesTo(made)).toEqual([]);
    clock.set("2026-03-11T12:00:00Z");
    expect(await offer(made)).toEqual({ offered: 3 });
    expect((await next())!.nextThing).toBe("The resident has not answered about an appointment");
  });
});
