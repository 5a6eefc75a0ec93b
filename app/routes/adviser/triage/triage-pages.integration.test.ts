import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs } from "@remix-run/node";
import { eq } from "drizzle-orm";
import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { anApplication } from "#app/domain/applications/builders";
import { day } from "#app/domain/calendar/calendar-day";
import type { StaffActor } from "#app/domain/people/actor";
import { asService } from "#db/client.server";
import { aCaseInSupport, aCaseInTriage, aHub, aStaffMember } from "#db/factories/make";
import { triageEntries } from "#db/schema/index";
import { useServiceDatabase } from "#db/testing/service-database";
import * as anotherOffer from "./another-offer";
import * as decide from "./decide";
import { entryChanges } from "./entry-changed";
import * as queue from "./list";

const as = (actor: StaffActor) => ({ asking: { actor, path: "/adviser" } }) as unknown as AppLoadContext;
const get = (actor: StaffActor, params: Record<string, string> = {}, query = "") => ({ request: new Request(`http://localhost/adviser/triage${query}`), params, context: as(actor) }) as LoaderFunctionArgs & ActionFunctionArgs;
const post = (actor: StaffActor, fields: Record<string, string>, params: Record<string, string>, query = "") =>
  ({ request: new Request(`http://localhost/adviser/triage${query}`, { method: "POST", body: new URLSearchParams({ formKey: randomUUID(), ...fields }) }), params, context: as(actor) }) as LoaderFunctionArgs & ActionFunctionArgs;

useServiceDatabase();
const young = { ...anApplication(), dateOfBirth: day("2008-05-01"), activity: "not_looking" as const };
const accept = { version: "1", decision: "accept", offer: "working_futures" };
const dueOn = (entryId: string, on: string) => asService((db) => db.update(triageEntries).set({ dueOn: day(on) }).where(eq(triageEntries.id, entryId)));

describe("the filters of the queue", () => {
  it("find by cause, by what is suggested, the urgent, and those who were asked something", async () => {
    const hub = await aHub();
    const adviser = await aStaffMember({ hubIds: [hub.id] });
    const [plain, teen, urgent, asked] = [await aCaseInTriage({ hubId: hub.id }), await aCaseInTriage({ hubId: hub.id, answers: young }), await aCaseInTriage({ hubId: hub.id, answers: { ...anApplication(), urgentNeeds: ["no_money_for_food"] } }), await aCaseInTriage({ hubId: hub.id })];
    await decide.action(post(adviser, { version: "1", decision: "ask", question: "Can you travel?" }, { entryId: asked.entryId }));
    const found = async (query: string) => (await queue.loader(get(adviser, {}, query))).entries.map(({ caseRef }) => caseRef).sort();
    const refs = (...made: { reference: string }[]) => made.map(({ reference }) => reference).sort();
    expect(await found("")).toEqual(refs(plain, teen, urgent));
    expect(await found("?suggested=youth_pathways")).toEqual(refs(teen));
    expect(await found("?urgent=yes")).toEqual(refs(urgent));
    expect(await found("?waiting=yes")).toEqual(refs(asked));
    expect(await found("?cause=provider_declined")).toEqual([]);
    const { count, waitingCount } = await queue.loader(get(adviser, {}, "?suggested=youth_pathways"));
    expect([count, waitingCount]).toEqual([1, 0]);
  });
});

describe("working through the queue", () => {
  it("goes to the next in turn within the filters, and says how many are left of how many", async () => {
    const hub = await aHub();
    const adviser = await aStaffMember({ hubIds: [hub.id] });
    const [one, , two] = [await aCaseInTriage({ hubId: hub.id, answers: young }), await aCaseInTriage({ hubId: hub.id }), await aCaseInTriage({ hubId: hub.id, answers: young })];
    const query = "?suggested=youth_pathways&of=2";
    const answered = (await decide.action(post(adviser, { ...accept, offer: "youth_pathways" }, { entryId: one.entryId }, query))) as Response;
    expect(answered.headers.get("Location")).toBe(`/adviser/triage/${two.entryId}?suggested=youth_pathways&of=2&decided=${one.reference}`);
    const shown = await decide.loader(get(adviser, { entryId: two.entryId }, query));
    expect(shown).toMatchObject({ left: 1, of: 2, next: undefined, queueHref: "/adviser/triage?suggested=youth_pathways" });
  });

  it("passes over whoever is left for later, and comes round to them again; those who wait for an answer are skipped", async () => {
    const hub = await aHub();
    const adviser = await aStaffMember({ hubIds: [hub.id] });
    const [last, first, middle, asked] = [await aCaseInTriage({ hubId: hub.id }), await aCaseInTriage({ hubId: hub.id }), await aCaseInTriage({ hubId: hub.id }), await aCaseInTriage({ hubId: hub.id })];
    await dueOn(first.entryId, "2026-03-09");
    await dueOn(middle.entryId, "2026-03-10");
    await decide.action(post(adviser, { version: "1", decision: "ask", question: "Can you travel?" }, { entryId: asked.entryId }));
    await dueOn(asked.entryId, "2026-03-09");
    const nextAfter = async (entryId: string) => (await decide.loader(get(adviser, { entryId }))).next;
    expect([await nextAfter(first.entryId), await nextAfter(middle.entryId), await nextAfter(last.entryId)]).toEqual([middle.entryId, last.entryId, first.entryId]);
  });

  it("shows the later of two what the other did, and keeps what they typed", async () => {
    const made = await aCaseInTriage();
    const [joe, amina] = [await aStaffMember({ hubIds: [made.hubId], name: "Joe" }), await aStaffMember({ hubIds: [made.hubId] })];
    await decide.action(post(joe, { version: "1", decision: "ask", question: "Can you travel?" }, { entryId: made.entryId }));
    const late = (await decide.action(post(amina, { ...accept, note: "Wants to cook" }, { entryId: made.entryId }))) as { data: { meanwhile: boolean; typed: Record<string, string[]> }; init: { status: number } };
    expect([late.init.status, late.data.meanwhile, late.data.typed.note]).toEqual([409, true, ["Wants to cook"]]);
    const { entry, decisions } = await decide.loader(get(amina, { entryId: made.entryId }));
    expect(entryChanges(entry, "Rosa", decisions)).toEqual({ by: ["Joe"], changes: ["Asked the resident a question: Can you travel?"] });
  });
});

describe("asking for another offer", () => {
  it("is a page of the case, which says what is missing and where it went", async () => {
    const made = await aCaseInSupport();
    const params = { caseRef: made.reference };
    expect(await anotherOffer.loader(get(made.lead, params))).toMatchObject({ may: "yes", current: ["working_futures"] });
    const missing = (await anotherOffer.action(post(made.lead, { words: "Because" }, params))) as { data: { errors: unknown }; init: { status: number } };
    expect([missing.init.status, missing.data.errors]).toEqual([422, [{ field: "offer", message: "Select the offer you ask for" }]]);
    const sent = (await anotherOffer.action(post(made.lead, { offer: "skills_for_all", words: "Because" }, params))) as Response;
    expect(sent.headers.get("Location")).toBe(`/adviser/cases/${made.reference}`);
    expect(await anotherOffer.loader(get(made.lead, params))).toMatchObject({ may: "asked-already" });
    const [entry] = await asService((db) => db.select().from(triageEntries).where(eq(triageEntries.caseId, made.id)));
    const own = (await decide.action(post(made.lead, { version: "1", decision: "keep", keepNote: "No" }, { entryId: entry!.id }))) as { data: { errors: unknown } };
    expect(own.data.errors).toMatchObject([{ message: "You asked for this: a colleague decides" }]);
  });
});
