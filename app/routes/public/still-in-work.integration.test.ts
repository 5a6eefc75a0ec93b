import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs } from "@remix-run/node";
import { eq } from "drizzle-orm";
import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { depsWithin } from "#app/platform/deps.server";
import { askAboutJob } from "#app/services/outcomes/ask-still-in-work.server";
import { asService } from "#db/client.server";
import { aCaseInSupport } from "#db/factories/make";
import { aJobStart } from "#db/factories/make-job";
import { findNewestCheck } from "#db/queries/outcomes/sustainment-checks";
import { outbox } from "#db/schema/index";
import { useServiceDatabase } from "#db/testing/service-database";
import * as page from "./still-in-work";

type Args = LoaderFunctionArgs & ActionFunctionArgs;
const { clock } = useServiceDatabase();
let made: Awaited<ReturnType<typeof aCaseInSupport>>;
let token: string;

const args = (search = "", fields?: Record<string, string>, which = token) =>
  ({ request: new Request(`http://localhost/still-in-work/${which}${search}`, fields && { method: "POST", body: new URLSearchParams({ formKey: randomUUID(), ...fields }) }), params: { token: which }, context: { asking: { path: "/", language: "en" } } as unknown as AppLoadContext }) as Args;
const look = async (search = "", which = token) => {
  const { data, init } = (await page.loader(args(search, undefined, which))) as { data: object; init: { status?: number } | null };
  return { status: init?.status ?? 200, ...data };
};
const send = async (fields: Record<string, string>, search = "", which = token) => {
  const answered = (await page.action(args(search, fields, which))) as Response | { init?: { status?: number } | null } | null;
  return answered instanceof Response ? answered.headers.get("Location") : (answered?.init?.status ?? "nothing");
};
const check = async () => (await asService((db) => findNewestCheck(db, made.id)))!;

beforeEach(async () => {
  made = await aCaseInSupport();
  await aJobStart(made, "2025-12-10");
  await asService((db) => askAboutJob(depsWithin(db), made.id));
  const [message] = await asService((db) => db.select().from(outbox).where(eq(outbox.caseId, made.id)));
  token = message!.secrets!["link"]!.split("/still-in-work/")[1]!;
});

describe("the question about a job, by its link", () => {
  it("says nothing about anybody, and looking answers nothing", async () => {
    expect(await look()).toEqual({ status: 200, state: "open" });
    expect((await check()).answer).toBeUndefined();
  });

  it("is answered with one tap, and thanks whoever answered", async () => {
    expect(await send({ answer: "left" })).toBe(`/still-in-work/${token}?said=left`);
    expect(await check()).toMatchObject({ answer: "left" });
    expect(await look("?said=left")).toEqual({ status: 200, state: "answered", said: "left", told: false, today: "2026-03-11", callOn: "2026-03-11", hubPhone: "01632 960 001", mayAdd: true });
  });

  it("does not tell the next person who opens it what was answered", async () => {
    await send({ answer: "left" });
    expect(await look()).toEqual({ status: 410, state: "over" });
  });

  it("takes what they want to add, once, with a last day that is a day and not to come", async () => {
    await send({ answer: "changed_job" });
    const day = (on: string) => ({ "endedOn-day": on, "endedOn-month": "3", "endedOn-year": "2026", words: "A café, 30 hours" });
    expect(await send(day("32"), "?said=changed_job")).toBe(422);
    expect(await send(day("12"), "?said=changed_job")).toBe(422);
    expect(await send(day("2"), "?said=changed_job")).toBe(`/still-in-work/${token}?said=changed_job&told=yes`);
    expect(await check()).toMatchObject({ endedOn: "2026-03-02", words: "A café, 30 hours" });
    expect(await send(day("3"), "?said=changed_job")).toBe("nothing");
  });

  it("takes no second answer, no nonsense, and nothing to add on another day", async () => {
    expect(await send({ answer: "maybe" })).toBe(422);
    await send({ answer: "still_there" });
    expect(await send({ answer: "left" })).toBe("nothing");
    expect(await send({ words: "Hello" })).toBe("nothing");
    expect(await check()).toMatchObject({ answer: "still_there", words: "" });
  });

  it("ends, and is not found where it never was", async () => {
    clock.set("2026-05-11T10:00:00Z");
    expect(await look()).toEqual({ status: 410, state: "expired" });
    expect(await send({ answer: "left" })).toBe("nothing");
    expect(await look("", "A".repeat(43))).toEqual({ status: 404, state: "expired" });
  });
});
