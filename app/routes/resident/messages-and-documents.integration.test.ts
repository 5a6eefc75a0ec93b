import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs } from "@remix-run/node";
import { randomUUID } from "node:crypto";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { aPdf, aWordFile, joined } from "#app/domain/documents/builders";
import type { Actor } from "#app/domain/people/actor";
import { aCaseInSupport, aResident, type MadeCase } from "#db/factories/make";
import { aDocument } from "#db/factories/make-correspondence";
import { useServiceDatabase } from "#db/testing/service-database";
import * as file from "./documents/file";
import * as list from "./documents/list";
import * as remove from "./documents/remove";
import * as send from "./documents/send";
import * as messages from "./messages";

useServiceDatabase();

type Args = LoaderFunctionArgs & ActionFunctionArgs;
const as = (actor: Actor) => ({ asking: { actor, path: "/my", language: "en" } }) as unknown as AppLoadContext;
const get = (actor: Actor, address = "/my", params: Record<string, string> = {}) => ({ request: new Request(`http://localhost${address}`), params, context: as(actor) }) as Args;
const formOf = (fields: Record<string, string | File>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries({ formKey: randomUUID(), ...fields })) form.set(name, value);
  return form;
};
const post = (actor: Actor, fields: Record<string, string | File>, params: Record<string, string> = {}) => ({ request: new Request("http://localhost/my", { method: "POST", body: formOf(fields) }), params, context: as(actor) }) as Args;
const chosen = (name: string, bytes: Uint8Array<ArrayBuffer>, type = "image/png") => new File([bytes], name, { type });

async function answered(work: () => unknown): Promise<{ status: number; location?: string | null; message?: string | undefined; chosen?: string | undefined }> {
  try {
    const answer = await work();
    if (answer instanceof Response) return { status: answer.status, location: answer.headers.get("Location") };
    const { init, data } = answer as { init?: { status?: number } | null; data: { errors?: { message: string }[]; chosen?: string } };
    return { status: init?.status ?? 200, message: data.errors?.[0]?.message, chosen: data.chosen };
  } catch (thrown) {
    if (thrown instanceof Response) return { status: thrown.status, location: thrown.headers.get("Location") };
    throw thrown;
  }
}
const sends = (made: MadeCase, fields: Record<string, string | File>) => answered(() => send.action(post(made.resident, fields)));

describe("the page of messages", () => {
  it.each([
    ["", "Enter your message"],
    ["   \n ", "Enter your message"],
    ["a".repeat(2001), "Your message must be 2,000 characters or less"],
  ])("says what is wrong with %j", async (words, message) => {
    const made = await aCaseInSupport();
    expect(await answered(() => messages.action(post(made.resident, { words })))).toMatchObject({ status: 422, message });
  });

  it("takes a message of 2,000 characters, once however often it is sent", async () => {
    const made = await aCaseInSupport();
    const fields = { formKey: randomUUID(), words: "a".repeat(2000) };
    const all = await Promise.all(Array.from({ length: 5 }, () => answered(() => messages.action(post(made.resident, fields)))));
    expect(all.map(({ location }) => location)).toEqual(Array.from({ length: 5 }, () => "/my/messages?done=sent"));
    const page = await messages.loader(get(made.resident));
    expect(page.messages).toHaveLength(1);
    expect(page).toMatchObject({ answerBy: "2026-03-13", mine: { mayWrite: true } });
  });

  it("is there without a case, and takes nothing", async () => {
    const alone = await aResident();
    expect(await messages.loader(get(alone))).toMatchObject({ messages: [], mine: undefined });
    expect(await answered(() => messages.action(post(alone, { words: "Hello" })))).toMatchObject({ status: 404 });
  });
});

describe("sending a document", () => {
  it("takes a photo, and shows it among what was sent", async () => {
    const made = await aCaseInSupport();
    const photo = new Uint8Array(await sharp({ create: { width: 40, height: 30, channels: 3, background: "#ffffff" } }).png().toBuffer());
    expect(await sends(made, { file: chosen("certificate.png", photo) })).toMatchObject({ status: 302, location: "/my/documents?done=sent" });
    expect((await list.loader(get(made.resident, "/my/documents?done=sent"))).sent).toMatchObject([{ name: "certificate.png", mediaType: "image/png", scan: "not_scanned" }]);
  });

  const wrong: [string, File | undefined, string][] = [
    ["nothing was chosen", undefined, "Select a file"],
    ["what browsers send for nothing", chosen("", new Uint8Array(), "application/octet-stream"), "Select a file"],
    ["an empty file", chosen("a.pdf", new Uint8Array()), "The selected file is empty"],
    ["a program called a picture", chosen("a.png", joined("MZ\x90\0")), "The selected file must be a JPG, PNG, PDF or Word document"],
    ["a drawing that can run", chosen("a.svg", joined("<svg/>"), "image/svg+xml"), "The selected file must be a JPG, PNG, PDF or Word document"],
    ["a PDF with a password", chosen("a.pdf", aPdf("Hello", "/Encrypt 9 0 R ")), "The selected file is password protected"],
    ["a document with macros", chosen("a.docx", aWordFile([{ name: "word/vbaProject.bin" }])), "The selected file must not have macros. Save it as a PDF and send that"],
    ["half a picture", chosen("a.jpg", joined("\xFF\xD8\xFF no more")), "The selected file cannot be opened. Take the photo again or choose another file"],
    ["a file over 10 megabytes", chosen("a.pdf", new Uint8Array(10_000_001)), "The selected file must be smaller than 10MB"],
    ["a picture from an iPhone", chosen("a.heic", joined("\0\0\0\x18ftypheic")), "The selected file must be a JPG, PNG, PDF or Word document. For an iPhone photo, open the photo, take a screenshot of it, and send the screenshot"],
  ];

  it.each(wrong)("says what is wrong where it is %s, and keeps nothing", async (_, sent, message) => {
    const made = await aCaseInSupport();
    expect(await sends(made, sent ? { file: sent } : {})).toEqual({ status: 422, message, chosen: sent?.name ?? "" });
    expect((await list.loader(get(made.resident))).sent).toEqual([]);
  });

  it("says beside the field where a file was too large to be read at all", async () => {
    const made = await aCaseInSupport();
    expect((await send.loader(get(made.resident, "/my/documents/send?problem=too-large"))).unread).toBe("too-large");
    expect((await send.loader(get(made.resident, "/my/documents/send?problem=anything"))).unread).toBeUndefined();
    expect(await answered(() => send.loader(get(made.resident, "/my/documents/send?for=nothing")))).toMatchObject({ status: 404 });
  });
});

describe("a document that was sent", () => {
  it("comes back as a file that a browser neither shows nor guesses at", async () => {
    const made = await aCaseInSupport();
    const { id } = await aDocument(made);
    const answer = await file.loader(get(made.resident, "/my", { documentId: id }));
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "content-type": "application/pdf", "content-disposition": "attachment; filename=\"payslip.pdf\"; filename*=UTF-8''payslip.pdf", "x-content-type-options": "nosniff", "content-security-policy": "sandbox; default-src 'none'",
    });
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(aPdf());
  });

  it("is deleted once somebody said so, and is no page any more", async () => {
    const made = await aCaseInSupport();
    const { id } = await aDocument(made);
    expect(await remove.loader(get(made.resident, "/my", { documentId: id }))).toEqual({ name: "payslip.pdf" });
    expect(await answered(() => remove.action(post(made.resident, {}, { documentId: id })))).toMatchObject({ status: 302, location: "/my/documents?done=removed" });
    expect(await answered(() => remove.loader(get(made.resident, "/my", { documentId: id })))).toMatchObject({ status: 302, location: "/my/documents" });
    expect(await answered(() => file.loader(get(made.resident, "/my", { documentId: id })))).toMatchObject({ status: 404 });
  });

  it("is nobody else's", async () => {
    const { id } = await aDocument(await aCaseInSupport());
    const { resident } = await aCaseInSupport();
    for (const work of [() => file.loader(get(resident, "/my", { documentId: id })), () => remove.loader(get(resident, "/my", { documentId: id })), () => remove.action(post(resident, {}, { documentId: id }))]) {
      expect(await answered(work)).toMatchObject({ status: 404 });
    }
  });
});
