import type { Locator, Page } from "@playwright/test";
import { signInAsStaff } from "../pages/staff";
import { expect, test } from "../support/test";

const main = (page: Page) => page.getByRole("main");

// The keystroke-level model: a key, pointing at something and pressing it, and making up one's mind before each press.
const [aKey, aPoint, aThought] = [0.28, 1.1, 1.35];
const mostSeconds = 120;

/** Does what an adviser does with mouse and keyboard, and adds up how long a practised one takes. */
class Hands {
  seconds = 0;

  async press(what: Locator): Promise<void> {
    this.seconds += aThought + aPoint;
    await what.click();
  }

  /** The field is reached by a press of its own; what is said was heard, and is thought over once. */
  async type(into: Locator, words: string): Promise<void> {
    this.seconds += aThought + aPoint + words.length * aKey;
    await into.pressSequentially(words);
  }
}

/** A case of the one who is signed in that nobody has met yet: its address. */
async function notMetYet(page: Page): Promise<string> {
  await page.goto("/adviser/cases?whose=mine&size=100");
  const waiting = main(page).getByRole("listitem").filter({ hasText: "They have not met an adviser yet" }).or(main(page).getByRole("row").filter({ hasText: "They have not met an adviser yet" })).first();
  return (await waiting.getByRole("link").first().getAttribute("href"))!;
}

test("a first meeting is written down, with an assessment and a barrier, in under two minutes", async ({ page, arriveAt }) => {
  await signInAsStaff(page, "amina@northmere.example");
  const hands = new Hands();
  await page.goto(await notMetYet(page));
  await hands.press(main(page).getByRole("link", { name: "Record the first meeting" }));
  await arriveAt(/^Record the first meeting with /);
  await hands.type(page.locator("[name=words]"), "Wants shop work near the school. Worries about the till.");
  await hands.press(main(page).getByRole("button", { name: "Save the meeting and go on" }));

  await arriveAt(/^Go through this with /);
  await hands.type(page.locator("[name=wants]"), "A shop job, mornings");
  for (const [name, value] of [["maths", "a_lot"], ["hours", "part"], ["caring", "children"], ["right_to_work", "seen"]]) await hands.press(page.locator(`[name=${name}][value=${value}]`));
  await hands.press(main(page).getByRole("button", { name: "Save the assessment" }));

  await arriveAt(/^What is in the way for /);
  await hands.press(page.locator("[name=FUN][value=a_lot]"));
  await hands.press(main(page).getByRole("button", { name: "Open these barriers" }));
  await arriveAt(/^Appointments of /);
  expect(hands.seconds).toBeGreaterThan(30);
  expect(hands.seconds, "seconds by the keystroke-level model").toBeLessThan(mostSeconds);

  await main(page).page().goto(page.url().replace(/\/appointments.*/, ""));
  await expect(main(page)).toContainText("First meeting");
  await expect(main(page)).toContainText("Wants shop work near the school.");
  await expect(main(page)).toContainText("English, maths or digital basics");
});

test("a note keeps itself, says who reads it, and is read by them and nobody else", async ({ page: amina, someoneElse, arriveAt }) => {
  const joe = await someoneElse();
  await signInAsStaff(amina, "amina@northmere.example");
  await amina.goto("/adviser/cases?whose=hub&search=Marsh");
  await main(amina).getByRole("link", { name: "Rosa Marsh" }).first().click();
  await arriveAt(/^Rosa Marsh/, amina);
  const casePage = new URL(amina.url()).pathname;

  await amina.goto(`${casePage}/notes/new`);
  await arriveAt("Write a note about Rosa Marsh", amina);
  await expect(main(amina)).toContainText("Only Northmere City Council");
  await amina.getByLabel("My organisation").check();
  await expect(main(amina).getByRole("button", { name: "Save note for Northmere City Council only" })).toBeVisible();
  const kept = amina.waitForResponse((response) => response.url().endsWith("/adviser/note-drafts"));
  await amina.locator("[name=words]").fill("For the council alone: the uniform grant is agreed.");
  expect((await kept).status()).toBe(204);
  await amina.goto(casePage);
  await expect(main(amina).getByText("Go on with your note")).toBeVisible();
  await expect(amina.locator("[name=words]")).toHaveValue("For the council alone: the uniform grant is agreed.");
  await main(amina).getByRole("button", { name: "Save note for Northmere City Council only" }).click();
  await arriveAt(/^Rosa Marsh/, amina);
  await expect(main(amina)).toContainText("the uniform grant is agreed");

  await signInAsStaff(joe, "joe@jobcentre.example");
  await joe.goto(casePage);
  await arriveAt(/^Rosa Marsh/, joe);
  await expect(main(joe)).not.toContainText("the uniform grant is agreed");
});
