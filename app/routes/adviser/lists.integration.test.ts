import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs } from "@remix-run/node";
import { eq } from "drizzle-orm";
import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { day } from "#app/domain/calendar/calendar-day";
import type { Actor, StaffActor } from "#app/domain/people/actor";
import { depsWithin } from "#app/platform/deps.server";
import { freshId, now } from "#app/platform/service.server";
import { recordCaseRead } from "#app/services/cases/record-case-read.server";
import { refreshNextThing } from "#app/services/cases/refresh-next-thing.server";
import { asActor, asService } from "#db/client.server";
import { aCaseInSupport, aCaseInTriage, aHub, aReference, aResident, aService, aStaffMember } from "#db/factories/make";
import * as tables from "#db/schema/index";
import { useServiceDatabase } from "#db/testing/service-database";
import * as bulk from "./cases/bulk";
import * as bulkAct from "./cases/bulk-act";
import * as list from "./cases/list";
import * as views from "./cases/views";
import * as today from "./today";

const database = useServiceDatabase();

const as = (actor: Actor) => ({ asking: { actor, path: "/adviser" } }) as unknown as AppLoadContext;
const get = (actor: Actor, query = "", params: Record<string, string> = {}) => ({ request: new Request(`http://localhost/adviser${query}`), params, context: as(actor) }) as LoaderFunctionArgs;
const post = (actor: Actor, fields: Record<string, string>, query = "", params: Record<string, string> = {}) =>
  ({ request: new Request(`http://localhost/adviser${query}`, { method: "POST", body: new URLSearchParams({ formKey: randomUUID(), ...fields }) }), params, context: as(actor) }) as ActionFunctionArgs;
const refresh = (id: string) => asService((db) => refreshNextThing(depsWithin(db), id));
const adviserAt = (hubId: string) => aStaffMember({ hubIds: [hubId] });
const thrownBy = (work: Promise<unknown>) => work.then(() => undefined, (thrown: unknown) => (thrown as Response).status);

describe("today", () => {
  const shown = (actor: StaffActor, query = "") => today.loader(get(actor, query));

  it("is one list of my hubs' triage and my own cases, the most overdue first, each with its reason and the one next thing", async () => {
    const hub = await aHub();
    const lead = await adviserAt(hub.id);
    const mine = await aCaseInSupport({ lead, over: { openedOn: day("2026-02-02"), supportStartedOn: day("2026-02-03") } });
    await refresh(mine.id);
    const [theirs, waiting] = [await aCaseInSupport({ hubId: hub.id }), await aCaseInTriage({ hubId: hub.id })];
    await refresh(theirs.id);
    await aCaseInTriage();
    const { shown: items, total, overdue } = await shown(lead);
    expect([total, overdue]).toEqual([2, 1]);
    expect(items).toMatchObject([
      { id: mine.id, reason: "They have not met an adviser yet", dueOn: "2026-02-23", action: "Record or book a first meeting", actionHref: `/adviser/cases/${mine.reference}/first-meeting`, more: 1 },
      { id: waiting.entryId, action: "Triage", dueOn: "2026-03-13" },
    ]);
  });

  it("leads to the times of whoever people meet, and no manager to a page they may not open", async () => {
    expect(await shown(await adviserAt((await aHub()).id))).toMatchObject({ meets: true });
    expect(await shown(await aStaffMember({ roles: ["manager"] }))).toMatchObject({ meets: false });
  });

  it("has a case of mine that waits in my hub's triage once, and one that waits in another hub's as a case", async () => {
    const hub = await aHub();
    const lead = await adviserAt(hub.id);
    const made = await aCaseInTriage({ hubId: hub.id });
    const far = await aCaseInTriage();
    await asService(async (db) => {
      for (const { id } of [made, far]) {
        await db.insert(tables.caseTeam).values({ id: freshId(), caseId: id, staffId: lead.id, lead: true, reason: "Lead adviser", fromAt: now() });
        await db.insert(tables.caseAccess).values({ caseId: id, granteeId: lead.id });
      }
    });
    for (const { id } of [made, far]) await refresh(id);
    const found = await shown(lead);
    expect(found.total).toBe(2);
    expect(found.shown.map(({ id }) => id).sort()).toEqual([made.entryId, far.id].sort());
  });

  it("shows a provider's question on my case, and one about a referral I made for a colleague's, and neither to anybody else", async () => {
    const hub = await aHub();
    const [lead, maker, other] = [await adviserAt(hub.id), await adviserAt(hub.id), await adviserAt(hub.id)];
    const made = await aCaseInSupport({ lead });
    const service = await aService({ name: "Maths for work" });
    const referral = { id: freshId(), reference: aReference(), caseId: made.id, serviceId: service.id, organisationId: service.organisationId, status: "asked_for_more" as const, shared: [], residentAgreedOn: day("2026-03-10"), madeBy: maker.id, madeByName: maker.name, sentAt: now(), respondByOn: day("2026-03-12") };
    await asService(async (db) => {
      await db.insert(tables.referrals).values(referral);
      await db.insert(tables.referralMessages).values({ id: freshId(), referralId: referral.id, fromProvider: true, authorName: "Priya", words: "Which evenings can they come?", writtenAt: now() });
    });
    await refresh(made.id);
    expect((await shown(lead)).shown).toMatchObject([{ reason: "Maths for work has asked a question", actionHref: `/adviser/cases/${made.reference}/referrals/${referral.reference}` }]);
    expect((await shown(maker)).shown).toMatchObject([{ reason: "Maths for work asks: Which evenings can they come?", dueOn: "2026-03-12" }]);
    expect((await shown(other)).shown).toEqual([]);
  });

  it("goes on over pages without losing or repeating anything", async () => {
    const lead = await adviserAt((await aHub()).id);
    for (let count = 0; count < 20; count += 1) await refresh((await aCaseInSupport({ lead })).id);
    for (let count = 0; count < 10; count += 1) await aCaseInTriage({ hubId: lead.hubIds[0]! });
    const [one, two] = [await shown(lead), await shown(lead, "?page=2")];
    expect([one.total, one.shown.length, two.shown.length]).toEqual([30, 25, 5]);
    expect(new Set([...one.shown, ...two.shown].map(({ id }) => id)).size).toBe(30);
  });

  it("shows cases I opened and still see, the last first, to me alone", async () => {
    const lead = await adviserAt((await aHub()).id);
    const two = [await aCaseInSupport({ lead }), await aCaseInSupport({ lead })] as const;
    for (const [minute, made] of [two[0], two[1], two[0]].entries()) {
      database.clock.set(`2026-03-11T10:0${minute}:00Z`);
      await asActor(lead, (db) => recordCaseRead(depsWithin(db), lead, made));
    }
    expect((await shown(lead)).viewed.map(({ reference }) => reference)).toEqual([two[0].reference, two[1].reference]);
    expect((await shown(await adviserAt(lead.hubIds[0]!))).viewed).toEqual([]);
    await asService((db) => db.delete(tables.caseAccess).where(eq(tables.caseAccess.caseId, two[0].id)));
    expect((await shown(lead)).viewed.map(({ reference }) => reference)).toEqual([two[1].reference]);
  });

  it("says what others did on my cases since the last spell of work, not what I did, nor what happened elsewhere", async () => {
    const hub = await aHub();
    const lead = await adviserAt(hub.id);
    const made = await aCaseInSupport({ lead });
    const theirs = await aCaseInSupport({ hubId: hub.id });
    const tell = (caseId: string, kind: "resident_wrote" | "step_done" | "message_sent", actor: { id: string; name: string }) => asService((db) => db.insert(tables.caseEvents).values({ id: freshId(), caseId, kind, happenedOn: day("2026-03-11"), recordedAt: now(), actorId: actor.id, actorName: actor.name, residentMaySee: true }));
    expect(await shown(lead)).toMatchObject({ since: null, changes: [] });
    database.clock.set("2026-03-11T15:00:00Z");
    await tell(made.id, "resident_wrote", made.resident);
    await tell(made.id, "step_done", lead);
    await tell(made.id, "message_sent", made.resident);
    await tell(theirs.id, "resident_wrote", theirs.resident);
    database.clock.set("2026-03-11T16:00:00Z");
    expect(await shown(lead)).toMatchObject({ since: new Date("2026-03-11T10:00:00Z"), changes: [{ kind: "resident_wrote", reference: made.reference }] });
    database.clock.set("2026-03-11T19:00:00Z");
    expect((await shown(lead)).changes).toHaveLength(1);
    database.clock.set("2026-03-12T08:00:00Z");
    expect(await shown(lead)).toMatchObject({ since: new Date("2026-03-11T19:00:00Z"), changes: [] });
  });
});

describe("the list of cases", () => {
  const found = async (actor: StaffActor, query: string) => (await list.loader(get(actor, query))).cases.map(({ id }) => id);

  it("knows who nobody leads, whoever leads, barriers, ages, what is next, who must answer and who has gone quiet", async () => {
    const hub = await aHub();
    const [lead, colleague] = [await adviserAt(hub.id), await adviserAt(hub.id)];
    const young = await aCaseInSupport({ lead, resident: await aResident({ dateOfBirth: day("2008-11-02") }), over: { openedOn: day("2026-01-05"), supportStartedOn: day("2026-01-06"), firstMetOn: day("2026-01-12") } });
    const alone = await aCaseInSupport({ lead, over: { leadId: null } });
    const theirs = await aCaseInSupport({ lead: colleague });
    for (const { id } of [young, alone, theirs]) await refresh(id);
    await asService((db) => db.insert(tables.documentRequests).values({ id: freshId(), caseId: theirs.id, what: "A payslip", askedAt: now(), askedBy: colleague.id, askedByName: colleague.name }));
    await asService((db) => db.insert(tables.barriers).values({ id: freshId(), caseId: young.id, code: "DEB", size: "a_lot", owner: "adviser", openedOn: day("2026-01-12") }));
    const hubs = "?whose=hub";
    expect(await found(lead, `${hubs}&lead=nobody`)).toEqual([alone.id]);
    expect(await found(lead, `?lead=${colleague.id}`)).toEqual([theirs.id]);
    expect(await found(lead, `${hubs}&age=16-17`)).toEqual([young.id]);
    expect(await found(lead, `${hubs}&barrier=DEB`)).toEqual([young.id]);
    expect((await found(lead, `${hubs}&next=first_meeting`)).sort()).toEqual([alone.id, theirs.id].sort());
    expect(await found(lead, `${hubs}&waits=resident`)).toEqual([theirs.id]);
    expect(await found(lead, `${hubs}&waits=provider`)).toEqual([]);
    expect(await found(lead, `${hubs}&quiet=yes`)).toEqual([young.id]);
    await asService((db) => db.insert(tables.contacts).values({ id: freshId(), caseId: young.id, with: "resident", way: "phone", result: "spoke", happenedAt: now(), recordedAt: now(), recordedBy: lead.id, recordedByName: lead.name, organisationName: lead.organisationName }));
    expect(await found(lead, `${hubs}&quiet=yes`)).toEqual([]);
  });

  it("finds by a misspelt name, within the filters, and counts what it finds", async () => {
    const lead = await adviserAt((await aHub()).id);
    const made = await aCaseInSupport({ lead, resident: await aResident({ firstName: "Wilhelmina", lastName: "Katz", nameKey: "wilhelmina katz" }) });
    expect(await list.loader(get(lead, "?search=Wilhemlina"))).toMatchObject({ count: 1, cases: [{ id: made.id }] });
    expect(await found(lead, "?search=Katz Willhelmina&status=closed")).toEqual([]);
    expect(await found(await adviserAt((await aHub()).id), "?search=Wilhelmina")).toEqual([]);
  });
});

describe("saved views", () => {
  it("keep filters and never what was searched for, are one's own or a hub's, and deleted by whoever made them", async () => {
    const hub = await aHub();
    const [one, colleague, stranger] = [await adviserAt(hub.id), await adviserAt(hub.id), await adviserAt((await aHub()).id)];
    const query = "?whose=hub&status=in_support&offer=youth_pathways&search=Rosa+Delgado";
    const answer = (await views.action(post(one, { name: "Young people", shared: hub.id }, query))) as Response;
    expect(answer.headers.get("Location")).toBe("/adviser/cases?whose=hub&status=in_support&offer=youth_pathways");
    const seenBy = async (actor: StaffActor) => (await list.loader(get(actor))).views;
    expect(await seenBy(one)).toMatchObject([{ name: "Young people", own: true, query: { whose: "hub", status: "in_support", offer: "youth_pathways" } }]);
    expect(JSON.stringify(await asService((db) => db.select().from(tables.savedViews)))).not.toContain("Delgado");
    expect(await seenBy(colleague)).toMatchObject([{ own: false }]);
    expect(await seenBy(stranger)).toEqual([]);

    const { id } = (await seenBy(one))[0]!;
    for (const actor of [colleague, stranger]) expect(await thrownBy(views.action(post(actor, { delete: id })) as Promise<unknown>)).toBe(404);
    await views.action(post(one, { delete: id }));
    expect(await seenBy(one)).toEqual([]);
  });

  it("ask for a name, once each, and are shared with one's own hub alone", async () => {
    const one = await adviserAt((await aHub()).id);
    const messageOf = async (fields: Record<string, string>) => ((await views.action(post(one, fields))) as { data: { errors: { message: string }[] } }).data.errors[0]!.message;
    expect(await messageOf({ name: " " })).toBe("Enter a name for the view");
    await views.action(post(one, { name: "Overdue" }));
    expect(await messageOf({ name: "overdue" })).toBe("You already have a view of this name. Choose another");
    expect(await messageOf({ name: "Theirs", shared: (await aHub()).id })).toBe("Select one of your hubs, or only you");
  });
});

describe("doing something to selected cases", () => {
  it("shows each first, with why it is left out, then does it once, and undoes it", async () => {
    const hub = await aHub();
    const lead = await adviserAt(hub.id);
    const [made, theirs] = [await aCaseInSupport({ lead }), await aCaseInSupport({ hubId: hub.id })];
    const query = `?act=close&case=${made.reference}&case=${theirs.reference}&case=nonsense`;
    expect((await bulk.loader(get(lead, query))).rows.map(({ reference, leftOut }) => [reference, leftOut]).sort()).toEqual([[made.reference, undefined], [theirs.reference, "not_on_team"]].sort());
    const refused = (await bulk.action(post(lead, {}, query))) as { data: { errors: { message: string }[] }; init: { status: number } };
    expect([refused.init.status, refused.data.errors[0]!.message]).toEqual([422, "Select why they close"]);
    const preview = (await bulk.action(post(lead, { reason: "finished" }, query))) as { data: { preview: unknown[] } };
    expect(preview.data.preview).toHaveLength(2);
    expect((await asService((db) => db.select().from(tables.bulkActs)))).toHaveLength(0);

    const formKey = randomUUID();
    const twice = [await bulk.action(post(lead, { formKey, reason: "finished", step: "do" }, query)), await bulk.action(post(lead, { formKey, reason: "finished", step: "do" }, query))] as Response[];
    const address = twice[0]!.headers.get("Location")!;
    expect(twice[1]!.headers.get("Location")).toBe(address);
    const params = { actId: address.split("/").at(-1)! };
    expect(await bulkAct.loader(get(lead, "", params))).toMatchObject({ kind: "close", mayUndo: true, rows: expect.arrayContaining([expect.objectContaining({ reference: made.reference, result: "done" })]) as unknown });
    for (const actor of [theirs.lead, await aStaffMember({ roles: ["manager"] })]) {
      expect(await thrownBy(bulkAct.loader(get(actor, "", params)))).toBe(404);
      expect(await thrownBy(bulkAct.action(post(actor, {}, "", params)) as Promise<unknown>)).toBe(404);
    }
    await bulkAct.action(post(lead, {}, "", params));
    expect(await bulkAct.loader(get(lead, "", params))).toMatchObject({ mayUndo: false, rows: expect.arrayContaining([expect.objectContaining({ reference: made.reference, result: "undone" })]) as unknown });
  });

  it("is no way to what is not for somebody: a manager reassigns, and neither closes nor writes", async () => {
    const manager = await aStaffMember({ roles: ["manager"] });
    const made = await aCaseInSupport();
    const query = (act: string) => `?act=${act}&case=${made.reference}`;
    expect((await bulk.loader(get(manager, query("reassign")))).rows).toHaveLength(1);
    for (const act of ["close", "message"]) expect(await thrownBy(bulk.action(post(manager, { reason: "finished", words: "Hello", step: "do" }, query(act))) as Promise<unknown>)).toBe(403);
    expect(await thrownBy(bulk.loader(get(manager, query("delete"))))).toBe(404);
  });

  it("does not show a case that somebody does not see, by whatever reference", async () => {
    const [stranger, made] = [await adviserAt((await aHub()).id), await aCaseInSupport()];
    expect((await bulk.loader(get(stranger, `?act=close&case=${made.reference}`))).rows).toEqual([]);
  });
});
