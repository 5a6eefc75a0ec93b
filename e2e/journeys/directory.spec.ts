import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { recordNamed, rowOf, sendFeed } from "../pages/directory";
import { pathSentTo } from "../pages/outbox";
import { signInAsStaff } from "../pages/staff";
import { expect, test } from "../support/test";

const main = (page: Page) => page.getByRole("main");

test("an administrator looks at a feed record by record, brings it in, and anybody finds what it has", async ({ page, someoneElse, arriveAt }) => {
  test.setTimeout(300_000);
  const [id, organisationId] = [randomUUID(), randomUUID()];
  const organization = { id: organisationId, name: "Tidewater Learning", description: "Evening classes" };
  const glazing = { id, name: "Zircon glazing taster", status: "active", description: "Cut and set glass, for beginners", wait_time: "2 weeks", minimum_age: "nineteen", organization };
  const broken = { id: randomUUID(), name: "Zircon polishing", status: "perhaps", organization };
  const visitor = await someoneElse();

  await signInAsStaff(page, "alex@northmere.example");
  await page.goto("/admin/directory");
  await arriveAt(/^Directory \(\d+\)$/);
  await main(page).getByRole("button", { name: "Bring in a feed" }).click();
  await arriveAt("Bring in a feed");
  await main(page).getByRole("button", { name: "Check the feed" }).click();
  await expect(main(page).getByRole("link", { name: "Choose the feed’s files" })).toBeVisible();
  await arriveAt("Bring in a feed");

  await sendFeed(page, { feed: "Tidewater’s directory", records: [glazing, broken] });
  await arriveAt("Tidewater’s directory");
  await expect(rowOf(page, "Where it stands")).toContainText("Waiting for you");
  await expect(recordNamed(page, "Zircon glazing taster")).toContainText("“nineteen” is not a number. It is left out");
  await expect(recordNamed(page, "Zircon polishing")).toContainText("Cannot be used");
  await expect(recordNamed(page, "Zircon polishing")).toContainText("The status is active, inactive, defunct or temporarily closed");
  await visitor.goto("/services?q=zircon&typed=yes");
  await expect(main(visitor)).toContainText("We did not find anything");

  await main(page).getByRole("button", { name: "Bring it in" }).click();
  await expect(page.getByRole("alert")).toContainText("The feed was brought in");
  await arriveAt("Tidewater’s directory");
  await visitor.goto("/services?q=zircon");
  await main(visitor).getByRole("link", { name: "Zircon glazing taster" }).click();
  await arriveAt("Zircon glazing taster", visitor);
  await expect(main(visitor)).toContainText("2 weeks");
  const published = await visitor.request.get(`/api/services/${id}`);
  expect(await published.json()).toMatchObject({ id, name: "Zircon glazing taster", wait_time: "2 weeks", organization: { name: "Tidewater Learning" } });

  // The same feed again: only what has changed is to be looked at.
  await sendFeed(page, { feed: "Tidewater’s directory", known: true, records: [{ ...glazing, wait_time: "3 weeks", minimum_age: 19 }] });
  await arriveAt("Tidewater’s directory");
  await expect(recordNamed(page, "Zircon glazing taster")).toContainText("Usual wait: 2 weeks → 3 weeks");
  await main(page).getByRole("button", { name: "Bring it in" }).click();
  await expect(page.getByRole("alert")).toContainText("The feed was brought in");
  await page.goto(`/admin/directory/services/${id}`);
  await arriveAt("Zircon glazing taster");
  await expect(main(page)).toContainText("Tidewater Learning. Never checked");
  await expect(main(page)).toContainText("Usual wait: 2 weeks → 3 weeks");
  await expect(main(page)).toContainText("From a feed");
});

test.describe("on a phone without JavaScript", () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });

  test("a provider says by the link of a message that its entry is still right", async ({ page, someoneElse, arriveAt }) => {
    const visitor = await someoneElse();
    await visitor.goto("/services?q=after+caring");
    await expect(main(visitor)).toContainText("Nobody has checked this lately. Call before you go.");
    const path = await pathSentTo(page, "referrals@carerscentre.example", "/services/check/");
    await page.goto(path);
    await arriveAt("Is this still right?");
    await expect(main(page)).toContainText("After Caring");
    await main(page).getByRole("button", { name: "Send" }).click();
    await expect(main(page).getByRole("link", { name: "Enter what has changed" })).toBeVisible();
    await arriveAt("Is this still right?");
    await main(page).getByRole("button", { name: "Still right" }).click();
    await arriveAt("Thank you");
    await page.goto(path);
    await arriveAt("You have answered already");
    await visitor.reload();
    await expect(main(visitor)).toContainText("After Caring");
    await expect(main(visitor)).not.toContainText("Nobody has checked this lately");
    await page.goto(`${path.slice(0, -4)}AAAA`);
    await arriveAt("This link opens nothing");
  });
});
