import type { LoaderFunctionArgs } from "@remix-run/node";
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import type { ApplicationAnswers } from "#app/domain/applications/answers";
import { anApplication } from "#app/domain/applications/builders";
import { questionsVersion } from "#app/domain/applications/questions";
import type { Language } from "#app/domain/people/language";
import { depsWithin } from "#app/platform/deps.server";
import { freshId } from "#app/platform/service.server";
import { submitApplication } from "#app/services/applications/submit-application.server";
import { asService } from "#db/client.server";
import { aHub } from "#db/factories/make";
import { drafts, residents } from "#db/schema/index";
import { useServiceDatabase } from "#db/testing/service-database";
import { loader as file } from "./sent-file";
import { loader as page } from "./sent";

const { clock } = useServiceDatabase();
const visit = "visit-of-mine";
let hub: { id: string; name: string };
beforeAll(async () => void (hub = await aHub({ name: "Northmere Central" })));

const thirtyDays = 30 * 86_400_000;

/** An application, sent as its page sends it. */
async function sent(over: ApplicationAnswers = {}): Promise<string> {
  const id = freshId();
  await asService(async (db) => {
    await db.insert(drafts).values({ id, ownerHash: visit, answers: anApplication({ hubId: hub.id, ...over }), questionsVersion, createdAt: clock.now(), expiresAt: new Date(clock.now().getTime() + thirtyDays) });
    await submitApplication(depsWithin(db), visit, id);
  });
  return id;
}

const asked = (draftId: string, { as = visit, language = "en" }: { as?: string; language?: Language } = {}) =>
  ({ request: new Request("http://localhost/"), params: { draftId }, context: { asking: { visit: as, language, path: "/" } } }) as unknown as LoaderFunctionArgs;
const thrownBy = async (work: Promise<unknown>) => {
  const thrown = await work.catch((problem: unknown) => problem);
  return thrown instanceof Response ? (thrown.headers.get("Location") ?? thrown.status) : thrown;
};

describe("the confirmation", () => {
  it("says how they were written to, as it really happened, and whether they will be called", async () => {
    const contact = { contentFree: false, noVoicemail: true };
    expect(await page(asked(await sent({ safeContact: { ...contact, channels: ["email", "text"], writeBy: "text" } })))).toMatchObject({ writtenBy: "text", called: false });
    const id = await sent({ safeContact: { ...contact, channels: ["email", "phone"] } });
    // What is safe may change later; what was sent does not.
    await asService((db) => db.update(residents).set({ safeContact: { ...contact, channels: ["text"] } }).where(eq(residents.email, "rosa@resident.example")));
    expect(await page(asked(id))).toMatchObject({ writtenBy: "email", called: false });
  });

  it("keeps the way out in reach of somebody who may be watched, and of nobody else", async () => {
    expect(await page(asked(await sent({ circumstances: ["domestic_abuse"] })))).toMatchObject({ watched: true });
    expect(await page(asked(await sent()))).toMatchObject({ watched: false });
  });

  it("knows when they should have heard, and says where to ask once the draft is gone", async () => {
    const id = await sent();
    clock.set("2026-03-13T23:30:00Z");
    expect(await page(asked(id))).toMatchObject({ answerByOn: "2026-03-13", late: false });
    clock.set("2026-03-14T09:00:00Z");
    expect(await page(asked(id))).toMatchObject({ late: true });
    clock.set("2026-04-11T09:00:00Z");
    expect(await thrownBy(page(asked(id)))).toBe("/apply/expired");
  });

  it("is this browser's alone", async () => {
    const id = await sent();
    expect(await thrownBy(page(asked(id, { as: "visit-of-theirs" })))).toBe("/");
    expect(await thrownBy(file(asked(id, { as: "visit-of-theirs" })))).toBe("/");
  });
});

describe("the file of it", () => {
  it("is saved, not shown, and stands on its own", async () => {
    const answer = await file(asked(await sent()));
    expect(answer.headers.get("Content-Disposition")).toMatch(/^attachment; filename="WL-[0-9A-Z]{4}-[0-9A-Z]{4}\.html"$/);
    expect(answer.headers.get("Cache-Control")).toBe("no-store");
    const html = await answer.text();
    expect(html).toMatch(/^<!DOCTYPE html><html lang="en"/);
    expect(html).not.toMatch(/(src|href)="\//);
    expect(html).not.toContain("<script");
  });

  it("has the reference, the days and the hub, and nothing of who sent it or what they said", async () => {
    const id = await sent({ urgentNeeds: ["not_safe_at_home"], circumstances: ["domestic_abuse"] });
    const { reference } = await page(asked(id));
    const html = await (await file(asked(id))).text();
    for (const kept of [reference, "11 March 2026", "Northmere Central", "01632 960 001", "http://localhost:3000/sign-in"]) expect(html).toContain(kept);
    expect(html).not.toMatch(/rosa|marsh|1991|resident\.example|07700|not safe|abuse|help today/i);
  });

  it("is in the language it was asked for in, and marks what is not", async () => {
    const html = await (await file(asked(await sent(), { language: "ar" }))).text();
    expect(html).toMatch(/<html lang="ar" dir="rtl"/);
    expect(html).toContain("http://localhost:3000/ar/sign-in");
    expect(html).toContain("11 مارس 2026");
    expect(html).not.toMatch(/[\u{E000}\u{E001}]/u);
  });
});
