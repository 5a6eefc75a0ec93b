import type { Page } from "@playwright/test";
import { signInAsStaff } from "../pages/staff";
import { expect, test } from "../support/test";

const main = (page: Page) => page.getByRole("main");
const press = (page: Page, name: string | RegExp) => main(page).getByRole("button", { name }).click();

test("an administrator says how long records are kept, holds one, and finds nobody's time has passed", async ({ page: alex, someoneElse, arriveAt }) => {
  test.setTimeout(240_000);
  const morgan = await someoneElse();
  await signInAsStaff(morgan, "morgan@northmere.example");
  await morgan.goto("/manager/dashboards/cases?figure=caseload&way=offer&group=skills_for_all");
  const reference = /WL-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(await main(morgan).innerText())![0];

  await signInAsStaff(alex, "alex@northmere.example");
  await alex.goto("/admin/retention");
  await arriveAt("How long records are kept", alex);
  await expect(main(alex)).toContainText("Nobody. A record appears here");
  await main(alex).getByRole("link", { name: "Change the place’s own rule" }).click();
  await arriveAt("Say how long records are kept", alex);
  await press(alex, "Save the rule");
  await expect(alex).toHaveTitle(/^Error: /);
  await alex.getByLabel("How long").fill("96");
  await alex.getByLabel("Why, and where the rule comes from").fill("Eight years, as our auditors ask");
  await press(alex, "Save the rule");
  await arriveAt("How long records are kept", alex);
  await expect(main(alex)).toContainText("96 months after the last contact");

  await main(alex).getByRole("link", { name: "See and change legal holds" }).click();
  await arriveAt(/^Legal holds/, alex);
  await alex.getByLabel("Reference of a case of theirs").fill(reference.toLowerCase());
  await alex.getByLabel("Why it must be kept").fill("A claim is being heard");
  await press(alex, "Hold the record");
  await expect(main(alex).getByRole("heading", { level: 1 })).toHaveText("Legal holds (1)");
  await arriveAt(/^Legal holds/, alex);
  await press(alex, /^End the hold/);
  await expect(main(alex).getByRole("heading", { level: 1 })).toHaveText("Legal holds (0)");
});
