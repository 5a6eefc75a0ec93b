import postgres from "postgres";
import { beforeEach, describe, expect, it } from "vitest";
import { day } from "#app/domain/calendar/calendar-day";
import { aNewOutcome } from "#app/domain/outcomes/builders";
import type { StaffActor } from "#app/domain/people/actor";
import { depsWithin } from "#app/platform/deps.server";
import { countInBackground } from "#app/services/counting/count-in-background.server";
import { recordOutcome } from "#app/services/outcomes/record-outcome.server";
import { asActor, asService } from "#db/client.server";
import { aCaseInSupport, aStaffMember, type MadeCase } from "#db/factories/make";
import { anAgreement } from "#db/factories/make-agreement";
import { findNewestJobOfReturn, takeJob } from "#db/queries/counting/counting-jobs";
import { countLines } from "#db/queries/returns/return-lines";
import { findReturn } from "#db/queries/returns/returns";
import { useServiceDatabase } from "#db/testing/service-database";
import { askForReturn } from "./ask-for-return.server";
import { askToFreeze } from "./ask-to-freeze.server";

describe("returns that are counted in the background", () => {
  const database = useServiceDatabase();
  let morgan: StaffActor;
  let second: StaffActor;
  let made: MadeCase & { lead: StaffActor };
  let agreementId = "";

  const ask = async (by = morgan) => {
    const asked = await asService((db) => askForReturn(depsWithin(db), by, { agreementId, quarter: "2026-Q1" }));
    if (typeof asked === "string") throw new Error(asked);
    return asked.returnId;
  };
  const find = async (id: string) => (await asService((db) => findReturn(db, id)))!;
  const freeze = async (id: string, words = "Read and accepted", by = morgan) => asActor(by, async (db) => askToFreeze(depsWithin(db), by, id, { version: (await findReturn(db, id))!.version, words }));
  const job = async (id: string) => (await asService((db) => findNewestJobOfReturn(db, id)))!;
  const record = (employer = "Saltby Bakery") => asActor(made.lead, (db) => recordOutcome(depsWithin(db), made.lead, made.reference, aNewOutcome({ happenedOn: day("2026-05-11"), employer })));

  beforeEach(async () => {
    const sql = postgres(database.ownerUrl, { max: 1, onnotice: () => undefined });
    await sql`truncate organisations, hubs, residents, agreements, funding_streams, counting_jobs cascade`.finally(() => sql.end());
    database.clock.set("2026-02-02T10:00:00Z");
    made = await aCaseInSupport();
    morgan = await aStaffMember({ name: "Morgan Hale", roles: ["manager"] });
    second = await aStaffMember({ name: "Sunita Rao", roles: ["manager"] });
    agreementId = (await anAgreement()).id;
    database.clock.set("2026-07-06T10:00:00Z");
    await record();
  });

  it("are one return and one count, however many ask at once", async () => {
    const ids = new Set(await Promise.all([morgan, second, morgan, second].map((by) => ask(by))));
    expect(ids.size).toBe(1);
    const [id = ""] = ids;
    expect(await find(id)).toMatchObject({ status: "open", version: 1 });
    expect(await countInBackground()).toEqual({ more: true, problems: [] });
    expect(await countInBackground()).toEqual({ more: false, problems: [] });
    expect(await find(id)).toMatchObject({ status: "checked", version: 2 });
    expect(await asService((db) => countLines(db, id))).toBe(1);
    const ended = await job(id);
    expect(ended).toMatchObject({ status: "done" });
    expect(ended.done).toBe(ended.total);
    expect(ended.total).toBeGreaterThan(0);
  });

  it("are counted after whoever had them in hand was stopped", async () => {
    const id = await ask();
    await asService((db) => takeJob({ db, now: () => new Date("2026-07-06T10:00:00Z") }, new Date("2026-07-06T10:02:00Z")));
    expect(await countInBackground(), "nobody takes what somebody has in hand").toEqual({ more: false, problems: [] });
    database.clock.set("2026-07-06T10:03:00Z");
    expect(await countInBackground()).toEqual({ more: true, problems: [] });
    expect(await find(id)).toMatchObject({ status: "checked" });
  });

  it("are counted as of no time before they were asked for, whatever the clock of whoever counts", async () => {
    const id = await ask();
    database.clock.set("2026-03-11T09:30:00Z");
    expect(await countInBackground()).toEqual({ more: true, problems: [] });
    expect(await find(id)).toMatchObject({ status: "checked", builtAt: new Date("2026-07-06T10:00:00Z") });
  });

  it("are frozen as they were read, and the request counts nothing", async () => {
    const id = await ask();
    await countInBackground();
    expect(await freeze(id)).toBe("asked");
    expect(await freeze(id, "And I", second)).toBe("being-counted");
    expect(await find(id)).toMatchObject({ status: "checked" });
    await countInBackground();
    expect(await find(id)).toMatchObject({ status: "frozen", frozenByName: "Morgan Hale" });
    expect(await asService((db) => askForReturn(depsWithin(db), morgan, { agreementId, quarter: "2026-Q1" }))).toBe("past-building");
  });

  it("are counted again, not frozen, where the record has changed since", async () => {
    const id = await ask();
    await countInBackground();
    await freeze(id);
    await record("Eastfold Mill");
    await countInBackground();
    expect(await find(id)).toMatchObject({ status: "checked", frozenAt: null });
    expect(await job(id)).toMatchObject({ kind: "freeze_return", status: "done", result: "counted-again" });
    expect(await asService((db) => countLines(db, id))).toBe(2);
  });

  it("say why where they could not be done", async () => {
    const id = await ask();
    await countInBackground();
    await ask();
    const { version } = await find(id);
    expect(await asActor(morgan, (db) => askToFreeze(depsWithin(db), morgan, id, { version, words: "" }))).toBe("being-counted");
    await countInBackground();
    expect(await asActor(morgan, (db) => askToFreeze(depsWithin(db), morgan, id, { version, words: "" }))).toBe("changed-meanwhile");
    expect(await asActor(morgan, (db) => askToFreeze(depsWithin(db), morgan, "00000000-0000-4000-8000-000000000009", { version, words: "" }))).toBe("not-found");

    const left = await aStaffMember({ name: "Lee Left", roles: ["adviser"] });
    await ask(left);
    await countInBackground();
    expect(await job(id)).toMatchObject({ status: "failed", problem: "Whoever asked may not count returns any more" });
  });
});
