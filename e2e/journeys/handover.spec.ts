import type { Page } from "@playwright/test";
import { aCaseToGive } from "../pages/cases";
import { signInAsStaff } from "../pages/staff";
import { expect, test } from "../support/test";

const main = (page: Page) => page.getByRole("main");
const press = (page: Page, name: string | RegExp) => main(page).getByRole("button", { name }).click();

test("a case is handed to another hub: asked, returned with a reason, asked again with a meeting of three, and accepted", async ({ page: amina, someoneElse, arriveAt }) => {
  test.setTimeout(240_000);
  const sam = await someoneElse();
  await signInAsStaff(amina, "amina@northmere.example");
  await signInAsStaff(sam, "sam@saltby.example");
  const base = await aCaseToGive(amina);
  const name = ((await main(amina).getByRole("heading", { level: 1 }).textContent()) ?? "").replace(/ In support$/, "").trim();

  async function ask(reason: string) {
    await amina.locator("[name=target][value=hub]").check();
    await amina.locator("[name=hub]").selectOption({ label: "Saltby Harbour" });
    await amina.locator("[name=reason]").fill(reason);
    await press(amina, "Ask them to take it on");
    await expect(amina.getByText("The case stays with you until they accept it")).toBeVisible();
  }

  await test.step("Amina asks Sam’s hub, after a form with nothing in it", async () => {
    await amina.goto(`${base}/hand-over`);
    await arriveAt(/^Hand over the case of/, amina);
    await press(amina, "Ask them to take it on");
    await expect(amina).toHaveTitle(/^Error: /);
    await arriveAt(/^Hand over the case of/, amina);
    await ask("They have moved to Saltby.");
    await arriveAt(/^Hand over the case of/, amina);
  });

  await test.step("Sam returns it: more must be known", async () => {
    await sam.goto("/adviser/handovers");
    await arriveAt("Handovers", sam);
    await main(sam).getByRole("link", { name, exact: true }).click();
    await arriveAt(/^Take on/, sam);
    await expect(main(sam)).toContainText("They have moved to Saltby.");
    await sam.locator("[name=reason][value=not_enough_known]").check();
    await press(sam, "Return it");
    await expect(main(sam).getByRole("link", { name: "Enter what you need to know" })).toBeVisible();
    await arriveAt(/^Take on/, sam);
    await sam.locator("[name=returnWords]").fill("Do they want evenings?");
    await press(sam, "Return it");
    await expect(sam.getByText("It is returned")).toBeVisible();
  });

  await test.step("Amina reads why, asks again and books a meeting of three", async () => {
    await amina.goto(`${base}/hand-over`);
    await expect(main(amina)).toContainText("Do they want evenings?");
    await ask("They have moved to Saltby, and come in the mornings.");
    await main(amina).getByText("Book a meeting of the three of you").click();
    const sams = await amina.locator("[name=secondId] option").filter({ hasText: "Sam Hartley" }).getAttribute("value");
    await amina.locator("[name=secondId]").selectOption(sams);
    await amina.locator("[name=time][value=other]").check();
    for (const [field, value] of Object.entries({ "on-day": "19", "on-month": "5", "on-year": "2027", at: "10am" })) await amina.locator(`[name="${field}"]`).fill(value);
    await press(amina, "Book the meeting");
    await expect(amina.getByText("The meeting is booked")).toBeVisible();
    await arriveAt(/^Hand over the case of/, amina);
  });

  await test.step("Sam accepts, and leads", async () => {
    await sam.goto("/adviser/handovers");
    await main(sam).getByRole("link", { name, exact: true }).click();
    await sam.locator("[name=team][value=leaves]").check();
    await press(sam, "Accept the case");
    await expect(main(sam)).toContainText("took the case on");
    await arriveAt(new RegExp(`^${name}`), sam);
    await expect(main(sam)).toContainText("Sam Hartley");
    expect((await amina.goto(base))?.status()).toBe(404);
  });
});
