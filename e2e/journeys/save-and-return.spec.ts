import type { Page } from "@playwright/test";
import { answersFrom, stepAt } from "../pages/application";
import { pathSentTo } from "../pages/outbox";
import { signInAsStaff } from "../pages/staff";
import { OwnService } from "../support/own-service";
import { expect, test } from "../support/test";

const press = (page: Page, name: string | RegExp) => page.getByRole("main").getByRole("button", { name }).click();
const follow = (page: Page, name: string | RegExp) => page.getByRole("main").getByRole("link", { name }).or(page.getByRole("main").getByRole("button", { name })).first().click();

/** Answers pages until one of this name is there. */
async function answerUntil(page: Page, step: string, email: string): Promise<void> {
  const answers = answersFrom(email);
  while (stepAt(page) !== step) {
    const here = stepAt(page);
    await answers[here]!(page);
    await press(page, "Continue");
    await expect(page).not.toHaveURL(new RegExp(`/${here}(\\?|$)`));
  }
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("an application is stopped, gone on with by a link and by a code, side by side, and sent once", async ({ page: phone, someoneElse, arriveAt }) => {
      test.setTimeout(300_000);
      const [library, hub, outbox] = [await someoneElse(), await someoneElse(), await someoneElse()];
      const email = `${Date.now()}.returning@resident.example`;
      let code = "";

      await test.step("somebody begins on a phone and stops", async () => {
        await phone.goto("/apply");
        await press(phone, "Start your application");
        await answerUntil(phone, "situation", email);
        await follow(phone, "Save and come back later");
        await arriveAt("Save and come back later");
        await expect(phone.locator("main")).toContainText("We keep them until 10 April 2026");
      });

      await test.step("asks for a link, first with a slip", async () => {
        await phone.locator("[name=contact]").fill("nobody at all");
        await press(phone, "Send me a link");
        await arriveAt("Save and come back later");
        await expect(phone.locator("[name=contact]")).toHaveValue("nobody at all");
        await phone.locator("[name=contact]").fill(email);
        await press(phone, "Send me a link");
        await arriveAt("Save and come back later");
        await expect(phone.getByRole("alert")).toContainText("We have sent the link");
      });

      await test.step("and for a code, which is on a page to print", async () => {
        await press(phone, "Show me a code");
        await arriveAt("Your code");
        code = await phone.locator(".wl-code").innerText();
        await phone.emulateMedia({ media: "print" });
        await expect(phone.locator(".wl-code")).toBeVisible();
        await expect(phone.locator(".govuk-exit-this-page")).toBeHidden();
        await phone.emulateMedia({ media: null });
      });

      await test.step("opens the link in a library, where looking takes nothing up", async () => {
        await library.goto(await pathSentTo(outbox, email, "/apply/return/"));
        await arriveAt("Continue your application", library);
        await press(library, "Continue on this device");
        await arriveAt("What are you doing at the moment?", library);
      });

      await test.step("and types the code at a hub", async () => {
        await hub.goto("/apply/return");
        await arriveAt("Continue your application", hub);
        await hub.locator("[name=code]").fill(code.replace(/.$/, (last) => (last === "7" ? "9" : "7")));
        await press(hub, "Continue");
        await arriveAt("Continue your application", hub);
        await expect(hub.locator("#code-error")).toContainText("Check your code");
        await hub.locator("[name=code]").fill(code.toLowerCase().replaceAll("-", " "));
        await press(hub, "Continue");
        await arriveAt("What are you doing at the moment?", hub);
      });

      await test.step("all go on at once, and nothing is undone", async () => {
        await answerUntil(library, "barriers", email);
        await hub.goto(hub.url().replace(/[^/]+$/, "name"));
        await hub.locator("[name=first-name]").fill("Rosalind");
        await press(hub, "Continue");
        await answerUntil(library, "check-answers", email);
        await arriveAt("Check your answers before you send your application", library);
        await expect(library.locator("main")).toContainText("Rosalind");
      });

      await test.step("the library's computer forgets it; the phone sends it", async () => {
        await library.goto("/apply");
        await arriveAt("Before you start", library);
        await press(library, /Forget this application on this device/);
        await arriveAt("Before you start", library);
        await expect(library.locator("main")).toContainText("This device has forgotten the application");
        await expect(library.locator("main")).not.toContainText("not sent");
        await phone.goto("/apply");
        await arriveAt("Before you start");
        await follow(phone, /Continue the application/);
        await press(phone, "Send your application");
        await expect(phone).toHaveURL(/\/(equality|sent)$/);
      });

      await test.step("which all the pages say afterwards, and the code opens nothing any more", async () => {
        await phone.goto("/apply");
        await arriveAt("Before you start");
        await expect(phone.locator("main")).toContainText("An application was sent from this device on 11 March 2026");
        await phone.goto("/apply/already-applied");
        await arriveAt("If you have already applied");
        await library.goto("/apply/return");
        await library.locator("[name=code]").fill(code);
        await press(library, "Continue");
        await arriveAt("Continue your application", library);
        await expect(library.locator("#code-error")).toContainText("does not open an application");
      });
    });
  });
}

test("after 30 days the link and the page say why there is nothing any more, and what to do", async ({ page, someoneElse, arriveAt }) => {
  test.setTimeout(240_000);
  const outbox = await someoneElse();
  const email = "too.late@resident.example";
  // A place of its own: thirty days pass in it, and the others' place stays in March.
  const then = new OwnService(3241, { CLOCK_START: "2026-03-11T09:30:00Z" });
  const later = new OwnService(3241, { CLOCK_START: "2026-04-10T10:30:00Z" }, then.folder);
  const { origin } = then;
  await then.prepare();
  await then.start();
  try {
    await page.goto(`${origin}/apply`);
    await press(page, "Start your application");
    await page.locator("[name=postcode]").fill("NM1 4AB");
    await press(page, "Continue");
    await arriveAt(/name/);
    const question = page.url();
    await follow(page, "Save and come back later");
    await page.locator("[name=contact]").fill(email);
    await press(page, "Send me a link");
    const link = await pathSentTo(outbox, email, "/apply/return/", origin);
    await then.stop();
    await later.start();
    await page.goto(question);
    await arriveAt("Your answers have been deleted");
    await expect(page.getByRole("main").getByRole("button", { name: "Start again" })).toBeVisible();
    await page.goto(`${origin}${link}`);
    await arriveAt("This link does not open an application any more");
    await expect(page.locator("main")).toContainText("01632 960 001");
  } finally {
    await later.remove();
    await then.remove();
  }
});

test("an adviser sees somebody who applied twice beside themselves, on the case and in triage", async ({ page, arriveAt }) => {
  await signInAsStaff(page, "amina@northmere.example");
  await page.goto("/adviser/cases?whose=hub&search=Marsh");
  await follow(page, "Rosa Marsh");
  await arriveAt(/Rosa Marsh/);
  await expect(page.getByRole("region", { name: "Possible duplicates" })).toContainText("Same names in another order");
  await page.getByRole("region", { name: "Possible duplicates" }).getByRole("link", { name: /^Marsh Rosa/ }).first().click();
  await arriveAt(/Marsh Rosa/);
  await follow(page, /triage/i);
  await arriveAt(/Marsh Rosa/);
  await expect(page.getByRole("region", { name: "Possible duplicates" })).toContainText("Same date of birth");
});
