import type { Page } from "@playwright/test";
import { signInAsStaff } from "../pages/staff";
import { expect, test } from "../support/test";

const main = (page: Page) => page.getByRole("main");
const press = (page: Page, name: string | RegExp) => main(page).getByRole("button", { name }).click();

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("an adviser begins with what is most overdue, finds a case by a misspelt name, saves a view, and closes two cases and undoes it", async ({ page, arriveAt }) => {
      test.setTimeout(240_000);

      await test.step("the first thing of the day is one link away", async () => {
        await signInAsStaff(page, "amina@northmere.example");
        await page.goto("/adviser");
        await arriveAt(/^What needs doing \(\d+\)$/);
        const first = main(page).getByRole("listitem").filter({ has: page.getByText(/overdue|Due/) }).first();
        await expect(first).toContainText(/overdue|due/i);
        await first.getByRole("link").last().click();
        await expect(main(page).getByRole("heading", { level: 1 })).toBeVisible();
      });

      await test.step("a name that is spelt otherwise finds the person, who is then among those recently viewed", async () => {
        await page.goto("/adviser/cases");
        await page.getByLabel("Name, reference, phone, email, date of birth or postcode").fill("Mrash Rsoa");
        await press(page, "Show cases");
        await arriveAt(/^Cases found \(\d+\)$/);
        await main(page).getByRole("link", { name: "Rosa Marsh" }).first().click();
        await expect(main(page)).toContainText("Rosa Marsh");
        await page.goto("/adviser");
        await expect(main(page).getByRole("region", { name: "Recently viewed" })).toContainText("Rosa Marsh");
      });

      const view = `Nobody leads ${javaScriptEnabled ? "one" : "two"}`;
      await test.step("a list is saved under a name, found above the cases, and deleted", async () => {
        await page.goto("/adviser/cases?whose=hub&status=in_support&age=18-24");
        await arriveAt(/^My hubs’ cases \(\d+\)$/);
        await main(page).getByRole("link", { name: "Save this list as a view, or delete one" }).click();
        await arriveAt("Views of cases");
        await press(page, "Save the view");
        await expect(main(page).getByRole("link", { name: "Enter a name for the view" })).toBeVisible();
        await page.getByLabel("Name of the view").fill(view);
        await press(page, "Save the view");
        await expect(main(page).getByRole("link", { name: view })).toHaveAttribute("aria-current", "true");
        await main(page).getByRole("link", { name: "Save this list as a view, or delete one" }).click();
        await press(page, `Delete ${view}`);
        await expect(main(page).getByRole("button", { name: `Delete ${view}` })).toHaveCount(0);
      });

      await test.step("several cases are closed after a look at each, and open again after an undo", async () => {
        await page.goto("/adviser/cases?whose=mine&status=in_support&next=first_meeting");
        for (const box of await main(page).getByRole("checkbox", { name: /^Select / }).all()) await box.check();
        await press(page, "Close them");
        await arriveAt(/^Close them \(\d+\)$/);
        await press(page, "Continue");
        await expect(main(page).getByRole("link", { name: "Select why they close" })).toBeVisible();
        await main(page).getByLabel("They could not be reached").check();
        await press(page, "Continue");
        await arriveAt("Check before it is done");
        await expect(main(page).getByText("Will be closed, and the resident told").first()).toBeVisible();
        await press(page, /^Close \d+ cases?$/);
        await arriveAt(/^Done for \d+ cases?$/);
        await press(page, /^Undo for \d+ cases?$/);
        await arriveAt(/^Undone for \d+ cases?$/);
        await expect(main(page).getByText("Undone: open again").first()).toBeVisible();
        await expect(main(page).getByText(/^Not undone/)).toHaveCount(0);
      });
    });
  });
}
