import type { Page } from "@playwright/test";
import { signInAsStaff } from "../pages/staff";
import { expect, test } from "../support/test";

const main = (page: Page) => page.getByRole("main");

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("young people are rung by lapse, confirmed with one tap, and counted over the winter", async ({ page, someoneElse, arriveAt }) => {
      await signInAsStaff(page, "amina@northmere.example");
      await page.goto("/adviser/young-people");
      await arriveAt(/^Young people to call \(\d+\)$/);
      await main(page).getByRole("button", { name: /^No answer/ }).first().click();
      await arriveAt(/^Young people to call/);
      await expect(page.getByText("The try is written down.").or(main(page).getByText("It is not safe to phone"))).toBeVisible();
      await main(page).getByRole("button", { name: /^No change/ }).last().click();
      await expect(page.getByText("It is confirmed: nothing has changed.")).toBeVisible();
      await page.goto("/adviser/young-people?whose=hub&group=not_known");
      await arriveAt(/^Young people to call/);

      await main(page).getByRole("link", { name: /^Something else/ }).first().click();
      await arriveAt(/^What .* does$/);
      await main(page).getByRole("button", { name: "Confirm", exact: true }).click();
      await expect(main(page).getByRole("link", { name: "Select what they do now" })).toBeVisible();
      await arriveAt(/^What .* does$/);
      await page.locator("[name=code]").selectOption("230");
      await main(page).getByRole("radio", { name: "The young person" }).check();
      await main(page).getByRole("button", { name: "Confirm", exact: true }).click();
      await arriveAt(/^What .* does$/);
      await expect(main(page)).toContainText("Further education college");

      const manager = await someoneElse();
      await signInAsStaff(manager, "morgan@northmere.example");
      await manager.goto("/manager/young-people");
      await arriveAt(/^NEET or not known, December \d+/, manager);
      await expect(main(manager)).toContainText("How this is worked out");
    });
  });
}
