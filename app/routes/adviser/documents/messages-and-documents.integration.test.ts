import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs } from "@remix-run/node";
import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { StaffActor } from "#app/domain/people/actor";
import { depsWithin } from "#app/platform/deps.server";
import { writeMessage } from "#app/services/correspondence/write-message.server";
import { asActor } from "#db/client.server";
import { aCaseInSupport, aHub, aStaffMember } from "#db/factories/make";
import { aDocument } from "#db/factories/make-correspondence";
import { useServiceDatabase } from "#db/testing/service-database";
import * as messages from "../messages/show";
import * as ask from "./ask";
import * as file from "./file";
import * as list from "./list";
import * as show from "./show";

useServiceDatabase();

type Args = LoaderFunctionArgs & ActionFunctionArgs;
type Params = Record<string, string>;
const as = (actor: StaffActor) => ({ asking: { actor, path: "/adviser" } }) as unknown as AppLoadContext;
const get = (actor: StaffActor, params: Params) => ({ request: new Request("http://localhost/adviser"), params, context: as(actor) }) as Args;
const post = (actor: StaffActor, params: Params, fields: Record<string, string>) => ({ request: new Request("http://localhost/adviser", { method: "POST", body: new URLSearchParams({ formKey: randomUUID(), ...fields }) }), params, context: as(actor) }) as Args;

async function answered(work: () => unknown): Promise<{ status: number; location?: string | null; messages?: string[] | undefined }> {
  try {
    const answer = await work();
    if (answer instanceof Response) return { status: answer.status, location: answer.headers.get("Location") };
    const { init, data } = answer as { init?: { status?: number } | null; data?: { errors?: { message: string }[] } };
    return { status: init?.status ?? 200, messages: data?.errors?.map(({ message }) => message) };
  } catch (thrown) {
    if (thrown instanceof Response) return { status: thrown.status };
    throw thrown;
  }
}

describe("messages with a resident", () => {
  it("are read by opening them, and answered on the same page", async () => {
    const made = await aCaseInSupport();
    const params = { caseRef: made.reference };
    await asActor(made.resident, (db) => writeMessage(depsWithin(db), made.resident, { words: "Can we meet?" }));
    expect(await messages.loader(get(made.lead, params))).toMatchObject({ dueOn: "2026-03-13", mayAnswer: true, messages: [{ words: "Can we meet?", fresh: true }] });
    expect(await answered(() => messages.action(post(made.lead, params, { words: "" })))).toMatchObject({ status: 422, messages: ["Enter your message"] });
    expect(await answered(() => messages.action(post(made.lead, params, { words: "Yes" })))).toMatchObject({ location: `/adviser/cases/${made.reference}/messages?done=sent` });
    const after = await messages.loader(get(made.lead, params));
    expect(after.dueOn).toBeUndefined();
    expect(after.messages.map(({ words, fresh }) => `${words} ${fresh}`).sort()).toEqual(["Can we meet? false", "Yes false"]);
  });

  it("need an answer until somebody says that they need none", async () => {
    const made = await aCaseInSupport();
    const params = { caseRef: made.reference };
    await asActor(made.resident, (db) => writeMessage(depsWithin(db), made.resident, { words: "Thank you" }));
    await messages.loader(get(made.lead, params));
    expect(await answered(() => messages.action(post(made.lead, params, { settle: "yes" })))).toMatchObject({ location: `/adviser/cases/${made.reference}/messages?done=settled` });
    expect((await messages.loader(get(made.lead, params))).dueOn).toBeUndefined();
  });
});

describe("asking for a document", () => {
  it("says what is missing or cannot be", async () => {
    const made = await aCaseInSupport();
    const params = { caseRef: made.reference };
    expect((await answered(() => ask.action(post(made.lead, params, {})))).messages).toEqual(["Enter what you need", "Enter why you need it", "Enter the day you need it by"]);
    const past = { what: "Your certificate", why: "The college asks for it", "dueOn-day": "1", "dueOn-month": "3", "dueOn-year": "2026" };
    expect((await answered(() => ask.action(post(made.lead, params, past)))).messages).toEqual(["The day you need it by must be today or in the future"]);
    expect(await answered(() => ask.action(post(made.lead, params, { ...past, "dueOn-day": "20" })))).toMatchObject({ location: `/adviser/cases/${made.reference}/documents?done=asked` });
    const [asked] = (await list.loader(get(made.lead, params))).requests;
    expect(asked).toMatchObject({ what: "Your certificate", dueOn: "2026-03-20" });
    expect(await answered(() => list.action(post(made.lead, params, { withdraw: asked!.id })))).toMatchObject({ location: `/adviser/cases/${made.reference}/documents?done=withdrawn` });
  });
});

describe("a document of a case", () => {
  it("takes one more press where it was not scanned, and comes as a file that runs nowhere", async () => {
    const made = await aCaseInSupport();
    const { id } = await aDocument(made);
    const params = { caseRef: made.reference, documentId: id };
    expect(await show.loader(get(made.lead, params))).toMatchObject({ may: "ask", document: { seenAt: null } });
    expect(await answered(() => file.loader(get(made.lead, params)))).toMatchObject({ status: 302, location: `/adviser/cases/${made.reference}/documents/${id}` });
    const opened = (await file.action(post(made.lead, params, {})));
    expect(opened.headers.get("Content-Security-Policy")).toBe("sandbox; default-src 'none'");
    expect((await show.loader(get(made.lead, params))).document.seenByName).toBe(made.lead.name);
  });

  it("opens at once where it is clean, and not before the scanner has answered", async () => {
    const made = await aCaseInSupport();
    const [clean, waiting] = [await aDocument(made, { scan: "clean" }), await aDocument(made, { scan: "waiting" })];
    expect((await answered(() => file.loader(get(made.lead, { caseRef: made.reference, documentId: clean.id })))).status).toBe(200);
    expect((await answered(() => file.action(post(made.lead, { caseRef: made.reference, documentId: waiting.id }, {})))).status).toBe(302);
  });

  it("is not found on another case, at another hub, or by an administrator", async () => {
    const [made, other] = [await aCaseInSupport(), await aCaseInSupport()];
    const { id } = await aDocument(made);
    const stranger = await aStaffMember({ hubIds: [(await aHub()).id] });
    for (const page of [file.loader, file.action, show.loader]) {
      expect((await answered(() => page(post(other.lead, { caseRef: other.reference, documentId: id }, {})))).status).toBe(404);
      expect((await answered(() => page(post(stranger, { caseRef: made.reference, documentId: id }, {})))).status).toBe(404);
      expect((await answered(async () => page(post(await aStaffMember({ roles: ["administrator"] }), { caseRef: made.reference, documentId: id }, {})))).status).toBe(403);
    }
    expect((await answered(() => show.action(post(stranger, { caseRef: made.reference, documentId: id }, {})))).status).toBe(404);
    for (const page of [messages.loader, list.loader, ask.loader]) expect((await answered(() => page(get(stranger, { caseRef: made.reference })))).status).toBe(404);
    expect((await answered(() => messages.action(post(stranger, { caseRef: made.reference }, { words: "Hello" })))).status).toBe(404);
  });
});
