import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs } from "@remix-run/node";
import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { day } from "#app/domain/calendar/calendar-day";
import type { StaffActor } from "#app/domain/people/actor";
import { asService } from "#db/client.server";
import { aStaffMember } from "#db/factories/make";
import { aWorld, sent } from "#db/factories/make-referrals";
import { auditEntries, fundingStreams, services } from "#db/schema/index";
import { useServiceDatabase } from "#db/testing/service-database";
import * as edit from "./edit";
import * as list from "./list";

useServiceDatabase();

let [admin, streamId]: [StaffActor, string] = [undefined as never, ""];
beforeEach(async () => {
  admin = await aStaffMember({ roles: ["administrator"] });
  streamId = crypto.randomUUID();
  await asService((db) => db.insert(fundingStreams).values({ id: streamId, code: `T-${streamId.slice(0, 6)}`, name: "Market towns fund", funder: "Government", fromOn: day("2026-01-01"), untilOn: day("2027-12-31"), rules: [] }));
});

const args = (request: Request, actor = admin, id = streamId) => ({ request, params: { streamId: id }, context: { asking: { actor, path: "/admin/streams" } } as unknown as AppLoadContext }) as LoaderFunctionArgs & ActionFunctionArgs;
const page = () => edit.loader(args(new Request("http://localhost/admin/streams/x")));
const clocks = async () => (await asService((db) => db.select({ remindAfter: fundingStreams.remindAfter, expireAfter: fundingStreams.expireAfter }).from(fundingStreams).where(eq(fundingStreams.id, streamId))))[0];

async function send(remindAfter: string, expireAfter: string, { seen, actor = admin, id = streamId }: { seen?: string; actor?: StaffActor; id?: string } = {}) {
  const body = new URLSearchParams({ formKey: crypto.randomUUID(), seen: seen ?? (await page()).seen, remindAfter, expireAfter });
  return (await edit.action(args(new Request("http://localhost/admin/streams/x", { method: "POST", body }), actor, id))) as unknown as { status?: number; init?: { status: number }; data: { errors: { field: string; message: string }[]; typed: Record<string, string[]> } };
}

describe("how long providers paid from a stream have to answer", () => {
  it("is the place’s own until an administrator sets it, and again once they take it away; both are in the audit", async () => {
    expect((await list.loader(args(new Request("http://localhost/admin/streams")))).streams.find(({ id }) => id === streamId)).toMatchObject({ remindAfter: null, services: 0 });
    expect((await send("3", "7")).status).toBe(302);
    expect(await clocks()).toEqual({ remindAfter: 3, expireAfter: 7 });
    expect((await send(" ", "")).status).toBe(302);
    expect(await clocks()).toEqual({ remindAfter: null, expireAfter: null });
    const written = await asService((db) => db.select({ reason: auditEntries.reason }).from(auditEntries).where(eq(auditEntries.action, "stream.clocks")).orderBy(auditEntries.seq));
    expect(written.slice(-2).map(({ reason }) => reason)).toEqual(["own-own → 3-7", "3-7 → own-own"]);
  });

  it("holds for what is sent from then on, and leaves what was said", async () => {
    const world = await aWorld();
    await asService((db) => db.update(services).set({ streamId }).where(eq(services.organisationId, world.services[0].organisationId)));
    await asService((db) => db.update(services).set({ streamId }).where(eq(services.organisationId, world.services[1].organisationId)));
    const [before] = await sent(world, [world.services[0]]);
    await send("2", "3");
    const [after] = await sent(world, [world.services[1]]);
    expect([before!.respondByOn, after!.respondByOn]).toEqual(["2026-03-25", "2026-03-16"]);
    expect((await page()).services).toHaveLength(2);
  });

  it.each([
    ["5", "", "expireAfter", "Enter both numbers of days, or leave both empty"],
    ["7", "7", "remindAfter", "The reminder must come before the end"],
    ["0", "5", "remindAfter", "Days until the reminder must be 1 or more"],
    ["5", "61", "expireAfter", "Days until the end must be 60 or less"],
    ["2.5", "5", "remindAfter", "Days until the reminder must be a whole number of days, like 5"],
    ["soon", "5", "remindAfter", "Days until the reminder must be a number, like 16"],
  ])("is asked for again where it cannot be (%s, %s), with what was typed", async (remindAfter, expireAfter, field, message) => {
    const { init, data } = await send(remindAfter, expireAfter);
    expect(init?.status).toBe(422);
    expect(data.errors).toEqual([{ field, message }]);
    expect(data.typed).toMatchObject({ remindAfter: [remindAfter] });
    expect(await clocks()).toEqual({ remindAfter: null, expireAfter: null });
  });

  it("is not changed by whoever saw an older page", async () => {
    const { seen } = await page();
    await send("3", "7");
    expect((await send("4", "9", { seen })).init?.status).toBe(409);
    expect(await clocks()).toEqual({ remindAfter: 3, expireAfter: 7 });
  });

  it("is an administrator’s alone, of a stream there is", async () => {
    const adviser = await aStaffMember();
    await expect(Promise.resolve().then(() => list.loader(args(new Request("http://localhost/admin/streams"), adviser)))).rejects.toMatchObject({ status: 403 });
    const { seen } = await page();
    await expect(send("3", "7", { seen, actor: adviser })).rejects.toMatchObject({ status: 403 });
    for (const id of [crypto.randomUUID(), "nonsense"]) await expect(send("3", "7", { seen, id })).rejects.toMatchObject({ status: 404 });
    expect(await clocks()).toEqual({ remindAfter: null, expireAfter: null });
  });
});
