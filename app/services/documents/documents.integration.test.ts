import { and, eq } from "drizzle-orm";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { day } from "#app/domain/calendar/calendar-day";
import { aPdf, joined } from "#app/domain/documents/builders";
import type { Actor } from "#app/domain/people/actor";
import { depsWithin } from "#app/platform/deps.server";
import { ScannerProblem } from "#app/platform/documents/scan-file.server";
import { asActor, asService, asVisitor, type Db } from "#db/client.server";
import { aCase, aCaseInSupport, aHub, aService, aStaffMember, type MadeCase } from "#db/factories/make";
import { aDocument, aFile } from "#db/factories/make-correspondence";
import { listDocuments } from "#db/queries/documents/documents";
import { listDocumentRequests } from "#db/queries/documents/requests";
import * as tables from "#db/schema/index";
import { useServiceDatabase } from "#db/testing/service-database";
import { askForDocument } from "./ask-for-document.server";
import { openDocument } from "./open-document.server";
import { prepareFile, type PreparedFile } from "./prepare-file.server";
import { receiveDocument } from "./receive-document.server";
import { removeDocument } from "./remove-document.server";
import { scanDocuments } from "./scan-documents.server";
import { seeDocument } from "./see-document.server";
import { withdrawRequest } from "./withdraw-request.server";

useServiceDatabase();

type Supported = Awaited<ReturnType<typeof aCaseInSupport>>;
const settled = () => aCaseInSupport({ over: { firstMetOn: day("2026-03-10"), planAgreedOn: day("2026-03-10") } });
const ask = (made: Supported, dueOn = day("2026-03-20")) => asActor(made.lead, (db) => askForDocument(depsWithin(db), made.lead, { caseRef: made.reference, what: "Your certificate", why: "The college asks for it", dueOn }));
const send = (made: MadeCase, requestId?: string, over: Partial<PreparedFile> = {}) => asActor(made.resident, (db) => receiveDocument(depsWithin(db), made.resident, { file: aFile(over), ...(requestId && { requestId }) }));
const remove = (made: MadeCase, id: string) => asActor(made.resident, (db) => removeDocument(depsWithin(db), made.resident, id));
const open = (actor: Actor, made: MadeCase, id: string, anyway = false) => asActor(actor, (db) => openDocument(depsWithin(db), actor, actor.kind === "resident" ? { residentId: actor.id } : { caseId: made.id }, id, { anyway }));
const requestOf = async (made: MadeCase) => (await asService((db) => listDocumentRequests(db, made.id)))[0]!;
const documentOf = async (made: MadeCase) => (await asService((db) => listDocuments(db, { caseId: made.id })))[0]!;
const contentsOf = ({ id }: MadeCase) => asService((db) => db.select({ id: tables.documentContents.id }).from(tables.documentContents).where(eq(tables.documentContents.caseId, id)));
const nextOf = async ({ id }: MadeCase) => (await asService((db) => db.select().from(tables.cases).where(eq(tables.cases.id, id))))[0]?.nextThing;
const noticesOf = (made: MadeCase, template: string) => asService((db) => db.select().from(tables.outbox).where(and(eq(tables.outbox.caseId, made.id), eq(tables.outbox.template, template))));
const openedBy = ({ id }: MadeCase) => asService((db) => db.select({ by: tables.auditEntries.actorName }).from(tables.auditEntries).where(and(eq(tables.auditEntries.streamId, id), eq(tables.auditEntries.action, "document.open"))));

describe("a document that is asked for", () => {
  it("is told of without saying which, is sent, looked at, and then waits for nobody", async () => {
    const made = await settled();
    expect(await ask(made)).toBe("done");
    const [notice] = await noticesOf(made, "document-asked");
    expect(`${notice?.subject} ${notice?.body}`).not.toMatch(/certificate|college/);
    expect(await send(made, (await requestOf(made)).id)).toBe("done");
    expect(await requestOf(made)).toMatchObject({ fulfilledAt: expect.any(Date) as Date });
    expect(await nextOf(made)).toBe("The resident has sent a document");
    const { id } = await documentOf(made);
    expect(await open(made.lead, made, id)).toBe("ask");
    expect(await open(made.lead, made, id, true)).toMatchObject({ name: "payslip.pdf", mediaType: "application/pdf", content: aPdf() });
    expect(await nextOf(made)).toBeNull();
    expect(await documentOf(made)).toMatchObject({ seenByName: made.lead.name });
    expect(await openedBy(made)).toEqual([{ by: made.lead.name }]);
  });

  it("is not asked for by a day in the past, nor on a closed case", async () => {
    expect(await ask(await aCaseInSupport(), day("2026-03-10"))).toBe("in-the-past");
    expect(await ask(await aCaseInSupport({ over: { status: "closed", closedOn: day("2026-03-10") } }))).toBe("closed");
  });

  it("may be withdrawn, and is then not taken any more", async () => {
    const made = await settled();
    await ask(made);
    const { id } = await requestOf(made);
    expect(await asActor(made.lead, (db) => withdrawRequest(depsWithin(db), made.lead, { caseRef: made.reference, requestId: id }))).toBe("done");
    expect(await send(made, id)).toBe("not-asked");
    expect(await contentsOf(made)).toEqual([]);
  });

  it("is asked for again when the resident takes it back", async () => {
    const made = await settled();
    await ask(made);
    const { id } = await requestOf(made);
    await send(made, id);
    await send(made, id);
    const [one, other] = await asService((db) => listDocuments(db, { caseId: made.id }));
    expect(await remove(made, one!.id)).toBe("done");
    expect((await requestOf(made)).fulfilledAt).not.toBeNull();
    expect(await remove(made, other!.id)).toBe("done");
    expect((await requestOf(made)).fulfilledAt).toBeNull();
    expect(await contentsOf(made)).toEqual([]);
    expect(await nextOf(made)).toBeNull();
    expect(await remove(made, other!.id)).toBe("done");
    expect(await open(made.lead, made, one!.id, true)).toBe("not-found");
    expect((await documentOf(made)).removedByName).toBe(made.resident.name);
  });
});

describe("what a resident sends", () => {
  it("is taken twenty times a day, also all at once", async () => {
    const made = await aCaseInSupport();
    for (let count = 0; count < 18; count += 1) await aDocument(made);
    expect((await Promise.all(Array.from({ length: 5 }, () => send(made)))).filter((answer) => answer === "done")).toHaveLength(2);
    expect(await send(made)).toBe("too-many");
  });

  it("is not taken for somebody else's request, nor once the case is closed", async () => {
    const [made, other] = [await aCaseInSupport(), await settled()];
    await ask(other);
    expect(await send(made, (await requestOf(other)).id)).toBe("not-found");
    expect(await send(await aCase({ over: { status: "closed", closedOn: day("2026-03-10") } }))).toBe("closed");
  });

  it("may be dealt with without opening it", async () => {
    const made = await settled();
    const { id } = await aDocument(made);
    expect(await asActor(made.lead, (db) => seeDocument(depsWithin(db), made.lead, { caseRef: made.reference, documentId: id }))).toBe("done");
    expect(await nextOf(made)).toBeNull();
    expect(await openedBy(made)).toEqual([]);
  });
});

describe("a file", () => {
  it("is kept as what it is: a picture drawn anew, a document as it came", async () => {
    const picture = await sharp({ create: { width: 30, height: 20, channels: 3, background: "#ffffff" } }).withExif({ IFD0: { Copyright: "Rosa Marsh" } }).webp().toBuffer();
    const drawn = (await prepareFile({ name: "photo.exe", bytes: picture })) as PreparedFile;
    expect(drawn).toMatchObject({ name: "photo.jpg", mediaType: "image/jpeg", scan: "not_scanned" });
    expect(Buffer.from(drawn.content).includes("Rosa Marsh")).toBe(false);
    expect(await prepareFile({ name: "C:\\payslip", bytes: aPdf() })).toMatchObject({ name: "payslip.pdf", content: aPdf() });
  });

  it("is refused by what is in it, whatever it is called", async () => {
    expect(await prepareFile({ name: "payslip.pdf", bytes: joined("MZ\x90\0") })).toBe("wrong-kind");
    expect(await prepareFile({ name: "payslip.pdf", bytes: new Uint8Array() })).toBe("empty");
    expect(await prepareFile({ name: "payslip.pdf", bytes: new Uint8Array(10_000_001) })).toBe("too-large");
    expect(await prepareFile({ name: "photo.jpg", bytes: joined("\xFF\xD8\xFF no more") })).toBe("damaged");
  });
});

describe("the virus scanner", () => {
  const answering = (found: "clean" | "infected") => ({ scan: () => Promise.resolve(found) });

  it("lets a clean file be opened, and nobody before", async () => {
    const made = await settled();
    const { id } = await aDocument(made, { scan: "waiting" });
    for (const actor of [made.lead, made.resident]) expect(await open(actor, made, id, true)).toBe("not-yet");
    expect(await scanDocuments(answering("clean"))).toEqual({ scanned: 1, problems: [] });
    expect(await nextOf(made)).toBe("The resident has sent a document");
    expect(await open(made.lead, made, id)).toMatchObject({ name: "payslip.pdf" });
  });

  it("has a harmful file deleted, and another asked for", async () => {
    const made = await settled();
    await ask(made);
    const request = await requestOf(made);
    await send(made, request.id, { scan: "waiting" });
    await scanDocuments(answering("infected"));
    expect(await contentsOf(made)).toEqual([]);
    expect(await documentOf(made)).toMatchObject({ scan: "infected", removedByName: "Work Local" });
    expect((await requestOf(made)).fulfilledAt).toBeNull();
    expect(await noticesOf(made, "document-harmful")).toHaveLength(1);
    for (const actor of [made.lead, made.resident]) expect(await open(actor, made, (await documentOf(made)).id, true)).toBe("not-found");
  });

  it("that gives no answer leaves the file waiting for the next turn", async () => {
    const made = await aCaseInSupport();
    await aDocument(made, { scan: "waiting" });
    expect(await scanDocuments({ scan: () => Promise.reject(new ScannerProblem("did not answer in time")) })).toEqual({ scanned: 0, problems: ["did not answer in time"] });
    expect((await documentOf(made)).scan).toBe("waiting");
  });

  it("that is not there any more leaves nothing waiting", async () => {
    const made = await aCaseInSupport();
    await aDocument(made, { scan: "waiting" });
    await scanDocuments(undefined);
    expect((await documentOf(made)).scan).toBe("not_scanned");
  });
});

describe("documents", () => {
  it("are there for the resident and those who see the case, and for nobody else", async () => {
    const made = await settled();
    await ask(made);
    const { id } = await aDocument(made);
    const strangers: Actor[] = [(await aCase()).resident, await aStaffMember({ hubIds: [(await aHub()).id] }), (await aService()).provider];
    const see = async (db: Db) => [
      ...(await db.select({ id: tables.documents.id }).from(tables.documents).where(eq(tables.documents.caseId, made.id))),
      ...(await db.select({ id: tables.documentContents.id }).from(tables.documentContents).where(eq(tables.documentContents.caseId, made.id))),
      ...(await db.select({ id: tables.documentRequests.id }).from(tables.documentRequests).where(eq(tables.documentRequests.caseId, made.id))),
    ];
    for (const actor of strangers) {
      expect(await asActor(actor, see)).toEqual([]);
      expect(await asActor(actor, (db) => openDocument(depsWithin(db), actor, { caseId: made.id }, id, { anyway: true }))).toBe("not-found");
      await asActor(actor, (db) => db.delete(tables.documentContents).where(eq(tables.documentContents.id, id)));
    }
    expect(await asVisitor("nobody", see)).toEqual([]);
    expect(await contentsOf(made)).toHaveLength(1);
    expect(await open(made.resident, made, id, true)).toMatchObject({ name: "payslip.pdf" });
    expect(await openedBy(made)).toEqual([{ by: made.resident.name }]);
  });

  it("have no address but their own id", async () => {
    const made = await aCaseInSupport();
    expect(await open(made.lead, made, "not-an-id", true)).toBe("not-found");
    expect(await remove(made, "not-an-id")).toBe("not-found");
  });
});
