import type { Page } from "@playwright/test";
import { wordsIn } from "#app/content/resident/catalogue";
import { say } from "#app/content/resident/say";
import { day } from "#app/domain/calendar/calendar-day";
import { canaries } from "../support/canaries";
import { expect, test } from "../support/test";

const press = (page: Page, name: string) => page.getByRole("main").getByRole("button", { name, exact: true }).click();

/** Every link and form of ours that leaves the language of the page. */
const leavingIt = (page: Page, language: string) =>
  page.evaluate((prefix) => {
    const ofNoLanguage = /^\/(assets|theme|staff|demo|leave)/;
    const addresses = [...document.querySelectorAll("a[href]:not([hreflang]), form[action]")].map((element) => element.getAttribute("href") ?? element.getAttribute("action") ?? "");
    return addresses.filter((address) => address.startsWith("/") && !ofNoLanguage.test(address) && address !== prefix && !address.startsWith(`${prefix}/`) && !address.startsWith(`${prefix}?`));
  }, `/${language}`);

for (const javaScriptEnabled of [true, false]) {
  for (const [language, direction] of [["cy", "ltr"], ["ar", "rtl"]] as const) {
    test.describe(`${language}, ${javaScriptEnabled ? "with" : "without"} JavaScript`, () => {
      test.use({ javaScriptEnabled });
      const words = wordsIn(language);

      /** Arrives at a sound page that is in the language and leads nowhere else. */
      const arrived = async (page: Page, arriveAt: (heading: string | RegExp) => Promise<void>, heading: string | RegExp) => {
        await arriveAt(heading);
        await expect(page.locator("html")).toHaveAttribute("lang", language);
        expect(await page.evaluate(() => getComputedStyle(document.documentElement).direction)).toBe(direction);
        expect(await leavingIt(page, language)).toEqual([]);
      };

      test("from the start page to a question, another language and back", async ({ page, arriveAt }) => {
        await page.goto("/");
        await page.getByRole("link", { name: { cy: /Cymraeg/, ar: /العربية/ }[language] }).click();
        await expect(page).toHaveURL(new RegExp(`/${language}$`));
        await arrived(page, arriveAt, words.start.title);
        await page.getByRole("button", { name: words.start.startNow }).click();
        await arrived(page, arriveAt, /./);
        await page.getByRole("main").locator("form button[type=submit]").last().click();
        await expect(page).toHaveURL(new RegExp(`^[^?]*/${language}/apply/[0-9a-f-]{36}/area$`));
        await arrived(page, arriveAt, words.questions.postcode.heading);
        await expect(page.getByRole("main")).toContainText(say[language].day(day("2026-04-10")));

        await test.step("a wrong answer is answered in the language", async () => {
          await press(page, words.page.continue);
          await arrived(page, arriveAt, words.questions.postcode.heading);
          await expect(page.getByRole("alert")).toContainText(words.page.thereIsAProblem);
          await expect(page.getByRole("alert")).toContainText(words.apply.errors.postcode.missing);
        });

        await test.step("switching keeps the page", async () => {
          const path = new URL(page.url()).pathname;
          await page.getByRole("link", { name: /English/ }).click();
          await expect(page).toHaveURL(new RegExp(`${path.replace(`/${language}`, "")}$`));
          await arriveAt("What is your postcode?");
        });
      });

      test("signing in, the code's message, and what is not translated says it is English", async ({ page, someoneElse, arriveAt }) => {
        await page.goto(`/${language}/sign-in`);
        await arrived(page, arriveAt, words.signIn.title);
        await press(page, words.page.continue);
        await expect(page.getByRole("alert")).toContainText(words.signIn.contactMissing);
        await page.locator("[name=contact]").fill("rosa@resident.example");
        await press(page, words.page.continue);
        await arrived(page, arriveAt, words.signIn.code.title);
        const outbox = await someoneElse();
        await outbox.goto("/demo/outbox?to=rosa@resident.example");
        await expect(outbox.locator("article").first()).toContainText(words.messages.signInCode.subject);

        await page.goto(`/${language}/privacy`);
        await arriveAt("How we use what you tell us");
        await expect(page.locator("h1 span[lang=en]")).toHaveText("How we use what you tell us");
        await page.goto(`/${language}/no-such-page/${canaries.firstName.length}`);
        await arrived(page, arriveAt, words.publicPages.problems[404].title);
        await page.goto(`/${language}/easy-read`);
        await arrived(page, arriveAt, words.easyRead.title);
      });
    });
  }
}
