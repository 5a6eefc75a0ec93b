import { expect, type Page } from "@playwright/test";

/** The demonstration's outbox: what would have been sent. */
async function newestTo(page: Page, recipient: string, matching: RegExp): Promise<RegExpExecArray> {
  for (let tries = 0; tries < 20; tries += 1) {
    await page.goto(`/demo/outbox?to=${encodeURIComponent(recipient)}`);
    const found = matching.exec(await page.locator("main").innerText());
    if (found) return found;
    await page.waitForTimeout(250);
  }
  throw new Error(`no message to ${recipient} like ${String(matching)}`);
}

/** The newest sign-in code sent to an address. */
export const codeSentTo = async (page: Page, recipient: string): Promise<string> => (await newestTo(page, recipient, /\b(\d{6})\b/))[1]!;

/** The path of the newest one-time link sent to an address. */
export const linkSentTo = async (page: Page, recipient: string): Promise<string> => (await newestTo(page, recipient, /(\/respond\/[\w-]{20,})/))[1]!;

/** Signs a resident in with the code sent to them. */
export async function signInAsResident(page: Page, contact: string, outbox: Page): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("Email address or phone number").fill(contact);
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Enter your code");
  await page.locator("[name=code]").fill(await codeSentTo(outbox, contact));
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page).toHaveURL(/\/my$/);
}
