import type { Page } from "@playwright/test";
import { signInAsStaff } from "../pages/staff";
import { expect, test } from "../support/test";

const main = (page: Page) => page.getByRole("main");
const link = (page: Page, name: string | RegExp) => main(page).getByRole("link", { name }).first();
const press = (page: Page, name: string) => main(page).getByRole("button", { name }).click();

test("a manager reads how an agreement stands, says why, changes it with a second person's word, and keeps its spending", async ({ page: morgan, someoneElse, arriveAt }) => {
  test.setTimeout(300_000);
  await signInAsStaff(morgan, "morgan@northmere.example");
  await morgan.goto("/manager/agreements");
  await link(morgan, /^Northmere employment and skills agreement/).click();
  await arriveAt(/^Northmere employment and skills agreement/, morgan);
  await expect(main(morgan).getByRole("table", { name: /^Measures in/ })).toContainText("Engaged with support");
  await expect(main(morgan).getByRole("table", { name: /^Still in work/ })).toBeVisible();
  const cockpit = morgan.url();

  await link(morgan, /^Into employment/).click();
  await arriveAt(/^Northmere employment and skills agreement/, morgan);
  await expect(main(morgan).getByRole("heading", { name: /^Into employment.*people reached of \d+/ })).toBeVisible();
  await expect(main(morgan).getByRole("table", { name: "By hub" })).toContainText("Saltby");
  await morgan.getByLabel("Offer", { exact: true }).selectOption({ label: "Youth Pathways" });
  await press(morgan, "Show");
  await expect(morgan).toHaveURL(/offer=youth_pathways/);
  await arriveAt(/^Northmere employment and skills agreement/, morgan);
  await expect(main(morgan)).toContainText("Targets are agreed for everybody together");
  await link(morgan, /^Remove the filter: Offer/).click();
  await expect(morgan).not.toHaveURL(/offer=/);
  const file = await morgan.request.get(`${cockpit}/standing.csv?measure=into-employment`);
  expect(await file.text()).toContain("Into employment");

  await test.step("a note", async () => {
    await link(morgan, "Notes").click();
    await arriveAt("Notes on measures off their profile", morgan);
    await main(morgan).getByLabel("Measure", { exact: true }).selectOption({ label: "Better work" });
    await press(morgan, "Write a note");
    await arriveAt("Why does it stand where it does?", morgan);
    await press(morgan, "Write the note");
    await expect(morgan).toHaveTitle(/^Error: /);
    await morgan.getByLabel(/^What happened/).fill("Two employers put off their pay rise.");
    await press(morgan, "Write the note");
    await arriveAt("Notes on measures off their profile", morgan);
    await expect(main(morgan)).toContainText("Two employers put off their pay rise.");
  });

  const ruth = await someoneElse();
  await test.step("a change", async () => {
    await link(morgan, "Changes").click();
    await arriveAt("Changes of the agreement", morgan);
    await expect(main(morgan).getByRole("link", { name: "Version 1" })).toBeVisible();
    await link(morgan, "Version 1").click();
    await arriveAt("Version 1 of the agreement", morgan);
    await morgan.goBack();
    await main(morgan).getByRole("button", { name: "Write a change" }).click();
    await arriveAt("Write a change", morgan);
    await morgan.getByLabel("Targets were agreed anew").check();
    await morgan.getByLabel("What happened").fill("More people move up at work than we thought.");
    await press(morgan, "Begin");
    await arriveAt("A change of the agreement", morgan);
    await link(morgan, "Targets by year").click();
    await arriveAt("Targets by year", morgan);
    const target = main(morgan).getByLabel(/^Better work, .*: people$/).last();
    await target.fill("many");
    await press(morgan, "Save this part");
    await expect(morgan).toHaveTitle(/^Error: /);
    await expect(target).toHaveValue("many");
    await target.fill("23");
    await press(morgan, "Save this part");
    await arriveAt("A change of the agreement", morgan);
    await expect(main(morgan).getByRole("table", { name: "What it changes" })).toContainText("23");
    await expect(main(morgan).getByRole("button", { name: "Agree this change" })).toHaveCount(0);

    // Even a form of one's own making does not agree one's own words.
    const [token, formKey, version] = await Promise.all(["token", "formKey", "version"].map((name) => morgan.locator(`main form [name=${name}]`).first().inputValue()));
    const own = await morgan.request.post(morgan.url(), { form: { token: token!, formKey: formKey!, version: version!, decision: "agree" }, headers: { Origin: new URL(morgan.url()).origin } });
    expect(own.status()).toBe(409);
    expect(await own.text()).toContain("You wrote this change. Somebody else must agree it");

    await signInAsStaff(ruth, "ruth.castellan@northmere.example");
    await ruth.goto(morgan.url().split("?")[0]!);
    await arriveAt("A change of the agreement", ruth);
    await press(ruth, "Agree this change");
    await arriveAt("Version 2 of the agreement", ruth);
    await ruth.goto(cockpit);
  });

  await test.step("spending", async () => {
    await link(ruth, "Budget and spending").click();
    await arriveAt("Budget and spending", ruth);
    await main(ruth).getByRole("button", { name: "Enter spending" }).click();
    await arriveAt("Enter spending", ruth);
    await press(ruth, "Enter it");
    await expect(ruth).toHaveTitle(/^Error: /);
    await ruth.getByLabel("Stream").selectOption({ label: "W05 Good jobs pilot" });
    await ruth.getByLabel("Month").selectOption({ index: 1 });
    await ruth.getByLabel("Amount, in pounds").fill("12,345");
    await press(ruth, "Enter it");
    await arriveAt("Budget and spending", ruth);
    await link(ruth, "W05 Good jobs pilot").click();
    await link(ruth, /^Put right.*£12,345/).click();
    await arriveAt("Put an entry right", ruth);
    await ruth.getByLabel("What it should be, in pounds").fill("12345");
    await ruth.getByLabel("Why it was wrong").fill("A figure was left out");
    await press(ruth, "Put it right");
    await expect(ruth).toHaveTitle(/^Error: /);
    await ruth.getByLabel("What it should be, in pounds").fill("11,345");
    await press(ruth, "Put it right");
    await arriveAt("Budget and spending", ruth);
    await expect(main(ruth)).toContainText("by now £11,345");
    await expect(main(ruth)).toContainText("A figure was left out");
  });

  await test.step("value", async () => {
    await link(ruth, "Estimate of value").click();
    await arriveAt("An estimate of public value", ruth);
    await link(ruth, /^Better work: write down a value/).click();
    await arriveAt("What one more person is worth to the public", ruth);
    await press(ruth, "Write it down");
    await expect(ruth).toHaveTitle(/^Error: /);
    await ruth.goto(`${cockpit}/rules`);
    await arriveAt("Measures, partners and streams", ruth);
  });
});
