import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs } from "@remix-run/node";
import { randomUUID } from "node:crypto";
import { asc, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import type { StaffActor } from "#app/domain/people/actor";
import type { FieldError } from "#app/web/parse-form";
import { asService } from "#db/client.server";
import { aCaseInSupport, aHub, aStaffMember } from "#db/factories/make";
import { aFreeTime, anAppointment } from "#db/factories/make-appointments";
import { appointments, appointmentSlots, auditEntries } from "#db/schema/index";
import { useServiceDatabase } from "#db/testing/service-database";
import * as list from "./list";
import * as ofCase from "./of-case";
import * as show from "./show";
import * as times from "./times";

type Args = LoaderFunctionArgs & ActionFunctionArgs;
const { clock } = useServiceDatabase();

const context = (actor: StaffActor) => ({ asking: { actor, path: "/adviser/appointments", language: "en" } }) as unknown as AppLoadContext;
const get = (actor: StaffActor, params: Record<string, string> = {}) => ({ request: new Request("http://localhost/adviser/appointments"), params, context: context(actor) }) as Args;
const post = (actor: StaffActor, params: Record<string, string>, fields: Record<string, string>) => ({ request: new Request("http://localhost/adviser/appointments", { method: "POST", body: new URLSearchParams({ formKey: randomUUID(), ...fields }) }), params, context: context(actor) }) as Args;

async function answerOf(work: () => unknown): Promise<{ status: number; location?: string | null; errors?: string[] }> {
  try {
    const answered = (await work()) as { init?: { status?: number } | null; data?: { errors?: FieldError[] } } | Response;
    if (answered instanceof Response) return { status: answered.status, location: answered.headers.get("Location") };
    return { status: answered.init?.status ?? 200, errors: (answered.data?.errors ?? []).map(({ field, message }) => `${field}: ${message}`) };
  } catch (thrown) {
    if (thrown instanceof Response) return { status: thrown.status };
    throw thrown;
  }
}
const inHours = (hours: number) => new Date(clock.now().getTime() + hours * 3_600_000);
const find = async (id: string) => (await asService((db) => db.select().from(appointments).where(eq(appointments.id, id))))[0]!;

describe("my appointments", () => {
  it("are those to record, the most overdue first, and a week day by day, with what is free", async () => {
    const made = await aCaseInSupport();
    const at = (hours: number, over = {}) => anAppointment(made, { startsAt: inHours(hours), ...over });
    const [newer, older, later, tomorrow] = [await at(-1), await at(-50), await at(4), await at(25)];
    await at(-60, { attendance: "attended" });
    const free = await aFreeTime(made.lead, { startsAt: inHours(27) });
    const { toRecord, days } = await list.loader(get(made.lead));
    expect(toRecord.map(({ id }) => id)).toEqual([older.id, newer.id]);
    expect(days.map(({ on, meetings }) => [on, meetings.length])).toEqual([["2026-03-09", 1], ["2026-03-10", 0], ["2026-03-11", 2], ["2026-03-12", 1], ["2026-03-13", 0], ["2026-03-14", 0], ["2026-03-15", 0]]);
    expect([days[2]!.meetings[1]!.id, days[3]!.meetings[0]!.id, days[3]!.free[0]!.id]).toEqual([later.id, tomorrow.id, free.id]);
    const colleague = await aStaffMember({ hubIds: [made.hubId] });
    expect((await list.loader(get(colleague))).days.flatMap(({ meetings }) => meetings)).toEqual([]);
    const asked = (query: string) => list.loader({ ...get(colleague), request: new Request(`http://localhost/adviser/appointments${query}`) });
    expect((await asked(`?whose=${made.lead.id}&view=day&from=2026-03-12`)).days.map(({ on, meetings }) => [on, meetings.map(({ id }) => id)])).toEqual([["2026-03-12", [tomorrow.id]]]);
    expect((await asked("?whose=hub&view=day&from-day=12&from-month=3&from-year=2026")).days[0]!.meetings.map(({ id }) => id)).toEqual([tomorrow.id]);
    const elsewhere = await aStaffMember({ hubIds: [(await aHub()).id] });
    expect((await list.loader({ ...get(elsewhere), request: new Request(`http://localhost/x?whose=${made.lead.id}`) })).days.flatMap(({ meetings }) => meetings)).toEqual([]);
  });

  it("of three stand in the diary of both advisers, and the second records who came", async () => {
    const made = await aCaseInSupport();
    const second = await aStaffMember({ hubIds: [made.hubId] });
    const { id } = await anAppointment(made, { startsAt: inHours(-1), secondStaffId: second.id, secondStaffName: second.name });
    for (const adviser of [made.lead, second]) expect((await list.loader(get(adviser))).toRecord.map((row) => row.id)).toEqual([id]);
    const params = { caseRef: made.reference, appointmentId: id };
    expect((await show.loader(get(second, params))).may).toMatchObject({ record: true, move: false });
    expect((await answerOf(() => show.action(post(second, params, { do: "record", attendance: "attended" })))).status).toBe(302);
    expect(await find(id)).toMatchObject({ attendance: "attended", attendanceRecordedBy: second.name });
  });
});

describe("times people can be met at", () => {
  const wanted = (hubId: string) => ({ "on-day": "23", "on-month": "3", "on-year": "2026", from: "9am", until: "10.30 am", minutes: "30", weeks: "3", way: "in_person", hubId, step: "check" });

  it("are shown as actual dates before they are saved, and then can be removed", async () => {
    const adviser = await aStaffMember({ hubIds: [(await aHub()).id] });
    const fields = wanted(adviser.hubIds[0]!);
    const checked = (await times.action(post(adviser, {}, fields))) as unknown as { data: { days: { on: string; times: unknown[]; leftOut?: string }[] } };
    expect(checked.data.days.map(({ on, times: each, leftOut }) => [on, each.length, leftOut])).toEqual([["2026-03-23", 3, undefined], ["2026-03-30", 3, undefined], ["2026-04-06", 0, "not-a-working-day"]]);
    expect((await times.loader(get(adviser))).times).toEqual([]);
    expect((await answerOf(() => times.action(post(adviser, {}, { ...fields, step: "save" })))).location).toBe("/adviser/appointments/times?made=6");
    const [first, ...rest] = (await times.loader(get(adviser))).times;
    expect(rest).toHaveLength(5);
    expect((await answerOf(() => times.action(post(adviser, {}, { step: "remove", remove: first!.id })))).location).toBe("/adviser/appointments/times?removed=1");
    expect((await answerOf(() => times.action(post(adviser, {}, { step: "remove" })))).errors).toEqual(["remove: Select the times to remove"]);
  });

  it("are asked for in words that say what to do", async () => {
    const adviser = await aStaffMember({ hubIds: [(await aHub()).id] });
    expect((await answerOf(() => times.action(post(adviser, {}, { "on-day": "31", "on-month": "2", "on-year": "2026", from: "soon", until: "", minutes: "7", weeks: "99", way: "home", hubId: "x", step: "check" })))).errors).toEqual([
      "on-day: The first day must be a real date", "from: The time from must be a time, like 10am or 2:30pm", "until: Enter the time to", "minutes: Select how long each one takes", "weeks: Select for how many weeks", "way: Select how you meet", "hubId: Select the hub",
    ]);
    expect((await answerOf(() => times.action(post(adviser, {}, { ...wanted(adviser.hubIds[0]!), until: "9:15am" })))).errors).toEqual(["until: The time to must leave room for at least one appointment"]);
    const elsewhere = await aHub();
    expect((await answerOf(() => times.action(post(adviser, {}, { ...wanted(elsewhere.id), step: "save" })))).errors).toEqual(["hubId: Select a hub you work at"]);
  });

  it("are nobody else's to remove, nor once they are taken", async () => {
    const made = await aCaseInSupport();
    const [free, held] = [await aFreeTime(made.lead), await aFreeTime(made.lead, { startsAt: inHours(50) })];
    await anAppointment(made, { timeId: held.id });
    const colleague = await aStaffMember({ hubIds: [made.hubId] });
    expect((await answerOf(() => times.action(post(colleague, {}, { step: "remove", remove: free.id })))).location).toContain("removed=0");
    expect((await answerOf(() => times.action(post(made.lead, {}, { step: "remove", remove: held.id })))).location).toContain("removed=0");
    expect(await asService((db) => db.select({ id: appointmentSlots.id }).from(appointmentSlots).where(eq(appointmentSlots.staffId, made.lead.id)).orderBy(asc(appointmentSlots.startsAt)))).toEqual([{ id: free.id }, { id: held.id }]);
  });
});

describe("the appointments of a case", () => {
  const another = { time: "other", "on-day": "16", "on-month": "3", "on-year": "2026", at: "2.30pm", minutes: "45", way: "in_person", where: "", bring: "" };

  it("are offered at a free time or at any other, and refused kindly where there is one already", async () => {
    const made = await aCaseInSupport();
    const time = await aFreeTime(made.lead);
    const offer = (fields: Record<string, string>) => answerOf(() => ofCase.action(post(made.lead, { caseRef: made.reference }, fields)));
    expect((await ofCase.loader(get(made.lead, { caseRef: made.reference }))).free.map(({ id }) => id)).toEqual([time.id]);
    expect((await offer({ time: time.id, where: "", bring: "Your CV" })).location).toBe(`/adviser/cases/${made.reference}/appointments?offered`);
    expect(await offer({ time: time.id })).toEqual({ status: 409, errors: ["time: This time has just been taken. Choose another one"] });
    expect((await offer(another)).status).toBe(302);
    expect(await offer({ ...another, at: "3pm" })).toEqual({ status: 409, errors: ["time: There is another appointment at this time. Choose another time"] });
    expect(await offer({ ...another, "on-day": "2" })).toEqual({ status: 409, errors: ["on-day: The appointment must be in the future"] });
    expect((await ofCase.loader(get(made.lead, { caseRef: made.reference }))).appointments.map(({ startsAt, status }) => [startsAt.toISOString(), status])).toEqual([["2026-03-16T14:30:00.000Z", "offered"], ["2026-03-12T12:00:00.000Z", "offered"]]);
  });

  it("are asked for in words that say what to do", async () => {
    const made = await aCaseInSupport();
    const offer = (fields: Record<string, string>) => answerOf(() => ofCase.action(post(made.lead, { caseRef: made.reference }, fields)));
    expect(await offer({})).toEqual({ status: 422, errors: ["time: Select a time"] });
    expect(await offer({ time: "other" })).toEqual({ status: 422, errors: ["on: Enter the day of the appointment", "at: Enter when it begins", "minutes: Select how long it takes", "way: Select how you meet"].map((error) => error.replace("on: ", "on-day: ")) });
    expect(await offer({ ...another, at: "half past" })).toEqual({ status: 422, errors: ["at: When it begins must be a time, like 10am or 2:30pm"] });
  });
});

describe("one appointment", () => {
  it("is shown with what would help the resident, kept as read, and not found in another case", async () => {
    const [made, other] = [await aCaseInSupport(), await aCaseInSupport()];
    const { id } = await anAppointment(made);
    const shown = await show.loader(get(made.lead, { caseRef: made.reference, appointmentId: id }));
    expect(shown).toMatchObject({ status: "offered", may: { move: true, cancel: true, record: false } });
    expect(await asService((db) => db.select({ action: auditEntries.action }).from(auditEntries).where(eq(auditEntries.streamId, made.id)))).toEqual([{ action: "case.read" }]);
    expect((await answerOf(() => show.loader(get(other.lead, { caseRef: other.reference, appointmentId: id })))).status).toBe(404);
    expect((await answerOf(() => show.action(post(other.lead, { caseRef: other.reference, appointmentId: id }, { do: "cancel", words: "No" })))).status).toBe(404);
  });

  it("is moved, changed, cancelled and recorded, each by its own form", async () => {
    const made = await aCaseInSupport();
    const { id } = await anAppointment(made);
    const params = { caseRef: made.reference, appointmentId: id };
    const send = (fields: Record<string, string>) => answerOf(() => show.action(post(made.lead, params, fields)));
    const here = `/adviser/cases/${made.reference}/appointments/${id}`;
    const time = await aFreeTime(made.lead, { startsAt: inHours(75) });
    expect(await send({ do: "record", attendance: "attended" })).toEqual({ status: 409, errors: ["attendance: You can record whether they came once the appointment has begun"] });
    expect(await send({ do: "move" })).toEqual({ status: 422, errors: ["time: Select a time"] });
    expect(await send({ do: "move", time: time.id })).toEqual({ status: 302, location: `${here}?done=moved` });
    expect(await send({ do: "change", where: "Room 2", bring: "A pen" })).toEqual({ status: 302, location: `${here}?done=changed` });
    expect(await find(id)).toMatchObject({ startsAt: time.startsAt, where: "Room 2", bring: "A pen", sequence: 2 });
    expect(await send({ do: "cancel", words: "" })).toEqual({ status: 422, errors: ["words: Enter why, in words for the resident"] });
    clock.set(time.startsAt);
    expect(await send({ do: "cancel", words: "Late" })).toEqual({ status: 409, errors: ["time: This appointment has begun or is cancelled, so it cannot be moved"] });
    expect(await send({ do: "record" })).toEqual({ status: 422, errors: ["attendance: Select whether they came"] });
    expect(await send({ do: "record", attendance: "did_not_attend" })).toEqual({ status: 422, errors: ["attendanceReason: Select why they did not come, or that it is not known"] });
    expect(await send({ do: "record", attendance: "did_not_attend", attendanceReason: "travel", attendanceWords: "No answer" })).toEqual({ status: 302, location: `${here}?done=recorded` });
    expect(await find(id)).toMatchObject({ attendance: "did_not_attend", attendanceRecordedBy: made.lead.name });
  });
});
