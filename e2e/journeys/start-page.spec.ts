import { expect, test } from "../support/test";

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("the start page says what this is and leads on", async ({ page, arriveAt }) => {
      await page.goto("/");
      await arriveAt(/Get help with work/);
      await expect(page.getByRole("link", { name: "Sign in" }).first()).toBeVisible();
    });

    test("a page that is not there says so, with its status", async ({ page, arriveAt }) => {
      const answer = await page.goto("/no-such-page");
      expect(answer?.status()).toBe(404);
      await arriveAt("Page not found");
    });
  });
}
