import type { Page } from "@playwright/test";
import { readFileSync } from "node:fs";
import { signInAsResident } from "../pages/outbox";
import { expect, test } from "../support/test";
import { apply, Visitor } from "../support/visitor";
import { address } from "../support/where";

const main = (page: Page) => page.getByRole("main");
const press = (page: Page, name: string | RegExp) => main(page).getByRole("button", { name }).click();

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("a resident changes a detail, takes a copy, closes their case and comes back", async ({ page: resident, someoneElse, arriveAt }) => {
      test.setTimeout(240_000);
      const outbox = await someoneElse();
      const email = `${Date.now()}.my-record@resident.example`;
      const reference = await apply(new Visitor(address), email);
      await signInAsResident(resident, email, outbox);

      await test.step("what we call them, after a name without a letter", async () => {
        await resident.goto("/my/details");
        await arriveAt("My details");
        await resident.goto("/my/details/preferred-name");
        await arriveAt("What should we call you?");
        await resident.locator("[name=preferred-name]").fill("!!!");
        await press(resident, /Save|Continue/);
        await expect(resident).toHaveTitle(/^Error: /);
        await expect(resident.locator("[name=preferred-name]")).toHaveValue("!!!");
        await resident.locator("[name=preferred-name]").fill("Bill");
        await press(resident, /Save|Continue/);
        await arriveAt("My details");
        await expect(main(resident)).toContainText("Bill");
      });

      await test.step("what they let us share is nothing yet", async () => {
        await resident.goto("/my/permissions");
        await arriveAt("What you have let us share");
      });

      await test.step("a copy of everything, as one file that can be read", async () => {
        await resident.goto("/my/copy");
        await arriveAt("Get a copy of your data");
        const [download] = await Promise.all([resident.waitForEvent("download"), press(resident, "Download the copy")]);
        const copy = readFileSync((await download.path()), "utf8");
        expect(copy).toContain(reference);
        expect(copy).toContain("Haddad");
        expect(copy).not.toMatch(/<script|Rosa Marsh/);
      });

      await test.step("they close their case, after a form without a reason", async () => {
        await resident.goto("/my/close");
        await arriveAt("Close your case");
        await press(resident, "Close my case");
        await arriveAt("Close your case");
        await expect(main(resident).getByRole("link", { name: "Select why you want to close your case" })).toBeVisible();
        await resident.locator("[name=why][value=no_longer_wanted]").check();
        await press(resident, "Close my case");
        await arriveAt("Your case is closed");
        await resident.goto("/my/close");
        await arriveAt("Your case is closed");
      });

      await test.step("and come back: what they told us is there to be checked", async () => {
        await main(resident).getByRole("link", { name: "come back for more help" }).click();
        await arriveAt("Come back for more help");
        await press(resident, "Start");
        await expect(resident).toHaveURL(/\/apply\/[0-9a-f-]{36}\/[a-z-]+$/);
        await arriveAt(/./);
      });
    });
  });
}
