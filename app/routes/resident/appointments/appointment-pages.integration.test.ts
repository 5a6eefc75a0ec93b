import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs } from "@remix-run/node";
import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import type { Actor } from "#app/domain/people/actor";
import type { FieldError } from "#app/web/parse-form";
import { asService } from "#db/client.server";
import { aCaseInSupport, aCaseInTriage, aResident } from "#db/factories/make";
import { aFreeTime, anAppointment } from "#db/factories/make-appointments";
import { appointments, caseMessages } from "#db/schema/index";
import { useServiceDatabase } from "#db/testing/service-database";
import * as book from "./book";
import * as calendarFile from "./calendar-file";
import * as cancel from "./cancel";
import * as list from "./list";
import * as move from "./move";
import * as show from "./show";

type Args = LoaderFunctionArgs & ActionFunctionArgs;
const { clock } = useServiceDatabase();

const context = (actor: Actor, language = "en") => ({ asking: { actor, path: "/my/appointments", language } }) as unknown as AppLoadContext;
const get = (actor: Actor, appointmentId = "", query = "", language = "en") => ({ request: new Request(`http://localhost/my/appointments${query}`), params: { appointmentId }, context: context(actor, language) }) as Args;
const post = (actor: Actor, appointmentId: string, fields: Record<string, string>) => ({ request: new Request("http://localhost/my/appointments", { method: "POST", body: new URLSearchParams({ formKey: randomUUID(), ...fields }) }), params: { appointmentId }, context: context(actor) }) as Args;

/** The status, where it leads and what it finds wrong. */
async function answerOf(work: () => unknown): Promise<{ status: number; location?: string | null; errors?: FieldError[] | undefined }> {
  try {
    const answered = (await work()) as { init?: { status?: number } | null; data?: { errors?: FieldError[] } } | Response;
    if (answered instanceof Response) return { status: answered.status, location: answered.headers.get("Location") };
    return { status: answered.init?.status ?? 200, errors: answered.data?.errors };
  } catch (thrown) {
    if (thrown instanceof Response) return { status: thrown.status };
    throw thrown;
  }
}

describe("a resident's appointments", () => {
  it("have the next one first and the past ones below, the newest first", async () => {
    const made = await aCaseInSupport();
    const ago = (hours: number) => new Date(clock.now().getTime() - hours * 3_600_000);
    const [next, older, newer] = [await anAppointment(made), await anAppointment(made, { startsAt: ago(90), attendance: "late" }), await anAppointment(made, { startsAt: ago(2) })];
    const { planned, past } = await list.loader(get(made.resident));
    expect(planned.map(({ id, status }) => [id, status])).toEqual([[next.id, "offered"]]);
    expect(past.map(({ id, status }) => [id, status])).toEqual([[newer.id, "to_record"], [older.id, "late"]]);
  });

  it("are none for somebody without a case, and cannot be booked before support has begun", async () => {
    expect(await list.loader(get(await aResident()))).toMatchObject({ planned: [], past: [], inSupport: false });
    const made = await aCaseInTriage();
    expect(await book.loader(get(made.resident))).toEqual({ state: "not-yet" });
    expect((await answerOf(() => book.action(post(made.resident, "", { time: randomUUID() })))).status).toBe(409);
  });

  it("are not found by somebody else, at any address, and not by what is no id", async () => {
    const [made, other] = [await aCaseInSupport(), await aCaseInSupport()];
    const { id } = await anAppointment(made);
    for (const { loader } of [show, move, cancel, calendarFile]) {
      for (const wrong of [id, "x", randomUUID()]) expect((await answerOf(() => loader(get(other.resident, wrong)))).status).toBe(404);
      expect((await answerOf(() => loader(get(made.resident, id)))).status).toBe(200);
    }
    for (const [{ action }, fields] of [[show, {}], [move, { time: randomUUID() }], [cancel, { reason: "ill" }]] as const) expect((await answerOf(() => action(post(other.resident, id, fields)))).status).toBe(404);
  });
});

describe("accepting", () => {
  it("says thank you, once; afterwards the page says how it stands", async () => {
    const made = await aCaseInSupport();
    const { id } = await anAppointment(made);
    expect(await answerOf(() => show.action(post(made.resident, id, {})))).toEqual({ status: 302, location: `/my/appointments/${id}?done=accepted` });
    expect(await answerOf(() => show.action(post(made.resident, id, {})))).toEqual({ status: 302, location: `/my/appointments/${id}` });
    const shown = await show.loader(get(made.resident, id, "?done=accepted"));
    expect(shown).toMatchObject({ done: "Thank you. Your adviser can see that you will come.", may: { accept: false, move: true }, appointment: { status: "accepted" } });
  });
});

describe("moving and booking", () => {
  it("ask for a time, or for what would suit, in words that say what to do", async () => {
    const made = await aCaseInSupport();
    const { id } = await anAppointment(made);
    const choose = { field: "time", message: "Select a time, or say that none of these suits you" };
    for (const action of [(fields: Record<string, string>) => move.action(post(made.resident, id, fields)), (fields: Record<string, string>) => book.action(post(made.resident, "", fields))]) {
      expect(await answerOf(() => action({}))).toMatchObject({ status: 422, errors: [choose] });
      expect(await answerOf(() => action({ time: "tomorrow" }))).toMatchObject({ status: 422, errors: [choose] });
      expect(await answerOf(() => action({ time: "none", words: "  " }))).toMatchObject({ status: 422, errors: [{ field: "words", message: "Enter the days and times that would suit you" }] });
      expect(await answerOf(() => action({ time: "none", words: "x".repeat(1001) }))).toMatchObject({ status: 422, errors: [{ field: "words", message: "What would suit you must be 1000 characters or less" }] });
    }
  });

  it("say kindly that a time was just taken, and show the next ones", async () => {
    const [made, other] = [await aCaseInSupport(), await aCaseInSupport()];
    const mine = await aFreeTime(made.lead);
    const { id } = await anAppointment(made, { timeId: mine.id });
    const [taken, left] = [await aFreeTime(made.lead, { startsAt: new Date(clock.now().getTime() + 50 * 3_600_000) }), await aFreeTime(made.lead, { startsAt: new Date(clock.now().getTime() + 51 * 3_600_000) })];
    expect((await move.loader(get(made.resident, id))).choice.same.map((time) => time.id)).toEqual([taken.id, left.id]);
    await anAppointment(other, { timeId: taken.id });
    expect(await answerOf(() => move.action(post(made.resident, id, { time: taken.id })))).toEqual({ status: 409, errors: [{ field: "time", message: "Somebody else has just taken this time. Choose another one" }] });
    expect((await move.loader(get(made.resident, id))).choice.same.map((time) => time.id)).toEqual([left.id]);
    expect(await answerOf(() => move.action(post(made.resident, id, { time: left.id })))).toEqual({ status: 302, location: `/my/appointments/${id}?done=moved` });
  });

  it("take what would suit to the adviser, in the conversation, and change nothing", async () => {
    const made = await aCaseInSupport();
    const { id, startsAt } = await anAppointment(made);
    expect((await answerOf(() => move.action(post(made.resident, id, { time: "none", words: "Tuesdays after 10" })))).location).toBe(`/my/appointments/${id}?done=asked`);
    const written = await asService((db) => db.select({ words: caseMessages.words }).from(caseMessages).where(eq(caseMessages.caseId, made.id)));
    expect(written).toEqual([{ words: "None of the free times suits me. This would: Tuesdays after 10" }]);
    expect((await asService((db) => db.select().from(appointments).where(eq(appointments.id, id))))[0]?.startsAt).toEqual(startsAt);
  });

  it("book where nothing is planned, and say so where something is", async () => {
    const made = await aCaseInSupport();
    const time = await aFreeTime(made.lead);
    const before = await book.loader(get(made.resident));
    expect(before).toMatchObject({ state: "open", leadName: made.lead.name });
    expect((await answerOf(() => book.action(post(made.resident, "", { time: time.id })))).location).toMatch(/^\/my\/appointments\/[0-9a-f-]{36}\?done=booked$/);
    expect(await book.loader(get(made.resident))).toEqual({ state: "already" });
  });

  it("are over once it has begun", async () => {
    const made = await aCaseInSupport();
    const { id, startsAt } = await anAppointment(made);
    clock.set(startsAt);
    expect((await move.loader(get(made.resident, id))).mayMove).toBe(false);
    expect((await cancel.loader(get(made.resident, id))).mayCancel).toBe(false);
    expect((await answerOf(() => move.action(post(made.resident, id, { time: randomUUID() })))).status).toBe(409);
    expect((await answerOf(() => cancel.action(post(made.resident, id, { reason: "ill" })))).status).toBe(409);
    expect((await answerOf(() => calendarFile.loader(get(made.resident, id)))).status).toBe(404);
  });
});

describe("cancelling", () => {
  it("asks why, keeps the reason and the words, and shows them afterwards", async () => {
    const made = await aCaseInSupport();
    const { id } = await anAppointment(made);
    expect(await answerOf(() => cancel.action(post(made.resident, id, { reason: "because" })))).toMatchObject({ status: 422, errors: [{ field: "reason", message: "Select why you cancel" }] });
    expect(await answerOf(() => cancel.action(post(made.resident, id, { reason: "caring", words: "x".repeat(1001) })))).toMatchObject({ status: 422, errors: [{ field: "words", message: "What you tell your adviser must be 1000 characters or less" }] });
    expect((await answerOf(() => cancel.action(post(made.resident, id, { reason: "caring", words: "My son is ill" })))).location).toBe("/my/appointments?done=cancelled");
    expect((await show.loader(get(made.resident, id))).appointment).toMatchObject({ status: "cancelled_by_resident", cancelReason: "caring", cancelWords: "My son is ill" });
  });
});

describe("the calendar file", () => {
  const file = async (actor: Actor, id: string, language = "en") => {
    const answer = await calendarFile.loader(get(actor, id, "", language));
    return { text: await answer.text(), headers: answer.headers };
  };

  it("says when and where, in the page's language, and nothing of whom or what", async () => {
    const made = await aCaseInSupport();
    const { id } = await anAppointment(made, { bring: "Your benefit letter" });
    const { text, headers } = await file(made.resident, id);
    expect(headers.get("Content-Type")).toBe("text/calendar; charset=utf-8; method=PUBLISH");
    expect(headers.get("Cache-Control")).toBe("no-store");
    expect(text).toContain("SUMMARY:Appointment\r\n");
    expect(text).toContain("LOCATION:1 Market Street\\, Northmere NM1 4AB\r\n");
    for (const telling of [made.lead.name, made.resident.name, "benefit", "Work Local", "hub", made.reference]) expect(text).not.toContain(telling);
    expect((await file(made.resident, id, "cy")).text).toContain("SUMMARY:Apwyntiad\r\n");
  });

  it("says no place where messages must say nothing", async () => {
    const made = await aCaseInSupport({ resident: await aResident({ safeContact: { channels: ["email"], contentFree: true, noVoicemail: true } }) });
    const { id } = await anAppointment(made);
    expect((await file(made.resident, id)).text).not.toContain("LOCATION");
  });
});
