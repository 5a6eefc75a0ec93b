import type { AppLoadContext } from "@remix-run/node";
import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { StaffActor } from "#app/domain/people/actor";
import { asService } from "#db/client.server";
import { aStaffMember } from "#db/factories/make";
import { aFullCase, type FullCase } from "#db/factories/make-full-case";
import * as tables from "#db/schema/index";
import { useServiceDatabase } from "#db/testing/service-database";
import * as file from "./file";
import * as ofCase from "./of-case";
import * as passages from "./passages";

const { clock } = useServiceDatabase();
let full: FullCase, manager: StaffActor;
const context = () => ({ asking: { actor: manager, path: "/manager/rights" } }) as unknown as AppLoadContext;
const params = (requestId = "") => ({ caseRef: full.reference, requestId });
const get = (requestId: string) => ({ request: new Request("http://localhost/manager/rights"), params: params(requestId), context: context() });
const post = (requestId: string, fields: Record<string, string>, formKey: string = randomUUID()) => ({ request: new Request("http://localhost/manager/rights", { method: "POST", body: new URLSearchParams({ formKey, ...fields }) }), params: params(requestId), context: context() });
const asking = { kind: "copy", asker: "themselves", identity: "document_seen", words: "", "askedOn-day": "10", "askedOn-month": "3", "askedOn-year": "2026" };
const idIn = (answer: unknown) => (answer as Response).headers.get("Location")!.split("/").at(-1)!;
const note = (words: string) => asService((db) => db.insert(tables.caseNotes).values({ id: randomUUID(), caseId: full.id, visibility: "case_team", words, authorId: full.lead.id, authorName: full.lead.name, organisationId: full.lead.organisationId, organisationName: full.lead.organisationName, writtenAt: clock.now() }));

beforeAll(async () => {
  full = await aFullCase();
  manager = await aStaffMember({ roles: ["manager"] });
  await note("Her mother is ill");
});

/** What is sent when every passage is handed over, but those with some words. */
async function choosing(requestId: string, without: string, reason: string): Promise<Record<string, string>> {
  const { passages: all } = await passages.loader(get(requestId));
  return Object.fromEntries(all.map(({ key, values }) => [`passage-${key}`, values.includes(without) ? reason : "give"]));
}

describe("the file somebody asked for", () => {
  it("is asked for with a day, an identity and who asked, and once", async () => {
    const wrong = await ofCase.action(post("", { ...asking, asker: "somebody_for_them", "askedOn-year": "2027" }));
    expect(wrong).toMatchObject({ init: { status: 422 }, data: { errors: [{ field: "words" }], typed: { identity: ["document_seen"] } } });
    expect(await ofCase.action(post("", { ...asking, "askedOn-year": "2027" }))).toMatchObject({ init: { status: 422 }, data: { errors: [{ field: "askedOn-day" }] } });
    expect(await ofCase.action(post("", { ...asking, identity: "authority_seen" }))).toMatchObject({ init: { status: 422 }, data: { errors: [{ field: "identity" }] } });
    const before = (await ofCase.loader(get(""))).requests.length;
    const key = randomUUID();
    const [first, again] = [await ofCase.action(post("", asking, key)), await ofCase.action(post("", asking, key))];
    expect(idIn(again)).toBe(idIn(first));
    expect((await ofCase.loader(get(""))).requests).toHaveLength(before + 1);
  });

  it("does not leave before every passage is decided", async () => {
    const requestId = idIn(await ofCase.action(post("", asking)));
    expect((await file.loader(get(requestId))).headers.get("Location")).toContain("?changed=1");
    const { passages: all } = await passages.loader(get(requestId));
    expect(all.map(({ values }) => values.join())).toEqual(expect.arrayContaining(["Her mother is ill", "Likes to cook"]));
    const answer = await passages.action(post(requestId, {}));
    expect((answer as { data: { errors: unknown[] } }).data.errors).toHaveLength(all.length);
  });

  it("has everything but what was left out, and says how much that is and why", async () => {
    const requestId = idIn(await ofCase.action(post("", asking)));
    await passages.action(post(requestId, await choosing(requestId, "Her mother is ill", "about_others")));
    const answer = await file.loader(get(requestId));
    const html = await answer.text();
    expect(answer.headers.get("Cache-Control")).toBe("no-store");
    for (const words of ["Likes to cook", full.resident.lastName, "May I bring my son?", "1 passage was left out because it is about somebody else."]) expect(html).toContain(words);
    expect(html).not.toContain("Her mother is ill");
    expect(html).toContain("A passage was left out here");
    expect(html).not.toMatch(/<script|<img|<link/);
  });

  it("waits again when something new was written", async () => {
    const requestId = idIn(await ofCase.action(post("", asking)));
    await passages.action(post(requestId, await choosing(requestId, "", "give")));
    expect((await file.loader(get(requestId))).status).toBe(200);
    await note("Her brother came too");
    expect((await file.loader(get(requestId))).headers.get("Location")).toContain("?changed=1");
    expect(await passages.loader(get(requestId))).toMatchObject({ ready: false });
  });
});
