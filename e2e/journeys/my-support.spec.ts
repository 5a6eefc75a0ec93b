import type { Page } from "@playwright/test";
import { signInAsResident } from "../pages/outbox";
import { expect, test } from "../support/test";

const press = (page: Page, name: string | RegExp) => page.getByRole("main").getByRole("button", { name }).first().click();
const follow = (page: Page, name: string | RegExp) => page.getByRole("main").getByRole("link", { name }).or(page.getByRole("main").getByRole("button", { name })).first().click();

/** A link in "Are you still in your job?" that nobody has answered yet, of those in the demonstration's outbox. */
async function openJobQuestion(outbox: Page, page: Page): Promise<void> {
  await outbox.goto("/demo/outbox");
  const paths = new Set((await outbox.locator("main").innerText()).match(/\/still-in-work\/[\w-]{43}/g));
  for (const path of paths) {
    const answer = await page.goto(path);
    if (answer?.status() === 200) return;
  }
  throw new Error(`none of ${paths.size} links waits for an answer`);
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("a resident follows their support: the plan, and what does not fit", async ({ page, someoneElse, arriveAt }) => {
      test.setTimeout(240_000);
      await signInAsResident(page, "rosa@resident.example", await someoneElse());
      await arriveAt("Hello Rosa");

      await test.step("ticks a step by mistake and takes it back", async () => {
        await page.goto("/my/plan");
        await arriveAt("My plan");
        await press(page, /^I have done this/);
        await arriveAt("My plan");
        await expect(page.getByText("Well done. The step is ticked.")).toBeVisible();
        await press(page, /^Undo/);
        await arriveAt("My plan");
        await expect(page.getByText("The step is open again.")).toBeVisible();
      });

      await test.step("writes about the plan, and that a step cannot be done", async () => {
        await follow(page, "Write about my plan");
        await arriveAt("What do you want to say about your plan?");
        await press(page, "Send");
        await arriveAt("What do you want to say about your plan?");
        await page.locator("[name=words]").fill("Can the course wait until May?");
        await press(page, "Send");
        await arriveAt("My plan");
        await expect(page.locator("main")).toContainText("Can the course wait until May?");
        await follow(page, /^I cannot do this/);
        await arriveAt("What makes it hard?");
        await press(page, "Send");
        await arriveAt("My plan");
        await expect(page.locator("main")).toContainText("I cannot do this.");
      });

      await test.step("reads it in large letters, on a phone too", async () => {
        await follow(page, "print it in large letters");
        await arriveAt("Plan of Rosa");
        await expect(page.getByRole("button", { name: /I have done this/ })).toHaveCount(0);
      });

      await test.step("says that an offer does not fit, once at a time", async () => {
        await page.goto("/my");
        const doesntFit = page.getByRole("main").getByRole("link", { name: /This doesn’t fit me/ }).first();
        if (await doesntFit.isVisible()) {
          await doesntFit.click();
          await arriveAt("What does not fit you?");
          await press(page, "Send");
          await arriveAt("What does not fit you?");
          await page.locator("[name=words]").fill("I want to learn first");
          await press(page, "Send");
          await arriveAt("Hello Rosa");
        }
        await page.goto("/my/doesnt-fit");
        await arriveAt("An adviser is looking at it again");
        await expect(page.locator("main")).toContainText("I want to learn first");
      });
    });

    test("somebody who left their job says so with one tap, without signing in", async ({ page, someoneElse, arriveAt }) => {
      await openJobQuestion(await someoneElse(), page);
      await arriveAt("Are you still in your job?");
      const asked = page.url();
      await press(page, "No, I left or the job ended");
      await arriveAt("Thank you for telling us");
      await expect(page.locator("main")).toContainText("An adviser contacts you today");
      await page.locator("[name=endedOn-day]").fill("99");
      await press(page, "Send");
      await arriveAt("Thank you for telling us");
      await expect(page.getByRole("link", { name: /^Enter a real date/ })).toBeVisible();
      await page.locator("[name=endedOn-day]").fill("");
      await page.locator("[name=words]").fill("The shop closed");
      await press(page, "Send");
      await arriveAt("Thank you for telling us");
      await expect(page.getByText("We have what you told us.")).toBeVisible();
      await page.goto(asked);
      await arriveAt("You have answered this question");
    });
  });
}
