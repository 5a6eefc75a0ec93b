import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs } from "@remix-run/node";
import { eq } from "drizzle-orm";
import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { anApplication } from "#app/domain/applications/builders";
import { day } from "#app/domain/calendar/calendar-day";
import type { Actor, StaffActor } from "#app/domain/people/actor";
import { freshId } from "#app/platform/service.server";
import { asService } from "#db/client.server";
import { aCaseInSupport, aCaseInTriage, aHub, aResident, aStaffMember } from "#db/factories/make";
import { aReferrer } from "#db/factories/make-referrer";
import { auditEntries, triageDecisions, triageEntries } from "#db/schema/index";
import { useServiceDatabase } from "#db/testing/service-database";
import { map } from "../../../remix.config.js";
import * as attach from "./cases/attach";
import * as join from "./cases/join";
import * as cases from "./cases/list";
import * as decide from "./triage/decide";
import * as queue from "./triage/list";

type Work = (args: LoaderFunctionArgs & ActionFunctionArgs) => unknown;
const pages = import.meta.glob<Record<string, unknown>>("./**/*.{ts,tsx}");
const addresses = Object.entries(map.adviser!).filter(([address]) => !address.endsWith("*"));
const pageOf = async (file: string) => (await pages[`./${file}`]!()) as { loader?: Work; action?: Work };

const as = (actor: Actor | undefined) => ({ asking: { actor, path: "/adviser" } }) as unknown as AppLoadContext;
const get = (actor: Actor | undefined, params: Record<string, string> = {}, query = "") => ({ request: new Request(`http://localhost/adviser${query}`), params, context: as(actor) }) as LoaderFunctionArgs & ActionFunctionArgs;
const post = (actor: Actor | undefined, fields: Record<string, string>, params: Record<string, string> = {}) =>
  ({ request: new Request("http://localhost/adviser", { method: "POST", body: new URLSearchParams({ formKey: randomUUID(), ...fields }) }), params, context: as(actor) }) as LoaderFunctionArgs & ActionFunctionArgs;

/** The status of what it answers, thrown or returned; 200 where it simply shows something. */
async function statusOf(work: () => unknown): Promise<number> {
  try {
    const answered = (await work()) as { status?: number; init?: { status?: number } | null } | null;
    return (answered instanceof Response ? answered.status : answered?.init?.status) ?? 200;
  } catch (thrown) {
    if (thrown instanceof Response) return thrown.status;
    throw thrown;
  }
}

useServiceDatabase();
const idsOf = (caseRef: string) => ({ caseRef, entryId: freshId(), stepId: freshId(), serviceId: freshId(), referralRef: "WL-2222-2222", outcomeId: freshId(), checkId: freshId(), appointmentId: freshId(), noteId: freshId() });
const adviserAt = (hubId: string, name?: string) => aStaffMember({ hubIds: [hubId], ...(name && { name }) });

describe("the advisers' pages", () => {
  it("send whoever is not signed in to sign in, and are closed to providers, administrators and residents", async () => {
    const made = await aCaseInSupport();
    const closedTo = [await aStaffMember({ roles: ["provider"] }), await aStaffMember({ roles: ["administrator"] }), await aResident()];
    for (const [address, file] of addresses) {
      const { loader, action } = await pageOf(file);
      for (const work of [loader, action].filter((each) => each !== undefined)) {
        expect(await statusOf(() => work(post(undefined, {}, idsOf(made.reference)))), address).toBe(302);
        for (const actor of closedTo) expect(await statusOf(() => work(post(actor, {}, idsOf(made.reference)))), `${address} for ${actor.roles[0]}`).toBe(403);
      }
    }
  });

  it("do not find a case of another hub, nor a restricted one, at any address of a case", async () => {
    const [made, restricted] = [await aCaseInSupport(), await aCaseInSupport({ restricted: true })];
    const stranger = await adviserAt((await aHub()).id);
    const colleague = await adviserAt(restricted.hubId);
    const ofCases = addresses.filter(([address]) => address.includes(":caseRef"));
    expect(ofCases.length).toBeGreaterThan(8);
    for (const [address, file] of ofCases) {
      const { loader } = await pageOf(file);
      expect(await statusOf(() => loader!(get(stranger, idsOf(made.reference)))), address).toBe(404);
      expect(await statusOf(() => loader!(get(colleague, idsOf(restricted.reference)))), `${address}, restricted`).toBe(404);
      expect(await statusOf(() => loader!(get(stranger, idsOf("no-reference")))), `${address}, no reference`).toBe(404);
    }
  });

  it("keep every reading of a case, once for each, with who and from which organisation", async () => {
    const made = await aCaseInSupport();
    await aReferrer(made);
    const ofCases = addresses.filter(([address]) => address.includes(":caseRef") && !/referrals\/draft$|:(referralDraftId|stepId|serviceId|referralRef|outcomeId|confirmationId|itemId|checkId|appointmentId|documentId|noteId|otherRef)/.test(address));
    const reads = () => asService((db) => db.select().from(auditEntries).where(eq(auditEntries.streamId, made.id)));
    for (const [address, file] of ofCases) {
      const before = (await reads()).length;
      const { loader } = await pageOf(file);
      expect(await statusOf(() => loader!(get(made.lead, idsOf(made.reference)))), address).toBe(200);
      expect((await reads()).slice(before).map(({ action, actorName, organisationName }) => ({ action, actorName, organisationName })), address).toEqual([{ action: "case.read", actorName: made.lead.name, organisationName: made.lead.organisationName }]);
    }
  });

  it("are found by a reference in any spacing", async () => {
    const made = await aCaseInSupport();
    const { loader } = await pageOf("cases/show.tsx");
    expect(await statusOf(() => loader!(get(made.lead, { caseRef: made.reference.toLowerCase().replaceAll("-", "") })))).toBe(200);
  });
});

describe("the triage queue", () => {
  const shown = (actor: StaffActor, query = "") => queue.loader(get(actor, {}, query));

  it("is the hub's, whoever employs the adviser; restricted cases are in it for nobody but the named", async () => {
    const hub = await aHub();
    const made = await aCaseInTriage({ hubId: hub.id });
    await aCaseInTriage({ hubId: hub.id, restricted: true });
    const [council, jobcentre, stranger] = [await adviserAt(hub.id), await adviserAt(hub.id), await adviserAt((await aHub()).id)];
    expect(council.organisationId).not.toBe(jobcentre.organisationId);
    for (const adviser of [council, jobcentre]) expect((await shown(adviser)).entries.map(({ caseRef }) => caseRef)).toEqual([made.reference]);
    expect(await shown(stranger)).toMatchObject({ count: 0, entries: [] });
  });

  it("is filtered by one of several hubs, and never by somebody else's", async () => {
    const [one, two, other] = [await aHub(), await aHub(), await aHub()];
    const [first, second] = [await aCaseInTriage({ hubId: one.id }), await aCaseInTriage({ hubId: two.id })];
    await aCaseInTriage({ hubId: other.id });
    const adviser = await aStaffMember({ hubIds: [one.id, two.id] });
    expect((await shown(adviser)).count).toBe(2);
    expect((await shown(adviser, `?hub=${two.id}`)).entries.map(({ caseRef }) => caseRef)).toEqual([second.reference]);
    expect((await shown(adviser, `?hub=${other.id}`)).entries.map(({ caseRef }) => caseRef).sort()).toEqual([first.reference, second.reference].sort());
  });

  it("takes the most overdue first, and the urgent first among those due on one day", async () => {
    const hub = await aHub();
    const usual = await aCaseInTriage({ hubId: hub.id });
    const urgent = await aCaseInTriage({ hubId: hub.id, answers: { ...anApplication(), urgentNeeds: ["no_money_for_food"] } });
    const overdue = await aCaseInTriage({ hubId: hub.id });
    await asService((db) => db.update(triageEntries).set({ dueOn: day("2026-03-09") }).where(eq(triageEntries.id, overdue.entryId)));
    expect((await shown(await adviserAt(hub.id))).entries.map(({ caseRef }) => caseRef)).toEqual([overdue, urgent, usual].map(({ reference }) => reference));
  });

  it("moves on to the next in turn after a decision, and says which by its reference alone", async () => {
    const hub = await aHub();
    const [first, second] = [await aCaseInTriage({ hubId: hub.id }), await aCaseInTriage({ hubId: hub.id })];
    const adviser = await adviserAt(hub.id);
    const decided = (await decide.action(post(adviser, { version: "1", decision: "accept", offer: "working_futures" }, { entryId: first.entryId }))) as Response;
    expect(decided.headers.get("Location")).toBe(`/adviser/triage/${second.entryId}?decided=${first.reference}`);
    const last = (await decide.action(post(adviser, { version: "1", decision: "ask", question: "Can you travel?" }, { entryId: second.entryId }))) as Response;
    expect(last.headers.get("Location")).toBe(`/adviser/triage?decided=${second.reference}`);
    expect((await shown(adviser)).waiting.map(({ caseRef }) => caseRef)).toEqual([second.reference]);
  });

  it("tells the later of two advisers with 409, and takes one decision", async () => {
    const made = await aCaseInTriage();
    const [one, two] = [await adviserAt(made.hubId), await adviserAt(made.hubId)];
    const send = (actor: StaffActor) => statusOf(() => decide.action(post(actor, { version: "1", decision: "accept", offer: "working_futures" }, { entryId: made.entryId })));
    expect((await Promise.all([send(one), send(two)])).sort()).toEqual([302, 409]);
    expect(await asService((db) => db.select().from(triageDecisions).where(eq(triageDecisions.entryId, made.entryId)))).toHaveLength(1);
    const { entry, decisions } = await decide.loader(get(two, { entryId: made.entryId }));
    expect(entry.decidedAt).not.toBeNull();
    expect([one.name, two.name]).toContain(decisions[0]?.decidedBy);
  });

  it("has one effect of a form that is sent twice", async () => {
    const made = await aCaseInTriage();
    const adviser = await adviserAt(made.hubId);
    const fields = { formKey: randomUUID(), version: "1", decision: "accept", offer: "working_futures" };
    const answers = await Promise.all(Array.from({ length: 5 }, () => statusOf(() => decide.action(post(adviser, fields, { entryId: made.entryId })))));
    expect(answers.every((status) => status === 302 || status === 303)).toBe(true);
    expect(await asService((db) => db.select().from(triageDecisions).where(eq(triageDecisions.entryId, made.entryId)))).toHaveLength(1);
  });

  it("keeps what was typed where something is missing", async () => {
    const made = await aCaseInTriage();
    const answered = (await decide.action(post(await adviserAt(made.hubId), { version: "1", decision: "accept", offer: "skills_for_all", note: "They like to cook" }, { entryId: made.entryId }))) as { data: { errors: { field: string }[]; typed: Record<string, string[]> }; init: { status: number } };
    expect(answered.init.status).toBe(422);
    expect(answered.data.errors).toMatchObject([{ field: "overrideReason" }]);
    expect(answered.data.typed.note).toEqual(["They like to cook"]);
  });
});

describe("the list of cases", () => {
  const shown = (actor: StaffActor, query = "") => cases.loader(get(actor, {}, query));
  const references = async (actor: StaffActor, query = "") => (await shown(actor, query)).cases.map(({ reference }) => reference);

  it("is mine at first, by what is due, and finds by name and by reference only what I may see", async () => {
    const hub = await aHub();
    const lead = await adviserAt(hub.id);
    const later = await aCaseInSupport({ lead, resident: await aResident({ firstName: "Zoë", lastName: "O’Brien" }), over: { nextThing: "Plan", nextDueOn: "2026-03-20" as never } });
    const sooner = await aCaseInSupport({ lead, over: { nextThing: "Meeting", nextDueOn: "2026-03-02" as never } });
    const colleagues = await aCaseInSupport({ lead: await adviserAt(hub.id) });
    const elsewhere = await aCaseInSupport({ resident: await aResident({ firstName: "Zoë", lastName: "O’Brien" }) });
    expect(await references(lead)).toEqual([sooner.reference, later.reference]);
    expect((await references(lead, "?whose=hub")).sort()).toEqual([sooner.reference, later.reference, colleagues.reference].sort());
    expect(await references(lead, "?overdue=yes")).toEqual([sooner.reference]);
    expect(await references(lead, "?search=zoe+obrien")).toEqual([later.reference]);
    expect(await references(lead, `?search=${later.reference.toLowerCase().replaceAll("-", "+")}`)).toEqual([later.reference]);
    expect(await references(lead, `?search=${elsewhere.reference}`)).toEqual([]);
    expect(await references(lead, "?search=%25")).toEqual([]);
    expect(await references(lead, "?offer=youth_pathways")).toEqual([]);
  });

  it("is every case a manager may see, who has none of their own", async () => {
    const manager = await aStaffMember({ roles: ["manager"] });
    const [made, restricted] = [await aCaseInSupport(), await aCaseInSupport({ restricted: true })];
    expect(await references(manager, `?search=${made.reference}`)).toEqual([made.reference]);
    expect(await references(manager, `?search=${restricted.reference}`)).toEqual([]);
    expect((await shown(manager)).asked.whose).toBe("all");
  });

  it("has a case I joined among mine", async () => {
    const adviser = await adviserAt((await aHub()).id);
    const made = await aCaseInSupport();
    const joined = (await attach.action(post(adviser, { reference: made.reference, reason: "met_at_hub" }))) as Response;
    expect(joined.headers.get("Location")).toBe(`/adviser/cases/${made.reference}`);
    expect(await references(adviser)).toEqual([made.reference]);
  });

  it("leads whoever joins back to the page of the case they came from, and nowhere else", async () => {
    const hub = await aHub();
    const joined = async (next: string) => {
      const [adviser, { reference }] = [await adviserAt(hub.id), await aCaseInSupport({ hubId: hub.id })];
      const form = post(adviser, { reason: "cover" }, { caseRef: reference });
      const request = new Request(`http://localhost/adviser/cases/${reference}/join?next=${encodeURIComponent(next.replace("REF", reference))}`, form.request);
      return ((await join.action({ ...form, request })) as Response).headers.get("Location")?.replace(reference, "REF");
    };
    expect(await joined("/adviser/cases/REF/notes/new")).toBe("/adviser/cases/REF/notes/new");
    for (const next of ["https://elsewhere.example/", "//elsewhere.example/adviser/cases/REF/plan", "/adviser/cases/WL-2222-2222/plan"]) expect(await joined(next)).toBe("/adviser/cases/REF");
  });

  it("answers a wrong and a restricted reference with the same words", async () => {
    const [adviser, restricted] = [await adviserAt((await aHub()).id), await aCaseInSupport({ restricted: true })];
    const tried = async (reference: string) => ((await attach.action(post(adviser, { reference, reason: "cover" }))) as { data: { errors: { message: string }[] } }).data.errors;
    expect(await tried(restricted.reference)).toEqual(await tried("WL-2222-2222"));
  });

  it("counts what it shows", async () => {
    const lead = await adviserAt((await aHub()).id);
    for (let made = 0; made < 27; made += 1) await aCaseInSupport({ lead });
    expect(await shown(lead)).toMatchObject({ count: 27 });
    expect((await shown(lead)).cases).toHaveLength(25);
    expect((await shown(lead, "?page=2")).cases).toHaveLength(2);
    expect((await shown(lead, "?size=50")).cases).toHaveLength(27);
  });
});
