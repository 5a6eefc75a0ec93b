import { describe, expect, it } from "vitest";
import { Browser, type Answer } from "#app/platform/testing/browser";
import { aStaffMemberWithPassword, testPassword } from "#db/factories/credentials";
import { useServiceDatabase } from "#db/testing/service-database";
import * as account from "./account";
import * as signIn from "./sign-in";

useServiceDatabase();

const enter = (browser: Browser, email: string, typed = testPassword) => browser.post(signIn.action, "/staff/sign-in", { email, password: typed });
const messagesIn = (answer: Answer) => (answer.body as { errors: { message: string }[] }).errors.map(({ message }) => message);
const actorIn = async (browser: Browser) => (await browser.asking()).actor;

async function signedIn() {
  const [person, browser] = [await aStaffMemberWithPassword({ withoutSecondFactor: true }), new Browser()];
  await enter(browser, person.email);
  return { browser, person };
}

describe("one's own account", () => {
  it("lists where one is signed in, this device marked", async () => {
    const { browser, person } = await signedIn();
    await enter(new Browser("192.0.2.2", "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1"), person.email);
    const { devices } = (await browser.get(account.loader, "/staff/account")).body as { devices: { device: string; thisOne: boolean }[] };
    expect(devices.map(({ device, thisOne }) => [device, thisOne]).sort()).toEqual([["Chrome on Windows", true], ["Safari on an iPhone", false]]);
  });

  it("signs out one device, or all others", async () => {
    const { browser, person } = await signedIn();
    const [one, two] = [new Browser(), new Browser()];
    await enter(one, person.email);
    await enter(two, person.email);
    await browser.post(account.action, "/staff/account", { act: "sign-out-device", session: (await one.asking()).sessionId! });
    expect([await actorIn(one), (await actorIn(two))?.id]).toEqual([undefined, person.id]);
    await browser.post(account.action, "/staff/account", { act: "sign-out-others" });
    expect([await actorIn(two), (await actorIn(browser))?.id]).toEqual([undefined, person.id]);
  });

  it("cannot sign out somebody else", async () => {
    const [{ browser }, { browser: other, person }] = [await signedIn(), await signedIn()];
    await browser.post(account.action, "/staff/account", { act: "sign-out-device", session: (await other.asking()).sessionId! });
    expect((await actorIn(other))?.id).toBe(person.id);
  });

  it("changes the testPassword, and ends every other session", async () => {
    const { browser, person } = await signedIn();
    const other = new Browser();
    await enter(other, person.email);
    const change = (current: string, chosen: string) => browser.post(account.action, "/staff/account", { act: "change-password", "current-password": current, "new-password": chosen });
    expect(messagesIn(await change("not it", "kettle marigold 94"))).toEqual(["The password is not the one you have now"]);
    expect(messagesIn(await change(testPassword, "too short"))).toEqual(["Password must be 15 characters or more"]);
    expect(messagesIn(await change(testPassword, "northmere-demo-only"))[0]).toMatch(/^Choose a password that is harder to guess/);
    expect((await actorIn(other))?.id).toBe(person.id);
    expect(await change(testPassword, "kettle marigold 94")).toMatchObject({ location: "/staff/account?password-changed" });
    expect(await actorIn(other)).toBeUndefined();
    expect((await actorIn(browser))?.id).toBe(person.id);
    expect((await enter(new Browser(), person.email)).status).toBe(422);
    expect((await enter(new Browser(), person.email, "kettle marigold 94")).location).toBe("/adviser");
  });
});
