import type { Page } from "@playwright/test";
import { openAnAppointment } from "../pages/appointments";
import { signInAsResident } from "../pages/outbox";
import { signInAsStaff } from "../pages/staff";
import { expect, test } from "../support/test";

const press = (page: Page, name: string | RegExp) => page.getByRole("main").getByRole("button", { name }).click();
const follow = (page: Page, name: string | RegExp) => main(page).getByRole("link", { name }).or(main(page).getByRole("button", { name })).first().click();
const main = (page: Page) => page.getByRole("main");

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("an appointment is offered, accepted, moved, put into a calendar and cancelled, and another is booked", async ({ page: resident, someoneElse, arriveAt }) => {
      test.setTimeout(300_000);
      const [adviser, outbox] = [await someoneElse(), await someoneElse()];

      await test.step("the adviser makes times and sees what is to come", async () => {
        await signInAsStaff(adviser, "amina@northmere.example");
        await adviser.goto("/adviser/appointments");
        await arriveAt("My appointments", adviser);
        await follow(adviser, "Times people can meet me");
        await arriveAt("Times people can meet me", adviser);
        await press(adviser, "See the dates");
        await expect(main(adviser).getByRole("heading", { name: "There is a problem" })).toBeVisible();
        await arriveAt("Times people can meet me", adviser);
        for (const [name, value] of Object.entries({ "on-day": "24", "on-month": "3", "on-year": "2026", from: "4pm", until: "5pm" })) await adviser.locator(`[name="${name}"]`).fill(value);
        await adviser.locator("[name=weeks]").selectOption("3");
        await press(adviser, "See the dates");
        await arriveAt(/^(Check the \d+ times|There is no time on these days)$/, adviser);
        await expect(main(adviser)).toContainText("Tuesday 31 March 2026");
        // The second run finds them there already.
        if (javaScriptEnabled) {
          await press(adviser, "Save 6 times");
          await arriveAt("Times people can meet me", adviser);
        }
      });

      await test.step("the resident sees it, and says that they can come or has said so", async () => {
        await signInAsResident(resident, "rosa@resident.example", outbox);
        await resident.goto("/my/appointments");
        await arriveAt("My appointments");
        await openAnAppointment(resident);
        await arriveAt(/^Appointment on /);
        if (await main(resident).getByRole("button", { name: "Yes, I can come" }).isVisible()) {
          await press(resident, "Yes, I can come");
          await arriveAt(/^Appointment on /);
        }
        await expect(main(resident)).toContainText("You said yes");
      });

      await test.step("they move it to a free time, after a form without a choice", async () => {
        await follow(resident, "Choose another time");
        await arriveAt("Choose another time");
        await press(resident, "Move my appointment");
        await expect(resident).toHaveTitle(/^Error: /);
        await arriveAt("Choose another time");
        await expect(main(resident).getByRole("link", { name: "Select a time, or say that none of these suits you" })).toBeVisible();
        await resident.locator("[name=time]").first().check();
        await press(resident, "Move my appointment");
        await arriveAt(/^Appointment on /);
        await expect(resident.getByText("Your appointment has a new time.")).toBeVisible();
      });

      await test.step("none of the times suits them: they write to their adviser", async () => {
        await follow(resident, "Choose another time");
        await resident.locator("[name=time][value=none]").check();
        await resident.locator("[name=words]").fill("Tuesdays after 10am");
        await press(resident, "Move my appointment");
        await arriveAt(/^Appointment on /);
        await expect(resident.getByText("We have sent your adviser what you wrote.")).toBeVisible();
      });

      await test.step("the calendar file says when and nothing else, signed in or by the message's link", async () => {
        const signedIn = await resident.request.get(`${resident.url().replace(/\?.*/, "")}/calendar.ics`);
        expect(signedIn.headers()["content-type"]).toContain("text/calendar");
        const file = await signedIn.text();
        expect(file).toContain("SUMMARY:Appointment\r\n");
        expect(file).not.toMatch(/Rosa|Amina|Work Local/);
        await outbox.goto("/demo/outbox?to=rosa@resident.example");
        const path = /(\/calendar\/[\w-]{40,})/.exec(await main(outbox).innerText())![1]!;
        const byLink = await outbox.request.get(path);
        expect((await byLink.text()).replace(/DTSTAMP:.*/, "")).toBe(file.replace(/DTSTAMP:.*/, ""));
        await outbox.goto(`/calendar/${"x".repeat(43)}`);
        await arriveAt("This link does not work any more", outbox);
      });

      await test.step("they cancel with a reason, and book another time", async () => {
        await follow(resident, "Cancel this appointment");
        await arriveAt("Cancel your appointment");
        await press(resident, "Cancel the appointment");
        await arriveAt("Cancel your appointment");
        await resident.locator("[name=reason][value=caring]").check();
        await press(resident, "Cancel the appointment");
        await arriveAt("My appointments");
        await follow(resident, "Book an appointment");
        await arriveAt("Book an appointment");
        await resident.locator("[name=time]").first().check();
        await press(resident, "Book this appointment");
        await arriveAt(/^Appointment on /);
        await resident.goto("/my");
        await expect(main(resident)).toContainText("Your next appointment");
      });

      await test.step("the adviser finds it, moves it and cancels it with words the resident reads", async () => {
        await adviser.goto("/adviser/cases?whose=hub&search=Marsh");
        await follow(adviser, "Rosa Marsh");
        await follow(adviser, "Appointments");
        await arriveAt("Appointments of Rosa Marsh", adviser);
        await press(adviser, "Offer this appointment");
        await arriveAt("Appointments of Rosa Marsh", adviser);
        await adviser.getByRole("listitem").filter({ hasText: "Accepted" }).getByRole("link").first().click();
        await arriveAt(/2026/, adviser);
        await main(adviser).getByText("Cancel it", { exact: true }).click();
        await adviser.locator("textarea[name=words]").fill("Amina is away that day. She will offer you another time.");
        await press(adviser, "Cancel the appointment");
        await arriveAt(/2026/, adviser);
        await resident.goto("/my/appointments");
        await arriveAt("My appointments");
        await follow(resident, /^See more/);
        await arriveAt(/^Appointment on /);
        await resident.goto("/ar/my/appointments");
        await arriveAt("مواعيدي");
      });
    });
  });
}
