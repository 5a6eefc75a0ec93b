import { randomUUID } from "node:crypto";
import postgres from "postgres";
import { describe, expect, it } from "vitest";
import { totpCodeAt } from "#app/services/identity/totp.server";
import { Browser, type Answer } from "#app/platform/testing/browser";
import { newSecret } from "#app/platform/testing/second-factor";
import { asService } from "#db/client.server";
import { aStaffMemberWithPassword, testPassword } from "#db/factories/credentials";
import { saveCredentials } from "#db/queries/identity/credentials";
import { useServiceDatabase } from "#db/testing/service-database";
import * as account from "./account";
import * as second from "./second-factor";
import * as setUp from "./set-up-second-factor";
import * as signIn from "./sign-in";

const { clock, ...database } = useServiceDatabase();

async function asOwner<T>(work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(database.ownerUrl, { max: 1 });
  return work(sql).finally(() => sql.end());
}

const enter = (browser: Browser, email: string, typed = testPassword) => browser.post(signIn.action, "/staff/sign-in", { email, password: typed });
const messagesIn = (answer: Answer) => (answer.body as { errors: { message: string }[] }).errors.map(({ message }) => message);
const actorIn = async (browser: Browser) => (await browser.asking()).actor;
const later = (seconds: number) => clock.set(new Date(clock.now().getTime() + seconds * 1000));

interface Offered {
  sealed: string;
  secret: string;
}

async function setItUp(browser: Browser, email: string, more: Record<string, string> = {}) {
  await enter(browser, email);
  const { offered } = (await browser.get(setUp.loader, "/staff/account/second-factor")).body as { offered: Offered };
  const secret = offered.secret.replaceAll(" ", "");
  const answer = await browser.post(setUp.action, "/staff/account/second-factor", { sealed: offered.sealed, code: totpCodeAt(secret, clock.now()), ...more });
  return { answer, secret, sealed: offered.sealed, codes: (answer.body as { recoveryCodes?: string[] }).recoveryCodes ?? [] };
}

describe("the second factor", () => {
  const waiting = async (secret = newSecret()) => {
    const person = await aStaffMemberWithPassword({ secret });
    const browser = new Browser();
    await enter(browser, person.email);
    return { person, browser, secret };
  };
  const give = (browser: Browser, code: string) => browser.post(second.action, "/staff/second-factor", { code });

  it("lets in with the code of the moment, in any spacing, or of the step before or after", async () => {
    for (const shift of [-30, 0, 30]) {
      const { browser, secret, person } = await waiting();
      const code = totpCodeAt(secret, new Date(clock.now().getTime() + shift * 1000));
      expect(await give(browser, `${code.slice(0, 3)} ${code.slice(3)}`)).toMatchObject({ location: "/adviser" });
      expect((await actorIn(browser))?.id).toBe(person.id);
    }
  });

  it("does not take a code that is older or newer", async () => {
    const { browser, secret } = await waiting();
    for (const shift of [-90, 90]) expect((await give(browser, totpCodeAt(secret, new Date(clock.now().getTime() + shift * 1000)))).status).toBe(422);
  });

  it("takes each code once, whoever brings it again", async () => {
    const { browser, secret, person } = await waiting();
    const code = totpCodeAt(secret, clock.now());
    await give(browser, code);
    const thief = new Browser();
    await enter(thief, person.email);
    const again = await give(thief, code);
    expect(again.status).toBe(422);
    expect(await actorIn(thief)).toBeUndefined();
    later(30);
    expect((await give(thief, totpCodeAt(secret, clock.now()))).location).toBe("/adviser");
  });

  it("is asked for only after the testPassword, in the same browser, for 10 minutes", async () => {
    const { browser, secret } = await waiting();
    expect((await give(new Browser(), totpCodeAt(secret, clock.now()))).location).toBe("/staff/sign-in");
    clock.set("2026-03-11T10:10:00Z");
    expect((await give(browser, totpCodeAt(secret, clock.now()))).location).toBe("/staff/sign-in");
  });

  it("is worth five tries a testPassword, and 10 an hour", async () => {
    const { browser, secret, person } = await waiting();
    const wrong = () => (totpCodeAt(secret, clock.now()) === "000000" ? "111111" : "000000");
    for (let tries = 0; tries < 5; tries += 1) expect((await give(browser, wrong())).status).toBe(422);
    expect((await give(browser, totpCodeAt(secret, clock.now()))).location).toBe("/staff/sign-in");
    await enter(browser, person.email);
    for (let tries = 0; tries < 4; tries += 1) await give(browser, wrong());
    expect((await give(browser, totpCodeAt(secret, clock.now()))).status).toBe(429);
  });

  it("opens nothing when an administrator gave another password meanwhile", async () => {
    const { browser, secret, person } = await waiting();
    later(60);
    await asService((db) => saveCredentials(db, person.id, { changedAt: clock.now() }));
    expect((await give(browser, totpCodeAt(secret, clock.now()))).location).toBe("/staff/sign-in");
  });

  it("is kept sealed: the database shows neither the secret nor the recovery codes", async () => {
    const person = await aStaffMemberWithPassword();
    const { codes, secret } = await setItUp(new Browser(), person.email);
    const [row] = await asOwner((sql) => sql`select to_jsonb(c)::text as row from staff_credentials c where id = ${person.id}`);
    expect(String(row?.row)).not.toContain(secret);
    for (const code of codes) expect(String(row?.row)).not.toContain(code);
  });
});

describe("setting up a second factor", () => {
  it("signs in, and gives eight recovery codes that each work once", async () => {
    const person = await aStaffMemberWithPassword();
    const browser = new Browser();
    const { codes, secret } = await setItUp(browser, person.email);
    expect(codes).toHaveLength(8);
    expect(new Set(codes).size).toBe(8);
    expect((await actorIn(browser))?.id).toBe(person.id);

    const other = new Browser();
    await enter(other, person.email);
    const typed = codes[3]!.toLowerCase().replaceAll("-", " ");
    expect(await other.post(second.action, "/staff/second-factor", { code: typed })).toMatchObject({ location: "/staff/account?recovery-code-used" });
    expect((await other.get(account.loader, "/staff/account")).body).toMatchObject({ secondFactor: { codesLeft: 7 } });
    const third = new Browser();
    await enter(third, person.email);
    expect((await third.post(second.action, "/staff/second-factor", { code: typed })).status).toBe(422);
    later(30);
    expect((await third.post(second.action, "/staff/second-factor", { code: totpCodeAt(secret, clock.now()) })).location).toBe("/adviser");
  });

  it("shows the same key again after a wrong code, and nobody is in", async () => {
    const person = await aStaffMemberWithPassword();
    const browser = new Browser();
    const { answer, sealed } = await setItUp(browser, person.email, { code: "12" });
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({ offered: { sealed } });
    expect(await actorIn(browser)).toBeUndefined();
  });

  it("sent twice, shows the same codes", async () => {
    const person = await aStaffMemberWithPassword();
    const browser = new Browser();
    await enter(browser, person.email);
    const attempt = browser.cookie("sign-in");
    const { offered } = (await browser.get(setUp.loader, "/staff/account/second-factor")).body as { offered: Offered };
    const fields = { formKey: randomUUID(), sealed: offered.sealed, code: totpCodeAt(offered.secret.replaceAll(" ", ""), clock.now()) };
    const first = await browser.post(setUp.action, "/staff/account/second-factor", fields);
    const twin = new Browser();
    twin.plant("sign-in", attempt);
    const again = await twin.post(setUp.action, "/staff/account/second-factor", fields);
    expect(again.body).toEqual(first.body);
    expect(twin.cookie("session")).toBe(browser.cookie("session"));
  });

  it("cannot replace one with the password alone", async () => {
    const secret = newSecret();
    const person = await aStaffMemberWithPassword({ secret });
    const browser = new Browser();
    await enter(browser, person.email);
    expect((await browser.get(setUp.loader, "/staff/account/second-factor")).body).toEqual({ offered: undefined });
    const stolen = await aStaffMemberWithPassword();
    const elsewhere = new Browser();
    await enter(elsewhere, stolen.email);
    const { offered } = (await elsewhere.get(setUp.loader, "/staff/account/second-factor")).body as { offered: Offered };
    const answer = await browser.post(setUp.action, "/staff/account/second-factor", { sealed: offered.sealed, code: totpCodeAt(offered.secret.replaceAll(" ", ""), clock.now()) });
    expect(answer.location).toBe("/staff/sign-in");
  });

  it("asks whoever is signed in for their testPassword, and ends their other sessions", async () => {
    const [person, browser] = [await aStaffMemberWithPassword({ withoutSecondFactor: true }), new Browser()];
    await enter(browser, person.email);
    const other = new Browser();
    await enter(other, person.email);
    const { offered } = (await browser.get(setUp.loader, "/staff/account/second-factor")).body as { offered: Offered };
    const fields = { sealed: offered.sealed, code: totpCodeAt(offered.secret.replaceAll(" ", ""), clock.now()) };
    expect(messagesIn(await browser.post(setUp.action, "/staff/account/second-factor", { ...fields, "current-password": "guessed" }))).toEqual(["The password is not the one you have now"]);
    const done = await browser.post(setUp.action, "/staff/account/second-factor", { ...fields, "current-password": testPassword });
    expect((done.body as { recoveryCodes: string[] }).recoveryCodes).toHaveLength(8);
    expect(await actorIn(other)).toBeUndefined();
    expect((await actorIn(browser))?.id).toBe(person.id);
  });

  it("asks for a password of one's own where an administrator gave one", async () => {
    const person = await aStaffMemberWithPassword({ temporary: true });
    const browser = new Browser();
    expect(messagesIn((await setItUp(browser, person.email)).answer)).toEqual(["Choose a password"]);
    expect(messagesIn((await setItUp(browser, person.email, { "new-password": testPassword })).answer)).toEqual(["Choose a password that is not the one you have now"]);
    const { codes } = await setItUp(browser, person.email, { "new-password": "kettle marigold 94" });
    expect(codes).toHaveLength(8);
    expect((await enter(new Browser(), person.email)).status).toBe(422);
    expect((await enter(new Browser(), person.email, "kettle marigold 94")).location).toBe("/staff/second-factor");
  });
});
