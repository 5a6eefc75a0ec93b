import type { Page } from "@playwright/test";
import { aCaseToGive } from "../pages/cases";
import { answerAs, ChooseServices, declineAs, enterDay, press, ReferralDraft, referralTo } from "../pages/referrals";
import { signInAsStaff } from "../pages/staff";
import { expect, test } from "../support/test";

const main = (page: Page) => page.getByRole("main");
const providers = ["Northmere College", "Harbour Skills"];

/** Two services asked together from a new draft; they share a name, a phone number and a note. */
async function askBoth(page: Page, casePage: string): Promise<string[]> {
  const [choose, draft] = [new ChooseServices(page), new ReferralDraft(page)];
  await choose.open(casePage);
  const services = await choose.tickOneOfEach(providers);
  await choose.refer();
  await draft.share("name", "what_they_want");
  await draft.note("Mornings are best");
  await draft.goal("Work in a kitchen");
  await draft.agreed("10", "3", "2026", "phone");
  await draft.goOn();
  await press(page, "Send 2 referrals");
  await expect(page).toHaveURL(/saved=referrals-sent/);
  return services;
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("two services are asked at once: one says no, the other yes on another day, and what it sees is changed", async ({ page, someoneElse, arriveAt }) => {
      test.setTimeout(300_000);
      await signInAsStaff(page, "amina@northmere.example");
      const casePage = await aCaseToGive(page);
      const draft = new ReferralDraft(page);
      let services: string[] = [];
      let [toCollege, toHarbour] = ["", ""];

      await test.step("both are chosen from one list, and the draft says what is missing", async () => {
        const choose = new ChooseServices(page);
        await choose.open(casePage);
        await arriveAt(/^Choose a service \(\d+\)$/);
        services = await choose.tickOneOfEach(providers);
        await choose.refer();
        await arriveAt("Refer to 2 services");
        await draft.goOn();
        await arriveAt("Refer to 2 services");
        await expect(main(page).getByRole("link", { name: "Enter the day they agreed to this referral" })).toBeVisible();
      });

      await test.step("it can be kept, and gone on with from the case", async () => {
        await draft.keepForLater();
        await expect(main(page).getByRole("alert")).toContainText("The draft is kept");
        await arriveAt(/./);
        await main(page).getByRole("link", { name: /^Draft: / }).last().click();
        await arriveAt("Refer to 2 services");
      });

      await test.step("exactly what is ticked is shown before anything is sent", async () => {
        await draft.share("name", "what_they_want");
        await draft.note("Mornings are best");
        await draft.goal("Work in a kitchen");
        await draft.agreed("10", "3", "2026", "phone");
        await draft.goOn();
        await arriveAt("Check what the provider will see");
        await expect(main(page).locator(".wl-shared dt")).toHaveText([/Name/, /want/, /Note/]);
        await expect(main(page).locator(".wl-shared")).toContainText("Mornings are best");
        await expect(main(page)).toContainText("None sees who else was asked.");
        for (const service of services) await expect(main(page)).toContainText(service);
        await press(page, "Send 2 referrals");
        await expect(main(page).getByRole("alert")).toContainText("The referrals are sent");
        await arriveAt(/./);
        [toCollege, toHarbour] = [await referralTo(page, casePage, services[0]!), await referralTo(page, casePage, services[1]!)];
      });

      await test.step("the college says no: another is still asked, and the case stays where it is", async () => {
        const priya = await someoneElse();
        await signInAsStaff(priya, "priya@college.example");
        await declineAs(priya, toCollege, "no_places", "Full until May");
        await page.goto(toCollege);
        await arriveAt(services[0]!);
        await expect(main(page)).toContainText("Others were asked together with it and still have to answer.");
      });

      await test.step("the other says yes on another day, and the adviser agrees to it", async () => {
        const siobhan = await someoneElse();
        await signInAsStaff(siobhan, "siobhan@harbourskills.example");
        await answerAs(siobhan, toHarbour, "offer_dates");
        await enterDay(siobhan, "offerOn", "20", "4", "2026");
        await enterDay(siobhan, "offerAlso", "27", "4", "2026");
        await press(siobhan, "Send your answer");
        await expect(main(siobhan)).toContainText("20 April 2026; 27 April 2026");
        await page.goto(toHarbour);
        await arriveAt(services[1]!);
        await press(page, "Agree the day");
        await expect(main(page).getByRole("link", { name: "Select the day that suits them" })).toBeVisible();
        await page.locator("[name=day][value='2026-04-27']").check();
        await press(page, "Agree the day");
        await arriveAt(services[1]!);
        await expect(main(page)).toContainText("The day is agreed.");
        await expect(main(page)).toContainText("27 April 2026");
        await expect(main(page)).toContainText("Accepted");
        await page.goto(toCollege);
        await expect(main(page)).toContainText("Another of the services asked together with it has taken them.");
      });

      await test.step("what the provider sees is changed, with before and after for good", async () => {
        await page.goto(toHarbour);
        await main(page).getByRole("link", { name: "Change what the provider sees" }).click();
        await arriveAt(/^Change what .* sees$/);
        await draft.note("Afternoons are best");
        await page.locator("[name=why]").fill("They changed their hours");
        await draft.agreed("11", "3", "2026", "in_person");
        await press(page, "Save the change");
        await arriveAt(services[1]!);
        const table = main(page).getByRole("table", { name: /They changed their hours/ });
        await expect(table.getByRole("row", { name: /Note/ })).toContainText("Mornings are bestAfternoons are best");
      });
    });

    test("the last no brings the case back to triage at once, with whom to ask next and one press to the next draft", async ({ page, someoneElse, arriveAt }) => {
      test.setTimeout(300_000);
      await signInAsStaff(page, "amina@northmere.example");
      const casePage = await aCaseToGive(page);
      const services = await askBoth(page, casePage);
      const [toCollege, toHarbour] = [await referralTo(page, casePage, services[0]!), await referralTo(page, casePage, services[1]!)];
      const [priya, siobhan] = [await someoneElse(), await someoneElse()];
      await signInAsStaff(priya, "priya@college.example");
      await signInAsStaff(siobhan, "siobhan@harbourskills.example");

      await test.step("nothing is in triage after the first no, and it is after the last, in that very request", async () => {
        await declineAs(siobhan, toHarbour, "not_eligible", "It is for people over 25");
        await page.goto(toHarbour);
        await expect(main(page).getByRole("link", { name: "See the next fitting services in triage" })).toHaveCount(0);
        await declineAs(priya, toCollege, "no_places", "Full until May");
        await page.goto(toCollege);
        await arriveAt(services[0]!);
        await main(page).getByRole("link", { name: "See the next fitting services in triage" }).click();
        await arriveAt(/^A provider said no: /);
        await expect(main(page)).toContainText("Full until May");
        await expect(main(page)).toContainText("It is for people over 25");
        await expect(main(page).locator("[name=service]")).toHaveCount(3);
        for (const service of services) await expect(main(page).locator("#fitting + form")).not.toContainText(`${service}, `);
        await expect(main(page).getByRole("link", { name: "Record that nothing suitable exists" })).toHaveAttribute("href", /\/unmet-needs\/new\?why=full&service=[0-9a-f-]{36}$/);
      });

      await test.step("one press begins the next draft, with everything but the agreement", async () => {
        await press(page, "Draft the next referral");
        await arriveAt(/^Refer to /);
        await expect(page.locator("[name=note]")).toHaveValue("Mornings are best");
        await expect(page.locator("#goal")).toHaveValue("Work in a kitchen");
        await expect(page.locator('[name="agreedOn-day"]')).toHaveValue("");
        await new ReferralDraft(page).agreed("11", "3", "2026", "phone");
        await press(page, "Continue");
        await arriveAt("Check what the provider will see");
        await press(page, "Send the referral");
        await expect(main(page)).toContainText("The referral is sent.");
        await page.goto(toCollege);
        await expect(main(page)).toContainText("Somebody has decided since what happens next.");
      });

      await test.step("that nothing suits can be recorded with the service that said no, and is said to be", async () => {
        await main(page).getByRole("link", { name: "record that nothing suitable exists" }).click();
        await arriveAt(/^Nothing suits /);
        await expect(page.locator("[name=why]")).toHaveValue("full");
        await press(page, "Save that nothing suits");
        await expect(main(page).getByRole("alert")).toContainText("It is recorded that nothing suits");
      });
    });
  });
}
