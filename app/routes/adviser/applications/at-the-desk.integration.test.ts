import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import type { ApplicationAnswers } from "#app/domain/applications/answers";
import { askedInPart, assistedParts } from "#app/domain/applications/assisted";
import { anApplication } from "#app/domain/applications/builders";
import { journeyOf } from "#app/domain/applications/journeys";
import { questionsVersion } from "#app/domain/applications/questions";
import type { StaffActor } from "#app/domain/people/actor";
import { depsWithin } from "#app/platform/deps.server";
import { today } from "#app/platform/service.server";
import { holderAtDesk } from "#app/services/applications/at-the-desk.server";
import { beginDraft } from "#app/services/applications/begin-draft.server";
import { codeOfDraft } from "#app/services/applications/draft-key-hash.server";
import { forgetAtDesk } from "#app/services/applications/forget-at-desk.server";
import { keepDraftCode } from "#app/services/applications/keep-draft-code.server";
import { typedFrom } from "#app/web/applying/answers-typed";
import { asService, asVisitor } from "#db/client.server";
import { aHub, aStaffMember } from "#db/factories/make";
import { findDraft, saveDraftAnswers } from "#db/queries/applications/drafts";
import { applications, auditEntries, caseEvents, cases, drafts, outbox } from "#db/schema/index";
import { useServiceDatabase } from "#db/testing/service-database";
import * as check from "./check";
import * as code from "./code";
import * as begin from "./new";
import * as part from "./part";
import * as sent from "./sent";

const { clock } = useServiceDatabase();
const browser = "the-browser-at-the-desk";
let hubId = "";
let amina: StaffActor;
let joe: StaffActor;
beforeAll(async () => {
  hubId = (await aHub()).id;
  [amina, joe] = [await aStaffMember({ name: "Amina Okafor", hubIds: [hubId] }), await aStaffMember({ name: "Joe Whitfield", hubIds: [hubId] })];
});

type Args = LoaderFunctionArgs & ActionFunctionArgs;
type Fields = Record<string, readonly string[]>;

function asked(actor: StaffActor, params: Record<string, string> = {}, fields?: Fields, query = "", visit = browser): Args {
  const body = fields && new URLSearchParams([["formKey", crypto.randomUUID()], ...Object.entries(fields).flatMap(([name, values]) => values.map((value) => [name, value]))]);
  const request = new Request(`http://localhost:3000/adviser/applications${query}`, body && { method: "POST", body });
  return { request, params, context: { asking: { actor, visit, path: "/adviser/applications", language: "en", remoteAddress: "192.0.2.7" } } } as unknown as Args;
}

async function led(answer: unknown): Promise<string | number> {
  const given = await Promise.resolve(answer).catch((thrown: unknown) => thrown);
  if (given instanceof Response) return given.headers.get("Location") ?? given.status;
  return (given as { init?: { status?: number } | null }).init?.status ?? 200;
}

const draftOf = (id: string) => asService(async (db) => (await db.select().from(drafts).where(eq(drafts.id, id)))[0]!);

async function started(actor = amina, how = "desk"): Promise<string> {
  const address = await led(begin.action(asked(actor, {}, { how: [how] })));
  expect(address).toMatch(/^\/adviser\/applications\/[0-9a-f-]{36}\/who$/);
  return String(address).split("/")[3]!;
}

/** Fills every part in as far as it is asked, as somebody with these answers would; where the last part leads. */
async function filledIn(draftId: string, answers: ApplicationAnswers): Promise<string | number> {
  let next: string | number = "";
  for (const name of assistedParts) {
    // A part may ask one more question once the first are answered.
    for (let turns = 0; turns < 3; turns += 1) {
      const { answers: soFar, kind } = await draftOf(draftId);
      const fields = Object.assign({}, ...askedInPart(journeyOf({ kind }), soFar, name, today()).map((step) => typedFrom[step](answers, "en"))) as Fields;
      next = await led(part.action(asked(amina, { draftId, part: name }, fields)));
      if (!String(next).includes(`/${name}?more`)) break;
    }
  }
  return next;
}

const complete = (over: ApplicationAnswers = {}) => anApplication({ hubId, ...over });

describe("an application taken at the desk", () => {
  it("goes through the same questions and checks, and is labelled wherever it is read", async () => {
    const draftId = await started(amina, "phone");
    expect(await filledIn(draftId, complete({ email: "rosa@resident.example", safeToReach: "some_ways", safeContact: { channels: ["email"], contentFree: false, noVoicemail: true } }))).toBe(`/adviser/applications/${draftId}/check`);
    expect(await led(check.action(asked(amina, { draftId }, {})))).toBe(`/adviser/applications/${draftId}/sent`);
    const { sentReference, answers } = await draftOf(draftId);
    expect(answers).toEqual({});
    const shown = await sent.loader(asked(amina, { draftId }));
    expect(shown).toMatchObject({ reference: sentReference, taken: expect.stringMatching(/^Taken by phone by Amina Okafor, Northmere City Council/) as string, writtenBy: "email" });
    const kept = await asService(async (db) => {
      const [application] = await db.select().from(applications).where(eq(applications.reference, sentReference!));
      const ofCase = application!.caseId;
      return {
        application: application!,
        events: await db.select().from(caseEvents).where(eq(caseEvents.caseId, ofCase)),
        audit: await db.select().from(auditEntries).where(eq(auditEntries.streamId, ofCase)),
        messages: await db.select().from(outbox).where(eq(outbox.caseId, ofCase)),
      };
    });
    expect(kept.application).toMatchObject({ assistedHow: "phone", assistedByName: "Amina Okafor", questionsVersion });
    expect(kept.application.answers.asked).toMatchObject({ postcode: expect.any(Number) as number, contact: expect.any(Number) as number });
    expect(kept.events.find(({ kind }) => kind === "application_sent")).toMatchObject({ actorName: "Amina Okafor", details: { how: "phone" } });
    expect(kept.audit.map(({ action }) => action)).toContain("application.take");
    expect(kept.messages.map(({ body }) => body).join()).toMatch(/Amina Okafor from Northmere City Council \d+ filled it in with you\./);
  });

  it("is sent once, however often the button is pressed", async () => {
    const draftId = await started();
    await filledIn(draftId, complete());
    const before = await asService(async (db) => (await db.select({ id: cases.id }).from(cases)).length);
    await Promise.all([1, 2, 3].map(() => led(check.action(asked(amina, { draftId }, {})))));
    expect(await asService(async (db) => (await db.select({ id: cases.id }).from(cases)).length)).toBe(before + 1);
  });

  it("says what is wrong at the field and keeps what was typed", async () => {
    const draftId = await started();
    const answer = (await part.action(asked(amina, { draftId, part: "who" }, { postcode: ["NM1"], "first-name": ["Rosa"], "date-of-birth-day": ["1"] }))) as unknown as { data: { errors: { field: string }[]; typed: Fields }; init: { status: number } };
    expect(answer.init.status).toBe(422);
    expect(answer.data.errors.map(({ field }) => field)).toEqual(["postcode", "date-of-birth-month"]);
    expect(answer.data.typed["first-name"]).toEqual(["Rosa"]);
    expect((await draftOf(draftId)).answers).toEqual({});
  });

  it("asks how they belong here where the postcode is elsewhere, and stops for somebody under 16", async () => {
    const draftId = await started();
    const who = { postcode: ["ZE1 0AA"], "first-name": ["Rosa"], "date-of-birth-day": ["14"], "date-of-birth-month": ["7"], "date-of-birth-year": ["1991"] };
    expect(await led(part.action(asked(amina, { draftId, part: "who" }, who)))).toBe(`/adviser/applications/${draftId}/who?more=yes`);
    expect((await part.loader(asked(amina, { draftId, part: "who" }, undefined, "?more=yes"))).steps).toContain("other-ways");
    expect(await led(part.action(asked(amina, { draftId, part: "who" }, { ...who, "area-ground": ["care_leaver"] })))).toBe(`/adviser/applications/${draftId}/wants`);
    const young = { ...who, "area-ground": ["care_leaver"], "date-of-birth-year": ["2015"] };
    expect(await led(part.action(asked(amina, { draftId, part: "who" }, young)))).toBe(`/adviser/applications/${draftId}/who?more=yes`);
    expect((await part.loader(asked(amina, { draftId, part: "who" }))).tooYoung).toBe(true);
    expect(await led(check.loader(asked(amina, { draftId })))).toBe(`/adviser/applications/${draftId}/who`);
  });

  it("is found by nobody else: not a colleague at the same desk, not the public's pages, not the adviser in another browser", async () => {
    const draftId = await started();
    expect(await led(part.loader(asked(joe, { draftId, part: "who" })))).toBe(404);
    expect(await led(part.loader(asked(amina, { draftId, part: "who" }, undefined, "", "another browser")))).toBe(404);
    expect(await asVisitor(browser, (db) => findDraft(db, draftId, clock.now()))).toBeUndefined();
    expect((await begin.loader(asked(joe))).unfinished).toEqual([]);
    expect((await begin.loader(asked(amina))).unfinished.map(({ id }) => id)).toContain(draftId);
  });

  it("is deleted at sign-out, unless the resident has its code", async () => {
    const [forgotten, withCode] = [await started(), await started()];
    for (const id of [forgotten, withCode]) await asVisitor(holderAtDesk(amina.id, browser), (db) => saveDraftAnswers(db, id, { firstName: "Rosa", visited: ["name"] }, "test"));
    const answer = (await code.action(asked(amina, { draftId: withCode }, {}))) as unknown as { data: { code: string } };
    expect(answer.data.code).toBe(codeOfDraft(withCode));
    await forgetAtDesk(amina.id, browser);
    expect(await led(part.loader(asked(amina, { draftId: forgotten, part: "who" })))).toBe(404);
    expect((await draftOf(forgotten)).answers).toEqual({});
    expect(await led(part.loader(asked(amina, { draftId: withCode, part: "who" })))).toBe(404);
    const kept = await draftOf(withCode);
    expect(kept).toMatchObject({ answers: { firstName: "Rosa" }, assistedBy: null });
    expect(kept.expiresAt.getTime() - clock.now().getTime()).toBeGreaterThan(29 * 86_400_000);
  });

  it("goes on with what the resident began online, by its code, and leaves it to them as well", async () => {
    const visit = "rosa-at-home";
    const { id } = await asVisitor(visit, (db) => beginDraft(depsWithin(db), visit));
    await asVisitor(visit, async (db) => {
      await saveDraftAnswers(db, id, { firstName: "Rosa", visited: ["name"] }, "test");
      await keepDraftCode(depsWithin(db), id);
    });
    expect(await led(begin.action(asked(amina, {}, { how: ["desk"], code: [codeOfDraft(id).toLowerCase()] })))).toBe(`/adviser/applications/${id}/check`);
    expect((await part.loader(asked(amina, { draftId: id, part: "who" }))).fullName).toBe("Rosa");
    await forgetAtDesk(amina.id, browser);
    expect(await asVisitor(visit, (db) => findDraft(db, id, clock.now()))).toMatchObject({ answers: { firstName: "Rosa" }, assistedBy: null });
    expect(await led(begin.action(asked(amina, {}, { how: ["desk"], code: ["2222-2222-2222"] })))).toBe(422);
  });
});
