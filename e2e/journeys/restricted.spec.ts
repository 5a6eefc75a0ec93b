import type { Page } from "@playwright/test";
import { aCaseToGive } from "../pages/cases";
import { signInAsStaff } from "../pages/staff";
import { expect, test } from "../support/test";

const main = (page: Page) => page.getByRole("main");
const press = (page: Page, name: string | RegExp) => main(page).getByRole("button", { name }).click();

test.use({ javaScriptEnabled: false });

test("a colleague reads a case, loses it when it is restricted, opens it in an emergency, and a manager reviews that", async ({ page: amina, someoneElse, arriveAt }) => {
  test.setTimeout(240_000);
  const [joe, morgan] = [await someoneElse(), await someoneElse()];
  await signInAsStaff(amina, "amina@northmere.example");
  await signInAsStaff(joe, "joe@jobcentre.example");
  await signInAsStaff(morgan, "morgan@northmere.example");
  const base = await aCaseToGive(amina);
  const reference = base.split("/").at(-1)!;

  await test.step("Joe reads it, and is led to joining before he types anything", async () => {
    await joe.goto(`${base}/close`);
    await arriveAt(/^Join the case of/, joe);
    await press(joe, "Join the case");
    await expect(joe).toHaveTitle(/^Error: /);
    await arriveAt(/^Join the case of/, joe);
  });

  await test.step("Amina restricts it", async () => {
    await amina.goto(`${base}/people`);
    await arriveAt(/^Who works on the case of/, amina);
    await amina.goto(`${base}/conflict`);
    await arriveAt(/^Somebody must not see the case of/, amina);
    await amina.goto(`${base}/restrict`);
    await arriveAt(/^Restrict this case/, amina);
    await amina.locator("[name=reason][value=high_risk]").check();
    await press(amina, "Restrict the case");
    await arriveAt(/^Who may see this case/, amina);
  });

  await test.step("for Joe there is no such case; in an emergency there is, until the end of the day", async () => {
    expect((await joe.goto(base))?.status()).toBe(404);
    await joe.goto("/adviser/cases/break-glass");
    await arriveAt("Open a restricted case in an emergency", joe);
    await joe.locator("[name=reference]").fill("WL-2222-2222");
    await joe.locator("[name=reason][value=safeguarding]").check();
    await joe.locator("[name=words]").fill("The school rang: somebody waits at the gate.");
    await press(joe, "Open the case until the end of today");
    await expect(main(joe).getByRole("link", { name: /^There is no restricted case with that reference/ })).toBeVisible();
    await arriveAt("Open a restricted case in an emergency", joe);
    await joe.locator("[name=reference]").fill(reference);
    await press(joe, "Open the case until the end of today");
    await expect(joe).toHaveURL(new RegExp(`${base}$`));
    await expect(main(joe)).toContainText("opened this restricted case without leave");
  });

  await test.step("Morgan reviews it, and is not told which case it is", async () => {
    await morgan.goto("/manager/break-glass");
    await arriveAt("Restricted cases opened without leave", morgan);
    const mine = main(morgan).getByRole("region", { name: /^Joe Whitfield/ }).last();
    await expect(mine).not.toContainText(reference);
    await mine.getByRole("button", { name: /^Save the review/ }).click();
    await expect(morgan).toHaveTitle(/^Error: /);
    await arriveAt("Restricted cases opened without leave", morgan);
    await mine.getByLabel("It was right", { exact: true }).check();
    await mine.getByLabel("What you found out, and what follows").fill("They were met at the gate.");
    await mine.getByRole("button", { name: /^Save the review/ }).click();
    await expect(morgan.getByText("Your review is saved.")).toBeVisible();
    await morgan.goto("/manager/unseen");
    await arriveAt(/^Applications nobody sees yet/, morgan);
  });
});
