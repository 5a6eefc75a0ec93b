import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { addDays, type CalendarDay } from "#app/domain/calendar/calendar-day";
import { workingDayBefore } from "#app/domain/calendar/working-days";
import type { StaffActor } from "#app/domain/people/actor";
import { today } from "#app/platform/service.server";
import { asService } from "#db/client.server";
import { aCase, aCaseInSupport, aCaseInTriage, aHub, aStaffMember } from "#db/factories/make";
import { caseMessages, cases, caseTeam, enrolments, outbox, staff, triageEntries } from "#db/schema/index";
import { useServiceDatabase } from "#db/testing/service-database";
import * as caseloads from "./caseloads";
import * as given from "./given";
import * as late from "./late";
import * as overview from "./overview";
import * as reassign from "./reassign";

const { clock } = useServiceDatabase();
let manager: StaffActor;
let hub: { id: string; name: string };
beforeAll(async () => {
  hub = await aHub();
  manager = await aStaffMember({ roles: ["manager"], name: "Morgan Ellis" });
});

type Args = LoaderFunctionArgs & ActionFunctionArgs;
const asked = (actor: StaffActor, params: Record<string, string> = {}, query = "", fields?: Record<string, string | string[]>): Args => {
  const body = fields && new URLSearchParams([["formKey", crypto.randomUUID()], ...Object.entries(fields).flatMap(([name, values]) => [values].flat().map((value) => [name, value]))]);
  return { request: new Request(`http://localhost/manager/casework${query}`, body && { method: "POST", body }), params, context: { asking: { actor, path: "/manager/casework" } } } as unknown as Args;
};
const led = async (answer: unknown) => {
  const reply = await Promise.resolve(answer).catch((thrown: unknown) => thrown);
  return reply instanceof Response ? (reply.headers.get("Location") ?? reply.status) : ((reply as { init?: { status?: number } }).init?.status ?? 200);
};
const leadOf = (id: string) => asService(async (db) => (await db.select({ leadId: cases.leadId }).from(cases).where(eq(cases.id, id)))[0]!.leadId);
/** So many working days before today. */
function before(workingDays: number): CalendarDay {
  let on = today();
  for (let left = workingDays; left > 0; left -= 1) on = workingDayBefore(on);
  return on;
}

describe("the managers' casework pages", () => {
  it("count what is late by each clock, and lead to exactly those cases", async () => {
    const here = (await aHub()).id;
    const lead = await aStaffMember({ hubIds: [here] });
    const onTime = { firstMetOn: today(), planAgreedOn: today() };
    const [met, planned, written] = [
      await aCaseInSupport({ lead, over: { openedOn: before(16), supportStartedOn: before(1) } }),
      await aCaseInSupport({ lead, over: { openedOn: before(25), supportStartedOn: before(21), firstMetOn: before(15) } }),
      await aCaseInSupport({ lead, over: onTime }),
    ];
    await aCaseInSupport({ lead, over: { openedOn: before(15), supportStartedOn: before(15) } });
    const triage = await aCaseInTriage({ hubId: here });
    await asService(async (db) => {
      await db.update(triageEntries).set({ dueOn: addDays(today(), -1) }).where(eq(triageEntries.id, triage.entryId));
      await db.insert(caseMessages).values({ id: crypto.randomUUID(), caseId: written.id, residentId: written.resident.id, fromResident: true, authorId: written.resident.id, authorName: "Rosa", words: "Hello?", writtenAt: new Date(`${before(4)}T10:00:00Z`) } as never);
    });
    expect((await overview.loader(asked(manager, {}, `?hub=${here}`))).late).toEqual({ triage: 1, first_meeting: 1, plan: 1, provider: 0, message: 1, appointment: 0 });
    const listed = async (clockName: string) => (await late.loader(asked(manager, { clock: clockName }, `?hub=${here}`))).cases.map(({ reference, dueOn }) => [reference, dueOn] as [string, CalendarDay]);
    expect(await listed("first-meeting")).toEqual([[met.reference, before(1)]]);
    expect(await listed("plan")).toEqual([[planned.reference, before(1)]]);
    expect(await listed("triage")).toEqual([[triage.reference, addDays(today(), -1)]]);
    expect(await listed("message")).toEqual([[written.reference, before(2)]]);
    expect(await led(late.loader(asked(manager, { clock: "anything" })))).toBe(404);
  });

  it("show caseloads with their weights, by name, and leave restricted cases out", async () => {
    const here = await aHub();
    const [zoe, adam] = [await aStaffMember({ name: "Zoë Aldous", hubIds: [here.id] }), await aStaffMember({ name: "Adam Zeller", hubIds: [here.id] })];
    await aCaseInSupport({ lead: zoe, over: { planAgreedOn: today() } });
    const young = await aCaseInSupport({ lead: zoe });
    const urgent = await aCaseInTriage({ hubId: here.id });
    await asService(async (db) => {
      await db.update(enrolments).set({ offer: "youth_pathways" }).where(eq(enrolments.caseId, young.id));
      await db.update(triageEntries).set({ urgent: true }).where(eq(triageEntries.id, urgent.entryId));
      await db.update(cases).set({ status: "in_support", leadId: zoe.id }).where(eq(cases.id, urgent.id));
    });
    await aCaseInSupport({ lead: zoe, restricted: true });
    const { hubs } = await caseloads.loader(asked(manager));
    const shown = hubs.find(({ id }) => id === here.id)!;
    expect(shown.people.map(({ name, cases: led2, weight }) => [name, led2, weight])).toEqual([["Adam Zeller", 0, 0], ["Zoë Aldous", 3, 10]]);
    expect(adam.id).not.toBe(zoe.id);
  });

  it("give a leaver's cases to others as previewed, tell nobody for half an hour, and take it back", async () => {
    const here = (await aHub()).id;
    const [lena, amina, joe] = [await aStaffMember({ name: "Lena Fischer", hubIds: [here] }), await aStaffMember({ name: "Amina Okafor", hubIds: [here] }), await aStaffMember({ name: "Joe Whitfield", hubIds: [here] })];
    const hers = [await aCaseInSupport({ lead: lena }), await aCaseInSupport({ lead: lena }), await aCaseInSupport({ lead: lena, over: { planAgreedOn: today() } })];
    const hidden = await aCaseInSupport({ lead: lena, restricted: true });
    await asService((db) => db.update(staff).set({ active: false }).where(eq(staff.id, lena.id)));
    expect((await overview.loader(asked(manager))).leavers).toContainEqual({ id: lena.id, name: "Lena Fischer", cases: 3 });

    const preview = await reassign.loader(asked(manager, { from: lena.id }));
    expect(preview.why).toBe("Lena Fischer no longer works here");
    expect(preview.cases.map(({ reference }) => reference).toSorted()).toEqual(hers.map(({ reference }) => reference).toSorted());
    expect(new Set(preview.cases.map(({ toId }) => toId))).toEqual(new Set([amina.id, joe.id]));
    const toOne = await reassign.loader(asked(manager, { from: lena.id }, `?to=${joe.id}`));
    expect(toOne.cases.every(({ toId }) => toId === joe.id)).toBe(true);

    const give = preview.cases.map(({ reference, toId }) => `${reference} ${toId}`);
    expect(await led(reassign.action(asked(manager, { from: lena.id }, "", { give, why: "" })))).toBe(422);
    expect(await led(reassign.action(asked(manager, { from: lena.id }, "", { why: "She left" })))).toBe(422);
    const address = String(await led(reassign.action(asked(manager, { from: lena.id }, "", { give: [...give, `${hidden.reference} ${joe.id}`], why: "Lena left" }))));
    expect(address).toMatch(/^\/manager\/casework\/given\?from=/);
    const query = address.slice(address.indexOf("?"));
    const result = await given.loader(asked(manager, {}, query));
    expect(result.rows.map(({ reference, result: became, lead }) => `${reference} ${became} ${lead}`).toSorted()).toEqual(preview.cases.map(({ reference, toId }) => `${reference} done ${toId === joe.id ? "Joe Whitfield" : "Amina Okafor"}`).toSorted());
    expect(await leadOf(hidden.id)).toBe(lena.id);
    expect(await leadOf(hers[0]!.id)).not.toBe(lena.id);
    const messages = await asService((db) => db.select({ dueAt: outbox.dueAt }).from(outbox).where(eq(outbox.caseId, hers[0]!.id)));
    expect(messages.every(({ dueAt }) => dueAt.getTime() >= clock.now().getTime() + 30 * 60_000)).toBe(true);

    const other = await aStaffMember({ roles: ["manager"] });
    expect(await led(given.loader(asked(other, {}, query)))).toBe(404);
    expect(await led(given.action(asked(other, {}, query, {})))).toBe(404);
    expect(await led(given.action(asked(manager, {}, query, {})))).toBe(`/manager/casework${query}`);
    expect((await given.loader(asked(manager, {}, query))).rows.map(({ result: became }) => became)).toEqual(["undone", "undone", "undone"]);
    for (const one of hers) expect(await leadOf(one.id)).toBe(lena.id);
    expect(await asService((db) => db.select({ id: outbox.id }).from(outbox).where(eq(outbox.caseId, hers[0]!.id)))).toEqual([]);
  });

  it("give a case nobody leads to somebody of its hub, and to nobody else", async () => {
    const here = (await aHub()).id;
    const [amina, stranger] = [await aStaffMember({ hubIds: [here] }), await aStaffMember({ hubIds: [hub.id] })];
    const made = await aCase({ hubId: here, over: { status: "in_support", supportStartedOn: today() } });
    expect((await overview.loader(asked(manager, {}, `?hub=${here}`))).unassigned).toBe(1);
    const preview = await reassign.loader(asked(manager, { from: "nobody" }, `?hub=${here}`));
    expect(preview.cases).toMatchObject([{ reference: made.reference, toId: amina.id }]);
    const address = String(await led(reassign.action(asked(manager, { from: "nobody" }, "", { give: [`${made.reference} ${stranger.id}`], why: "Shared out" }))));
    expect((await given.loader(asked(manager, {}, address.slice(address.indexOf("?"))))).rows).toMatchObject([{ result: "skipped", why: "not_of_hub" }]);
    await led(reassign.action(asked(manager, { from: "nobody" }, "", { give: [`${made.reference} ${amina.id}`], why: "Shared out" })));
    expect(await leadOf(made.id)).toBe(amina.id);
    expect(await asService((db) => db.select({ lead: caseTeam.lead }).from(caseTeam).where(eq(caseTeam.caseId, made.id)))).toEqual([{ lead: true }]);
  });

  it("are closed to advisers", async () => {
    const adviser = await aStaffMember({ hubIds: [hub.id] });
    for (const work of [overview.loader, caseloads.loader, late.loader, reassign.loader, given.loader]) expect(await led(work(asked(adviser, { clock: "triage", from: "nobody" })))).toBe(403);
  });
});
