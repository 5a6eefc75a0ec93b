import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { asc, eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { addDays, day, londonDayOf, type CalendarDay } from "#app/domain/calendar/calendar-day";
import { asking } from "#app/domain/directory/asking";
import { depsWithin } from "#app/platform/deps.server";
import { now } from "#app/platform/service.server";
import { askWhetherRight } from "#app/services/directory/ask-whether-right.server";
import { changeService } from "#app/services/directory/change-service.server";
import { checkImport } from "#app/services/directory/check-import.server";
import { confirmImport } from "#app/services/directory/confirm-import.server";
import { publishSummaries } from "#app/services/directory/publish-services.server";
import { publishedNow } from "#app/web/api/published.server";
import { asActor, asService, asVisitor } from "#db/client.server";
import { aService, aStaffMember } from "#db/factories/make";
import { findServiceEntry } from "#db/queries/directory/entries";
import { listKept } from "#db/queries/directory/kept-services";
import { listPublished } from "#db/queries/directory/published";
import { outbox, serviceChanges, serviceCheckLinks, services } from "#db/schema/index";
import { useServiceDatabase } from "#db/testing/service-database";
import { action as checkAction, loader as checkLoader } from "./check";
import { loader as findLoader } from "./find";
import { loader as showLoader } from "./show";

const { clock } = useServiceDatabase();
const on = (date: string) => clock.set(`${date}T10:00:00Z`);

type Args = LoaderFunctionArgs & ActionFunctionArgs;
const asked = (path: string, params: Record<string, string> = {}, fields?: Record<string, string>): Args =>
  ({ request: new Request(`http://localhost:3000${path}`, fields && { method: "POST", body: new URLSearchParams({ formKey: crypto.randomUUID(), ...fields }) }), params, context: { asking: { visit: "somebody", path } } }) as unknown as Args;

const found = async () => ((await findLoader(asked("/services?size=100"))) as unknown as { data: { services: { name: string; freshness: string }[] } }).data.services.map(({ name, freshness }) => `${name}: ${freshness}`);
const published = () => asVisitor("", async (db) => (await publishSummaries(db, (await listPublished(db, publishedNow(), { limit: 100, offset: 0 })).map(({ id }) => id))).map(({ name }) => name));
const kept = async (id: string) => (await asService((db) => findServiceEntry(db, id)))!;

/** What was sent about an entry, with the token of each link, the oldest first. */
async function messages(template: string, email: string) {
  const sent = await asService((db) => db.select().from(outbox).where(eq(outbox.template, template)).orderBy(asc(outbox.createdAt), asc(outbox.id)));
  return sent.filter(({ recipient }) => recipient === email).map((message) => ({ ...message, token: message.secrets?.link?.split("/").at(-1) ?? "" }));
}

let names = 0;
async function anEntry(assuredDate: CalendarDay | null = londonDayOf(now()), over: Partial<typeof services.$inferInsert> = {}) {
  names += 1;
  const email = `keeper${names}@college.example`;
  return { ...(await aService({ name: `Entry ${names}`, assuredDate, assurerEmail: email, ...over })), email };
}

beforeEach(async () => {
  await asService((db) => db.update(services).set({ status: "defunct" }));
});

describe("an entry nobody checks", () => {
  it("is asked about after five months, three times four weeks apart, and then no more", async () => {
    const { id, email } = await anEntry(day("2026-03-11"));
    for (const [date, times] of [["2026-08-11", 0], ["2026-08-12", 1], ["2026-08-13", 1], ["2026-09-09", 1], ["2026-09-10", 2], ["2026-10-09", 3], ["2026-11-30", 3], ["2027-06-01", 3]] as const) {
      on(date);
      await askWhetherRight();
      expect((await messages("service-check", email)).length, date).toBe(times);
    }
    const sent = await messages("service-check", email);
    expect(sent.map(({ subject }) => subject.split(" ")[0])).toEqual(["Is", "Reminder:", "Reminder:"]);
    expect(new Set(sent.map(({ token }) => token)).size, "each with a link of its own").toBe(3);
    expect(sent.every(({ body, token }) => body.includes("((link))") && !body.includes(token)), "which stands in no message that is kept").toBe(true);
    expect(await kept(id)).toMatchObject({ chases: asking.mostTimes });
  });

  it("is asked about once, however many workers there are", async () => {
    const { email } = await anEntry(day("2026-03-11"));
    on("2026-08-12");
    await Promise.all([askWhetherRight(), askWhetherRight(), askWhetherRight()]);
    expect(await messages("service-check", email)).toHaveLength(1);
  });

  it("is shown lower down after six months and not at all after eighteen, by no page and no answer", async () => {
    const old = await anEntry(day("2026-03-11"), { name: "A is first by its name" });
    const other = await anEntry(day("2027-06-01"), { name: "B was checked later" });
    for (const [date, list] of [
      ["2026-09-11", [`${old.name}: fresh`, `${other.name}: fresh`]], ["2026-09-12", [`${other.name}: fresh`, `${old.name}: stale`]], ["2027-09-11", [`${other.name}: fresh`, `${old.name}: stale`]], ["2027-09-12", [`${other.name}: fresh`]],
    ] as const) {
      on(date);
      expect(await found(), date).toEqual(list);
      expect((await published()).toSorted(), date).toEqual(list.map((each) => each.split(":")[0]).toSorted());
      const shown = await Promise.resolve(showLoader(asked(`/services/${old.id}`, { serviceId: old.id }))).then(() => 200, (thrown: Response) => thrown.status);
      expect(shown, date).toBe(list.length === 2 ? 200 : 404);
    }
    const hidden = await asService((db) => listKept(db, "hidden", { freshSince: day("2027-03-12"), shownSince: day("2026-03-12") }, { limit: 10, offset: 0 }));
    expect(hidden.map(({ id }) => id), "an administrator still finds it").toContain(old.id);
  });

  it("that was never checked is asked about at once, and shown low, not hidden", async () => {
    const { email, name } = await anEntry(null);
    await anEntry();
    await askWhetherRight();
    expect(await messages("service-check", email)).toHaveLength(1);
    on("2030-01-01");
    expect(await found()).toEqual([`${name}: unknown`]);
  });

  it("is not asked about where a feed brings it, where it has ended, or where nobody is known to ask", async () => {
    const alex = await aStaffMember({ roles: ["administrator"] });
    const college = { id: "d3000000-0000-4000-8000-000000000001", name: "Fed College", description: "", email: "fed@college.example" };
    const file = { name: "feed.json", bytes: new TextEncoder().encode(JSON.stringify([{ id: "d3000000-0000-4000-8000-000000000002", name: "From a feed", status: "active", organization: college }])) };
    const checked = await asActor(alex, (db) => checkImport(depsWithin(db), alex, { feed: { name: "Fed" }, files: [file], whole: true }));
    expect(await asActor(alex, (db) => confirmImport(depsWithin(db), alex, { importId: (checked as { id: string }).id, version: 1 }))).toBe("done");
    const ended = await anEntry(null, { status: "inactive" });
    await askWhetherRight();
    expect(await messages("service-check", college.email)).toEqual([]);
    expect(await messages("service-check", ended.email)).toEqual([]);
  });

  it("is asked about anew after its provider has changed it", async () => {
    const { id, email, provider } = await anEntry(day("2025-01-01"));
    await askWhetherRight();
    await asActor(provider, (db) => changeService(depsWithin(db), { serviceId: id, version: 1, entry: { waitTime: "2 weeks" } }, { source: "provider", byName: provider.name }));
    expect(await kept(id)).toMatchObject({ chases: 0, assuredDate: "2026-03-11" });
    on("2026-08-12");
    await askWhetherRight();
    expect((await messages("service-check", email)).map(({ subject }) => subject.split(" ")[0])).toEqual(["Is", "Is"]);
  });
});

describe("the link in “Is this still right?”", () => {
  const aLink = async () => {
    const entry = await anEntry(day("2025-08-01"));
    await askWhetherRight();
    const token = (await messages("service-check", entry.email))[0]?.token ?? "";
    return { ...entry, token };
  };
  const look = async (token: string) => { const { data, init } = (await checkLoader(asked(`/services/check/${token}`, { token }))) as unknown as { data: { state: string; entry?: { name: string } }; init?: { status?: number } }; return { state: data.state, name: data.entry?.name, status: init?.status ?? 200 }; };
  const answer = async (token: string, fields: Record<string, string>) => {
    const said = (await Promise.resolve(checkAction(asked(`/services/check/${token}`, { token }, fields))).catch((thrown: unknown) => thrown)) as Response & { init?: { status: number } };
    return [said.init?.status ?? said.status, said.headers?.get("Location")];
  };
  const history = (id: string) => asService((db) => db.select().from(serviceChanges).where(eq(serviceChanges.serviceId, id)).orderBy(asc(serviceChanges.changedAt), asc(serviceChanges.id)));

  it("shows the entry without signing in, and looking uses nothing up", async () => {
    const { token, name } = await aLink();
    for (let times = 0; times < 3; times += 1) expect(await look(token)).toEqual({ state: "open", name, status: 200 });
  });

  it("confirms it, as checked today, once", async () => {
    const { id, token, name } = await aLink();
    expect((await found())[0]).toBe(`${name}: stale`);
    expect(await answer(token, { answer: "right" })).toEqual([302, `/services/check/${token}?thanks`]);
    expect(await kept(id)).toMatchObject({ assuredDate: "2026-03-11", chases: 0, version: 1 });
    expect((await found())[0]).toBe(`${name}: fresh`);
    expect(await look(token)).toMatchObject({ state: "used" });
    expect((await history(id)).map(({ source, byName, changes }) => [source, byName, changes])).toEqual([["provider", "By the link in a message", [{ field: "Checked", before: "", after: "Still right" }]]]);
    on("2026-03-20");
    expect(await answer(token, { answer: "right" })).toEqual([302, `/services/check/${token}`]);
    expect(await kept(id), "a second answer changes nothing").toMatchObject({ assuredDate: "2026-03-11" });
  });

  it("says what has changed to the administrators, and changes nothing by itself", async () => {
    const alex = await aStaffMember({ roles: ["administrator"], name: "Alex" });
    const { id, token, name } = await aLink();
    const before = await kept(id);
    expect(await answer(token, { answer: "changed", words: "" })).toEqual([422, undefined]);
    expect(await answer(token, { answer: "changed", words: "We moved to 2 Quay Street" })).toEqual([302, `/services/check/${token}?thanks`]);
    expect(await kept(id)).toEqual(before);
    expect((await history(id))[0]?.changes).toEqual([{ field: "Said by its provider", before: "", after: "We moved to 2 Quay Street" }]);
    const told = await asService((db) => db.select().from(outbox).where(eq(outbox.template, "service-changed")).orderBy(asc(outbox.id)));
    expect(told.length).toBeGreaterThan(0);
    expect(told.every(({ body, subject }) => subject.includes(name) && body.includes("We moved to 2 Quay Street") && body.includes(`/admin/directory/services/${id}`))).toBe(true);
    expect(alex.roles).toEqual(["administrator"]);
  });

  it("works for sixty days, and an earlier one still does after a reminder", async () => {
    const { id, token, email } = await aLink();
    on(addDays(day("2026-03-11"), asking.againAfterDays + 1));
    await askWhetherRight();
    expect(await messages("service-check", email)).toHaveLength(2);
    on(addDays(day("2026-03-11"), asking.linkDays - 1));
    expect(await look(token)).toMatchObject({ state: "open" });
    on(addDays(day("2026-03-11"), asking.linkDays));
    expect(await look(token)).toEqual({ state: "expired", name: undefined, status: 410 });
    expect(await answer(token, { answer: "right" })).toEqual([302, `/services/check/${token}`]);
    expect(await kept(id)).toMatchObject({ assuredDate: "2025-08-01" });
  });

  it("is for its own entry, whatever else is sent with it", async () => {
    const [one, other] = [await aLink(), await aLink()];
    const before = await kept(other.id);
    await answer(one.token, { answer: "right", serviceId: other.id, service: other.id, linkId: other.id, token: other.token });
    expect(await kept(other.id)).toEqual(before);
    expect(await look(other.token)).toMatchObject({ state: "open", name: other.name });
    expect(await kept(one.id)).toMatchObject({ assuredDate: "2026-03-11" });
  });

  it("is answered once by twenty answers at once", async () => {
    const { id, token } = await aLink();
    await Promise.all(Array.from({ length: 20 }, (_, at) => answer(token, at % 2 === 0 ? { answer: "right" } : { answer: "changed", words: `Change ${at}` })));
    expect(await history(id)).toHaveLength(1);
  });

  it.each(["", "nonsense", "x".repeat(43), "x".repeat(300), "../admin", "%00"])("opens nothing with %j", async (token) => {
    expect(await look(token)).toEqual({ state: "unknown", name: undefined, status: 404 });
    expect((await answer(token, { answer: "right" }))[0]).toBe(404);
  });

  it("is kept in no form that opens anything: a look into the table is not enough", async () => {
    const { token } = await aLink();
    const links = await asService((db) => db.select({ tokenHash: serviceCheckLinks.tokenHash }).from(serviceCheckLinks));
    expect(links.length).toBeGreaterThan(0);
    for (const { tokenHash } of links) {
      expect(tokenHash).not.toContain(token);
      expect((await look(tokenHash)).state).toBe("unknown");
      expect((await look(tokenHash.slice(0, 43))).state).toBe("unknown");
    }
  });
});
