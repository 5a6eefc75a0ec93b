import { describe, expect, it } from "vitest";
import { Browser } from "#app/platform/testing/browser";
import { askedFor, enter, enterDay, errorsIn, messagesTo, notTheCode, someoneAt } from "#app/platform/testing/resident-signing-in";
import { aResident } from "#db/factories/make";
import { useServiceDatabase } from "#db/testing/service-database";
import * as signInCode from "./sign-in-code";

const { clock } = useServiceDatabase();

describe("a family that shares an address", () => {
  const family = async () => {
    const { email, resident: rosa } = await someoneAt({ firstName: "Rosa", dateOfBirth: "1991-07-14" as never });
    const leo = await aResident({ firstName: "Leo", email, emailKey: email, dateOfBirth: "2008-02-29" as never });
    return { email, rosa, leo };
  };

  it("is asked for a date of birth after the code, and each gets in as themselves", async () => {
    const { email, rosa, leo } = await family();
    for (const [day, who] of [[["14", "7", "1991"], rosa], [["29", "2", "2008"], leo]] as const) {
      const { browser, code } = await askedFor(clock, email);
      expect(await enter(browser, code)).toMatchObject({ status: 302, location: "/sign-in/code" });
      expect((await browser.asking()).actor).toBeUndefined();
      expect((await browser.get(signInCode.loader, "/sign-in/code")).body).toMatchObject({ asks: "date-of-birth" });
      expect(await enterDay(browser, day)).toMatchObject({ location: "/my" });
      expect((await browser.asking()).actor?.id).toBe(who.id);
    }
  });

  it("cannot skip the code", async () => {
    const { email } = await family();
    const { browser } = await askedFor(clock, email);
    expect(await enterDay(browser, ["14", "7", "1991"])).toMatchObject({ location: "/sign-in" });
    expect((await browser.asking()).actor).toBeUndefined();
  });

  it("has five tries at the date of birth", async () => {
    const { email } = await family();
    const { browser, code } = await askedFor(clock, email);
    await enter(browser, code);
    for (let tries = 0; tries < 5; tries += 1) expect((await enterDay(browser, ["1", "1", "1990"])).status).toBe(422);
    expect(errorsIn(await enterDay(browser, ["14", "7", "1991"]))).toEqual(["You have tried too many times with this code. Ask for another code"]);
  });

  it("does not let in somebody who shares only another address with them", async () => {
    const { email } = await someoneAt({ phoneKey: "+447700900777", phone: "07700900777" });
    await aResident({ firstName: "Ex", email: "ex@resident.example", emailKey: "ex@resident.example", phone: "07700900777", phoneKey: "+447700900777", dateOfBirth: "1980-01-01" as never });
    const { browser, code } = await askedFor(clock, email);
    expect(await enter(browser, code)).toMatchObject({ location: "/my" });
  });
});

describe("limits", () => {
  it("let one account be tried 10 times an hour, over several codes, and then again", async () => {
    const { email } = await someoneAt();
    for (let round = 0; round < 2; round += 1) {
      const { browser, code } = await askedFor(clock, email);
      for (let tries = 0; tries < 5; tries += 1) expect((await enter(browser, notTheCode(code))).status).toBe(422);
    }
    const { browser, code } = await askedFor(clock, email, new Browser("198.51.100.7"));
    expect((await enter(browser, code)).status).toBe(429);
    clock.set("2026-03-11T11:01:30Z");
    const later = await askedFor(clock, email);
    expect(await enter(later.browser, later.code)).toMatchObject({ location: "/my" });
  });

  it("let one address be sent 10 codes an hour, known or not", async () => {
    const { email } = await someoneAt();
    for (const contact of [email, `un${email}`]) {
      const statuses: number[] = [];
      for (let asks = 0; asks < 12; asks += 1) statuses.push((await askedFor(clock, contact)).asked.status);
      expect(statuses).toEqual([...Array<number>(10).fill(302), 429, 429]);
    }
    expect(await messagesTo(email)).toHaveLength(10);
  });

  it("let 200 residents of a hub in through one address in ten minutes", async () => {
    const comesIn = async () => {
      const { email } = await someoneAt();
      const { browser, code } = await askedFor(clock, email, new Browser("203.0.113.9"));
      expect((await enter(browser, notTheCode(code))).status).toBe(422);
      expect(await enter(browser, code)).toMatchObject({ location: "/my" });
    };
    for (let ten = 0; ten < 20; ten += 1) await Promise.all(Array.from({ length: 10 }, comesIn));
  }, 120_000);
});
