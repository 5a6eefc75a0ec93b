import type { Page } from "@playwright/test";
import { linkSentTo } from "../pages/outbox";
import { signInAsStaff } from "../pages/staff";
import { expect, test } from "../support/test";

const main = (page: Page) => page.getByRole("main");
const press = (page: Page, name: string | RegExp) => main(page).getByRole("button", { name }).click();
const date = async (page: Page, name: string, day: string, month: string, year: string) => {
  for (const [part, value] of Object.entries({ day, month, year })) await page.locator(`[name="${name}-${part}"]`).fill(value);
};
const answer = (page: Page, kind: string) => page.locator(`[name="kind"][value="${kind}"]`).check();

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("a provider's day: the list, an answer, a register, an end and its report", async ({ page, arriveAt }) => {
      test.setTimeout(300_000);
      await signInAsStaff(page, "priya@college.example");
      let reference = "";

      await test.step("what is most overdue stands first, and can be filtered", async () => {
        await arriveAt(/^Referrals \(\d+\)$/);
        await page.locator("[name=show]").selectOption("needs-answer");
        await press(page, "Show");
        await arriveAt(/^Referrals \(\d+\)$/);
        await expect(main(page).getByRole("link", { name: /Remove the filter/ })).toContainText("Needs an answer");
        await main(page).locator(".wl-work__title a").first().click();
        await arriveAt(/^Referral to/);
      });

      await test.step("accepting asks first for nothing but the answer", async () => {
        reference = page.url().split("/").at(-1)!.split("?")[0]!;
        await press(page, "Send your answer");
        await expect(main(page).getByRole("link", { name: "Select your answer" })).toBeVisible();
        await answer(page, "accept");
        await press(page, "Send your answer");
        await arriveAt(/^Referral to/);
        await expect(main(page)).toContainText("Accepted");
        await page.locator("[name=message]").fill("They can come on Mondays.");
        await press(page, "Send the message");
        await arriveAt(/^Referral to/);
        await expect(main(page)).toContainText("They can come on Mondays.");
      });

      await test.step("a session is made with its dates listed first, and its register kept", async () => {
        const service = (await main(page).getByRole("heading", { level: 1 }).innerText()).replace("Referral to ", "");
        await page.goto("/provider/registers");
        await arriveAt(/^Sessions today and to come/);
        await main(page).getByRole("link", { name: "Make sessions" }).click();
        await arriveAt("Make sessions");
        await press(page, "See the dates");
        await expect(main(page).getByRole("alert")).toBeVisible();
        await page.locator("[name=service]").selectOption({ label: service });
        await date(page, "from", "11", "3", "2026");
        await page.locator('[name="repeat"][value="weekly"]').check();
        await date(page, "until", "25", "3", "2026");
        await page.locator("[name=begins]").fill(javaScriptEnabled ? "10am" : "1pm");
        await press(page, "See the dates");
        await arriveAt("Check the 3 dates");
        await press(page, "Make these sessions");
        await arriveAt(/^Sessions today and to come/);
        await main(page).getByRole("link", { name: new RegExp(`11 March 2026.*${service.slice(0, 12)}`) }).last().click();
        await arriveAt(/^Register: Wednesday 11 March 2026/);
        const line = main(page).locator(".wl-register__line", { hasText: reference });
        await line.getByRole("radio", { name: "Came", exact: true }).check();
        await line.getByRole("checkbox").check();
        await press(page, "Save the register");
        await arriveAt(/^Register: /);
        await expect(page.getByText("The register is saved.")).toBeVisible();
      });

      await test.step("whoever completes it is reported on at once, goal by goal", async () => {
        await page.goto(`/provider/referrals/${reference}`);
        await arriveAt(/^Referral to/);
        await expect(main(page)).toContainText("Started");
        await answer(page, "complete");
        await date(page, "completeOn", "11", "3", "2026");
        await press(page, "Send your answer");
        await arriveAt("What did they achieve?");
        for (const goal of await main(page).getByRole("radio", { name: "Achieved", exact: true }).all()) await goal.check();
        await page.locator("[name=words]").fill("Came every week and speaks on the phone now.");
        await press(page, "Send the report");
        await arriveAt(/^Referral to/);
        await expect(main(page)).toContainText("speaks on the phone now");
      });
    });

    test("a lead keeps the team and what the services say", async ({ page, arriveAt }) => {
      test.setTimeout(240_000);
      await signInAsStaff(page, "priya@college.example");
      await page.goto("/provider/team");
      await arriveAt(/^Team \(/);
      await page.locator("[name=name]").fill("Dev Patel");
      await page.locator("[name=email]").fill(`dev-${javaScriptEnabled}@college.example`);
      await press(page, "Add this colleague");
      await arriveAt("Give them this password");
      await main(page).getByRole("link", { name: "Back to your team" }).click();
      await main(page).getByRole("link", { name: "Dev Patel" }).last().click();
      await arriveAt("Dev Patel");
      await page.locator('[name="active"]').uncheck();
      await press(page, "Save");
      await expect(main(page)).toContainText("Not active");
      await page.goto("/provider/team");
      await main(page).getByRole("link", { name: "Priya Nair" }).click();
      await page.locator('[name="role"][value="provider"]').check();
      await press(page, "Save");
      await expect(main(page).getByRole("link", { name: /Your team needs a lead|You cannot/ })).toBeVisible();

      await page.goto("/provider/services");
      await arriveAt(/^Services \(/);
      await main(page).locator(".wl-work__title a").first().click();
      await arriveAt(/./);
      await page.locator("[name=alert]").fill(`Closed on 3 April (${javaScriptEnabled})`);
      await press(page, "Save");
      await arriveAt(/./);
      await expect(main(page)).toContainText("Notice: ");
      await main(page).getByRole("link", { name: "Change times, languages and costs" }).click();
      await arriveAt("Times, languages and costs");
      await page.locator("[name=languages]").fill("English, Urdu");
      await press(page, "Save");
      await arriveAt(/./);
      await expect(main(page)).toContainText("Urdu");
    });
  });
}

test.describe("by a one-time link on a phone, without JavaScript", () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });

  test("other dates are offered, then it is accepted, and the link opens nothing any more", async ({ page, arriveAt }) => {
    test.setTimeout(240_000);
    const link = await linkSentTo(page, "college.example");
    await page.goto(link);
    await arriveAt(/^Referral to/);
    await expect(main(page).locator('a[href^="/provider"]')).toHaveCount(0);
    await answer(page, "offer_dates");
    await press(page, "Send your answer");
    await expect(main(page).getByRole("link", { name: "Enter the first day you can offer" })).toBeVisible();
    await date(page, "offerOn", "1", "4", "2026");
    await date(page, "offerAlso", "8", "4", "2026");
    await press(page, "Send your answer");
    await arriveAt(/^Referral to/);
    await expect(main(page)).toContainText("1 April 2026; 8 April 2026");
    await page.locator("[name=message]").fill("Is a Monday possible?");
    await press(page, "Send the message");
    await expect(main(page)).toContainText("Is a Monday possible?");
    await answer(page, "accept");
    await press(page, "Send your answer");
    await arriveAt("Your answer is saved");
    await page.goto(link);
    await arriveAt("This referral is closed to this link");
  });
});
