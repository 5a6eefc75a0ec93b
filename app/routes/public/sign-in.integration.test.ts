import { randomUUID } from "node:crypto";
import postgres from "postgres";
import { describe, expect, it } from "vitest";
import { Browser } from "#app/platform/testing/browser";
import { askedFor, enter, errorsIn, messagesTo, newestCode, notTheCode, someoneAt } from "#app/platform/testing/resident-signing-in";
import { useServiceDatabase } from "#db/testing/service-database";
import * as signIn from "./sign-in";
import * as signInCode from "./sign-in-code";
import * as signOut from "./sign-out";

const { clock, ...database } = useServiceDatabase();

async function count(table: string): Promise<number> {
  const sql = postgres(database.ownerUrl, { max: 1 });
  const [row] = await sql`select count(*)::int as rows from ${sql(table)}`.finally(() => sql.end());
  return row?.rows as number;
}

describe("a resident signing in", () => {
  it("gets a code by e-mail and is in", async () => {
    const { email, resident } = await someoneAt();
    const { browser, asked } = await askedFor(clock, ` ${email.toUpperCase()} `);
    const code = await newestCode(email);
    expect(asked.location).toMatch(/^\/sign-in\/code\?to=/);
    expect(asked.location).not.toContain(email);
    const entered = await enter(browser, `${code.slice(0, 3)} ${code.slice(3)}`);
    expect(entered).toMatchObject({ location: "/my" });
    expect((await browser.asking()).actor).toMatchObject({ kind: "resident", id: resident.id });
  });

  it("gets it by text at a number written any way", async () => {
    await someoneAt({ phone: "07700 900 456", phoneKey: "+447700900456" });
    const { browser } = await askedFor(clock, "(07700) 900-456");
    expect(await enter(browser, await newestCode("+447700900456"))).toMatchObject({ location: "/my" });
  });

  it("goes on to where they were going, and never out of the service", async () => {
    const { email } = await someoneAt();
    const browser = new Browser();
    const asked = await browser.post(signIn.action, "/sign-in?next=%2Fmy%2Fplan", { contact: email });
    expect(asked.location).toContain("next=%2Fmy%2Fplan");
    expect(await browser.post(signInCode.action, asked.location!, { asks: "code", code: await newestCode(email) })).toMatchObject({ location: "/my/plan" });
    const other = await askedFor(clock, email);
    expect(await other.browser.post(signInCode.action, "/sign-in/code?next=https%3A%2F%2Fevil.example", { asks: "code", code: other.code })).toMatchObject({ location: "/my" });
  });

  it("gets a session of its own, whatever id the browser brought", async () => {
    const { email } = await someoneAt();
    const first = await askedFor(clock, email);
    await enter(first.browser, first.code);
    const before = first.browser.cookie("session");
    await enter(first.browser, (await askedFor(clock, email, first.browser)).code);
    expect(first.browser.cookie("session")).not.toBe(before);
    const thief = new Browser();
    thief.plant("session", before);
    expect((await thief.asking()).actor).toBeUndefined();
  });

  it("is out after signing out, and told so", async () => {
    const { email } = await someoneAt();
    const { browser, code } = await askedFor(clock, email);
    await enter(browser, code);
    const held = browser.cookie("session");
    expect(await browser.post(signOut.action, "/sign-out", {})).toMatchObject({ location: "/sign-out" });
    expect(browser.cookie("session")).toBeUndefined();
    browser.plant("session", held);
    expect((await browser.asking()).actor).toBeUndefined();
  });

  it.each([
    ["", "Enter your email address or phone number"],
    ["rosa", "Enter an email address, like name@example.com, or a phone number, like 07700 900 982"],
  ])("is told what to enter instead of %j", async (contact, message) => {
    const answer = await new Browser().post(signIn.action, "/sign-in", { contact });
    expect(answer.status).toBe(422);
    expect(errorsIn(answer)).toEqual([message]);
  });
});

describe("an address nobody has", () => {
  it("gets the same page, the same cookie and the same row as one that somebody has, and no message", async () => {
    const { email } = await someoneAt();
    const before = { attempts: await count("sign_in_attempts"), messages: await count("outbox") };
    const known = new Browser();
    const unknown = new Browser();
    const [yes, no] = [await known.post(signIn.action, "/sign-in", { contact: email }), await unknown.post(signIn.action, "/sign-in", { contact: email.replace("family", "nobody") })];
    expect([no.status, no.location?.length]).toEqual([yes.status, yes.location!.length]);
    expect(unknown.cookie("sign-in")).toHaveLength(known.cookie("sign-in")!.length);
    expect(await count("sign_in_attempts")).toBe(before.attempts + 2);
    expect(await count("outbox")).toBe(before.messages + 1);
  });

  it("hears the same about a wrong code, up to the last try and beyond", async () => {
    const { email } = await someoneAt();
    const { browser: known, code } = await askedFor(clock, email);
    const { browser: unknown } = await askedFor(clock, `not-${email}`);
    for (let tries = 0; tries < 12; tries += 1) {
      const [yes, no] = [await enter(known, notTheCode(code)), await enter(unknown, notTheCode(code))];
      expect([no.status, errorsIn(no)]).toEqual([yes.status, errorsIn(yes)]);
    }
  });

  it("is one that was said not to be safe, too", async () => {
    const { email } = await someoneAt({ safeContact: { channels: ["phone", "in_person"], contentFree: false, noVoicemail: true } });
    const { browser, asked } = await askedFor(clock, email);
    expect(asked.status).toBe(302);
    expect(await messagesTo(email)).toEqual([]);
    expect((await enter(browser, "123456")).status).toBe(422);
  });
});

describe("the message", () => {
  it("says nothing of what it is about where that is safer", async () => {
    const { email } = await someoneAt({ safeContact: { channels: ["email"], contentFree: true, noVoicemail: true } });
    await askedFor(clock, email);
    const [message] = await messagesTo(email);
    expect(`${message?.subject} ${message?.body}`).not.toMatch(/work local|northmere|application|rosa/i);
  });

  it("names nobody, because families share addresses", async () => {
    const { email } = await someoneAt({ firstName: "Rosa", lastName: "Marsh" });
    await askedFor(clock, email);
    const [message] = await messagesTo(email);
    expect(`${message?.subject} ${message?.body}`).not.toMatch(/rosa|marsh/i);
  });

  it("keeps the code out of its text until it leaves, and the code is kept nowhere else", async () => {
    const { email } = await someoneAt();
    const { code } = await askedFor(clock, email);
    const [message] = await messagesTo(email);
    expect(message?.body).toContain("((code))");
    const sql = postgres(database.ownerUrl, { max: 1 });
    const attempts = await sql`select to_jsonb(a)::text as row from sign_in_attempts a`.finally(() => sql.end());
    expect(attempts.filter(({ row }) => String(row).includes(`"${code}"`))).toEqual([]);
  });
});

describe("a code", () => {
  it("works once", async () => {
    const { email } = await someoneAt();
    const { browser, code } = await askedFor(clock, email);
    const attempt = browser.cookie("sign-in");
    await enter(browser, code);
    const again = new Browser();
    again.plant("visit", browser.cookie("visit"));
    again.plant("sign-in", attempt);
    expect(errorsIn(await enter(again, code))).toEqual(["The code was used before. Ask for another code"]);
    expect((await again.asking()).actor).toBeUndefined();
  });

  it("works for 10 minutes", async () => {
    const { email } = await someoneAt();
    const { browser, code } = await askedFor(clock, email);
    clock.set("2026-03-11T10:10:01Z");
    expect(errorsIn(await enter(browser, code))[0]).toMatch(/^The code no longer works/);
  });

  it("works only in the browser that asked for it", async () => {
    const { email } = await someoneAt();
    const { code } = await askedFor(clock, email);
    expect(await enter(new Browser(), code)).toMatchObject({ location: "/sign-in" });
    const { browser: other } = await askedFor(clock, `else-${email}`);
    expect(errorsIn(await enter(other, code))).toEqual(["The code is not right. Check our newest message, or ask for another code"]);
  });

  it("is worth five tries", async () => {
    const { email } = await someoneAt();
    const { browser, code } = await askedFor(clock, email);
    for (let tries = 0; tries < 5; tries += 1) await enter(browser, notTheCode(code));
    expect(errorsIn(await enter(browser, code))).toEqual(["You have tried too many times with this code. Ask for another code"]);
  });

  it("starts one session, however often its form is sent", async () => {
    const { email, resident } = await someoneAt();
    const { browser, code } = await askedFor(clock, email);
    const [formKey, attempt, visit] = [randomUUID(), browser.cookie("sign-in"), browser.cookie("visit")];
    const twins = Array.from({ length: 20 }, () => {
      const twin = new Browser();
      twin.plant("visit", visit);
      twin.plant("sign-in", attempt);
      return twin;
    });
    const answers = await Promise.all(twins.map((twin) => enter(twin, code, { formKey })));
    expect(new Set(answers.map(({ location }) => location))).toEqual(new Set(["/my"]));
    expect(new Set(twins.map((twin) => twin.cookie("session"))).size).toBe(1);
    expect((await twins[7]!.asking()).actor?.id).toBe(resident.id);
  });

  it("is asked for once, however often the form is sent", async () => {
    const { email } = await someoneAt();
    const browser = new Browser();
    await browser.asking();
    const formKey = randomUUID();
    const answers = await Promise.all(Array.from({ length: 5 }, () => browser.post(signIn.action, "/sign-in", { contact: email, formKey })));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([302]));
    expect(await messagesTo(email)).toHaveLength(1);
    expect(await enter(browser, await newestCode(email))).toMatchObject({ location: "/my" });
  });

  it.each(["12345", "1234567", "abcdef", "", "１２３４５"])("is never %j, which costs no try", async (typed) => {
    const { email } = await someoneAt();
    const { browser, code } = await askedFor(clock, email);
    for (let tries = 0; tries < 6; tries += 1) expect((await enter(browser, typed)).status).toBe(422);
    expect(await enter(browser, code)).toMatchObject({ location: "/my" });
  });
});
