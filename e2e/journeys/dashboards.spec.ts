import type { Page } from "@playwright/test";
import { signInAsStaff } from "../pages/staff";
import { expect, test } from "../support/test";

const main = (page: Page) => page.getByRole("main");

test("a manager reads how support is going, looks behind a number, and goes on to what it led to", async ({ page: morgan, arriveAt }) => {
  test.setTimeout(240_000);
  await signInAsStaff(morgan, "morgan@northmere.example");
  await morgan.goto("/manager/dashboards");
  await arriveAt("How support is going", morgan);
  await expect(main(morgan).getByRole("heading", { name: /^\d+ applications? so far in/ })).toBeVisible();
  await morgan.getByLabel("Hub", { exact: true }).selectOption({ label: "Northmere Central" });
  await main(morgan).getByRole("button", { name: "Show" }).click();
  await expect(morgan).toHaveURL(/hub=/);
  await arriveAt("How support is going", morgan);
  const address = new URL(morgan.url());
  await main(morgan).getByText("View as table: Cases in support today, by the offer they are in").click();
  const numbers = main(morgan).getByRole("table", { name: "Cases in support today, by the offer they are in" });
  const number = numbers.getByRole("link", { name: "Working Futures" });
  const said = (await number.innerText()).split(/\s/)[0]!;
  const file = await morgan.request.get(`/manager/dashboards/files/caseload-offer.csv${address.search}`);
  expect(await file.text()).toContain(`Working Futures,${said},`);
  await number.click();
  await arriveAt(/^Cases in support: Working Futures/, morgan);
  await expect(main(morgan).getByRole("heading", { level: 1 })).toHaveText(`Cases in support: Working Futures (${said})`);
  await main(morgan).getByRole("listitem").first().waitFor();
  await morgan.getByRole("link", { name: "Back to the dashboard" }).click();
  await main(morgan).getByRole("link", { name: "What support has led to, by measure" }).click();
  await arriveAt("What support has led to", morgan);
  await expect(main(morgan).getByRole("heading", { name: /^Most people counted under/ })).toBeVisible();
});

test("a manager reads who gets what support, without seeing anybody", async ({ page: morgan, arriveAt }) => {
  test.setTimeout(240_000);
  await signInAsStaff(morgan, "morgan@northmere.example");
  // A chore works the year out soon after the service begins.
  await expect(async () => {
    await morgan.goto("/manager/equality");
    await expect(main(morgan).getByLabel("Question")).toBeVisible();
  }).toPass();
  await arriveAt("Who gets what support", morgan);
  await morgan.getByLabel("Question").selectOption({ label: "Ethnic group" });
  await main(morgan).getByRole("button", { name: "Show" }).click();
  await arriveAt("Who gets what support", morgan);
  await expect(main(morgan).getByRole("heading", { name: /^Ethnic group: \d+ people/ })).toBeVisible();
  const year = await morgan.getByLabel("Year").inputValue();
  const file = await (await morgan.request.get(`/manager/equality/files/equality.csv?year=${year}`)).text();
  expect(file).toContain("Question,Answer,What is compared,Part,People");
  expect(file).toContain("[c]");
  // Nothing below the limit is in the file, whoever opens it.
  const rows = file.split("\r\n").filter((line) => line.startsWith("Ethnic group,") && !line.includes(",Everybody,"));
  const counts = rows.map((line) => line.split(",").at(-1)!).filter((cell) => /^\d+$/.test(cell)).map(Number);
  expect(counts.filter((count) => count > 0 && count < 10)).toEqual([]);
});
