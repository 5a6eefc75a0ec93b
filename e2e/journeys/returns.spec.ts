import postgres from "postgres";
import { choose } from "../pages/choose";
import { enterDay, press } from "../pages/referrals";
import { untilCounted } from "../pages/returns";
import { signInAsStaff } from "../pages/staff";
import { OwnService } from "../support/own-service";
import { expect, test } from "../support/test";
import { folder, port } from "../support/where";

/** A case of Amina's that was in support before the quarter ended. */
interface InSupport {
  id: string;
  reference: string;
}

test("a return: an error put right, frozen, signed off and sent; what comes late is an adjustment of the next", async ({ page: manager, someoneElse, arriveAt }) => {
  test.setTimeout(240_000);
  const [adviser, second] = [await someoneElse(), await someoneElse()];
  const outcomeId = crypto.randomUUID();
  let supported: InSupport[] = [];

  await test.step("a record is there as another system brought it: a provider's word that nobody has verified", async () => {
    const { ownerUrl } = await new OwnService(port, {}, folder).database();
    const sql = postgres(ownerUrl, { max: 1 });
    supported = await sql<InSupport[]>`
      select c.id, c.reference from cases c join staff s on s.id = c.lead_id
      where s.email = 'amina@northmere.example' and c.status = 'in_support' and not c.restricted and c.support_started_on < '2025-11-01' and c.closed_on is null
      order by c.reference limit 2`;
    expect(supported).toHaveLength(2);
    await sql`insert into outcomes (place_id, id, case_id, resident_id, kind, happened_on, recorded_at, recorded_by, recorded_by_name, organisation_name, source, hours_a_week, evidence_level)
      select c.place_id, ${outcomeId}, c.id, c.resident_id, 'job_start_employed', '2025-12-03', '2025-12-10T10:00:00Z', s.id, 'Joe Marsh', 'Northmere Ferries', 'provider_report', 30, 'employer_or_payslip'
      from cases c, staff s where c.id = ${supported[0]!.id} and s.email = 'joe@jobcentre.example'`;
    await sql.end();
  });

  let returnPage = "";
  await test.step("the manager counts the quarter again and reads what is wrong", async () => {
    await signInAsStaff(manager, "morgan@northmere.example");
    await manager.goto("/manager/returns");
    await arriveAt("Returns");
    await expect(manager.locator("main")).toContainText(/overdue/);
    await manager.getByRole("main").getByRole("link", { name: /^October to December 2025/ }).first().click();
    await arriveAt("Return: October to December 2025");
    returnPage = new URL(manager.url()).pathname;
    await press(manager, "Count the quarter again");
    await arriveAt("Return: October to December 2025");
    await untilCounted(manager);
    await expect(manager.locator("main")).toContainText("A provider reported this. An adviser has not verified it.");
    await expect(manager.getByRole("button", { name: "Freeze this return" })).toHaveCount(0);
  });

  await test.step("an adviser verifies it", async () => {
    await signInAsStaff(adviser, "amina@northmere.example");
    await adviser.goto(`/adviser/cases/${supported[0]!.reference}/outcomes/${outcomeId}`);
    await arriveAt(/./, adviser);
    await press(adviser, "Verify this outcome");
    await arriveAt(/./, adviser);
    await expect(adviser.locator("main")).toContainText("You have verified this outcome");
  });

  await test.step("counted again it can be frozen, and every number leads to its lines", async () => {
    await press(manager, "Count the quarter again");
    await untilCounted(manager);
    await expect(manager.locator("main")).not.toContainText("An adviser has not verified it.");
    const number = manager.locator(`main a[href*="measure=into-employment&what=people"]`);
    const people = Number(/^\d+/.exec((await number.textContent()) ?? "")?.[0]);
    expect(people).toBeGreaterThan(0);
    await number.click();
    await arriveAt(new RegExp(`^${people} (person|people): Into employment`));
    await manager.goto(`${returnPage}/breakdown?by=stream`);
    await arriveAt(/^By stream/);
    await manager.goto(`${returnPage}/freeze`);
    await arriveAt(/^Freeze the return/);
    if (await manager.locator('[name="words"]').count()) await manager.locator('[name="words"]').fill("Looked at one by one.");
    await press(manager, "Freeze this return");
    await arriveAt("Return: October to December 2025");
    await untilCounted(manager);
    await expect(manager.locator("main")).toContainText("The return is frozen");
    await manager.goto(`${returnPage}/supersede`);
    await arriveAt(/^Supersede the return/);
    await expect(manager.locator("main")).toContainText("somebody else must supersede it");
  });

  await test.step("a second person signs it off and sends it", async () => {
    await signInAsStaff(second, "ruth.castellan@northmere.example");
    await second.goto(`${returnPage}/sign-off`);
    await arriveAt(/^Sign off the return/, second);
    await second.locator('[name="read"]').check();
    await press(second, "Sign off this return");
    await arriveAt("Return: October to December 2025", second);
    await second.goto(`${returnPage}/download`);
    await arriveAt("Download this return", second);
    await choose(second, "file", "participants.csv");
    await second.locator('[name="reason"]').fill("Sent to the funder");
    const [file] = await Promise.all([second.waitForEvent("download"), press(second, "Download the file")]);
    expect(file.suggestedFilename()).toBe("work-local-2025-Q3-participants.csv");
  });

  await test.step("a job start of December is recorded in March", async () => {
    const casePage = `/adviser/cases/${supported[1]!.reference}`;
    await adviser.goto(`${casePage}/outcomes/new`);
    await arriveAt(/./, adviser);
    await choose(adviser, "group", "work");
    await adviser.locator('[name="workKind"]').selectOption("job_start_employed");
    await adviser.locator('[name="workWhere"]').fill("Eastfold Mill");
    await adviser.locator('[name="hoursAWeek"]').fill("24");
    await adviser.locator('[name="contractKind"]').selectOption("permanent");
    await enterDay(adviser, "happenedOn", "10", "12", "2025");
    await choose(adviser, "evidenceLevel", "employer_or_payslip");
    await press(adviser, "Record the outcome");
    await arriveAt(/./, adviser);
    await expect(adviser.locator("main")).toContainText("Why does this count?");
  });

  await test.step("it is an adjustment of the next return, with its reason, and the frozen one stays as it was", async () => {
    await manager.goto("/manager/returns/new");
    await arriveAt("Build a return");
    await manager.locator('[name="quarter"]').selectOption("2025-Q4");
    await press(manager, "Count this quarter");
    await arriveAt("Return: January to March 2026");
    await untilCounted(manager);
    const next = new URL(manager.url()).pathname;
    await manager.goto(`${next}/lines?measure=into-employment&what=added&size=100`);
    await arriveAt(/added to earlier quarters?: Into employment/);
    await expect(manager.locator("main")).toContainText(supported[1]!.reference);
    await expect(manager.locator("main")).toContainText("Added to October to December 2025. Recorded after that quarter was frozen");
    await manager.goto(`${returnPage}/lines?size=100`);
    await arriveAt(/lines/);
    await expect(manager.locator("main")).not.toContainText(supported[1]!.reference);
    await manager.goto(`${next}/compare?with=${returnPage.split("/").at(-1)}`);
    await arriveAt("Compare returns");
  });
});
