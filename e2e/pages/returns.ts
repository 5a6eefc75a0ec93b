import { expect, type Page } from "@playwright/test";

/** Looks again at a return until nobody is counting it any more. */
export async function untilCounted(page: Page): Promise<void> {
  const lookAgain = page.getByRole("main").getByRole("button", { name: "Look again" });
  await expect(async () => {
    if (await lookAgain.count()) await lookAgain.click();
    await expect(lookAgain).toHaveCount(0, { timeout: 1_000 });
  }).toPass({ timeout: 60_000, intervals: [500] });
}
