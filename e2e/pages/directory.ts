import { expect, type Locator, type Page } from "@playwright/test";
import { choose } from "./choose";

const main = (page: Page) => page.getByRole("main");

/** Sends a feed's records to be looked at; nothing of them is in the directory yet. */
export async function sendFeed(page: Page, { feed, records, known = false }: { feed: string; records: readonly object[]; known?: boolean }): Promise<void> {
  await page.goto("/admin/directory/imports/new");
  if (known) await main(page).getByLabel(feed).check();
  else {
    await choose(page, "feed", "new");
    await main(page).getByLabel("Name of the feed").fill(feed);
  }
  await choose(page, "whole", "whole");
  await main(page).locator("[name=files]").setInputFiles({ name: "feed.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(records)) });
  await main(page).getByRole("button", { name: "Check the feed" }).click();
  await expect(page).toHaveURL(/\/imports\/[0-9a-f-]{36}$/);
}

/** What would be done with a record, on the page of an import. */
export const recordNamed = (page: Page, name: string): Locator => main(page).locator(".wl-work__item").filter({ has: page.getByText(name, { exact: true }) });

/** A row of a summary list, by what stands in front of it. */
export const rowOf = (page: Page, key: string): Locator => main(page).locator(".govuk-summary-list__row").filter({ has: page.getByText(key, { exact: true }) });
