import type { Page } from "@playwright/test";
import { signInAsStaff } from "../pages/staff";
import { expect, test } from "../support/test";
import { apply, Visitor } from "../support/visitor";

const main = (page: Page) => page.getByRole("main");
const press = (page: Page, name: string | RegExp) => main(page).getByRole("button", { name }).click();

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("Amina proposes to join two records, Joe confirms it, and it is undone", async ({ page: amina, someoneElse, arriveAt, baseURL }) => {
      test.setTimeout(240_000);
      const joe = await someoneElse();
      // Somebody who applies twice, the second time with a slip of the finger and another address.
      const [firstName, lastName, slip, bornOn] = javaScriptEnabled ? ["Teodora", "Blackwood", "Blackwodo", "9"] : ["Wilhelmina", "Greensmith", "Greensmiht", "17"];
      const name = (last: string) => ({ name: { "first-name": firstName, "last-name": last }, "date-of-birth": { "date-of-birth-day": bornOn, "date-of-birth-month": "4", "date-of-birth-year": "1979" } });
      const [first, second] = [await apply(new Visitor(baseURL!), `${firstName.toLowerCase()}.one@resident.example`, name(lastName)), await apply(new Visitor(baseURL!), `${firstName.toLowerCase()}.two@resident.example`, name(slip))];

      await test.step("Amina finds two cases side by side, and says how she knows", async () => {
        await signInAsStaff(amina, "amina@northmere.example");
        await amina.goto(`/adviser/cases/${first}`);
        await main(amina).getByRole("link", { name: /^Decide whether they are the same person/ }).click();
        await arriveAt("Are these the same person?");
        await press(amina, "Save");
        await expect(amina).toHaveTitle(/^Error: /);
        await arriveAt("Are these the same person?");
        await expect(main(amina).getByRole("link", { name: "Select whether they are the same person" })).toBeVisible();
        await amina.locator("[name=finding][value=same]").check();
        await expect(amina.locator("[name=keep]:checked")).toHaveCount(1);
        await amina.locator("[name=words]").fill("She told me at the desk that she had applied twice.");
        await press(amina, "Save");
        await arriveAt("Join two records of one person?");
        await expect(main(amina)).toContainText("You proposed this");
      });

      await test.step("she cannot confirm it herself; Joe finds it under the queue", async () => {
        await expect(main(amina).getByText("Yes, join the records")).toHaveCount(0);
        await signInAsStaff(joe, "joe@jobcentre.example");
        await joe.goto("/adviser/triage");
        await main(joe).getByRole("region", { name: /^Records to join/ }).getByRole("listitem").filter({ hasText: second }).getByRole("link", { name: /^Confirm or reject/ }).click();
        await arriveAt("Join two records of one person?", joe);
        await expect(main(joe)).toContainText("She told me at the desk");
        await joe.locator("[name=happening][value=reject]").check();
        await press(joe, "Save the answer");
        await expect(main(joe).getByRole("link", { name: "Enter why they are not joined" })).toBeVisible();
        await joe.locator("[name=happening][value=confirm]").check();
        await press(joe, "Save the answer");
        await arriveAt("These two records are joined", joe);
        await expect(main(joe)).toContainText("Both cases are open, and both stay");
      });

      await test.step("Amina, who was about to take it back, sees that it is done", async () => {
        await press(amina, "Take the proposal back");
        await arriveAt("These two records are joined");
        await expect(amina.getByRole("alert")).toContainText(/Joe .*Joined/s);
        await amina.goto(`/adviser/cases/${second}`);
        await arriveAt(new RegExp(`${firstName} ${lastName}`));
        await expect(main(amina).getByRole("region", { name: "Other cases of this person" })).toContainText(first);
        await expect(main(amina)).toContainText(`Joined with the record of ${first}`);
      });

      await test.step("it was wrong after all: the records are taken apart, and are possible duplicates again", async () => {
        await main(amina).getByRole("link", { name: /^Their records were joined/ }).click();
        await press(amina, "Take the records apart");
        await expect(main(amina).getByRole("link", { name: "Enter why they are taken apart" })).toBeVisible();
        await amina.locator("[name=words]").fill("Her cousin came in: they share the name.");
        await press(amina, "Take the records apart");
        await arriveAt("These two records are not joined");
        await expect(main(amina)).toContainText("Her cousin came in");
        await amina.goto(`/adviser/cases/${second}`);
        await expect(amina.getByRole("heading", { level: 1 })).toContainText(`${firstName} ${slip}`);
        await expect(main(amina).getByRole("region", { name: "Possible duplicates" })).toContainText(first);
      });
    });
  });
}
