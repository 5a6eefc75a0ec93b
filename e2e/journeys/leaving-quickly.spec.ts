import type { BrowserContext, Page } from "@playwright/test";
import { answersFrom, stepAt } from "../pages/application";
import { expect, test } from "../support/test";

const press = (page: Page, name: string | RegExp) => page.getByRole("main").getByRole("button", { name }).click();
const harmless = "https://www.bbc.co.uk/weather";
// The name they gave, the way out of a question, and the page of their code.
const told = ["Mallory", "Save and come back later", "Your code"];
const visitOf = async (context: BrowserContext) => (await context.cookies()).find(({ name }) => name === "visit")?.value;

/**
 * Does what leads out, and sees that the browser asks for the harmless place and is no longer with us. There is no outside here: some browsers keep the
 * address of a page that did not come, others show a page of their own, and both have left.
 */
async function leaves(page: Page, how: () => Promise<void>): Promise<void> {
  const asked = page.waitForRequest(harmless);
  await how();
  await asked;
  await expect.poll(() => page.evaluate(() => location.href).catch(() => "on the way")).toMatch(/^(https:\/\/www\.bbc\.co\.uk\/|chrome-error:)/);
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    /** Answers until the page after the first that tells something, and takes a code along. */
    async function tellSomething(page: Page): Promise<{ code: string; draft: string }> {
      await page.goto("/apply");
      await press(page, "Start your application");
      const answers = answersFrom("mallory@resident.example");
      while (stepAt(page) !== "wants") {
        const here = stepAt(page);
        await answers[here]!(page);
        if (here === "name") await page.locator("[name=first-name]").fill("Mallory");
        await press(page, "Continue");
        await expect(page).not.toHaveURL(new RegExp(`/${here}(\\?|$)`));
      }
      const draft = new URL(page.url()).pathname.replace(/\/[^/]+$/, "");
      await page.getByRole("main").getByRole("link", { name: "Save and come back later" }).click();
      await press(page, "Show me a code");
      const code = await page.locator(".wl-code").innerText();
      await page.goto(`${draft}/wants`);
      return { code, draft };
    }

    /** Presses Back as long as there is somewhere to go back to, and looks at every page. */
    async function backShowsNothing(page: Page, draft: string): Promise<void> {
      for (let steps = 0; steps < 12; steps += 1) {
        const gone = await page.goBack({ waitUntil: "load" }).catch(() => null);
        if (!gone && page.url() === "about:blank") return;
        const shown = await page.locator("body").innerText();
        for (const words of told) expect(shown, `${page.url()} after ${steps + 1} times Back`).not.toContain(words);
        expect(page.url()).not.toContain(draft);
      }
    }

    test("the way out lets go of everything: Back shows nothing, and the code still opens it", async ({ page, context, arriveAt }) => {
      const { code, draft } = await tellSomething(page);
      const before = await visitOf(context);
      await leaves(page, () => page.locator(".govuk-exit-this-page__button").click());
      expect(await visitOf(context)).toBeDefined();
      expect(await visitOf(context)).not.toBe(before);
      await backShowsNothing(page, draft);

      await page.goto(`${draft}/name`);
      await arriveAt("Get help with work and skills");
      await page.goto("/apply");
      await arriveAt("Before you start");
      await expect(page.locator("main")).not.toContainText("not sent");
      await page.goto("/apply/return");
      await page.locator("[name=code]").fill(code);
      await press(page, "Continue");
      await page.goto(`${draft}/name`);
      await expect(page.locator("[name=first-name]")).toHaveValue("Mallory");
    });

    test("the first page that asks something telling says what the way out does", async ({ page, arriveAt }) => {
      await page.goto("/apply");
      await press(page, "Start your application");
      const answers = answersFrom("somebody@resident.example");
      while (stepAt(page) !== "urgent-needs") {
        const here = stepAt(page);
        await answers[here]!(page);
        await press(page, "Continue");
        await expect(page).not.toHaveURL(new RegExp(`/${here}(\\?|$)`));
      }
      await page.locator(".wl-leaving > summary").click();
      await expect(page.locator(".wl-leaving")).toContainText("This device then forgets your application");
      await arriveAt(/./);
    });
  });
}

test("Shift three times leaves too, and the page one was on is not in the history", async ({ page }) => {
  await page.goto("/");
  await page.goto("/help-now");
  const before = await page.evaluate(() => history.length);
  await leaves(page, async () => {
    for (let times = 0; times < 3; times += 1) await page.keyboard.press("Shift");
  });
  expect(await page.evaluate(() => history.length)).toBe(before);
  await page.goBack();
  await expect(page).toHaveURL(/:\d+\/$/);
});
