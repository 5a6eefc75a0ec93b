import type { Page } from "@playwright/test";
import { aCaseToGive } from "../pages/cases";
import { pathSentTo } from "../pages/outbox";
import { signInAsStaff } from "../pages/staff";
import { expect, test } from "../support/test";

const main = (page: Page) => page.getByRole("main");
const press = (page: Page, name: string | RegExp) => main(page).getByRole("button", { name }).click();
const choose = (page: Page, name: string, value: string) => page.locator(`[name="${name}"][value="${value}"]`).check();
const type = (page: Page, name: string, words: string) => page.locator(`[name="${name}"]`).fill(words);

async function date(page: Page, name: string): Promise<void> {
  for (const [part, value] of [["day", "11"], ["month", "3"], ["year", "2026"]] as const) await type(page, `${name}-${part}`, value);
}

async function fillInJob(page: Page, employer: string, hours: string): Promise<void> {
  await choose(page, "group", "work");
  await page.locator('[name="workKind"]').selectOption("job_start_employed");
  await type(page, "workWhere", employer);
  await type(page, "hoursAWeek", hours);
  await page.locator('[name="contractKind"]').selectOption("permanent");
  await date(page, "happenedOn");
  await choose(page, "evidenceLevel", "self_declared");
  await press(page, "Record the outcome");
}

test.describe("with JavaScript", () => {
  test("a job that looks recorded is told apart, the employer confirms it, and evidence is drawn, replied to and found to hold", async ({ page: adviser, someoneElse, browser, arriveAt }) => {
    test.setTimeout(240_000);
    const outbox = await someoneElse();
    await signInAsStaff(adviser, "amina@northmere.example");
    const casePage = await aCaseToGive(adviser);
    let outcomePage = "";

    await test.step("what looks like a recorded job is not recorded before somebody says why it is another", async () => {
      await adviser.goto(`${casePage}/outcomes/new`);
      await fillInJob(adviser, "Riverside Laundry", "24");
      await arriveAt("Started a job with an employer", adviser);
      outcomePage = new URL(adviser.url()).pathname;
      await adviser.goto(`${casePage}/outcomes/new`);
      await fillInJob(adviser, "The Riverside Laundry Ltd", "8");
      await arriveAt("This looks like one that is recorded", adviser);
      await expect(main(adviser)).toContainText("Riverside Laundry");
      await press(adviser, "Record it: they are two");
      await expect(main(adviser).getByRole("link", { name: "Select why they are two" })).toBeVisible();
      await choose(adviser, "twoReason", "other");
      await press(adviser, "Record it: they are two");
      await type(adviser, "twoWords", "Saturdays at the shop, on a contract of its own");
      await press(adviser, "Record it: they are two");
      await arriveAt("Started a job with an employer", adviser);
      await expect(main(adviser)).toContainText("Saturdays at the shop");
      await main(adviser).getByRole("link", { name: "Lay a document beside it" }).click();
      await arriveAt("Documents that show it", adviser);
      await adviser.goto(`${outcomePage}/two`);
      await arriveAt("Looks like another record", adviser);
    });

    await test.step("the employer is asked, by a message that names nobody", async () => {
      await adviser.goto(outcomePage);
      await main(adviser).getByRole("link", { name: /^Ask the employer/ }).click();
      await arriveAt("Ask the employer", adviser);
      await type(adviser, "email", "payroll@riverside.example");
      await choose(adviser, "about", "start");
      await date(adviser, "agreedOn");
      await press(adviser, "Ask the employer");
      await expect(main(adviser)).toContainText("Waiting for an answer");
    });

    await test.step("the employer answers without JavaScript, once", async () => {
      const context = await browser.newContext({ javaScriptEnabled: false, baseURL: new URL(adviser.url()).origin });
      const employer = await context.newPage();
      const path = await pathSentTo(outbox, "payroll@riverside.example", "/employer/");
      // Looking answers nothing: mail scanners follow links too.
      await outbox.goto(path);
      await arriveAt(/^Does .+ work for Riverside Laundry\?$/, outbox);
      await employer.goto(path);
      await expect(employer.getByRole("heading", { level: 1 })).toHaveText(/^Does .+ work for Riverside Laundry\?$/);
      await press(employer, "Send the answer");
      await expect(main(employer).getByRole("link", { name: "Select if they work for you" })).toBeVisible();
      await choose(employer, "answer", "still_employed");
      await date(employer, "startedOn");
      await type(employer, "hoursAWeek", "24");
      await type(employer, "name", "Bea Hart");
      await type(employer, "role", "Office manager");
      await press(employer, "Send the answer");
      await expect(employer.getByRole("heading", { level: 1 })).toHaveText("Thank you");
      await employer.goto(path);
      await expect(employer.getByRole("heading", { level: 1 })).toHaveText("This link opens nothing");
      await context.close();
    });

    await test.step("the answer is a next thing, and counts with one press", async () => {
      await adviser.goto(outcomePage);
      await main(adviser).getByRole("link", { name: /^Ask the employer/ }).click();
      await main(adviser).getByRole("link", { name: "Answered" }).click();
      await arriveAt("Riverside Laundry: works there", adviser);
      await press(adviser, "Record this evidence");
      await arriveAt("Started a job with an employer", adviser);
      await expect(main(adviser)).toContainText("The employer’s word or a payslip");
    });

    const manager = await someoneElse();
    let [samplePage, itemPage] = ["", ""];
    await test.step("a manager draws outcomes of a quarter at random", async () => {
      await signInAsStaff(manager, "morgan@northmere.example");
      await manager.goto("/manager/evidence");
      await arriveAt("Evidence looked at again", manager);
      await main(manager).getByRole("button", { name: "Draw a sample" }).click();
      await arriveAt("Draw a sample", manager);
      await manager.locator('[name="returnId"]').selectOption({ index: 1 });
      await press(manager, "Draw them");
      await expect(main(manager).getByRole("link", { name: "Enter how many outcomes to draw" })).toBeVisible();
      await type(manager, "size", "100");
      await press(manager, "Draw them");
      await arriveAt(/^Evidence of /, manager);
      samplePage = new URL(manager.url()).pathname;
    });

    await test.step("the team replies", async () => {
      await adviser.goto("/adviser/cases?size=100&status=all");
      const references = await main(adviser).locator("a[href^='/adviser/cases/WL-']").evaluateAll((all) => all.map((link) => link.getAttribute("href")?.split("/")[3] ?? ""));
      const drawn = await main(manager).locator("tbody a").evaluateAll((all) => all.map((link) => ({ href: link.getAttribute("href") ?? "", reference: /WL-[0-9A-Z-]+/.exec(link.textContent ?? "")?.[0] ?? "" })));
      const theirs = drawn.find(({ reference }) => references.includes(reference));
      expect(theirs, "an outcome of a case she leads is drawn").toBeDefined();
      itemPage = theirs!.href;
      await adviser.goto(`/adviser/cases/${theirs!.reference}/evidence/${itemPage.split("/").at(-1)}`);
      await arriveAt("Evidence looked at again", adviser);
      await type(adviser, "words", "The payslip of February, seen at the hub");
      await press(adviser, "Send the reply");
      await expect(main(adviser).getByRole("heading", { level: 1 })).toBeVisible();
    });

    await test.step("somebody who had no part in it finds that it holds", async () => {
      await manager.goto(itemPage);
      await arriveAt("Does the evidence hold?", manager);
      await expect(main(manager)).toContainText("The payslip of February, seen at the hub");
      await choose(manager, "finding", "uphold");
      await type(manager, "words", "The payslip names the employer and the month");
      await press(manager, "Save the finding");
      await arriveAt(/^Evidence of /, manager);
      expect(new URL(manager.url()).pathname).toBe(samplePage);
      await expect(main(manager)).toContainText("1 of 1, 100%");
    });
  });
});
