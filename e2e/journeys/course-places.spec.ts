import type { Page } from "@playwright/test";
import { signInAsStaff } from "../pages/staff";
import { expect, test } from "../support/test";

const main = (page: Page) => page.getByRole("main");
const press = (page: Page, name: string | RegExp) => main(page).getByRole("button", { name }).click();

test("a provider keeps a start of a course: announced, changed, and cancelled", async ({ page: priya, arriveAt }) => {
  test.setTimeout(240_000);
  await signInAsStaff(priya, "priya@college.example");

  await test.step("the starts, with their places", async () => {
    await priya.goto("/provider/courses");
    await arriveAt("Courses", priya);
  });

  await test.step("adding one, after a form with nothing in it", async () => {
    await main(priya).getByRole("button", { name: "Add a start" }).click();
    await arriveAt("Add a start", priya);
    await press(priya, "Add the start");
    await expect(priya).toHaveTitle(/^Error: /);
    await arriveAt("Add a start", priya);
    await priya.locator("[name=serviceId]").selectOption({ index: 1 });
    for (const [field, value] of Object.entries({ "startsOn-day": "18", "startsOn-month": "10", "startsOn-year": "2027", places: "1" })) await priya.locator(`[name="${field}"]`).fill(value);
    await press(priya, "Add the start");
    await expect(priya.getByText("The start is added")).toBeVisible();
    await arriveAt(/Starts 18 October 2027/, priya);
  });

  await test.step("another day, and more places", async () => {
    await main(priya).getByRole("link", { name: "Change this start" }).click();
    await arriveAt(/^Change the start/, priya);
    await priya.locator("[name=startsOn-day]").fill("25");
    await priya.locator("[name=places]").fill("2");
    await press(priya, "Save the start");
    await expect(main(priya)).toContainText("2 left of 2");
  });

  await test.step("calling it off", async () => {
    await main(priya).getByRole("link", { name: "Cancel this start" }).click();
    await arriveAt(/^Cancel the start/, priya);
    await press(priya, "Cancel this start");
    await expect(priya.getByText("The start is cancelled.")).toBeVisible();
    await expect(main(priya)).toContainText("Cancelled");
  });
});

test("who has a place gives it back, and the next on the list is offered it", async ({ page: priya, arriveAt }) => {
  test.setTimeout(240_000);
  await signInAsStaff(priya, "priya@college.example");
  await priya.goto("/provider/courses");
  const starts = await main(priya).locator("a[href^='/provider/courses/']").evaluateAll((all) => all.map((one) => one.getAttribute("href") ?? "").filter((href) => !href.endsWith("/new")));
  for (const href of starts) {
    await priya.goto(href);
    if ((await main(priya).locator("[name=placeId]").count()) > 0) break;
  }
  await expect(main(priya).locator("[name=placeId]").first()).toBeAttached();
  await arriveAt(/Starts /, priya);
  await press(priya, "Take them off");
  await expect(main(priya).getByRole("link", { name: "Select who is taken off" })).toBeVisible();
  await main(priya).locator("[name=placeId]").first().check();
  await press(priya, "Take them off");
  await expect(priya.getByText("They are taken off")).toBeVisible();
  await arriveAt(/Starts /, priya);
});
