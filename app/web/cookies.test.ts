import { beforeEach, describe, expect, it } from "vitest";
import { parseSettings } from "#app/platform/settings.server";
import { startService } from "#app/platform/service.server";
import { cookie, formTokenFor, isFormTokenFor, readCookie } from "./cookies.server";
import { comesFromUs, tokenFits } from "./forgery.server";

const begin = (environment: Record<string, string> = {}, secretKey = "a key for tests alone, of enough characters") =>
  startService(parseSettings({ NODE_ENV: "test", ...environment }), { secretKey, placeId: "place", placeName: "Northmere" });

const asking = (cookies: string) => new Request("https://work.example/", { headers: { Cookie: cookies } });

describe("cookies", () => {
  it("behind https belong to this host alone and are unseen by scripts", () => {
    begin({ APP_ORIGIN: "https://work.example" });
    expect(cookie("session", "abc")).toBe("__Host-session=abc; Path=/; HttpOnly; SameSite=Lax; Secure");
  });

  it("on a developer's own machine go without what needs https", () => {
    begin();
    expect(cookie("visit", "abc", 60)).toBe("visit=abc; Path=/; HttpOnly; SameSite=Lax; Max-Age=60");
  });

  it("are read by their whole name, so that a neighbouring host cannot slip one in", () => {
    begin({ APP_ORIGIN: "https://work.example" });
    expect(readCookie(asking("session=planted-by-a-neighbour; __Host-session=0123456789abcdef"), "session")).toBe("0123456789abcdef");
    expect(readCookie(asking("session=planted-by-a-neighbour"), "session")).toBeUndefined();
  });

  it.each(["short", "a".repeat(129), "with spaces in it, long enough", "<script>alert(1)</script>"])("are no cookies of ours when they look like %j", (value) => {
    begin();
    expect(readCookie(asking(`session=${value}`), "session")).toBeUndefined();
  });
});

describe("a form's token", () => {
  beforeEach(() => void begin());

  const formWith = (token?: string) => {
    const form = new FormData();
    if (token !== undefined) form.set("token", token);
    return form;
  };

  it("fits the session it was made for and no other", () => {
    const token = formTokenFor("session-1");
    expect(tokenFits(formWith(token), "session-1")).toBe(true);
    expect(tokenFits(formWith(token), "session-2")).toBe(false);
  });

  it("is different on every page and fits each time", () => {
    const [one, other] = [formTokenFor("session-1"), formTokenFor("session-1")];
    expect(one).not.toBe(other);
    expect([one, other].every((token) => isFormTokenFor(token, "session-1"))).toBe(true);
  });

  it.each([undefined, "", ".", "salt.", "salt.signature", "no dot at all"])("is not %j", (token) => {
    expect(tokenFits(formWith(token), "session-1")).toBe(false);
  });

  it("cannot be made by a service with another key", () => {
    begin({}, "another key for tests, also of enough characters");
    const token = formTokenFor("session-1");
    begin();
    expect(isFormTokenFor(token, "session-1")).toBe(false);
  });
});

describe("where a form comes from", () => {
  const ours = "https://work.example.gov.uk";

  it.each([
    ["our own page", { Origin: ours }, true],
    ["a neighbouring host of the same site", { Origin: "https://bins.example.gov.uk" }, false],
    ["our host without https", { Origin: "http://work.example.gov.uk" }, false],
    ["our host on another port", { Origin: `${ours}:8443` }, false],
    ["a page that hides where it is", { Origin: "null" }, false],
    ["another page that forwards our host", { Origin: "https://evil.example", "X-Forwarded-Host": "work.example.gov.uk", Host: "work.example.gov.uk" }, false],
    ["a browser that says same-origin and no more", { "Sec-Fetch-Site": "same-origin" }, true],
    ["a browser that says same-site", { "Sec-Fetch-Site": "same-site" }, false],
    ["an address typed in", { "Sec-Fetch-Site": "none" }, false],
    ["something that says nothing at all", {}, false],
  ])("%s", (_who, headers, accepted) => {
    expect(comesFromUs(new Headers(headers as Record<string, string>), ours)).toBe(accepted);
  });
});
