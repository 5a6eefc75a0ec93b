import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { anApplication } from "#app/domain/applications/builders";
import type { ApplicationAnswers } from "#app/domain/applications/answers";
import { depsWithin } from "#app/platform/deps.server";
import { answerQuestion } from "#app/services/applications/answer-question.server";
import { beginDraft } from "#app/services/applications/begin-draft.server";
import { purgeDrafts } from "#app/services/applications/purge-drafts.server";
import { submitApplication } from "#app/services/applications/submit-application.server";
import { asService, asVisitor } from "#db/client.server";
import { aHub } from "#db/factories/make";
import { findDraft, saveDraftAnswers } from "#db/queries/applications/drafts";
import { draftHolders, draftKeys, drafts, outbox } from "#db/schema/index";
import { useServiceDatabase } from "#db/testing/service-database";
import { loader as leave } from "../leave";
import * as begin from "./begin";
import { loader as alreadyApplied } from "./already-applied";
import * as comeBack from "./return";
import * as byLink from "./return-link";
import * as save from "./save";
import { loader as codePage } from "./save-code";

const { clock } = useServiceDatabase();
const [mine, theirs, stranger] = ["visit-of-mine", "visit-of-theirs", "visit-of-a-stranger"];
let hubId = "";
beforeAll(async () => void (hubId = (await aHub()).id));

type Args = LoaderFunctionArgs & ActionFunctionArgs;
interface How {
  as?: string;
  fields?: Record<string, string>;
  from?: string;
  headers?: Record<string, string>;
}

function asked(path: string, { as = mine, fields, from = `192.0.2.${as.length}`, headers = {} }: How = {}): Args {
  const [, draftId = ""] = /^\/apply\/([^/?]+)/.exec(path) ?? [];
  const [, token = ""] = /^\/apply\/return\/(.+)$/.exec(path) ?? [];
  const body = fields && new URLSearchParams({ formKey: crypto.randomUUID(), ...fields });
  const request = new Request(`http://localhost:3000${path}`, { headers, ...(body && { method: "POST", body }) });
  return { request, params: { draftId, token }, context: { asking: { visit: as, path, language: "en", remoteAddress: from } } } as unknown as Args;
}

async function led(answer: unknown): Promise<string | number> {
  const given = await Promise.resolve(answer).catch((thrown: unknown) => thrown);
  if (given instanceof Response) return given.headers.get("Location") ?? given.status;
  return (given as { init?: { status?: number } | null }).init?.status ?? 200;
}

const errorsOf = async (answer: unknown) => ((await answer) as { data: { errors?: { field: string; message: string }[] } }).data.errors;

/** A draft of this browser, answered as far as the answers go. */
async function aDraft(answers: ApplicationAnswers = { noFixedAddress: true, area: "unknown", visited: ["area"] }, as = mine): Promise<string> {
  const { id: draftId } = await asVisitor(as, (db) => beginDraft(depsWithin(db), as));
  await asVisitor(as, (db) => saveDraftAnswers(db, draftId, answers, "test"));
  return draftId;
}
const complete = () => anApplication({ hubId });
const seenBy = (as: string, id: string) => asVisitor(as, (db) => findDraft(db, id, clock.now()));
const answer = (as: string, id: string, ...[step, given]: [Parameters<typeof answerQuestion>[2], ApplicationAnswers]) => asVisitor(as, (db) => answerQuestion(depsWithin(db), id, step, given));

const askForLink = (id: string, contact: string, how: How = {}) => save.action(asked(`/apply/${id}/save`, { ...how, fields: { contact } }));
async function linkFor(id: string): Promise<string> {
  const contact = `${id}@resident.example`;
  await askForLink(id, contact);
  const [message] = await asService((db) => db.select().from(outbox).where(eq(outbox.recipient, contact)));
  return new URL(message!.secrets!.link!).pathname;
}
async function codeFor(id: string): Promise<string> {
  await save.action(asked(`/apply/${id}/save`, { fields: { way: "code" } }));
  return (await codePage(asked(`/apply/${id}/save/code`))).code;
}
const typeCode = (code: string, how: How = {}) => comeBack.action(asked("/apply/return", { as: theirs, ...how, fields: { code } }));
const holdersOf = (id: string) => asService((db) => db.select().from(draftHolders).where(eq(draftHolders.draftId, id)));

describe("a link", () => {
  it("goes to the address that was typed, in a message that does not say what it opens", async () => {
    const id = await aDraft();
    expect(await led(askForLink(id, " Somebody@Resident.example "))).toBe(`/apply/${id}/save?sent=1`);
    const [message] = await asService((db) => db.select().from(outbox).where(eq(outbox.recipient, "somebody@resident.example")));
    expect(message).toMatchObject({ channel: "email", caseId: null, template: "draft-link", subject: "Your link" });
    expect(message!.body).toBe("Here is the link you asked for: ((link))\n\nIt works until 10 April 2026.\n\nIf you did not ask for it, you do not need to do anything.");
    expect(`${message!.subject} ${message!.body}`).not.toMatch(/application|support|council|hello/i);
  });

  it("says nothing at all where they said that messages must not", async () => {
    const id = await aDraft({ ...complete(), safeContact: { channels: ["text"], contentFree: true, noVoicemail: true } });
    await askForLink(id, "07700 900 982");
    const [message] = await asService((db) => db.select().from(outbox).where(eq(outbox.recipient, "+447700900982")));
    expect(message).toMatchObject({ channel: "text", subject: "You have a message" });
    expect(message!.body).toBe("You have a message.\n\nRead it here when it suits you: ((link))");
  });

  it("is kept as a hash alone", async () => {
    const id = await aDraft();
    const token = (await linkFor(id)).split("/").at(-1)!;
    const keys = await asService((db) => db.select().from(draftKeys).where(eq(draftKeys.draftId, id)));
    expect(keys).toHaveLength(1);
    expect(JSON.stringify(keys)).not.toContain(token);
  });

  it("takes nothing up by being looked at, and lets another device go on once its button is pressed", async () => {
    const id = await aDraft();
    const link = await linkFor(id);
    expect((await byLink.loader(asked(link, { as: theirs }))).data.keptUntil).toBe("2026-04-10");
    expect(await seenBy(theirs, id)).toBeUndefined();
    expect(await led(byLink.action(asked(link, { as: theirs, fields: {} })))).toBe(`/apply/${id}/name`);
    expect((await seenBy(theirs, id))?.id).toBe(id);
    expect((await seenBy(mine, id))?.id).toBe(id);
    expect(await seenBy(stranger, id)).toBeUndefined();
  });

  it("is asked for of the browser's own drafts only", async () => {
    const id = await aDraft();
    expect(await led(askForLink(id, "mallory@resident.example", { as: stranger }))).toBe("/");
    expect(await led(save.action(asked(`/apply/${id}/save`, { as: stranger, fields: { way: "code" } })))).toBe("/");
    expect(await asService((db) => db.select().from(draftKeys).where(eq(draftKeys.draftId, id)))).toEqual([]);
  });

  it("cannot be used to flood somebody: five messages a day to one address, whoever asks", async () => {
    const [contact, id] = ["flooded@resident.example", await aDraft()];
    const answers: (string | number)[] = [];
    for (let tries = 0; tries < 7; tries += 1) answers.push(await led(askForLink(id, contact, { from: `192.0.2.${tries + 100}` })));
    expect(answers.filter((one) => one === 429)).toHaveLength(2);
    clock.set("2026-03-11T20:00:00Z");
    expect(await led(askForLink(id, contact))).toBe(429);
    clock.set("2026-03-12T11:00:00Z");
    expect(await led(askForLink(id, contact))).toBe(`/apply/${id}/save?sent=1`);
  });

  it("is asked for with words where the address is none, and what was typed is kept", async () => {
    const id = await aDraft();
    expect(await errorsOf(askForLink(id, ""))).toEqual([{ field: "contact", message: "Enter your email address or mobile number" }]);
    expect(await errorsOf(askForLink(id, "nonsense"))).toEqual([{ field: "contact", message: "Enter an email address, like name@example.com, or a mobile number, like 07700 900 982" }]);
    expect(await errorsOf(askForLink(id, `${"x".repeat(250)}@a.example`))).toEqual([{ field: "contact", message: "Email address or mobile number must be 254 characters or less" }]);
  });

  it("is first offered to what they gave, by a way they did not say is unsafe", async () => {
    const offered = async (over: ApplicationAnswers) => (await save.loader(asked(`/apply/${await aDraft({ ...complete(), ...over })}/save`))).contact;
    const [email, phone] = ["rosa@resident.example", "07700 900982"];
    expect(await offered({ email, phone, safeContact: undefined })).toBe(email);
    expect(await offered({ email, phone, safeContact: { channels: ["text"], contentFree: false, noVoicemail: true } })).toBe(phone);
    expect(await offered({ email, phone, safeContact: { channels: ["in_person"], contentFree: false, noVoicemail: true } })).toBe("");
  });
});

describe("a code on paper", () => {
  it("is the same each time it is shown, and opens the draft on another device in any spelling", async () => {
    const id = await aDraft();
    const code = await codeFor(id);
    expect(await codeFor(id)).toBe(code);
    expect(await led(typeCode(` ${code.toLowerCase().replaceAll("-", " ")} `))).toBe(`/apply/${id}/name`);
    expect((await seenBy(theirs, id))?.id).toBe(id);
    expect(await asService((db) => db.select().from(draftKeys).where(eq(draftKeys.draftId, id)))).toHaveLength(1);
  });

  it("is not shown before it opens anything, nor to anybody else", async () => {
    const id = await aDraft();
    expect(await led(codePage(asked(`/apply/${id}/save/code`)))).toBe(`/apply/${id}/save`);
    await codeFor(id);
    expect(await led(codePage(asked(`/apply/${id}/save/code`, { as: stranger })))).toBe("/");
  });

  it("gets one answer whether it is unknown, too old, deleted or sent", async () => {
    const made = async (answers?: ApplicationAnswers) => {
      const id = await aDraft(answers);
      return { id, code: await codeFor(id) };
    };
    const [old, deleted, sent, gone] = [await made(), await made(), await made(complete()), await made()];
    await begin.action(asked("/apply", { fields: { discard: deleted.id } }));
    await asService((db) => submitApplication(depsWithin(db), mine, sent.id));
    await asService((db) => db.delete(drafts).where(eq(drafts.id, gone.id)));
    const before = [await errorsOf(typeCode(deleted.code)), await errorsOf(typeCode(sent.code)), await errorsOf(typeCode(gone.code))];
    clock.set("2026-04-10T10:00:00Z");
    expect([...before, await errorsOf(typeCode(old.code))]).toEqual(Array(4).fill([{ field: "code", message: "This code does not open an application. Check it, or read below why that can be" }]));
  });

  it("has a mistake in it pointed out without being looked for", async () => {
    const code = await codeFor(await aDraft());
    const wrong = code.replace(/^./, (first) => (first === "7" ? "9" : "7"));
    expect(await errorsOf(typeCode(wrong))).toEqual([{ field: "code", message: "Check your code: a letter or a number in it is not right" }]);
    expect(await errorsOf(typeCode(""))).toEqual([{ field: "code", message: "Enter your code" }]);
    expect(await errorsOf(typeCode("x".repeat(100)))).toEqual([{ field: "code", message: "Code must be 12 letters and numbers" }]);
  });

  it("can be guessed thirty times an hour from one device, and right ones do not count", async () => {
    const [id, as] = [await aDraft(), "visit-of-a-guesser"];
    const code = await codeFor(id);
    const others = await Promise.all(Array.from({ length: 31 }, () => aDraft().then(codeFor)));
    await asService(async (db) => void (await db.delete(draftKeys)));
    const answers: (string | number)[] = [];
    for (const other of others) answers.push(await led(typeCode(other, { as })));
    expect(answers).toEqual([...Array<number>(30).fill(422), 429]);
    await codeFor(id);
    expect(await led(typeCode(code, { as }))).toBe(429);
    clock.set("2026-03-11T11:02:00Z");
    for (let again = 0; again < 12; again += 1) expect(await led(typeCode(code, { as }))).toBe(`/apply/${id}/name`);
  });
});

describe("two devices", () => {
  it("go on side by side: each question keeps the last answer given to it, from whichever device", async () => {
    const id = await aDraft(complete());
    await typeCode(await codeFor(id));
    await Promise.all([
      answer(mine, id, "name", { firstName: "Rosalind", lastName: "Marsh" }), answer(theirs, id, "wants", { wants: ["learn"] }),
      answer(mine, id, "barriers", { barriers: ["TRA"] }), answer(theirs, id, "help-needed", { helpNeeded: "Mornings" }),
    ]);
    expect((await seenBy(mine, id))?.answers).toMatchObject({ firstName: "Rosalind", wants: ["learn"], barriers: ["TRA"], helpNeeded: "Mornings" });
    await answer(mine, id, "help-needed", { helpNeeded: "Afternoons" });
    await answer(theirs, id, "help-needed", { helpNeeded: "Evenings" });
    expect((await seenBy(mine, id))?.answers.helpNeeded).toBe("Evenings");
    expect((await seenBy(theirs, id))?.answers).toEqual((await seenBy(mine, id))?.answers);
  });

  it("send it once, and both are led to where it went", async () => {
    const id = await aDraft(complete());
    await typeCode(await codeFor(id));
    const sent = await Promise.all([mine, theirs].map((visit) => asService((db) => submitApplication(depsWithin(db), visit, id))));
    expect(sent[0]).toHaveProperty("reference");
    expect(sent[1]).toEqual(sent[0]);
    expect(await asService((db) => submitApplication(depsWithin(db), stranger, id))).toBe("not-found");
    for (const as of [mine, theirs]) expect((await seenBy(as, id))?.sentReference).toBe((sent[0] as { reference: string }).reference);
  });

  it("never make a holder of anybody by themselves", async () => {
    const id = await aDraft();
    await expect(asVisitor(stranger, (db) => db.insert(draftHolders).values({ draftId: id, ownerHash: stranger, heldSince: clock.now() }))).rejects.toThrow();
    await expect(asVisitor(stranger, (db) => db.insert(draftKeys).values({ id: crypto.randomUUID(), draftId: id, kind: "link", tokenHash: "x", createdAt: clock.now() }))).rejects.toThrow();
    await codeFor(id);
    expect(await asVisitor(stranger, (db) => db.select().from(draftKeys))).toEqual([]);
  });
});

describe("a shared device", () => {
  const forget = (id: string, as = mine) => begin.action(asked("/apply", { as, fields: { forget: id } }));

  it("forgets the application it began, which stays for its code", async () => {
    const id = await aDraft();
    const code = await codeFor(id);
    expect(await led(forget(id))).toBe("/apply?forgotten=1");
    expect(await seenBy(mine, id)).toBeUndefined();
    expect(await led(typeCode(code, { as: mine }))).toBe(`/apply/${id}/name`);
    expect((await seenBy(mine, id))?.answers).toMatchObject({ noFixedAddress: true });
  });

  it("forgets one it took up, and leaves it to the others", async () => {
    const id = await aDraft();
    await typeCode(await codeFor(id));
    await forget(id, theirs);
    expect(await seenBy(theirs, id)).toBeUndefined();
    expect((await seenBy(mine, id))?.id).toBe(id);
    expect(await holdersOf(id)).toEqual([]);
  });

  it("cannot make another forget, nor any that is not there", async () => {
    const id = await aDraft();
    for (const which of [id, "no-id-at-all", crypto.randomUUID()]) expect(await led(forget(which, stranger))).toBe("/apply?forgotten=1");
    expect((await seenBy(mine, id))?.id).toBe(id);
  });

  it("deletes it everywhere where that is asked", async () => {
    const id = await aDraft();
    const code = await codeFor(id);
    await typeCode(code);
    await begin.action(asked("/apply", { as: theirs, fields: { discard: id } }));
    expect([await seenBy(mine, id), await seenBy(theirs, id)]).toEqual([undefined, undefined]);
    expect(await led(typeCode(code))).toBe(422);
  });

  it("offers to forget only what a link or a code can open again", async () => {
    const as = "visit-at-a-library";
    const id = await aDraft(undefined, as);
    const offered = async () => (await begin.loader(asked("/apply", { as }))).unfinished.map(({ hasKey }) => hasKey);
    expect(await offered()).toEqual([false]);
    await save.action(asked(`/apply/${id}/save`, { as, fields: { way: "code" } }));
    expect(await offered()).toEqual([true]);
  });

  it("says what was sent from it, with its reference and day, and still lets somebody else begin", async () => {
    const as = "visit-of-a-family";
    const id = await aDraft(complete(), as);
    const sent = (await asService((db) => submitApplication(depsWithin(db), as, id))) as { reference: string };
    clock.set("2026-03-14T10:00:00Z");
    const expected = [{ id, reference: sent.reference, on: "2026-03-11", see: `/apply/${id}/sent` }];
    expect((await begin.loader(asked("/apply", { as }))).sent).toEqual(expected);
    expect((await alreadyApplied(asked("/apply/already-applied", { as }))).sent).toEqual(expected);
    expect((await begin.loader(asked("/apply", { as: stranger }))).sent).toEqual([]);
    expect(await led(begin.action(asked("/apply", { as, fields: {} })))).toMatch(/^\/apply\/[0-9a-f-]{36}\/area$/);
    await forget(id, as);
    expect((await begin.loader(asked("/apply", { as }))).sent).toEqual([]);
  });
});

describe("after 30 days", () => {
  it("the draft goes with its links, codes and holders, and its link says why", async () => {
    const id = await aDraft();
    const [link, code] = [await linkFor(id), await codeFor(id)];
    await typeCode(code);
    clock.set("2026-04-10T10:00:00Z");
    expect((await byLink.loader(asked(link, { as: theirs }))).init?.status).toBe(404);
    expect(await led(byLink.action(asked(link, { as: theirs, fields: {} })))).toBe(404);
    await purgeDrafts();
    expect(await holdersOf(id)).toEqual([]);
    expect(await asService((db) => db.select().from(draftKeys).where(eq(draftKeys.draftId, id)))).toEqual([]);
    expect(await led(save.loader(asked(`/apply/${id}/save`)))).toBe("/apply/expired");
  });
});

describe("leaving quickly", () => {
  it("lets go of everything the browser holds, gives it new cookies and leads away", async () => {
    const as = "visit-in-a-hurry";
    const begun = await aDraft(undefined, as);
    const takenUp = await aDraft();
    await typeCode(await codeFor(takenUp), { as });
    const answer = await leave(asked("/leave", { as, headers: { Cookie: "visit=0123456789abcdef0123456789abcdef" } }));
    expect([answer.status, answer.headers.get("Location")]).toEqual([303, "https://www.bbc.co.uk/weather"]);
    expect(answer.headers.getSetCookie().join("\n")).toMatch(/^visit=[\w-]{32};.*\nsession=;.*Max-Age=0\nsign-in=;.*Max-Age=0$/);
    expect([await seenBy(as, begun), await seenBy(as, takenUp)]).toEqual([undefined, undefined]);
    expect((await seenBy(mine, takenUp))?.id).toBe(takenUp);
    expect(await asService((db) => findDraft(db, begun, clock.now()))).toMatchObject({ ownerHash: "", answers: { noFixedAddress: true } });
  });

  it("is no way for another site to take somebody's application off their device", async () => {
    const [as, headers] = ["visit-on-another-site", { "Sec-Fetch-Site": "cross-site" }];
    const id = await aDraft(undefined, as);
    const answer = await leave(asked("/leave", { as, headers }));
    expect([answer.status, answer.headers.getSetCookie()]).toEqual([303, []]);
    expect((await seenBy(as, id))?.id).toBe(id);
  });

  it("leaves no draft that anybody could open who has no visit", async () => {
    const id = await aDraft();
    await leave(asked("/leave"));
    expect(await asVisitor("", (db) => findDraft(db, id, clock.now()))).toBeUndefined();
  });
});
