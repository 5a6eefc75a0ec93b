import { beforeAll, describe, expect, it } from "vitest";
import { aMeasure } from "#app/domain/agreements/builders";
import { day } from "#app/domain/calendar/calendar-day";
import { aNewOutcome } from "#app/domain/outcomes/builders";
import type { StaffActor } from "#app/domain/people/actor";
import { depsWithin } from "#app/platform/deps.server";
import { recordOutcome } from "#app/services/outcomes/record-outcome.server";
import { asActor } from "#db/client.server";
import { aCaseInSupport, aStaffMember } from "#db/factories/make";
import { anAgreement } from "#db/factories/make-agreement";
import { findAgreement, type Agreement } from "#db/queries/agreements/find-agreement";
import { useServiceDatabase } from "#db/testing/service-database";
import { partsOfPlace, readCockpit } from "./read-cockpit.server";

const today = day("2026-07-15");

describe("the cockpit of an agreement", () => {
  const database = useServiceDatabase();
  let morgan: StaffActor;
  let agreement: Agreement;

  beforeAll(async () => {
    database.clock.set("2026-02-02T10:00:00Z");
    const made = [];
    for (let at = 0; at < 6; at += 1) made.push(await aCaseInSupport());
    morgan = await aStaffMember({ roles: ["manager"] });
    const measures = [aMeasure(), aMeasure({ id: "measure-2", code: "sustained", title: "In work for 13 weeks", countsKinds: ["sustained_13_weeks"], minimumEvidence: "self_declared" })];
    const { id } = await anAgreement({ measures, targets: [{ measureCode: "into-employment", year: "2026-27", people: 40 }] });
    agreement = (await asActor(morgan, (db) => findAgreement(db, id)))!;
    database.clock.set("2026-07-15T10:00:00Z");
    for (const { lead, reference } of made) await asActor(lead, (db) => recordOutcome(depsWithin(db), lead, reference, aNewOutcome({ happenedOn: day("2026-05-11") })));
    const [first] = made;
    await asActor(first!.lead, (db) => recordOutcome(depsWithin(db), first!.lead, first!.reference, aNewOutcome({ happenedOn: day("2026-07-02"), employer: "Eastfold Mill" })));
  });

  it("counts people and events by quarter against the profile", async () => {
    const { standings, quarters } = await readCockpit(morgan, agreement, today, { year: "2026" });
    expect(quarters).toHaveLength(4);
    expect(standings.map(({ title, people, events }) => [title, people, events])).toEqual([["Into employment", 6, 7], ["In work for 13 weeks", 0, 0]]);
    expect(standings[0]).toMatchObject({ target: 40, quarters: [{ people: 6, events: 6, cumulative: 6, profile: { people: 10 }, variance: "below" }, { people: 1, events: 1, cumulative: 6 }, {}, {}] });
  });

  it("tells a measure apart by offer, council, hub and age, and hides what is small", async () => {
    const { breakdowns } = await readCockpit(morgan, agreement, today, { year: "2026", measure: "into-employment" });
    expect(breakdowns?.map(({ way }) => way)).toEqual(["offer", "council", "hub", "group"]);
    const offers = breakdowns![0]!.rows;
    // All six were in Working Futures. One person alone was reached in the second quarter, so of that quarter nothing is told apart.
    expect(offers.map(({ category, quarters, people, events }) => [category, quarters[0], quarters[1], people, events])).toEqual([["youth_pathways", 0, "hidden", 0, 0], ["working_futures", 6, "hidden", 6, 7], ["skills_for_all", 0, "hidden", 0, 0]]);
  });

  it("shows of one part exactly what the breakdown shows of it", async () => {
    const part = { way: "offer", id: "working_futures" } as const;
    const { ofPart } = await readCockpit(morgan, agreement, today, { year: "2026", part });
    const { breakdowns } = await readCockpit(morgan, agreement, today, { year: "2026", measure: "into-employment" });
    const { quarters, people, events } = breakdowns![0]!.rows.find(({ category }) => category === part.id)!;
    expect(ofPart?.[0]).toMatchObject({ title: "Into employment", quarters, people, events });
  });

  it("asks a rate only of those who started long enough ago, and says how many were left out", async () => {
    const [rate] = (await readCockpit(morgan, agreement, today, { year: "2026" })).rates;
    expect(rate).toEqual({ code: "sustained", title: "In work for 13 weeks", weeks: 13, people: 0, stayed: 0, leftOut: 6, percentage: "hidden" });
    expect((await readCockpit(morgan, agreement, day("2026-09-30"), { year: "2026" })).rates[0]).toMatchObject({ people: 6, leftOut: 0, percentage: "hidden" });
  });

  it("hands on sums and names, and nobody", async () => {
    const told = JSON.stringify([await readCockpit(morgan, agreement, today, { year: "2026", measure: "into-employment" }), await partsOfPlace(morgan)]);
    expect(told).not.toMatch(/person|resident|caseId|WL-/i);
  });
});
