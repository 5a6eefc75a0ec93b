import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { Browser, type Answer } from "#app/platform/testing/browser";
import { asService } from "#db/client.server";
import { aStaffMemberWithPassword, testPassword } from "#db/factories/credentials";
import { saveStaffMember } from "#db/queries/people/staff";
import { useServiceDatabase } from "#db/testing/service-database";
import { newSecret } from "#app/platform/testing/second-factor";
import * as account from "./account";
import * as signIn from "./sign-in";

const { clock } = useServiceDatabase();

const enter = (browser: Browser, email: string, typed = testPassword, path = "/staff/sign-in", more: Record<string, string> = {}) => browser.post(signIn.action, path, { email, password: typed, ...more });
const messagesIn = (answer: Answer) => (answer.body as { errors: { message: string }[] }).errors.map(({ message }) => message);
const actorIn = async (browser: Browser) => (await browser.asking()).actor;

async function signedIn() {
  const [person, browser] = [await aStaffMemberWithPassword({ withoutSecondFactor: true }), new Browser()];
  await enter(browser, person.email);
  return { browser, person };
}

describe("a member of staff with the right password", () => {
  it("is in at once only where the seed of the demonstration said that no second factor is needed", async () => {
    const { browser, person } = await signedIn();
    expect((await actorIn(browser))?.id).toBe(person.id);
  });

  it.each([
    [["adviser"], "/adviser"],
    [["manager"], "/manager"],
    [["administrator"], "/admin"],
    [["provider"], "/provider"],
  ] as const)("who is %s goes to %s", async (roles, home) => {
    const person = await aStaffMemberWithPassword({ roles, withoutSecondFactor: true });
    expect(await enter(new Browser(), person.email.toUpperCase())).toMatchObject({ location: home });
  });

  it("goes on to where they were going, inside the service only", async () => {
    const person = await aStaffMemberWithPassword({ withoutSecondFactor: true });
    expect(await enter(new Browser(), person.email, testPassword, "/staff/sign-in?next=%2Fadviser%2Ftriage")).toMatchObject({ location: "/adviser/triage" });
    expect(await enter(new Browser(), person.email, testPassword, "/staff/sign-in?next=%2F%2Fevil.example")).toMatchObject({ location: "/adviser" });
  });

  it("is asked for the second factor before anything else", async () => {
    const person = await aStaffMemberWithPassword({ secret: newSecret() });
    const browser = new Browser();
    expect(await enter(browser, person.email)).toMatchObject({ location: "/staff/second-factor" });
    expect(await actorIn(browser)).toBeUndefined();
  });

  it("must set one up first where there is none", async () => {
    const person = await aStaffMemberWithPassword();
    const browser = new Browser();
    expect(await enter(browser, person.email)).toMatchObject({ location: "/staff/account/second-factor" });
    expect(await actorIn(browser)).toBeUndefined();
    expect((await browser.get(account.loader, "/staff/account")).location).toBe("/staff/sign-in?next=%2Fstaff%2Faccount");
  });

  it("starts one session, however often the form is sent", async () => {
    const person = await aStaffMemberWithPassword({ withoutSecondFactor: true });
    const first = new Browser();
    await first.asking();
    const formKey = randomUUID();
    const twins = Array.from({ length: 20 }, () => {
      const twin = new Browser();
      twin.plant("visit", first.cookie("visit"));
      return twin;
    });
    const answers = await Promise.all(twins.map((twin) => enter(twin, person.email, testPassword, "/staff/sign-in", { formKey })));
    expect(new Set(answers.map(({ location }) => location))).toEqual(new Set(["/adviser"]));
    expect(new Set(twins.map((twin) => twin.cookie("session"))).size).toBe(1);
  });

  it("gets a new session id, and the old one ends", async () => {
    const { browser, person } = await signedIn();
    const before = browser.cookie("session");
    await enter(browser, person.email);
    expect(browser.cookie("session")).not.toBe(before);
    const thief = new Browser();
    thief.plant("session", before);
    expect(await actorIn(thief)).toBeUndefined();
  });
});

describe("a wrong e-mail address or password", () => {
  it("gets one answer for both, and for somebody who left", async () => {
    const person = await aStaffMemberWithPassword({ withoutSecondFactor: true });
    const gone = await aStaffMemberWithPassword({ withoutSecondFactor: true });
    await asService((db) => saveStaffMember(db, gone.id, { roles: ["adviser"], active: false, hubIds: [] }));
    const answers = [await enter(new Browser(), person.email, "not the password at all"), await enter(new Browser(), "nobody@northmere.example"), await enter(new Browser(), gone.email)];
    for (const answer of answers) {
      expect(answer.status).toBe(422);
      expect(messagesIn(answer)).toEqual(["The email address or password is not right"]);
    }
  });

  it("is never shown again", async () => {
    const answer = await enter(new Browser(), "nobody@northmere.example", "a secret typed by mistake");
    expect(JSON.stringify(answer.body)).not.toContain("secret typed");
  });

  it("is worth 10 tries an hour an account, from anywhere, known or not", async () => {
    const person = await aStaffMemberWithPassword({ withoutSecondFactor: true });
    for (const email of [person.email, `no-${person.email}`]) {
      for (let tries = 0; tries < 10; tries += 1) expect((await enter(new Browser(`198.51.100.${tries}`), email, "wrong")).status).toBe(422);
      expect((await enter(new Browser(), email)).status).toBe(429);
    }
    clock.set("2026-03-11T11:01:30Z");
    expect((await enter(new Browser(), person.email)).location).toBe("/adviser");
  });

  it("does not count what was right: somebody may sign in all day", async () => {
    const person = await aStaffMemberWithPassword({ withoutSecondFactor: true });
    for (let times = 0; times < 15; times += 1) expect((await enter(new Browser(), person.email)).location).toBe("/adviser");
  });
});
