import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs } from "@remix-run/node";
import { describe, expect, it } from "vitest";
import type { Actor } from "#app/domain/people/actor";
import { depsWithin } from "#app/platform/deps.server";
import { giveFeedback } from "#app/services/feedback/give-feedback.server";
import { asActor, asVisitor } from "#db/client.server";
import { aResident, aStaffMember } from "#db/factories/make";
import { countFeedback, listFeedback } from "#db/queries/feedback/feedback";
import { useServiceDatabase } from "#db/testing/service-database";
import { loader as reading } from "../admin/feedback";
import { action, loader } from "./feedback";

const { clock } = useServiceDatabase();
type Args = LoaderFunctionArgs & ActionFunctionArgs;

const sent = (fields: Record<string, string>, visit: string = crypto.randomUUID()) =>
  action({
    request: new Request("http://localhost/feedback", { method: "POST", body: new URLSearchParams({ formKey: crypto.randomUUID(), ...fields }) }),
    params: {},
    context: { asking: { visit, language: "en", remoteAddress: "192.0.2.7" } },
  } as unknown as Args);
const read = (actor: Actor, query = "") => reading({ request: new Request(`http://localhost/admin/feedback${query}`), params: {}, context: { asking: { actor, path: "/admin/feedback" } } as unknown as AppLoadContext });
const seenBy = (actor: Actor) => asActor(actor, async (db) => ({ listed: (await listFeedback(db, { limit: 50, offset: 0 })).length, counted: Object.values(await countFeedback(db)).reduce((sum, each) => sum + each, 0) }));

describe("giving feedback", () => {
  it("keeps what was said once, however often the form is sent, and nothing of who said it", async () => {
    const manager = await aStaffMember({ roles: ["manager"] });
    const before = await seenBy(manager);
    const [fields, visit] = [{ satisfaction: "dissatisfied", words: "Fewer questions", about: "applying", formKey: crypto.randomUUID() }, "visit-of-mine"];
    const answers = (await Promise.all([1, 2, 3].map(() => sent(fields, visit)))) as Response[];
    expect(answers.map(({ headers }) => headers.get("Location"))).toEqual(["/feedback/thank-you", "/feedback/thank-you", "/feedback/thank-you"]);
    expect((await seenBy(manager)).listed).toBe(before.listed + 1);
    const [newest] = (await read(manager)).given;
    expect(newest).toEqual({ id: expect.any(String) as string, satisfaction: "dissatisfied", words: "Fewer questions", about: "applying", on: "11 March 2026" });
  });

  it("says what to do where nothing was selected or too much was written, and keeps what was typed", async () => {
    expect(await sent({ words: "x".repeat(1201) })).toMatchObject({
      data: { errors: [{ field: "satisfaction", message: "Select how you felt about the service" }, { field: "words", message: "Your feedback must be 1200 characters or less" }], typed: { words: ["x".repeat(1201)] } },
      init: { status: 422 },
    });
  });

  it("takes no other subject than the links have", async () => {
    expect(loader({ request: new Request("http://localhost/feedback?about=applying") } as Args)).toEqual({ about: "applying" });
    expect(loader({ request: new Request("http://localhost/feedback?about=WL-7F3K-29QD") } as Args)).toEqual({ about: undefined });
    clock.set("2026-03-11T11:00:00Z");
    await sent({ satisfaction: "neither", about: "WL-7F3K-29QD" });
    expect((await read(await aStaffMember({ roles: ["administrator"] }))).given[0]?.about).toBeUndefined();
  });

  it("is heard ten times an hour from one browser", async () => {
    const statuses: number[] = [];
    for (let times = 0; times < 12; times += 1) {
      const answer = await sent({ satisfaction: "neither" }, "visit-of-a-machine");
      statuses.push("init" in answer ? (answer.init?.status ?? 200) : answer.status);
    }
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 302), 429, 429]);
  });
});

describe("reading feedback", () => {
  it("is for managers and administrators: newest first, by the page, with counts", async () => {
    for (let n = 0; n < 30; n += 1) {
      clock.set(new Date(Date.UTC(2026, 2, 12, 9, n)));
      await asVisitor("anybody", (db) => giveFeedback(depsWithin(db), { satisfaction: "very_satisfied", words: `Number ${n}` }));
    }
    for (const role of ["manager", "administrator"] as const) {
      const actor = await aStaffMember({ roles: [role] });
      const [first, second] = [await read(actor), await read(actor, "?page=2")];
      expect(first.given.slice(0, 2).map(({ words }) => words)).toEqual(["Number 29", "Number 28"]);
      expect(first.given).toHaveLength(25);
      expect(second.given[0]?.words).toBe("Number 4");
      expect(first.counts.very_satisfied).toBe(30);
    }
  });

  it("is for nobody else, by the page or past it", async () => {
    const [adviser, provider, resident] = [await aStaffMember(), await aStaffMember({ roles: ["provider"] }), await aResident()];
    for (const actor of [adviser, provider, resident]) {
      await expect(read(actor)).rejects.toMatchObject({ status: 403 });
      expect(await seenBy(actor)).toEqual({ listed: 0, counted: 0 });
    }
    expect(await asVisitor("anybody", (db) => listFeedback(db, { limit: 5, offset: 0 }))).toEqual([]);
  });
});
