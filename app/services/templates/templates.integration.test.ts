import { describe, expect, it } from "vitest";
import type { Actor, StaffActor } from "#app/domain/people/actor";
import { depsWithin, type Deps } from "#app/platform/deps.server";
import { asActor } from "#db/client.server";
import { aCase, aHub, aStaffMember } from "#db/factories/make";
import { listTemplates } from "#db/queries/messages/templates";
import * as tables from "#db/schema/index";
import { useServiceDatabase } from "#db/testing/service-database";
import { changeTemplate, type TemplateChange } from "./change-template.server";
import { writeTemplate } from "./write-template.server";

useServiceDatabase();
const as = <T>(actor: Actor, work: (deps: Deps) => Promise<T>) => asActor(actor, (db) => work(depsWithin(db)));
const write = (actor: StaffActor, hubId: string | null, name: string) => as(actor, (deps) => writeTemplate(deps, actor, { name, words: "Hello ((first name))", hubId }));
const namesFor = (actor: StaffActor) => asActor(actor, async (db) => (await listTemplates(db, actor.hubIds)).map(({ name }) => name));
const change = (actor: StaffActor, id: string, version: number, what: TemplateChange) => as(actor, (deps) => changeTemplate(deps, actor, { id, version, change: what }));

describe("message templates", () => {
  it("are a hub's own, or by a manager the whole place's", async () => {
    const hub = await aHub();
    const [adviser, other, manager] = [await aStaffMember({ hubIds: [hub.id] }), await aStaffMember({ hubIds: [(await aHub()).id] }), await aStaffMember({ roles: ["manager"] })];
    expect(await write(adviser, hub.id, "Missed appointment")).toBe("done");
    expect(await write(manager, null, "Welcome")).toBe("done");
    expect(await write(adviser, null, "For everybody")).toBe("not-yours");
    expect(await write(other, hub.id, "For another hub")).toBe("not-yours");
    expect(await namesFor(adviser)).toEqual(["Missed appointment", "Welcome"]);
    expect(await namesFor(other)).toEqual(["Welcome"]);
    await expect(asActor(other, (db) => db.insert(tables.messageTemplates).values({ id: crypto.randomUUID(), name: "Past the wall", words: "", hubId: hub.id, changedAt: new Date(0), changedByName: "" }))).rejects.toThrow();
    expect(await asActor((await aCase()).resident, (db) => db.select().from(tables.messageTemplates))).toEqual([]);
  });

  it("are changed and retired by those whose they are; the later of two is told", async () => {
    const hub = await aHub();
    const [adviser, other] = [await aStaffMember({ hubIds: [hub.id] }), await aStaffMember({ hubIds: [(await aHub()).id] })];
    await write(adviser, hub.id, "Bring this");
    const { id } = (await asActor(adviser, (db) => listTemplates(db, [hub.id]))).find(({ name }) => name === "Bring this")!;
    const words = { name: "Bring this", words: "Bring ((what))" };
    expect(await change(other, id, 1, words)).toBe("not-yours");
    expect((await Promise.all([change(adviser, id, 1, words), change(adviser, id, 1, { ...words, words: "Other words" })])).sort()).toEqual(["changed-meanwhile", "done"]);
    expect(await change(adviser, id, 2, { retired: true })).toBe("done");
    expect(await change(adviser, id, 3, words)).toBe("not-found");
    expect(await namesFor(adviser)).not.toContain("Bring this");
  });
});
