import { expect, type Page } from "@playwright/test";

const password = "northmere-demo-only";

/** `origin` where another than the run's own service is meant. */
export async function signInAsStaff(page: Page, email: string, origin = ""): Promise<void> {
  await page.goto(`${origin}/staff/sign-in`);
  await page.locator("[name=email]").fill(email);
  await page.locator("[name=password]").fill(password);
  await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
  await expect(page).not.toHaveURL(/sign-in/);
}
