import type { Page } from "@playwright/test";
import { readFileSync } from "node:fs";
import { answersFrom, stepAt, tick } from "../pages/application";
import { choose } from "../pages/choose";
import { signInAsStaff } from "../pages/staff";
import { canaries } from "../support/canaries";
import { expect, test } from "../support/test";

const press = (page: Page, name: string | RegExp) => page.getByRole("main").getByRole("button", { name }).click();

/** Up to the equality questions, as somebody who has to be careful. */
async function applyUpToEquality(page: Page): Promise<void> {
  const answers = { ...answersFrom(`${Date.now()}.${canaries.email}`), circumstances: tick("circumstances", "domestic_abuse") };
  await page.goto("/apply");
  await press(page, /Start/);
  while (stepAt(page) !== "check-answers") {
    const step = stepAt(page);
    await answers[step as keyof typeof answers](page);
    await press(page, "Continue");
    await expect(page).not.toHaveURL(new RegExp(`/${step}(\\?|$)`));
  }
  await press(page, "Send your application");
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("the equality questions, the confirmation, the file of it and feedback", async ({ page, someoneElse, arriveAt }) => {
      test.setTimeout(300_000);
      await applyUpToEquality(page);

      await test.step("equality questions are explained, and answered page by page", async () => {
        await arriveAt("We have received your application");
        await press(page, "Continue");
        await arriveAt("We have received your application");
        await expect(page.getByRole("alert")).toContainText("Select yes if you want to answer the equality questions");
        await choose(page, "equality", "yes");
        await press(page, "Continue");
        await arriveAt("What is your date of birth?");
        await page.locator('[name="date-of-birth-day"]').fill("31");
        await press(page, "Continue");
        await arriveAt("What is your date of birth?");
        await expect(page.getByRole("alert")).toContainText("Enter your date of birth or leave blank");
        await page.locator('[name="date-of-birth-day"]').fill("");
        await page.locator('[name="date-of-birth-year"]').fill("1980");
        await press(page, "Continue");
        await arriveAt(/^Do you have any physical or mental health conditions/);
        await choose(page, "health", "yes");
        await press(page, "Continue");
        await arriveAt(/reduce your ability to carry out day to day activities/);
        await choose(page, "health-effect", "a_little");
        await press(page, "Continue");
        await arriveAt("What is your ethnic group?");
        await press(page, "Continue");
        await arriveAt("What is your ethnic group?");
        await expect(page.getByRole("alert")).toContainText("Select an ethnic group or ‘Prefer not to say’");
        await choose(page, "ethnic-group", "asian");
        await press(page, "Continue");
        await arriveAt("Which of the following best describes your Asian or Asian British background?");
      });

      await test.step("Back shows what was answered, and another answer leads another way", async () => {
        await page.getByRole("link", { name: "Back", exact: true }).click();
        await expect(page.locator('[name="ethnic-group"][value="asian"]')).toBeChecked();
        await choose(page, "ethnic-group", "black");
        await press(page, "Continue");
        await arriveAt(/Black, African, Caribbean or Black British background/);
        await choose(page, "background", "any_other");
        await page.locator('[name="own-words"]').fill("Afro-Brazilian");
        await press(page, "Continue");
        await arriveAt("What is your legal marital or registered civil partnership status?");
        await choose(page, "partnership", "never");
        await press(page, "Continue");
        await arriveAt("What is your religion?");
        await choose(page, "religion", "none");
        await press(page, "Continue");
        await arriveAt("Sex and gender identity");
        await choose(page, "sex", "female");
        await choose(page, "gender-same", "yes");
        await press(page, "Continue");
        await arriveAt("Which of the following best describes your sexual orientation?");
        await choose(page, "orientation", "prefer_not_to_say");
        await press(page, "Continue");
      });

      let reference = "";
      await test.step("the confirmation says what happens and by when, and stays when it is opened again", async () => {
        await arriveAt("Application sent");
        reference = /WL-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(await page.locator("main").innerText())![0];
        await expect(page.locator("main")).toContainText("You will hear from us by 13 March 2026");
        await expect(page.locator("main")).toContainText("We have also sent an email");
        await expect(page.getByRole("button", { name: /Exit this page/ }).or(page.getByRole("link", { name: /Exit this page/ })).first()).toBeVisible();
        await page.reload();
        await arriveAt("Application sent");
        await page.goBack();
        await expect(page).toHaveURL(/\/sent$/);
      });

      await test.step("it prints as one clean page", async () => {
        await page.emulateMedia({ media: "print" });
        await expect(page.getByRole("contentinfo")).toBeHidden();
        await expect(page.getByRole("link", { name: /save this as a file/ })).toBeHidden();
        await expect(page.locator("main")).toContainText(reference);
        await page.emulateMedia({ media: null });
      });

      await test.step("it is saved as a file that says nothing of the person", async () => {
        const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "save this as a file" }).click()]);
        expect(download.suggestedFilename()).toBe(`${reference}.html`);
        const kept = readFileSync(await download.path(), "utf8");
        expect(kept).toContain(reference);
        expect(kept).toContain("13 March 2026");
        expect(kept).not.toContain(canaries.lastName);
      });

      await test.step("feedback is given, and read by a manager", async () => {
        const words = `A clear page ${Date.now()}`;
        await page.getByRole("link", { name: "What did you think of this service?" }).click();
        await arriveAt("Give feedback on this service");
        await press(page, "Send feedback");
        await arriveAt("Give feedback on this service");
        await choose(page, "satisfaction", "satisfied");
        await page.locator('[name="words"]').fill(words);
        await press(page, "Send feedback");
        await arriveAt("Thank you for your feedback");
        const manager = await someoneElse();
        await signInAsStaff(manager, "morgan@northmere.example");
        await manager.goto("/admin/feedback");
        await arriveAt(/^Feedback/, manager);
        await expect(manager.locator("main")).toContainText(words);
      });
    });

    test("pages about the service are sound, and easy read has its drawings", async ({ page, arriveAt }) => {
      for (const [path, heading] of [["/easy-read", /easy read/], ["/privacy", "How we use what you tell us"], ["/cookies", "Cookies"], ["/accessibility-statement", /^Accessibility statement/], ["/sign-out", "You have signed out"]] as const) {
        await page.goto(path);
        await arriveAt(heading);
      }
      await page.goto("/");
      await page.getByRole("link", { name: "easy read page" }).click();
      await expect(page.locator("svg.wl-picture").first()).toBeVisible();
    });
  });
}
