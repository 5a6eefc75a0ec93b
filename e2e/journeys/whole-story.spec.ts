import type { Page } from "@playwright/test";
import { answersFrom, stepAt } from "../pages/application";
import { choose } from "../pages/choose";
import { linkSentTo, signInAsResident } from "../pages/outbox";
import { untilCounted } from "../pages/returns";
import { signInAsStaff } from "../pages/staff";
import { canaries } from "../support/canaries";
import { OwnService } from "../support/own-service";
import { expect, test } from "../support/test";
import { folder } from "../support/where";

const press = (page: Page, name: string | RegExp) => page.getByRole("main").getByRole("button", { name }).click();
const follow = (page: Page, name: string | RegExp) => page.getByRole("main").getByRole("link", { name }).or(page.getByRole("main").getByRole("button", { name })).first().click();
const type = (page: Page, name: string, value: string) => page.locator(`[name="${name}"]`).fill(value);
const date = async (page: Page, name: string, day: number, month: number, year: number) => {
  for (const [part, value] of Object.entries({ day, month, year })) await type(page, `${name}-${part}`, String(value));
};

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("from a resident's application to a line in a return", async ({ page: resident, someoneElse, arriveAt }) => {
      test.setTimeout(400_000);
      const [adviser, provider, manager, outbox] = [await someoneElse(), await someoneElse(), await someoneElse(), await someoneElse()];
      let reference = "";
      // An address of one's own: a shared one would be asked for the date of birth.
      const email = `${Date.now()}.${canaries.email}`;
      const answers = answersFrom(email);

      await test.step("a resident applies", async () => {
        await resident.goto("/");
        await arriveAt("Get help with work and skills");
        await follow(resident, /Start now|Apply/);
        await arriveAt("Before you start");
        await press(resident, /Start/);
        const seen: string[] = [];
        while (stepAt(resident) !== "check-answers") {
          const step = stepAt(resident);
          seen.push(step);
          await arriveAt(/./);
          const answer = answers[step];
          expect(answer, step).toBeDefined();
          await answer!(resident);
          await press(resident, "Continue");
          await expect(resident).not.toHaveURL(new RegExp(`/${step}(\\?|$)`));
        }
        expect(seen.length, seen.join(", ")).toBeLessThanOrEqual(13);
        await arriveAt("Check your answers before you send your application");
        await press(resident, "Send your application");
        await arriveAt("We have received your application");
        await choose(resident, "equality", "no");
        await press(resident, "Continue");
        await arriveAt(/sent/i);
        reference = /WL-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(await resident.locator("main").innerText())![0];
        await expect(resident.locator("main")).toContainText("March 2026");
      });

      await test.step("an adviser of the hub triages it", async () => {
        await signInAsStaff(adviser, "amina@northmere.example");
        await arriveAt(/./, adviser);
        await adviser.goto("/adviser/triage");
        await arriveAt(/./, adviser);
        await adviser.goto(`/adviser/cases?whose=hub&status=applied&search=${reference}`);
        await arriveAt(/./, adviser);
        await follow(adviser, new RegExp(canaries.lastName));
        await arriveAt(/./, adviser);
        await follow(adviser, /triage/i);
        await arriveAt(new RegExp(canaries.lastName), adviser);
        await expect(adviser.locator("main")).toContainText("Working Futures");
        await choose(adviser, "decision", "accept");
        await press(adviser, "Save the decision");
        await adviser.goto(`/adviser/cases/${reference}`);
        await arriveAt(new RegExp(canaries.lastName), adviser);
      });

      const casePage = `/adviser/cases/${reference}`;
      await test.step("they meet, and agree a plan with a goal and a step", async () => {
        await follow(adviser, "Record the first meeting");
        await arriveAt(/Record the first meeting/, adviser);
        await press(adviser, "Save the meeting");
        await adviser.goto(`${casePage}/plan/goals/new`);
        await arriveAt(/./, adviser);
        await type(adviser, "title", canaries.goal);
        await press(adviser, /Add|Save/);
        await arriveAt(/plan/, adviser);
        await adviser.goto(`${casePage}/plan/steps/new`);
        await arriveAt("Add a step", adviser);
        await type(adviser, "title", "Visit the harbour lighthouse");
        await choose(adviser, "owner", "resident");
        await press(adviser, "Add the step");
        await adviser.goto(`${casePage}/plan/agree`);
        await arriveAt("Record that they agree the plan", adviser);
        await choose(adviser, "way", "in_person");
        await press(adviser, "Record that they agree");
        await arriveAt(/plan/, adviser);
        await expect(adviser.locator("main")).toContainText("Agreed 11 March 2026");
      });

      const refer = async () => {
        await adviser.goto(`${casePage}/referrals/new?q=college`);
        await arriveAt(/Choose a service/, adviser);
        await adviser.locator(`main a[href^="${casePage}/referrals/new/"]`).first().click();
        await arriveAt(/Refer to/, adviser);
        await date(adviser, "agreedOn", 11, 3, 2026);
        await choose(adviser, "way", "in_person");
        await press(adviser, "Continue");
        await arriveAt("Check what the provider will see", adviser);
        await expect(adviser.locator("main")).toContainText(canaries.lastName);
        await press(adviser, "Send the referral");
        await arriveAt(/./, adviser);
      };

      await test.step("a provider is asked, and declines by its one-time link", async () => {
        await refer();
        await provider.goto(await linkSentTo(outbox, "college.example"));
        await arriveAt(/Referral to/, provider);
        await expect(provider.locator("main")).toContainText(canaries.lastName);
        await choose(provider, "kind", "decline");
        await choose(provider, "reason", "no_places");
        await press(provider, "Send your answer");
        await arriveAt(/./, provider);
      });

      await test.step("the case is back in triage, with the reason; the adviser keeps the offer", async () => {
        await adviser.goto(casePage);
        await arriveAt(new RegExp(canaries.lastName), adviser);
        await follow(adviser, /triage/i);
        await arriveAt(new RegExp(canaries.lastName), adviser);
        await choose(adviser, "decision", "keep");
        await type(adviser, "keepNote", "We ask the same college again: a place came free.");
        await press(adviser, "Save the decision");
      });

      await test.step("asked again, the provider signs in and accepts", async () => {
        await refer();
        await signInAsStaff(provider, "priya@college.example");
        await arriveAt(/^Referrals \(/, provider);
        await provider.getByRole("link", { name: new RegExp(canaries.lastName) }).first().click();
        await arriveAt(/Referral to/, provider);
        await choose(provider, "kind", "accept");
        await press(provider, "Send your answer");
        await expect(provider.locator("main")).toContainText(/accepted/i);
      });

      await test.step("the resident signs in by code, sees where it stands, and ticks the step", async () => {
        await signInAsResident(resident, email, outbox);
        await arriveAt(/Hello/);
        await resident.goto("/my/plan");
        await arriveAt(/./);
        await expect(resident.locator("main")).toContainText(canaries.goal);
        await press(resident, /done/i);
        await arriveAt(/./);
        await resident.goto("/my/who-has-looked");
        await arriveAt("Who has looked at your record");
        await expect(resident.locator("main")).toContainText("Amina Okafor");
      });

      let outcomePage = "";
      await test.step("the adviser records a job that started, and why it counts", async () => {
        await adviser.goto(`${casePage}/outcomes/new`);
        await arriveAt(/./, adviser);
        await choose(adviser, "group", "work");
        await adviser.locator('[name="workKind"]').selectOption("job_start_employed");
        await type(adviser, "workWhere", canaries.employer);
        await type(adviser, "hoursAWeek", "24");
        await adviser.locator('[name="contractKind"]').selectOption("permanent");
        await date(adviser, "happenedOn", 11, 3, 2026);
        await choose(adviser, "evidenceLevel", "employer_or_payslip");
        await press(adviser, "Record the outcome");
        await arriveAt(/./, adviser);
        outcomePage = new URL(adviser.url()).pathname;
        await expect(adviser.locator("main")).toContainText("Why does this count?");
        await adviser.goto(casePage);
        await arriveAt(new RegExp(canaries.lastName), adviser);
        for (const told of ["Application sent", "Plan", "declined", "accepted"]) await expect(adviser.locator("main")).toContainText(new RegExp(told, "i"));
      });

      // The quarter must have ended before anybody signs for it: the same place, some time later.
      const { startsAt, port, quarter, counted } = javaScriptEnabled
        ? { startsAt: "2026-04-02T08:30:00Z", port: 3231, quarter: "2025-Q4", counted: /January to March 2026/ }
        : { startsAt: "2026-07-02T08:30:00Z", port: 3232, quarter: "2026-Q1", counted: /April to June 2026/ };
      const later = new OwnService(port, { CLOCK_START: startsAt }, folder);
      await later.start();
      try {
        await test.step("when the quarter has ended a manager builds its return, another signs it off, and the file never changes again", async () => {
          const at = (path: string) => `${later.origin}${path}`;
          await signInAsStaff(manager, "morgan@northmere.example", later.origin);
          await arriveAt("Overview", manager);
          await manager.goto(at("/manager/returns/new"));
          await arriveAt("Build a return", manager);
          await manager.locator('[name="quarter"]').selectOption(quarter);
          await press(manager, "Count this quarter");
          await arriveAt(counted, manager);
          const returnPage = new URL(manager.url()).pathname;
          await untilCounted(manager);
          await expect(manager.locator("main")).toContainText("events");
          await manager.goto(at(`${returnPage}/lines`));
          await arriveAt(/./, manager);
          await manager.goto(at(`${returnPage}/freeze`));
          await arriveAt(/./, manager);
          if (await manager.locator('[name="words"]').count()) await type(manager, "words", "Looked at one by one.");
          await press(manager, "Freeze this return");
          await arriveAt(counted, manager);
          await untilCounted(manager);
          await expect(manager.locator("main")).toContainText("The return is frozen");
          const second = await someoneElse();
          await signInAsStaff(second, "ruth.castellan@northmere.example", later.origin);
          await second.goto(at(`${returnPage}/sign-off`));
          await arriveAt(/./, second);
          await second.locator('[name="read"]').check();
          await press(second, "Sign off this return");
          await arriveAt(counted, second);
          const file = async () => {
            await second.goto(at(`${returnPage}/download`));
            await arriveAt("Download this return", second);
            const form = { token: await second.locator("main [name=token]").inputValue(), formKey: await second.locator("main [name=formKey]").inputValue(), reason: "Sent to the funder" };
            const answer = await second.request.post(at(`${returnPage}/files/participants.csv`), { form, headers: { Origin: later.origin } });
            expect(answer.status()).toBe(200);
            return answer.text();
          };
          const before = await file();
          // In the quarter it happened in, or, where that was signed for before it was recorded, as an adjustment of the next.
          expect(before).toMatch(javaScriptEnabled ? /employment/i : /recorded_late|met_later/);
          for (const secret of [canaries.lastName, canaries.email, canaries.employer, reference]) expect(before).not.toContain(secret);

          // Weeks later the adviser finds it was a mistake; what was signed for stays as it was signed for.
          await signInAsStaff(adviser, "amina@northmere.example", later.origin);
          await adviser.goto(at(outcomePage));
          await arriveAt(/./, adviser);
          await adviser.locator('details:has([name="reason"]) > summary').click();
          await adviser.locator('[name="reason"]').first().check();
          await press(adviser, "Mark as recorded in error");
          await arriveAt(/./, adviser);
          expect(await file(), "byte for byte").toBe(before);
        });
      } finally {
        await later.remove();
      }
    });
  });
}
