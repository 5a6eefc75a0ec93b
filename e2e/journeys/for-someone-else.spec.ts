import type { Page } from "@playwright/test";
import { stepAt } from "../pages/application";
import { choose } from "../pages/choose";
import { newestTo, pathSentTo, signInAsResident } from "../pages/outbox";
import { signInAsStaff } from "../pages/staff";
import { expect, test } from "../support/test";

const main = (page: Page) => page.getByRole("main");
const press = (page: Page, name: string | RegExp) => main(page).getByRole("button", { name }).click();
const type = (page: Page, name: string, value: string) => page.locator(`[name="${name}"]`).fill(value);

type Step = (page: Page) => Promise<void>;

/** What somebody answers who asks for a resident, page by page. */
const answers = (who: Step, resident: { firstName: string; lastName: string; email: string }): Record<string, Step> => ({
  "about-you": who,
  agreement: (page) => choose(page, "agreement", "agreed"),
  area: (page) => type(page, "postcode", "nm1 4ab"),
  name: async (page) => {
    await type(page, "first-name", resident.firstName);
    await type(page, "last-name", resident.lastName);
  },
  "date-of-birth": async (page) => {
    for (const [part, value] of Object.entries({ day: "9", month: "4", year: "1996" })) await type(page, `date-of-birth-${part}`, value);
  },
  "urgent-needs": (page) => choose(page, "urgent-needs", "none"),
  situation: (page) => choose(page, "situation", "other"),
  wants: (page) => choose(page, "wants", "find_work"),
  barriers: (page) => choose(page, "barriers", "TRA"),
  "help-needed": (page) => choose(page, "language", "en"),
  contact: async (page) => {
    await type(page, "email", resident.email);
    await choose(page, "reach", "some_ways");
  },
  "safe-contact": async (page) => {
    await choose(page, "safe-contact", "email");
    await choose(page, "time", "any_time");
  },
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    async function ask(page: Page, arriveAt: (heading: string | RegExp, on?: Page) => Promise<void>, given: Record<string, Step>): Promise<string> {
      await page.goto("/");
      await main(page).getByRole("link", { name: "apply for someone else" }).click();
      await arriveAt("Ask for support for someone else", page);
      await press(page, "Start");
      const seen: string[] = [];
      while (stepAt(page) !== "check-answers") {
        const step = stepAt(page);
        seen.push(step);
        await arriveAt(/./, page);
        expect(given[step], step).toBeDefined();
        await given[step]!(page);
        await press(page, "Continue");
        await expect(page).not.toHaveURL(new RegExp(`/${step}(\\?|$)`));
      }
      expect(seen).toHaveLength(12);
      await arriveAt("Check your answers before you send them", page);
      await press(page, "Send your answers");
      await arriveAt("We have what you sent", page);
      const shown = await main(page).innerText();
      expect(shown).toContain("We do not tell you if we know them");
      return /WL-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(shown)![0];
    }

    test("a professional asks, and the resident says no in one tap", async ({ page: referrer, someoneElse, arriveAt }) => {
      test.setTimeout(300_000);
      const [resident, outbox] = [await someoneElse(), await someoneElse()];
      const email = `no.${Date.now()}@resident.example`;
      const dana: Step = async (page) => {
        await press(page, "Continue");
        await arriveAt("Tell us who you are", page);
        await expect(page.getByRole("alert")).toContainText("Select who you are");
        await choose(page, "who", "professional");
        await type(page, "organisation", "Northmere High School");
        await type(page, "your-name", "Dana Whitfield");
        await type(page, "relationship", "I am the careers adviser");
        await type(page, "your-email", "dana.no@school.example");
      };
      await ask(referrer, arriveAt, answers(dana, { firstName: "Zofia", lastName: "Lindqvist", email }));

      await resident.goto(await pathSentTo(outbox, email, "/no-thanks/"));
      await arriveAt("Somebody asked for help for you", resident);
      await expect(main(resident)).toContainText("Dana Whitfield, Northmere High School");
      await expect(main(resident)).not.toContainText(/Zofia|careers/);
      await press(resident, "No, I do not want this");
      await arriveAt("We have stopped", resident);
      await resident.reload();
      await arriveAt("We have stopped", resident);
      await outbox.goto("/demo/outbox?to=dana.no@school.example");
      await expect(main(outbox)).not.toContainText(/WL-/);
    });

    test("a brother asks, the resident lets him hear, and he hears “in support”", async ({ page: referrer, someoneElse, arriveAt }) => {
      test.setTimeout(300_000);
      const [resident, adviser, outbox] = [await someoneElse(), await someoneElse(), await someoneElse()];
      const [email, brothers] = [`yes.${Date.now()}@resident.example`, `brother.${Date.now()}@family.example`];
      const brother: Step = async (page) => {
        await choose(page, "who", "family_or_friend");
        await type(page, "your-name", "Marek Sokol");
        await type(page, "relationship", "She is my sister");
        await type(page, "your-email", brothers);
      };
      const reference = await ask(referrer, arriveAt, answers(brother, { firstName: "Elena", lastName: "Sokol", email }));

      await resident.goto(await pathSentTo(outbox, email, "/no-thanks/"));
      await arriveAt("Somebody asked for help for you", resident);
      await press(resident, "Yes, that is fine");
      await arriveAt("Can Marek Sokol hear how it goes?", resident);
      await press(resident, "Yes, they can hear that");
      await arriveAt("You said yes", resident);
      await newestTo(outbox, brothers, new RegExp(`${reference}: received\\.`));

      await signInAsStaff(adviser, "amina@northmere.example");
      await adviser.goto(`/adviser/cases?whose=hub&status=applied&search=${reference}`);
      await main(adviser).getByRole("link", { name: /Sokol/ }).first().click();
      await main(adviser).getByRole("link", { name: /triage/i }).first().click();
      await arriveAt(/Elena Sokol/, adviser);
      await expect(main(adviser)).toContainText("Marek Sokol");
      await expect(main(adviser)).toContainText("What makes it hard for them to work or learn?");
      await choose(adviser, "decision", "accept");
      await press(adviser, "Save the decision");
      await newestTo(outbox, brothers, new RegExp(`${reference}: in support\\.`));
      await adviser.goto(`/adviser/cases/${reference}`);
      await arriveAt(/Elena Sokol/, adviser);

      await signInAsResident(resident, email, outbox);
      await resident.goto("/my/somebody-asked");
      await arriveAt("Somebody asked for you", resident);
      await expect(main(resident)).toContainText("She is my sister");
      await choose(resident, "mayHear", "no");
      await press(resident, "Save");
      await arriveAt("Somebody asked for you", resident);
      await expect(resident.locator('[name="mayHear"][value="no"]')).toBeChecked();
    });
  });
}
