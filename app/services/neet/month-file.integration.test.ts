import { expect, it } from "vitest";
import { day } from "#app/domain/calendar/calendar-day";
import { asService } from "#db/client.server";
import { aStaffMember } from "#db/factories/make";
import { anActivity, aYoungPersonsCase } from "#db/factories/make-activity";
import { depsWithin } from "#app/platform/deps.server";
import { joined } from "#app/platform/files/builders";
import { auditEntries } from "#db/schema/index";
import { useServiceDatabase } from "#db/testing/service-database";
import { eq } from "drizzle-orm";
import { monthFile, noteMonthTaken } from "./month-file.server";

useServiceDatabase();

it("the monthly file has everybody of the age with a case that day, in one order, and names nobody", async () => {
  const known = await aYoungPersonsCase();
  const unknown = await aYoungPersonsCase();
  await anActivity(known, { fromOn: day("2026-02-01"), confirmedOn: day("2026-03-01"), lapsesOn: day("2026-06-01"), recordedAt: new Date("2026-03-01T10:00:00Z") });
  const manager = await aStaffMember({ roles: ["manager"] });
  const text = async (on: string) => Buffer.from(await joined(monthFile(manager, day(on)))).toString("utf8");

  const march = await text("2026-03-31");
  const [head, ...rows] = march.trim().split("\r\n");
  expect(head).toBe("reference,academic_age,activity,confirmed_on,lapses_on,counts_as");
  expect(rows).toHaveLength(2);
  expect(rows).toEqual([...rows].sort());
  expect(march).toMatch(/P-[0-9A-F]{16},1[67],619,2026-03-01,2026-06-01,neet_available\r\n/);
  expect(march).toMatch(/P-[0-9A-F]{16},1[67],,,,not_known\r\n/);
  for (const secret of [known.reference, unknown.reference, known.resident.id]) expect(march).not.toContain(secret);
  expect(await text("2026-03-31")).toBe(march);
  expect(await text("2026-06-30"), "by then it has lapsed").toContain(",619,2026-03-01,2026-06-01,not_known");
});

it("who takes it, for which month and why is in the audit", async () => {
  const manager = await aStaffMember({ roles: ["manager"] });
  await asService((db) => noteMonthTaken(depsWithin(db), manager, day("2026-03-31"), "For the council"));
  const entries = await asService((db) => db.select({ subject: auditEntries.subject, reason: auditEntries.reason }).from(auditEntries).where(eq(auditEntries.action, "young-people.download")));
  expect(entries).toEqual([{ subject: "2026-03", reason: "For the council" }]);
});
