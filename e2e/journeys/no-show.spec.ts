import type { Page } from "@playwright/test";
import { signInAsStaff } from "../pages/staff";
import { expect, test } from "../support/test";

const main = (page: Page) => page.getByRole("main");
const press = (page: Page, name: string | RegExp) => main(page).getByRole("button", { name }).click();
const fill = async (page: Page, fields: Record<string, string>) => {
  for (const [name, value] of Object.entries(fields)) await page.locator(`[name="${name}"]`).fill(value);
};

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("somebody does not come, and another is offered, with the dates listed", async ({ page, arriveAt }) => {
      await signInAsStaff(page, "amina@northmere.example");
      await page.goto("/adviser/cases?whose=mine&status=in_support&size=50");
      await page.goto("/adviser/appointments");
      await arriveAt("My appointments");
      await page.goto("/adviser/cases?whose=hub&search=Marsh");
      await main(page).getByRole("link", { name: "Rosa Marsh" }).first().click();
      await main(page).getByRole("link", { name: "Appointments", exact: true }).click();
      await arriveAt("Appointments of Rosa Marsh");

      await test.step("an appointment that repeats is offered for the days that are ticked", async () => {
        await main(page).getByRole("link", { name: "Offer one that repeats" }).click();
        await arriveAt(/^Offer appointments that repeat/);
        await press(page, "See the dates");
        await expect(page).toHaveTitle(/^Error: /);
        await fill(page, { "on-day": javaScriptEnabled ? "16" : "17", "on-month": "6", "on-year": "2026", at: "8am", times: "3" });
        await press(page, "See the dates");
        await arriveAt("Check the dates for Rosa Marsh");
        await main(page).getByRole("checkbox").last().uncheck();
        await press(page, "Offer these appointments");
        await arriveAt("Appointments of Rosa Marsh");
        await expect(main(page).or(page.getByRole("alert")).first()).toContainText(/2 appointments are offered|Appointments of/);
      });
    });

    test("a group's register is kept at once", async ({ page, arriveAt }) => {
      await signInAsStaff(page, "amina@northmere.example");
      await page.goto("/adviser/appointments/sessions");
      await arriveAt("Group sessions");
      await main(page).getByRole("link", { name: "CV workshop" }).last().click();
      await arriveAt("Group session: CV workshop");
      const first = main(page).getByRole("group", { name: /^Did .* come\?$/ }).first();
      await first.getByRole("radio", { name: "They did not come" }).check();
      await main(page).getByRole("combobox").first().selectOption("");
      await press(page, "Save the register");
      await expect(main(page).getByRole("link", { name: "Select why they did not come, or that it is not known" })).toBeVisible();
      await arriveAt("Group session: CV workshop");
      await main(page).getByRole("combobox").first().selectOption("forgot");
      await press(page, "Save the register");
      await expect(page.getByText("The register is saved.")).toBeVisible();

      await test.step("who did not come is led on: another is offered", async () => {
        await main(page).locator(".wl-register__line").first().getByRole("link").first().click();
        await arriveAt(/2026/);
        await expect(main(page)).toContainText("Why they did not come");
        await page.goto("/adviser/appointments/sessions/new");
        await arriveAt(/^Make a group session/);
      });
    });
  });
}
