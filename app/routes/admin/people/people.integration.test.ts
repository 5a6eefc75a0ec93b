import { beforeAll, describe, expect, it } from "vitest";
import type { StaffActor } from "#app/domain/people/actor";
import { verifyAuditChains } from "#app/services/audit/verify-audit-chains.server";
import { createAdministrator } from "#app/services/people/create-administrator.server";
import { checkPassword } from "#app/services/identity/check-password.server";
import { depsWithin } from "#app/platform/deps.server";
import { Browser, type Answer } from "#app/platform/testing/browser";
import { startSession } from "#app/web/session.server";
import { asService } from "#db/client.server";
import { aHub, anOrganisation, aStaffMember } from "#db/factories/make";
import { listAuditEntries } from "#db/queries/audit/list-audit";
import { insertCredentials, saveCredentials } from "#db/queries/identity/credentials";
import { findStaffMember } from "#db/queries/people/staff";
import { useServiceDatabase } from "#db/testing/service-database";
import * as edit from "./edit";
import * as list from "./list";

const { clock, placeId } = useServiceDatabase();

let hub: { id: string; name: string };
let employer: { id: string; name: string };
let alex: StaffActor;
beforeAll(async () => {
  [hub, employer] = [await aHub(), await anOrganisation()];
});

async function as(person: StaffActor): Promise<Browser> {
  const browser = new Browser();
  browser.plant("session", await startSession({ id: person.id, kind: "staff" }, "", null));
  return browser;
}

const administrator = async () => (alex = await aStaffMember({ name: "Alex Reed", roles: ["administrator"] }));
const find = (id: string) => asService((db) => findStaffMember(db, id));
const messagesIn = (answer: Answer) => (answer.body as { errors: { message: string }[] }).errors.map(({ message }) => message);
const auditOfPlace = async () => (await asService((db) => listAuditEntries(db, placeId()))).map(({ action, actorName, subject, reason }) => ({ action, actorName, subject, reason }));

async function change(browser: Browser, staffId: string, fields: Record<string, string | string[]>): Promise<Answer> {
  const { body } = await browser.get(edit.loader, `/admin/people/${staffId}`, { staffId });
  return browser.post(edit.action, `/admin/people/${staffId}`, { active: "yes", roles: "adviser", seen: (body as { seen: string }).seen, ...fields }, { staffId });
}

describe("an administrator", () => {
  it("changes what a colleague may do, which ends their sessions and is audited", async () => {
    const browser = await as(await administrator());
    const amina = await aStaffMember({ name: "Amina Yusuf" });
    const hers = await as(amina);
    expect(await change(browser, amina.id, { roles: ["adviser", "manager"], hubs: hub.id })).toMatchObject({ location: `/admin/people/${amina.id}?saved` });
    expect(await find(amina.id)).toMatchObject({ roles: ["adviser", "manager"], hubs: [{ id: hub.id, name: hub.name }], active: true });
    expect((await hers.asking()).actor).toBeUndefined();
    expect((await auditOfPlace()).at(-1)).toEqual({ action: "staff.change", actorName: "Alex Reed", subject: "Amina Yusuf", reason: "adviser; 0 hubs; active → adviser, manager; 1 hub; active" });
  });

  it("makes somebody who left inactive, and they are out at once", async () => {
    const browser = await as(await administrator());
    const sam = await aStaffMember();
    const his = await as(sam);
    await change(browser, sam.id, { active: "" });
    expect((await find(sam.id))?.active).toBe(false);
    expect((await his.asking()).actor).toBeUndefined();
  });

  it("cannot take the role from themselves, nor close their own account", async () => {
    const browser = await as(await administrator());
    expect(messagesIn(await change(browser, alex.id, { roles: "manager" }))).toEqual(["You cannot take the administrator role from yourself. Ask another administrator"]);
    expect(messagesIn(await change(browser, alex.id, { roles: "administrator", active: "" }))).toEqual(["You cannot make your own account inactive. Ask another administrator"]);
    expect(await find(alex.id)).toMatchObject({ roles: ["administrator"], active: true });
  });

  it("cannot, together with another, leave the place without one", async () => {
    const [one, two] = [await administrator(), await aStaffMember({ roles: ["administrator"] })];
    const answers = await Promise.all([change(await as(one), two.id, { roles: "adviser" }), change(await as(two), one.id, { roles: "adviser" })]);
    expect(answers.filter(({ location }) => location?.endsWith("?saved"))).toHaveLength(1);
    expect([await find(one.id), await find(two.id)].filter((person) => person?.roles.includes("administrator"))).toHaveLength(1);
  });

  it("is told when somebody else changed the person meanwhile", async () => {
    const browser = await as(await administrator());
    const amina = await aStaffMember();
    const answer = await change(browser, amina.id, { seen: "0123456789abcdef", roles: "manager" });
    expect(answer.status).toBe(409);
    expect((await find(amina.id))?.roles).toEqual(["adviser"]);
  });

  it("adds a person and sees their password once; it works until they choose their own", async () => {
    const browser = await as(await administrator());
    const fields = { name: "Nia Price", email: " Nia.Price@Northmere.example ", organisation: employer.id, roles: ["adviser"], hubs: [hub.id], formKey: "0190b0c1-0000-7000-8000-000000000001" };
    const answer = await browser.post(list.action, "/admin", fields);
    const { password } = (answer.body as { made: { password: string } }).made;
    expect(password.replaceAll("-", "")).toMatch(/^[a-z2-9]{24}$/);
    expect(await checkPassword("nia.price@northmere.example", password)).toMatchObject({ stillToDo: "set_up_second_factor" });
    const again = await browser.post(list.action, "/admin", fields);
    expect(again.location).toMatch(/^\/admin\/people\//);
    expect(JSON.stringify(again)).not.toContain(password);
    expect(messagesIn(await browser.post(list.action, "/admin", { ...fields, formKey: "0190b0c1-0000-7000-8000-000000000002" }))).toEqual(["Somebody with this email address is in the list already"]);
  });

  it("cannot add a resident to the staff, nor anybody to an organisation that is not there", async () => {
    const browser = await as(await administrator());
    const fields = { name: "Nia", email: "nia2@northmere.example", organisation: employer.id };
    expect((await browser.post(list.action, "/admin", { ...fields, roles: ["resident"] })).status).toBe(422);
    expect((await browser.post(list.action, "/admin", { ...fields, roles: ["adviser"], organisation: hub.id })).status).toBe(422);
  });

  it("lets somebody who lost their phone begin again: a new password, no app, signed out everywhere", async () => {
    const browser = await as(await administrator());
    const toni = await aStaffMember({ name: "Toni Hall" });
    await asService(async (db) => {
      await insertCredentials(db, toni.id, "x", clock.now());
      await saveCredentials(db, toni.id, { totpSecret: "sealed", totpConfirmedAt: clock.now(), passwordIsTemporary: false });
    });
    const hers = await as(toni);
    const answer = await browser.post(edit.action, `/admin/people/${toni.id}`, { act: "reset-sign-in" }, { staffId: toni.id });
    const { password } = (answer.body as { made: { password: string } }).made;
    const email = (await find(toni.id))!.email;
    expect(await checkPassword(email, password)).toMatchObject({ stillToDo: "set_up_second_factor" });
    expect((await hers.asking()).actor).toBeUndefined();
    expect(await browser.post(edit.action, `/admin/people/${alex.id}`, { act: "reset-sign-in" }, { staffId: alex.id })).toMatchObject({ status: 403 });
  });

  it.each(["adviser", "manager", "provider"] as const)("is not somebody who is %s", async (role) => {
    const browser = await as(await aStaffMember({ roles: [role] }));
    for (const page of [list.loader, edit.loader]) expect((await browser.get(page, "/admin", { staffId: alex.id })).status).toBe(403);
    for (const page of [list.action, edit.action]) expect((await browser.post(page, "/admin", {}, { staffId: alex.id })).status).toBe(403);
  });

  it.each(["not-a-uuid", "0190b0c1-0000-7000-8000-00000000ffff"])("finds nobody at /admin/people/%s", async (staffId) => {
    const browser = await as(await administrator());
    expect((await browser.get(edit.loader, `/admin/people/${staffId}`, { staffId })).status).toBe(404);
  });

  it("leaves an audit that can be verified", async () => {
    expect(await verifyAuditChains()).toMatchObject({ broken: [] });
  });
});

describe("the list of people", () => {
  it("has 25 a page, and the rest on the next", async () => {
    const browser = await as(await administrator());
    for (let more = 0; more < 26; more += 1) await aStaffMember({ organisation: employer });
    const [first, second] = [await browser.get(list.loader, "/admin"), await browser.get(list.loader, "/admin?page=2")] as [{ body: { people: { id: string }[]; total: number } }, { body: { people: { id: string }[] } }];
    expect(first.body.people).toHaveLength(25);
    expect(second.body.people.length).toBe(Math.min(25, first.body.total - 25));
    expect(second.body.people.filter(({ id }) => first.body.people.some((one) => one.id === id))).toEqual([]);
  });
});

describe("the first administrator of a place", () => {
  const create = (email: string, another = false) => asService((db) => createAdministrator(depsWithin(db), { name: "Alex Smith", email, organisation: "Northmere Combined Authority", another }));

  it("is made by a command, which makes a second one only when told to", async () => {
    expect(await create("first@northmere.example")).toBe("there-is-one");
    const made = await create("first@northmere.example", true);
    expect(made).toMatchObject({ password: expect.stringMatching(/^[a-z2-9-]{27}$/) as string });
    expect(await checkPassword("first@northmere.example", (made as { password: string }).password)).toMatchObject({ stillToDo: "set_up_second_factor" });
    expect(await create("first@northmere.example", true)).toBe("email-taken");
  });
});
