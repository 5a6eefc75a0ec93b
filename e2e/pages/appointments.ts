import type { Page } from "@playwright/test";

const main = (page: Page) => page.getByRole("main");

/** Leads the resident who is signed in to an appointment of theirs that is still to come; books one where they have none, whatever earlier tests cancelled. */
export async function openAnAppointment(page: Page): Promise<void> {
  await page.goto("/my/appointments");
  const toCome = main(page).getByRole("link", { name: "See, move or cancel it" });
  if ((await toCome.count()) > 0) {
    await toCome.first().click();
  } else {
    await page.goto("/my/appointments/book");
    await page.locator("[name=time]").first().check();
    await main(page).getByRole("button", { name: "Book this appointment" }).click();
  }
  await page.waitForURL(/\/my\/appointments\/[\w-]{36}/);
}
