import type { Page } from "@playwright/test";
import { signInAsStaff } from "../pages/staff";
import { expect, test } from "../support/test";

const main = (page: Page) => page.getByRole("main");

test("a provider sees how it answers, says something beside a month, and a manager reads both", async ({ page: priya, someoneElse, arriveAt }) => {
  test.setTimeout(240_000);
  await signInAsStaff(priya, "priya@college.example");
  await priya.goto("/provider/cooperation");
  await arriveAt("How we answer", priya);
  await main(priya).getByRole("link", { name: /^Comment/ }).first().click();
  await arriveAt("How we answer", priya);
  await main(priya).getByRole("button", { name: "Show it to managers" }).click();
  await expect(priya).toHaveTitle(/^Error: /);
  await priya.locator("[name=words]").fill("Two of our tutors were ill.");
  await main(priya).getByRole("button", { name: "Show it to managers" }).click();
  await expect(main(priya)).toContainText("Two of our tutors were ill.");

  const morgan = await someoneElse();
  await signInAsStaff(morgan, "morgan@northmere.example");
  await morgan.goto("/manager/cooperation");
  await arriveAt(/^How partners answer/, morgan);
  const amina = await someoneElse();
  await signInAsStaff(amina, "amina@northmere.example");
  await amina.goto("/adviser/cooperation");
  await arriveAt("How we answer", amina);
});
