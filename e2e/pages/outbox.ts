import { expect, type Cookie, type Page } from "@playwright/test";

/** The demonstration's outbox: what would have been sent. */
export async function newestTo(page: Page, recipient: string, matching: RegExp, origin = ""): Promise<RegExpExecArray> {
  for (let tries = 0; tries < 20; tries += 1) {
    await page.goto(`${origin}/demo/outbox?to=${encodeURIComponent(recipient)}`);
    const found = matching.exec(await page.locator("main").innerText());
    if (found) return found;
    await page.waitForTimeout(250);
  }
  throw new Error(`no message to ${recipient} like ${String(matching)}`);
}

/** The newest sign-in code sent to an address. */
export const codeSentTo = async (page: Page, recipient: string): Promise<string> => (await newestTo(page, recipient, /\b(\d{6})\b/))[1]!;

/** The path of the newest link to an address that begins with this; `origin` where another service than the tested one sent it. */
export const pathSentTo = async (page: Page, recipient: string, begins: string, origin?: string): Promise<string> => (await newestTo(page, recipient, new RegExp(`(${begins}[\\w-]{20,})`), origin))[1]!;

/** The path of the newest one-time link for a provider sent to an address. */
export const linkSentTo = (page: Page, recipient: string): Promise<string> => pathSentTo(page, recipient, "/respond/");

/** Sessions begun in this run, by address: somebody may ask for ten codes an hour, and several journeys are Rosa's. */
const begun = new Map<string, Cookie[]>();

/** Signs a resident in with the code sent to them; who has signed in before in this run stays signed in. */
export async function signInAsResident(page: Page, contact: string, outbox: Page): Promise<void> {
  const session = begun.get(contact);
  if (session) {
    await page.context().addCookies(session);
    await page.goto("/my");
    if (new URL(page.url()).pathname === "/my") return;
  }
  await page.goto("/sign-in");
  await page.getByLabel("Email address or phone number").fill(contact);
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Enter your code");
  await page.locator("[name=code]").fill(await codeSentTo(outbox, contact));
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page).toHaveURL(/\/my$/);
  begun.set(contact, (await page.context().cookies()).filter(({ name }) => name === "session"));
}
