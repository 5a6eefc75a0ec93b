import type { BrowserContext, CDPSession, Page } from "@playwright/test";
import { readFileSync } from "node:fs";
import { map } from "../../remix.config.js";
import { answersFrom, stepAt } from "../pages/application";
import { openAnAppointment } from "../pages/appointments";
import { signInAsResident } from "../pages/outbox";
import { expect, test } from "../support/test";

// An old phone, little data: what a resident's page costs at first view, with nothing kept from before. The budget is docs/adr/0003.
const mostBytes = 50 * 1024;
const mostRequests = 5;
const mostScript = 12 * 1024;

interface Asked {
  address: string;
  kind: string;
  bytes: number;
  answered: boolean;
}

interface Cost {
  path: string;
  bytes: number;
  requests: string[];
  scripts: { address: string; bytes: number }[];
}

/** Counts what crosses the wire, headers too, as the browser's own network layer tells it. */
class Meter {
  private requests = new Map<string, Asked>();

  private constructor(private readonly session: CDPSession) {
    session.on("Network.requestWillBeSent", ({ requestId, request, type }) => this.requests.set(requestId, { address: new URL(request.url).pathname, kind: type ?? "", bytes: 0, answered: false }));
    session.on("Network.loadingFailed", ({ requestId }) => this.answered(requestId, 0));
    session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => this.answered(requestId, encodedDataLength));
  }

  private answered(requestId: string, bytes: number): void {
    const request = this.requests.get(requestId);
    if (request) Object.assign(request, { bytes, answered: true });
  }

  static async on(context: BrowserContext, page: Page): Promise<Meter> {
    const session = await context.newCDPSession(page);
    await session.send("Network.enable");
    await session.send("Network.setCacheDisabled", { cacheDisabled: true });
    return new Meter(session);
  }

  forget(): void {
    this.requests.clear();
  }

  async costOf(page: Page): Promise<Cost> {
    await page.waitForLoadState("load");
    // A document, a style sheet and a script ask for whatever else there is before the page has loaded; one more turn of the browser's loop for the rest.
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 30))));
    // An icon the page before asked for is dropped without a word when the browser goes on.
    const unanswered = () => [...this.requests.values()].filter(({ answered, address }) => !answered && !address.endsWith("/icon.svg")).map(({ address }) => address);
    await expect.poll(unanswered, { message: "what was asked for is answered", intervals: [10, 20, 50] }).toEqual([]);
    const all = [...this.requests.values()];
    return { path: new URL(page.url()).pathname, bytes: all.reduce((sum, { bytes }) => sum + bytes, 0), requests: all.map(({ address }) => address), scripts: all.filter(({ kind }) => kind === "Script").map(({ address, bytes }) => ({ address, bytes })) };
  }
}

function expectThin({ path, bytes, requests, scripts }: Cost): void {
  expect(bytes, `${path} is ${bytes} bytes: ${requests.join(", ")}`).toBeLessThan(mostBytes);
  expect(requests.length, `${path} asks for ${requests.join(", ")}`).toBeLessThanOrEqual(mostRequests);
  // Our one module and nothing else: no framework runs in a resident's browser.
  for (const { address, bytes: weight } of scripts) {
    expect(address, path).toMatch(/^\/assets\/entry\.client-[\w-]+\.js$/);
    expect(weight, `${path}: ${address}`).toBeLessThan(mostScript);
  }
}

/** Every address of the public's and the residents' part of the map that shows a page, as an expression that knows it again. */
const pages = (["public", "resident"] as const)
  .flatMap((audience) => Object.entries(map[audience] ?? {}).map(([address, file]) => ({ address, source: readFileSync(`app/routes/${audience}/${file}`, "utf8") })))
  .filter(({ address, source }) => !address.includes("*") && !/^\/(staff|demo)/.test(address) && /export default function/.test(source))
  .map(({ address }) => ({ address, fits: new RegExp(`^${address.replaceAll(/:\w+/g, "[^/]+")}$`) }));

/** The first address that fits: fixed words before parameters, as the map is matched. */
const addressOf = (path: string) => pages.filter(({ fits }) => fits.test(path)).sort((a, b) => (a.address.match(/:/g)?.length ?? 0) - (b.address.match(/:/g)?.length ?? 0))[0]?.address;

/** Links that do something by being followed, or lead out. */
const notFollowed = /^\/(leave|sign-out|staff|demo|assets|theme|cy|ar)(\/|$|\?)/;

/** Follows every link within the residents' pages, each address twice at most, and looks at what is there. */
async function walk(page: Page, meter: Meter, from: readonly string[], look: (address: string, first: boolean) => Promise<void>): Promise<void> {
  const seen = new Set<string>();
  const times = new Map<string, number>();
  const waiting = [...from];
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const { pathname } = new URL(path, "http://any");
    const address = addressOf(pathname);
    if (seen.has(path) || !address || notFollowed.test(path) || (times.get(address) ?? 0) >= 2) continue;
    seen.add(path);
    meter.forget();
    await page.goto(path);
    // Led elsewhere, as to signing in: that is another page's address.
    if (addressOf(new URL(page.url()).pathname) !== address) continue;
    times.set(address, (times.get(address) ?? 0) + 1);
    await look(address, times.get(address) === 1);
    waiting.push(...(await page.locator("a[href^='/']").evaluateAll((links) => links.filter((link) => !link.hasAttribute("download")).map((link) => link.getAttribute("href") ?? ""))));
  }
}

test("every page a resident can open is thin, sound, and has a title of its own", async ({ browser, page, context, arriveAt }) => {
  test.setTimeout(300_000);
  const outbox = await (await browser.newContext()).newPage();
  const meter = await Meter.on(context, page);
  const reached = new Set<string>();
  const titles = new Map<string, string>();
  const look = async (address: string, first: boolean) => {
    reached.add(address);
    expectThin(await meter.costOf(page));
    if (!first) return;
    await arriveAt(/./);
    const title = await page.title();
    expect([undefined, address], `${address} has the title of another page: ${title}`).toContain(titles.get(title));
    titles.set(title, address);
  };
  const visitor = ["/", "/apply", "/help-now", "/sign-in", "/easy-read", "/feedback", "/accessibility-statement"].filter((path) => addressOf(path));
  await walk(page, meter, visitor, look);
  await signInAsResident(page, "rosa@resident.example", outbox);
  await openAnAppointment(page);
  await walk(page, meter, ["/my"], look);
  await outbox.context().close();
  // What Rosa's case gives no reason to link to has an address all the same, and something kind to say there.
  await walk(page, meter, pages.map(({ address }) => address).filter((address) => !reached.has(address) && !address.includes(":")), look);

  // Reached by other ways, and looked at by the tests of those: a question of the application, a one-time link, what follows a form.
  const elsewhere = /^\/apply\/(:draftId|outside-area|too-young|return\/|for-someone-else\/:)|:token|^\/sign-in\/code$|^\/sign-out$/;
  const missed = pages.map(({ address }) => address).filter((address) => !reached.has(address) && !elsewhere.test(address));
  expect(missed, "pages that nothing leads to").toEqual([]);
});

test("every question of the application is thin", async ({ page, context }) => {
  const meter = await Meter.on(context, page);
  const answers = answersFrom("thin.lines@resident.example");
  await page.goto("/apply");
  await page.waitForLoadState("load");
  meter.forget();
  await page.getByRole("main").getByRole("button", { name: /Start/ }).click();
  for (let steps = 0; steps < 30 && stepAt(page) !== "check-answers"; steps += 1) {
    const step = stepAt(page);
    expectThin(await meter.costOf(page));
    await answers[step]!(page);
    meter.forget();
    await page.getByRole("main").getByRole("button", { name: "Continue" }).click();
    await expect(page).not.toHaveURL(new RegExp(`/${step}(\\?|$)`));
  }
  expectThin(await meter.costOf(page));
  expect(stepAt(page)).toBe("check-answers");
});
