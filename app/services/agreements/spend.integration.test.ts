import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import postgres from "postgres";
import { day } from "#app/domain/calendar/calendar-day";
import type { StaffActor } from "#app/domain/people/actor";
import { depsWithin } from "#app/platform/deps.server";
import { asActor } from "#db/client.server";
import { aStaffMember } from "#db/factories/make";
import { anAgreement } from "#db/factories/make-agreement";
import { findAgreement } from "#db/queries/agreements/find-agreement";
import { listSpend } from "#db/queries/agreements/spend";
import { useServiceDatabase } from "#db/testing/service-database";
import { readSpending } from "./read-spending.server";
import { correctSpend, recordSpend, type NewSpend } from "./record-spend.server";

describe("what a stream spent", () => {
  const database = useServiceDatabase();
  let morgan: StaffActor;
  let [agreementId, streamId] = ["", ""];

  beforeAll(async () => void (morgan = await aStaffMember({ roles: ["manager"] })));
  beforeEach(async () => {
    database.clock.set("2026-07-06T10:00:00Z");
    const made = await anAgreement();
    [agreementId, streamId] = [made.id, made.streamIds[0]!];
  });

  const record = (given: Partial<NewSpend> = {}, by = morgan) => asActor(by, (db) => recordSpend(depsWithin(db), by, { agreementId, streamId, month: day("2026-05-01"), pence: 1_000_00, note: "", ...given }));
  const correct = (entryId: string, pence: number, of = agreementId) => asActor(morgan, (db) => correctSpend(depsWithin(db), morgan, of, entryId, { pence, reason: "Booked twice" }));
  const entries = () => asActor(morgan, (db) => listSpend(db, agreementId));

  it("is entered by month and put right by entries of their own", async () => {
    expect(await record()).toBe("recorded");
    const [first] = await entries();
    expect(await correct(first!.id, 800_00)).toBe("corrected");
    expect(await correct(first!.id, 900_00)).toBe("corrected");
    expect(await correct(first!.id, 900_00)).toBe("same-amount");
    expect((await entries()).map(({ pence, note, correctsId }) => [pence, note, correctsId])).toEqual([[1_000_00, "", undefined], [-200_00, "Booked twice", first!.id], [100_00, "Booked twice", first!.id]]);
    const agreement = (await asActor(morgan, (db) => findAgreement(db, agreementId)))!;
    expect((await readSpending(morgan, agreement, day("2026-07-06"))).streams).toMatchObject([{ spentPence: 900_00, yearPence: 900_00, outcomes: 0 }]);
  });

  it("is right in the end where two put it right at once", async () => {
    await record();
    const [first] = await entries();
    await Promise.all([correct(first!.id, 700_00), correct(first!.id, 700_00)]);
    expect((await entries()).map(({ pence }) => pence)).toEqual([1_000_00, -300_00]);
  });

  it("is refused of a month the stream does not run in or that has not begun, of another agreement's stream, and of a correction", async () => {
    expect(await record({ month: day("2026-08-01") })).toBe("not-of-the-stream");
    expect(await record({ month: day("2024-03-01") })).toBe("not-of-the-stream");
    const other = await anAgreement();
    expect(await record({ streamId: other.streamIds[0]! })).toBe("not-found");
    await record();
    const [first] = await entries();
    expect(await correct(first!.id, 1, other.id)).toBe("not-found");
    await correct(first!.id, 500_00);
    expect(await correct((await entries())[1]!.id, 1)).toBe("not-found");
  });

  it("is never changed or taken away, whoever asks, and is nothing to an adviser", async () => {
    await record();
    const adviser = await aStaffMember({ roles: ["adviser"] });
    await expect(record({}, adviser)).rejects.toThrow();
    expect(await asActor(adviser, (db) => listSpend(db, agreementId))).toEqual([]);
    for (const role of ["app", "system"] as const) {
      const sql = postgres(database.url(role), { max: 1, connection: { "app.place_id": database.placeId(), "app.kind": role === "app" ? "staff" : "service", "app.roles": "manager", "app.actor_id": morgan.id } });
      for (const statement of ["update spend_entries set pence = 0", "delete from spend_entries"]) await expect(sql.unsafe(statement), `${role}: ${statement}`).rejects.toThrow("permission denied");
      await sql.end();
    }
  });
});
