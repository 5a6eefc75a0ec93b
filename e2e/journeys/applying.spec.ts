import type { Page } from "@playwright/test";
import { stepAt } from "../pages/application";
import { applicants } from "../pages/applicants";
import { signInAsStaff } from "../pages/staff";
import { expect, test } from "../support/test";

const press = (page: Page, name: string) => page.getByRole("main").getByRole("button", { name }).click();

const phone = { width: 320, height: 640 };
const desk = { width: 1280, height: 800 };

/** Each kind on a phone and at a desk, once with and once without JavaScript. */
const ways = [
  { javaScriptEnabled: true, sizes: [phone, desk, phone, desk, phone] },
  { javaScriptEnabled: false, sizes: [desk, phone, desk, phone, desk] },
];

for (const { javaScriptEnabled, sizes } of ways) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    for (const [kind, size] of sizes.entries()) {
      test(`${applicants("")[kind]!.who} applies, ${size.width} pixels wide`, async ({ page, someoneElse, arriveAt }) => {
        test.setTimeout(240_000);
        const email = `${Date.now()}.applying@resident.example`;
        const { answers, asked, offer } = applicants(email)[kind]!;
        await page.setViewportSize(size);
        await page.goto("/apply");
        await press(page, "Start your application");

        const seen: string[] = [];
        const titles: string[] = [];
        while (stepAt(page) !== "check-answers") {
          const step = stepAt(page);
          seen.push(step);
          await arriveAt(/./);
          titles.push(await page.title());
          // Somebody who is watched can leave from the first question that could give them away.
          await expect(page.locator(".govuk-exit-this-page")).toHaveCount(seen.includes("urgent-needs") ? 1 : 0);
          await answers[step]!(page);
          await press(page, "Continue");
          await expect(page).not.toHaveURL(new RegExp(`/${step}(\\?|$)`));
        }
        expect(seen).toEqual(asked);
        expect(new Set(titles).size, "titles tell pages apart").toBe(titles.length);

        await arriveAt("Check your answers before you send your application");
        // What is changed from here leads back here.
        await page.getByRole("link", { name: "Change name" }).click();
        await expect(page.locator("[name=first-name]")).not.toHaveValue("");
        await press(page, "Continue");
        await expect(page).toHaveURL(/check-answers$/);
        await press(page, "Send your application");
        await arriveAt("We have received your application");
        await page.locator("[name=equality][value=no]").check();
        await press(page, "Continue");
        await arriveAt(/sent/i);
        const reference = /WL-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(await page.locator("main").innerText())![0];

        const adviser = await someoneElse();
        await signInAsStaff(adviser, "amina@northmere.example");
        await adviser.goto(`/adviser/cases?whose=hub&status=applied&search=${reference}`);
        await adviser.getByRole("main").getByRole("link", { name: /Quillfeather/ }).click();
        await adviser.getByRole("main").getByRole("link", { name: /triage/i }).or(adviser.getByRole("main").getByRole("button", { name: /triage/i })).first().click();
        await expect(adviser.locator("#suggestion")).toContainText(offer);
        // The adviser reads the questions in the words they were asked in, and never the number.
        await expect(adviser.locator("main")).toContainText("What do you want help with?");
        await expect(adviser.locator("main")).not.toContainText(/QQ\s?\d\d/);
      });
    }
  });
}

test("urgent needs lead to help at once, and back into the application", async ({ page, arriveAt }) => {
  const { answers } = applicants(`${Date.now()}.urgent@resident.example`)[4]!;
  await page.goto("/apply");
  await press(page, "Start your application");
  for (const step of ["area", "name", "date-of-birth"]) {
    await answers[step]!(page);
    await press(page, "Continue");
    await expect(page).not.toHaveURL(new RegExp(`/${step}$`));
  }
  await page.locator('[name=urgent-needs][value="nowhere_to_sleep"]').check();
  await press(page, "Continue");
  await arriveAt("Get help now");
  await page.getByRole("main").getByRole("button", { name: "Carry on with my application" }).click();
  await expect(page).toHaveURL(/\/situation$/);
});

test("a wrong answer is said at the top and at the field, what was typed is kept, and the way on is there in three languages", async ({ page, arriveAt }) => {
  for (const [prefix, heading] of [["", "What is your postcode?"], ["/cy", "Beth yw eich cod post?"], ["/ar", "ما رمزك البريدي؟"]] as const) {
    await page.goto(`${prefix}/apply`);
    await page.getByRole("main").locator("form:not(:has([name=discard])) button").last().click();
    await expect(page).toHaveURL(new RegExp(`${prefix}/apply/[0-9a-f-]+/area$`));
    await page.locator("[name=postcode]").fill("nowhere");
    await page.getByRole("main").locator("form button").last().click();
    await arriveAt(heading);
    await expect(page.locator(".govuk-error-summary a")).toHaveAttribute("href", "#postcode");
    await expect(page.locator("[name=postcode]")).toHaveValue("nowhere");
  }
});
