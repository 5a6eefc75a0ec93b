import type { Page } from "@playwright/test";
import { enter, tabTo } from "../pages/keyboard";
import { signInAsStaff } from "../pages/staff";
import { expect, test } from "../support/test";

const main = (page: Page) => page.getByRole("main");

/** The decision that lies nearest: as suggested where that is offered, else the offer stays, with words. Returns how many tabs it took. */
async function decide(page: Page, ask: boolean): Promise<number> {
  if (!ask && (await main(page).getByRole("button", { name: "Accept as suggested" }).isVisible())) {
    const tabs = await tabTo(page, /^Accept as suggested/);
    await enter(page);
    return tabs;
  }
  await tabTo(page, /^Go to the decision$/);
  await page.keyboard.press("Enter");
  // The link leads to the first of the radios, which are one stop of the keyboard: the arrows go through them.
  await expect(page.locator("#decision")).toBeFocused();
  await page.keyboard.press("Space");
  if (ask) await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Tab");
  await page.keyboard.type(ask ? "Which days could you come to the hub?" : "Spoke to them: they want to stay, and try another provider.");
  await tabTo(page, /^Save the decision$/);
  await enter(page);
  return 0;
}

test("ten people are triaged with the keyboard alone, each page leading to the next", async ({ page, arriveAt }) => {
  test.setTimeout(240_000);
  await signInAsStaff(page, "harpreet.gill@eastfold.example");
  await page.goto("/adviser/triage");
  await arriveAt(/^Triage queue \(\d+\)$/);
  const waiting = Number(/\((\d+)\)/.exec(await page.getByRole("heading", { level: 1 }).innerText())![1]);
  expect(waiting).toBeGreaterThanOrEqual(10);
  const first = (await main(page).locator(".wl-work__title").first().innerText()).trim();
  await tabTo(page, new RegExp(`^${first}$`));
  await enter(page);
  await arriveAt(/: /);

  const tabs: number[] = [];
  for (let decided = 0; decided < 10; decided += 1) {
    await expect(main(page)).toContainText(`${waiting - decided} of ${waiting} left in the queue`);
    const name = await page.getByRole("heading", { level: 1 }).innerText();
    tabs.push(await decide(page, decided === 3 && name.startsWith("New application")));
    await expect(page.getByRole("alert")).toContainText(/^Success\s*Your decision on WL-[0-9A-Z-]+ is saved/);
    // What was done is read out first; from there the next decision is a few tabs away.
    await expect(page.getByRole("alert")).toBeFocused();
    if (decided === 0) await arriveAt(/: /);
  }
  expect(tabs.filter((count) => count > 0).length).toBeGreaterThanOrEqual(5);
  expect(Math.max(...tabs.slice(1))).toBeLessThanOrEqual(8);

  await page.goto("/adviser/triage");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Triage queue (${waiting - 10})`);
});

test("the queue is filtered, each filter taken away by itself, and who is left for later comes round again", async ({ page, arriveAt }) => {
  await signInAsStaff(page, "harpreet.gill@eastfold.example");
  await page.goto("/adviser/triage");
  const all = await page.getByRole("heading", { level: 1 }).innerText();
  await page.locator("[name=cause]").selectOption("new_application");
  await page.locator("[name=waiting]").check();
  await main(page).getByRole("button", { name: "Show" }).click();
  await arriveAt(/^Triage queue \(\d+\)$/);
  await main(page).getByRole("link", { name: "Remove the filter: New application" }).click();
  await main(page).getByRole("link", { name: "Remove the filter: Waiting for the resident" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(all);
  await main(page).locator(".wl-work__title a").first().click();
  const name = await page.getByRole("heading", { level: 1 }).innerText();
  await main(page).getByRole("link", { name: "Leave it, and see the next" }).click();
  await arriveAt(/: /);
  await expect(page.getByRole("heading", { level: 1 })).not.toHaveText(name);
});
