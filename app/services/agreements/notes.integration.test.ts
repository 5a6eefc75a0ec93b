import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { day } from "#app/domain/calendar/calendar-day";
import type { Quarter } from "#app/domain/calendar/financial-quarter";
import type { StaffActor } from "#app/domain/people/actor";
import { depsWithin } from "#app/platform/deps.server";
import { buildQuarter } from "#app/services/returns/build-quarter.server";
import { freezeReturn } from "#app/services/returns/freeze-return.server";
import { asActor, asService } from "#db/client.server";
import { aStaffMember } from "#db/factories/make";
import { anAgreement } from "#db/factories/make-agreement";
import { findAgreement, type Agreement } from "#db/queries/agreements/find-agreement";
import { listNarrative, listVarianceNotes } from "#db/queries/agreements/variance-notes";
import { findReturn } from "#db/queries/returns/returns";
import { useServiceDatabase } from "#db/testing/service-database";
import { readVariances } from "./read-variances.server";
import { writeNote } from "./write-note.server";

describe("a note on a measure off its profile", () => {
  const database = useServiceDatabase();
  let morgan: StaffActor;
  let agreement: Agreement;
  const write = (words: string, quarter: Quarter = "2026-Q1", measureCode = "into-employment", by = morgan) => asActor(by, (db) => writeNote(depsWithin(db), by, { agreementId: agreement.id, quarter, measureCode, words }));
  const asked = async () => (await readVariances(morgan, agreement, day("2026-07-06"))).map(({ quarter, people, profile, variance }) => [quarter, people, profile, variance]);

  beforeAll(async () => {
    database.clock.set("2026-07-06T10:00:00Z");
    morgan = await aStaffMember({ name: "Morgan Hale", roles: ["manager"] });
    const { id } = await anAgreement({ targets: [{ measureCode: "into-employment", year: "2026-27", people: 40 }] });
    agreement = (await asActor(morgan, (db) => findAgreement(db, id)))!;
  });

  beforeEach(() => database.clock.set("2026-07-06T10:00:00Z"));

  it("is asked for until it is written, keeps earlier words, and goes into the return that is frozen next", async () => {
    expect(await asked()).toEqual([["2026-Q1", 0, 10, "below"]]);
    expect(await write("The hub in Saltby opened late.")).toBe("written");
    expect(await asked()).toEqual([]);
    database.clock.set("2026-07-06T11:00:00Z");
    expect(await write("The hub in Saltby opened in June.")).toBe("written");
    const said = await asActor(morgan, (db) => listVarianceNotes(db, agreement.id));
    expect(said.map(({ words }) => words)).toEqual(["The hub in Saltby opened in June.", "The hub in Saltby opened late."]);

    const returnId = await asService(async (db) => {
      const built = await buildQuarter(depsWithin(db), morgan, { agreementId: agreement.id, quarter: "2026-Q1" });
      return typeof built === "string" ? built : built.returnId;
    });
    const { version } = (await asActor(morgan, (db) => findReturn(db, returnId)))!;
    expect(await asService((db) => freezeReturn(depsWithin(db), morgan, returnId, { version, words: "Nobody started" }))).toBe("frozen");
    database.clock.set("2026-07-06T12:00:00Z");
    expect(await write("Said after the freeze.")).toBe("written");
    expect((await asActor(morgan, (db) => findReturn(db, returnId)))?.narrative).toEqual([{ measureCode: "into-employment", words: "The hub in Saltby opened in June.", writtenByName: "Morgan Hale" }]);
    expect((await asActor(morgan, (db) => listNarrative(db, agreement.id, "2026-Q1"))).map(({ words }) => words)).toEqual(["Said after the freeze."]);
  });

  it("is refused of a quarter that has not begun or is not the agreement's, and of a measure that is not there", async () => {
    expect(await write("Too early", "2026-Q3")).toBe("not-begun");
    expect(await write("Too late", "2023-Q4")).toBe("not-begun");
    expect(await write("Of what?", "2026-Q1", "no-such-measure")).toBe("not-found");
  });

  it("is not there for an adviser, who cannot write one either", async () => {
    const adviser = await aStaffMember({ roles: ["adviser"] });
    await expect(write("Mine", "2026-Q1", "into-employment", adviser)).rejects.toThrow();
    expect(await asActor(adviser, (db) => listVarianceNotes(db, agreement.id))).toEqual([]);
  });
});
