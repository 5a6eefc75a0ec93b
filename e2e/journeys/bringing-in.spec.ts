import type { Page } from "@playwright/test";
import { signInAsStaff } from "../pages/staff";
import { expect, test } from "../support/test";

const main = (page: Page) => page.getByRole("main");
const press = (page: Page, name: string | RegExp) => main(page).getByRole("button", { name }).first().click();
const fill = async (page: Page, fields: Record<string, string>) => {
  for (const [name, value] of Object.entries(fields)) await main(page).locator(`[name="${name}"]`).fill(value);
};
const tick = async (page: Page, chosen: Record<string, string>) => {
  for (const [name, value] of Object.entries(chosen)) await main(page).locator(`[name="${name}"][value="${value}"]`).check();
};

const list = ["Legal Forename;Surname;DOB;Post code;Mobile;Safe to contact", "Bryony;Ashdown;3/4/2009;nm14ab;07700 900881;yes", "Idris;Calloway;04/25/2009;NM1 4AB;;", "Wren;Sandiford;12 May 08;NM1 4AB;;"].join("\r\n");

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a list with a wrong row is looked at, and only then brought in", async ({ page, arriveAt }) => {
    test.setTimeout(300_000);
    await signInAsStaff(page, "amina@northmere.example");
    await page.goto("/adviser/imports");
    await arriveAt(/^Lists/);
    await main(page).getByRole("button", { name: "Bring in a list" }).click();
    await arriveAt("Bring in a list");
    await press(page, "Read the list");
    await expect(main(page).getByRole("link", { name: "Choose the file" })).toBeVisible();
    await arriveAt("Bring in a list");
    await tick(page, { kind: "school_list", agreement: "agreed" });
    await fill(page, { from: "Eastgate Sixth Form" });
    await main(page).locator("[name=file]").setInputFiles({ name: "at-risk.csv", mimeType: "text/csv", buffer: Buffer.from(list, "latin1") });
    await press(page, "Read the list");
    await arriveAt(/^Eastgate Sixth Form, .* To look at$/);
    await expect(main(page)).toContainText("2 ready, 1 with something wrong");
    await expect(main(page)).toContainText("This is not a date with the day first");
    await main(page).locator('[name=ticked][value="4"]').uncheck();
    await press(page, "Save which of these are brought in");
    await expect(main(page)).toContainText("1 left out");
    await press(page, "Bring in 1 person");
    await expect(async () => {
      await page.reload();
      await expect(main(page)).toContainText("1 person brought in.", { timeout: 500 });
    }).toPass({ timeout: 20_000 });
    await arriveAt(/^Eastgate Sixth Form, .* Brought in$/);
    await main(page).getByRole("table").getByRole("link", { name: /^WL-/ }).click();
    await expect(main(page)).toContainText("Eastgate Sixth Form");
  });
});

test("an application is taken by phone, and says so wherever it is read", async ({ page, arriveAt }) => {
  test.setTimeout(300_000);
  await signInAsStaff(page, "amina@northmere.example");
  await page.goto("/adviser/triage");
  await main(page).getByRole("link", { name: "Take an application" }).click();
  await arriveAt("Take an application");
  await tick(page, { how: "phone" });
  await press(page, "Start");
  await arriveAt("Who they are");
  await fill(page, { postcode: "NM1", "first-name": "Maeve", "last-name": "Castellane", "date-of-birth-day": "9", "date-of-birth-month": "2", "date-of-birth-year": "1979" });
  await press(page, "Save and continue");
  await expect(page).toHaveTitle(/^Error: /);
  await arriveAt("Who they are");
  await fill(page, { postcode: "nm1 4ab" });
  await press(page, "Save and continue");
  await arriveAt("What they want");
  await tick(page, { "urgent-needs": "none", situation: "looking", wants: "find_work" });
  await press(page, "Save and continue");
  await arriveAt("What stands in the way");
  await tick(page, { when: "not_sure", barriers: "DIG" });
  await press(page, "Save and continue");
  await arriveAt("How to reach them");
  await fill(page, { phone: "07700 900882" });
  await tick(page, { reach: "some_ways" });
  await press(page, "Save and continue");
  await arriveAt("How to reach them");
  await tick(page, { "safe-contact": "phone", time: "any_time" });
  await press(page, "Save and continue");
  await arriveAt("Check the answers with them");
  await expect(main(page)).toContainText("Maeve Castellane");
  await press(page, "Send the application");
  await arriveAt("Application sent");
  await expect(main(page)).toContainText("Taken by phone by Amina Okafor, Northmere City Council");
  await expect(main(page)).toContainText("no safe way to write to them");
  const reference = /WL-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(await main(page).innerText())![0];
  await page.goto(`/adviser/cases/${reference}`);
  await expect(main(page)).toContainText("Taken by phone by Amina Okafor, Northmere City Council");
});

test("a manager finds who left cases behind, gives them to others and takes it back", async ({ page, arriveAt }) => {
  test.setTimeout(300_000);
  await signInAsStaff(page, "morgan@northmere.example");
  await page.goto("/manager/casework");
  await arriveAt("Casework");
  await main(page).getByRole("link", { name: /cases? in support without a lead$/ }).click();
  await arriveAt(/^Cases nobody leads \(\d+\)$/);
  await page.goto("/manager/casework");
  await main(page).getByRole("link", { name: "Who leads how much, by hub" }).click();
  await arriveAt("Caseloads");
  await main(page).getByRole("link", { name: /^Give to others.*Lena Fischer$/ }).click();
  await arriveAt(/^Cases of Lena Fischer \(\d+\)$/);
  await main(page).locator("[name=to]").selectOption({ index: 1 });
  await press(page, "Show who gets what");
  await arriveAt(/^Cases of Lena Fischer \(\d+\)$/);
  const cases = await main(page).locator("[name=give]").count();
  expect(cases).toBeGreaterThan(0);
  await fill(page, { why: "" });
  await press(page, "Give the cases on");
  await arriveAt(/^Cases of Lena Fischer \(\d+\)$/);
  await expect(main(page).getByRole("link", { name: "Enter why the cases get another lead" })).toBeVisible();
  await fill(page, { why: "Lena Fischer no longer works here" });
  await press(page, "Give the cases on");
  await arriveAt("Cases given on");
  await expect(main(page).getByRole("row", { name: /Reassigned: led by Amina Okafor$/ })).toHaveCount(cases);
  // Whatever other journeys count, it stays as it was.
  await press(page, "Undo all of it");
  await arriveAt("Cases given on");
  await expect(main(page).getByRole("row", { name: /Undone: led as before$/ })).toHaveCount(cases);
  await page.goto("/manager/casework/late/first-meeting");
  await arriveAt(/^No first meeting in time \(\d+\)$/);
});
