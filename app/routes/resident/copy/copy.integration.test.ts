import type { AppLoadContext } from "@remix-run/node";
import { eq, sql } from "drizzle-orm";
import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { day } from "#app/domain/calendar/calendar-day";
import type { ResidentActor, StaffActor } from "#app/domain/people/actor";
import { depsWithin } from "#app/platform/deps.server";
import { recordCaseRead } from "#app/services/cases/record-case-read.server";
import { sendReferral } from "#app/services/referrals/send-referral.server";
import { asActor, asService } from "#db/client.server";
import { aCaseInSupport, aService, type MadeCase } from "#db/factories/make";
import { aHeldAppointment, aPermission } from "#db/factories/make-record";
import * as tables from "#db/schema/index";
import { useServiceDatabase } from "#db/testing/service-database";
import * as file from "./file";
import * as page from "./page";

const database = useServiceDatabase();

const asking = (actor: ResidentActor, language = "en") => ({ asking: { actor, path: "/my/copy", language } }) as unknown as AppLoadContext;
const press = (actor: ResidentActor) => page.action({ request: new Request("http://localhost/my/copy", { method: "POST", body: new URLSearchParams({ formKey: randomUUID() }) }), params: {}, context: asking(actor) });
const fetchFile = (actor: ResidentActor, language = "en") => file.loader({ request: new Request("http://localhost/my/copy/file"), params: {}, context: asking(actor, language) });

/** A case with something of every kind, each marked with whose it is. */
async function aFullCase(mark: string): Promise<MadeCase & { lead: StaffActor }> {
  const made = await aCaseInSupport();
  const [college, { lead, id: caseId }] = [await aService(), made];
  await asActor(lead, (db) => sendReferral(depsWithin(db), lead, { caseRef: made.reference, serviceId: college.id, chosen: ["name", "note"], note: `${mark} note`, residentAgreedOn: day("2026-03-10"), way: "in_person" }));
  await aHeldAppointment(made, { id: lead.id, name: `${mark} appointment` });
  await aPermission(made, { purpose: `${mark} permission` });
  await asActor(lead, (db) => recordCaseRead(depsWithin(db), { ...lead, name: `${mark} looked` }, made));
  const at = database.clock.now();
  const event = (words: string, residentMaySee: boolean) => ({ id: randomUUID(), caseId, kind: "contact_recorded" as const, happenedOn: day("2026-03-11"), recordedAt: at, actorName: lead.name, details: { words }, residentMaySee });
  await asService(async (db) => {
    await db.update(tables.residents).set({ niNumber: "QQ123456C" }).where(eq(tables.residents.id, made.resident.id));
    await db.insert(tables.caseEvents).values([event(`${mark} event`, true), event(`${mark} secret`, false)]);
    await db.insert(tables.caseMessages).values({ id: randomUUID(), caseId, fromResident: false, authorId: lead.id, authorName: lead.name, words: `${mark} message`, writtenAt: at });
    await db.insert(tables.documents).values({ id: randomUUID(), caseId, name: `${mark} document.pdf`, mediaType: "application/pdf", bytes: 1, sha256: "x", scan: "not_scanned", uploadedAt: at, uploadedBy: made.resident.id, uploadedByName: "Rosa", fromResident: true });
    await db.insert(tables.referrers).values({ id: randomUUID(), caseId, kind: "professional", name: `${mark} referrer`, relationship: "Her GP", agreement: "agreed", createdAt: at });
    await db.insert(tables.outcomes).values({ id: randomUUID(), caseId, residentId: made.resident.id, kind: "job_start_employed", happenedOn: day("2026-03-02"), recordedAt: at, recordedBy: lead.id, recordedByName: lead.name, evidenceLevel: "adviser_seen", evidenceNote: `${mark} outcome` });
    const [planId, goals] = [randomUUID(), [{ id: randomUUID(), title: `${mark} goal`, steps: [] }]];
    await db.insert(tables.plans).values({ id: planId, caseId, version: 1, createdAt: at });
    await db.insert(tables.planVersions).values({ id: randomUUID(), planId, caseId, number: 1, content: { version: 1, goals }, savedBy: lead.name, savedAt: at });
    await db.insert(tables.planComments).values({ id: randomUUID(), caseId, planId, fromResident: false, authorName: lead.name, words: `${mark} comment`, writtenAt: at });
  });
  return made;
}

let mine: Awaited<ReturnType<typeof aFullCase>>;
beforeAll(async () => {
  mine = await aFullCase("MINE");
  await aFullCase("THEIRS");
});

describe("a copy of one's data", () => {
  it("is one file with everything about them, and nothing of anybody else's or kept back", async () => {
    expect((await press(mine.resident) as Response).headers.get("Location")).toBe("/my/copy/file");
    const answer = await fetchFile(mine.resident);
    const html = await answer.text();
    for (const what of ["note", "appointment", "permission", "looked", "event", "message", "document.pdf", "referrer", "outcome", "goal", "comment"]) expect(html, what).toContain(`MINE ${what}`);
    expect(html).toContain("QQ123456C");
    expect(html).toContain(`Written by ${mine.lead.name}`);
    expect(html).not.toContain("THEIRS");
    expect(html).not.toContain("MINE secret");
  });

  it("needs nothing from anywhere, and runs nothing", async () => {
    await press(mine.resident);
    const answer = await fetchFile(mine.resident);
    const html = await answer.text();
    expect(answer.headers.get("Content-Disposition")).toBe('attachment; filename="copy-of-my-data-2026-03-11.html"');
    expect(answer.headers.get("Content-Security-Policy")).toContain("default-src 'none'");
    expect(answer.headers.get("Cache-Control")).toBe("no-store");
    expect(html).not.toMatch(/<script|<img|<link|src=|href="(?!#)|\sstyle=|\son[a-z]+=/);
    expect(html).toMatch(/http-equiv="Content-Security-Policy"/i);
  });

  it("is in the language of the page, and says so of what stayed English", async () => {
    await press(mine.resident);
    const html = await (await fetchFile(mine.resident, "ar")).text();
    expect(html).toContain('<html lang="ar" dir="rtl">');
    expect(html).not.toMatch(/[\u{E000}\u{E001}]/u);
  });

  it("is written down each time before it leaves, and leaves only after the button", async () => {
    const another = await aFullCase("ANOTHER");
    expect((await fetchFile(another.resident)).headers.get("Location")).toBe("/my/copy?late=1");
    await press(another.resident);
    expect((await fetchFile(another.resident)).status).toBe(200);
    const [count] = await asService((db) => db.execute<{ copies: number }>(sql`select count(*)::int as copies from audit_entries where stream_id = ${another.id} and action = 'record.copy'`));
    expect(count?.copies).toBe(1);
    database.clock.set("2026-03-11T10:11:00Z");
    expect((await fetchFile(another.resident)).headers.get("Location")).toBe("/my/copy?late=1");
  });
});
