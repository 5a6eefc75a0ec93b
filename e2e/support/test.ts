import { AxeBuilder } from "@axe-core/playwright";
import { createHash } from "node:crypto";
import { test as base, expect, type Page } from "@playwright/test";
import { HtmlValidate } from "html-validate";
import { coloursOf, isChangedByScript, structureOf } from "./structure";

const conformance = new HtmlValidate({
  extends: ["html-validate:standard", "html-validate:a11y"],
  rules: {
    // The design system's own markup: `role="list"`-like helps, ids with dots and slashes, and buttons that are links.
    "prefer-native-element": "off",
    "no-redundant-role": "off",
    "no-inline-style": "error",
    "unique-landmark": "off",
    "valid-id": ["error", { relaxed: true }],
    "require-sri": "off",
    "long-title": "off",
    "text-content": "off",
    "doctype-style": "off",
    "attr-case": "off",
    "void-style": "off",
    "attribute-boolean-style": "off",
    "no-trailing-whitespace": "off",
    "tel-non-breaking": "off",
    "aria-label-misuse": ["error", { allowAnyNamable: true }],
  },
});

/** The last document the server sent, as it was sent: a browser mends what it shows. */
const documents = new WeakMap<Page, { html: string; policy: string; status: number }>();

const lookedAt = new Set<string>();

/** A page without what is new each time it is drawn: keys, tokens, ids and references. */
const alike = (html: string) =>
  html
    .replaceAll(/nonce="[^"]*"|name="(token|formKey)" value="[^"]*"/g, "")
    .replaceAll(/[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}/g, "id")
    .replaceAll(/WL-[0-9A-Z]{4}-[0-9A-Z]{4}/g, "reference");

/** What every page must be, checked wherever a test arrives. */
async function pageIsSound(page: Page, asBrowsersWithoutScript: ((html: string, url: string) => Promise<Page>) | undefined): Promise<void> {
  const sent = documents.get(page);
  expect(sent, "no page was sent").toBeDefined();
  const { html, policy } = sent!;

  expect(policy, "the content security policy").toContain("default-src 'none'");
  expect(policy).not.toContain("unsafe");
  expect(html).not.toMatch(/\sstyle=|\son[a-z]+=/);

  await expect(page.locator("h1")).toHaveCount(1);

  // The very page was looked at before, with scripts or without, and only its keys and ids differ: it would be found the same.
  const same = createHash("sha256").update(`${asBrowsersWithoutScript ? "without" : "with"} ${alike(html)}`).digest("hex");
  if (lookedAt.has(same)) return;
  lookedAt.add(same);

  const report = await conformance.validateString(html, page.url());
  const mistakes = report.results.flatMap(({ messages }) => messages.map(({ ruleId, message, line, column }) => `${ruleId}: ${message} (${line}:${column}) …${html.split("\n")[line - 1]?.slice(Math.max(0, column - 60), column + 60)}…`));
  expect(mistakes, `HTML of ${page.url()}`).toEqual([]);

  const size = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth), `${page.url()} scrolls sideways at 320 pixels`).toBeLessThanOrEqual(320);
  if (size) await page.setViewportSize(size);

  // axe takes most of a second, and finds in two pages of one structure the same; for the most part it looks at colours.
  const built = `${isChangedByScript(html) ? (asBrowsersWithoutScript ? "without" : "with") : "as sent"} ${structureOf(html)}`;
  const colours = coloursOf(html).filter((way) => !lookedAt.has(way));
  if (lookedAt.has(built) && colours.length === 0) return;
  for (const seen of [built, ...colours]) lookedAt.add(seen);

  // axe is a script itself: where scripts are off, it looks at the same bytes, with ours taken out, in a browser that runs it.
  const looked = asBrowsersWithoutScript ? await asBrowsersWithoutScript(html, page.url()) : page;
  const { violations } = await new AxeBuilder({ page: looked })
    // No page has a frame: without a second page to gather what frames said, and without telling what passed, axe takes a third of the time.
    .setLegacyMode(true)
    .options({ resultTypes: ["violations"] })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    // The design system's own: back links stand before the main landmark, and a radio says whether it has opened its field.
    .disableRules(colours.length > 0 ? ["region"] : ["region", "color-contrast"])
    .exclude(".govuk-radios__input[aria-expanded]")
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`), `axe on ${page.url()}`).toEqual([]);
}

interface Fixtures {
  /** Waits for the page whose heading this is, and checks that it is sound. */
  arriveAt: (heading: string | RegExp, on?: Page) => Promise<void>;
  /** Another person, in a browser of their own. */
  someoneElse: () => Promise<Page>;
  watched: void;
}

/** Watches one page: what was sent, and whatever the browser complained of. */
function watch(page: Page, complaints: string[]): void {
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(`${message.text()} (${page.url()})`);
  });
  page.on("pageerror", (error) => complaints.push(`${error.message} (${page.url()})`));
  page.on("response", (response) => {
    if (response.request().isNavigationRequest() && response.request().frame() === page.mainFrame() && (response.status() < 300 || response.status() >= 400)) {
      const status = response.status();
      const pending = response.text().then(
        (html) => documents.set(page, { html, policy: response.headers()["content-security-policy"] ?? "", status }),
        () => undefined,
      );
      reading.set(page, pending);
    }
  });
}

const reading = new WeakMap<Page, Promise<unknown>>();

/** Chromium reports an answer of 4xx as an error of the page; a test that asks for one expects it. */
const expectedAnswer = /Failed to load resource: the server responded with a status of (4\d\d)/;

export const test = base.extend<Fixtures>({
  watched: [
    async ({ page }, use) => {
      const complaints: string[] = [];
      watch(page, complaints);
      await use();
      expect(complaints.filter((words) => !expectedAnswer.test(words)), "the browser complained").toEqual([]);
    },
    { auto: true },
  ],
  arriveAt: async ({ page, browser, javaScriptEnabled }, use) => {
    const context = javaScriptEnabled === false ? await browser.newContext({ javaScriptEnabled: true }) : undefined;
    const twin = await context?.newPage();
    const withoutScript = twin && (async (html: string, url: string) => {
      await twin.unrouteAll();
      await twin.route(url, (route) => route.fulfill({ contentType: "text/html", body: html.replaceAll(/<script[\s\S]*?(<\/script>|\/>)/g, "") }));
      await twin.goto(url);
      return twin;
    });
    await use(async (heading, on = page) => {
      await expect(on.getByRole("heading", { level: 1 })).toHaveText(heading);
      await reading.get(on);
      await pageIsSound(on, withoutScript);
    });
    await context?.close();
  },
  someoneElse: async ({ browser, javaScriptEnabled, baseURL, locale }, use) => {
    const opened: { page: Page; complaints: string[] }[] = [];
    await use(async () => {
      const context = await browser.newContext({ javaScriptEnabled, baseURL, locale });
      const page = await context.newPage();
      const complaints: string[] = [];
      watch(page, complaints);
      opened.push({ page, complaints });
      return page;
    });
    for (const { page, complaints } of opened) {
      await page.context().close();
      expect(complaints.filter((words) => !expectedAnswer.test(words)), "the browser complained").toEqual([]);
    }
  },
});

export { expect };
