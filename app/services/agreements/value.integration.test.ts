import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { day } from "#app/domain/calendar/calendar-day";
import { aNewOutcome } from "#app/domain/outcomes/builders";
import type { StaffActor } from "#app/domain/people/actor";
import { depsWithin } from "#app/platform/deps.server";
import { recordOutcome } from "#app/services/outcomes/record-outcome.server";
import { asActor } from "#db/client.server";
import { aCaseInSupport, aStaffMember } from "#db/factories/make";
import { anAgreement } from "#db/factories/make-agreement";
import { findAgreement, type Agreement } from "#db/queries/agreements/find-agreement";
import { listUnitValues } from "#db/queries/agreements/unit-values";
import { useServiceDatabase } from "#db/testing/service-database";
import { readValue } from "./read-value.server";
import { setUnitValue } from "./set-unit-value.server";

describe("an estimate of an agreement's value", () => {
  const database = useServiceDatabase();
  let morgan: StaffActor;
  let agreement: Agreement;
  const set = (given: Partial<Parameters<typeof setUnitValue>[3]> = {}, by = morgan) =>
    asActor(by, (db) => setUnitValue(depsWithin(db), by, agreement.id, { measureCode: "into-employment", lowPence: 2_000_00, pence: 4_000_00, highPence: 6_000_00, deadweightPercent: 25, source: "Invented, table 3", sourceOn: day("2026-01-10"), validFrom: day("2026-04-01"), ...given }));

  beforeAll(async () => {
    database.clock.set("2026-02-02T10:00:00Z");
    const { lead, reference } = await aCaseInSupport();
    morgan = await aStaffMember({ name: "Morgan Hale", roles: ["manager"] });
    agreement = (await asActor(morgan, async (db) => findAgreement(db, (await anAgreement()).id)))!;
    database.clock.set("2026-07-06T10:00:00Z");
    await asActor(lead, (db) => recordOutcome(depsWithin(db), lead, reference, aNewOutcome({ happenedOn: day("2026-05-11") })));
  });
  beforeEach(() => database.clock.set("2026-07-06T10:00:00Z"));

  it("is worked out by the newest value for the day, and keeps what was said before", async () => {
    const estimate = async () => (await readValue(morgan, agreement, "2026", day("2026-07-06")))[0]!.estimate;
    expect(await estimate()).toEqual({ people: 0, withoutValue: 1, lowPence: 0, pence: 0, highPence: 0 });
    expect(await set()).toBe("set");
    expect(await estimate()).toEqual({ people: 1, withoutValue: 0, lowPence: 1_500_00, pence: 3_000_00, highPence: 4_500_00 });
    expect(await set({ validFrom: day("2026-06-01"), pence: 5_000_00 })).toBe("set");
    expect((await estimate()).pence).toBe(3_000_00);
    expect((await asActor(morgan, (db) => listUnitValues(db, agreement.id))).map(({ validFrom, recordedByName }) => [validFrom, recordedByName])).toEqual([["2026-06-01", "Morgan Hale"], ["2026-04-01", "Morgan Hale"]]);
  });

  it("is refused of a day outside the agreement, of a source that is to come, and of a measure that is not there", async () => {
    expect(await set({ validFrom: day("2024-03-31") })).toBe("outside");
    expect(await set({ sourceOn: day("2026-07-07") })).toBe("source-to-come");
    expect(await set({ measureCode: "no-such-measure" })).toBe("not-found");
  });

  it("is held by the database: low to high, with a source, added by managers alone and never changed", async () => {
    await expect(set({ lowPence: 5_000_00 })).rejects.toThrow();
    await expect(set({ source: "" })).rejects.toThrow();
    const adviser = await aStaffMember({ roles: ["adviser"] });
    await expect(set({}, adviser)).rejects.toThrow();
    expect(await asActor(adviser, (db) => listUnitValues(db, agreement.id))).toEqual([]);
    await expect(asActor(morgan, (db) => db.execute("update agreement_unit_values set pence = 1"))).rejects.toThrow();
  });
});
