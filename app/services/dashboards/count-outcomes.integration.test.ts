import { beforeAll, describe, expect, it } from "vitest";
import { day } from "#app/domain/calendar/calendar-day";
import { readQuestion } from "#app/domain/dashboards/question";
import { aNewOutcome } from "#app/domain/outcomes/builders";
import { depsWithin } from "#app/platform/deps.server";
import { recordOutcome } from "#app/services/outcomes/record-outcome.server";
import { asActor } from "#db/client.server";
import { aCaseInSupport } from "#db/factories/make";
import { anAgreement } from "#db/factories/make-agreement";
import { findAgreement, findRules, type Agreement } from "#db/queries/agreements/find-agreement";
import { useServiceDatabase } from "#db/testing/service-database";
import { countOutcomes, findCounted } from "./count-outcomes.server";

describe("outcomes by measure", () => {
  const database = useServiceDatabase();
  let agreement: Agreement;
  let measure = "";
  let mine: Awaited<ReturnType<typeof aCaseInSupport>>;
  let other: Awaited<ReturnType<typeof aCaseInSupport>>;

  beforeAll(async () => {
    database.clock.set("2026-02-02T10:00:00Z");
    [mine, other] = [await aCaseInSupport(), await aCaseInSupport()];
    const { id } = await anAgreement();
    database.clock.set("2026-07-06T10:00:00Z");
    for (const [made, on] of [[mine, "2026-03-28"], [mine, "2026-05-11"], [other, "2026-05-12"]] as const) await asActor(made.lead, (db) => recordOutcome(depsWithin(db), made.lead, made.reference, aNewOutcome({ happenedOn: day(on) })));
    agreement = (await asActor(mine.lead, (db) => findAgreement(db, id)))!;
    measure = (await asActor(mine.lead, (db) => findRules(db, id))).measures[0]!.code;
  });
  const ask = (address: Record<string, string>) => readQuestion(new URLSearchParams(address), { hubs: [{ id: mine.hubId }], councils: [], today: day("2026-07-06") });

  it("are people once and events as often as they happened, each in its own quarter", async () => {
    const counts = await countOutcomes(agreement, ask({}), day("2026-07-06"));
    expect([counts.inQuarter(measure, "2025-Q4"), counts.inQuarter(measure, "2026-Q1"), counts.inAll(measure)]).toEqual([{ people: 1, events: 1 }, { people: 2, events: 2 }, { people: 2, events: 3 }]);
  });

  it("are those of the cases asked about alone, and lead to them", async () => {
    const counts = await countOutcomes(agreement, ask({ hub: mine.hubId }), day("2026-07-06"));
    expect([counts.inQuarter(measure, "2026-Q1"), counts.inAll(measure)]).toEqual([{ people: 1, events: 1 }, { people: 1, events: 2 }]);
    expect(await findCounted(agreement, {}, { measure, quarter: "2026-Q1" }, day("2026-07-06"))).toEqual(expect.arrayContaining([mine.id, other.id]));
    expect(await findCounted(agreement, { hubId: mine.hubId }, { measure, quarter: "2026-Q1" }, day("2026-07-06"))).toEqual([mine.id]);
  });
});
