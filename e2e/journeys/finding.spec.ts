import type { Page } from "@playwright/test";
import { aCaseToGive } from "../pages/cases";
import { signInAsStaff } from "../pages/staff";
import { expect, test } from "../support/test";

const main = (page: Page) => page.getByRole("main");

test("an adviser finds services though a word is misspelt, narrows the list and chooses two", async ({ page, arriveAt }) => {
  await signInAsStaff(page, "amina@northmere.example");
  const casePage = await aCaseToGive(page);
  await page.goto(`${casePage}/referrals/new`);
  await arriveAt(/^Choose a service \(\d+\)$/);
  await main(page).getByLabel("Words, a service or a provider").fill("enlgish");
  await main(page).getByRole("button", { name: "Find" }).click();
  await arriveAt(/^Choose a service \(\d+\)$/);
  await expect(main(page)).toContainText("Showing results for english");
  await main(page).getByLabel("Free", { exact: true }).check();
  await main(page).getByRole("button", { name: "Find" }).click();
  await arriveAt(/^Choose a service \(\d+\)$/);
  await expect(main(page).getByRole("link", { name: "Remove the filter: Free" })).toBeVisible();
  await main(page).getByRole("link", { name: "Remove the filter: Free" }).click();
  await expect(main(page).getByRole("link", { name: "Remove the filter: Free" })).toHaveCount(0);

  const boxes = main(page).getByRole("checkbox", { name: /^Choose/ });
  await boxes.nth(0).check();
  await boxes.nth(1).check();
  const chosen = await boxes.evaluateAll((all) => all.filter((box) => (box as HTMLInputElement).checked).map((box) => (box as HTMLInputElement).value));
  const asked = page.waitForRequest(/\/referrals\/draft\?/);
  await main(page).getByRole("button", { name: "Refer to the chosen services" }).click();
  expect(new URL((await asked).url()).searchParams.getAll("service")).toEqual(chosen);
});

test("nothing suits, in two taps, and the manager sees that", async ({ page, someoneElse, arriveAt }) => {
  await signInAsStaff(page, "amina@northmere.example");
  const casePage = await aCaseToGive(page);
  await page.goto(`${casePage}/referrals/new`);
  await main(page).getByRole("link", { name: "Nothing here suits them" }).click();
  await arriveAt(/^Nothing suits /);
  await main(page).getByRole("button", { name: "Save that nothing suits" }).click();
  await expect(page).toHaveURL(new RegExp(`${casePage}\\?unmet-need$`));

  const manager = await someoneElse();
  await signInAsStaff(manager, "morgan@northmere.example");
  await manager.goto("/manager/unmet-needs");
  await arriveAt(/^What nothing suited, /, manager);
  await expect(main(manager).getByRole("table")).toContainText("Together");
  await expect(main(manager)).toContainText("What has come since");
});

test.describe("on a phone without JavaScript", () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });

  test("anybody finds a service, and reads how to get there", async ({ page, arriveAt }) => {
    await page.goto("/");
    await main(page).getByRole("link", { name: "look for courses and help" }).click();
    await arriveAt("Find help near you");
    await main(page).getByLabel("What are you looking for?").fill("wleding");
    await main(page).getByLabel("Your postcode (optional)").fill("nm1 4ab");
    await main(page).getByRole("button", { name: "Find" }).click();
    await arriveAt("Find help near you");
    await expect(main(page)).toContainText("Showing results for “welding”.");
    await main(page).getByRole("link", { name: "Welding Taster" }).click();
    await arriveAt("Welding Taster");
    await expect(main(page)).toContainText("How to join");
    await expect(main(page)).toContainText(/away|Where/);

    await page.goto("/services?q=xylophone&postcode=NM1");
    await arriveAt("Find help near you");
    await expect(main(page)).toContainText("Enter a full postcode, like NM1 4AB");
    await expect(main(page)).toContainText("Check how the words are spelt");
    await page.goto("/cy/services?q=debt");
    await arriveAt("Dod o hyd i gymorth yn eich ardal");
  });
});
