import { expect, type Page } from "@playwright/test";

/** What has the focus, as somebody hears it. */
const focused = (page: Page): Promise<string> => page.evaluate(() => (document.activeElement as HTMLElement | null)?.innerText?.replace(/\s+/g, " ").trim() ?? "");

/** Goes on with Tab until something of this name has the focus, and says how many it took. No pointer is used. */
export async function tabTo(page: Page, name: RegExp, most = 40): Promise<number> {
  for (let tabs = 1; tabs <= most; tabs += 1) {
    await page.keyboard.press("Tab");
    if (name.test(await focused(page))) return tabs;
  }
  throw new Error(`${most} tabs, and nothing that is called ${name}`);
}

/** Presses Enter on what has the focus, and waits for the page it leads to. */
export async function enter(page: Page): Promise<void> {
  const before = page.url();
  await page.keyboard.press("Enter");
  await expect.poll(() => page.url()).not.toBe(before);
  await page.waitForLoadState("load");
}
